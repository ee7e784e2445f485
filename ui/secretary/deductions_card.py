"""The deductions of the selected team, with "deduct" and "cancel"."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.criteria import PartCode
from stage_contest.services.views import DeductionLine, PartLine
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.secretary.board_model import DECIMALS
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Level, Line

_LEAST_HEIGHT = 96
_POINTS_WIDTH = 72


class Column(IntEnum):
    """The columns from the left."""

    POINTS = 0
    REASON = 1


class DeductionsModel(FrozenRows[DeductionLine]):
    """A row a deduction."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__([context.words.say("Points"), context.words.say("Reason")])
        self._words = context.words
        self._parts: Mapping[PartCode, str] = {}

    def name_parts(self, parts: tuple[PartLine, ...]) -> None:
        """Say from which of these parts points were taken."""
        self._parts = {line.code: line.name for line in parts}

    @override
    def cell(self, row: DeductionLine, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole if column == Column.POINTS:
                return f"−{self._words.points(row.deduction.points, DECIMALS)}"
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return f"{row.deduction.reason} · {self._from(row)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == Column.POINTS else WORD

    def _from(self, row: DeductionLine) -> str:
        part = row.deduction.part
        return self._words.say("The total") if part is None else self._parts.get(part, "")


class DeductionsCard(QFrame):
    """Says that points are to be deducted, or a deduction cancelled."""

    deduction_asked = Signal()
    cancelling_asked = Signal(int)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        say = context.words.say
        self.model = DeductionsModel(context)
        self.table = RowTable(self.model, stretch=Column.REASON)
        self.table.set_widths(_POINTS_WIDTH)
        self.table.draw_figures_in((Column.POINTS,))
        self.table.setMinimumHeight(_LEAST_HEIGHT)
        self.table.setAccessibleName(say("Deductions"))
        self.none = Line(say("Nothing was deducted from this team."), tone=Tone.QUIET, wrap=True)
        self.deduct = PlainButton(say("Deduct…"))
        self.cancel = PlainButton(say("Cancel it…"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addWidget(self.deduct)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(Line(say("Deductions"), level=Level.LEAD))
        column.addWidget(self.none)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addStretch()
        self.deduct.clicked.connect(self.deduction_asked)
        self.cancel.clicked.connect(self._on_cancel)

    def show_deductions(
        self, lines: tuple[DeductionLine, ...], parts: tuple[PartLine, ...], *, frozen: bool
    ) -> None:
        """Show the deductions of one team."""
        self.model.name_parts(parts)
        self.model.show(lines)
        self.table.setVisible(bool(lines))
        self.none.setVisible(not lines)
        if lines and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.deduct.setEnabled(not frozen)
        self.cancel.setVisible(bool(lines))
        self.cancel.setEnabled(not frozen)

    def _on_cancel(self) -> None:
        if self.table.currentIndex().isValid():
            self.cancelling_asked.emit(self.model.row(self.table.currentIndex().row()).number)
