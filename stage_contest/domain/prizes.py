"""Main prizes: the ranking walks down the seats of the ladder (`docs/tabulation.md`, "Main prizes")."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from stage_contest.domain.ladder import MainPrize, MoneyPolicy, PrizeKind, Prizes, TiePolicy
from stage_contest.domain.outcome import Award, Unawarded, Undecided
from stage_contest.domain.ranking import Group
from stage_contest.domain.teams import TeamCode


class Seats(NamedTuple):
    """Seats of one prize: used up by a group, or left over."""

    prize: MainPrize
    number: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One group's turn: its place, the seats that it uses up, best first, and how many it wants past the end."""

    place: int
    group: Group
    seats: tuple[Seats, ...]
    past_end: int

    @property
    def stake(self) -> int:
        """The money of all the seats that the group uses up, in đồng."""
        return sum(seats.prize.money * seats.number for seats in self.seats)

    @property
    def one_prize(self) -> bool:
        """Whether all the group's seats belong to one prize."""
        return len(self.seats) == 1 and not self.past_end


@dataclass(frozen=True, slots=True)
class Handout:
    """What prizes come to: given, given to nobody, or not yet decided."""

    awards: tuple[Award, ...] = ()
    unawarded: tuple[Unawarded, ...] = ()
    undecided: tuple[Undecided, ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """The whole walk: the turns of the groups that reach a prize, and the seats that stay unawarded."""

    turns: tuple[Turn, ...]
    unawarded: tuple[Seats, ...]

    @property
    def teams(self) -> frozenset[TeamCode]:
        """All teams with a main prize, awarded or undecided."""
        return frozenset(scored.entry.team for turn in self.turns for scored in turn.group)


def walk_down(ladder: Sequence[MainPrize], groups: Iterable[Group]) -> Walk:
    """Let the groups of equal place, best first, use up the seats of the ladder."""
    down = _Ladder(ladder)
    turns: list[Turn] = []
    place = 1
    for group in groups:
        seats = down.take(len(group), group[0].total or Fraction(0))
        if seats:
            turns.append(Turn(place, group, seats, len(group) - sum(each.number for each in seats)))
        if down.at_end:
            break
        place += len(group)
    return Walk(tuple(turns), down.left_over())


class _Ladder:
    """The seats of a ladder while groups walk down it; a prize without seats is not part of it."""

    def __init__(self, ladder: Sequence[MainPrize]) -> None:
        self._prizes = [prize for prize in ladder if prize.count]
        self._free = [prize.count for prize in self._prizes]
        self._rung = 0

    @property
    def at_end(self) -> bool:
        return self._rung == len(self._prizes)

    def take(self, wanted: int, total: Fraction) -> tuple[Seats, ...]:
        """Use up seats from the present rung on; rungs that ask for more than this total are passed over."""
        taken: list[Seats] = []
        while wanted and not self.at_end:
            prize, free = self._prizes[self._rung], self._free[self._rung]
            count = min(wanted, free) if _reaches(total, prize) else 0
            if count:
                taken.append(Seats(prize, count))
            wanted -= count
            self._free[self._rung] -= count
            if count in {0, free}:
                self._rung += 1
        return tuple(taken)

    def left_over(self) -> tuple[Seats, ...]:
        return tuple(Seats(prize, free) for prize, free in zip(self._prizes, self._free, strict=True) if free)


def _reaches(total: Fraction, prize: MainPrize) -> bool:
    return prize.min_total is None or total >= Fraction(prize.min_total, 100)


def hand_out_main(walk: Walk, prizes: Prizes) -> Handout:
    """What the walk comes to under the round's tie and money policies."""
    share = prizes.ties is TiePolicy.SHARE
    return Handout(
        awards=tuple(
            award for turn in walk.turns if share or turn.one_prize for award in _awards(turn, prizes.money)
        ),
        unawarded=tuple(Unawarded(left.prize.name, PrizeKind.MAIN, left.number) for left in walk.unawarded),
        undecided=tuple(_undecided(turn) for turn in walk.turns if not (share or turn.one_prize)),
    )


def _awards(turn: Turn, policy: MoneyPolicy) -> tuple[Award, ...]:
    best = turn.seats[0].prize
    pooled = policy is MoneyPolicy.POOL and not turn.one_prize
    money = turn.stake // len(turn.group) if pooled else best.money
    return tuple(Award(best.name, PrizeKind.MAIN, scored.entry.team, turn.place, money) for scored in turn.group)


def _undecided(turn: Turn) -> Undecided:
    teams = tuple(scored.entry.team for scored in turn.group)
    return Undecided(PrizeKind.MAIN, turn.place, teams, tuple(reached.prize.name for reached in turn.seats))
