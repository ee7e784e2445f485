"""The table of judges."""

from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.services.people import JudgeEntry, PanelPlace
from ui.context import DeskContext
from ui.models.frozen_rows import WORD, FrozenRows


class Column(IntEnum):
    """The columns from the left."""

    CODE = 0
    NAME = 1
    OFFICE = 2
    CONFLICTS = 3
    PANELS = 4


class JudgeRowsModel(FrozenRows[JudgeEntry]):
    """A row a judge."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            (say("Code"), say("Full name"), say("Position"), say("Conflicts of interest"), say("Panels"))
        )
        self._words = context.words

    @override
    def cell(self, row: JudgeEntry, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole if column == Column.PANELS and row.everywhere:
                return _panel(PanelPlace(self._words.say("Every round"), row.panels[0].chair), self._words)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.TextAlignmentRole:
                return WORD
            case _:
                return None

    def _text(self, row: JudgeEntry, column: Column) -> str:
        texts = {
            Column.CODE: row.judge.code.upper(),
            Column.NAME: row.judge.name,
            Column.OFFICE: row.judge.position or "–",
            Column.CONFLICTS: ", ".join(row.conflicts) or "–",
            Column.PANELS: ", ".join(_panel(place, self._words) for place in row.panels) or "–",
        }
        return texts[column]


def _panel(place: PanelPlace, words: Words) -> str:
    return words.say("{round} (chair)", round=place.round) if place.chair else place.round
