"""The lines of the check as a table: every row as high as its sentences need, its act on a button."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from ui.context import DeskContext
from ui.organizer.preshow.check_line import CheckLine
from ui.organizer.preshow.line_rows import Column, LineRowsModel, act_word
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton
from ui.widgets.row_table import RowTable

_COLUMN_WIDTHS = (120, 112, 0, 336, 160)
_LEAST_MEND = 336
_FIXED = (Column.LIGHT, Column.TOPIC, Column.ACT)


class LineTable(RowTable):
    """Asks for the act of a line, by its button or Enter."""

    act_asked = Signal(object)
    """An `Act`."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context
        self.lines = LineRowsModel(context)
        super().__init__(self.lines, stretch=Column.FOUND)
        self.set_widths(*_COLUMN_WIDTHS)
        self.setWordWrap(True)
        self.setAccessibleName(context.words.say("Check before the show"))
        for fixed in _FIXED:
            self.horizontalHeader().setSectionResizeMode(fixed, QHeaderView.ResizeMode.Fixed)
        self.row_opened.connect(self._on_row_opened)
        self.resized.connect(self._share_width)

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show these lines; the row that was chosen stays chosen."""
        current = max(0, self.currentIndex().row())
        self.lines.show(lines)
        self.choose(min(current, len(lines) - 1))
        for row, line in enumerate(lines):
            self.setIndexWidget(self.lines.index(row, Column.ACT), self._button(line))
        self._fit_rows()

    def _on_row_opened(self, row: int) -> None:
        act = self.lines.row(row).act
        if act is not None:
            self.act_asked.emit(act)

    def _button(self, line: CheckLine) -> QWidget:
        """The button of a line, if any; Tab passes it by, for Enter on the row does the same."""
        if line.act is None:
            return QWidget()
        button = PlainButton(act_word(line.act, self._context.words))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.act_asked.emit(line.act))
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, SIZES.half, 0)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return cell

    def _share_width(self) -> None:
        """What is found and what to do share the room alike."""
        free = self.viewport().width() - sum(self.columnWidth(fixed) for fixed in _FIXED)
        self.setColumnWidth(Column.MEND, max(SIZES.scaled(_LEAST_MEND), free // 2))
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Every row as high as its sentences need."""
        letters = self.fontMetrics()
        for row in range(self.lines.rowCount()):
            needed = 0
            for column in (Column.FOUND, Column.MEND):
                room = QRect(0, 0, self.columnWidth(column) - 3 * SIZES.gap, 0)
                text = self.lines.text(self.lines.row(row), column)
                needed = max(needed, letters.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height())
            self.setRowHeight(row, max(SIZES.row + SIZES.half, needed + SIZES.gap + SIZES.half))
