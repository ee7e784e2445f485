"""Asks for the reason of something that undoes what was said; it is kept with the change."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.context import DeskContext
from ui.dialogs.question import Question, answered
from ui.widgets.texts import Line


class ReasonDialog(Question):
    """A question, what follows from it, and one line for the reason; "yes" needs a reason."""

    def __init__(self, context: DeskContext, question: str, *, verb: str, parent: QWidget) -> None:
        super().__init__(context, title=verb, verb=verb, parent=parent)
        say = context.words.say
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        self.reason.setPlaceholderText(say("Reason (it is kept with the change)"))
        self.yes.setEnabled(False)
        self.body.addWidget(Line(question, wrap=True))
        self.body.addWidget(self.reason)
        self.reason.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.reason.setFocus()

    def text(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()


def reason_for(context: DeskContext, question: str, *, verb: str, parent: QWidget) -> str | None:
    """Ask for the reason; None where the user leaves it."""
    dialog = ReasonDialog(context, question, verb=verb, parent=parent)
    return dialog.text() if answered(dialog) else None
