"""Asks for a judge's name and office, of a new judge or of one who is there."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from typing_extensions import override

from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.people import Desk
from ui.context import DeskContext
from ui.organizer.people.form_dialog import FormDialog
from ui.theme import SIZES
from ui.widgets.texts import Line


class JudgeDialog(FormDialog):
    """Without a judge it adds one; `code` is then the new judge's."""

    def __init__(self, context: DeskContext, judge: Judge | None, *, parent: QWidget) -> None:
        say = context.words.say
        title = say("Add a judge") if judge is None else say("Change {judge}", judge=judge.code.upper())
        verb = say("Add the judge") if judge is None else say("Keep the changes")
        super().__init__(context, title=title, verb=verb, parent=parent)
        self.code: JudgeCode | None = judge.code if judge is not None else None
        self.name = QLineEdit(judge.name if judge is not None else "")
        self.position = QLineEdit(judge.position if judge is not None else "")
        self.position.setPlaceholderText(say("Office, such as Head of the Justice Division"))
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Full name")), self.name)
        form.addRow(Line(say("Position")), self.position)
        self.fields.addLayout(form)
        self.name.selectAll()
        self.name.setFocus()

    @override
    def keep(self) -> None:
        people, at = self.context.venue.people, self.context.clock()
        actor = self.context.actor(Desk.ORGANIZER)
        name, position = self.name.text(), self.position.text()
        if self.code is None:
            self.code = people.add_judge(name=name, position=position, actor=actor, at=at)
        else:
            people.name_judge(self.code, name=name, position=position, actor=actor, at=at)
