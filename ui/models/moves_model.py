"""What a change would move, a row for each team, old and new beside each other."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.moves import Footing, Move
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows

_DECIMALS = 2


class Column(IntEnum):
    """The columns from the left."""

    ROUND = 0
    TEAM = 1
    PLACE = 2
    TOTAL = 3
    PRIZES = 4


class MovesModel(FrozenRows[Move]):
    """A row a team that would stand differently."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("Round"), say("Team"), say("Place"), say("Total"), say("Prizes")])
        self._words = context.words

    @override
    def cell(self, row: Move, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section in {Column.PLACE, Column.TOTAL} else WORD

    def _text(self, move: Move, column: Column) -> str:
        match column:
            case Column.ROUND:
                return move.round_name
            case Column.TEAM:
                return move.team_name
            case Column.PLACE:
                return _old_and_new(move, lambda footing: str(footing.place or "–"))
            case Column.TOTAL:
                return _old_and_new(move, self._total)
            case Column.PRIZES:
                return _old_and_new(move, lambda footing: prizes_text(footing, self._words))

    def _total(self, footing: Footing) -> str:
        return "–" if footing.total is None else self._words.points(footing.total, _DECIMALS)


def prizes_text(footing: Footing, words: Words) -> str:
    """The prizes of a team, those that a tie leaves open, and its seat in the final."""
    said = [*footing.prizes]
    if footing.open_prizes:
        said.append(words.say("undecided: {prizes}", prizes=footing.open_prizes))
    if footing.in_final:
        said.append(words.say("to the final"))
    return ", ".join(said) or "–"


def _old_and_new(move: Move, text: Callable[[Footing], str]) -> str:
    old, new = text(move.before), text(move.after)
    return old if old == new else f"{old} → {new}"
