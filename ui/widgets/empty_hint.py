"""What an empty table or page says instead: what to do next, with the button for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.look import Look
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.texts import Level, Line


class EmptyHint(QWidget):
    """An icon, a sentence and, where there is something to do, a button."""

    asked = Signal()

    def __init__(self, look: Look, sentence: str, *, icon: str = "info", button: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(SIZES.room)
        column.addStretch()
        picture = QLabel()
        picture.setPixmap(look.icon(icon, Tone.QUIET).pixmap(SIZES.text_stage))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture)
        self.sentence = Line(sentence, level=Level.LEAD, tone=Tone.QUIET, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        if button:
            pressed = PrimaryButton(button)
            pressed.clicked.connect(self.asked)
            self.setFocusProxy(pressed)
            column.addWidget(pressed, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
