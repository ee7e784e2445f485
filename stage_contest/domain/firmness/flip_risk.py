"""The flip-risk list: single marks which, one step higher or lower, would change a prize or a finalist.

Exact: every mark that counts is tried both ways. Only what a mark touches is counted again: its part of its entry,
and the ranking where the entry's score is another one; marks that lead to the same score share one ranking.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from stage_contest.domain.contest import Contest, EntryStatus, RoundCode
from stage_contest.domain.criteria import Criterion, CriterionCode, PartCode
from stage_contest.domain.firmness.stake import Change, Stakes, changes, other_clusters, stakes
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.part_scores import JudgedPlan
from stage_contest.domain.points import Hundredths
from stage_contest.domain.ranking import Group
from stage_contest.domain.records import Marks
from stage_contest.domain.scoring import RoundScorer, ScoredEntry
from stage_contest.domain.sheets import ScoreSheet
from stage_contest.domain.tabulation import CountedRound, count_entries, count_round
from stage_contest.domain.teams import TeamCode


@dataclass(frozen=True, slots=True)
class FlipRisk:
    """A mark, the mark one step beside it (both in hundredths), and whose prize or way on would change with it."""

    judge: JudgeCode
    team: TeamCode
    part: PartCode
    criterion: CriterionCode
    mark: Hundredths
    beside: Hundredths
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _EntryPart:
    """One entry's judged part: its plan, the judges whose sheets count with their marks, its deductions."""

    scored: ScoredEntry
    plan: JudgedPlan
    marks: Mapping[JudgeCode, Marks]
    taken: int


class _Try(NamedTuple):
    """One mark changed by one step; `marks` are those of the judge's sheet with it."""

    judge: JudgeCode
    criterion: Criterion
    beside: Hundredths
    marks: Marks


def candidates(contest: Contest, code: RoundCode) -> int:
    """How many single steps the list of a complete round tries: each mark that counts, up and down."""
    return sum(1 for part in _entry_parts(count_round(contest, code)) for _ in _tries(part))


def flip_risks(contest: Contest, code: RoundCode) -> tuple[FlipRisk, ...]:
    """The list for a complete round, in running order, by part, judge and criterion; empty before it is complete.

    Raises:
        ResultsRefused: when a trimmed mean has too few values; it names the entry and the part.
    """
    counted = count_round(contest, code)
    if not counted.complete:
        return ()
    others = other_clusters(contest, code)
    now = stakes(counted, others)
    watched = frozenset(_criterion_keys(counted.scorer))
    return tuple(
        risk
        for part in _entry_parts(counted)
        for risk in _risks_of(part, counted, others, now=now, watched=watched)
    )


def _risks_of(
    part: _EntryPart,
    counted: CountedRound,
    others: Sequence[Sequence[Group]] | None,
    *,
    now: Stakes,
    watched: frozenset[tuple[PartCode, CriterionCode]],
) -> Iterator[FlipRisk]:
    """Try every mark of the part; steps to the same score, and the same mean in a chain, share one count."""
    code, judges = part.plan.part.code, tuple(part.marks)
    seen: dict[tuple[Fraction | None, CriterionCode | None, int], tuple[Change, ...]] = {}
    for tried in _tries(part):
        criterion, mark = tried.criterion.code, part.marks[tried.judge][tried.criterion.code]
        score = part.plan.score({**part.marks, tried.judge: tried.marks}, judges, part.taken).score
        looked_at = criterion if (code, criterion) in watched else None
        if score == part.scored.scores[code] and looked_at is None:
            continue
        key = (score, looked_at, tried.beside - mark if looked_at else 0)
        if key not in seen:
            seen[key] = changes(now, stakes(_count_again(counted, part, tried), others))
        if seen[key]:
            yield FlipRisk(
                tried.judge, part.scored.entry.team, code, criterion, mark, tried.beside, changes=seen[key]
            )


def _criterion_keys(scorer: RoundScorer) -> Iterator[tuple[PartCode, CriterionCode]]:
    """The criteria whose means a chain of the round may look at."""
    sides = (side.tie_breaks for side in scorer.round.prizes.side)
    for key in chain(scorer.contest.rules.tie_breaks, *sides):
        if key.part and key.criterion:
            yield key.part, key.criterion


def _entry_parts(counted: CountedRound) -> Iterator[_EntryPart]:
    for scored in counted.entries:
        if scored.entry.status is not EntryStatus.COMPETING:
            continue
        heard = counted.scorer.records.heard(scored.entry.team)
        deductions = counted.scorer.records.deductions.get(scored.entry.team, ())
        for code, plan in counted.scorer.plans.items():
            if isinstance(plan, JudgedPlan):
                marks = {judge: heard.marks[code][judge] for judge in heard.speaking(code)}
                taken = sum(deduction.points for deduction in deductions if deduction.part == code)
                yield _EntryPart(scored, plan, marks, taken)


def _tries(part: _EntryPart) -> Iterator[_Try]:
    for judge, marks in part.marks.items():
        for criterion in part.plan.part.criteria:
            for step in (-criterion.step, criterion.step):
                beside = Hundredths(marks[criterion.code] + step)
                if 0 <= beside <= criterion.maximum:
                    yield _Try(judge, criterion, beside, {**marks, criterion.code: beside})


def _count_again(counted: CountedRound, part: _EntryPart, tried: _Try) -> CountedRound:
    """The round with that one mark changed: its entry scored again, the others as they are."""
    scorer, entry = counted.scorer, part.scored.entry
    sheets = [_with(sheet, part.plan.part.code, tried) for sheet in scorer.records.sheets[entry.team]]
    records = replace(scorer.records, sheets={**scorer.records.sheets, entry.team: sheets})
    changed = replace(scorer, records=records).score(entry)
    return count_entries(scorer, tuple(changed if each is part.scored else each for each in counted.entries))


def _with(sheet: ScoreSheet, part: PartCode, tried: _Try) -> ScoreSheet:
    return replace(sheet, marks=tried.marks) if (sheet.part, sheet.judge) == (part, tried.judge) else sheet
