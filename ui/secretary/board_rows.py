"""The secretary's board of one part: a row a team, with its sheets, its counted answers or its typed points."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers
from stage_contest.services.views import DeskSheet, DeskSheetState, EntryLine, PartLine, RoundBoard, SheetKey
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.theme import Tone
from ui.widgets import entry_statuses, sheet_states

LEGEND = (
    DeskSheetState.SUBMITTED,
    DeskSheetState.OPEN,
    DeskSheetState.UNTOUCHED,
    DeskSheetState.REOPENED,
    DeskSheetState.ABSENT,
    DeskSheetState.ABSTAINED,
)
"""The states that the board shows as icons, in the order of the legend, which names them."""


DECIMALS = 2
"""Of points in a column, so that their commas stand under one another."""


class ColumnKind(StrEnum):
    """What a column of the board shows."""

    ORDER = "order"
    TEAM = "team"
    SHEET = "sheet"
    RIGHT = "right"
    WRONG = "wrong"
    BLANK = "blank"
    TYPED = "typed"
    DEDUCTED = "deducted"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A column; `judge` is set for sheets."""

    kind: ColumnKind
    judge: JudgeCode | None = None


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An entry in one part; `deducted` is the sum of its deductions there."""

    entry: EntryLine
    sheets: tuple[DeskSheet, ...]
    answers: Answers | None
    typed: Hundredths | None
    deducted: Hundredths
    confirmed: bool
    on_stage: bool


def board_columns(board: RoundBoard, part: PartLine) -> tuple[BoardColumn, ...]:
    """The columns of a part: judges where it is judged, counts where it is objective."""
    middle: tuple[BoardColumn, ...]
    if part.kind == "judged":
        middle = tuple(BoardColumn(ColumnKind.SHEET, line.code) for line in board.panel)
    elif part.kind == "objective":
        middle = tuple(BoardColumn(kind) for kind in (ColumnKind.RIGHT, ColumnKind.WRONG, ColumnKind.BLANK))
    else:
        middle = (BoardColumn(ColumnKind.TYPED),)
    ends = (BoardColumn(ColumnKind.DEDUCTED), BoardColumn(ColumnKind.CONFIRMED))
    return (BoardColumn(ColumnKind.ORDER), BoardColumn(ColumnKind.TEAM), *middle, *ends)


def board_rows(board: RoundBoard, part: PartLine) -> tuple[BoardRow, ...]:
    """The rows of a part in running order."""
    return tuple(_row(board, part, entry) for entry in board.running(part.code))


def _row(board: RoundBoard, part: PartLine, entry: EntryLine) -> BoardRow:
    place = (entry.team, part.code)
    keys = [SheetKey(board.round.code, line.code, entry.team, part.code) for line in board.panel]
    typed = board.typed.get(place)
    deducted = sum(
        line.deduction.points
        for line in board.deductions
        if line.deduction.team == entry.team and line.deduction.part in {part.code, None}
    )
    stage = board.stage
    return BoardRow(
        entry=entry,
        sheets=tuple(board.sheets[key] for key in keys if key in board.sheets),
        answers=board.answers.get(place),
        typed=typed.points if typed is not None else None,
        deducted=Hundredths(deducted),
        confirmed=place in board.confirmed,
        on_stage=stage is not None and stage.round == board.round.code and (stage.team, stage.part) == place,
    )


class BoardModel(FrozenRows[BoardRow]):
    """The board; a state is an icon, its word stands in the tooltip and in the legend below the board."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__([])
        self._words = context.words
        self._look = context.look
        self._columns: tuple[BoardColumn, ...] = ()

    def show_part(self, board: RoundBoard, part: PartLine) -> None:
        """Show that part of the round."""
        self._columns = board_columns(board, part)
        self.show_headings([self._heading(column) for column in self._columns], board_rows(board, part))

    def number_columns(self) -> tuple[int, ...]:
        """The columns that hold numbers."""
        return tuple(number for number in range(len(self._columns)) if self.heading_alignment(number) == NUMBER)

    def judge_at(self, column: int) -> JudgeCode | None:
        """The judge of that column, None for other columns."""
        return self._columns[column].judge if 0 <= column < len(self._columns) else None

    @override
    def cell(self, row: BoardRow, column: int, role: Qt.ItemDataRole) -> object:
        what = self._columns[column]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, what)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._whole_text(row, what)
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(row, what)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case Qt.ItemDataRole.FontRole if row.on_stage and what.kind is ColumnKind.TEAM:
                bold = QFont()
                bold.setWeight(QFont.Weight.DemiBold)
                return bold
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        words = {ColumnKind.TEAM, ColumnKind.SHEET, ColumnKind.CONFIRMED}
        return WORD if self._columns[section].kind in words else NUMBER

    def _heading(self, column: BoardColumn) -> str:
        say = self._words.say
        headings = {
            ColumnKind.ORDER: say("No."),
            ColumnKind.TEAM: say("Team"),
            ColumnKind.SHEET: (column.judge or "").upper(),
            ColumnKind.RIGHT: say("Right"),
            ColumnKind.WRONG: say("Wrong"),
            ColumnKind.BLANK: say("Blank"),
            ColumnKind.TYPED: say("Points"),
            ColumnKind.DEDUCTED: say("Deducted"),
            ColumnKind.CONFIRMED: say("Confirmation"),
        }
        return headings[column.kind]

    def _text(self, row: BoardRow, column: BoardColumn) -> str:
        match column.kind:
            case ColumnKind.ORDER:
                return str(row.entry.order)
            case ColumnKind.TEAM:
                return entry_statuses.named_with_status(row.entry, self._words)
            case ColumnKind.SHEET:
                return ""
            case ColumnKind.RIGHT | ColumnKind.WRONG | ColumnKind.BLANK:
                return _count(row.answers, column.kind)
            case _:
                return self._result_text(row, column.kind)

    def _whole_text(self, row: BoardRow, column: BoardColumn) -> str:
        if column.kind is ColumnKind.CONFIRMED:
            return self._words.say("Confirmed") if row.confirmed else self._words.say("Not confirmed yet")
        sheet = _sheet_of(row, column.judge) if column.kind is ColumnKind.SHEET else None
        if sheet is None:
            return self._text(row, column)
        state = sheet_states.state_word(sheet.state, self._words)
        return f"{sheet.key.judge.upper()} · {state} {sheet.reason}".strip()

    def _result_text(self, row: BoardRow, kind: ColumnKind) -> str:
        if kind is ColumnKind.TYPED:
            return "–" if row.typed is None else self._words.points(row.typed, DECIMALS)
        if kind is ColumnKind.DEDUCTED:
            return f"−{self._words.points(row.deducted, DECIMALS)}" if row.deducted else ""
        return "" if row.confirmed else "–"

    def _icon(self, row: BoardRow, column: BoardColumn) -> object:
        if column.kind is ColumnKind.TEAM and row.on_stage:
            return self._look.icon("microphone", Tone.ACTION)
        if column.kind is ColumnKind.CONFIRMED and row.confirmed:
            return self._look.icon("check-square", Tone.SAFE)
        sheet = _sheet_of(row, column.judge) if column.kind is ColumnKind.SHEET else None
        if sheet is None:
            return None
        return self._look.icon(sheet_states.ICONS[sheet.state], sheet_states.TONES[sheet.state])


def _sheet_of(row: BoardRow, judge: JudgeCode | None) -> DeskSheet | None:
    return next((sheet for sheet in row.sheets if sheet.key.judge == judge), None)


def _count(answers: Answers | None, kind: ColumnKind) -> str:
    if answers is None:
        return "–"
    counts = {ColumnKind.RIGHT: answers.right, ColumnKind.WRONG: answers.wrong, ColumnKind.BLANK: answers.blank}
    return str(counts[kind])
