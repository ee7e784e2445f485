"""What happened tonight: the accidents that were put right, the newest first, to look at only."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Role
from stage_contest.services.accidents import AccidentLine
from ui.context import DeskContext
from ui.models.frozen_rows import WORD, FrozenRows
from ui.theme import SIZES
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.row_table import RowTable

_WIDTHS = (152, 192, 0, 200)
_WHAT = 2


class TonightModel(FrozenRows[AccidentLine]):
    """When, by whom, what, why."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        say = words.say
        super().__init__((say("When"), say("Who"), say("What happened"), say("Reason")), parent)
        self._words = words

    @override
    def cell(self, row: AccidentLine, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            said = self._words.say_message(row.said)
            return (self._words.moment(row.at), self._who(row.actor), said, row.reason or "–")[column]
        return WORD if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _who(self, actor: str) -> str:
        """A person's name; a desk without a PIN is named as people call its role."""
        role = next((role for role in Role if role.value == actor), None)
        return actor if role is None else self._words.say_term(role)


class TonightPane(QWidget):
    """The list, or a line that nothing happened yet."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        say = context.words.say
        self.model = TonightModel(context.words, self)
        self.list = RowTable(self.model, stretch=_WHAT)
        self.list.set_widths(*_WIDTHS)
        self.list.setAccessibleName(say("What happened tonight"))
        self.nothing = EmptyHint(context.look, say("Nothing has happened in this round yet."), icon="check-circle")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)

    def show_round(self, code: RoundCode) -> None:
        """Show what happened in that round."""
        self.model.show(self._context.venue.accidents.tonight(code))
        empty = self.model.rowCount() == 0
        self.list.setVisible(not empty)
        self.nothing.setVisible(empty)
