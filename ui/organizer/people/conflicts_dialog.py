"""The teams that a judge never marks, ticked in a list that can be searched without tone marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from stage_contest.domain.judges import Judge
from stage_contest.domain.people import Desk
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.domain.vietnamese import plain, sort_key
from ui.context import DeskContext
from ui.models.frozen_rows import WORD, FrozenRows
from ui.organizer.people.form_dialog import FormDialog
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_LEAST_ROWS = 5
_HEIGHT = 640


@dataclass(frozen=True, slots=True)
class TickedTeam:
    """A team, and whether it is chosen."""

    code: TeamCode
    name: str
    ticked: bool


class TickedTeams(FrozenRows[TickedTeam]):
    """Teams with a box before each."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__((context.words.say("Team"),))

    @override
    def cell(self, row: TickedTeam, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.name
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.TextAlignmentRole:
                return WORD
            case _:
                return None


class _TickTable(RowTable):
    """A click and the space bar tick the row; Enter is left to the dialog."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _SearchField(QLineEdit):
    """The arrow down leads into the list."""

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self._table = table
        self.setClearButtonEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._table.setFocus()
            return
        super().keyPressEvent(event)


class ConflictsDialog(FormDialog):
    """Ticks the teams; the judge's sheets for them count as abstained in every part."""

    def __init__(self, context: DeskContext, judge: Judge, teams: Sequence[Team], *, parent: QWidget) -> None:
        say = context.words.say
        super().__init__(context, title=say("Conflicts of interest"), verb=say("Keep the changes"), parent=parent)
        self._judge = judge
        self._teams = sorted(teams, key=lambda team: sort_key(team.name))
        self._chosen = set(judge.conflicts)
        self.model = TickedTeams(context)
        self.table = _TickTable(self.model, stretch=0)
        self.table.horizontalHeader().hide()
        self.table.setAccessibleName(say("Teams"))
        self.table.setMinimumHeight(_LEAST_ROWS * SIZES.row)
        self.search = _SearchField(self.table)
        self.search.setPlaceholderText(say("Find a team"))
        self.count = Line(tone=Tone.QUIET)
        question = say(
            "{judge} never marks the teams ticked here: those sheets count as abstained and stand in the minutes.",
            judge=judge.name,
        )
        self.fields.addWidget(Line(question, wrap=True))
        self.fields.addWidget(self.search)
        self.fields.addWidget(self.table, 1)
        self.fields.addWidget(self.count)
        self.search.textChanged.connect(self._show)
        self.table.clicked.connect(lambda index: self._on_ticked(index.row()))
        self.table.row_opened.connect(lambda _row: self.yes.click())
        self._show()
        self.resize(self.minimumWidth(), _HEIGHT)
        self.search.setFocus()

    @override
    def keep(self) -> None:
        self.context.venue.people.set_conflicts(
            self._judge.code,
            sorted(self._chosen),
            actor=self.context.actor(Desk.ORGANIZER),
            at=self.context.clock(),
        )

    def _show(self) -> None:
        self.model.show(list(self._found()))
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.count.setText(self.context.words.say("Teams ticked: {count}", count=len(self._chosen)))

    def _found(self) -> Iterable[TickedTeam]:
        wanted = plain(self.search.text())
        for team in self._teams:
            if wanted in plain(team.name):
                yield TickedTeam(team.code, team.name, team.code in self._chosen)

    def _on_ticked(self, row: int) -> None:
        self._chosen ^= {self.model.row(row).code}
        self._show()
