"""A state as an icon and a word on a soft ground of its tone; never colour alone."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.look import Look
from ui.theme import SIZES, Tone
from ui.widgets.texts import Line, repolish


class StateChip(QFrame):
    """Shows one state, such as a green "Saved"."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon = QLabel()
        self._word = Line()
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.gap, 0, SIZES.gap, 0)
        row.setSpacing(SIZES.half)
        row.addWidget(self._icon)
        row.addWidget(self._word)

    def show_state(self, word: str, *, icon: str, tone: Tone) -> None:
        """Show that word and icon in that tone."""
        self._word.setText(word)
        self._word.set_tone(tone)
        self._icon.setPixmap(self._look.icon(icon, tone).pixmap(SIZES.text_lead))
        self.setAccessibleName(word)
        self.setProperty("tone", tone.value)
        repolish(self)

    def word(self) -> str:
        """The word in sight."""
        return self._word.text()
