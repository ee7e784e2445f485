"""The side prizes of a round as rows of texts, and what typing into them makes of the prizes."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from enum import IntEnum

from reports.wording import Words
from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import Part
from stage_contest.domain.ladder import Prizes, SidePrize
from stage_contest.domain.ties import TieKey
from ui.organizer.prizes.main_rows import money_typed
from ui.organizer.prizes.new_names import free_name
from ui.separation import separated_by


class Column(IntEnum):
    """The columns from the left."""

    NAME = 0
    PART = 1
    MONEY = 2
    TIES = 3


class SideRows:
    """A row a side prize."""

    numbers: AbstractSet[int] = frozenset({Column.MONEY})
    fixed: AbstractSet[int] = frozenset({Column.PART, Column.TIES})
    widths: Sequence[int] = (0, 112, 120, 216)

    def __init__(self, words: Words) -> None:
        self._words = words
        self.rules = Rules(())
        self.parts: Sequence[Part] = ()

    @property
    def title(self) -> str:
        """What stands above the rows."""
        return self._words.say("Side prizes")

    @property
    def add(self) -> str:
        """The word on the button that adds a row."""
        return self._words.say("Add a side prize")

    @property
    def nothing_yet(self) -> str:
        """What stands in place of the rows where there is none."""
        return self._words.say("This round has no side prizes.")

    def headings(self) -> tuple[str, ...]:
        """The words above the columns."""
        say = self._words.say
        return (say("Prize"), say("Part"), say("Money"), say("Equal scores"))

    def texts(self, prizes: Prizes) -> list[tuple[str, ...]]:
        """The rows."""
        names = {part.code: part.name for part in self.parts}
        return [
            (
                prize.name,
                names.get(prize.part, prize.part),
                self._words.amount(prize.money),
                self.chain(prize.tie_breaks),
            )
            for prize in prizes.side
        ]

    def chain(self, keys: Sequence[TieKey]) -> str:
        """What separates equal scores, in order."""
        return " → ".join(separated_by(str(key), self.rules, self._words) for key in keys)

    def typed(self, prizes: Prizes, row: int, column: int, text: str) -> Prizes:
        """The prizes after a text was typed into a cell.

        Raises:
            Refusal: if it is no amount where one is needed.
        """
        if column == Column.MONEY:
            return self.changed(prizes, row, replace(prizes.side[row], money=money_typed(text)))
        return self.changed(prizes, row, replace(prizes.side[row], name=" ".join(text.split())))

    def changed(self, prizes: Prizes, row: int, wanted: SidePrize) -> Prizes:
        """The prizes with another one in that row."""
        return replace(prizes, side=(*prizes.side[:row], wanted, *prizes.side[row + 1 :]))

    def added(self, prizes: Prizes) -> Prizes:
        """The prizes with one more, for the first part."""
        name = free_name(self._words.say("New side prize"), [prize.name for prize in prizes.side])
        return replace(prizes, side=(*prizes.side, SidePrize(name, self.parts[0].code, 0)))

    def without(self, prizes: Prizes, row: int) -> Prizes:
        """The prizes without one."""
        return replace(prizes, side=prizes.side[:row] + prizes.side[row + 1 :])

    def moved(self, prizes: Prizes, start: int, end: int) -> Prizes:
        """The prizes with one in another place."""
        side = list(prizes.side)
        side.insert(end, side.pop(start))
        return replace(prizes, side=tuple(side))
