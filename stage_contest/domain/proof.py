"""The proof of one entry's result, for papers, screens and `explain`: every mark, value, deduction and tie step.

It spells out the steps of the count itself, so that it cannot disagree with the results.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import Message, message
from stage_contest.domain.outcome import Standing, StandingStatus
from stage_contest.domain.part_proof import PartProof, SheetProof, prove_part
from stage_contest.domain.part_scores import JudgedPlan, PartPlan
from stage_contest.domain.ranking import Group, TieStep
from stage_contest.domain.records import SheetStanding, sheet_standing
from stage_contest.domain.scoring import EntrySteps, RoundScorer, ScoredEntry
from stage_contest.domain.sheets import Deduction
from stage_contest.domain.tabulation import CountedRound, count_round, outcome_of
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import RECORDED, TieDecision, TieKey


@dataclass(frozen=True, slots=True)
class TotalProof:
    """How a total came about: the sum of the parts, the entry's own deductions, what is left, and that rounded."""

    summed: Fraction
    deductions: tuple[Deduction, ...]
    taken: Fraction
    left: Fraction
    total: Fraction


@dataclass(frozen=True, slots=True)
class TieValue:
    """One entry's value at a key; for chair and lots its position in the decision; None if passed over."""

    team: TeamCode
    value: Fraction | None


@dataclass(frozen=True, slots=True)
class TieProof:
    """What one key did to the equals among whom the entry stood, and who stood where after it.

    `equals` are all whom the key saw, `left_equal` those still equal with the entry (itself among them).
    """

    key: TieKey
    equals: tuple[TieValue, ...]
    ahead: tuple[TeamCode, ...]
    left_equal: tuple[TeamCode, ...]
    behind: tuple[TeamCode, ...]
    decision: TieDecision | None
    passed_over: Message | None


@dataclass(frozen=True, slots=True)
class EntryProof:
    """All of one entry's result: its standing, parts, total, and each step that separated it from its equals.

    `total` is None while it is not known; `above` is the entry on the line just above, from which
    `standing.decided_by` separated it; `unranked` says why there is no place.
    """

    round: RoundCode
    standing: Standing
    parts: tuple[PartProof, ...]
    total: TotalProof | None
    above: TeamCode | None
    ties: tuple[TieProof, ...]
    unranked: tuple[Message, ...]


def prove(contest: Contest, code: RoundCode, team: TeamCode) -> EntryProof:
    """The proof of one entry.

    Raises:
        KeyError: if the team has no entry in the round.
        ResultsRefused: when a trimmed mean has too few values; it names the entry and the part.
    """
    counted = count_round(contest, code)
    scored_by_team = {scored.entry.team: scored for scored in counted.entries}
    above: TeamCode | None = None
    for standing in outcome_of(counted).standings:
        if standing.team == team:
            return _proof(counted, standing, scored_by_team[team], above)
        above = standing.team
    raise KeyError(team)


def _proof(counted: CountedRound, standing: Standing, scored: ScoredEntry, above: TeamCode | None) -> EntryProof:
    scorer = counted.scorer
    steps = scorer.steps(scored.entry)
    parts = tuple(
        prove_part(scorer.contest, part, tuple(_sheets(scorer, standing.team, plan)), steps.deductions)
        for part, plan in zip(steps.parts, scorer.plans.values(), strict=True)
    )
    ranked = standing.status is StandingStatus.RANKED
    return EntryProof(
        round=scorer.round.code,
        standing=standing,
        parts=parts,
        total=_total(steps),
        above=above if ranked else None,
        ties=tuple(_ties(counted, scored)),
        unranked=() if ranked else _unranked(standing, parts),
    )


def _sheets(scorer: RoundScorer, team: TeamCode, plan: PartPlan) -> Iterator[SheetProof]:
    """How every sheet of the panel stands in a judged part."""
    if not isinstance(plan, JudgedPlan):
        return
    records = scorer.records
    sheets = {sheet.judge: sheet for sheet in records.sheets.get(team, ()) if sheet.part == plan.part.code}
    conflicts = records.conflicts.get(team, frozenset())
    for judge in records.panel:
        sheet = sheets.get(judge)
        standing = SheetStanding.CONFLICT if judge in conflicts else sheet_standing(sheet, plan.criteria)
        marks = {} if sheet is None else dict(sheet.marks)
        lacking = tuple(criterion.code for criterion in plan.part.criteria if criterion.code not in marks)
        yield SheetProof(judge, standing, marks, lacking)


def _total(steps: EntrySteps) -> TotalProof | None:
    if steps.total is None:
        return None
    summed, left, denominator, taken, total = steps.total
    return TotalProof(
        summed=Fraction(summed, denominator),
        deductions=tuple(deduction for deduction in steps.deductions if deduction.part is None),
        taken=Fraction(taken, 100),
        left=Fraction(left, denominator),
        total=total,
    )


def _ties(counted: CountedRound, scored: ScoredEntry) -> Iterator[TieProof]:
    for step in counted.ranking.steps:
        if scored in step.group:
            yield _tie(counted, scored, step)


def _tie(counted: CountedRound, scored: ScoredEntry, step: TieStep) -> TieProof:
    own = next(position for position, group in enumerate(step.groups) if scored in group)
    values: Sequence[Fraction | None] = step.values or [None] * len(step.group)
    decisions = counted.scorer.round.tie_decisions
    return TieProof(
        key=step.key,
        equals=tuple(TieValue(each.entry.team, value) for each, value in zip(step.group, values, strict=True)),
        ahead=_teams(step.groups[:own]),
        left_equal=_teams(step.groups[own : own + 1]),
        behind=_teams(step.groups[own + 1 :]),
        decision=None if step.decision is None else decisions[step.decision],
        passed_over=None if step.values else _passed_over(step.key),
    )


def _teams(groups: Sequence[Group]) -> tuple[TeamCode, ...]:
    return tuple(scored.entry.team for group in groups for scored in group)


def _passed_over(key: TieKey) -> Message:
    if key.kind in RECORDED:
        return message("Passed over: no decision is recorded about exactly these teams.")
    return message("Passed over: not every one of these teams has such a score.")


def _unranked(standing: Standing, parts: Sequence[PartProof]) -> tuple[Message, ...]:
    if standing.status is StandingStatus.WITHDRAWN:
        return (message("The team has withdrawn, so it is not ranked."),)
    if standing.status is StandingStatus.DISQUALIFIED:
        return (message("The team is disqualified, so it is not ranked."),)
    if standing.status is StandingStatus.GUEST:
        return (message("The team is a guest, so it is not ranked."),)
    return tuple(why for part in parts for why in part.missing)
