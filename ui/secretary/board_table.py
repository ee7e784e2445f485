"""The table of the board: it scrolls inside, while the headings and the names of the teams stay in sight."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from ui.look import Look
from ui.secretary.board_columns import NAMES, ColumnKind
from ui.secretary.board_model import BoardModel
from ui.secretary.part_heading import PartHeading
from ui.theme import SIZES
from ui.widgets.row_table import RowTable

_SHEET, _SCORE, _ORDER, _DEDUCTED = 32, 80, 56, 64
_LEAST_TEAM, _TEAM = 120, 152
"""The team has the room that is left over, but what a name needs where the board has to scroll anyway."""
_ROW = 36
_TEAM_COLUMN = 1


class _TeamNames(RowTable):
    """The first columns once more, over those that have been scrolled away."""

    def __init__(self, model: BoardModel, look: Look, over: RowTable) -> None:
        super().__init__(model, stretch=-1, cells=True)
        self.setParent(over)
        self.setProperty("frozen", "true")
        self.setHorizontalHeader(_heading(look, self))
        self.setSelectionModel(over.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(SIZES.scaled(_ROW))
        self.hide()


class BoardTable(RowTable):
    """A `RowTable` of `BoardModel`; arrows go from cell to cell."""

    def __init__(self, model: BoardModel, look: Look) -> None:
        super().__init__(model, stretch=-1, cells=True)
        self._board = model
        self._heading = _heading(look, self)
        self.setHorizontalHeader(self._heading)
        self.verticalHeader().setDefaultSectionSize(SIZES.scaled(_ROW))
        self.names = _TeamNames(model, look, self)
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        across.valueChanged.connect(self._heading.viewport().update)
        across.rangeChanged.connect(self._place_names)
        along.valueChanged.connect(self.names.verticalScrollBar().setValue)
        self.names.verticalScrollBar().valueChanged.connect(along.setValue)
        model.modelReset.connect(self.arrange)

    def arrange(self) -> None:
        """Give every column its width; the team takes what is left over where that is enough."""
        widths = {
            ColumnKind.ORDER: _ORDER,
            ColumnKind.SHEET: _SHEET,
            ColumnKind.SCORE: _SCORE,
            ColumnKind.DEDUCTED: _DEDUCTED,
        }
        others = [column for column in range(self._board.columnCount()) if column != _TEAM_COLUMN]
        for column in others:
            kind = self._board.kind(column)
            needed = self.heading_width(column) if kind is ColumnKind.SHEET else 0
            self.setColumnWidth(column, max(SIZES.scaled(widths[kind]), needed))
        left = self.viewport().width() - sum(self.columnWidth(column) for column in others)
        self.setColumnWidth(_TEAM_COLUMN, left if left >= SIZES.scaled(_LEAST_TEAM) else SIZES.scaled(_TEAM))
        self._heading.show_spans(self._board.spans())
        figures = self._board.number_columns()
        self.draw_figures_in(figures)
        self.names.draw_figures_in(figures)
        for column in range(self._board.columnCount()):
            self.names.setColumnHidden(column, column >= NAMES)
            self.names.setColumnWidth(column, self.columnWidth(column))
        self._place_names()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_names()

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        hidden = self._names_width() - self.visualRect(index).left()
        if index.column() >= NAMES and hidden > 0 and self.names.isVisible():
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def _names_width(self) -> int:
        return sum(self.columnWidth(column) for column in range(NAMES))

    def _place_names(self) -> None:
        """The names are needed only where the board is wider than its room."""
        scrolls = self.horizontalScrollBar().maximum() > 0
        frame, width = self.frameWidth(), self._names_width()
        self.names.setGeometry(frame, frame, width + 1, self.viewport().height() + self._heading.height())
        self.names.setVisible(scrolls)
        self._heading.covered = width if scrolls else 0
        self.names.verticalScrollBar().setValue(self.verticalScrollBar().value())


def _heading(look: Look, table: RowTable) -> PartHeading:
    heading = PartHeading(look, table)
    heading.setHighlightSections(False)
    heading.setMinimumSectionSize(SIZES.scaled(_SHEET))
    heading.setFixedHeight(PartHeading.whole_height())
    heading.setSectionsMovable(False)
    return heading
