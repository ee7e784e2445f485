"""A table of rows to tick: a click on the row or Space sets its tick, or takes it away."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from ui.context import DeskContext
from ui.models.frozen_rows import WORD, FrozenRows
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable

Row = TypeVar("Row")

_TICKED, _NOT_TICKED = "check-square-fill", "square"


class TickedRows(FrozenRows[Row]):
    """Rows of one kind, each ticked or not; a subclass says in `text` what the columns after the first show."""

    ticks_changed = Signal()

    def __init__(self, context: DeskContext, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(headings, parent)
        self.words = context.words
        self._look = context.look
        self._ticked: frozenset[Row] = frozenset()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; those that were ticked stay so."""
        self._ticked &= frozenset(rows)
        self.show(rows)

    def ticked(self) -> tuple[Row, ...]:
        """The rows that are ticked, in their order."""
        return tuple(row for row in self.rows() if row in self._ticked)

    def tick_all(self, *, ticked: bool) -> None:
        """Set or take away every tick."""
        self._set(frozenset(self.rows()) if ticked else frozenset())

    def toggle(self, number: int) -> None:
        """Tick the row of that number, or take its tick away."""
        self._set(self._ticked ^ {self.row(number)})

    def text(self, row: Row, column: int) -> str:
        """What that column says."""
        raise NotImplementedError

    @override
    def cell(self, row: Row, column: int, role: Qt.ItemDataRole) -> object:
        if column == 0:
            return self._tick(row, role)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.text(row, column)
        return WORD if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _tick(self, row: Row, role: Qt.ItemDataRole) -> object:
        ticked = row in self._ticked
        if role == Qt.ItemDataRole.DecorationRole:
            return self._look.icon(_TICKED, Tone.ACTION) if ticked else self._look.icon(_NOT_TICKED, Tone.QUIET)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words.say("Ticked") if ticked else self.words.say("Not ticked")
        return None

    def _set(self, ticked: frozenset[Row]) -> None:
        if ticked != self._ticked:
            self._ticked = ticked
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
            self.ticks_changed.emit()


class TickTable(RowTable):
    """A `RowTable` whose rows are ticked."""

    toggled = Signal(int)
    """The row whose tick is to change."""

    def __init__(self, model: QAbstractItemModel, *, stretch: int) -> None:
        super().__init__(model, stretch=stretch)
        self.setIconSize(QSize(SIZES.text_title, SIZES.text_title))
        self.clicked.connect(lambda index: self.toggled.emit(index.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggled.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)
