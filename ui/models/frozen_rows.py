"""A table model over frozen rows: `show` replaces all of them; columns are an enum."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Row = TypeVar("Row")

Index = QModelIndex | QPersistentModelIndex
"""What Qt hands to a model."""

NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORD = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class FrozenRows(QAbstractTableModel, Generic[Row]):
    """Rows of one kind; a subclass says in `cell` what a column shows for a row under a Qt role."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace all rows; where their number stays, selection and scrolling stay too."""
        fresh = tuple(rows)
        if len(fresh) != len(self._rows):
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
        elif fresh != self._rows:
            self._rows = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self._headings) - 1))

    def show_headings(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Replace the columns and all rows."""
        if tuple(headings) == self._headings:
            self.show(rows)
            return
        self.beginResetModel()
        self._headings = tuple(headings)
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> Row:
        """The row of that number, from 0."""
        return self._rows[number]

    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def cell(self, row: Row, column: int, role: Qt.ItemDataRole) -> object:
        """What that column shows for the row under the role; None for roles it does not answer."""
        raise NotImplementedError

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return self.cell(self._rows[index.row()], index.column(), Qt.ItemDataRole(role))

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.heading_alignment(section)
        return None

    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        """How the heading of a column stands; a column of numbers answers `NUMBER`."""
        del section
        return WORD
