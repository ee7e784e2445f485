"""Asks into which other team a member goes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.teams import TeamCode
from stage_contest.domain.vietnamese import sort_key
from stage_contest.services.preparation import TeamLine
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.texts import Line

_WIDTH = 480


class TransferDialog(QDialog):
    """The other teams in Vietnamese order."""

    def __init__(self, context: DeskContext, name: str, others: Sequence[TeamLine], *, parent: QWidget) -> None:
        super().__init__(parent)
        say = context.words.say
        self.setWindowTitle(say("Move to another team"))
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        self.team = ChoiceBox()
        for line in sorted(others, key=lambda each: sort_key(each.bare_name)):
            self.team.addItem(line.name, line.code)
        self.team.setAccessibleName(say("Team"))
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Move"))
        self.yes.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(say("{name} goes to this team:", name=name), wrap=True))
        column.addWidget(self.team)
        column.addLayout(buttons)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.team.setFocus()

    def chosen(self) -> TeamCode:
        """The team that was chosen."""
        return TeamCode(self.team.currentData())
