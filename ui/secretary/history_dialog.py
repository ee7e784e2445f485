"""Every change of every mark of a sheet: old, new, who, when, why."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.mark_history import MarkChange
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.secretary.chosen import Chosen
from ui.theme import SIZES
from ui.widgets.buttons import PrimaryButton
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline

_WIDTH, _HEIGHT = 920, 480
_NAME = "sheet history"


class Column(IntEnum):
    """The columns from the left."""

    WHEN = 0
    CRITERION = 1
    OLD = 2
    NEW = 3
    WHO = 4
    WHY = 5


class HistoryModel(FrozenRows[MarkChange]):
    """A row a change, the newest first."""

    def __init__(self, context: DeskContext, criteria: Mapping[CriterionCode, str]) -> None:
        say = context.words.say
        super().__init__([say("When"), say("Criterion"), say("Old"), say("New"), say("Who"), say("Why")])
        self._words = context.words
        self._criteria = criteria

    @override
    def cell(self, row: MarkChange, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section in {Column.OLD, Column.NEW} else WORD

    def _text(self, row: MarkChange, column: Column) -> str:
        match column:
            case Column.WHEN:
                return self._words.moment(row.at)
            case Column.CRITERION:
                return self._criteria.get(row.criterion, row.criterion)
            case Column.OLD:
                return self._points(row.before)
            case Column.NEW:
                return self._points(row.points)
            case Column.WHO:
                return row.by
            case Column.WHY:
                return row.reason

    def _points(self, points: Hundredths | None) -> str:
        return "–" if points is None else self._words.points(points, 2)


class HistoryDialog(QDialog):
    """Shows the history of the chosen sheet."""

    def __init__(self, context: DeskContext, chosen: Chosen, *, parent: QWidget) -> None:
        super().__init__(parent)
        if chosen.sheet is None:
            raise ValueError(chosen)
        say = context.words.say
        self.setWindowTitle(say("History of a sheet"))
        self.resize(SIZES.scaled(_WIDTH), SIZES.scaled(_HEIGHT))
        self.model = HistoryModel(context, {line.code: line.name for line in chosen.part.criteria})
        self.model.show(context.venue.corrections.history(chosen.sheet)[::-1])
        self.table = RowTable(self.model, stretch=Column.WHY, name=_NAME, memory=context.memory)
        self.table.set_widths(152, 240, 72, 72, 144)
        self.table.draw_figures_in((Column.OLD, Column.NEW))
        self.table.setAccessibleName(say("History of a sheet"))
        self.close_it = PrimaryButton(say("Close"))
        self.close_it.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(Headline(f"{chosen.sheet.judge.upper()} · {chosen.part.name} · {chosen.team_name}"))
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.close_it.clicked.connect(self.accept)
        self.close_it.setFocus()
