"""Asks for a team's name and the office or place that sends it."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH = 520

SaveTeam = Callable[[str, str], object]
"""Writes a name and a unit down; a refusal is shown in the dialog, which stays open."""


class TeamDialog(QDialog):
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
        super().__init__(parent)
        say = context.words.say
        self._context, self._save = context, save
        self.setWindowTitle(title)
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(say("such as {example}", example="Xã Bình An"))
        self.unit = QLineEdit(unit)
        self.unit.setPlaceholderText(say("if the team's name does not say it"))
        self.beside = RefusalLine(context.look)
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(verb)
        self.yes.setDefault(True)
        form = QFormLayout()
        form.setVerticalSpacing(SIZES.gap)
        form.setHorizontalSpacing(SIZES.room)
        form.addRow(Line(say("Name of the team")), self.name)
        form.addRow(Line(say("Sent by")), self.unit)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addLayout(form)
        column.addWidget(self.beside)
        column.addLayout(buttons)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)
        self.name.setFocus()

    def _on_yes(self) -> None:
        self.beside.clear()
        name, unit = self.name.text(), self.unit.text()
        saved = self._context.problems.attempt(lambda: self._save(name, unit), refused=self.beside.say)
        if saved:
            self.accept()
        else:
            self.name.setFocus()
