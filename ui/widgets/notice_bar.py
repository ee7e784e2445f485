"""A bar across a page that says one thing and offers one button for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.look import Look
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.texts import Line


class NoticeBar(QFrame):
    """Hidden until it has something to say; `answered` when its button was pressed."""

    answered = Signal()

    def __init__(self, look: Look, *, icon: str, tone: Tone, button: str = "") -> None:
        super().__init__()
        self.setProperty("bar", tone.value)
        picture = QLabel()
        picture.setPixmap(look.icon(icon, tone).pixmap(SIZES.text_title))
        self._sentence = Line(wrap=True)
        self.button = PlainButton(button)
        if not button:
            self.button.hide()
        self.button.clicked.connect(self.answered)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.room, SIZES.half, SIZES.gap, SIZES.half)
        row.setSpacing(SIZES.gap)
        row.addWidget(picture)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, sentence: str, button: str = "") -> None:
        """Show the bar with that sentence, and perhaps another word on its button."""
        self._sentence.setText(sentence)
        if button:
            self.button.setText(button)
            self.button.show()
        self.show()

    def sentence(self) -> str:
        """The sentence in sight, or an empty text."""
        return "" if self.isHidden() else self._sentence.text()
