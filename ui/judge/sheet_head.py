"""The line above the score sheet: the part, undo and redo, standing aside, how the sheet stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import DeskContext
from ui.judge.sheet_on_desk import SheetOnDesk
from ui.look import Look
from ui.theme import SIZES, Tone
from ui.widgets import sheet_states
from ui.widgets.buttons import QuietButton
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Level, Line


class SheetHead(QWidget):
    """Shows what is possible with the sheet in sight; its buttons take no focus from the field in use."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        say, look = context.words.say, context.look
        self.part = Line(level=Level.LEAD, tone=Tone.QUIET)
        self.undo = _button(look, "arrow-counter-clockwise", say("Undo (Ctrl+Z)"))
        self.redo = _button(look, "arrow-clockwise", say("Redo (Ctrl+Y)"))
        self.aside = QuietButton(say("Stand aside…"), look, "hand")
        self.aside.setToolTip(say("You do not mark this team, for instance because a relative is on it."))
        self.chip = StateChip(look)
        self.setMinimumHeight(SIZES.control_judge)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.half)
        row.addWidget(self.part, 1)
        for widget in (self.undo, self.redo, self.aside, self.chip):
            row.addWidget(widget)

    def show_sheet(self, on_desk: SheetOnDesk) -> None:
        """Say how the sheet stands."""
        self.part.setText(on_desk.part)
        state = on_desk.sheet.state
        word = sheet_states.state_word(state, self._words)
        self.chip.show_state(word, icon=sheet_states.ICONS[state], tone=sheet_states.TONES[state])
        self.aside.setVisible(on_desk.may_stand_aside)
        self.undo.setVisible(on_desk.writable)
        self.redo.setVisible(on_desk.writable)


def _button(look: Look, icon: str, name: str) -> QuietButton:
    button = QuietButton("", look, icon)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
