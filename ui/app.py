"""Builds the program's windows; a contest is opened by `ui.contest_windows`, which is loaded when it is needed."""

import gc
import importlib
import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import platformdirs
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from assets import asset
from ui.bug_report import reports_folder
from ui.language import choose_language, system_language
from ui.look import shade_of
from ui.memory import Memory
from ui.problems import BugReports
from ui.program import SUFFIX, Program
from ui.settings import SettingsFile, settings_path
from ui.theme import SIZES, WINDOW_FONT

if TYPE_CHECKING:
    from ui.contest_windows import ContestWindows


class ContestWindowsModule(Protocol):
    """`ui.contest_windows`."""

    ContestWindows: "type[ContestWindows]"


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
    program.window.show_where_it_was()
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
    return Program(
        Memory(settings),
        load_contest_windows,
        demonstration=documents / f"stage-contest-demonstration{SUFFIX}",
        language=language,
        shade=shade_of(remembered.theme),
        clock=now,
        reports=reports,
    )


def load_contest_windows() -> "ContestWindows":
    """What opening a contest needs, loaded at the first one; the start page does not wait for it.

    Nothing is thrown away while modules load, so the search for rubbish waits: that is a seventh of the time. What
    is loaded stays to the end, and no later search goes through it: that would stop the windows for 0.1 s or more.
    """
    gc.disable()
    try:
        module = cast("ContestWindowsModule", importlib.import_module("ui.contest_windows"))
        gc.freeze()
    finally:
        gc.enable()
    return module.ContestWindows()


def now() -> datetime:
    """The aware time of now."""
    return datetime.now(UTC)
