"""Asks who a member is; a new one can be followed by the next at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.teams import Member
from ui.context import DeskContext
from ui.organizer.teams.member_form import MemberForm
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine

_WIDTH = 560

SaveMember = Callable[[Member], object]
"""Writes a member down; a refusal is shown in the dialog, which stays open."""


class MemberDialog(QDialog):
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
        super().__init__(parent)
        say = context.words.say
        self._context, self._save = context, save
        self.setWindowTitle(title)
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        self.form = MemberForm(context)
        self.beside = RefusalLine(context.look)
        self.no = PlainButton(say("Leave it"))
        self.next = PlainButton(say("Add, then the next"), context.look, "plus")
        self.next.setVisible(new)
        self.yes = PrimaryButton(say("Add") if new else say("Save"))
        self.yes.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addWidget(self.next)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(self.form)
        column.addWidget(self.beside)
        column.addLayout(buttons)
        self.yes.clicked.connect(self._on_yes)
        self.next.clicked.connect(self._on_next)
        self.no.clicked.connect(self.reject)
        self.form.show_member(member)

    def _on_yes(self) -> None:
        if self._saved():
            self.accept()

    def _on_next(self) -> None:
        added = self.form.name.text().strip()
        if self._saved():
            self.beside.say(self._context.words.say("{name} was added.", name=added), Tone.SAFE)
            self.form.show_member(Member("", role=self.form.member().role))

    def _saved(self) -> bool:
        self.beside.clear()
        return self._context.problems.attempt(lambda: self._save(self.form.member()), refused=self.beside.say)
