"""What separates teams whose score of a part is equal, put in order for one side prize."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import PartCode, criteria_of
from stage_contest.domain.ties import TieKey, TieKind
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.organizer.prizes.cells_model import Cells, CellsModel
from ui.separation import separated_by
from ui.theme import SIZES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.moving_table import MovingTable
from ui.widgets.row_buttons import RowButtons
from ui.widgets.texts import Line

_WIDTH = 560
_ROWS = 6
_DECIDED = (TieKind.FEWER_DEDUCTIONS, TieKind.EXTRA_QUESTION, TieKind.CHAIR, TieKind.LOTS)


class ChainDialog(Question):
    """Adds, moves and takes away keys; `keys` are those of the chain as it stands."""

    def __init__(
        self, context: DeskContext, name: str, rules: Rules, keys: Sequence[TieKey], *, parent: QWidget
    ) -> None:
        say = context.words.say
        title, verb = say("Equal scores"), say("Take this order")
        super().__init__(context, title=title, verb=verb, parent=parent, width=_WIDTH)
        self._rules = rules
        self.keys: tuple[TieKey, ...] = tuple(keys)
        self.model = CellsModel(context.look, (say("Separated by"),), numbers=frozenset(), fixed=frozenset({0}))
        self.table = MovingTable(self.model, stretch=0)
        self.table.setMinimumHeight((_ROWS + 1) * SIZES.row)
        self.table.setAccessibleName(say("Separated by"))
        self.table.let_move(move=True)
        self.offered = ChoiceBox()
        self.offered.setAccessibleName(say("Add a way to separate"))
        self.buttons = RowButtons(context)
        question = say(
            "Teams with the same score for {prize} are separated by these, one after the other.", prize=name
        )
        self._build(question)
        self._connect()
        self._show(0)

    def _build(self, question: str) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(SIZES.gap)
        adding.addWidget(self.offered, 1)
        adding.addWidget(self.buttons)
        self.body.addWidget(Line(question, wrap=True))
        self.body.addWidget(self.table)
        self.body.addLayout(adding)

    def _connect(self) -> None:
        self.table.move_asked.connect(self._on_move)
        self.table.removal_asked.connect(self._on_removal)
        self.table.row_chosen.connect(lambda _row: self._allow())
        self.buttons.removal_asked.connect(self._on_removal)
        self.buttons.step_asked.connect(self.table.step)
        self.offered.activated.connect(self._on_add)

    def _show(self, row: int) -> None:
        words = self.context.words
        self.model.show([Cells((separated_by(str(key), self._rules, words),)) for key in self.keys])
        if self.keys:
            self.table.setCurrentIndex(self.model.index(min(row, len(self.keys) - 1), 0))
        self._free = [key for key in _every_key(self._rules) if key not in self.keys]
        self.offered.clear()
        self.offered.addItem(words.say("Add a way to separate"))
        self.offered.addItems([separated_by(str(key), self._rules, words) for key in self._free])
        self._allow()

    def _allow(self) -> None:
        self.buttons.allow(row=self.table.currentIndex().row(), count=len(self.keys), frozen=False)

    def _on_add(self, number: int) -> None:
        if number > 0:
            self.keys = (*self.keys, self._free[number - 1])
            self._show(len(self.keys) - 1)

    def _on_removal(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.keys = self.keys[:row] + self.keys[row + 1 :]
            self._show(row)

    def _on_move(self, start: int, end: int) -> None:
        keys = list(self.keys)
        keys.insert(end, keys.pop(start))
        self.keys = tuple(keys)
        self._show(end)


def _every_key(rules: Rules) -> list[TieKey]:
    """All that a chain of a side prize may hold: the total, the parts, their criteria, and what people decide."""
    parts: list[PartCode] = [part.code for part in rules.parts]
    return [
        TieKey(TieKind.TOTAL),
        *(TieKey(TieKind.PART, code) for code in parts),
        *(
            TieKey(TieKind.CRITERION, part.code, criterion.code)
            for part in rules.parts
            for criterion in criteria_of(part)
        ),
        *(TieKey(kind) for kind in _DECIDED),
    ]
