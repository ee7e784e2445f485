"""The ways to separate equal totals, first to last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import Rules
from stage_contest.domain.ties import RECORDED, TieKey
from stage_contest.services.rulebook import Aspect, Spot
from stage_contest.services.rulebook.edits import keys_to_add, moved, with_rules
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows, Index
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.fields import FindingLine
from ui.separation import separated_by
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.moving_table import MovingTable
from ui.widgets.row_buttons import RowButtons
from ui.widgets.texts import Level, Line

_NUMBER_WIDTH = 56
_HOW_WIDTH = 184
_ROWS_IN_SIGHT = 5


class Column(IntEnum):
    """The columns from the left."""

    NUMBER = 0
    KEY = 1
    HOW = 2


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key of the chain in people's words."""

    number: int
    name: str
    how: str


class ChainModel(FrozenRows[KeyRow]):
    """A row a key."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("No."), say("Better is"), say("Decided")])
        self.frozen = False

    @override
    def cell(self, row: KeyRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return (str(row.number), row.name, row.how)[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == Column.NUMBER else WORD

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.frozen:
            return flags
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)


class ChainCard(QWidget):
    """Edits the tie-break chain in the draft."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__()
        self._context = context
        self._drafting = drafting
        self._frozen = False
        self._offered: tuple[TieKey, ...] = ()
        say = context.words.say
        self.model = ChainModel(context)
        self.table = MovingTable(self.model, stretch=Column.KEY)
        self.table.set_widths(_NUMBER_WIDTH, 0, _HOW_WIDTH)
        self.table.draw_figures_in((Column.NUMBER,))
        self.table.setMinimumHeight((_ROWS_IN_SIGHT + 1) * SIZES.row)
        self.table.setAccessibleName(say("Separating equal totals"))
        self.said = FindingLine(context)
        self.keys = ChoiceBox()
        self.keys.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.keys.setAccessibleName(say("Another way to separate them"))
        self.add = PlainButton(say("Add"), context.look, "plus")
        self.buttons = RowButtons(context)
        self._build()
        self._connect()

    def show_draft(self) -> None:
        """Show the chain of the draft, and what could be added to it."""
        rules, words = self._drafting.now.rules, self._context.words
        self.model.show(key_rows(rules, words))
        self.said.show_findings(self._drafting.at(Spot(Aspect.TIE_BREAKS)))
        self._offered = keys_to_add(rules)
        names = [_name(key, rules, words) for key in self._offered]
        if names != [self.keys.itemText(row) for row in range(self.keys.count())]:
            self.keys.clear()
            self.keys.addItems(names)
        self._allow()

    def freeze(self, *, frozen: bool) -> None:
        """Let the chain stay as it is."""
        self._frozen = self.model.frozen = frozen
        self.table.let_move(move=not frozen)
        self._allow()

    def _build(self) -> None:
        say = self._context.words.say
        adding = QHBoxLayout()
        adding.setSpacing(SIZES.gap)
        adding.addWidget(self.keys, 1)
        adding.addWidget(self.add)
        adding.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.half)
        column.addWidget(Line(say("Equal totals are separated by"), level=Level.LEAD))
        hint = say("From top to bottom, each only among those still equal. Drag a line, or press Alt+↑ and Alt+↓.")
        column.addWidget(Line(hint, tone=Tone.QUIET, wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addLayout(adding)

    def _connect(self) -> None:
        self.table.row_chosen.connect(lambda _row: self._allow())
        self.table.move_asked.connect(self._on_move)
        self.table.removal_asked.connect(self._on_removal)
        self.buttons.removal_asked.connect(self._on_removal)
        self.buttons.step_asked.connect(self.table.step)
        self.add.clicked.connect(self._on_add)

    def _allow(self) -> None:
        row = self.table.currentIndex().row()
        self.buttons.allow(row=row, count=self.model.rowCount(), frozen=self._frozen)
        self.add.setEnabled(not self._frozen and bool(self._offered))
        self.keys.setEnabled(not self._frozen and bool(self._offered))

    def _edit(self, chain: Sequence[TieKey]) -> None:
        now = self._drafting.now
        self._drafting.edit(with_rules(now, replace(now.rules, tie_breaks=tuple(chain))))

    def _on_move(self, start: int, end: int) -> None:
        self._edit(moved(self._drafting.now.rules.tie_breaks, start, end))
        self.table.choose(end)

    def _on_removal(self) -> None:
        row, chain = self.table.currentIndex().row(), self._drafting.now.rules.tie_breaks
        if row >= 0 and not self._frozen:
            self._edit((*chain[:row], *chain[row + 1 :]))
            self.table.choose(min(row, self.model.rowCount() - 1))

    def _on_add(self) -> None:
        chain = self._drafting.now.rules.tie_breaks
        self._edit((*chain, self._offered[self.keys.currentIndex()]))
        self.table.choose(self.model.rowCount() - 1)


def key_rows(rules: Rules, words: Words) -> list[KeyRow]:
    """The chain in people's words."""
    by_hand, by_itself = words.say("recorded by the chair"), words.say("from the marks")
    return [
        KeyRow(number, _name(key, rules, words), by_hand if key.kind in RECORDED else by_itself)
        for number, key in enumerate(rules.tie_breaks, 1)
    ]


def _name(key: TieKey, rules: Rules, words: Words) -> str:
    """The key in words; its code where the rules have no such part or criterion any more."""
    try:
        name = separated_by(str(key), rules, words)
    except KeyError:
        return str(key)
    return name[:1].upper() + name[1:]
