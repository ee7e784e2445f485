"""The checklist as rows: the section at its first row, the state, the sentence, and room for a button."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from typing_extensions import override

from stage_contest.services.readiness import CheckItem, CheckState
from ui.context import DeskContext
from ui.models.frozen_rows import FrozenRows
from ui.organizer.checklist.mends import mending, section_name
from ui.theme import Tone

ICONS: Mapping[CheckState, str] = {
    CheckState.DONE: "check-circle-fill",
    CheckState.MISSING: "circle-dashed",
    CheckState.REMARK: "info",
}
TONES: Mapping[CheckState, Tone] = {
    CheckState.DONE: Tone.SAFE,
    CheckState.MISSING: Tone.WAITING,
    CheckState.REMARK: Tone.QUIET,
}


class Column(IntEnum):
    """The columns from the left."""

    SECTION = 0
    STATE = 1
    SAID = 2
    MEND = 3


class CheckRowsModel(FrozenRows[CheckItem]):
    """A row a line of the checklist; what is done stands back."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("About"), say("State"), say("What is found"), say("What to do")])
        self._words = context.words
        self._look = context.look

    @override
    def cell(self, row: CheckItem, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole if column == Column.SAID:
                return self._words.say_message(row.said)
            case Qt.ItemDataRole.AccessibleTextRole if column == Column.MEND:
                return mending(row.kind, self._words)
            case Qt.ItemDataRole.DecorationRole if column == Column.STATE:
                return self._look.icon(ICONS[row.state], TONES[row.state])
            case Qt.ItemDataRole.ForegroundRole if column != Column.SECTION and row.state is not CheckState.MISSING:
                return QBrush(QColor(self._look.theme.quiet))
            case _:
                return None

    def _text(self, row: CheckItem, column: Column) -> str:
        match column:
            case Column.SECTION if self._first_of_section(row):
                return section_name(row.section, self._words)
            case Column.STATE:
                return self._state(row.state)
            case Column.SAID:
                return self._words.say_message(row.said)
            case _:
                return ""

    def _state(self, state: CheckState) -> str:
        say = self._words.say
        words = {
            CheckState.DONE: say("Done"),
            CheckState.MISSING: say("Missing"),
            CheckState.REMARK: say("Remark"),
        }
        return words[state]

    def _first_of_section(self, row: CheckItem) -> bool:
        return next(other for other in self.rows() if other.section is row.section) is row
