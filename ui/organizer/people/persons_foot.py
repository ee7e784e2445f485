"""The buttons under the table of persons."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton


class PersonsFoot(QWidget):
    """Acts on the chosen person at the left, the slips for all at the right."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say, look = context.words.say, context.look
        self.add = PlainButton(say("Add a person…"), look, "plus")
        self.change = PlainButton(say("Change…"), look, "pencil-simple")
        self.remove = PlainButton(say("Remove"), look, "trash")
        self.set_pin = PlainButton(say("Set a PIN…"), look, "key")
        self.unlock = PlainButton(say("Unlock"), look, "lock-open")
        self.all_judges = PlainButton(say("Add all judges"), look, "identification-badge")
        self.slips = PrimaryButton(say("Make PINs and print slips…"), look, "printer")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        for button in (self.add, self.change, self.remove, self.set_pin, self.unlock, self.all_judges):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.slips)

    def allow(self, *, chosen: bool, locked: bool, judges_missing: bool) -> None:
        """Offer what can be done now: with the chosen person, for a locked name, for judges who are no persons."""
        for button in (self.change, self.remove, self.set_pin, self.slips):
            button.setVisible(chosen)
        self.unlock.setVisible(locked)
        self.all_judges.setVisible(chosen and judges_missing)
