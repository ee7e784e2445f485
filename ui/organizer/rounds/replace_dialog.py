"""Asks who comes to the final in place of a team, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import Finalist
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.organizer.rounds.final_rows import why
from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.texts import Line

_WIDTH = 560


class ReplaceDialog(Question):
    """Suggests the next team; "yes" needs a reason."""

    def __init__(self, context: DeskContext, team: str, successors: Sequence[Finalist], *, parent: QWidget) -> None:
        say, words = context.words.say, context.words
        title = say("Replace {team}", team=team)
        super().__init__(context, title=title, verb=say("Replace"), parent=parent, width=_WIDTH)
        self.by = ChoiceBox()
        self.by.setAccessibleName(say("Comes instead"))
        for finalist in successors:
            said = say("{team} ({why})", team=finalist.name, why=why(finalist, words))
            self.by.addItem(said, finalist.team)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        self.reason.setPlaceholderText(say("Reason (it is kept with the change)"))
        self._lay_out(any_left=bool(successors))
        self.reason.textChanged.connect(self._allow)
        self._allow()
        self.reason.setFocus()

    def chosen_team(self) -> TeamCode:
        """The team that comes instead."""
        return TeamCode(self.by.currentData())

    def chosen_reason(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()

    def _lay_out(self, *, any_left: bool) -> None:
        say = self.context.words.say
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Comes instead")), self.by)
        form.addRow(Line(say("Reason")), self.reason)
        hint = say(
            "The next team of the frozen standings is suggested; it takes the place in the running order, too."
        )
        nobody = say("Every team with a place in a frozen cluster is in the final already.")
        self.body.addWidget(Line(hint if any_left else nobody, tone=Tone.QUIET, wrap=True))
        self.body.addLayout(form)

    def _allow(self) -> None:
        self.yes.setEnabled(self.by.count() > 0 and bool(self.chosen_reason()))
