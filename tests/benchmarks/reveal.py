"""A reveal from its acceptance to the frame that shows it, against a bare property change in the same scene.

Accepted means: committed to disk and published. From there our way reads the hall's picture from the file, puts it
into words and hands it to the scene; the bare way hands the scene a picture that is ready. Both end with the frame
of a full-size hall, 1920 x 1080, drawn in software on Qt's offscreen platform; they take turns.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reports.wording import Words
from stage_contest.domain.contest import RoundKind
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.show import Reveal, RevealKind, Scene
from stage_contest.services.demonstration import Until
from stage_contest.services.feed import Change
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.benchmarks.measure import Measure
from ui.app import prepare_application
from ui.bridge import FeedBridge
from ui.contest_making import make_demonstration
from ui.projector.drawing import Drawn
from ui.projector.projection import Projection
from ui.projector.window import ProjectorWindow
from ui.theme import Shade

_TURNS = 100
_AIM = 1.5
_REST = 40
"""Milliseconds between two frames, so that each is drawn for its own change."""
_MC = Actor("presenter", frozenset({Role.MC}), Desk.MC)
_AT = datetime(2024, 9, 12, 14, 30, tzinfo=UTC)


class _Stopwatch:
    """Runs from an acceptance, or a bare change, to the next frame; times in seconds."""

    def __init__(self, window: ProjectorWindow) -> None:
        self._started = 0.0
        self._frame: float | None = None
        self._window = window
        window.frameSwapped.connect(self._on_frame)

    def start(self, _change: Change | None = None) -> None:
        """Run from now on; a frame drawn before does not count."""
        self._started, self._frame = perf_counter(), None

    def time(self, act: Callable[[], object]) -> float:
        """Do the act, and wait for the first frame after the start."""
        act()
        while self._frame is None:
            QApplication.processEvents()
        return self._frame - self._started

    def _on_frame(self) -> None:
        if self._frame is None:
            self._frame = perf_counter()


@contextmanager
def _hall(folder: Path) -> Iterator[tuple[Venue, Projection, ProjectorWindow]]:
    path = folder / "demonstration.contest"
    make_demonstration(path, Until.FINISHED)
    venue = venue_over(ContestFile.open(path))
    projection = Projection(venue.show.hall_picture, Words("vi"), Shade.DARK)
    bridge = FeedBridge(venue.feed)
    bridge.changed.connect(projection.refresh)
    operator = QWidget()
    operator.show()
    projection.open(operator)
    projection.hall.light(on=True)
    window = projection.window
    if window is None:
        raise RuntimeError(path)
    window.setGeometry(0, 0, 1920, 1080)
    QTest.qWait(200)
    yield venue, projection, window
    bridge.close()
    operator.close()
    venue.file.close()


def _reveals(venue: Venue) -> tuple[Callable[[], None], Callable[[], None]]:
    """Revealing the first prize of the final, beside the others, and hiding it again."""
    final = next(line.code for line in venue.snapshots.rounds() if line.kind is RoundKind.FINAL)
    venue.show.set_scene(final, Scene.AWARDS, actor=_MC, at=_AT)
    first = Reveal(RevealKind.AWARD, final, prize=venue.show.hall_picture().awards[0].prize)
    venue.show.hide(first, actor=_MC, at=_AT)
    return partial(venue.show.reveal, first, actor=_MC, at=_AT), partial(venue.show.hide, first, actor=_MC, at=_AT)


def measure() -> list[Measure]:
    """The medians and the slowest hundredth of both, in milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        prepare_application(application)
    with tempfile.TemporaryDirectory() as folder, _hall(Path(folder)) as (venue, projection, window):
        ours, bare = _take_turns(venue, projection, window)
    rows = []
    for name, figure in (("median", median), ("p99", _slowest_hundredth)):
        mine, theirs = 1000 * figure(ours), 1000 * figure(bare)
        title = f"a reveal accepted to the frame that shows it, {name}"
        rows.append(Measure(title, mine, theirs, "ms", mine / theirs, _AIM))
    return rows


def _take_turns(venue: Venue, projection: Projection, window: ProjectorWindow) -> tuple[list[float], list[float]]:
    watch = _Stopwatch(window)
    reveal, hide = _reveals(venue)
    root, hall = window.rootObject(), projection.hall
    ours: list[float] = []
    bare: list[float] = []
    venue.feed.subscribe(watch.start)
    for _turn in range(_TURNS):
        for act in (reveal, hide):
            before = hall.drawn_for_the_hall()
            ours.append(watch.time(act))
            after = hall.drawn_for_the_hall()
            QTest.qWait(_REST)
            for picture in (before, after):
                bare.append(watch.time(partial(_change, watch, root, picture)))
                QTest.qWait(_REST)
    return ours, bare


def _change(watch: _Stopwatch, root: QQuickItem, picture: Drawn) -> None:
    watch.start()
    root.setProperty("picture", picture)


def _slowest_hundredth(times: list[float]) -> float:
    return quantiles(times, n=100)[98]
