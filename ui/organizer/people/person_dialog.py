"""Asks who a person is: the name, which judge perhaps, and the roles."""

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from reports.role_names import role_name
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk, Person, PersonCode, Role
from stage_contest.services.people import PeoplePicture
from ui.context import DeskContext
from ui.organizer.people.form_dialog import FormDialog
from ui.theme import SIZES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.texts import Line

_TICKED = (Role.ORGANIZER, Role.SECRETARY, Role.CHAIR, Role.MC)
"""The role of a judge comes with the choice of the judge."""


class PersonDialog(FormDialog):
    """Without a person it adds one; `code` is then the new person's."""

    def __init__(
        self, context: DeskContext, picture: PeoplePicture, person: Person | None, *, parent: QWidget
    ) -> None:
        say = context.words.say
        title = say("Add a person") if person is None else say("Change {name}", name=person.name)
        verb = say("Add the person") if person is None else say("Keep the changes")
        super().__init__(context, title=title, verb=verb, parent=parent)
        self.code: PersonCode | None = person.code if person is not None else None
        own = person.judge if person is not None else None
        taken = {line.person.judge for line in picture.persons} - {own}
        self._names = {
            entry.judge.code: entry.judge.name for entry in picture.judges if entry.judge.code not in taken
        }
        self._build(person)
        self.judge.currentIndexChanged.connect(self._on_judge_chosen)
        self._on_judge_chosen()
        self.name.setFocus()

    def _build(self, person: Person | None) -> None:
        say = self.context.words.say
        self.name = QLineEdit(person.name if person is not None else "")
        self.judge = ChoiceBox()
        self.judge.addItem(say("Not a judge"), "")
        for code, name in self._names.items():
            self.judge.addItem(f"{code.upper()} · {name}", code)
        if person is not None and person.judge is not None:
            self.judge.setCurrentIndex(self.judge.findData(person.judge))
        self.roles = {role: QCheckBox(role_name(role, self.context.words)) for role in _TICKED}
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        for role, box in self.roles.items():
            box.setChecked(person is not None and role in person.roles)
            ticks.addWidget(box)
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Full name")), self.name)
        form.addRow(Line(say("Judge")), self.judge)
        form.addRow(Line(say("Roles")), ticks)
        self.fields.addLayout(form)

    @override
    def keep(self) -> None:
        people, at = self.context.venue.people, self.context.clock()
        actor = self.context.actor(Desk.ORGANIZER)
        name, judge = self.name.text(), self._judge()
        roles = frozenset(role for role, box in self.roles.items() if box.isChecked())
        if self.code is None:
            self.code = people.add_person(name=name, roles=roles, judge=judge, actor=actor, at=at)
        else:
            people.change_person(self.code, name=name, roles=roles, judge=judge, actor=actor, at=at)

    def _judge(self) -> JudgeCode | None:
        code = self.judge.currentData()
        return JudgeCode(code) if code else None

    def _on_judge_chosen(self) -> None:
        """A person who judges bears the judge's name, which is changed under Judges."""
        judge = self._judge()
        self.name.setReadOnly(judge is not None)
        if judge is not None:
            self.name.setText(self._names[judge])
            self.name.setToolTip(self.context.words.say("The judge's name; it is changed under Judges."))
        else:
            self.name.setToolTip("")
