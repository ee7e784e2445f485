"""The buttons below the members of a team."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton


class MemberFoot(QWidget):
    """Adding at the left, then what is done with the chosen member; the registered order at the right."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say, look = context.words.say, context.look
        self.add = PlainButton(say("Add a member"), look, "user-plus")
        self.edit = PlainButton(say("Change…"), look, "pencil-simple")
        self.remove = PlainButton(say("Delete"), look, "trash")
        self.transfer = PlainButton(say("To another team…"), look, "arrows-left-right")
        self.up = PlainButton("", look, "arrow-up")
        self.down = PlainButton("", look, "arrow-down")
        self.add.explain(say("Add a member (Insert)"))
        self.edit.explain(say("Change this member (Enter)"))
        self.remove.explain(say("Remove this member (Delete); Ctrl+Z brings it back"))
        self.up.explain(say("Up in the registered order (Alt+↑)"))
        self.down.explain(say("Down in the registered order (Alt+↓)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        for button in (self.add, self.edit, self.remove, self.transfer):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.up)
        row.addWidget(self.down)

    def allow(self, *, some: bool, others: bool) -> None:
        """Let the buttons be pressed that do something: where there are some members, and other teams."""
        for button in (self.edit, self.remove, self.up, self.down):
            button.setEnabled(some)
        self.transfer.setEnabled(some and others)
