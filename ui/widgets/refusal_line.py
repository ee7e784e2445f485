"""The sentence beside a field that says why something was refused, or that it is not saved yet."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.look import Look
from ui.theme import SIZES, Tone
from ui.widgets.texts import Line

_ICONS = {Tone.DANGER: "warning-circle-fill", Tone.WAITING: "pencil-line", Tone.SAFE: "check-circle-fill"}


class RefusalLine(QWidget):
    """An icon and a sentence; empty and without an icon while nothing is wrong."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon = QLabel()
        self._sentence = Line(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.half)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        self.clear()

    def text(self) -> str:
        """The sentence in sight, or an empty text."""
        return self._sentence.text()

    def say(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        """Show a sentence; a plain or quiet one stands without an icon."""
        self._sentence.setText(sentence)
        self._sentence.set_tone(tone)
        icon = _ICONS.get(tone)
        self._icon.setVisible(icon is not None)
        if icon is not None:
            self._icon.setPixmap(self._look.icon(icon, tone).pixmap(SIZES.text_lead))

    def clear(self) -> None:
        """Say nothing."""
        self._sentence.setText("")
        self._icon.hide()
