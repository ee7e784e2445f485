"""The parts of the contest, and above them the contest as a whole."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.criteria import PartCode
from stage_contest.services.rulebook import Aspect, Finding, Spot, part_in_use
from stage_contest.services.rulebook.edits import added_part, moved, with_parts
from ui.context import DeskContext
from ui.models.frozen_rows import FrozenRows, Index
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.fields import FindingLine
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.moving_table import MovingTable
from ui.widgets.row_buttons import RowButtons


class Column(IntEnum):
    """The one column."""

    NAME = 0


@dataclass(frozen=True, slots=True)
class PartName:
    """A part's name, or the whole contest's where the code is None; `fault` where something is wrong in it."""

    code: PartCode | None
    name: str
    fault: bool


class PartsModel(FrozenRows[PartName]):
    """A row a part, the contest first."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__([context.words.say("Rules for")])
        self._wrong = context.look.icon("warning-circle-fill", Tone.DANGER)
        self._whole = context.look.icon("globe", Tone.QUIET)
        self.frozen = False

    @override
    def cell(self, row: PartName, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.name
            case Qt.ItemDataRole.DecorationRole if row.fault:
                return self._wrong
            case Qt.ItemDataRole.FontRole if row.code is None:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.frozen or not index.isValid():
            return flags if self.frozen else flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.row(index.row()).code is not None else flags


class PartsList(QWidget):
    """Chooses what is edited, and adds, moves and takes away parts in the draft."""

    chosen = Signal()
    added = Signal()

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__()
        self._context = context
        self._drafting = drafting
        self._frozen = False
        say = context.words.say
        self.model = PartsModel(context)
        self.table = MovingTable(self.model, stretch=Column.NAME)
        self.table.setAccessibleName(say("Parts"))
        self.said = FindingLine(context)
        self.add = PlainButton(say("Add a part"), context.look, "plus")
        self.buttons = RowButtons(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        column.addWidget(self.add)
        self.table.row_chosen.connect(self._on_row)
        self.table.move_asked.connect(self._on_move)
        self.table.removal_asked.connect(self._on_removal)
        self.add.clicked.connect(self._on_add)
        self.buttons.removal_asked.connect(self._on_removal)
        self.buttons.step_asked.connect(self.table.step)

    def show_draft(self) -> None:
        """Show the parts of the draft."""
        drafting = self._drafting
        faulty = {finding.spot.part for finding in drafting.findings if finding.fault}
        say = self._context.words.say
        whole = PartName(None, say("Whole contest"), None in faulty)
        unnamed = say("(no name yet)")
        parts = [
            PartName(part.code, part.name or unnamed, part.code in faulty) for part in drafting.now.rules.parts
        ]
        self.model.show([whole, *parts])
        codes = [row.code for row in self.model.rows()]
        self.table.choose(codes.index(drafting.chosen))
        self.said.show_findings(drafting.at(Spot(Aspect.PARTS)))
        self._allow()

    def freeze(self, *, frozen: bool) -> None:
        """Let the parts stay as they are."""
        self._frozen = self.model.frozen = frozen
        self.table.let_move(move=not frozen)
        self._allow()

    def _allow(self) -> None:
        """The contest as a whole is no part: the parts stand below it."""
        row = self.table.currentIndex().row() - 1
        self.buttons.allow(row=row, count=self.model.rowCount() - 1, frozen=self._frozen)
        self.add.setEnabled(not self._frozen)

    def _on_row(self, row: int) -> None:
        code = self.model.row(row).code
        if code != self._drafting.chosen:
            self._drafting.chosen = code
            self.chosen.emit()
        self._allow()

    def _on_move(self, start: int, end: int) -> None:
        if start > 0 and end > 0:
            parts = self._drafting.now.rules.parts
            self._drafting.edit(with_parts(self._drafting.now, moved(parts, start - 1, end - 1)))

    def _on_add(self) -> None:
        say, drafting = self._context.words.say, self._drafting
        standing = drafting.facts.standing
        now = added_part(drafting.now, say("New part"), criterion=say("New criterion"), standing=standing)
        drafting.chosen = now.rules.parts[-1].code
        drafting.edit(now)
        self.added.emit()

    def _on_removal(self) -> None:
        drafting = self._drafting
        gone = next((part for part in drafting.now.rules.parts if part.code == drafting.chosen), None)
        if gone is None or self._frozen:
            return
        why = part_in_use(gone.code, gone.name, facts=drafting.facts, chain=drafting.now.rules.tie_breaks)
        if why is not None:
            self.said.show_findings([Finding(Spot(Aspect.PARTS), why)])
            return
        parts = drafting.now.rules.parts
        rest = [part for part in parts if part is not gone]
        drafting.chosen = rest[min(parts.index(gone), len(rest) - 1)].code if rest else None
        drafting.edit(with_parts(drafting.now, rest))
