"""Asks for the reason of something that undoes what was said; it is kept with the change."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.texts import Line

_WIDTH = 520


class ReasonDialog(QDialog):
    """A question, what follows from it, and one line for the reason; "yes" needs a reason."""

    def __init__(self, context: DeskContext, question: str, *, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        say = context.words.say
        self.setWindowTitle(verb)
        self.setMinimumWidth(_WIDTH)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        self.reason.setPlaceholderText(say("Reason (it is kept with the change)"))
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(verb)
        self.yes.setEnabled(False)
        self.yes.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(question, wrap=True))
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.reason.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.reason.setFocus()

    def text(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()
