"""A table of frozen rows: rows high enough for a finger, no zebra, the whole row is one thing to click."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from ui.delegates.figures import FigureDelegate
from ui.delegates.rows import RowDelegate
from ui.memory import Memory
from ui.theme import SIZES

_HEADING_EDGE = 11
"""Pixels that the style sheet leaves free at either side of a heading."""


class RowTable(QTableView):
    """A `QTableView` as every list of the program looks; `row_opened` on a double click or Enter.

    `name` is the name under which the widths of its columns are remembered; `stretch` the column that takes the
    room that is left over; with `cells` the arrows go from cell to cell and the current one is framed.
    """

    row_opened = Signal(int)
    row_chosen = Signal(int)
    """The current row changed, by mouse or keys."""
    cell_chosen = Signal(int, int)
    """The current cell changed: its row and column."""
    resized = Signal()
    """The room for the columns changed."""

    def __init__(
        self,
        model: QAbstractItemModel,
        *,
        stretch: int,
        name: str = "",
        memory: Memory | None = None,
        cells: bool = False,
    ) -> None:
        super().__init__()
        self._name = name
        self._memory = memory
        self._figures = FigureDelegate(self, cells=cells)
        self._plain = RowDelegate(self, cells=cells)
        self.setItemDelegate(self._plain)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(SIZES.row)
        self._arrange_columns(stretch)
        self.entered.connect(lambda index: self._light(index.row()))
        self.viewportEntered.connect(lambda: self._light(-1))
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.selectionModel().currentChanged.connect(self._on_cell_changed)

    def _arrange_columns(self, stretch: int) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(SIZES.control)
        header.setFixedHeight(SIZES.row)
        header.setSectionsMovable(False)
        if self._memory is not None and self._name and (kept := self._memory.columns(self._name)) is not None:
            header.restoreState(kept)
        if 0 <= stretch < self.model().columnCount():
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def choose(self, row: int) -> None:
        """Make that row the current one, without losing the column."""
        current = self.currentIndex()
        column = current.column() if current.isValid() else 0
        if row != current.row() and 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, column))

    def set_widths(self, *widths: int) -> None:
        """First widths of the columns from the left, unless the user has chosen others; 0 leaves one alone."""
        if self._memory is not None and self._name and self._memory.columns(self._name) is not None:
            return
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, SIZES.scaled(width))

    def heading_width(self, column: int) -> int:
        """The width in pixels that the heading of a column needs."""
        letters = QFont(self.horizontalHeader().font())
        letters.setWeight(QFont.Weight.DemiBold)
        heading = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        return QFontMetrics(letters).horizontalAdvance(heading) + 2 * SIZES.scaled(_HEADING_EDGE)

    def draw_figures_in(self, columns: Iterable[int]) -> None:
        """Draw digits of one width in those columns, and plain text in all others."""
        wanted = set(columns)
        for column in range(self.model().columnCount()):
            self.setItemDelegateForColumn(column, self._figures if column in wanted else self._plain)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if self._memory is not None and self._name:
            self._memory.keep_columns(self._name, self.horizontalHeader().saveState())
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._light(-1)
        super().leaveEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self.row_opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _light(self, row: int) -> None:
        """Show that the mouse is over that row; -1 for none."""
        for delegate in (self._figures, self._plain):
            delegate.hovered = row
        self.viewport().update()

    def _on_row_changed(self) -> None:
        if self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())

    def _on_cell_changed(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self.cell_chosen.emit(current.row(), current.column())
