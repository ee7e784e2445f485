"""The proof of one part of one entry: its sheets, every value on the way, its deductions and its score."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from stage_contest.domain.combining import Combined, CombinedCriterion
from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart, ObjectivePart, Part
from stage_contest.domain.errors import Message, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.part_scores import CombinedCriteria, CountedAnswers, PartScore, Steps
from stage_contest.domain.points import Hundredths
from stage_contest.domain.records import MISSING, SheetStanding
from stage_contest.domain.sheets import Answers, Deduction


@dataclass(frozen=True, slots=True)
class SheetProof:
    """One judge's sheet: how it stands, what is marked on it (hundredths), and the criteria without a mark."""

    judge: JudgeCode
    standing: SheetStanding
    marks: Mapping[CriterionCode, Hundredths]
    lacking: tuple[CriterionCode, ...]


@dataclass(frozen=True, slots=True)
class ValueProof:
    """What one judge gave, in points; `kept` is False where the trimmed mean or the median left it out."""

    judge: JudgeCode
    value: Fraction
    kept: bool


@dataclass(frozen=True, slots=True)
class CombinedProof:
    """The values of the judges in the order of the panel, and the exact points that they were combined to."""

    values: tuple[ValueProof, ...]
    points: Fraction


@dataclass(frozen=True, slots=True)
class CriterionProof:
    """One criterion of a part combined criterion by criterion.

    `rounded` is the combined mark after its rounding, `weighted` that times the weight, `added` what is added up.
    """

    criterion: Criterion
    marks: CombinedProof
    rounded: Fraction
    weighted: Fraction
    added: Fraction


@dataclass(frozen=True, slots=True)
class CriteriaProof:
    """A part combined criterion by criterion, and the sum of what its criteria add."""

    criteria: tuple[CriterionProof, ...]
    points: Fraction


@dataclass(frozen=True, slots=True)
class AnswersProof:
    """Counted answers: `counted` as they are, `points` held within 0 and the part's maximum."""

    answers: Answers
    counted: Fraction
    points: Fraction


@dataclass(frozen=True, slots=True)
class TypedProof:
    """Points given as they are."""

    points: Fraction


Source = CombinedProof | CriteriaProof | AnswersProof | TypedProof
"""What a part's score was made of: sheet totals, criteria, answers, or points as typed."""


@dataclass(frozen=True, slots=True)
class PartProof:
    """How a part's score came about; what is not known is None, and `missing` then says why.

    From the points of `source`: `weighted` is after the part's weight and before rounding, `rounded` before the
    deductions, `taken` their sum, `score` what is left. All in points; `sheets` in the order of the panel.
    """

    part: Part
    sheets: tuple[SheetProof, ...]
    source: Source | None
    weighted: Fraction | None
    rounded: Fraction | None
    deductions: tuple[Deduction, ...]
    taken: Fraction
    score: Fraction | None
    missing: tuple[Message, ...]


def prove_part(
    contest: Contest, score: PartScore, sheets: tuple[SheetProof, ...], deductions: Iterable[Deduction]
) -> PartProof:
    """Spell out a part's score; `sheets` are all of the panel, `deductions` those of the whole entry."""
    known = score.steps is not None
    return PartProof(
        part=score.part,
        sheets=sheets,
        source=_source(score.steps, score.judges) if score.steps is not None else None,
        weighted=Fraction(score.numerator, score.denominator) if known else None,
        rounded=score.given,
        deductions=tuple(deduction for deduction in deductions if deduction.part == score.part.code),
        taken=Fraction(score.taken, 100),
        score=score.score,
        missing=() if known else tuple(_missing(contest, score.part, sheets)),
    )


def _source(steps: Steps, judges: Sequence[JudgeCode]) -> Source:
    if isinstance(steps, Combined):
        return _combined(steps, judges)
    if isinstance(steps, CombinedCriteria):
        return CriteriaProof(tuple(_criterion(step, judges) for step in steps.criteria), steps.points)
    if isinstance(steps, CountedAnswers):
        return AnswersProof(steps.answers, Fraction(steps.points, 100), Fraction(steps.held, 100))
    return TypedProof(Fraction(steps.points, 100))


def _combined(steps: Combined, judges: Sequence[JudgeCode]) -> CombinedProof:
    kept = frozenset(steps.kept)
    values = tuple(
        ValueProof(judge, Fraction(value, steps.unit), position in kept)
        for position, (judge, value) in enumerate(zip(judges, steps.values, strict=True))
    )
    return CombinedProof(values, Fraction(steps.numerator, steps.denominator))


def _criterion(steps: CombinedCriterion, judges: Sequence[JudgeCode]) -> CriterionProof:
    marks = _combined(steps.marks, judges)
    return CriterionProof(steps.criterion, marks, steps.mark, steps.weighted, steps.added)


def _missing(contest: Contest, part: Part, sheets: Iterable[SheetProof]) -> list[Message]:
    """Why the part has no score yet."""
    if isinstance(part, ObjectivePart):
        return [message("{part}: the answers are not counted yet.", part=part.name)]
    if not isinstance(part, JudgedPart):
        return [message("{part}: the points are not typed in yet.", part=part.name)]
    waiting = [
        _waiting(part, sheet, contest.judge(sheet.judge).name) for sheet in sheets if sheet.standing in MISSING
    ]
    nobody = message("{part}: every sheet is absent or abstained, so there is nothing to count.", part=part.name)
    return waiting or [nobody]


def _waiting(part: JudgedPart, sheet: SheetProof, judge: str) -> Message:
    if sheet.standing is SheetStanding.NOTHING:
        return message("{part}: the sheet of {judge} is missing.", part=part.name, judge=judge)
    if sheet.standing is SheetStanding.OPEN:
        return message("{part}: the sheet of {judge} is full but not submitted.", part=part.name, judge=judge)
    names = [criterion.name for criterion in part.criteria if criterion.code in sheet.lacking]
    return message(
        "{part}: the sheet of {judge} has no mark for: {criteria}.",
        part=part.name,
        judge=judge,
        criteria=", ".join(names),
    )
