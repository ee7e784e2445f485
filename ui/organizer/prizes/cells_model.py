"""Rows of texts to type into, such as the prizes of a round."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from typing_extensions import override

from ui.look import Look
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows, Index
from ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Cells:
    """A row as it is shown: the text of every column, and the sentence about a text that was not understood."""

    texts: tuple[str, ...]
    wrong: Mapping[int, str] = field(default_factory=dict)


class CellsModel(FrozenRows[Cells]):
    """A row a thing; `typed` when a cell was typed into."""

    typed = Signal(int, int, str)

    def __init__(
        self, look: Look, headings: Sequence[str], *, numbers: AbstractSet[int], fixed: AbstractSet[int]
    ) -> None:
        super().__init__(headings)
        self._theme = look.theme
        self._wrong_icon = look.icon("warning-circle-fill", Tone.DANGER)
        self._numbers = numbers
        self._fixed = fixed
        self.frozen = False

    @override
    def cell(self, row: Cells, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.texts[column]
            case Qt.ItemDataRole.ToolTipRole:
                return row.wrong.get(column, row.texts[column])
            case Qt.ItemDataRole.DecorationRole if column in row.wrong:
                return self._wrong_icon
            case Qt.ItemDataRole.ForegroundRole:
                tone = Tone.QUIET if column in self._fixed else Tone.PLAIN
                return QBrush(QColor(self._theme.ink(Tone.DANGER if column in row.wrong else tone)))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section in self._numbers else WORD

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.frozen:
            return flags
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags if index.column() in self._fixed else flags | Qt.ItemFlag.ItemIsEditable

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self.frozen:
            return False
        if value != self.row(index.row()).texts[index.column()]:
            self.typed.emit(index.row(), index.column(), str(value))
        return True
