"""The running order at the left of the judge's desk: each team, how one's own sheet stands, one's own total."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheet, DeskSheetState, EntryLine
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.theme import Tone
from ui.widgets import entry_statuses, sheet_states

_WITH_TOTAL = frozenset({DeskSheetState.OPEN, DeskSheetState.REOPENED, DeskSheetState.SUBMITTED})


class Column(IntEnum):
    """The columns from the left."""

    ORDER = 0
    TEAM = 1
    STATE = 2
    TOTAL = 3


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One entry with the judge's own sheet; `on_stage` for the team that performs now."""

    entry: EntryLine
    sheet: DeskSheet
    called: bool
    on_stage: bool


class RunningOrderModel(FrozenRows[OrderRow]):
    """The rows of the running order."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("No."), say("Team"), say("Sheet"), say("Total")])
        self._words = context.words
        self._look = context.look

    def row_of(self, team: TeamCode) -> int:
        """The number of the team's row, or -1."""
        return next((number for number, row in enumerate(self.rows()) if row.entry.team == team), -1)

    @override
    def cell(self, row: OrderRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.entry.name} · {self._state(row)}"
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(row, Column(column))
            case Qt.ItemDataRole.TextAlignmentRole:
                return NUMBER if column in {Column.ORDER, Column.TOTAL} else WORD
            case Qt.ItemDataRole.FontRole if row.on_stage:
                bold = QFont()
                bold.setWeight(QFont.Weight.DemiBold)
                return bold
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section in {Column.ORDER, Column.TOTAL} else WORD

    def _text(self, row: OrderRow, column: Column) -> str:
        match column:
            case Column.ORDER:
                return str(row.entry.order)
            case Column.TEAM:
                return row.entry.name
            case Column.STATE:
                return self._state(row)
            case Column.TOTAL:
                return self._words.points(row.sheet.total, 2) if row.sheet.state in _WITH_TOTAL else ""

    def _state(self, row: OrderRow) -> str:
        if row.entry.status not in PERFORMING:
            return entry_statuses.status_word(row.entry.status, self._words)
        if row.sheet.state is DeskSheetState.UNTOUCHED and not row.called:
            return self._words.say("Not called")
        return sheet_states.state_word(row.sheet.state, self._words)

    def _icon(self, row: OrderRow, column: Column) -> object:
        if column is Column.STATE:
            if (status := row.entry.status) not in PERFORMING:
                return self._look.icon(entry_statuses.ICONS[status], entry_statuses.TONES[status])
            state = row.sheet.state
            return self._look.icon(sheet_states.ICONS[state], sheet_states.TONES[state])
        if column is Column.TEAM and row.on_stage:
            return self._look.icon("microphone", Tone.ACTION)
        return None
