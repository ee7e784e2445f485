"""The scores of the entries of a round: parts, deductions and totals (`docs/tabulation.md`, "The total")."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import NamedTuple, TypeVar

from stage_contest.domain.combining import SubmittedMarks
from stage_contest.domain.contest import Contest, Entry, Round
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.errors import ResultsRefused, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.part_scores import (
    JudgedPlan,
    ObjectivePlan,
    PartPlan,
    PartScore,
    TypedPlan,
    part_plan,
    unknown_score,
)
from stage_contest.domain.points import Rounder
from stage_contest.domain.records import Heard, RoundRecords, records_of
from stage_contest.domain.sheets import Answers, Deduction, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieKey, TieKind

_Record = TypeVar("_Record", Answers, TypedPoints)


class TotalSteps(NamedTuple):
    """How a total came about: the sum of the part scores and what is left of it, both over `denominator`.

    `taken` are the entry's own deductions in hundredths; `left` is never below 0; `total` is `left` rounded.
    """

    summed: int
    left: int
    denominator: int
    taken: int
    total: Fraction


class EntrySteps(NamedTuple):
    """Every step to the scores of one entry; `total` is None while a part is not known."""

    parts: Sequence[PartScore]
    deductions: Sequence[Deduction]
    total: TotalSteps | None


@dataclass(frozen=True, slots=True, eq=False)
class ScoredEntry:
    """One entry and what ranking reads; what is not known is None, `taken` are all deductions in hundredths."""

    scorer: "RoundScorer"
    entry: Entry
    scores: Mapping[PartCode, Fraction | None]
    taken: int
    total: Fraction | None

    def value(self, key: TieKey) -> Fraction | None:
        """What a computed key of a chain looks at; None where this entry has no such thing."""
        if key.kind is TieKind.TOTAL:
            return self.total
        if key.kind is TieKind.FEWER_DEDUCTIONS:
            return Fraction(self.taken, 100)
        if key.part and key.criterion:
            return self.scorer.criterion_mean(self.entry.team, key.part, key.criterion)
        return self.scores.get(key.part) if key.part else None


@dataclass(frozen=True, slots=True, eq=False)
class RoundScorer:
    """Scores the entries of one round; whatever is scored can be scored again with all its steps."""

    contest: Contest
    round: Round
    records: RoundRecords
    plans: Mapping[PartCode, PartPlan]
    round_total: Rounder

    def score(self, entry: Entry) -> ScoredEntry:
        """The scores of one entry, whatever its status.

        Raises:
            ResultsRefused: when a trimmed mean has too few values; it names the entry and the part.
        """
        steps = self.steps(entry)
        scores = {code: part.score for code, part in zip(self.plans, steps.parts, strict=True)}
        taken = sum([deduction.points for deduction in steps.deductions]) if steps.deductions else 0
        return ScoredEntry(self, entry, scores, taken, steps.total.total if steps.total else None)

    def steps(self, entry: Entry) -> EntrySteps:
        """The scores of one entry with every step that leads to them.

        Raises:
            ResultsRefused: when a trimmed mean has too few values; it names the entry and the part.
        """
        deductions = self.records.deductions.get(entry.team, ())
        taken = _taken(deductions)
        heard = self.records.heard(entry.team)
        parts = [
            self._judged(entry.team, plan, heard, taken.get(code, 0))
            if isinstance(plan, JudgedPlan)
            else self._unjudged(entry.team, plan, taken.get(code, 0))
            for code, plan in self.plans.items()
        ]
        return EntrySteps(parts, deductions, _total(parts, taken.get(None, 0), self.round_total))

    def criterion_mean(self, team: TeamCode, part: PartCode, criterion: CriterionCode) -> Fraction | None:
        """The exact mean of a criterion's marks in a complete entry; None if it has no such judged part."""
        if not isinstance(self.plans.get(part), JudgedPlan):
            return None
        heard = self.records.heard(team)
        judges, marks = heard.speaking(part), heard.marks[part]
        return Fraction(sum([marks[judge][criterion] for judge in judges]), 100 * len(judges))

    def _judged(self, team: TeamCode, plan: JudgedPlan, heard: Heard, taken: int) -> PartScore:
        code = plan.part.code
        judges, marks = heard.speaking(code), heard.marks[code]
        if len(judges) < plan.least:
            self._check_too_few(team, plan, marks, judges)
            return unknown_score(plan.part, taken)
        try:
            return plan.score(marks, judges, taken)
        except KeyError:
            return unknown_score(plan.part, taken)

    def _unjudged(self, team: TeamCode, plan: ObjectivePlan | TypedPlan, taken: int) -> PartScore:
        if isinstance(plan, ObjectivePlan):
            return plan.score(_of_part(self.records.answers.get(team, ()), plan.part.code), taken)
        return plan.score(_of_part(self.records.typed.get(team, ()), plan.part.code), taken)

    def _check_too_few(
        self, team: TeamCode, plan: JudgedPlan, marks: SubmittedMarks, judges: Sequence[JudgeCode]
    ) -> None:
        """Refuse if there are sheets and none is missing: then they will stay too few."""
        full = [judge for judge in judges if judge in marks and marks[judge].keys() >= plan.criteria]
        if not judges or len(full) < len(judges):
            return
        raise ResultsRefused(
            message(
                "{round}: the part {part} ({part_code}) of {team} ({team_code}) has {count} marked sheets; leaving "
                "out the {drop} lowest and the {drop} highest needs at least {least}. Let more judges mark this "
                "entry, or change how the part is combined.",
                round=self.round.name,
                part=plan.part.name,
                part_code=plan.part.code,
                team=self.contest.team(team).name,
                team_code=team,
                count=len(judges),
                drop=plan.part.drop,
                least=plan.least,
            )
        )


def scorer_of(contest: Contest, round_: Round) -> RoundScorer:
    """Make a round ready for scoring."""
    return RoundScorer(
        contest=contest,
        round=round_,
        records=records_of(contest, round_),
        plans={code: part_plan(contest.rules.part(code)) for code in round_.parts},
        round_total=Rounder(contest.rules.rounding_total),
    )


def _of_part(records: Iterable[_Record], part: PartCode) -> _Record | None:
    return next((record for record in records if record.part == part), None)


def _taken(deductions: Iterable[Deduction]) -> Mapping[PartCode | None, int]:
    """The deductions of an entry added up by part, in hundredths; under None those off its total."""
    taken: defaultdict[PartCode | None, int] = defaultdict(int)
    for deduction in deductions:
        taken[deduction.part] += deduction.points
    return taken


def _total(parts: Iterable[PartScore], taken: int, round_total: Rounder) -> TotalSteps | None:
    """Add up exactly over one common denominator; None while a part is not known."""
    summed, common = 0, 100
    for part in parts:
        if part.score is None:
            return None
        numerator, denominator = part.score.as_integer_ratio()
        if common % denominator:
            finer = lcm(common, denominator)
            summed *= finer // common
            common = finer
        summed += numerator * (common // denominator)
    left = max(summed - taken * (common // 100), 0)
    return TotalSteps(summed, left, common, taken, round_total(left, common))
