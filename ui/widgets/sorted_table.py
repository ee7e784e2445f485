"""A table that is sorted by the heading that is clicked; the first column stands for the order of its own."""

from PySide6.QtCore import QAbstractItemModel, Qt

from ui.memory import Memory
from ui.widgets.row_table import RowTable

_OWN_ORDER = 0


class SortedTable(RowTable):
    """A `RowTable` over a model that sorts; while the rows are in their own order no heading has an arrow."""

    def __init__(self, model: QAbstractItemModel, *, stretch: int, name: str, memory: Memory) -> None:
        super().__init__(model, stretch=stretch, name=name, memory=memory)
        header = self.horizontalHeader()
        header.setSortIndicator(_OWN_ORDER, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)
        header.sortIndicatorChanged.connect(self._show_arrow)

    def _show_arrow(self, column: int, order: Qt.SortOrder) -> None:
        own_order = column == _OWN_ORDER and order is Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(not own_order)
