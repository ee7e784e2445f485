"""The marks that are far from the panel's median, in a table."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.agreement import FarMark
from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import JudgedPart
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows

_DECIMALS = 2


class FarColumn(IntEnum):
    """The columns of the table."""

    JUDGE = 0
    TEAM = 1
    CRITERION = 2
    MARK = 3
    MEDIAN = 4


@dataclass(frozen=True, slots=True)
class FarRow:
    """A mark and the median, as written."""

    judge: str
    team: str
    criterion: str
    mark: str
    median: str


def far_rows(far: tuple[FarMark, ...], contest: Contest, part: JudgedPart, words: Words) -> tuple[FarRow, ...]:
    """The rows, the mark furthest from its median first."""
    names = {criterion.code: criterion.name for criterion in part.criteria}
    furthest_first = sorted(far, key=lambda each: -abs(each.mark - each.median))
    return tuple(
        FarRow(
            each.judge.upper(),
            contest.team(each.team).name,
            names[each.criterion],
            words.points(each.mark, _DECIMALS),
            words.points(each.median, _DECIMALS),
        )
        for each in furthest_first
    )


class FarModel(FrozenRows[FarRow]):
    """One mark a row."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        say = words.say
        headings = (say("Judge"), say("Team"), say("Criterion"), say("Mark"), say("Median"))
        super().__init__(headings, parent)

    @override
    def cell(self, row: FarRow, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (row.judge, row.team, row.criterion, row.mark, row.median)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.heading_alignment(column)
        return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section >= FarColumn.MARK else WORD
