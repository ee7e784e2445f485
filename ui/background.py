"""Slow work beside the windows: a plain function in a pool's thread, its result home by signal.

While any of it is under way the collector of rubbish rests: it would clear away discarded windows in the thread
that it happens to start in, and Qt allows that in the windows' own thread only.
"""

import gc
from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from stage_contest.domain.errors import Refusal

Result = TypeVar("Result")


class Errand(QObject, Generic[Result]):
    """One piece of slow work; it ends with exactly one of `finished`, `refused` or `broke`."""

    finished = Signal(object)
    """The frozen result."""
    refused = Signal(object)
    """The `Refusal`."""
    broke = Signal(object)
    """The exception of a bug, for the report."""

    ended = Signal()
    """It is over, whichever way; told last."""

    _under_way: ClassVar[set[QObject]] = set()
    _collecting: ClassVar[bool] = False
    """Whether the collector worked before the first errand under way."""

    def __init__(self, work: Callable[[], Result]) -> None:
        super().__init__()
        self._work = work

    def start(self, pool: QThreadPool) -> None:
        """Do the work in a thread of the pool; the errand lives until it has ended."""
        if not Errand._under_way:
            Errand._collecting = gc.isenabled()
            gc.disable()
        Errand._under_way.add(self)
        self.ended.connect(self._on_ended)
        pool.start(_Run(self))

    def do(self) -> None:
        """Do the work here and now, and tell how it ended."""
        try:
            result = self._work()
        except Refusal as refusal:
            self.refused.emit(refusal)
        except Exception as error:  # noqa: BLE001 - one of the two places: a thread has nobody above it to tell
            self.broke.emit(error)
        else:
            self.finished.emit(result)
        self.ended.emit()

    def _on_ended(self) -> None:
        """Back in the windows' thread: the last one sets the collector to work again."""
        Errand._under_way.discard(self)
        if not Errand._under_way and Errand._collecting:
            gc.enable()


class _Run(QRunnable):
    def __init__(self, errand: Errand[Result]) -> None:
        super().__init__()
        self._errand = errand

    @override
    def run(self) -> None:
        self._errand.do()
