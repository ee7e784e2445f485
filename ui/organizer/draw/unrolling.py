"""The draw becoming visible: the teams get their numbers one after another, and the hall sees the same steps."""

from PySide6.QtCore import QBasicTimer, QObject, QTimerEvent, Signal
from typing_extensions import override

STEP = 200
"""Milliseconds from one team to the next."""


class Unrolling(QObject):
    """Counts how many teams are shown; it decides nothing, for the whole draw is on disk before it begins."""

    stepped = Signal()
    """One more team is shown, or all of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = 0
        self._all = 0
        self._timer = QBasicTimer()

    @property
    def shown(self) -> int | None:
        """How many teams are shown; None while nothing is hidden."""
        return self._shown if self._timer.isActive() else None

    def start(self, count: int) -> None:
        """Hide all of so many teams, and begin."""
        self._shown, self._all = 0, count
        self._timer.start(STEP, self)
        self.stepped.emit()

    def skip(self) -> None:
        """Show all at once."""
        if self._timer.isActive():
            self._timer.stop()
            self.stepped.emit()

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        self._shown += 1
        if self._shown > self._all:
            self._timer.stop()
        self.stepped.emit()
