"""Cells of a table whose rows are one thing each."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override


class RowDelegate(QStyledItemDelegate):
    """The mouse over one cell lights its whole row; a single cell wears the focus only where cells are chosen."""

    def __init__(self, parent: QObject | None = None, *, cells: bool = False) -> None:
        super().__init__(parent)
        self._cells = cells
        self.hovered = -1

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state = self.row_state(option.state, index.row())

    def row_state(self, state: QStyle.StateFlag, row: int) -> QStyle.StateFlag:
        """The state of a cell as that of its row."""
        if row == self.hovered:
            state |= QStyle.StateFlag.State_MouseOver
        return state if self._cells else state & ~QStyle.StateFlag.State_HasFocus
