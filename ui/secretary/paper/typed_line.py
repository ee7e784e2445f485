"""One line of a paper sheet as its reader types it: texts, what is wrong with them, and the reading they give."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.wording import parse_typed
from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.paper_reading import PaperReading, Pass, control_sum
from stage_contest.domain.points import ZERO, Hundredths, Points
from stage_contest.domain.sheets import SheetState
from stage_contest.services.views import SheetKey

_EXAMPLE = Points(Hundredths(725))
ABSENT_KEYS, ABSTAINED_KEYS = "vV", "kK"
"""Vắng and Không chấm: a letter in any cell speaks for the whole line."""


@dataclass(frozen=True, slots=True)
class TypedLine:
    """The texts of a line: one for each criterion, then the total that stands on the paper."""

    texts: tuple[str, ...]
    state: SheetState = SheetState.MARKED

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        return self.state is SheetState.MARKED and not any(self.texts)

    def with_text(self, place: int, text: str) -> "TypedLine":
        """The line with another text in one cell; a digit makes it a marked one again."""
        texts = list(self.texts)
        texts[place] = text.strip()
        return TypedLine(tuple(texts))

    def saying(self, state: SheetState) -> "TypedLine":
        """The line of a judge who was absent or stood aside."""
        return replace(self, texts=("",) * len(self.texts), state=state)


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """Whose typing it is: what one reader typed is not shown to another one."""

    sheet: SheetKey
    which: Pass
    reader: str


Typing = dict[TypedPlace, TypedLine]
"""What was typed and is not kept yet; it outlives the window."""


def state_of_letter(text: str) -> SheetState | None:
    """What a letter says of the whole line; None for anything else."""
    typed = text.strip()
    if len(typed) != 1:
        return None
    if typed in ABSENT_KEYS:
        return SheetState.ABSENT
    return SheetState.ABSTAINED if typed in ABSTAINED_KEYS else None


def fault(criterion: Criterion, text: str) -> Message | None:
    """What is wrong with a typed mark; None for a right one and for a blank."""
    if not text:
        return None
    points = _points(text)
    if points is None:
        return _no_number(text)
    if points > criterion.maximum:
        return message(
            'The most for "{criterion}" is {most}. You typed {typed}.',
            criterion=criterion.name,
            most=Points(criterion.maximum),
            typed=Points(points),
        )
    if points < ZERO:
        return message(
            'The least for "{criterion}" is 0. You typed {typed}.', criterion=criterion.name, typed=Points(points)
        )
    if points % criterion.step:
        below = Hundredths(points - points % criterion.step)
        return message(
            '"{criterion}" goes in steps of {step}: {below} or {above}, for example. You typed {typed}.',
            criterion=criterion.name,
            step=Points(criterion.step),
            below=Points(below),
            above=Points(Hundredths(below + criterion.step)),
            typed=Points(points),
        )
    return None


def total_fault(criteria: Sequence[Criterion], line: TypedLine) -> Message | None:
    """What is wrong with the total on the paper; None for a right one, a blank, or while a mark lacks."""
    text = line.texts[-1]
    if not text:
        return None
    written = _points(text)
    if written is None:
        return _no_number(text)
    summed = whole_sum(criteria, line)
    if summed is None or summed == written:
        return None
    return message(
        "The sheet says {written}, but its marks add up to {summed}. Compare each mark with the paper; if "
        "the judge added wrongly, leave the total blank and tell the chair.",
        written=Points(written),
        summed=Points(summed),
    )


def cell_fault(criteria: Sequence[Criterion], line: TypedLine, place: int) -> Message | None:
    """What is wrong with one cell of a line; the total stands behind the marks."""
    if place == len(criteria):
        return total_fault(criteria, line)
    return fault(criteria[place], line.texts[place]) if 0 <= place < len(criteria) else None


def running_sum(criteria: Sequence[Criterion], line: TypedLine) -> Hundredths | None:
    """The sum of the marks so far; None while there is none."""
    marks = _marks(criteria, line)
    there = [criterion for criterion in criteria if criterion.code in marks]
    return control_sum(there, marks) if there else None


def whole_sum(criteria: Sequence[Criterion], line: TypedLine) -> Hundredths | None:
    """The sum of a line that has every mark; None while one lacks."""
    return control_sum(criteria, _marks(criteria, line))


def reading_of(criteria: Sequence[Criterion], line: TypedLine) -> PaperReading:
    """The line as it is kept.

    Raises:
        Refusal: if a mark lacks or is wrong, or the total is not the sum.
    """
    if line.state is not SheetState.MARKED:
        return PaperReading(line.state)
    faults = [fault(criterion, text) for criterion, text in zip(criteria, line.texts, strict=False)]
    found = next((each for each in (*faults, total_fault(criteria, line)) if each is not None), None)
    if found is not None:
        raise Refusal(found)
    lacking = tuple(each.name for each, text in zip(criteria, line.texts, strict=False) if not text)
    if lacking:
        raise Refusal(message("This sheet still lacks: {criteria}.", criteria=lacking))
    return PaperReading(SheetState.MARKED, _marks(criteria, line), _points(line.texts[-1]))


def _marks(criteria: Sequence[Criterion], line: TypedLine) -> dict[CriterionCode, Hundredths]:
    found = ((criterion.code, _points(text)) for criterion, text in zip(criteria, line.texts, strict=False))
    return {code: points for code, points in found if points is not None}


def _no_number(text: str) -> Message:
    return message('"{typed}" is not a number of points. Type for example {example}.', typed=text, example=_EXAMPLE)


def _points(text: str) -> Hundredths | None:
    try:
        return parse_typed(text)
    except ValueError:
        return None
