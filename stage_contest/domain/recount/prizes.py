"""The recount's own prizes: the seats of the ladder are a list, and every group takes its seats off its head."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from stage_contest.domain.ladder import MainPrize, MoneyPolicy, PrizeKind, Prizes, SidePrize, TiePolicy
from stage_contest.domain.outcome import Award, Unawarded, Undecided
from stage_contest.domain.recount.order import Decisions, Equals, Group, split
from stage_contest.domain.recount.points import Line
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieKey, TieKind


@dataclass(frozen=True, slots=True)
class Handed:
    """What has been handed out so far, left over or left open."""

    awards: list[Award] = field(default_factory=list)
    unawarded: list[Unawarded] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)


def recount_prizes(prizes: Prizes, groups: Sequence[Group], decisions: Decisions) -> Handed:
    """All prizes of a complete round."""
    handed = Handed()
    _hand_out_main(prizes, groups, handed)
    holders = {award.team for award in handed.awards}
    holders.update(team for tie in handed.undecided for team in tie.teams)
    lines = tuple(line for group in groups for line in group.lines)
    for prize in prizes.side:
        running = [line for line in lines if not (prize.exclude_main and line.entry.team in holders)]
        _hand_out_side(prize, prizes.ties, _best(prize, running, decisions), handed)
    return handed


def _hand_out_main(prizes: Prizes, groups: Sequence[Group], handed: Handed) -> None:
    seats = deque(prize for prize in prizes.main for _ in range(prize.count))
    empty: list[MainPrize] = []
    for group in groups:
        taken: list[MainPrize] = []
        while seats and len(taken) < len(group.lines):
            if _reaches(group, seats[0]):
                taken.append(seats.popleft())
            else:
                empty.append(seats.popleft())
        if taken:
            _settle(prizes, group, taken, handed)
    empty.extend(seats)
    for prize in prizes.main:
        left = empty.count(prize)
        if left:
            handed.unawarded.append(Unawarded(prize.name, PrizeKind.MAIN, left))


def _reaches(group: Group, prize: MainPrize) -> bool:
    """Whether the total of a group is enough for a prize."""
    total = group.lines[0].total
    return prize.min_total is None or (total is not None and total >= Fraction(prize.min_total, 100))


def _settle(prizes: Prizes, group: Group, taken: Sequence[MainPrize], handed: Handed) -> None:
    """Give a group the seats it has taken."""
    best = taken[0]
    plain = len(taken) == len(group.lines) and taken[-1] is best
    money = best.money
    if not plain and prizes.ties is TiePolicy.OPEN:
        reached = tuple(dict.fromkeys(prize.name for prize in taken))
        handed.undecided.append(Undecided(PrizeKind.MAIN, group.place, _teams(group.lines), reached))
        return
    if not plain and prizes.money is MoneyPolicy.POOL:
        money = sum(prize.money for prize in taken) // len(group.lines)
    for line in group.lines:
        handed.awards.append(Award(best.name, PrizeKind.MAIN, line.entry.team, group.place, money))


def _best(prize: SidePrize, running: Sequence[Line], decisions: Decisions) -> Equals:
    """Those still best after the part and the prize's own chain, in running order."""
    best = tuple(sorted(running, key=lambda line: line.entry.order))
    for key in (TieKey(TieKind.PART, prize.part), *prize.tie_breaks):
        best = split(best, key, decisions)[0]
    return best


def _hand_out_side(prize: SidePrize, ties: TiePolicy, best: Equals, handed: Handed) -> None:
    if not best:
        handed.unawarded.append(Unawarded(prize.name, PrizeKind.SIDE, 1))
    elif len(best) > 1 and ties is TiePolicy.OPEN:
        handed.undecided.append(Undecided(PrizeKind.SIDE, None, _teams(best), (prize.name,)))
    else:
        handed.awards.extend(Award(prize.name, PrizeKind.SIDE, line.entry.team, None, prize.money) for line in best)


def _teams(lines: Equals) -> tuple[TeamCode, ...]:
    return tuple(line.entry.team for line in lines)
