"""The marks of the example: a row a criterion, a column a judge, typed into the cells."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from reports.wording import Words, parse_typed
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, Part
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.part_proof import CombinedProof, CriteriaProof, PartProof
from stage_contest.domain.points import Hundredths, Points
from stage_contest.services.rulebook import ExampleMarks, usual_marks
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows, Index


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A criterion, or the totals of the sheets where `given` is False; a text for each judge."""

    name: str
    texts: tuple[str, ...]
    given: bool = True


class ExampleModel(FrozenRows[ExampleRow]):
    """The sheets of the example side by side; `typed` when a mark was typed."""

    typed = Signal(int, int, str)
    """The row, the judge from 0, and the text."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__([context.words.say("Criterion")])

    @override
    def cell(self, row: ExampleRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return (row.name, *row.texts)[column]
            case Qt.ItemDataRole.ToolTipRole if not column:
                return row.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section else WORD

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        typed = index.isValid() and index.column() > 0 and self.row(index.row()).given
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.typed.emit(index.row(), index.column() - 1, str(value))
        return True


def fitted(part: Part, marks: ExampleMarks | None, judges: int) -> ExampleMarks:
    """The example's marks as far as the part still allows them, and usual ones in place of the others."""
    usual = usual_marks(part, judges)
    if marks is None:
        return usual
    if isinstance(part, ObjectivePart):
        return marks if marks.right + marks.wrong <= part.questions else usual
    if not isinstance(part, JudgedPart):
        return marks if _allows(marks.points, part.maximum, part.step) else usual
    sheets = []
    for number, plain in enumerate(usual.sheets):
        given = marks.sheets[number] if number < len(marks.sheets) else {}
        allowed = {each.code: _allows(given.get(each.code), each.maximum, each.step) for each in part.criteria}
        sheets.append({code: given[code] if fits else plain[code] for code, fits in allowed.items()})
    return ExampleMarks(sheets=tuple(sheets), over_seconds=marks.over_seconds)


def example_rows(part: JudgedPart, marks: ExampleMarks, proof: PartProof | None, words: Words) -> list[ExampleRow]:
    """The marks, and below them the totals of the sheets; what was left out stands in brackets."""
    left_out = _left_out(proof)
    rows = [
        ExampleRow(
            criterion.name,
            tuple(
                _bracketed(words.points(sheet[criterion.code]), out=(number, criterion.code) in left_out)
                for number, sheet in enumerate(marks.sheets)
            ),
        )
        for criterion in part.criteria
    ]
    if proof is not None and isinstance(proof.source, CombinedProof):
        totals = tuple(_bracketed(words.points(each.value), out=not each.kept) for each in proof.source.values)
        rows.append(ExampleRow(words.say("Sheet"), totals, given=False))
    return rows


def with_mark(part: JudgedPart, marks: ExampleMarks, place: tuple[int, int], text: str) -> ExampleMarks:
    """The example with one mark typed, at the row of its criterion and the number of its judge.

    Raises:
        Refusal: if the text is no mark that the criterion allows.
    """
    row, judge = place
    criterion = part.criteria[row]
    try:
        mark = parse_typed(text.strip("() "))
    except ValueError:
        raise Refusal(message('"{typed}" is not a mark.', typed=text)) from None
    if not _allows(mark, criterion.maximum, criterion.step):
        raise Refusal(
            message(
                'A mark for "{criterion}" is from 0 to {maximum}, in steps of {step}.',
                criterion=criterion.name,
                maximum=Points(criterion.maximum),
                step=Points(criterion.step),
            )
        )
    sheets = list(marks.sheets)
    sheets[judge] = {**sheets[judge], criterion.code: mark}
    return ExampleMarks(sheets=tuple(sheets), over_seconds=marks.over_seconds)


def _allows(mark: Hundredths | None, maximum: Hundredths, step: Hundredths) -> bool:
    return mark is not None and 0 <= mark <= maximum and step > 0 and not mark % step


def _left_out(proof: PartProof | None) -> set[tuple[int, str]]:
    """The marks that were left out, where the part is combined criterion by criterion."""
    if proof is None or not isinstance(proof.source, CriteriaProof):
        return set()
    return {
        (number, each.criterion.code)
        for each in proof.source.criteria
        for number, value in enumerate(each.marks.values)
        if not value.kept
    }


def _bracketed(text: str, *, out: bool) -> str:
    return f"({text})" if out else text
