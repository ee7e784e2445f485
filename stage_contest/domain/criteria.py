"""The parts of a contest and the criteria of their score sheets (`docs/tabulation.md`, "The score of a part")."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from stage_contest.domain.points import ONE, ZERO, Hundredths

PartCode = NewType("PartCode", str)
CriterionCode = NewType("CriterionCode", str)


class Combine(StrEnum):
    """How the marks of several judges become one number."""

    MEAN = "mean"
    TRIMMED_MEAN = "trimmed_mean"
    MEDIAN = "median"
    SUM = "sum"


class Over(StrEnum):
    """What is combined: the totals of the sheets, or the marks of each criterion."""

    SHEET = "sheet"
    CRITERION = "criterion"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A line of the score sheet; `maximum`, `step` and `weight` in hundredths, all above 0."""

    code: CriterionCode
    name: str
    maximum: Hundredths
    step: Hundredths
    weight: Hundredths = ONE


@dataclass(frozen=True, slots=True)
class Rounding:
    """Decimals to round to at each place of a part's score; None leaves the exact value."""

    criterion: int | None = None
    weighted: int | None = None
    part: int | None = 2


@dataclass(frozen=True, slots=True)
class JudgedPart:
    """A part that the panel marks on score sheets; `drop` is the k of the trimmed mean, `minutes` in hundredths."""

    code: PartCode
    name: str
    criteria: tuple[Criterion, ...]
    minutes: Hundredths | None = None
    combine: Combine = Combine.MEAN
    drop: int = 0
    over: Over = Over.SHEET
    rounding: Rounding = Rounding()
    weight: Hundredths = ONE


@dataclass(frozen=True, slots=True)
class ObjectivePart:
    """A part counted from right, wrong and blank answers; only the points for wrong and blank may be negative."""

    code: PartCode
    name: str
    questions: int
    points_right: Hundredths
    maximum: Hundredths
    points_wrong: Hundredths = ZERO
    points_blank: Hundredths = ZERO
    minutes: Hundredths | None = None
    rounding: Rounding = Rounding()
    weight: Hundredths = ONE


@dataclass(frozen=True, slots=True)
class TypedPart:
    """A part whose points are given as they are, in steps from 0 to the maximum."""

    code: PartCode
    name: str
    maximum: Hundredths
    step: Hundredths
    minutes: Hundredths | None = None
    rounding: Rounding = Rounding()
    weight: Hundredths = ONE


Part = JudgedPart | ObjectivePart | TypedPart


def criteria_of(part: Part) -> tuple[Criterion, ...]:
    """The criteria of a judged part; none of any other."""
    return part.criteria if isinstance(part, JudgedPart) else ()
