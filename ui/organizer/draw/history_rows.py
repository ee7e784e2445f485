"""All draws of a round and all later changes, the newest first."""

from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from stage_contest.services.lots import DrawLine
from ui.context import DeskContext
from ui.models.frozen_rows import FrozenRows


class Column(IntEnum):
    """The columns from the left."""

    WHEN = 0
    WHAT = 1


class HistoryModel(FrozenRows[DrawLine]):
    """A row a draw; its tooltip lists the teams as they came."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("When"), say("Draw or change")])
        self._words = context.words

    @override
    def cell(self, row: DrawLine, column: int, role: Qt.ItemDataRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            teams = "\n".join(f"{number} {name}" for number, name in enumerate(row.teams, 1))
            return f"{' · '.join(self._texts(row))}\n{teams}"
        return None

    def _texts(self, row: DrawLine) -> tuple[str, str]:
        how = self._words.say_term(row.draw.method)
        said = (f"{how[:1].upper()}{how[1:]}", row.part, row.draw.witness, row.draw.reason)
        return self._words.moment(row.draw.at), " · ".join(text for text in said if text)
