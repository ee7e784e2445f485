"""Asks who comes to the final in place of a team, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import Finalist
from ui.context import DeskContext
from ui.organizer.rounds.final_rows import why
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.texts import Line

_WIDTH = 560


class ReplaceDialog(QDialog):
    """Suggests the next team; "yes" needs a reason."""

    def __init__(self, context: DeskContext, team: str, successors: Sequence[Finalist], *, parent: QWidget) -> None:
        super().__init__(parent)
        say, words = context.words.say, context.words
        self.setWindowTitle(say("Replace {team}", team=team))
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        self.by = ChoiceBox()
        self.by.setAccessibleName(say("Comes instead"))
        for finalist in successors:
            said = say("{team} ({why})", team=finalist.name, why=why(finalist, words))
            self.by.addItem(said, finalist.team)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        self.reason.setPlaceholderText(say("Reason (it is kept with the change)"))
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Replace"))
        self.yes.setDefault(True)
        self._lay_out(context, any_left=bool(successors))
        self.reason.textChanged.connect(self._allow)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self._allow()
        self.reason.setFocus()

    def chosen_team(self) -> TeamCode:
        """The team that comes instead."""
        return TeamCode(self.by.currentData())

    def chosen_reason(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()

    def _lay_out(self, context: DeskContext, *, any_left: bool) -> None:
        say = context.words.say
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Comes instead")), self.by)
        form.addRow(Line(say("Reason")), self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        hint = say(
            "The next team of the frozen standings is suggested; it takes the place in the running order, too."
        )
        nobody = say("Every team with a place in a frozen cluster is in the final already.")
        column.addWidget(Line(hint if any_left else nobody, tone=Tone.QUIET, wrap=True))
        column.addLayout(form)
        column.addLayout(buttons)

    def _allow(self) -> None:
        self.yes.setEnabled(self.by.count() > 0 and bool(self.chosen_reason()))
