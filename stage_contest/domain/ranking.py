"""Separating entries by a chain of keys (`docs/tabulation.md`, "The ranking").

A key sees a group of equal entries and leaves smaller groups of equal entries, best first. Every such step is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from math import lcm
from typing import NamedTuple

from stage_contest.domain.scoring import ScoredEntry
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import RECORDED, TieDecision, TieKey, TieKind

Group = tuple[ScoredEntry, ...]
"""Entries that everything so far left equal, in running order."""

_LOWER_IS_BETTER = frozenset({TieKind.FEWER_DEDUCTIONS, TieKind.CHAIR, TieKind.LOTS})
TOTAL = TieKey(TieKind.TOTAL)


class TieStep(NamedTuple):
    """What one key did to one group of equals.

    `values` hold one value for each entry of `group`: points, or for chair and lots the position in the decision;
    None where the key was passed over. `decision` is the position of the recorded decision that spoke.
    """

    key: TieKey
    group: Group
    values: Sequence[Fraction] | None
    groups: tuple[Group, ...]
    decision: int | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """Groups of equals, best first; `decided_by[i]` is the key that put group i behind the one before it."""

    groups: tuple[Group, ...]
    decided_by: tuple[TieKey | None, ...]
    steps: tuple[TieStep, ...]


class Decisions:
    """The tie decisions of a round, found by their key and exactly the teams they name."""

    def __init__(self, decisions: Iterable[TieDecision]) -> None:
        self._found: Mapping[tuple[TieKind, frozenset[TeamCode]], tuple[int, TieDecision]] = {
            (decision.key, frozenset(decision.teams)): (position, decision)
            for position, decision in enumerate(decisions)
        }

    def about(self, kind: TieKind, group: Group) -> tuple[int, Sequence[Fraction]] | None:
        """The position of the decision about exactly this group, and its value for each entry."""
        found = self._found.get((kind, frozenset(scored.entry.team for scored in group)))
        if found is None:
            return None
        position, decision = found
        if kind is TieKind.EXTRA_QUESTION:
            return position, [Fraction(decision.points[scored.entry.team], 100) for scored in group]
        return position, [Fraction(decision.teams.index(scored.entry.team) + 1) for scored in group]


def rank(entries: Group, chain: Iterable[TieKey], decisions: Decisions) -> Ranking:
    """Rank entries with a total by it and then by the chain; equals keep the order in which they come."""
    groups: list[Group] = []
    decided_by: list[TieKey | None] = []
    steps: list[TieStep] = []

    def line_up(equals: Group, keys: Sequence[TieKey], behind_by: TieKey | None) -> None:
        """Add a group that the key `behind_by` put behind what is already there, separated by the other keys."""
        if len(equals) == 1 or not keys:
            groups.append(equals)
            decided_by.append(behind_by)
            return
        key, others = keys[0], keys[1:]
        step = separate(equals, key, decisions)
        steps.append(step)
        for group in step.groups:
            line_up(group, others, behind_by)
            behind_by = key

    if entries:
        line_up(entries, (TOTAL, *chain), None)
    return Ranking(tuple(groups), tuple(decided_by), tuple(steps))


def used_decisions(steps: Iterable[TieStep]) -> frozenset[int]:
    """The positions of the decisions that spoke in these steps."""
    return frozenset(step.decision for step in steps if step.decision is not None)


def separate(group: Group, key: TieKey, decisions: Decisions) -> TieStep:
    """Let one key look at a group of equals."""
    decision, values = _values(group, key, decisions)
    groups = _split(group, values, lower_first=key.kind in _LOWER_IS_BETTER) if values else (group,)
    return TieStep(key, group, values, groups, decision)


def _values(group: Group, key: TieKey, decisions: Decisions) -> tuple[int | None, Sequence[Fraction] | None]:
    if key.kind in RECORDED:
        return decisions.about(key.kind, group) or (None, None)
    known = [value for value in (scored.value(key) for scored in group) if value is not None]
    return None, known if len(known) == len(group) else None


def _split(group: Group, values: Sequence[Fraction], *, lower_first: bool) -> tuple[Group, ...]:
    """Entries of equal value together, the better ones first, compared as integers over a common denominator."""
    common = lcm(*[value.denominator for value in values])
    sign = 1 if lower_first else -1
    measures = [sign * value.numerator * (common // value.denominator) for value in values]
    order = sorted(range(len(group)), key=measures.__getitem__)
    return tuple(
        [tuple([group[position] for position in equals]) for _, equals in groupby(order, key=measures.__getitem__)]
    )
