"""What the icons of the board mean."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.context import DeskContext
from ui.secretary.board_model import ASKED_ICON, CONFIRMED_ICON, LEGEND
from ui.theme import SIZES, Tone
from ui.widgets import sheet_states
from ui.widgets.texts import Level, Line


class Legend(QWidget):
    """Each ordinary state as its icon and its word."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.half)
        say = context.words.say
        lines = [
            (sheet_states.ICONS[state], sheet_states.TONES[state], sheet_states.state_word(state, context.words))
            for state in LEGEND
        ]
        lines.append((ASKED_ICON, Tone.WAITING, say("Asked for again")))
        lines.append((CONFIRMED_ICON, Tone.SAFE, say("Confirmed")))
        for name, tone, word in lines:
            icon = QLabel()
            icon.setPixmap(context.look.icon(name, tone).pixmap(SIZES.text_lead))
            row.addWidget(icon)
            row.addWidget(Line(word, level=Level.SMALL, tone=Tone.QUIET))
            row.addSpacing(SIZES.gap)
        row.addStretch()
