"""The stopwatch of the team on stage: the time, its keys, and what the rule of the part takes off afterwards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.stopwatch import Press, StopwatchState
from stage_contest.services.timing import OnStage, Performance
from ui.context import DeskContext
from ui.secretary.over_time_text import over_text
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.stopwatch_face import StopwatchFace, minutes_and_seconds, time_word
from ui.widgets.texts import Level, Line

START_KEY, PAUSE_KEY = "F8", "F9"


class StopwatchCard(QFrame):
    """Says what was pressed, and what is to become of the time over the limit."""

    pressed = Signal(object)
    """The `Press` that is wanted."""
    acceptance_asked = Signal()
    other_points_asked = Signal()
    passing_asked = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._context = context
        self._performance: Performance | None = None
        self._build()
        self._connect()

    def show_stage(self, on_stage: OnStage | None, *, frozen: bool) -> None:
        """Show the stopwatch of what is on stage."""
        say = self._context.words.say
        performance = on_stage.performance if on_stage is not None else None
        self._performance = performance
        self.face.show_performance(performance)
        state = performance.watch.state if performance is not None else None
        limit = performance.limit if performance is not None else None
        self.limit.setText(f"/ {minutes_and_seconds(limit)}" if limit is not None else "")
        self.team.setText(on_stage.team_name if on_stage is not None else "")
        running, paused = state is StopwatchState.RUNNING, state is StopwatchState.PAUSED
        stopped = state is StopwatchState.STOPPED
        ticking = running or paused
        self.start.setText(say("Stop") if ticking else say("Go on") if stopped else say("Start"))
        self.start.set_icon(self._context.look, "stop" if ticking else "play")
        self.start.setEnabled(state is not None and not frozen)
        self.pause.setText(say("Resume") if paused else say("Pause…"))
        self.pause.setEnabled(ticking and not frozen)
        self.clear.setEnabled((ticking or stopped) and not frozen)
        self._say_word()
        self._show_proposal(frozen=frozen)

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; nothing, once it is not any more."""
        self.beside.say(sentence)
        self.beside.setVisible(bool(sentence))

    def press_start(self) -> None:
        """Start it, stop it, or let a stopped one go on."""
        state = self._performance.watch.state if self._performance is not None else None
        presses = {StopwatchState.READY: Press.STARTED, StopwatchState.STOPPED: Press.RESUMED}
        if state is not None and self.start.isEnabled():
            self.pressed.emit(presses.get(state, Press.STOPPED))

    def press_pause(self) -> None:
        """Pause it, or let a paused one go on."""
        state = self._performance.watch.state if self._performance is not None else None
        if self.pause.isEnabled():
            self.pressed.emit(Press.RESUMED if state is StopwatchState.PAUSED else Press.PAUSED)

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.face = StopwatchFace(look, self._context.clock, size=SIZES.text_mark)
        self.limit = Line(tone=Tone.QUIET)
        self.word = Line(level=Level.LEAD)
        self.team = ElidedLine(tone=Tone.QUIET)
        self.start = PlainButton("", look, "play")
        self.start.setToolTip(START_KEY)
        self.pause = PlainButton("", look, "pause")
        self.pause.setToolTip(PAUSE_KEY)
        self.clear = PlainButton(say("Clear…"), look, "arrow-counter-clockwise")
        self.bell = QuietButton("", look, "bell")
        self.bell.setCheckable(True)
        self.bell.setChecked(self._context.memory.bell())
        self._show_bell(rings=self.bell.isChecked())
        time = QHBoxLayout()
        time.setSpacing(SIZES.gap)
        for widget in (self.face, self.limit, self.word):
            time.addWidget(widget)
        time.addWidget(self.team, 1)
        for button in (self.start, self.pause, self.clear, self.bell):
            time.addWidget(button)
        self.beside = RefusalLine(look)
        self.beside.hide()
        self.proposal = self._proposal_row()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.gap, SIZES.gap)
        column.setSpacing(SIZES.half)
        column.addLayout(time)
        column.addWidget(self.proposal)
        column.addWidget(self.beside)

    def _proposal_row(self) -> QWidget:
        say = self._context.words.say
        self.proposed = RefusalLine(self._context.look)
        self.accept = PlainButton("", self._context.look, "check")
        self.other = PlainButton(say("Other points…"))
        self.let_pass = PlainButton(say("Take nothing off…"))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SIZES.gap)
        across.addWidget(self.proposed, 1)
        for button in (self.accept, self.other, self.let_pass):
            across.addWidget(button)
        row.hide()
        return row

    def _connect(self) -> None:
        self.start.clicked.connect(self.press_start)
        self.pause.clicked.connect(self.press_pause)
        self.clear.clicked.connect(lambda: self.pressed.emit(Press.CLEARED))
        self.face.ticked.connect(self._say_word)
        self.bell.toggled.connect(self._on_bell)
        self.accept.clicked.connect(self.acceptance_asked)
        self.other.clicked.connect(self.other_points_asked)
        self.let_pass.clicked.connect(self.passing_asked)

    def _say_word(self) -> None:
        if self._performance is None:
            self.word.setText(self._context.words.say("No team is on stage"))
            self.word.set_tone(Tone.QUIET)
            return
        text, tone = time_word(self._performance, self.face.now, self._context.words)
        self.word.setText(text)
        self.word.set_tone(tone)

    def _show_proposal(self, *, frozen: bool) -> None:
        """After a stop, what the rule takes off; also where it takes nothing but the time was over."""
        found, now, words = self._performance, self.face.now, self._context.words
        stopped = found is not None and found.watch.state is StopwatchState.STOPPED
        points = found.proposal(now) if found is not None and stopped else 0
        self.proposal.setVisible(bool(points) and found is not None and not found.watch.settled and not frozen)
        if found is not None and points:
            over, taken = over_text(found.over(now), words), words.points(found.proposal(now), 2)
            self.proposed.say(words.say("Over time by {time}: −{points}", time=over, points=taken), Tone.WAITING)
            self.accept.setText(words.say("Take off {points}", points=taken))

    def _on_bell(self, rings: bool) -> None:
        self._context.memory.keep_bell(bell=rings)
        self._show_bell(rings=rings)

    def _show_bell(self, *, rings: bool) -> None:
        say = self._context.words.say
        self.bell.set_icon(self._context.look, "bell" if rings else "bell-slash")
        said = say("A bell rings at the last minute and at the limit") if rings else say("No bell rings")
        self.bell.setToolTip(said)
        self.bell.setAccessibleName(said)
