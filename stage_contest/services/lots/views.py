"""What the page of the draw shows, frozen."""

from dataclasses import dataclass

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Message
from stage_contest.domain.lots import Draw
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import EntryLine, RoundLine


@dataclass(frozen=True, slots=True)
class DrawLine:
    """A draw or a later change, numbered from 1; `part` and `teams` are names, `part` empty for the whole round."""

    number: int
    draw: Draw
    part: str
    teams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderView:
    """The running order of the round (`part` None) or of one part.

    `own` is false while a part follows the round's order; `performed` are the teams whose places can no longer
    change; `closed` says why nothing may be drawn here any more (None while it may); `last` is the last draw or
    change.
    """

    part: PartCode | None
    name: str
    own: bool
    entries: tuple[EntryLine, ...]
    performed: frozenset[TeamCode]
    closed: Message | None
    last: DrawLine | None

    @property
    def undrawn(self) -> tuple[EntryLine, ...]:
        """The entries that came after the last draw; empty while nothing was drawn."""
        drawn = self.last.draw.order if self.last is not None else tuple(entry.team for entry in self.entries)
        return tuple(entry for entry in self.entries if entry.team not in drawn)


@dataclass(frozen=True, slots=True)
class DrawView:
    """The draw of one round: its orders (the round's first, then each part's), and all draws, the newest first.

    `breaking` says of each team that does not keep the team rule what is wrong; nothing is drawn before that is
    mended.
    """

    round: RoundLine
    orders: tuple[OrderView, ...]
    draws: tuple[DrawLine, ...]
    breaking: tuple[Message, ...]

    def order(self, part: PartCode | None) -> OrderView:
        """The order of a part, or of the round; the round's where there is no such part."""
        return next((order for order in self.orders if order.part == part), self.orders[0])
