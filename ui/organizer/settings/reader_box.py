"""Whether one person may read a paper sheet both times."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from stage_contest.domain.people import Desk
from ui.context import DeskContext
from ui.theme import Tone
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line


class ReaderBox(QWidget):
    """One box to tick; kept at once."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        say = context.words.say
        self.box = QCheckBox(say("One person may read twice"))
        self.said = RefusalLine(context.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line(say("Paper sheets"), tone=Tone.QUIET))
        column.addWidget(self.box)
        column.addWidget(self.said)
        self.box.clicked.connect(self._on_clicked)

    def show_kept(self) -> None:
        """Show what is on file."""
        self.box.setChecked(self._context.venue.settings.setup().same_reader_twice)
        self.box.setEnabled(not self._context.venue.file.read_only)

    def _on_clicked(self) -> None:
        context, settings = self._context, self._context.venue.settings
        wanted = replace(settings.setup(), same_reader_twice=self.box.isChecked())
        actor, at = context.actor(Desk.ORGANIZER), context.clock()
        self.said.clear()
        context.problems.attempt(
            lambda: settings.set_up(wanted, actor=actor, at=at), refused=self.said.say, done=self.show_kept
        )
