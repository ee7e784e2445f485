"""How far from the panel's median a mark may be before the chair is told."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stage_contest.domain.people import Desk
from ui.context import DeskContext
from ui.organizer.settings.committed_field import CommittedField
from ui.theme import SIZES
from ui.widgets.refusal_line import RefusalLine

_WIDTH = 96


class FarField(QWidget):
    """The percentage of a criterion's maximum; kept when its typing is done."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        say = context.words.say
        self.percent = CommittedField(say("Far mark, percent"), width=SIZES.scaled(_WIDTH))
        self.percent.setToolTip(
            say("The chair is told of marks further from the panel's median than so many percent of the maximum")
        )
        self.said = RefusalLine(context.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.half)
        column.addWidget(self.percent)
        column.addWidget(self.said)
        self.percent.committed.connect(self._on_committed)

    def show_kept(self) -> None:
        """Show what is on file."""
        self.percent.show_kept(str(self._context.venue.settings.setup().far_percent))
        self.percent.freeze(frozen=self._context.venue.file.read_only)

    def _on_committed(self) -> None:
        context, settings = self._context, self._context.venue.settings
        typed = self.percent.text().strip()
        wanted = replace(settings.setup(), far_percent=int(typed) if typed.isascii() and typed.isdigit() else 0)
        actor, at = context.actor(Desk.ORGANIZER), context.clock()
        context.problems.attempt(
            lambda: settings.set_up(wanted, actor=actor, at=at), refused=self._refuse, done=self._on_kept
        )

    def _refuse(self, sentence: str) -> None:
        self.percent.show_fault(wrong=True)
        self.said.say(sentence)

    def _on_kept(self) -> None:
        self.said.clear()
        self.show_kept()
