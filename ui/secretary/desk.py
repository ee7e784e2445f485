"""The secretary's desk: the board of the round, the chosen team and sheet at the side, stopwatch and call below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import PartLine, RoundBoard
from ui.context import DeskContext
from ui.secretary.board_model import BoardModel
from ui.secretary.board_table import BoardTable
from ui.secretary.chosen import Chosen
from ui.secretary.desk_windows import DeskWindows
from ui.secretary.foot import Foot
from ui.secretary.lacking import lacking_line
from ui.secretary.legend import Legend
from ui.secretary.note_taking import NoteTaking
from ui.secretary.side import Side
from ui.secretary.stopwatch_acts import StopwatchActs
from ui.secretary.stopwatch_card import PAUSE_KEY, START_KEY, StopwatchCard
from ui.theme import SIZES, Tone
from ui.widgets.elided_line import ElidedLine
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.page import Page
from ui.widgets.part_choice import PartChoice
from ui.widgets.texts import Headline


class SecretaryDesk(Page):
    """Shows every sheet, count and deduction of a round; the team called is what the judges' desks follow."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._board: RoundBoard | None = None
        self._part: PartLine | None = None
        self._team: TeamCode | None = None
        self._judge: JudgeCode | None = None
        self._build()
        self.taking = NoteTaking(context, self.side, self._on_noted)
        self.timing = StopwatchActs(context, self.stopwatch, self._on_noted)
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self._team, self._judge, self._part = None, None, None
        self._load(code)

    @override
    def refresh(self) -> None:
        if (code := self.context.place.now.round) is not None:
            self._load(code)

    @override
    def focus_first(self) -> None:
        self.board.setFocus()

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.parts = PartChoice()
        self.model = BoardModel(self.context)
        self.board = BoardTable(self.model, look)
        self.board.setAccessibleName(say("Board of the round"))
        self.legend = Legend(self.context)
        self.stopwatch = StopwatchCard(self.context)
        self.side = Side(self.context)
        self.foot = Foot(self.context)
        self.call = self.foot.call
        self.windows = DeskWindows(self.context, self, refused=self.foot.refuse)
        self.foot.more.addWidget(self.windows.paper)
        self.foot.more.addWidget(self.windows.accident)
        self.lacking = ElidedLine(tone=Tone.WAITING)
        head = QHBoxLayout()
        head.setSpacing(SIZES.room)
        head.addWidget(Headline(say("Board")))
        head.addWidget(self.lacking, 1)
        head.addWidget(self.parts)
        left = QVBoxLayout()
        left.setSpacing(SIZES.gap)
        left.addWidget(self.board, 1)
        left.addWidget(self.legend)
        left.addWidget(self.stopwatch)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addLayout(left, 1)
        middle.addWidget(self.side)
        self.nothing = EmptyHint(look, say("This round has no team or no part yet."), icon="users-three")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.nothing, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.parts.part_chosen.connect(self._on_part_chosen)
        self.board.cell_chosen.connect(self._on_cell_chosen)
        self.call.clicked.connect(self._on_call)
        for name, act in ((START_KEY, self.stopwatch.press_start), (PAUSE_KEY, self.stopwatch.press_pause)):
            key = QShortcut(QKeySequence(name), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.setAutoRepeat(False)
            key.activated.connect(act)

    def _load(self, code: RoundCode) -> None:
        board = self.context.venue.snapshots.board(code)
        self._board = board
        ready = bool(board.parts and board.entries)
        self.nothing.setVisible(not ready)
        for widget in (self.parts, self.lacking, self.board, self.legend, self.stopwatch, self.side, self.foot):
            widget.setVisible(ready)
        if not ready:
            return
        self._part = self._part_of(board)
        self.parts.show_parts(board.parts, self._part.code)
        self.model.show_board(board, self._part.code)
        self._choose_cell(board, self._part)
        self._show_team()
        self.timing.show_board(board)
        self.foot.show_board(board)
        self.lacking.setText(lacking_line(board, self.context.words))

    def _part_of(self, board: RoundBoard) -> PartLine:
        known = {line.code: line for line in board.parts}
        if self._part is not None and self._part.code in known:
            return known[self._part.code]
        if board.stage is not None and board.stage.part in known:
            return known[board.stage.part]
        return board.parts[0]

    def _choose_cell(self, board: RoundBoard, part: PartLine) -> None:
        """Stay with the team, part and judge that were chosen, else with the team on stage."""
        teams = [entry.team for entry in board.running(part.code)]
        if self._team not in teams:
            staged = board.stage.team if board.stage is not None else None
            self._team = staged if staged in teams else teams[0]
        current, row = self.board.currentIndex(), teams.index(self._team)
        there = self.model.part_at(current.column()) if current.isValid() else None
        same = current.isValid() and (there is None or there.code == part.code)
        column = current.column() if same else self.model.column_of(part.code, self._judge)
        if (current.row(), current.column()) != (row, column):
            self.board.setCurrentIndex(self.model.index(row, column))

    def _show_team(self) -> None:
        board, part, team = self._board, self._part, self._team
        if board is None or part is None or team is None:
            return
        self.taking.choose(Chosen(board, part, team, self._judge))
        self.foot.show_team(board, part, team)

    def _on_part_chosen(self, code: str) -> None:
        if self._board is not None:
            self._part = next(line for line in self._board.parts if line.code == PartCode(code))
            self._judge = None
            self.refresh()
            self.board.setFocus()

    def _on_cell_chosen(self, row: int, column: int) -> None:
        self._team = self.model.row(row).entry.team
        self._judge = self.model.judge_at(column)
        part = self.model.part_at(column)
        if part is None or self._part is None or part.code == self._part.code:
            self._show_team()
            return
        self._part = part
        self.refresh()

    def _on_call(self) -> None:
        board, part, team = self._board, self._part, self._team
        if board is None or part is None or team is None:
            return
        actor, at = self.context.actor(Desk.SECRETARY), self.context.clock()
        self.context.problems.attempt(
            lambda: self.context.venue.show.call_team(board.round.code, team, part.code, actor=actor, at=at),
            refused=self.foot.refuse,
            done=self._on_noted,
        )

    def _on_noted(self) -> None:
        """Something is on disk: show it, and go on at the board."""
        self.refresh()
        self.board.setFocus()
