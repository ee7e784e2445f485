"""The rounds of a contest as rows of its first page."""

from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from stage_contest.domain.contest import RoundKind
from stage_contest.services.views import RoundLine
from ui.context import DeskContext
from ui.models.frozen_rows import FrozenRows
from ui.theme import Tone


class Column(IntEnum):
    """The columns from the left."""

    NAME = 0
    KIND = 1
    VENUE = 2
    STATE = 3


class RoundRowsModel(FrozenRows[RoundLine]):
    """A row a round."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("Round"), say("Kind"), say("Venue"), say("Results")])
        self._words = context.words
        self._look = context.look

    @override
    def cell(self, row: RoundLine, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.DecorationRole if column == Column.STATE:
                frozen = row.frozen_revision is not None
                return (
                    self._look.icon("lock-simple-fill", Tone.SAFE)
                    if frozen
                    else self._look.icon("circle", Tone.QUIET)
                )
            case _:
                return None

    def _text(self, row: RoundLine, column: Column) -> str:
        say = self._words.say
        match column:
            case Column.NAME:
                return row.name
            case Column.KIND:
                return say("Cluster round") if row.kind is RoundKind.CLUSTER else say("Final")
            case Column.VENUE:
                return row.venue
            case Column.STATE if row.frozen_revision is not None:
                return say("Frozen · revision {revision}", revision=row.frozen_revision)
            case Column.STATE:
                return say("Not frozen yet")
