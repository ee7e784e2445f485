"""The criteria of a part as cells to type into."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from typing_extensions import override

from stage_contest.domain.criteria import Criterion
from stage_contest.services.rulebook import Aspect
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows, Index
from ui.theme import Tone


class Column(IntEnum):
    """The columns from the left."""

    NAME = 0
    MAXIMUM = 1
    STEP = 2
    WEIGHT = 3


ASPECTS = {
    Column.NAME: Aspect.NAME,
    Column.MAXIMUM: Aspect.MAXIMUM,
    Column.STEP: Aspect.STEP,
    Column.WEIGHT: Aspect.WEIGHT,
}


@dataclass(frozen=True, slots=True)
class CriterionCells:
    """A criterion as its row shows it: the text of every cell, and the sentence about a cell that is wrong."""

    criterion: Criterion
    texts: Mapping[Column, str]
    wrong: Mapping[Column, str]


class CriteriaModel(FrozenRows[CriterionCells]):
    """A row a criterion; `typed` when a cell was typed into."""

    typed = Signal(int, int, str)

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("Criterion"), say("Maximum"), say("Step"), say("Weight")])
        self._theme = context.look.theme
        self._wrong_icon = context.look.icon("warning-circle-fill", Tone.DANGER)
        self.frozen = False

    @override
    def cell(self, row: CriterionCells, column: int, role: Qt.ItemDataRole) -> object:
        place = Column(column)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.texts[place]
            case Qt.ItemDataRole.ToolTipRole:
                return row.wrong.get(place, row.texts[place])
            case Qt.ItemDataRole.DecorationRole if place in row.wrong:
                return self._wrong_icon
            case Qt.ItemDataRole.ForegroundRole if place in row.wrong:
                return QBrush(QColor(self._theme.ink(Tone.DANGER)))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return WORD if section == Column.NAME else NUMBER

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.frozen:
            return flags
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self.frozen:
            return False
        self.typed.emit(index.row(), index.column(), str(value))
        return True
