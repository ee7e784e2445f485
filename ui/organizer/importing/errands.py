"""The slow work of importing, done beside the windows: told how far it has come, and called off when asked."""

import gc
import sys
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from stage_contest.domain.people import Actor
from stage_contest.services.intake import CalledOff, IntakePlan, Lacking, Registrations
from stage_contest.services.intake.tables import Corrections
from stage_contest.services.venue import Venue

_TURN_SECONDS = 0.0005
"""So often the interpreter looks whether the windows want their turn; its own 5 ms would be felt as a stutter."""


class Watcher(QObject):
    """Stands between the work in its thread and the window that waits for it."""

    came = Signal(int)
    """So many per cent are done."""

    def __init__(self) -> None:
        super().__init__()
        self._called_off = threading.Event()
        self._told = -1

    def call_off(self) -> None:
        """Let the work stop at its next step."""
        self._called_off.set()

    def progress(self, percent: int) -> None:
        """Called by the work, in its thread.

        Raises:
            CalledOff: if the window called the work off.
        """
        if self._called_off.is_set():
            raise CalledOff
        if percent != self._told:
            self._told = percent
            self.came.emit(percent)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file says, and what importing it would do."""

    path: Path
    registrations: Registrations
    plan: IntakePlan


@dataclass(frozen=True, slots=True)
class Reading:
    """What to read, and how the user corrected the guesses."""

    path: Path
    today: date
    corrections: Corrections = field(default_factory=dict)
    as_written: Collection[str] = ()


def read(venue: Venue, reading: Reading, watcher: Watcher) -> Preview:
    """Read a file and see what importing it would do.

    Raises:
        Refusal: if it cannot be read, or was called off.
    """
    with _windows_come_first():
        registrations = venue.intake.read(
            reading.path,
            today=reading.today,
            corrections=reading.corrections,
            as_written=reading.as_written,
            progress=watcher.progress,
        )
        return Preview(reading.path, registrations, venue.intake.planned(registrations))


@dataclass(frozen=True, slots=True)
class Order:
    """What to import: the preview as the user accepted it, the members to drop, and who says so."""

    preview: Preview
    drop: frozenset[Lacking]
    actor: Actor
    at: datetime
    operation: str


def write(venue: Venue, order: Order, watcher: Watcher) -> IntakePlan:
    """Import what was accepted.

    Raises:
        Refusal: if it may not be written, or was called off.
    """
    with _windows_come_first():
        return venue.intake.import_teams(
            order.preview.registrations,
            source=order.preview.path.name,
            actor=order.actor,
            at=order.at,
            drop=order.drop,
            operation=order.operation,
            progress=watcher.progress,
        )


@contextmanager
def _windows_come_first() -> Iterator[None]:
    """Meanwhile the windows' thread gets its turn at once, and no clearing away of rubbish stops both threads.

    A full round of the interpreter's collector stops everything for a tenth of a second or more; what the work
    makes has no cycles, so nothing is lost by waiting.
    """
    turns, collecting = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(_TURN_SECONDS)
    gc.disable()
    try:
        yield
    finally:
        sys.setswitchinterval(turns)
        if collecting:
            gc.enable()
