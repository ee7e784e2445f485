"""The time of a performance, ticking by itself while it runs; digits of one width, so that nothing trembles."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.stopwatch import StopwatchState
from stage_contest.services.timing import Performance, TimeLeft
from ui.delegates.figures import draw_figures, figures_width
from ui.look import Look
from ui.theme import WINDOW_FONT, Tone

TICK = 250
"""Milliseconds between two looks at the clock."""
_TONES = {TimeLeft.ENOUGH: Tone.PLAIN, TimeLeft.LITTLE: Tone.WAITING, TimeLeft.OVER: Tone.DANGER}
_USUAL = "00:00"


class StopwatchFace(QWidget):
    """Shows minutes and seconds in the tone of the time that is left; `ticked` at every look at the clock.

    `reached` when a running performance comes to its last minute, or goes over its time.
    """

    ticked = Signal()
    reached = Signal(object)

    def __init__(self, look: Look, clock: Callable[[], datetime], *, size: int) -> None:
        super().__init__()
        self._look = look
        self._clock = clock
        self._letters = QFont(WINDOW_FONT)
        self._letters.setPixelSize(size)
        self._letters.setWeight(QFont.Weight.DemiBold)
        self._performance: Performance | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)
        self.now = clock()
        self._text = ""
        self.left = TimeLeft.ENOUGH
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_performance(self, performance: Performance | None) -> None:
        """Show the time of that performance; nothing without one."""
        another = (
            performance is None
            or self._performance is None
            or (performance.team, performance.part) != (self._performance.team, self._performance.part)
        )
        self._performance = performance
        self._look_at_clock()
        if another and performance is not None:
            self.left = performance.time_left(self.now)
        self._tick_or_rest()

    def text(self) -> str:
        """The time in sight."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._letters)
        return QSize(figures_width(metrics, max(_USUAL, self._text, key=len)), metrics.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._letters)
        painter.setPen(QColor(self._look.theme.ink(_TONES[self.left])))
        draw_figures(painter, self.rect(), self._text)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_clock()
        self._tick_or_rest()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _on_tick(self) -> None:
        before = self.left
        self._look_at_clock()
        self.ticked.emit()
        if self.left is not before and self.left is not TimeLeft.ENOUGH:
            self.reached.emit(self.left)

    def _look_at_clock(self) -> None:
        self.now = self._clock()
        performance = self._performance
        text = "" if performance is None else minutes_and_seconds(performance.watch.lasted(self.now))
        left = TimeLeft.ENOUGH if performance is None else performance.time_left(self.now)
        if (text, left) != (self._text, self.left):
            if len(text) != len(self._text):
                self.updateGeometry()
            self._text, self.left = text, left
            self.setAccessibleName(text)
            self.update()

    def _tick_or_rest(self) -> None:
        running = self._performance is not None and self._performance.watch.state is StopwatchState.RUNNING
        if running and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()


def minutes_and_seconds(time: timedelta) -> str:
    """A length of time as a stopwatch shows it: "08:12"."""
    minutes, seconds = divmod(time // timedelta(seconds=1), 60)
    return f"{minutes:02d}:{seconds:02d}"


def time_word(performance: Performance, now: datetime, words: Words) -> tuple[str, Tone]:
    """What the time means, in a word or two, and its tone: "Over by 0:12"."""
    left, limit = performance.time_left(now), performance.limit
    lasted = performance.watch.lasted(now)
    match performance.watch.state:
        case StopwatchState.READY:
            return words.say("Not started"), Tone.QUIET
        case _ if left is TimeLeft.OVER and limit is not None:
            over = minutes_and_seconds(timedelta(seconds=performance.over(now)))
            return words.say("Over by {time}", time=over), Tone.DANGER
        case StopwatchState.PAUSED:
            return words.say("Paused"), Tone.WAITING
        case StopwatchState.STOPPED:
            return words.say("Stopped"), Tone.QUIET
        case _ if limit is None:
            return words.say("Running"), Tone.QUIET
        case _:
            remaining = minutes_and_seconds(limit - lasted + timedelta(milliseconds=999))
            return words.say("{time} left", time=remaining), _TONES[left]
