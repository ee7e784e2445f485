"""The teams of a file with what happens to each, and the members of the chosen one."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.services.intake import IntakePlan, Lacking, TeamPlan
from ui.context import DeskContext
from ui.look import Look
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.organizer.importing.member_words import Fate, MemberLine, member_lines
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_TEAM_WIDTHS = (0, 128, 112)
_LIST_WIDTH = 472
_MEMBER_WIDTHS = (136, 208)
_MEMBERS_COLUMN = 2
_FATES = {
    Fate.JOINS: ("plus-circle-fill", Tone.SAFE),
    Fate.CHANGES: ("pencil-simple-fill", Tone.ACTION),
    Fate.STAYS: ("warning-fill", Tone.WAITING),
    Fate.GOES: ("minus-circle-fill", Tone.DANGER),
    Fate.SAME: ("equals", Tone.QUIET),
}


class TeamModel(FrozenRows[TeamPlan]):
    """Each team, what happens to it, and how many members it had and will have."""

    def __init__(self, words: Words, look: Look, parent: QObject | None = None) -> None:
        super().__init__((words.say("Team"), words.say("What happens"), words.say("Members")), parent)
        self._words = words
        self._look = look

    @override
    def cell(self, row: TeamPlan, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (row.team.name, self._happens(row), self._members(row))[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return self._look.icon(*_FATES[_fate(row)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBER if column == _MEMBERS_COLUMN else WORD
        return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == _MEMBERS_COLUMN else WORD

    def _happens(self, row: TeamPlan) -> str:
        say = self._words.say
        said = {Fate.JOINS: say("Added"), Fate.CHANGES: say("Changed"), Fate.SAME: say("Unchanged")}
        return said[_fate(row)]

    def _members(self, row: TeamPlan) -> str:
        after, before = len(row.team.members), len(row.before.members) if row.before else 0
        return f"{after}" if after == before else f"{before} → {after}"


class MemberModel(FrozenRows[MemberLine]):
    """What becomes of each member of the chosen team."""

    def __init__(self, words: Words, look: Look, parent: QObject | None = None) -> None:
        super().__init__((words.say("What happens"), words.say("Member"), words.say("Details")), parent)
        self._words = words
        self._look = look

    @override
    def cell(self, row: MemberLine, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (self._happens(row.fate), row.name, row.said)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            return self._look.icon(*_FATES[row.fate])
        return WORD if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _happens(self, fate: Fate) -> str:
        say = self._words.say
        said = {
            Fate.JOINS: say("Joins"),
            Fate.CHANGES: say("Changes"),
            Fate.STAYS: say("Not in the file"),
            Fate.GOES: say("Removed"),
            Fate.SAME: say("Unchanged"),
        }
        return said[fate]


class TeamPane(QWidget):
    """Teams at the left, the members of the chosen team at the right."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say, look = context.words.say, context.look
        self._words = context.words
        self._drop: frozenset[Lacking] = frozenset()
        self.teams = TeamModel(context.words, look, self)
        self.list = RowTable(self.teams, stretch=0)
        self.list.set_widths(*_TEAM_WIDTHS)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setAccessibleName(say("Teams of the file"))
        self.list.draw_figures_in([_MEMBERS_COLUMN])
        self.members = MemberModel(context.words, look, self)
        self.of_team = RowTable(self.members, stretch=2)
        self.of_team.set_widths(*_MEMBER_WIDTHS)
        self.of_team.setAccessibleName(say("Members of the team"))
        self.title = Line()
        right = QVBoxLayout()
        right.setSpacing(SIZES.gap)
        right.addWidget(self.title)
        right.addWidget(self.of_team, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.room)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.list.row_chosen.connect(self._show_members)

    def show_plan(self, plan: IntakePlan, drop: frozenset[Lacking]) -> None:
        """Show the teams, those that change first; the chosen one stays chosen."""
        self._drop = drop
        before = max(0, self.list.currentIndex().row())
        rows = (*plan.added, *plan.changed, *plan.unchanged)
        self.teams.show(rows)
        chosen = min(before, len(rows) - 1)
        self.list.choose(chosen)
        self._show_members(chosen)

    def _show_members(self, number: int) -> None:
        if 0 <= number < self.teams.rowCount():
            team = self.teams.row(number)
            self.title.setText(team.team.name)
            self.members.show(member_lines(team, self._drop, self._words))


def _fate(row: TeamPlan) -> Fate:
    if row.before is None:
        return Fate.JOINS
    return Fate.SAME if row.team == row.before else Fate.CHANGES
