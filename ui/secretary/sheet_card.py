"""The selected score sheet: how it stands, and what the secretary may say about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from stage_contest.services.views import DeskSheet, DeskSheetState
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
        self.reopen = PlainButton(say("Reopen…"))
        self.take_back = PlainButton(say("Take back…"))
        grid = QGridLayout()
        grid.setSpacing(SIZES.gap)
        grid.addWidget(self.absent, 0, 0)
        grid.addWidget(self.abstained, 0, 1)
        grid.addWidget(self.reopen, 1, 0, 1, 2)
        grid.addWidget(self.take_back, 2, 0, 1, 2)
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

    def show_sheet(self, sheet: DeskSheet | None, judge: str, *, frozen: bool) -> None:
        """Show that sheet, or ask to choose one."""
        state = sheet.state if sheet is not None else None
        self.chip.setVisible(state is not None)
        if state is None:
            self.judge.setText(self._words.say("Choose a judge's cell in the board to see that sheet."))
        else:
            self.judge.setText(judge)
            word = sheet_states.state_word(state, self._words)
            self.chip.show_state(word, icon=sheet_states.ICONS[state], tone=sheet_states.TONES[state])
        self.reason.setText(sheet.reason if sheet is not None else "")
        self.reason.setVisible(sheet is not None and bool(sheet.reason))
        self.absent.setVisible(state in _OPEN and not frozen)
        self.abstained.setVisible(state in _OPEN and not frozen)
        self.reopen.setVisible(state is DeskSheetState.SUBMITTED and not frozen)
        self.take_back.setVisible(state in _ASIDE and not frozen)
