"""The recount's own ranking: groups of equals are split key by key, comparing every pair (`docs/tabulation.md`)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from stage_contest.domain.recount.points import Line
from stage_contest.domain.ties import RECORDED, TieDecision, TieKey, TieKind

TOTAL = TieKey(TieKind.TOTAL)

Equals = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that share a place, in running order, and the key that parted them from those just above."""

    place: int
    lines: Equals
    parted_by: str | None


@dataclass(frozen=True, slots=True)
class Decisions:
    """The tie decisions of a round; `asked` collects the positions of those that were asked for."""

    recorded: Sequence[TieDecision]
    asked: set[int] = field(default_factory=set)

    def about(self, kind: TieKind, equals: Equals) -> TieDecision | None:
        """The decision that speaks about exactly these entries."""
        teams = sorted(line.entry.team for line in equals)
        for position, decision in enumerate(self.recorded):
            if decision.key is kind and sorted(decision.teams) == teams:
                self.asked.add(position)
                return decision
        return None


def recount_order(lines: Iterable[Line], chain: Sequence[TieKey], decisions: Decisions) -> tuple[Group, ...]:
    """Ranked entries from the first place on, equal ones together."""
    groups: list[tuple[str | None, Equals]] = [(None, tuple(lines))]
    for key in (TOTAL, *chain):
        finer: list[tuple[str | None, Equals]] = []
        for parted_by, equals in groups:
            first, *others = split(equals, key, decisions)
            finer.append((parted_by, first))
            finer.extend((str(key), other) for other in others)
        groups = finer
    places = [1 + sum(len(equals) for _, equals in groups[:position]) for position in range(len(groups))]
    return tuple(
        Group(place, equals, parted_by) for place, (parted_by, equals) in zip(places, groups, strict=True) if equals
    )


def split(equals: Equals, key: TieKey, decisions: Decisions) -> list[Equals]:
    """The parts of a group that a key tells apart, best first; the group whole where the key is passed over."""
    if len(equals) <= 1:
        return [equals]
    worth = _worth(equals, key, decisions)
    if worth is None:
        return [equals]
    ahead = [sum(1 for other in worth if other > mine) for mine in worth]
    return [
        tuple(line for line, beaten_by in zip(equals, ahead, strict=True) if beaten_by == step)
        for step in sorted(set(ahead))
    ]


def _worth(equals: Equals, key: TieKey, decisions: Decisions) -> list[Fraction] | None:
    """What a key sees in each of the equals, more being better; None where it has nothing to say."""
    if key.kind in RECORDED:
        return _decided(equals, key.kind, decisions)
    seen = [_seen(line, key) for line in equals]
    known = [value for value in seen if value is not None]
    return known if len(known) == len(seen) else None


def _seen(line: Line, key: TieKey) -> Fraction | None:
    if key.kind is TieKind.TOTAL:
        return line.total
    if key.kind is TieKind.FEWER_DEDUCTIONS:
        return -line.off
    if key.part is not None and key.criterion is not None:
        return line.means.get((key.part, key.criterion))
    return None if key.part is None else line.parts.get(key.part)


def _decided(equals: Equals, kind: TieKind, decisions: Decisions) -> list[Fraction] | None:
    decision = decisions.about(kind, equals)
    if decision is None:
        return None
    if kind is TieKind.EXTRA_QUESTION:
        return [Fraction(decision.points[line.entry.team], 100) for line in equals]
    return [Fraction(-decision.teams.index(line.entry.team)) for line in equals]
