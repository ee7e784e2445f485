"""The team in sight: its name, what is to say about it, its members and what can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stage_contest.domain.teams import TeamRule
from stage_contest.services.preparation import MemberLine, TeamEntryLine, TeamLine
from ui.context import DeskContext
from ui.organizer.teams.acts import TeamActs
from ui.organizer.teams.member_acts import MemberActs
from ui.organizer.teams.member_foot import MemberFoot
from ui.organizer.teams.member_rows import Column, MemberRowsModel
from ui.organizer.teams.remarks import TeamRemarks
from ui.theme import SIZES, Tone
from ui.widgets.buttons import QuietButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.sorted_table import SortedTable
from ui.widgets.texts import Level

_COLUMN_WIDTHS = (40, 164, 108, 76, 0, 124, 124)


class TeamPanel(QWidget):
    """Insert adds a member, Enter changes, Delete removes, Alt with an arrow moves in the registered order."""

    def __init__(self, context: DeskContext, teams: TeamActs, members: MemberActs) -> None:
        super().__init__()
        self._context = context
        self._teams, self._members = teams, members
        self._team: TeamLine | None = None
        self._others: Sequence[TeamLine] = ()
        self._rule = TeamRule()
        self._number: int | None = None
        self._wished: int | None = None
        self._build()
        self._connect()

    def show_team(self, team: TeamLine, others: Sequence[TeamLine], rule: TeamRule) -> None:
        """Show a team; the member that was chosen stays chosen while it is the same team."""
        same = self._team is not None and self._team.code == team.code
        row = max(0, self.table.currentIndex().row()) if same else 0
        self._team, self._others, self._rule = team, others, rule
        self.name.setText(team.name)
        self.unit.setText(team.unit)
        self.unit.setVisible(bool(team.unit))
        self.remarks.show_team(team)
        self.model.show_members(team.members)
        wished, self._wished = (self._number if self._wished is None else self._wished), None
        if not (same and self.choose_member(wished)):
            self.table.choose(min(row, len(team.members) - 1))
            self._number = self._chosen_number()
        self._allow()

    def choose_member(self, number: int | None) -> bool:
        """Choose the member of that number; False if the team in sight has none."""
        for row, line in enumerate(self.model.rows()):
            if line.number == number:
                self.table.choose(row)
                return True
        return False

    def wish_for(self, number: int) -> None:
        """Choose that member, now or once the team is shown with it."""
        if not self.choose_member(number):
            self._wished = number

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.name = ElidedLine(level=Level.TITLE)
        self.unit = ElidedLine(tone=Tone.QUIET)
        self.rename = QuietButton(say("Change…"), look, "pencil-simple")
        self.drop = QuietButton(say("Remove the team"), look, "trash")
        self.rename.explain(say("Change the team's name (Enter in the list of teams)"))
        self.drop.explain(say("Remove the team (Delete in the list of teams); Ctrl+Z brings it back"))
        self.remarks = TeamRemarks(self._context)
        self.model = MemberRowsModel(self._context)
        self.table = SortedTable(self.model, stretch=Column.POSITION, name="members", memory=self._context.memory)
        self.table.set_widths(*_COLUMN_WIDTHS)
        self.table.draw_figures_in((Column.PLACE,))
        self.table.setAccessibleName(say("Members"))
        hint = say("This team has no members yet. Add them one by one, or import the list that the office sent.")
        self.nobody = EmptyHint(look, hint, icon="user-plus")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nobody)
        self.foot = MemberFoot(self._context)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.name, 1)
        head.addWidget(self.rename)
        head.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.unit)
        column.addWidget(self.remarks)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.remarks.status_asked.connect(self._on_status_asked)
        self.rename.clicked.connect(self._on_rename)
        self.drop.clicked.connect(self._on_drop)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda: self.choose_member(self._number))
        self.table.row_opened.connect(self._on_edit)
        self.foot.add.clicked.connect(self.add_member)
        self.foot.edit.clicked.connect(self._on_edit)
        self.foot.remove.clicked.connect(self._on_remove)
        self.foot.transfer.clicked.connect(self._on_transfer)
        self.foot.up.clicked.connect(lambda: self._on_place(-1))
        self.foot.down.clicked.connect(lambda: self._on_place(1))
        self._members.member_placed.connect(self.wish_for)
        for key, button in (
            ("Ins", self.foot.add),
            ("Del", self.foot.remove),
            ("Alt+Up", self.foot.up),
            ("Alt+Down", self.foot.down),
        ):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)

    def add_member(self) -> None:
        """Ask for a new member; a main one while the team lacks main members."""
        if self._team is not None:
            self._members.add(self._team, main=self._team.main_members < self._rule.main_members)

    def _chosen_number(self) -> int | None:
        line = self._chosen()
        return None if line is None else line.number

    def _chosen(self) -> MemberLine | None:
        current = self.table.currentIndex()
        return self.model.row(current.row()) if current.isValid() else None

    def _allow(self) -> None:
        some = bool(self._team and self._team.members)
        self._stack.setCurrentWidget(self.table if some else self.nobody)
        self.foot.allow(some=some, others=bool(self._others))

    def _on_row_chosen(self, row: int) -> None:
        self._number = self.model.row(row).number

    def _on_rename(self) -> None:
        if self._team is not None:
            self._teams.edit(self._team)

    def _on_drop(self) -> None:
        if self._team is not None:
            self._teams.remove(self._team)

    def _on_edit(self) -> None:
        line = self._chosen()
        if self._team is not None and line is not None:
            self._members.edit(self._team, line)

    def _on_remove(self) -> None:
        line = self._chosen()
        if self._team is not None and line is not None:
            self._members.remove(self._team, line)

    def _on_transfer(self) -> None:
        line = self._chosen()
        if self._team is not None and line is not None:
            self._members.transfer(self._team, line, self._others)

    def _on_place(self, step: int) -> None:
        line, team = self._chosen(), self._team
        if team is None or line is None:
            return
        place = team.members.index(line) + 1 + step
        if 1 <= place <= len(team.members):
            self._members.place(team, line, place)

    def _on_status_asked(self, entry: TeamEntryLine) -> None:
        if self._team is not None:
            self._teams.change_status(self._team, entry)
