"""The teams of a running order with their numbers, and the digits by which a draw is checked."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from stage_contest.domain.lots import lot_of
from stage_contest.services.lots import OrderView
from stage_contest.services.views import EntryLine
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.theme import Tone
from ui.widgets import entry_statuses

_DIGITS = 8
"""Of the 64 digits of a lot; the tooltip has them all."""


class Column(IntEnum):
    """The columns from the left."""

    NUMBER = 0
    TEAM = 1
    CODE = 2
    LOT = 3


@dataclass(frozen=True, slots=True)
class LotRow:
    """A team; `number` and `lot` are empty where it has none, `fresh` is it just after it was drawn."""

    number: str
    entry: EntryLine
    lot: str = ""
    fresh: bool = False


def lot_rows(order: OrderView, shown: int | None) -> tuple[LotRow, ...]:
    """The rows of an order: numbered ones first, then the teams without a number by name.

    With `shown` the draw is being unrolled, and so many of its teams have their number.
    """
    draw = order.last.draw if order.last is not None else None
    seed = draw.seed if draw is not None else None
    drawn = set(draw.order) if draw is not None else set()
    if order.own and draw is None:
        return tuple(LotRow("", entry) for entry in order.entries)
    count = len(order.entries) if shown is None else shown
    rows = [
        LotRow(
            str(entry.order),
            entry,
            lot_of(seed, entry.team) if seed is not None and entry.team in drawn else "",
            fresh=place == shown,
        )
        for place, entry in enumerate(order.entries[:count], 1)
    ]
    waiting = sorted(order.entries[count:], key=lambda entry: entry.team)
    return (*rows, *(LotRow("", entry) for entry in waiting))


class LotRowsModel(FrozenRows[LotRow]):
    """A row a team, in running order."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("No."), say("Team"), say("Team code"), say("Check digits")])
        self._words = context.words
        self._look = context.look

    @override
    def cell(self, row: LotRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(row)[column]
            case Qt.ItemDataRole.ToolTipRole:
                return row.lot if column == Column.LOT else self._texts(row)[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case Qt.ItemDataRole.FontRole if row.fresh and column in {Column.NUMBER, Column.TEAM}:
                bold = QFont()
                bold.setWeight(QFont.Weight.DemiBold)
                return bold
            case Qt.ItemDataRole.DecorationRole if row.fresh and column == Column.TEAM:
                return self._look.icon("arrow-right", Tone.ACTION)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section in {Column.NUMBER, Column.LOT} else WORD

    def _texts(self, row: LotRow) -> tuple[str, ...]:
        name = entry_statuses.named_with_status(row.entry, self._words)
        return (row.number or "–", name, row.entry.team, row.lot[:_DIGITS])
