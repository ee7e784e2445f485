import gc
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from typing_extensions import override

from reports.wording import Words
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.ui.first_evening import make_first_evening
from ui.app import prepare_application
from ui.contest_windows import ContestWindows
from ui.context import DeskContext
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.problems import BugReports
from ui.program import Program
from ui.settings import SettingsFile
from ui.theme import LIGHT, Shade, style_sheet

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

_HERE = Path(__file__).parent
_PLATFORM_REMARK = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform remarks that windows have a smallest size; every other remark fails a test."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.qt_log_ignore(_PLATFORM_REMARK, extend=True))


@pytest.fixture(scope="session")
def prepared(qapp: QApplication) -> QApplication:
    prepare_application(qapp)
    qapp.setStyleSheet(style_sheet(LIGHT))
    return qapp


@pytest.fixture(autouse=True, scope="module")
def a_clean_heap() -> Iterator[None]:
    """What the modules before left alive is put aside, so that looking for timers stays quick."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def nothing_leaks(qapp: QApplication, a_clean_heap: None) -> Iterator[None]:
    """No thread, running timer or visible window outlives its test."""
    del a_clean_heap
    threads = set(threading.enumerate())
    windows = {id(window) for window in qapp.topLevelWidgets()}
    yield
    assert QThreadPool.globalInstance().waitForDone(5000)
    for _round in range(2):
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
    assert set(threading.enumerate()) <= threads
    left = [window for window in qapp.topLevelWidgets() if id(window) not in windows and window.isVisible()]
    assert [describe(window) for window in left] == []
    timers = [timer for timer in gc.get_objects() if isinstance(timer, QTimer) and isValid(timer)]
    assert [timer for timer in timers if timer.isActive()] == []


def describe(window: QWidget) -> str:
    return f"{type(window).__name__} {window.windowTitle()!r}"


@dataclass
class Clock:
    """A clock that goes a second further at every look."""

    seconds: int = 0

    def __call__(self) -> datetime:
        self.seconds += 1
        return datetime.fromtimestamp(1_724_000_000 + self.seconds, UTC)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture(scope="session")
def first_evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("first-evening") / "binh-son.contest"
    make_first_evening(path)
    return path


@pytest.fixture
def contest_path(first_evening: Path, tmp_path: Path) -> Path:
    """The template on its first evening: four teams were called, judge 3 has half a skit sheet of the fourth."""
    path = tmp_path / "binh-son.contest"
    shutil.copyfile(first_evening, path)
    return path


@pytest.fixture
def venue(contest_path: Path) -> Iterator[Venue]:
    opened = venue_over(ContestFile.open(contest_path))
    yield opened
    opened.file.close()


@pytest.fixture
def speech(prepared: QApplication) -> Speech:
    del prepared
    return Speech(Words("en"), Look(LIGHT, IconFont()))


@pytest.fixture
def opened(venue: Venue, settings: SettingsFile, speech: Speech) -> Iterator[OpenedContest]:
    contest = OpenedContest(venue, Memory(settings), Clock(), speech)
    yield contest
    contest.close()


@pytest.fixture
def context(opened: OpenedContest, speech: Speech) -> DeskContext:
    return opened.context(speech)


class FirstEvenings(ContestWindows):
    """Opens contests as the program does; the demonstration is the first evening."""

    @override
    def make_demonstration(self, path: Path) -> None:
        make_first_evening(path)


@pytest.fixture
def make_program(
    prepared: QApplication, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> Iterator[Callable[[], Program]]:
    """Starts the program as often as wanted over the same settings."""
    del prepared
    programs: list[Program] = []

    def start() -> Program:
        clock = Clock()
        program = Program(
            Memory(settings),
            FirstEvenings,
            demonstration=tmp_path / "demonstration.contest",
            language="en",
            shade=Shade.LIGHT,
            clock=clock,
            reports=BugReports(tmp_path / "reports", clock),
        )
        qtbot.addWidget(program.window)
        with qtbot.waitActive(program.window):
            program.window.show()
            program.window.activateWindow()
        programs.append(program)
        return program

    yield start
    for program in programs:
        program.window.close()
