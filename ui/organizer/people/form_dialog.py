"""A dialog with a few fields; what is refused is said in it, and nothing typed is lost."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine

_WIDTH = 520


class FormDialog(QDialog):
    """Closes once `keep` was accepted; a subclass lays its fields into `body`."""

    def __init__(self, context: DeskContext, *, title: str, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.body = QVBoxLayout()
        self.body.setSpacing(SIZES.gap)
        self.beside = RefusalLine(context.look)
        self.no = PlainButton(context.words.say("Leave it"))
        self.yes = PrimaryButton(verb)
        self.yes.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addLayout(self.body, 1)
        column.addWidget(self.beside)
        column.addLayout(buttons)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)

    def keep(self) -> None:
        """Write down what was typed.

        Raises:
            Refusal: as the service says.
        """
        raise NotImplementedError

    def _on_yes(self) -> None:
        self.beside.clear()
        self.context.problems.attempt(self.keep, refused=self.beside.say, done=self.accept)
