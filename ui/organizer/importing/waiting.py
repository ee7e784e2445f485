"""The page in sight while a file is read or imported: how far it has come, and a button to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton
from ui.widgets.texts import Level, Line

_WIDTH = 480


class WaitPage(QWidget):
    """One sentence, one bar, one button."""

    called_off = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say = context.words.say
        self.sentence = Line(level=Level.LEAD)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setFixedWidth(_WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("How far it has come"))
        self.stop = PlainButton(say("Stop"), context.look, "x")
        column = QVBoxLayout(self)
        column.setSpacing(SIZES.room)
        column.addStretch()
        for widget in (self.sentence, self.bar, self.stop):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.stop.clicked.connect(self.called_off)

    def begin(self, sentence: str) -> None:
        """Say what is being done, from the beginning."""
        self.sentence.setText(sentence)
        self.bar.setValue(0)
        self.stop.setEnabled(True)
        self.stop.setFocus()
