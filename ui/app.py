"""Builds the windows and joins everything; besides the command line the only place that opens a contest file."""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from assets import asset
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from ui.bug_report import reports_folder
from ui.chair.results import ResultsDesk
from ui.contest_making import make_demonstration, make_new
from ui.desks import DeskPage, PageFactories
from ui.judge.desk import JudgeDeskPage
from ui.language import choose_language, system_language
from ui.mc.screen import ScreenDesk
from ui.memory import Memory
from ui.organizer.contest_page import ContestPage
from ui.organizer.papers import PapersDesk
from ui.problems import BugReports
from ui.program import SUFFIX, Openers, Program
from ui.secretary.desk import SecretaryDesk
from ui.settings import SettingsFile, settings_path
from ui.theme import SIZES, WINDOW_FONT, Shade

PAGES: PageFactories = {
    DeskPage.CONTEST: ContestPage,
    DeskPage.JUDGE: JudgeDeskPage,
    DeskPage.SECRETARY: SecretaryDesk,
    DeskPage.CHAIR: ResultsDesk,
    DeskPage.SCREEN: ScreenDesk,
    DeskPage.PAPERS: PapersDesk,
}


def run(path: Path | None) -> int:
    """Open the program, on a contest if one is given; the exit code comes back when it is closed.

    After a power cut it goes on in the same contest, with the desks locked and the hall black.
    """
    application = QApplication(sys.argv[:1])
    prepare_application(application)
    settings = SettingsFile(settings_path())
    program = build_program(settings, os.environ)
    lost = settings.load().last_open
    if path is not None:
        program.open_contest(path, locked=path.absolute() == lost)
    elif lost is not None and lost.exists():
        program.open_contest(lost, locked=True)
    else:
        program.show_start()
    program.window.show()
    return application.exec()


def prepare_application(application: QApplication) -> None:
    """Give the application its name, its style and the bundled letters."""
    application.setApplicationName("stage-contest")
    application.setApplicationDisplayName("")
    application.setStyle("Fusion")
    for file in sorted(asset("fonts", "be-vietnam-pro").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
    font = QFont(WINDOW_FONT)
    font.setPixelSize(SIZES.text_base)
    application.setFont(font)


def build_program(settings: SettingsFile, environment: Mapping[str, str]) -> Program:
    """Join the parts of the program over those settings; the application is there already."""
    remembered = settings.load()
    language = choose_language(
        None, environment, remembered=remembered.language, system=system_language(environment)
    )
    reports = BugReports(reports_folder(), now)
    reports.watch()
    documents = platformdirs.user_documents_path()
    openers = Openers(
        open=open_venue,
        make_new=make_new,
        make_demonstration=make_demonstration,
        demonstration_path=documents / f"stage-contest-demonstration{SUFFIX}",
    )
    return Program(
        Memory(settings),
        openers,
        PAGES,
        language=language,
        shade=_shade(remembered.theme),
        clock=now,
        reports=reports,
    )


def open_venue(path: Path) -> Venue:
    """The services over a contest file, which is opened for writing where that is possible."""
    return venue_over(ContestFile.open(path))


def now() -> datetime:
    """The aware time of now."""
    return datetime.now(UTC)


def _shade(theme: str) -> Shade:
    if theme == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Shade.DARK if dark else Shade.LIGHT
    return Shade(theme)
