"""Frozen rows that stand in the order of the heading that was clicked."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from stage_contest.domain.vietnamese import SortKey
from ui.models.frozen_rows import FrozenRows, Row


class SortedRows(FrozenRows[Row]):
    """A subclass says in `sort_key` what a column is sorted by; rows that are equal in it keep their own order."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(headings, parent)
        self._own_order: tuple[Row, ...] = ()
        self._column = 0
        self._order = Qt.SortOrder.AscendingOrder

    def sort_key(self, row: Row, column: int) -> SortKey:
        """What that column is sorted by."""
        raise NotImplementedError

    @override
    def show(self, rows: Sequence[Row]) -> None:
        self._own_order = tuple(rows)
        super().show(self._sorted())

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0:
            self._column, self._order = column, order
            super().show(self._sorted())

    def _sorted(self) -> list[Row]:
        downwards = self._order is Qt.SortOrder.DescendingOrder
        return sorted(self._own_order, key=lambda row: self.sort_key(row, self._column), reverse=downwards)


def number_key(number: int) -> SortKey:
    """Sorts by a number."""
    return (((number,),),)
