"""What the icons of the board mean."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.context import DeskContext
from ui.secretary.board_rows import LEGEND
from ui.theme import SIZES, Tone
from ui.widgets import sheet_states
from ui.widgets.texts import Line


class Legend(QWidget):
    """Each ordinary state as its icon and its word."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.half)
        for state in LEGEND:
            icon = QLabel()
            picture = context.look.icon(sheet_states.ICONS[state], sheet_states.TONES[state])
            icon.setPixmap(picture.pixmap(SIZES.text_lead))
            row.addWidget(icon)
            row.addWidget(Line(sheet_states.state_word(state, context.words), tone=Tone.QUIET))
            row.addSpacing(SIZES.room)
        row.addStretch()
