"""When the panel will be ready with the team on stage: "2 of 5 sheets missing, about 3 minutes"."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.forecast import Forecast
from ui.context import DeskContext
from ui.theme import Tone
from ui.widgets.texts import Line

PERIOD = 10_000
"""Milliseconds after which the forecast is made anew."""


class ForecastLine(Line):
    """Empty where nothing is awaited; it makes itself anew while it is in sight."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(tone=Tone.QUIET)
        self._context = context
        self._round: RoundCode | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD)
        self._timer.timeout.connect(self._forecast)

    def show_round(self, code: RoundCode, *, awaited: bool) -> None:
        """Say when the panel of that round will be ready, where sheets are awaited."""
        self._round = code if awaited else None
        self._forecast()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _forecast(self) -> None:
        found = None
        if self._round is not None:
            found = self._context.venue.timing.forecast(self._round, self._context.clock())
        sentence = forecast_sentence(found, self._context.words)
        self.setText(sentence)
        self.setVisible(bool(sentence))


def forecast_sentence(forecast: Forecast | None, words: Words) -> str:
    """How many sheets are missing and for about how long; empty where none is."""
    if forecast is None or not forecast.missing:
        return ""
    missing, of, minutes = forecast.missing, forecast.of, forecast.minutes
    if minutes is None:
        return words.say("{missing} of {of} sheets missing", missing=missing, of=of)
    if minutes <= 1:
        return words.say("{missing} of {of} sheets missing, about one minute", missing=missing, of=of)
    return words.say(
        "{missing} of {of} sheets missing, about {minutes} minutes", missing=missing, of=of, minutes=minutes
    )
