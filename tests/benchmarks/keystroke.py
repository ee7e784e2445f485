"""From the Enter key to the tick that says "saved", against the bare durable write plus a bare cell repaint.

Ours is the whole judge's desk of a cluster with eight teams: the key arrives at the mark's field, the text is read
and checked, mark and ledger are on the disk, the tick is drawn. The bare way writes the same two rows with
`sqlite3` and redraws one label with the tick. Both files lie in `out/` on the same disk with the same pragmas, both
windows are drawn in software on Qt's offscreen platform; they take turns, by the clock on the wall, for it is the
hand that waits.
"""

import gc
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.services.venue import venue_over
from stage_contest.storage.database import ContestFile
from tests.benchmarks.durable_mark import bare_connection, newest_rows, reading, write_bare
from tests.benchmarks.measure import Measure
from tests.ui.first_evening import AT, JUDGE, ROUND, make_first_evening
from ui.app import prepare_application
from ui.icons import IconFont
from ui.judge.desk import JudgeDeskPage
from ui.judge.mark_row import MarkRow
from ui.look import Look, Speech
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.settings import SettingsFile
from ui.theme import LIGHT, SIZES, Tone, style_sheet

_TURNS = 600
_WARMING_UP = 50
_AIM = 2.0
_REST = 12
"""Milliseconds in which what was typed is drawn, as it is between two strokes of a hand."""


class _Painted(QObject):
    """Tells when a cell was last drawn: the cell is drawn first, then the clock is read."""

    def __init__(self, cell: QWidget) -> None:
        super().__init__()
        self.at = 0.0
        cell.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Paint:
            return False
        watched.event(event)
        self.at = perf_counter()
        return True


def measure() -> list[Measure]:
    """The medians and the slowest hundredth of both, in milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        prepare_application(application)
        application.setStyleSheet(style_sheet(LIGHT))
    beside_the_code = Path(__file__).parents[2] / "out"
    beside_the_code.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=beside_the_code) as folder, _desk(Path(folder)) as desk:
        ours, bare = _taking_turns(desk, Path(folder))
    rows = []
    for name, figure, aim in (("median", median, None), ("p99", _slowest_hundredth, _AIM)):
        mine, theirs = 1000 * figure(ours), 1000 * figure(bare)
        rows.append(Measure(f"keystroke to saved tick, {name}", mine, theirs, "ms", mine / theirs, aim))
    return rows


@contextmanager
def _desk(folder: Path) -> Iterator[JudgeDeskPage]:
    path = folder / "ours.contest"
    make_first_evening(path)
    (folder / "bare.contest").write_bytes(path.read_bytes())
    speech = Speech(Words("vi"), Look(LIGHT, IconFont()))
    opened = OpenedContest(
        venue_over(ContestFile.open(path)),
        Memory(SettingsFile(folder / "settings.json")),
        lambda: AT,
        speech,
    )
    opened.place.choose_round(ROUND)
    opened.place.choose_judge(JUDGE)
    desk = JudgeDeskPage(opened.context(speech))
    opened.bridge.changed.connect(desk.refresh)
    desk.resize(1366, 700)
    desk.show_round(ROUND)
    desk.show()
    desk.activateWindow()
    QTest.qWait(200)
    yield desk
    desk.close()
    opened.close()


def _taking_turns(desk: JudgeDeskPage, folder: Path) -> tuple[list[float], list[float]]:
    label = _bare_label()
    label.show()
    tick = desk.context.look.icon("check-circle-fill", Tone.SAFE).pixmap(SIZES.wide)
    row = list(desk.form.rows.values())[2]
    gc.collect()
    gc.freeze()
    ours_painted, bare_painted = _Painted(row.tick), _Painted(label)
    ours: list[float] = []
    bare: list[float] = []
    with (
        closing(bare_connection(folder / "bare.contest")) as connection,
        closing(reading(folder / "ours.contest")) as looking,
    ):
        for number in range(_TURNS + _WARMING_UP):
            _type(row, f"{number % 9},{25 * (number % 4):02}")
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
            ours.append(_time(partial(QApplication.sendEvent, row.field, key), ours_painted))
            rows = newest_rows(looking)
            label.clear()
            QTest.qWait(_REST)
            bare.append(_time(partial(_bare, connection, rows, label, tick), bare_painted))
    gc.unfreeze()
    label.close()
    return ours[_WARMING_UP:], bare[_WARMING_UP:]


def _time(act: Callable[[], object], painted: _Painted) -> float:
    """Seconds from the act to the end of the painting that shows it."""
    started = perf_counter()
    act()
    while painted.at < started:
        QApplication.processEvents()
    took = painted.at - started
    QApplication.processEvents()
    return took


def _type(row: MarkRow, text: str) -> None:
    row.field.setFocus()
    row.field.selectAll()
    QTest.keyClicks(row.field, text)
    QTest.qWait(_REST)


def _bare_label() -> QLabel:
    label = QLabel()
    label.setFixedSize(SIZES.text_mark, SIZES.wide)
    return label


def _bare(
    connection: sqlite3.Connection,
    rows: tuple[tuple[object, ...], tuple[object, ...]],
    label: QLabel,
    tick: QPixmap,
) -> None:
    write_bare(connection, *rows)
    label.setPixmap(tick)
    label.repaint()


def _slowest_hundredth(times: list[float]) -> float:
    return quantiles(times, n=100)[98]
