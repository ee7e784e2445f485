"""Asks whether an entry competes, and why that changes."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.people import Actor
from stage_contest.domain.teams import TeamCode
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.theme import SIZES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.entry_statuses import status_word
from ui.widgets.texts import Line


class EntryStatusDialog(Question):
    """The four statuses and a reason; "yes" needs another status and a reason."""

    def __init__(
        self,
        context: DeskContext,
        entry: tuple[RoundCode, TeamCode],
        team: str,
        *,
        now: EntryStatus,
        parent: QWidget,
    ) -> None:
        say = context.words.say
        super().__init__(context, title=say("Change the status"), verb=say("Change the status"), parent=parent)
        self._entry = entry
        self._now = now
        self.status = ChoiceBox()
        for status in EntryStatus:
            self.status.addItem(status_word(status, context.words), status.value)
        self.status.setCurrentIndex(self.status.findData(now.value))
        self.status.setAccessibleName(say("Status"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Status")), self.status)
        form.addRow(Line(say("Reason")), self.reason)
        question = say(
            "{team}: only a team that competes is ranked. What was confirmed of it is taken back.", team=team
        )
        self.body.addWidget(Line(question, wrap=True))
        self.body.addLayout(form)
        self.status.currentIndexChanged.connect(self._allow)
        self.reason.textChanged.connect(self._allow)
        self._allow()

    def chosen_status(self) -> EntryStatus:
        """The status that was chosen."""
        return EntryStatus(self.status.currentData())

    def chosen_reason(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()

    def keep(self, actor: Actor) -> None:
        """Write down what was chosen.

        Raises:
            Refusal: as the service says.
        """
        round_, team = self._entry
        self.context.venue.marking.set_entry_status(
            round_, team, self.chosen_status(), self.chosen_reason(), actor=actor, at=self.context.clock()
        )

    def _allow(self) -> None:
        self.yes.setEnabled(self.chosen_status() is not self._now and bool(self.chosen_reason()))
