"""The way from "make PINs" to the slips on paper: for whom, into which file, made beside the windows, shown."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from stage_contest.domain.errors import Refusal
from stage_contest.domain.people import Desk, PersonCode
from stage_contest.services.people import PersonLine
from ui.background import Errand
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.organizer.people.slip_writing import MadeSlips, make_slips
from ui.organizer.people.slips_dialog import SlipsDialog
from ui.organizer.people.slips_scope_dialog import SlipsScopeDialog
from ui.theme import Tone
from ui.widgets.refusal_line import RefusalLine


class SlipsMaking(QObject):
    """Asks, makes and shows; `working` while PINs are being made."""

    working = Signal(bool)

    def __init__(self, context: DeskContext, said: RefusalLine, tab: QWidget) -> None:
        super().__init__(tab)
        self._context = context
        self._said = said
        self._tab = tab
        self._errand: Errand[MadeSlips] | None = None

    def ask(self, persons: Sequence[PersonLine], chosen: PersonLine | None) -> None:
        """Ask for whom, where some have a PIN already, and for the file; then make the slips."""
        codes: tuple[PersonCode, ...] | None = None
        if any(line.has_pin for line in persons):
            dialog = SlipsScopeDialog(self._context, persons, chosen, parent=self._tab.window())
            if not answered(dialog):
                return
            codes = tuple(dialog.codes)
        say = self._context.words.say
        path, _kind = QFileDialog.getSaveFileName(
            self._tab, say("Write the PIN slips to"), say("pin-slips.pdf"), "PDF (*.pdf)"
        )
        if path:
            self.write(Path(path).with_suffix(".pdf"), codes)

    def write(self, path: Path, codes: tuple[PersonCode, ...] | None = None) -> None:
        """Make new PINs for these persons, or for everybody, and write their slips to that file."""
        context = self._context
        people, actor, at = context.venue.people, context.actor(Desk.ORGANIZER), context.clock()
        self.working.emit(True)
        self._said.say(context.words.say("The PINs are being made…"), Tone.WAITING)
        self._errand = Errand(
            lambda: make_slips(lambda: people.generate_pins(codes, actor=actor, at=at), path, context.words)
        )
        self._errand.finished.connect(self._on_made)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self._errand.start(QThreadPool.globalInstance())

    def _on_made(self, made: MadeSlips) -> None:
        self._end()
        self._said.clear()
        answered(SlipsDialog(self._context, made, parent=self._tab.window()))

    def _on_refused(self, refusal: Refusal) -> None:
        self._end()
        self._said.say(self._context.words.say_message(refusal.said))

    def _on_broke(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self.working.emit(False)
