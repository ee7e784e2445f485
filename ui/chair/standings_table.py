"""The table of the standings: every score has its room, and the names take what is left over."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from ui.chair.standings_model import StandingsColumn, StandingsModel
from ui.theme import SIZES
from ui.widgets.row_table import RowTable

_PLACE_WIDTH, _TEAM_WIDTH, _PART_WIDTH, _SCORE_WIDTH, _WIDEST_SCORE = 56, 136, 92, 80, 136


class StandingsTable(RowTable):
    """A `RowTable` over a `StandingsModel`; to be dressed again whenever the parts of the round change."""

    def __init__(self, standings: StandingsModel) -> None:
        super().__init__(standings, stretch=StandingsColumn.TEAM)
        self._standings = standings
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)

    def dress(self) -> None:
        """Give every column its width and its way of drawing."""
        columns = set(range(self._standings.columnCount())) - {StandingsColumn.TEAM}
        self.draw_figures_in(columns)
        for column in columns:
            self.setColumnWidth(column, self._width_of(column))
        self._give_names_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_names_room()

    def _width_of(self, column: int) -> int:
        if column == StandingsColumn.PLACE:
            return self._place_width()
        least = _SCORE_WIDTH if column >= self._standings.deductions_column else _PART_WIDTH
        return min(max(least, self.horizontalHeader().sectionSizeHint(column)), _WIDEST_SCORE)

    def _place_width(self) -> int:
        """Room for a place, or for the words of those who have none."""
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        written = max((metrics.horizontalAdvance(row.status) for row in self._standings.rows()), default=0)
        heading = self.horizontalHeader().sectionSizeHint(StandingsColumn.PLACE)
        return max(_PLACE_WIDTH, heading, written + 3 * SIZES.gap)

    def _give_names_room(self) -> None:
        """The names have never less than a common name needs; where that is too much, the table scrolls."""
        heading = self.horizontalHeader()
        taken = heading.length() - heading.sectionSize(StandingsColumn.TEAM)
        if self.viewport().width() - taken < _TEAM_WIDTH:
            heading.setSectionResizeMode(StandingsColumn.TEAM, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(StandingsColumn.TEAM, _TEAM_WIDTH)
        else:
            heading.setSectionResizeMode(StandingsColumn.TEAM, QHeaderView.ResizeMode.Stretch)
