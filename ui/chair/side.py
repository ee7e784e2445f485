"""The right side of the results page: why a place, the prizes, the ties; one of them in sight."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.chair.entry_panel import EntryPanel
from ui.chair.prize_list import PrizeList
from ui.chair.tie_panel import TiePanel
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import ChoiceButton

_LEAST_WIDTH, _WIDTH = 360, 408


class ResultsSide(QWidget):
    """Three panels behind three buttons."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._say = context.words.say
        self.entry = EntryPanel(context)
        self.prizes = PrizeList(context)
        self.ties = TiePanel(context)
        say = context.words.say
        self.why = ChoiceButton(say("Why this place"))
        self.prize_choice = ChoiceButton(say("Prizes"))
        self.tie_choice = ChoiceButton(say("Ties"))
        self._build()

    def show_ties_waiting(self, count: int) -> None:
        """Say on the button how many prizes wait for a tie decision."""
        say = self._say
        self.tie_choice.setText(say("Ties ({count})", count=count) if count else say("Ties"))

    def _build(self) -> None:
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setMaximumWidth(_WIDTH)
        stack, group, choices = QStackedWidget(), QButtonGroup(self), QHBoxLayout()
        choices.setSpacing(SIZES.gap)
        panels = ((self.why, self.entry), (self.prize_choice, self.prizes), (self.tie_choice, self.ties))
        for number, (button, panel) in enumerate(panels):
            group.addButton(button, number)
            stack.addWidget(panel)
            choices.addWidget(button)
        self.why.setChecked(True)
        group.idClicked.connect(stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addLayout(choices)
        column.addWidget(stack, 1)
