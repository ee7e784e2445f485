"""What the prizes cost and need, in rows: by round, and by prize."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.budget import ToPrepare
from stage_contest.services.prizes import PrizeOverview
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows


class BudgetColumn(IntEnum):
    """The columns of the money, from the left."""

    NAME = 0
    PRIZES = 1
    MONEY = 2


class NeedsColumn(IntEnum):
    """The columns of what is to be prepared, from the left."""

    NAME = 0
    CERTIFICATES = 1
    FLAGS = 2
    ENVELOPES = 3


@dataclass(frozen=True, slots=True)
class NeedsRow:
    """A round or a prize with what it needs; `together` is the last row."""

    name: str
    needs: ToPrepare
    together: bool = False


def rows_by_round(overview: PrizeOverview, words: Words) -> list[NeedsRow]:
    """A row a round, and all together."""
    rows = [NeedsRow(line.name, line.needs) for line in overview.rounds]
    return [*rows, NeedsRow(words.say("Whole contest"), overview.needs, together=True)]


def rows_by_prize(overview: PrizeOverview, words: Words) -> list[NeedsRow]:
    """A row a prize of one name in the whole contest, and all together."""
    rows = [NeedsRow(line.name, line.needs) for line in overview.by_prize]
    return [*rows, NeedsRow(words.say("Whole contest"), overview.needs, together=True)]


class NeedsModel(FrozenRows[NeedsRow]):
    """Names and numbers; the last row stands in heavier letters."""

    def texts(self, row: NeedsRow) -> Sequence[str]:
        """The cells of a row."""
        raise NotImplementedError

    @override
    def cell(self, row: NeedsRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.texts(row)[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case Qt.ItemDataRole.FontRole if row.together:
                heavy = QFont()
                heavy.setWeight(QFont.Weight.DemiBold)
                return heavy
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return WORD if section == 0 else NUMBER


class BudgetModel(NeedsModel):
    """The money of every round."""

    def __init__(self, words: Words) -> None:
        super().__init__((words.say("Round"), words.say("How many"), words.say("đồng")))
        self._words = words

    @override
    def texts(self, row: NeedsRow) -> Sequence[str]:
        return (row.name, str(row.needs.certificates), self._words.amount(row.needs.money))


class PiecesModel(NeedsModel):
    """The certificates, flags and envelopes of every prize."""

    def __init__(self, words: Words) -> None:
        say = words.say
        super().__init__((say("Prize"), say("Paper"), say("Flags"), say("Envelopes")))

    @override
    def texts(self, row: NeedsRow) -> Sequence[str]:
        needs = row.needs
        return (row.name, *(str(count or "–") for count in (needs.certificates, needs.flags, needs.envelopes)))
