"""A table of frozen rows: rows high enough for a finger, no zebra, the whole row is one thing to click."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView
from typing_extensions import override

from ui.delegates.figures import FigureDelegate
from ui.memory import Memory
from ui.theme import SIZES


class RowTable(QTableView):
    """A `QTableView` as every list of the program looks; `row_opened` on a double click or Enter.

    `name` is the name under which the widths of its columns are remembered; `stretch` the column that takes the
    room that is left over.
    """

    row_opened = Signal(int)
    row_chosen = Signal(int)
    """The current row changed, by mouse or keys."""
    cell_chosen = Signal(int, int)
    """The current cell changed: its row and column."""

    def __init__(
        self, model: QAbstractItemModel, *, stretch: int, name: str = "", memory: Memory | None = None
    ) -> None:
        super().__init__()
        self._name = name
        self._memory = memory
        self._figures = FigureDelegate(self)
        self._plain = QStyledItemDelegate(self)
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
                self.setColumnWidth(column, width)

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self.row_opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _on_row_changed(self) -> None:
        if self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())

    def _on_cell_changed(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self.cell_chosen.emit(current.row(), current.column())
