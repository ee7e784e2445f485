"""What every form of an accident has: choices on the left, and what would be written, said in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.views import EntryLine, RoundBoard
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.texts import Line

Write = Callable[[str, Actor, datetime], object]
"""Writes it, with the reason, as that actor, at that moment."""

_BOX_WIDTH = 320
_DESKS = {Role.SECRETARY: Desk.SECRETARY, Role.CHAIR: Desk.CHAIR, Role.ORGANIZER: Desk.ORGANIZER}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be written, in words; `write` is None where nothing can be written, and `said` then says why."""

    said: str
    write: Write | None = None


class AccidentForm(QWidget):
    """One kind of accident; a subclass asks for what it needs and proposes what to write."""

    changed = Signal()
    """Something else was chosen."""

    verb = ""
    icon = "warning"
    usual_reason = ""

    def __init__(self, context: DeskContext, about: str) -> None:
        super().__init__()
        self.context = context
        self.words = context.words
        self._fields = QFormLayout()
        self._fields.setSpacing(SIZES.gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(about, tone=Tone.QUIET, wrap=True))
        column.addLayout(self._fields)
        column.addStretch()

    def show_board(self, board: RoundBoard) -> None:
        """Offer what the round holds now; what was chosen stays chosen."""
        raise NotImplementedError

    def proposal(self) -> Proposal:
        """What would be written now."""
        raise NotImplementedError

    def actor(self) -> Actor | None:
        """Who may write it here now; None where somebody else has to."""
        return actor_with(self.context, Role.SECRETARY)

    def box(self, label: str) -> ChoiceBox:
        """A box to choose from, with its label."""
        box = ChoiceBox()
        box.setAccessibleName(label)
        box.setMinimumWidth(SIZES.scaled(_BOX_WIDTH))
        self._fields.addRow(Line(label), box)
        box.currentIndexChanged.connect(self.changed)
        return box


def fill(box: ChoiceBox, choices: Iterable[tuple[str, str | None]]) -> None:
    """Offer texts with their codes; the chosen code stays chosen where it is still there."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, code in choices:
        box.addItem(text, code)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)


def teams_of(entries: Iterable[EntryLine]) -> list[tuple[str, str | None]]:
    """The teams that perform, with their numbers, for a box."""
    return [(f"{entry.order} · {entry.name}", entry.team) for entry in entries if entry.status in PERFORMING]


def actor_with(context: DeskContext, *roles: Role) -> Actor | None:
    """Whoever sits here with one of the roles: signed in with it, or at a laptop that asks for no PIN for it."""
    for role in roles:
        actor = context.actor(_DESKS[role])
        if context.attendance.may_enter((role,)) and role in actor.roles:
            return actor
    return None
