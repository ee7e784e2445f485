"""Asks whether an entry competes, and why that changes."""

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stage_contest.domain.contest import EntryStatus
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.entry_statuses import status_word
from ui.widgets.texts import Line

_WIDTH = 520


class EntryStatusDialog(QDialog):
    """The four statuses and a reason; "yes" needs another status and a reason."""

    def __init__(self, context: DeskContext, team: str, *, now: EntryStatus, parent: QWidget) -> None:
        super().__init__(parent)
        say = context.words.say
        self._now = now
        self.setWindowTitle(say("Change the status"))
        self.setMinimumWidth(_WIDTH)
        self.status = ChoiceBox()
        for status in EntryStatus:
            self.status.addItem(status_word(status, context.words), status.value)
        self.status.setCurrentIndex(self.status.findData(now.value))
        self.status.setAccessibleName(say("Status"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Change the status"))
        self.yes.setDefault(True)
        self._lay_out(
            say("{team}: only a team that competes is ranked. What was confirmed of it is taken back.", team=team),
            say("Status"),
            say("Reason"),
        )
        self.status.currentIndexChanged.connect(self._allow)
        self.reason.textChanged.connect(self._allow)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self._allow()

    def chosen_status(self) -> EntryStatus:
        """The status that was chosen."""
        return EntryStatus(self.status.currentData())

    def chosen_reason(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()

    def _lay_out(self, sentence: str, status: str, reason: str) -> None:
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(status), self.status)
        form.addRow(Line(reason), self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(sentence, wrap=True))
        column.addLayout(form)
        column.addLayout(buttons)

    def _allow(self) -> None:
        self.yes.setEnabled(self.chosen_status() is not self._now and bool(self.chosen_reason()))
