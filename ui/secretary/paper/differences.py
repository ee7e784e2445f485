"""Both readings of one line side by side, the cells that differ marked; and taking one of them away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.criteria import Criterion
from stage_contest.domain.paper_reading import Differences, PaperReading, Pass, control_sum
from stage_contest.domain.sheets import SheetState
from stage_contest.services.paper import PaperState
from ui.context import DeskContext
from ui.look import Look
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.secretary.paper.grid_model import FIRST_MARK, TEAM
from ui.secretary.paper.line_rows import LineRow, line_of
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_EDGE = 4


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One reading of the line, and where the two differ."""

    which: Pass
    reading: PaperReading
    criteria: tuple[Criterion, ...]
    differences: Differences


class ReadingModel(FrozenRows[ReadingRow]):
    """The same columns as the grid above it."""

    def __init__(self, words: Words, look: Look, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._words = words
        self._look = look

    def show_readings(self, headings: Sequence[str], rows: Sequence[ReadingRow]) -> None:
        """Show both readings under those columns."""
        self.show_headings(headings, rows)

    @override
    def cell(self, row: ReadingRow, column: int, role: Qt.ItemDataRole) -> object:
        differs = self._differs(row, column)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole and differs:
            return self._look.icon("warning-fill", Tone.DANGER)
        if role == Qt.ItemDataRole.ForegroundRole and differs:
            return QBrush(QColor(self._look.theme.ink(Tone.DANGER)))
        if role == Qt.ItemDataRole.BackgroundRole and differs:
            return QBrush(QColor(self._look.theme.danger_soft))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return WORD if column in {TEAM, FIRST_MARK + len(row.criteria) + 2} else NUMBER
        return None

    def _text(self, row: ReadingRow, column: int) -> str:
        say, place = self._words.say, column - FIRST_MARK
        if column == TEAM:
            return say("First reading") if row.which is Pass.FIRST else say("Second reading")
        if place == len(row.criteria) + 2:
            return say("read by {name}", name=row.reading.read_by)
        if place < 0:
            return ""
        if row.reading.state is not SheetState.MARKED:
            return self._words.say_term(row.reading.state) if place == 0 else "–"
        if place == len(row.criteria) + 1:
            summed = control_sum(row.criteria, row.reading.marks)
            return "" if summed is None else self._words.points(summed)
        return line_of(row.criteria, row.reading, self._words).texts[place] or "–"

    def _differs(self, row: ReadingRow, column: int) -> bool:
        place = column - FIRST_MARK
        if row.differences.state:
            return 0 <= place < len(row.criteria)
        if 0 <= place < len(row.criteria):
            return row.criteria[place].code in row.differences.criteria
        return place == len(row.criteria) and row.differences.total


class DifferencesPane(QFrame):
    """Hidden while the line in front has no two readings that differ."""

    withdrawing_asked = Signal(object)
    """The `Pass` whose reading is to be taken away."""

    def __init__(self, context: DeskContext, grid: RowTable) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = context.words
        self._grid = grid
        say = context.words.say
        self.model = ReadingModel(context.words, context.look, self)
        self.table = RowTable(self.model, stretch=-1)
        self.table.horizontalHeader().hide()
        self.table.setFixedHeight(len(Pass) * SIZES.row + _EDGE)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName(say("Both readings side by side"))
        self.sentence = Line(wrap=True)
        self.first = PlainButton(say("Withdraw the first…"))
        self.second = PlainButton(say("Withdraw the second…"))
        head = QHBoxLayout()
        head.setContentsMargins(SIZES.room, SIZES.gap, SIZES.gap, SIZES.gap)
        head.setSpacing(SIZES.gap)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.first)
        head.addWidget(self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table)
        self.first.clicked.connect(lambda: self.withdrawing_asked.emit(Pass.FIRST))
        self.second.clicked.connect(lambda: self.withdrawing_asked.emit(Pass.SECOND))
        grid.horizontalHeader().sectionResized.connect(self._follow)
        self.hide()

    def show_line(self, row: LineRow | None) -> None:
        """Show both readings of that line where they differ."""
        paper = row.paper if row is not None else None
        if row is None or paper is None or paper.state is not PaperState.DIFFERENT or paper.differences is None:
            self.hide()
            return
        found = paper.differences
        rows = [ReadingRow(which, paper.readings[which], row.criteria, found) for which in Pass]
        columns = self._grid.model().columnCount()
        self.model.show_readings([""] * columns, rows)
        self.table.draw_figures_in(range(FIRST_MARK, columns - 1))
        first, second = (paper.readings[which].read_by for which in Pass)
        self.sentence.setText(
            self._words.say(
                "{team}: the two readings differ. {first} corrects the first, {second} the second: choose that "
                "reading above and type over the wrong cell.",
                team=row.entry.name,
                first=first,
                second=second,
            )
        )
        self._follow()
        self.show()

    def _follow(self) -> None:
        """Stand under the columns of the grid."""
        for column in range(self.model.columnCount()):
            self.table.setColumnWidth(column, self._grid.columnWidth(column))
