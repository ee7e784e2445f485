"""Asks for a team's name and the office or place that sends it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from typing_extensions import override

from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.theme import SIZES
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

SaveTeam = Callable[[str, str], object]
"""Writes a name and a unit down; a refusal is shown in the dialog, which stays open."""


class TeamDialog(Question):
    """Two fields; it closes once what they say is on the disk."""

    def __init__(
        self,
        context: DeskContext,
        save: SaveTeam,
        parent: QWidget,
        *,
        title: str,
        verb: str,
        name: str = "",
        unit: str = "",
    ) -> None:
        super().__init__(context, title=title, verb=verb, parent=parent)
        say = context.words.say
        self._save = save
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(say("such as {example}", example="Xã Bình An"))
        self.unit = QLineEdit(unit)
        self.unit.setPlaceholderText(say("if the team's name does not say it"))
        self.beside = RefusalLine(context.look)
        form = QFormLayout()
        form.setVerticalSpacing(SIZES.gap)
        form.setHorizontalSpacing(SIZES.room)
        form.addRow(Line(say("Name of the team")), self.name)
        form.addRow(Line(say("Sent by")), self.unit)
        self.body.addLayout(form)
        self.body.addWidget(self.beside)
        self.name.setFocus()

    @override
    def _on_yes(self) -> None:
        self.beside.clear()
        name, unit = self.name.text(), self.unit.text()
        saved = self.context.problems.attempt(lambda: self._save(name, unit), refused=self.beside.say)
        if saved:
            self.accept()
        else:
            self.name.setFocus()
