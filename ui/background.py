"""Slow work beside the windows: a plain function in a pool's thread, its result home by signal."""

from collections.abc import Callable
from typing import Generic, TypeVar

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

    def __init__(self, work: Callable[[], Result]) -> None:
        super().__init__()
        self._work = work

    def start(self, pool: QThreadPool) -> None:
        """Do the work in a thread of the pool; keep the errand until it has ended."""
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


class _Run(QRunnable):
    def __init__(self, errand: Errand[Result]) -> None:
        super().__init__()
        self._errand = errand

    @override
    def run(self) -> None:
        self._errand.do()
