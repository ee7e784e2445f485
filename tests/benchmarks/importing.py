"""Importing 5,000 members: against openpyxl only reading the workbook, and how alive the window stays meanwhile.

The bare reference is what openpyxl needs to hand out the same facts: every cell's value, which rows are hidden and
which cells are merged. Its stream of values alone, which leaves those out, stands in the table as well, without an
aim. The window's event loop is asked for a turn every few milliseconds; the longest wait between two turns counts,
from choosing the file until all is imported, and while the window does nothing.
"""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter

from openpyxl import load_workbook
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reports.wording import Words
from stage_contest.domain.teams import TeamRule
from stage_contest.services.archive import Archive
from stage_contest.services.intake import read_registrations
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.benchmarks.measure import Measure, taking_turns
from tests.services.three_teams import AT, ORGANIZER, contest
from ui.app import load_contest_windows, prepare_application
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.organizer.importing.dialog import ImportDialog
from ui.settings import SettingsFile
from ui.theme import LIGHT, style_sheet

BOOK = Path(__file__).parents[1] / "data" / "registrations" / "broken" / "5000-rows.xlsx"
TURNS = 7
GAP_TURNS = 5
AIM_READING, AIM_GAP = 2.0, 3.0
_TICK_MILLISECONDS = 8
_IDLE_SECONDS = 1.5


def measure() -> list[Measure]:
    """The import against bare reading, then the gaps of the event loop."""
    whole, whole_bare = _beside(_read_whole)
    again, stream = _beside(_read_values)
    gap, idle = _gaps()
    name = "5,000 members imported, against openpyxl"
    return [
        Measure(f"{name} only reading the workbook", whole, whole_bare, "s", whole / whole_bare, AIM_READING),
        Measure(f"{name} only streaming its values", again, stream, "s", again / stream, None),
        Measure("longest wait of the window meanwhile, against idling", gap, idle, "ms", gap / idle, AIM_GAP),
    ]


def _beside(bare: Callable[[], object]) -> tuple[float, float]:
    """Seconds of processor for an import into a new contest, and for the bare reference."""
    with tempfile.TemporaryDirectory() as folder, _venues(Path(folder), TURNS + 1) as venues:
        left = list(venues)
        return taking_turns(lambda: _import(left.pop()), bare, turns=TURNS)


def _import(venue: Venue) -> None:
    venue.intake.import_teams(read_registrations(BOOK), source=BOOK.name, actor=ORGANIZER, at=AT)


def _read_whole() -> None:
    book = load_workbook(BOOK, data_only=True)
    for sheet in book.worksheets:
        for _row in sheet.iter_rows(values_only=True):
            pass


def _read_values() -> None:
    book = load_workbook(BOOK, data_only=True, read_only=True)
    for sheet in book.worksheets:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()


def _gaps() -> tuple[float, float]:
    """The longest gap in milliseconds while importing through the window, and while the window idles: medians."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        prepare_application(application)
        load_contest_windows()
        application.setStyleSheet(style_sheet(LIGHT))
    with tempfile.TemporaryDirectory() as folder, _venues(Path(folder), GAP_TURNS + 1) as venues:
        settings = Path(folder) / "settings.json"
        pairs = [_gaps_of_one(venue, settings) for venue in venues]
    importing, idling = zip(*pairs[1:], strict=True)
    return median(importing), median(idling)


def _gaps_of_one(venue: Venue, settings: Path) -> tuple[float, float]:
    speech = Speech(Words("vi"), Look(LIGHT, IconFont()))
    opened = OpenedContest(venue, Memory(SettingsFile(settings)), lambda: datetime.now(UTC), speech)
    dialog = ImportDialog(opened.context(speech))
    dialog.show()
    until = perf_counter() + _IDLE_SECONDS
    idle = _longest_gap(lambda: perf_counter() > until)
    dialog.read(BOOK)
    reading = _longest_gap(lambda: not dialog.at_work)
    dialog.preview.yes.click()
    writing = _longest_gap(lambda: not dialog.at_work)
    if dialog.done_plan is None:
        raise RuntimeError(dialog.preview.why_not())
    dialog.close()
    opened.close()
    return max(reading, writing), idle


def _longest_gap(ended: Callable[[], bool]) -> float:
    """The longest time in milliseconds between two turns of the loop, until something has ended."""
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    turns = [perf_counter()]

    def turn() -> None:
        turns.append(perf_counter())
        if ended():
            loop.quit()

    timer.timeout.connect(turn)
    timer.start(_TICK_MILLISECONDS)
    loop.exec()
    timer.stop()
    return 1000 * max(later - earlier for earlier, later in pairwise(turns))


@contextmanager
def _venues(folder: Path, number: int) -> Iterator[Sequence[Venue]]:
    """That many new contests, open."""
    usual = replace(contest(), rules=replace(contest().rules, team=TeamRule()))
    venues = []
    for place in range(number):
        path = folder / f"{place}.contest"
        create_contest(path, Archive(usual), actor=ORGANIZER, at=AT)
        venues.append(venue_over(ContestFile.open(path)))
    try:
        yield venues
    finally:
        for venue in venues:
            venue.file.close()
