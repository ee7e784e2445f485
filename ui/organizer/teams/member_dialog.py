"""Asks who a member is; a new one can be followed by the next at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stage_contest.domain.teams import Member
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.organizer.teams.member_form import MemberForm
from ui.theme import Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.refusal_line import RefusalLine

_WIDTH = 560

SaveMember = Callable[[Member], object]
"""Writes a member down; a refusal is shown in the dialog, which stays open."""


class MemberDialog(Question):
    """The fields of a member; it closes once what they say is on the disk."""

    def __init__(
        self,
        context: DeskContext,
        save: SaveMember,
        parent: QWidget,
        *,
        title: str,
        member: Member,
        new: bool,
    ) -> None:
        say = context.words.say
        verb = say("Add") if new else say("Save")
        super().__init__(context, title=title, verb=verb, parent=parent, width=_WIDTH)
        self._save = save
        self.form = MemberForm(context)
        self.beside = RefusalLine(context.look)
        self.next = PlainButton(say("Add, then the next"), context.look, "plus")
        self.next.setVisible(new)
        self.body.addWidget(self.form)
        self.body.addWidget(self.beside)
        self.foot.insertWidget(0, self.next)
        self.next.clicked.connect(self._on_next)
        self.form.show_member(member)

    @override
    def _on_yes(self) -> None:
        if self._saved():
            self.accept()

    def _on_next(self) -> None:
        added = self.form.name.text().strip()
        if self._saved():
            self.beside.say(self.context.words.say("{name} was added.", name=added), Tone.SAFE)
            self.form.show_member(Member("", role=self.form.member().role))

    def _saved(self) -> bool:
        self.beside.clear()
        return self.context.problems.attempt(lambda: self._save(self.form.member()), refused=self.beside.say)
