"""Reckons beside the windows, one thing at a time; what was asked meanwhile is reckoned next, the newest only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from ui.background import Errand

Result = TypeVar("Result")

_TURN_SECONDS = 0.0005
"""So often the interpreter looks whether the windows want their turn; its own 5 ms would be felt as a stutter."""


class Reckoning(QObject, Generic[Result]):
    """Gives the newest result; one that is out of date before it is there is not told."""

    reckoned = Signal(object)
    refused = Signal(object)
    """The `Refusal`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._errand: Errand[Result] | None = None
        self._next: Callable[[], Result] | None = None

    def ask(self, work: Callable[[], Result]) -> None:
        """Reckon this, after what is being reckoned now."""
        if self._errand is not None:
            self._next = work
            return
        self._errand = Errand(lambda: _gently(work))
        self._errand.finished.connect(self._on_finished)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self._errand.start(QThreadPool.globalInstance())

    def _on_finished(self, result: object) -> None:
        if not self._goes_on():
            self.reckoned.emit(result)

    def _on_refused(self, refusal: object) -> None:
        if not self._goes_on():
            self.refused.emit(refusal)

    def _on_broke(self, error: Exception) -> None:
        self._goes_on()
        raise error

    def _goes_on(self) -> bool:
        """Whether something newer was asked for, and is reckoned now."""
        self._errand, work, self._next = None, self._next, None
        if work is not None:
            self.ask(work)
        return work is not None


def _gently(work: Callable[[], Result]) -> Result:
    with _windows_come_first():
        return work()


@contextmanager
def _windows_come_first() -> Iterator[None]:
    turns = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(turns)
