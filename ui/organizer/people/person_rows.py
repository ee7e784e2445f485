"""The table of persons with their roles and whether each has a PIN."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

from reports.role_names import role_names
from stage_contest.services.people import PersonLine
from ui.context import DeskContext
from ui.models.frozen_rows import WORD, FrozenRows
from ui.theme import Tone


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the table shows it; `locked` while wrong PINs lock the name."""

    line: PersonLine
    locked: bool


class Column(IntEnum):
    """The columns from the left."""

    NAME = 0
    ROLES = 1
    JUDGE = 2
    PIN = 3


class PersonRowsModel(FrozenRows[PersonRow]):
    """A row a person."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__((say("Full name"), say("Roles"), say("Judge"), say("PIN")))
        self._words = context.words
        self._look = context.look

    @override
    def cell(self, row: PersonRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._texts(row)[column]
            case Qt.ItemDataRole.DecorationRole if column == Column.PIN:
                return self._icon(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return WORD
            case _:
                return None

    def _texts(self, row: PersonRow) -> Sequence[str]:
        person, say = row.line.person, self._words.say
        judge = person.judge.upper() if person.judge else "–"
        return (person.name, role_names(person.roles, self._words), judge, self._pin(row) or say("Not set yet"))

    def _pin(self, row: PersonRow) -> str:
        if row.locked and row.line.locked_until is not None:
            return self._words.say("Locked until {time}", time=f"{row.line.locked_until.astimezone():%H:%M:%S}")
        return self._words.say("Set") if row.line.has_pin else ""

    def _icon(self, row: PersonRow) -> QIcon:
        if row.locked:
            return self._look.icon("lock-key-fill", Tone.DANGER)
        if row.line.has_pin:
            return self._look.icon("check-circle-fill", Tone.SAFE)
        return self._look.icon("hourglass", Tone.WAITING)
