"""The team on stage with its stopwatch, small, for the bar that is in sight on every desk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel

from stage_contest.services.timing import OnStage
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.stopwatch_face import StopwatchFace, time_word
from ui.widgets.texts import Line

_MOST_NAME = 160


class StageWatch(QFrame):
    """Hidden while no team is on stage; it rings at the last minute and at the limit where a bell is wanted."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._on_stage: OnStage | None = None
        self._icon = QLabel()
        self._icon.setPixmap(context.look.icon("timer", Tone.ACTION).pixmap(SIZES.text_title))
        self._name = Line()
        self.face = StopwatchFace(context.look, context.clock, size=SIZES.text_lead)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SIZES.gap, 0)
        row.setSpacing(SIZES.half)
        row.addWidget(self._icon)
        row.addWidget(self.face)
        row.addWidget(self._name)
        self.face.ticked.connect(self._say_more)
        self.face.reached.connect(self._on_reached)
        self.hide()

    def show_stage(self, on_stage: OnStage | None) -> None:
        """Show what is on stage, or nothing."""
        self._on_stage = on_stage
        self.face.show_performance(on_stage.performance if on_stage is not None else None)
        if on_stage is not None:
            self._name.setText(_shortened(on_stage.team_name, self._name))
            self._say_more()
        self.setVisible(on_stage is not None)

    def name(self) -> str:
        """The name in sight."""
        return self._name.text()

    def _say_more(self) -> None:
        if self._on_stage is not None:
            word, _tone = time_word(self._on_stage.performance, self.face.now, self._context.words)
            self.setToolTip(f"{self._on_stage.team_name} · {self._on_stage.part_name}\n{self.face.text()} · {word}")

    def _on_reached(self) -> None:
        if self._context.memory.bell():
            QApplication.beep()


def _shortened(name: str, line: Line) -> str:
    return line.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, SIZES.scaled(_MOST_NAME))
