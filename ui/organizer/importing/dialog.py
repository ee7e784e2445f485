"""Importing registrations: choose a file, see what it would change, correct the guesses, import all or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QThreadPool
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.errors import InputRefused, Refusal
from stage_contest.domain.people import Desk
from stage_contest.services.intake import CalledOff, IntakePlan
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.registrations import TableGuess
from ui.background import Errand
from ui.context import DeskContext
from ui.guide.contents import GuidePage
from ui.guide.shelf import guide_key
from ui.look import Speech
from ui.organizer.importing.choosing import ChoosePage
from ui.organizer.importing.errands import Order, Preview, Reading, Watcher, read, write
from ui.organizer.importing.finished import FinishedPage
from ui.organizer.importing.preview import Pane, PreviewPage
from ui.organizer.importing.waiting import WaitPage
from ui.theme import Tone

_SIZE = QSize(1280, 696)
_AROUND = 48
_LEAST = QSize(960, 600)


class ImportDialog(QDialog):
    """The whole way of an import in one window; accepted if something was imported.

    A `path` given from outside is read at once.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None, *, path: Path | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Reading | None = None
        self._reading: Reading | None = None
        self._preview: Preview | None = None
        self._pane: Pane | None = None
        self._watcher = Watcher()
        self._errand: Errand[Preview] | Errand[IntakePlan] | None = None
        self.done_plan: IntakePlan | None = None
        self.setWindowTitle(context.words.say("Import registrations"))
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(_AROUND, _AROUND)) if parent else _SIZE)
        self._build()
        self._connect()
        guide_key(self, GuidePage.IMPORT, Speech(context.words, context.look))
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file beside the window and show what it says."""
        self._pane = None
        self._start(Reading(path, self._context.clock().astimezone().date()))

    @property
    def at_work(self) -> bool:
        """Whether something is being read or imported."""
        return self._errand is not None

    @override
    def reject(self) -> None:
        """Esc goes one step back: it stops what is being done, else it closes the window."""
        if self.at_work:
            self._watcher.call_off()
        elif self.done_plan is not None:
            self.accept()
        else:
            super().reject()

    def _build(self) -> None:
        context = self._context
        self.choosing, self.waiting = ChoosePage(context), WaitPage(context)
        self.preview, self.ending = PreviewPage(context), FinishedPage(context)
        self.stack = QStackedWidget()
        for page in (self.choosing, self.waiting, self.preview, self.ending):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.choosing.choose.setFocus()

    def _connect(self) -> None:
        self.choosing.file_chosen.connect(self.read)
        self.choosing.left.connect(self.reject)
        self.waiting.called_off.connect(self.reject)
        preview = self.preview
        preview.left.connect(self.reject)
        preview.other_file_asked.connect(self._on_other_file)
        preview.read_again_asked.connect(self._on_read_again)
        preview.import_asked.connect(self._on_import)
        preview.drop_changed.connect(self._on_drop_changed)
        preview.columns.corrected.connect(self._on_corrected)
        preview.converted.refused.connect(self._on_as_written)
        self.ending.left.connect(self.accept)

    def _start(self, reading: Reading) -> None:
        self._asked = reading
        venue, watcher = self._context.venue, self._fresh_watcher()
        errand = Errand(lambda: read(venue, reading, watcher))
        errand.finished.connect(self._on_read)
        sentence = self._context.words.say("Reading {file}…", file=reading.path.name)
        self._send(errand, sentence, self._on_read_refused)

    def _on_read(self, preview: Preview) -> None:
        self._errand = None
        self._reading, self._preview = self._asked, preview
        self.preview.show_preview(preview, self._pane)
        if self.preview.dropped():
            self._on_drop_changed()
        self.stack.setCurrentWidget(self.preview)
        if self._pane is not Pane.COLUMNS:
            self.preview.focus_next_step()

    def _on_read_refused(self, refusal: Refusal) -> None:
        """Go back to where the reading began: the preview before a correction, or the choice of a file."""
        self._errand = None
        back = self.choosing if self._preview is None else self.preview
        if isinstance(refusal, CalledOff):
            back.said.say(self._sentence(refusal), Tone.QUIET)
        else:
            back.said.say(self._sentence(refusal))
        if self._preview is not None:
            said = self._preview.registrations
            self.preview.columns.show_tables(said.tables, said.skipped)
        self.stack.setCurrentWidget(back)

    def _on_import(self) -> None:
        if self._preview is None or self.preview.why_not():
            return
        context, watcher = self._context, self._fresh_watcher()
        order = Order(
            preview=self._preview,
            drop=self.preview.dropped(),
            actor=context.actor(Desk.ORGANIZER),
            at=context.clock(),
            operation=context.operation(),
        )
        errand = Errand(lambda: write(context.venue, order, watcher))
        errand.finished.connect(self._on_imported)
        self._send(
            errand, context.words.say("Importing {file}…", file=order.preview.path.name), self._on_not_imported
        )

    def _on_imported(self, done: IntakePlan) -> None:
        self._errand = None
        self.done_plan = done
        self.ending.show_done(done)
        self.stack.setCurrentWidget(self.ending)

    def _on_not_imported(self, refusal: Refusal) -> None:
        self._errand = None
        self.stack.setCurrentWidget(self.preview)
        self.preview.said.say(self._sentence(refusal))

    def _on_other_file(self) -> None:
        self._preview = None
        self.choosing.said.clear()
        self.stack.setCurrentWidget(self.choosing)
        self.choosing.choose.setFocus()

    def _on_read_again(self) -> None:
        if self._reading is not None:
            self._pane = None
            self._start(self._reading)

    def _on_corrected(self, table: TableGuess, letter: str, field: Field | None) -> None:
        if self._reading is None:
            return
        place = (table.sheet, table.row)
        corrected: Mapping[str, Field | None] = {**self._reading.corrections.get(place, {}), letter: field}
        self._pane = Pane.COLUMNS
        self._start(replace(self._reading, corrections={**self._reading.corrections, place: corrected}))

    def _on_as_written(self, sheet: str) -> None:
        if self._reading is not None:
            self._pane = None
            self._start(replace(self._reading, as_written={*self._reading.as_written, sheet}))

    def _on_drop_changed(self) -> None:
        if self._preview is not None:
            said = self._preview.registrations
            self.preview.show_plan(self._context.venue.intake.planned(said, drop=self.preview.dropped()))

    def _on_broke(self, error: Exception) -> None:
        self._errand = None
        self.stack.setCurrentWidget(self.choosing if self._preview is None else self.preview)
        raise error

    def _fresh_watcher(self) -> Watcher:
        self._watcher = Watcher()
        self._watcher.came.connect(self.waiting.bar.setValue)
        return self._watcher

    def _send(
        self, errand: Errand[Preview] | Errand[IntakePlan], sentence: str, refused: Callable[[Refusal], None]
    ) -> None:
        self._errand = errand
        errand.refused.connect(refused)
        errand.broke.connect(self._on_broke)
        self.waiting.begin(sentence)
        self.stack.setCurrentWidget(self.waiting)
        errand.start(QThreadPool.globalInstance())

    def _sentence(self, refusal: Refusal) -> str:
        said = self._context.words.say_message(refusal.said)
        return f"{refusal.place}: {said}" if isinstance(refusal, InputRefused) and refusal.place else said
