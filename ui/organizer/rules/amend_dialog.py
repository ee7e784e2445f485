"""Asks the chair for the reason of a change of locked rules, and shows beforehand what it moves."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stage_contest.domain.moves import Move
from ui.context import DeskContext
from ui.organizer.rules.moves_model import Column, MovesModel
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_WIDTH = 960
_WIDTHS = (160, 176, 88, 152)
_MOST_ROWS = 8


class AmendDialog(QDialog):
    """The moves in a table, and one line for the reason; "yes" needs a reason."""

    def __init__(self, context: DeskContext, moves: Sequence[Move], parent: QWidget) -> None:
        super().__init__(parent)
        say = context.words.say
        self.setWindowTitle(say("Change the rules as chair"))
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
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
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Save the rules"))
        self.yes.setEnabled(False)
        self.yes.setDefault(True)
        self._build(context, moves)
        self.reason.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.reason.setFocus()

    def text(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()

    def _build(self, context: DeskContext, moves: Sequence[Move]) -> None:
        say = context.words.say
        if moves:
            question = say("Teams that these rules move, old → new: {count}", count=len(moves))
        else:
            question = say("No total, place or prize moves with these rules.")
        hint = say("What was confirmed of a score that moves is to be confirmed again.")
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(question, wrap=True))
        column.addWidget(self.table)
        if moves:
            column.addWidget(Line(hint, tone=Tone.QUIET, wrap=True))
        column.addWidget(self.reason)
        column.addLayout(buttons)
