"""A table whose rows are moved by dragging or with Alt and the arrows, and whose cells may be typed into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from ui.widgets.row_table import RowTable

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MovingTable(RowTable):
    """Asks for moves and for taking a row away; the rows themselves are changed by whoever listens."""

    move_asked = Signal(int, int)
    """The row that is to move, and where it is to stand."""
    removal_asked = Signal()

    def let_move(self, *, move: bool) -> None:
        """Allow rows to be dragged, or not."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if move else mode.NoDragDrop)
        self.setDropIndicatorShown(move)
        self.setDragDropOverwriteMode(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        start, place = self.currentIndex().row(), event.position().toPoint()
        under = self.indexAt(place)
        end = under.row() if under.isValid() else self.model().rowCount()
        if under.isValid() and place.y() > self.visualRect(under).center().y():
            end += 1
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._ask(start, end - 1 if end > start else end)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self._ask(row, row + _STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.removal_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._is_typed():
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Ask to move the current row up (-1) or down (1)."""
        row = self.currentIndex().row()
        self._ask(row, row + by)

    def _ask(self, start: int, end: int) -> None:
        may = self.dragDropMode() is not QAbstractItemView.DragDropMode.NoDragDrop
        if may and start != end and start >= 0 and 0 <= end < self.model().rowCount():
            self.move_asked.emit(start, end)

    def _is_typed(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
