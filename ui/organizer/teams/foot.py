"""The foot of the page of the teams: lists in and out, what was said last, and another team."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import DeskContext
from ui.organizer.importing.export import ExportButton
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine


class TeamsFoot(QWidget):
    """Offers less while there is no team, for the page itself offers to import some."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say, look = context.words.say, context.look
        self.bring = PlainButton(say("Import…"), look, "download-simple")
        self.export = ExportButton(context)
        self.add_first = PlainButton(say("Add a team"), look, "plus")
        self.beside = RefusalLine(look)
        self.add = PrimaryButton(say("Add a team"), look, "plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self.bring)
        row.addWidget(self.export)
        row.addWidget(self.add_first)
        row.addWidget(self.beside, 1)
        row.addWidget(self.add)

    def offer(self, *, any_team: bool) -> None:
        """Offer what makes sense with teams, or without one."""
        for button in (self.bring, self.export, self.add):
            button.setVisible(any_team)
        self.add_first.setVisible(not any_team)
