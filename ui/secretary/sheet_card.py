"""The selected score sheet: how it stands, and what the secretary may say about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from stage_contest.services.views import DeskSheet, DeskSheetState, ReopenRequest
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets import sheet_states
from ui.widgets.buttons import PlainButton
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Level, Line

_OPEN = frozenset({DeskSheetState.UNTOUCHED, DeskSheetState.OPEN, DeskSheetState.REOPENED})
_ASIDE = frozenset({DeskSheetState.ABSENT, DeskSheetState.ABSTAINED})


class SheetCard(QFrame):
    """Says what was asked for; only what fits the sheet's state is offered."""

    absence_asked = Signal()
    abstention_asked = Signal()
    reopening_asked = Signal()
    taking_back_asked = Signal()
    correction_asked = Signal()
    history_asked = Signal()
    leaving_closed_asked = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = context.words
        say, look = context.words.say, context.look
        self.judge = Line(level=Level.LEAD, wrap=True)
        self.chip = StateChip(look)
        self.reason = Line(tone=Tone.QUIET, wrap=True)
        self.absent = PlainButton(say("Absent…"))
        self.abstained = PlainButton(say("Stands aside…"))
        self.correct = PlainButton(say("Correct…"))
        self.reopen = PlainButton(say("Reopen…"))
        self.leave_closed = PlainButton(say("Leave it closed…"))
        self.take_back = PlainButton(say("Take back…"))
        self.history = PlainButton(say("History…"))
        grid = QGridLayout()
        grid.setSpacing(SIZES.gap)
        grid.addWidget(self.absent, 0, 0)
        grid.addWidget(self.abstained, 0, 1)
        grid.addWidget(self.correct, 1, 0)
        grid.addWidget(self.reopen, 1, 1)
        grid.addWidget(self.leave_closed, 2, 0, 1, 2)
        grid.addWidget(self.take_back, 3, 0, 1, 2)
        grid.addWidget(self.history, 4, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.judge)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reason)
        column.addLayout(grid)
        self.absent.clicked.connect(self.absence_asked)
        self.abstained.clicked.connect(self.abstention_asked)
        self.reopen.clicked.connect(self.reopening_asked)
        self.take_back.clicked.connect(self.taking_back_asked)
        self.correct.clicked.connect(self.correction_asked)
        self.leave_closed.clicked.connect(self.leaving_closed_asked)
        self.history.clicked.connect(self.history_asked)

    def show_sheet(
        self, sheet: DeskSheet | None, judge: str, request: ReopenRequest | None, *, frozen: bool
    ) -> None:
        """Show that sheet with what its judge asks for, or ask to choose one."""
        state = sheet.state if sheet is not None else None
        self.chip.setVisible(state is not None)
        if state is None:
            self.judge.setText(self._words.say("Choose a judge's cell in the board to see that sheet."))
        else:
            self.judge.setText(judge)
            word = sheet_states.state_word(state, self._words)
            self.chip.show_state(word, icon=sheet_states.ICONS[state], tone=sheet_states.TONES[state])
        asked = request is not None and not request.declined
        said = sheet.reason if sheet is not None else ""
        if request is not None and asked:
            said = self._words.say("Asks for the sheet again: {reason}", reason=request.reason)
        self.reason.setText(said)
        self.reason.set_tone(Tone.WAITING if asked else Tone.QUIET)
        self.reason.setVisible(bool(said))
        self._offer(sheet, asked=asked, frozen=frozen)

    def _offer(self, sheet: DeskSheet | None, *, asked: bool, frozen: bool) -> None:
        """Offer what fits the sheet's state; its history can be seen at any time."""
        state = sheet.state if sheet is not None else None
        submitted = state is DeskSheetState.SUBMITTED and not frozen
        self.absent.setVisible(state in _OPEN and not frozen)
        self.abstained.setVisible(state in _OPEN and not frozen)
        self.correct.setVisible(submitted)
        self.reopen.setVisible(submitted)
        self.leave_closed.setVisible(submitted and asked)
        self.take_back.setVisible(state in _ASIDE and not frozen)
        self.history.setVisible(sheet is not None and bool(sheet.marks))
