"""A question over a window: what is asked, a button that leaves it, and one that does what it says."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton

_WIDTH = 520


class Question(QDialog):
    """A subclass lays what it asks into `body`; the two buttons stand in `foot`, on the right."""

    def __init__(
        self, context: DeskContext, *, title: str, verb: str, parent: QWidget, width: int = _WIDTH
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle(title)
        self.setMinimumWidth(SIZES.scaled(width))
        self.no = PlainButton(context.words.say("Leave it"))
        self.yes = PrimaryButton(verb)
        self.yes.setDefault(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(SIZES.room)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(SIZES.gap)
        self.foot.addStretch()
        self.foot.addWidget(self.no)
        self.foot.addWidget(self.yes)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        self._column.setSpacing(SIZES.room)
        self._column.addLayout(self.body, 1)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)

    @override
    def setVisible(self, visible: bool) -> None:
        # The buttons take their place after all fields, so that Tab and the first focus come to the fields first.
        if self.foot.parent() is None:
            self._column.addLayout(self.foot)
        super().setVisible(visible)

    def _on_yes(self) -> None:
        self.accept()


def answered(dialog: QDialog) -> bool:
    """Show a dialog until it is closed; True where it was accepted, and what it holds may be read once more."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
