"""The stopwatch of a performance: what was pressed when, and how long the performance has lasted by then."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

_NONE = timedelta(0)


class Press(StrEnum):
    """What somebody did with the stopwatch."""

    STARTED = "started"
    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"
    SETTLED = "settled"
    """It was decided what is taken off for the time that was measured."""
    CLEARED = "cleared"


class StopwatchState(StrEnum):
    """How the stopwatch stands; a paused one goes on where it was, a stopped one is done until it is cleared."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press and its moment (aware)."""

    press: Press
    moment: datetime


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """The stopwatch after its last press: the time until then, and since when it runs (None: it does not run).

    `settled` says that it was decided what is taken off for the time of a stopped one.
    """

    state: StopwatchState = StopwatchState.READY
    before: timedelta = _NONE
    since: datetime | None = None
    settled: bool = False

    def lasted(self, now: datetime) -> timedelta:
        """How long it has lasted at that moment; a clock that was set back never makes it shorter than it was."""
        return self.before if self.since is None else self.before + max(now - self.since, _NONE)

    def may(self, press: Press) -> bool:
        """Whether this can be pressed now."""
        return press in _ALLOWED[self.state] and not (self.settled and press is Press.SETTLED)

    def after(self, pressed: Pressed) -> "Stopwatch":
        """The stopwatch after one more press.

        Raises:
            ValueError: if that cannot be pressed now.
        """
        if not self.may(pressed.press):
            raise ValueError(pressed.press)
        if pressed.press is Press.CLEARED:
            return Stopwatch()
        if pressed.press is Press.SETTLED:
            return replace(self, settled=True)
        state = _STATE_AFTER[pressed.press]
        since = pressed.moment if state is StopwatchState.RUNNING else None
        return Stopwatch(state, self.lasted(pressed.moment), since)


_ALLOWED = {
    StopwatchState.READY: frozenset({Press.STARTED}),
    StopwatchState.RUNNING: frozenset({Press.PAUSED, Press.STOPPED, Press.CLEARED}),
    StopwatchState.PAUSED: frozenset({Press.RESUMED, Press.STOPPED, Press.CLEARED}),
    StopwatchState.STOPPED: frozenset({Press.RESUMED, Press.SETTLED, Press.CLEARED}),
}
_STATE_AFTER = {
    Press.STARTED: StopwatchState.RUNNING,
    Press.RESUMED: StopwatchState.RUNNING,
    Press.PAUSED: StopwatchState.PAUSED,
    Press.STOPPED: StopwatchState.STOPPED,
}


def stopwatch_after(presses: Iterable[Pressed]) -> Stopwatch:
    """The stopwatch after all presses, the oldest first.

    Raises:
        ValueError: if they cannot have followed one another.
    """
    watch = Stopwatch()
    for pressed in presses:
        watch = watch.after(pressed)
    return watch


def seconds_over(lasted: timedelta, minutes: int | None) -> int:
    """Full seconds beyond the time of a part, whose minutes are given in hundredths; 0 within it or without one."""
    if minutes is None:
        return 0
    return max((lasted - timedelta(seconds=minutes * 60) / 100) // timedelta(seconds=1), 0)
