"""The prizes of a round with their money: who gets them, which seats nobody gets, which are undecided."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.ladder import Prizes
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.teams import TeamCode
from ui.context import DeskContext
from ui.look import Look
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Level, Line

_PRIZE_WIDTH, _MONEY_WIDTH = 184, 104
_ROOMY = 400
"""From this width on the prizes have the room they want; below it they share it with the teams."""


class _Column(IntEnum):
    PRIZE = 0
    TEAM = 1
    MONEY = 2


@dataclass(frozen=True, slots=True)
class PrizeRow:
    """A prize, who gets it (or what is still open), and the money; `tone` says how it stands."""

    prize: str
    who: str
    money: str
    tone: Tone


def prize_rows(
    outcome: RoundOutcome, prizes: Prizes, names: Mapping[TeamCode, str], words: Words
) -> tuple[PrizeRow, ...]:
    """In the order of the plan; of each prize who gets it, then the undecided, then the seats nobody gets."""
    names_of_prizes = [prize.name for prize in prizes.main] + [prize.name for prize in prizes.side]
    rows = [
        (award.prize, PrizeRow(award.prize, names[award.team], _figure(award.money, words), Tone.PLAIN))
        for award in outcome.awards
    ]
    rows += [
        (tie.prizes[0], PrizeRow(", ".join(tie.prizes), _undecided(tie.teams, names, words), "", Tone.WAITING))
        for tie in outcome.undecided
    ]
    rows += [
        (left.prize, PrizeRow(left.prize, words.say("not awarded: {count}", count=left.count), "", Tone.QUIET))
        for left in outcome.unawarded
    ]
    return tuple(row for _prize, row in sorted(rows, key=lambda found: names_of_prizes.index(found[0])))


def _figure(dong: int, words: Words) -> str:
    """The amount without its unit; the sum below the table names it."""
    return words.money(dong).rpartition(" ")[0]


def _undecided(teams: tuple[TeamCode, ...], names: Mapping[TeamCode, str], words: Words) -> str:
    return words.say("undecided: {teams}", teams=tuple(names[team] for team in teams))


class _PrizeModel(FrozenRows[PrizeRow]):
    def __init__(self, look: Look, words: Words, parent: QObject | None = None) -> None:
        super().__init__((words.say("Prize"), words.say("Team"), words.say("Money")), parent)
        self._look = look

    @override
    def cell(self, row: PrizeRow, column: int, role: Qt.ItemDataRole) -> object:
        text = (row.prize, row.who, row.money)[column]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.TextAlignmentRole:
                return NUMBER if column == _Column.MONEY else WORD
            case Qt.ItemDataRole.ForegroundRole if column == _Column.TEAM:
                return QBrush(QColor(self._look.theme.ink(row.tone)))
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == _Column.MONEY else WORD


class PrizeList(QWidget):
    """The table of prizes, and the sums below it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        self._model = _PrizeModel(context.look, context.words, self)
        self.table = RowTable(self._model, stretch=_Column.TEAM, name="prizes", memory=context.memory)
        self.table.draw_figures_in([_Column.MONEY])
        self.table.set_widths(_PRIZE_WIDTH, 0, _MONEY_WIDTH)
        self.sum = Line(level=Level.LEAD)
        self.budget = Line(tone=Tone.QUIET, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.table, 1)
        column.addWidget(self.sum)
        column.addWidget(self.budget)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() < _ROOMY:
            self.table.setColumnWidth(_Column.PRIZE, self.width() // 3)

    def show_outcome(
        self, outcome: RoundOutcome | None, names: Mapping[TeamCode, str], prizes: Prizes, *, empty: str
    ) -> None:
        """Show what is awarded, with the sum; before there is anything, the sentence that says why."""
        say, money = self._words.say, self._words.money
        rows = prize_rows(outcome, prizes, names, self._words) if outcome is not None else ()
        self._model.show(rows)
        self.table.clearSpans()
        for number, row in enumerate(rows):
            if not row.money:
                self.table.setSpan(number, _Column.TEAM, 1, 2)
        if outcome is None or not outcome.complete:
            self.sum.setText(empty)
            self.budget.setText(say("The plan sets aside {money}.", money=money(prizes.budget)))
            return
        self.sum.setText(say("Prize money: {money}", money=money(outcome.money)))
        in_words = self._words.money_in_words(outcome.money)
        plan = say("The plan sets aside {money}.", money=money(prizes.budget))
        self.budget.setText(f"{in_words}. {plan}")
