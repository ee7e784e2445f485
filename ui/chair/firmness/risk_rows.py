"""The marks that carry a prize or a finalist, one row a mark, to be ticked once read again on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import CriterionCode, JudgedPart
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode
from stage_contest.services.review import RiskLine
from stage_contest.services.views import SheetKey
from ui.chair.firmness.stake_words import change_sentences
from ui.chair.looking import Looked
from ui.look import Look
from ui.models.frozen_rows import MIDDLE, NUMBER, WORD, FrozenRows
from ui.theme import Tone

_DECIMALS = 2


class RiskColumn(IntEnum):
    """The columns of the table."""

    REREAD = 0
    JUDGE = 1
    TEAM = 2
    PART = 3
    CRITERION = 4
    MARK = 5
    BESIDE = 6
    CHANGE = 7


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A mark in words; `steps` say for each mark beside it what would change, `points` are the mark's."""

    sheet: SheetKey
    code: CriterionCode
    points: Hundredths
    judge: str
    team: str
    part: str
    criterion: str
    mark: str
    steps: tuple[tuple[str, tuple[str, ...]], ...]
    reread: bool

    @property
    def beside(self) -> str:
        """The marks one step beside it."""
        return " · ".join(beside for beside, _ in self.steps)

    @property
    def change(self) -> str:
        """What would change, in one line."""
        return "   ·   ".join("; ".join(sentences) for _, sentences in self.steps)

    def whole(self) -> str:
        """Every step in a line of its own."""
        return "\n".join(f"{beside}: {'; '.join(sentences)}" for beside, sentences in self.steps)


def risk_rows(lines: Sequence[RiskLine], looked: Looked, words: Words) -> tuple[RiskRow, ...]:
    """The marks in the order of the list; both steps of one mark stand in one row."""
    names = {team.code: team.name for team in looked.contest.teams}
    by_mark: dict[tuple[SheetKey, CriterionCode], list[RiskLine]] = {}
    for line in lines:
        risk = line.risk
        key = SheetKey(looked.code, risk.judge, risk.team, risk.part)
        by_mark.setdefault((key, risk.criterion), []).append(line)
    return tuple(_row(key, found, looked.contest, names, words) for (key, _), found in by_mark.items())


def _row(
    key: SheetKey, found: Sequence[RiskLine], contest: Contest, names: Mapping[TeamCode, str], words: Words
) -> RiskRow:
    first, part = found[0].risk, contest.rules.part(key.part)
    criteria = part.criteria if isinstance(part, JudgedPart) else ()
    return RiskRow(
        sheet=key,
        code=first.criterion,
        points=first.mark,
        judge=key.judge.upper(),
        team=names[key.team],
        part=part.name,
        criterion=next(each.name for each in criteria if each.code == first.criterion),
        mark=words.points(first.mark, _DECIMALS),
        steps=tuple(
            (words.points(line.risk.beside, _DECIMALS), change_sentences(line.risk.changes, names, words))
            for line in found
        ),
        reread=found[0].reread,
    )


class RiskModel(FrozenRows[RiskRow]):
    """One mark a row; the first column has its tick."""

    def __init__(self, look: Look, words: Words, parent: QObject | None = None) -> None:
        say = words.say
        super().__init__(
            (
                say("Read on paper"),
                say("Judge"),
                say("Team"),
                say("Part"),
                say("Criterion"),
                say("Mark"),
                say("A step beside"),
                say("What would change"),
            ),
            parent,
        )
        self._look = look
        self._read, self._not_read = say("Read again on paper"), say("Not read again yet; Space ticks it")

    @override
    def cell(self, row: RiskRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(row)[column]
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._hint(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case Qt.ItemDataRole.DecorationRole if column == RiskColumn.REREAD:
                shown = ("check-square", Tone.SAFE) if row.reread else ("square", Tone.WAITING)
                return self._look.icon(*shown)
            case Qt.ItemDataRole.ForegroundRole if row.reread:
                return QBrush(QColor(self._look.theme.ink(Tone.QUIET)))
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        if section == RiskColumn.REREAD:
            return MIDDLE
        return NUMBER if section in {RiskColumn.MARK, RiskColumn.BESIDE} else WORD

    def _texts(self, row: RiskRow) -> tuple[str, ...]:
        return ("", row.judge, row.team, row.part, row.criterion, row.mark, row.beside, row.change)

    def _hint(self, row: RiskRow, column: int) -> str:
        if column == RiskColumn.REREAD:
            return self._read if row.reread else self._not_read
        return row.whole() if column == RiskColumn.CHANGE else self._texts(row)[column]
