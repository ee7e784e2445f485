"""One entry's score of one part, with every step that led to it (`docs/tabulation.md`, "The score of a part")."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from stage_contest.domain.combining import (
    WEIGHTED_UNIT,
    Combined,
    CombinedCriterion,
    Combiner,
    MarksReader,
    SubmittedMarks,
    TotalsReader,
    combine_criterion,
    combiner,
    least_values,
    marks_reader,
    totals_reader,
)
from stage_contest.domain.criteria import CriterionCode, JudgedPart, ObjectivePart, Over, Part, TypedPart
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Rounder
from stage_contest.domain.sheets import Answers, TypedPoints

_NO_POINTS = Fraction(0)


class CountedAnswers(NamedTuple):
    """The answers of an objective part in hundredths: as counted, and held within 0 and the maximum."""

    answers: Answers
    points: int
    held: int


class CombinedCriteria(NamedTuple):
    """A judged part combined criterion by criterion; `points` is the sum before the part's weight."""

    criteria: tuple[CombinedCriterion, ...]
    points: Fraction


Steps = Combined | CombinedCriteria | CountedAnswers | TypedPoints
"""What a part's score is made of: sheet totals, criteria, answers, or points as typed."""


class PartScore(NamedTuple):
    """One entry's score of one part; `steps`, `given` and `score` are None while it is not known.

    `numerator / denominator` are the points with the part's weight before rounding, `given` after it; `taken` is
    the sum of the part's deductions in hundredths, and `score` what is left, never below 0. `judges` are those
    whose sheets count, in the order of the panel.
    """

    part: Part
    steps: Steps | None
    numerator: int
    denominator: int
    given: Fraction | None
    taken: int
    score: Fraction | None
    judges: Sequence[JudgeCode] = ()


@dataclass(frozen=True, slots=True)
class JudgedPlan:
    """A judged part made ready for counting; `least` is the smallest number of sheets to count, but for none."""

    part: JudgedPart
    round: Rounder
    criteria: frozenset[CriterionCode]
    least: int
    combine: Combiner
    totals: TotalsReader
    marks: MarksReader

    def score(self, marks: SubmittedMarks, judges: Sequence[JudgeCode], taken: int) -> PartScore:
        """The score from the sheets of those judges, who are none or `least` at least.

        Raises:
            KeyError: where the submitted `marks` lack a judge's sheet, or the sheet a criterion.
        """
        part = self.part
        if part.over is Over.SHEET:
            combined = self.combine(self.totals(marks, judges), WEIGHTED_UNIT)
            return _weighed(self, combined, (combined.numerator, combined.denominator), taken, judges)
        columns = zip(part.criteria, zip(*self.marks(marks, judges), strict=True), strict=True)
        criteria = tuple(
            combine_criterion(criterion, column, combine=self.combine, rounding=part.rounding)
            for criterion, column in columns
        )
        points = sum((criterion.added for criterion in criteria), _NO_POINTS)
        return _weighed(self, CombinedCriteria(criteria, points), points.as_integer_ratio(), taken, judges)


@dataclass(frozen=True, slots=True)
class ObjectivePlan:
    """An objective part made ready for counting."""

    part: ObjectivePart
    round: Rounder

    def score(self, answers: Answers | None, taken: int) -> PartScore:
        """The score from counted answers."""
        part = self.part
        if answers is None:
            return unknown_score(part, taken)
        points = answers.right * part.points_right
        points += answers.wrong * part.points_wrong + answers.blank * part.points_blank
        held = min(max(points, 0), part.maximum)
        return _weighed(self, CountedAnswers(answers, points, held), (held, 100), taken)


@dataclass(frozen=True, slots=True)
class TypedPlan:
    """A typed part made ready for counting."""

    part: TypedPart
    round: Rounder

    def score(self, typed: TypedPoints | None, taken: int) -> PartScore:
        """The score from points given as they are."""
        if typed is None:
            return unknown_score(self.part, taken)
        return _weighed(self, typed, (typed.points, 100), taken)


PartPlan = JudgedPlan | ObjectivePlan | TypedPlan


def part_plan(part: Part) -> PartPlan:
    """Make a part ready for counting many entries."""
    round_ = Rounder(part.rounding.part)
    if isinstance(part, ObjectivePart):
        return ObjectivePlan(part, round_)
    if isinstance(part, TypedPart):
        return TypedPlan(part, round_)
    return JudgedPlan(
        part=part,
        round=round_,
        criteria=frozenset(criterion.code for criterion in part.criteria),
        least=least_values(part),
        combine=combiner(part),
        totals=totals_reader(part.criteria),
        marks=marks_reader(part.criteria),
    )


def unknown_score(part: Part, taken: int) -> PartScore:
    """The score of a part that something is still missing for."""
    return PartScore(part, None, 0, 1, None, taken, None)


def _weighed(
    plan: PartPlan, steps: Steps, points: tuple[int, int], taken: int, judges: Sequence[JudgeCode] = ()
) -> PartScore:
    """Apply the part's weight, its rounding and its deductions, in this order."""
    part = plan.part
    numerator, denominator = points[0] * part.weight, points[1] * 100
    given = plan.round(numerator, denominator)
    score = max(given - Fraction(taken, 100), _NO_POINTS) if taken else given
    return PartScore(part, steps, numerator, denominator, given, taken, score, judges)
