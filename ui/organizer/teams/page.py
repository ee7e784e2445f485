"""The page of the teams: all teams at the left, the chosen one with its members at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.preparation import TeamList
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.organizer.importing.dialog import ImportDialog
from ui.organizer.teams.acts import TeamActs
from ui.organizer.teams.foot import TeamsFoot
from ui.organizer.teams.found import Finding
from ui.organizer.teams.member_acts import MemberActs
from ui.organizer.teams.team_panel import TeamPanel
from ui.organizer.teams.team_search import TeamSearch
from ui.organizer.teams.team_table import TeamTable
from ui.organizer.undo_bar import UndoBar
from ui.theme import SIZES, Tone
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.page import Page
from ui.widgets.texts import Headline, Line

_ROOMY = 1536
"""From this width on the teams have as much room as the chosen one; below, the chosen one has twice as much."""


class TeamsPage(Page):
    """Insert adds a team, Enter changes, Delete removes; Ctrl+F searches teams and people without minding marks."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._shown: TeamList | None = None
        self._fingerprint = ""
        self._finding = Finding()
        self._chosen: TeamCode | None = None
        self.acts = TeamActs(context, self)
        self.members = MemberActs(context, self)
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self.refresh()

    @override
    def refresh(self) -> None:
        self.undo.refresh()
        fingerprint = self.context.venue.snapshots.state().fingerprint
        if fingerprint == self._fingerprint:
            return
        self._fingerprint = fingerprint
        shown = self.context.venue.teams.shown()
        self._shown = shown
        self._finding = Finding(shown.teams)
        self._show_counts(shown)
        self._show_teams()

    @override
    def focus_first(self) -> None:
        if self._shown is not None and not self._shown.teams:
            self.nothing_yet.setFocus()
        else:
            self.table.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setStretch(1, 1 if self.width() >= SIZES.scaled(_ROOMY) else 2)

    def _build(self) -> None:
        say, look, context = self.context.words.say, self.context.look, self.context
        self.undo = UndoBar(context, self)
        self.counts = Line(tone=Tone.QUIET)
        self.search = TeamSearch(context.words)
        self.table = TeamTable(context)
        self.panel = TeamPanel(context, self.acts, self.members)
        self.nobody = EmptyHint(
            look, say("No team and no person is called so."), icon="magnifying-glass", button=say("Show all teams")
        )
        hint = say("No team yet. Import the lists that the offices sent, or add the teams by hand.")
        self.nothing_yet = EmptyHint(look, hint, icon="users-three", button=say("Import…"))
        self.foot = TeamsFoot(context)
        self._lay_out(Headline(say("Teams")))

    def _lay_out(self, title: Headline) -> None:
        head = QHBoxLayout()
        head.setSpacing(SIZES.room)
        head.addWidget(title)
        head.addWidget(self.counts)
        head.addWidget(self.undo, 1)
        head.addWidget(self.search, 1)
        both = QWidget()
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SIZES.room)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.panel, 1)
        self._beside = beside
        self._stack = QStackedWidget()
        for each in (both, self.nobody, self.nothing_yet):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.undo.undone.connect(self._on_undone)
        self.search.textChanged.connect(self._show_teams)
        self.search.returnPressed.connect(self.table.setFocus)
        self.nobody.asked.connect(self.search.clear)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.row_opened.connect(self._on_edit)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda: self.table.choose_team(self._chosen))
        for button in (self.foot.add, self.foot.add_first):
            button.clicked.connect(self.acts.add)
        self.foot.bring.clicked.connect(self._on_import)
        self.nothing_yet.asked.connect(self._on_import)
        for said in (self.acts.said, self.members.said, self.foot.export.said):
            said.connect(self.foot.beside.say)
        self.acts.team_made.connect(self._on_team_made)
        for changed in (self.acts.changed, self.members.changed):
            changed.connect(self.refresh)
        for key, act in (("Ins", self.acts.add), ("Del", self._on_remove)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    def _show_counts(self, shown: TeamList) -> None:
        broken = sum(bool(team.broken) for team in shown.teams)
        say = self.context.words.say
        counted = say(
            "{teams} teams, {people} people",
            teams=len(shown.teams),
            people=sum(len(t.members) for t in shown.teams),
        )
        rule = say("{count} break the team rule", count=broken) if broken else say("all keep the team rule")
        self.counts.setText(f"{counted} · {rule}" if shown.teams else "")
        self.foot.offer(any_team=bool(shown.teams))

    def _show_teams(self) -> None:
        if self._shown is None:
            return
        row = self.table.currentIndex().row()
        found = self._finding.teams(self.search.text())
        self.table.show_teams(found)
        if not found:
            self._stack.setCurrentWidget(self.nobody if self._shown.teams else self.nothing_yet)
            return
        self._stack.setCurrentIndex(0)
        if not self.table.choose_team(self._chosen):
            self.table.choose(min(max(0, row), len(found) - 1))
        self._show_chosen()

    def _show_chosen(self) -> None:
        team = self.table.chosen()
        if team is None or self._shown is None:
            return
        self._chosen = team.code
        others = [each for each in self._shown.teams if each.code != team.code]
        self.panel.show_team(team, others, self._shown.rule)
        if (person := self._finding.person(self.search.text(), team)) is not None:
            self.panel.choose_member(person)

    def _on_row_chosen(self) -> None:
        self.foot.beside.clear()
        self._show_chosen()

    def _on_edit(self) -> None:
        if (team := self.table.chosen()) is not None:
            self.acts.edit(team)

    def _on_remove(self) -> None:
        if (team := self.table.chosen()) is not None:
            self.acts.remove(team)

    def _on_team_made(self, code: str) -> None:
        self.search.clear()
        self._chosen = TeamCode(code)
        self.refresh()

    def _on_undone(self) -> None:
        self.foot.beside.clear()
        self.refresh()

    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _on_import(self) -> None:
        answered(ImportDialog(self.context, self))
        self.refresh()
        self.focus_first()
