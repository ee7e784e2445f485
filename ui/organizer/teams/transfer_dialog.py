"""Asks into which other team a member goes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from stage_contest.domain.teams import TeamCode
from stage_contest.domain.vietnamese import sort_key
from stage_contest.services.preparation import TeamLine
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.texts import Line

_WIDTH = 480


class TransferDialog(Question):
    """The other teams in Vietnamese order."""

    def __init__(self, context: DeskContext, name: str, others: Sequence[TeamLine], *, parent: QWidget) -> None:
        say = context.words.say
        title = say("Move to another team")
        super().__init__(context, title=title, verb=say("Move"), parent=parent, width=_WIDTH)
        self.team = ChoiceBox()
        for line in sorted(others, key=lambda each: sort_key(each.bare_name)):
            self.team.addItem(line.name, line.code)
        self.team.setAccessibleName(say("Team"))
        self.body.addWidget(Line(say("{name} goes to this team:", name=name), wrap=True))
        self.body.addWidget(self.team)
        self.team.setFocus()

    def chosen(self) -> TeamCode:
        """The team that was chosen."""
        return TeamCode(self.team.currentData())
