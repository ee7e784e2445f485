"""Asks the chair for the reason of a change of locked rules, and shows beforehand what it moves."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from stage_contest.domain.moves import Move
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.models.moves_model import Column, MovesModel
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_WIDTH = 960
_WIDTHS = (160, 176, 88, 152)
_MOST_ROWS = 8


class AmendDialog(Question):
    """The moves in a table, and one line for the reason; "yes" needs a reason."""

    def __init__(self, context: DeskContext, moves: Sequence[Move], parent: QWidget) -> None:
        say = context.words.say
        title = say("Change the rules as chair")
        super().__init__(context, title=title, verb=say("Save the rules"), parent=parent, width=_WIDTH)
        self.model = MovesModel(context)
        self.model.show(moves)
        self.table = RowTable(self.model, stretch=Column.PRIZES)
        self.table.set_widths(*_WIDTHS)
        self.table.setFixedHeight((min(len(moves), _MOST_ROWS) + 1) * SIZES.row + 2 * self.table.frameWidth())
        self.table.setVisible(bool(moves))
        self.table.setAccessibleName(say("What moves"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        self.reason.setPlaceholderText(say("Reason (it is kept with the change)"))
        self.yes.setEnabled(False)
        self._lay_out(moves)
        self.reason.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.reason.setFocus()

    def text(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()

    def _lay_out(self, moves: Sequence[Move]) -> None:
        say = self.context.words.say
        if moves:
            question = say("Teams that these rules move, old → new: {count}", count=len(moves))
        else:
            question = say("No total, place or prize moves with these rules.")
        hint = say("What was confirmed of a score that moves is to be confirmed again.")
        self.body.addWidget(Line(question, wrap=True))
        self.body.addWidget(self.table)
        if moves:
            self.body.addWidget(Line(hint, tone=Tone.QUIET, wrap=True))
        self.body.addWidget(self.reason)
