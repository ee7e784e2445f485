"""The table of all teams; where it is narrow, captain and rounds are left to the panel beside it."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from stage_contest.domain.teams import TeamCode
from stage_contest.services.preparation import TeamLine
from ui.context import DeskContext
from ui.organizer.teams.team_rows import Column, TeamRowsModel
from ui.theme import SIZES
from ui.widgets.sorted_table import SortedTable

_COLUMN_WIDTHS = (40, 136, 72, 0, 168, 144)
_LEAST_WIDTH = 240
_ROOMY = 740
"""From this width on all columns are in sight."""


class TeamTable(SortedTable):
    """A `SortedTable` over the teams, sorted by the heading that is clicked."""

    def __init__(self, context: DeskContext) -> None:
        self.rows = TeamRowsModel(context)
        super().__init__(self.rows, stretch=Column.RULE, name="teams", memory=context.memory)
        self.set_widths(*_COLUMN_WIDTHS)
        self.setMinimumWidth(SIZES.scaled(_LEAST_WIDTH))
        self.draw_figures_in((Column.PLACE, Column.MEMBERS))
        self.setAccessibleName(context.words.say("Teams"))
        self._show_columns()

    def show_teams(self, teams: Sequence[TeamLine]) -> None:
        """Show these teams."""
        self.rows.show(teams)

    def chosen(self) -> TeamLine | None:
        """The team that is chosen."""
        current = self.currentIndex()
        return self.rows.row(current.row()) if current.isValid() else None

    def choose_team(self, code: TeamCode | None) -> bool:
        """Choose the team of that code; False if it is not in sight."""
        for row, team in enumerate(self.rows.rows()):
            if team.code == code:
                self.choose(row)
                return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_columns()

    def _show_columns(self) -> None:
        narrow = self.width() < SIZES.scaled(_ROOMY)
        for column in (Column.CAPTAIN, Column.ROUNDS):
            self.setColumnHidden(column, narrow)
