"""After how long judges' desks lock themselves."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stage_contest.domain.people import Desk
from ui.context import DeskContext
from ui.organizer.settings.committed_field import CommittedField
from ui.theme import SIZES
from ui.widgets.refusal_line import RefusalLine

_WIDTH = 96


class IdleField(QWidget):
    """The minutes without a key or a touch; kept when their typing is done."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.minutes = CommittedField(
            context.words.say("Judges' desks lock after so many minutes without a key or a touch"),
            width=SIZES.scaled(_WIDTH),
        )
        self.said = RefusalLine(context.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.half)
        column.addWidget(self.minutes)
        column.addWidget(self.said)
        self.minutes.committed.connect(self._on_committed)

    def show_kept(self) -> None:
        """Show what is on file."""
        self.minutes.show_kept(str(self._context.venue.settings.setup().idle_minutes))
        self.minutes.freeze(frozen=self._context.venue.file.read_only)

    def _on_committed(self) -> None:
        context, settings = self._context, self._context.venue.settings
        typed = self.minutes.text().strip()
        wanted = replace(settings.setup(), idle_minutes=int(typed) if typed.isascii() and typed.isdigit() else 0)
        actor, at = context.actor(Desk.ORGANIZER), context.clock()
        context.problems.attempt(
            lambda: settings.set_up(wanted, actor=actor, at=at), refused=self._refuse, done=self._on_kept
        )

    def _refuse(self, sentence: str) -> None:
        self.minutes.show_fault(wrong=True)
        self.said.say(sentence)

    def _on_kept(self) -> None:
        self.said.clear()
        self.show_kept()
