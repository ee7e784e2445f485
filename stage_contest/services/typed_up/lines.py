"""One line of a typed-up sheet: a team's marks or counts, checked cell by cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart, ObjectivePart
from stage_contest.domain.errors import Message, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths, Points
from stage_contest.domain.sheets import Answers, ScoreSheet, SheetState
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.sheet import CellError, Value, column_letter
from stage_contest.services.typed_up.columns import Count, CountedColumns, JudgedColumns
from stage_contest.services.typed_up.faults import SheetFault, SheetFaultKind
from stage_contest.services.typed_up.figures import figure
from stage_contest.services.typed_up.worksheet import Worksheet

_STATES: Mapping[str, SheetState] = {
    "vang": SheetState.ABSENT,
    "vang mat": SheetState.ABSENT,
    "absent": SheetState.ABSENT,
    "khong cham": SheetState.ABSTAINED,
    "abstained": SheetState.ABSTAINED,
}
_HUNDRED = 100


@dataclass(slots=True)
class Line:
    """A row of the table; what is wrong in it is noted as it is read."""

    table: Worksheet
    row: int
    faults: list[SheetFault] = field(default_factory=list)

    def value(self, column: int) -> Value | None:
        """What a cell holds; text without anything to see counts as nothing."""
        value = self.table.sheet.row(self.row).get(column)
        return None if isinstance(value, str) and not value.strip() else value

    def fault(self, column: int | None, kind: SheetFaultKind, said: Message) -> None:
        """Note a fault of a cell, or of the whole line."""
        letter = None if column is None else column_letter(column)
        self.faults.append(SheetFault(self.table.sheet.name, self.row, letter, kind, said))

    def number(self, column: int, named: str) -> Fraction | None:
        """The number in a cell that must hold one."""
        value = self.value(column)
        if value is None:
            said = message('"{name}" has no number here. Type it; 0 only if 0 was given.', name=named)
            self.fault(column, SheetFaultKind.MARK_MISSING, said)
            return None
        number = figure(value)
        if number is None:
            shown = str(value) if isinstance(value, CellError) else str(value).strip()
            said = message('"{name}": "{typed}" is not a number.', name=named, typed=shown)
            self.fault(column, SheetFaultKind.MARK_NOT_A_NUMBER, said)
        return number


def sheet_on(
    line: Line, columns: JudgedColumns, part: JudgedPart, *, judge: JudgeCode, team: TeamCode
) -> ScoreSheet | None:
    """The judge's sheet for that team; None where nothing was said, or something is wrong with it."""
    cells = [line.value(column) for column in columns.criteria.values()]
    if all(cell is None for cell in cells):
        return None
    state = _state(cells)
    if state is not None:
        return ScoreSheet(judge, team, part.code, state)
    marks: dict[CriterionCode, Hundredths] = {}
    summed = Fraction(0)
    for criterion in part.criteria:
        number = line.number(columns.criteria[criterion.code], criterion.name)
        if number is not None:
            summed += number * criterion.weight / _HUNDRED
            said = _misfit(criterion, number)
            if said is None:
                marks[criterion.code] = Hundredths(int(number * _HUNDRED))
            else:
                line.fault(columns.criteria[criterion.code], *said)
    _check_total(line, columns.total, summed)
    return None if line.faults else ScoreSheet(judge, team, part.code, SheetState.MARKED, marks)


def answers_on(line: Line, columns: CountedColumns, part: ObjectivePart, team: TeamCode) -> Answers | None:
    """The team's counted answers; None where nothing was said, or something is wrong with them."""
    if all(line.value(column) is None for column in columns.counts.values()):
        return None
    counts: dict[Count, int] = {}
    for count in Count:
        column = columns.counts[count]
        number = line.number(column, line.table.headings[column])
        if number is None:
            continue
        if number < 0:
            line.fault(column, SheetFaultKind.MARK_BELOW_ZERO, message("A count is never below 0."))
        elif number.denominator != 1:
            line.fault(column, SheetFaultKind.MARK_NOT_A_NUMBER, message("A count is a whole number."))
        else:
            counts[count] = int(number)
    if len(counts) < len(Count):
        return None
    answers = Answers(team, part.code, counts[Count.RIGHT], counts[Count.WRONG], counts[Count.BLANK])
    _check_counts(line, answers, part)
    points = answers.right * part.points_right
    points += answers.wrong * part.points_wrong + answers.blank * part.points_blank
    _check_total(line, columns.total, Fraction(min(max(points, 0), part.maximum), _HUNDRED))
    return None if line.faults else answers


def _state(cells: list[Value | None]) -> SheetState | None:
    """What a line says that is no marks: absent or abstained, once or in every cell."""
    said = {plain(cell) for cell in cells if isinstance(cell, str)}
    filled = sum(cell is not None for cell in cells)
    words = sum(isinstance(cell, str) and plain(cell) in _STATES for cell in cells)
    return _STATES.get(min(said)) if len(said) == 1 and words == filled else None


def _misfit(criterion: Criterion, number: Fraction) -> tuple[SheetFaultKind, Message] | None:
    hundredths = number * _HUNDRED
    if number < 0:
        return (
            SheetFaultKind.MARK_BELOW_ZERO,
            message('The least for "{criterion}" is 0.', criterion=criterion.name),
        )
    if hundredths > criterion.maximum:
        return (
            SheetFaultKind.MARK_ABOVE_MAXIMUM,
            message(
                'The most for "{criterion}" is {most}.', criterion=criterion.name, most=Points(criterion.maximum)
            ),
        )
    if hundredths % criterion.step:
        return (
            SheetFaultKind.MARK_OFF_STEP,
            message(
                '"{criterion}" goes in steps of {step}.', criterion=criterion.name, step=Points(criterion.step)
            ),
        )
    return None


def _check_counts(line: Line, answers: Answers, part: ObjectivePart) -> None:
    counted = answers.right + answers.wrong + answers.blank
    if counted != part.questions:
        said = message(
            "Right, wrong and blank add up to {counted}; there are {questions} questions.",
            counted=counted,
            questions=part.questions,
        )
        line.fault(None, SheetFaultKind.ANSWERS_DO_NOT_ADD_UP, said)


def _check_total(line: Line, column: int | None, summed: Fraction) -> None:
    """Compare with the total that stands on the sheet; a blank one says nothing."""
    value = None if column is None else line.value(column)
    if value is None or figure(value) == summed:
        return
    said = message(
        'The sheet says "{written}", but its numbers add up to {summed}. Compare it with the paper.',
        written=str(value).strip(),
        summed=Points(Hundredths(int(summed * _HUNDRED))),
    )
    line.fault(column, SheetFaultKind.TOTAL_MISMATCH, said)
