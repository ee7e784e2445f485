"""The guided start: three short steps, the last of which makes the contest."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.errors import Refusal
from stage_contest.services.archive import Archive
from stage_contest.services.preparation.new_contest import GAP, NewContest, made_to_wish, offered
from ui.background import Errand
from ui.guide.contents import GuidePage
from ui.guide.shelf import guide_key
from ui.look import Speech
from ui.organizer.new_contest.naming_step import NamingStep
from ui.organizer.new_contest.place_step import PlaceStep
from ui.organizer.new_contest.source_step import SourceStep
from ui.organizer.new_contest.sources import NewContestPlan, Sources
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.texts import Headline, Line

_WIDTH, _HEIGHT = 760, 600
_SOURCE, _NAMING, _PLACE = range(3)


class NewContestDialog(QDialog):
    """Esc goes one step back; neither that nor a contest that cannot be made loses what was typed."""

    made = Signal(object)
    """The path of the new contest; the dialog closes."""
    broke = Signal(object)
    """The exception of a bug, for the report; the dialog closes."""

    def __init__(
        self, speech: Speech, sources: Sources, folder: Path, *, suffix: str, year: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = speech.words
        self._sources = sources
        self._this_year = year
        self._shown: tuple[int, Path | None, bool] | None = None
        self._archive: Archive | None = None
        self._errand: Errand[Path] | None = None
        self._busy = False
        self.source = SourceStep(speech, sources, folder, suffix)
        self.naming = NamingStep(speech)
        self.place = PlaceStep(speech, folder, suffix)
        self._build(speech)
        self.next.clicked.connect(self._on_next)
        self.back.clicked.connect(self._on_back)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        guide_key(self, GuidePage.BEGINNING, speech)
        self._show_step(_SOURCE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._steps.currentIndex() > _SOURCE:
            self._on_back()
            return
        super().keyPressEvent(event)

    @override
    def reject(self) -> None:
        """Close without a contest, unless it is being made just now."""
        if not self._busy:
            super().reject()

    def _build(self, speech: Speech) -> None:
        say = self._words.say
        self.setWindowTitle(say("New contest"))
        self.resize(_WIDTH, _HEIGHT)
        self.step = Line(tone=Tone.QUIET)
        self.title = Headline()
        self._steps = QStackedWidget()
        for step in (self.source, self.naming, self.place):
            self._steps.addWidget(step)
        self.cancel = PlainButton(say("Cancel"))
        self.back = PlainButton(say("Back"), speech.look, "arrow-left")
        self.next = PrimaryButton(say("Next"))
        self.next.setDefault(True)
        for button in (self.cancel, self.back):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.cancel)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(0)
        column.addWidget(self.step)
        column.addWidget(self.title)
        column.addSpacing(SIZES.room)
        column.addWidget(self._steps, 1)
        column.addSpacing(SIZES.room)
        column.addLayout(foot)

    def _show_step(self, number: int) -> None:
        say = self._words.say
        titles = (say("What is it made from?"), say("Name and rounds"), say("Where is it kept?"))
        self._steps.setCurrentIndex(number)
        self.step.setText(say("Step {number} of {steps}", number=number + 1, steps=len(titles)))
        self.title.setText(titles[number])
        self.back.setVisible(number > _SOURCE)
        self.next.setText(say("Make the contest") if number == _PLACE else say("Next"))
        (self.source, self.naming, self.place)[number].focus_first()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for widget in (self._steps, self.back, self.next, self.cancel):
            widget.setEnabled(not busy)

    def _on_back(self) -> None:
        if self.back.isEnabled():
            self._show_step(max(_SOURCE, self._steps.currentIndex() - 1))

    def _on_next(self) -> None:
        match self._steps.currentIndex():
            case 0:
                self._leave_source()
            case 1:
                self._leave_naming()
            case _:
                self._make()

    def _leave_source(self) -> None:
        if self._shown != self.source.key():
            archive = self.source.archive()
            if archive is None:
                return
            self._archive, self._shown = archive, self.source.key()
            self.naming.show_wish(self._prefilled(archive))
        self._show_step(_NAMING)

    def _leave_naming(self) -> None:
        wish = self.naming.wish()
        if wish is not None and self._archive is not None:
            self.place.show_contest(made_to_wish(self._archive, wish).contest)
            self._show_step(_PLACE)

    def _make(self) -> None:
        path, wish = self.place.path(), self.naming.wish()
        if path is not None and wish is not None and self._archive is not None:
            plan = NewContestPlan(path, made_to_wish(self._archive, wish))
            self._set_busy(busy=True)
            self._errand = Errand(lambda: self._sources.make(plan))
            self._errand.finished.connect(self._on_made)
            self._errand.refused.connect(self._on_refused)
            self._errand.broke.connect(self._on_broke)
            self._errand.start(QThreadPool.globalInstance())

    def _on_made(self, path: Path) -> None:
        self.accept()
        self.made.emit(path)

    def _on_refused(self, refusal: Refusal) -> None:
        self._set_busy(busy=False)
        self.place.refuse(refusal.said)

    def _on_broke(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self.reject()
        self.broke.emit(error)

    def _prefilled(self, archive: Archive) -> NewContest:
        """The template as it is; a blank one, and a copy of an earlier contest, in this year."""
        wish = offered(archive)
        if not self.source.copies and GAP not in archive.contest.name:
            return wish
        name = wish.name.replace(str(wish.year), str(self._this_year))
        return replace(wish, name=name, year=self._this_year)
