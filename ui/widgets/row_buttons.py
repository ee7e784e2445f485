"""The buttons below a list: add, move up and down, take away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, QuietButton


class RowButtons(QWidget):
    """Says which button was pressed; `add` may be left out where something else adds."""

    add_asked = Signal()
    removal_asked = Signal()
    step_asked = Signal(int)
    """Up (-1) or down (1)."""

    def __init__(self, context: DeskContext, *, add: str = "") -> None:
        super().__init__()
        say, look = context.words.say, context.look
        self.add = PlainButton(add, look, "plus")
        self.up = QuietButton("", look, "arrow-up")
        self.down = QuietButton("", look, "arrow-down")
        self.remove = QuietButton("", look, "trash")
        names = (
            (self.up, say("Move up (Alt+↑)")),
            (self.down, say("Move down (Alt+↓)")),
            (self.remove, say("Take away (Del)")),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.half)
        if add:
            row.addWidget(self.add)
        row.addStretch()
        for button, name in names:
            button.explain(name)
            row.addWidget(button)
        self.add.clicked.connect(self.add_asked)
        self.remove.clicked.connect(self.removal_asked)
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))

    def allow(self, *, row: int, count: int, frozen: bool) -> None:
        """Let the buttons be pressed that do something with the current row (-1 for none)."""
        self.add.setEnabled(not frozen)
        self.up.setEnabled(not frozen and row > 0)
        self.down.setEnabled(not frozen and 0 <= row < count - 1)
        self.remove.setEnabled(not frozen and row >= 0)
