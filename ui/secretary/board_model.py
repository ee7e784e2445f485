"""The secretary's board as a model: after a change only the cells that look different are told of."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.sheets import Answers
from stage_contest.services.views import DeskSheetState, JudgeLine, PartLine, RoundBoard
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.secretary.board_columns import (
    BoardColumn,
    ColumnKind,
    PartSpan,
    board_columns,
    column_heading,
    part_spans,
    whole_heading,
)
from ui.secretary.board_rows import BoardRow, Cell, DeductedCell, ScoreCell, SheetCell, TeamCell, board_rows
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

ASKED_ICON = "hand-palm"
CONFIRMED_ICON = "check-square"


class BoardModel(FrozenRows[BoardRow]):
    """The board; a state is an icon, its word stands in the tooltip and in the legend below the board."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__([])
        self._words = context.words
        self._look = context.look
        self._columns: tuple[BoardColumn, ...] = ()
        self._panel: tuple[JudgeLine, ...] = ()
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)

    def show_board(self, board: RoundBoard, part: PartCode) -> None:
        """Show that round, its entries in the running order of that part."""
        columns = board_columns(board)
        rows = board_rows(board, columns, part)
        if columns == self._columns and board.panel == self._panel:
            self.show(rows)
            return
        self.beginResetModel()
        self._columns, self._panel, self._rows = columns, board.panel, rows
        self._headings = tuple(column_heading(column, board.panel, self._words) for column in columns)
        self.endResetModel()

    @override
    def show(self, rows: Sequence[BoardRow]) -> None:
        fresh, before = tuple(rows), self._rows
        if [row.entry.team for row in fresh] != [row.entry.team for row in before]:
            super().show(fresh)
            return
        self._rows = fresh
        for number, (new, old) in enumerate(zip(fresh, before, strict=True)):
            if new != old:
                for column in (place for place, cell in enumerate(new.cells) if cell != old.cells[place]):
                    changed = self.index(number, column)
                    self.dataChanged.emit(changed, changed)

    def spans(self) -> tuple[PartSpan, ...]:
        """The columns of each part."""
        return part_spans(self._columns)

    def kind(self, column: int) -> ColumnKind:
        """What a column shows."""
        return self._columns[column].kind

    def number_columns(self) -> tuple[int, ...]:
        """The columns that hold numbers."""
        return tuple(number for number in range(len(self._columns)) if self.heading_alignment(number) == NUMBER)

    def judge_at(self, column: int) -> JudgeCode | None:
        """The judge of that column, None for other columns."""
        judge = self._columns[column].judge if 0 <= column < len(self._columns) else None
        return judge.code if judge is not None else None

    def part_at(self, column: int) -> PartLine | None:
        """The part of that column, None for other columns."""
        return self._columns[column].part if 0 <= column < len(self._columns) else None

    def column_of(self, part: PartCode, judge: JudgeCode | None = None) -> int:
        """The column of a judge's sheets in a part, or of the part's score; 0 where there is none."""
        for number in range(len(self._columns)):
            there = self.part_at(number)
            if there is not None and there.code == part and self.judge_at(number) == judge:
                return number
        return 0

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        whole = role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        if whole and orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            return whole_heading(self._columns[section]) or None
        return super().headerData(section, orientation, role)

    @override
    def cell(self, row: BoardRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row.cells[column], column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._whole_text(row.cells[column], column)
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(row.cells[column], column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case Qt.ItemDataRole.FontRole if self.kind(column) is ColumnKind.TEAM and _on_stage(row.cells[column]):
                return self._bold
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return WORD if self.kind(section) in {ColumnKind.TEAM, ColumnKind.SHEET} else NUMBER

    def _text(self, cell: Cell, column: int) -> str:
        match cell:
            case TeamCell(entry):
                return str(entry.order) if self.kind(column) is ColumnKind.ORDER else self._name(cell)
            case ScoreCell(_, answers, questions) if questions is not None:
                return "–" if answers is None else f"{answers.right}/{questions}"
            case ScoreCell(score):
                return "…" if score is None else self._words.points(score, DECIMALS)
            case DeductedCell(points):
                return f"−{self._words.points(points, DECIMALS)}" if points else ""
            case _:
                return ""

    def _name(self, cell: TeamCell) -> str:
        return entry_statuses.named_with_status(cell.entry, self._words)

    def _whole_text(self, cell: Cell, column: int) -> str:
        match cell:
            case SheetCell(judge, state, reason, asked):
                said = f"{judge.code.upper()} · {sheet_states.state_word(state, self._words)} {reason}".strip()
                again = self._words.say("Asks for the sheet again: {reason}", reason=asked) if asked else ""
                return f"{said}\n{again}".strip()
            case ScoreCell(score, answers, _, confirmed):
                said = self._words.say("Confirmed") if confirmed else self._words.say("Not confirmed yet")
                points = self._words.points(score, DECIMALS) if score is not None else self._text(cell, column)
                return " · ".join(text for text in (points, self._counted(answers), said) if text)
            case _:
                return self._text(cell, column)

    def _counted(self, answers: Answers | None) -> str:
        if answers is None:
            return ""
        return self._words.say(
            "right {right}, wrong {wrong}, blank {blank}",
            right=answers.right,
            wrong=answers.wrong,
            blank=answers.blank,
        )

    def _icon(self, cell: Cell, column: int) -> object:
        match cell:
            case TeamCell(on_stage=True) if self.kind(column) is ColumnKind.ORDER:
                return self._look.icon("microphone", Tone.ACTION)
            case SheetCell(asked=asked) if asked:
                return self._look.icon(ASKED_ICON, Tone.WAITING)
            case SheetCell(state=state):
                return self._look.icon(sheet_states.ICONS[state], sheet_states.TONES[state])
            case ScoreCell(confirmed=True):
                return self._look.icon(CONFIRMED_ICON, Tone.SAFE)
            case _:
                return None


def _on_stage(cell: Cell) -> bool:
    return isinstance(cell, TeamCell) and cell.on_stage
