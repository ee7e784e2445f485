"""The life of the windows: which contest is open, what is shown of it, where they go on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QFileDialog

from reports.wording import Language
from stage_contest.domain.errors import Refusal
from ui.appearance import Appearance
from ui.background import Errand
from ui.guide.shelf import GuideShelf
from ui.look import Speech
from ui.main_window import MainWindow
from ui.memory import Memory
from ui.organizer.start.page import StartPage
from ui.organizer.start.recent_contests import still_there
from ui.problems import BugReports
from ui.theme import Shade, Tone

if TYPE_CHECKING:
    from ui.contest_windows import ContestWindows
    from ui.frame import Frame
    from ui.opened import OpenedContest
    from ui.organizer.new_contest.dialog import NewContestDialog

SUFFIX = ".contest"


class Program(QObject):
    """Holds the main window and, while one is open, the contest."""

    def __init__(
        self,
        memory: Memory,
        load: Callable[[], "ContestWindows"],
        *,
        demonstration: Path,
        language: Language,
        shade: Shade,
        clock: Callable[[], datetime],
        reports: BugReports,
    ) -> None:
        super().__init__()
        self._memory = memory
        self._load = load
        self._demonstration = demonstration
        self._clock = clock
        self._appearance = Appearance(memory, language=language, shade=shade)
        self._errand: Errand[None] | None = None
        self.opened: OpenedContest | None = None
        self.new_contest: NewContestDialog | None = None
        self.frame: Frame | None = None
        self.start_page: StartPage | None = None
        self.window = MainWindow(memory)
        self.window.closing.connect(self._on_closing)
        self.guide = GuideShelf(self.window)
        self.window.help_asked.connect(self._on_help_asked)
        self._reports = reports
        reports.reported.connect(self._on_reported)

    def open_contest(self, path: Path, *, locked: bool) -> None:
        """Open a contest in the frame; what refuses it is said on the start page."""
        self._close_contest()
        try:
            self.opened = self._load().open(path, self._memory, self._clock, self._speech)
        except Refusal as refusal:
            self.show_start(self._speech.words.say_message(refusal.said))
            return
        self._memory.settings.change(
            lambda settings: replace(settings.with_recent(path), last_open=path.absolute())
        )
        self._show_frame(locked=locked)

    def leave_contest(self) -> None:
        """Close the contest and go back to the start page."""
        self._close_contest()
        self.window.fill_the_screen(False)
        self._memory.settings.change(lambda settings: replace(settings, last_open=None))
        self.show_start()

    def show_start(self, sentence: str = "") -> None:
        """Show the start page, perhaps with why nothing was opened."""
        page = StartPage(self._speech.words, self._speech.look, self._memory)
        page.opened.connect(lambda path: self.open_contest(path, locked=False))
        page.open_asked.connect(self._on_open_asked)
        page.new_asked.connect(self._on_new_asked)
        page.demonstration_asked.connect(self._on_demonstration_asked)
        page.language_asked.connect(self.switch_language)
        page.shade_asked.connect(self.switch_shade)
        self.frame, self.start_page = None, page
        self.window.show_content(page, "Stage Contest")
        page.show_recent(still_there(self._memory.settings.load().recent))
        if sentence:
            page.say(sentence)

    def switch_language(self) -> None:
        """Speak the other language from now on; the pages are built anew in the same place."""
        self._appearance.switch_language()
        self._show_again()

    def switch_shade(self) -> None:
        """Wear the other theme from now on."""
        self._appearance.switch_shade()
        self._show_again()

    def wear_settings(self) -> None:
        """Take language, theme and scale as the settings have them; the pages are built anew in the same place."""
        self._appearance.take_settings()
        self._show_again()

    def _show_again(self) -> None:
        self.guide.speak(self._speech)
        if self.opened is not None and self.frame is not None:
            self.opened.speak(self._speech)
            self._show_frame(locked=self.frame.locked)
        elif self.start_page is not None:
            self.show_start()

    def _show_frame(self, *, locked: bool) -> None:
        if self.opened is None:
            return
        frame = self._load().frame(self.opened, self._speech, locked=locked)
        frame.language_asked.connect(self.switch_language)
        frame.shade_asked.connect(self.switch_shade)
        frame.surroundings_changed.connect(self.wear_settings)
        frame.leave_asked.connect(self.leave_contest)
        frame.judging.connect(self.window.fill_the_screen)
        self.frame, self.start_page = frame, None
        self.window.show_content(frame, f"{self.opened.path.stem} – Stage Contest")
        frame.take_focus()

    @property
    def _speech(self) -> Speech:
        return self._appearance.speech

    def _close_contest(self) -> None:
        if self.opened is not None:
            self.opened.close()
            self.opened = None

    def _on_open_asked(self) -> None:
        say = self._speech.words.say
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window, say("Open a contest"), str(self._folder()), say("Contests (*{suffix})", suffix=SUFFIX)
        )
        if chosen:
            self.open_contest(Path(chosen), locked=False)

    def _on_new_asked(self) -> None:
        this_year = self._clock().astimezone().year
        self.new_contest = self._load().new_contest(
            self._speech, self._demonstration.parent, suffix=SUFFIX, year=this_year, parent=self.window
        )
        self.new_contest.made.connect(self._on_new_made)
        self.new_contest.broke.connect(self._reports.report)
        self.new_contest.open()

    def _on_new_made(self, path: Path) -> None:
        self._load().begin_at_checklist(path, self._memory)
        self.open_contest(path, locked=False)

    def _on_demonstration_asked(self) -> None:
        path = self._demonstration
        if path.exists():
            self.open_contest(path, locked=False)
        else:
            self._make(self._load().make_demonstration, path)

    def _make(self, make: Callable[[Path], None], path: Path) -> None:
        """Make a contest file beside the windows, then open it."""
        if self.start_page is not None:
            self.start_page.set_busy(busy=True)
            self.start_page.say(self._speech.words.say("The contest is being made…"), Tone.WAITING)
        self._errand = Errand(lambda: make(path))
        self._errand.finished.connect(lambda _nothing: self.open_contest(path, locked=False))
        self._errand.refused.connect(lambda refusal: self.show_start(self._speech.words.say_message(refusal.said)))
        self._errand.broke.connect(self._reports.report)
        self._errand.start(QThreadPool.globalInstance())

    def _folder(self) -> Path:
        recent = self._memory.settings.load().recent
        folders = [*(path.parent for path in recent[:1]), self._demonstration.parent]
        return next((folder for folder in folders if folder.is_dir()), Path.home())

    def _on_help_asked(self) -> None:
        """Open the guide at the page in sight; over the start page and the locked desks at its beginning."""
        desk = self.frame.context.place.now.page if self.frame is not None and not self.frame.locked else None
        self.guide.open_at(desk or "", self._speech)

    def _on_closing(self) -> None:
        self.guide.close()
        self._appearance.leave()
        self._close_contest()
        self._memory.settings.change(lambda settings: replace(settings, last_open=None))

    def _on_reported(self, path: Path | None) -> None:
        say = self._speech.words.say
        where = say("The report is in {path}.", path=path) if path is not None else ""
        sentence = say("Something unforeseen happened; the contest file was not touched. {where}", where=where)
        if self.frame is not None:
            self.frame.show_report(sentence)
        elif self.start_page is not None:
            self.show_start(sentence)
