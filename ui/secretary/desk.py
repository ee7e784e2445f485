"""The secretary's desk: the board of one part, the chosen team and sheet at the side, "call the team" below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import PartLine, RoundBoard
from ui.context import DeskContext
from ui.secretary.board_rows import BoardModel
from ui.secretary.chosen import Chosen
from ui.secretary.legend import Legend
from ui.secretary.note_taking import NoteTaking
from ui.secretary.side import Side
from ui.stage_line import half_done_sentence, waiting_sentence
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.page import Page
from ui.widgets.part_choice import PartChoice
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Level, Line

_TEAM_COLUMN = 1
_LEAST_TEAM_WIDTH = 120
_LEAST_WIDTH = 52
_MOST_NAME_WIDTH = 280


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
        self.board = RowTable(self.model, stretch=-1, cells=True)
        self.board.setAccessibleName(say("Board of the round"))
        self.side = Side(self.context)
        self.waiting = Line(level=Level.LEAD, wrap=True)
        self.half_done = ElidedLine(tone=Tone.WAITING)
        self.beside = RefusalLine(look)
        self.call = PrimaryButton(say("Call the team"), look, "megaphone")
        head = QHBoxLayout()
        head.addWidget(Headline(say("Board")))
        head.addStretch()
        head.addWidget(self.parts)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addWidget(self.board, 1)
        middle.addWidget(self.side)
        self.legend = Legend(self.context)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.waiting)
        said.addWidget(self.half_done)
        said.addWidget(self.beside)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.room)
        foot.addLayout(said, 1)
        foot.addWidget(self.call)
        self.nothing = EmptyHint(look, say("This round has no team or no part yet."), icon="users-three")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.nothing, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.legend)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.parts.part_chosen.connect(self._on_part_chosen)
        self.board.resized.connect(self._set_widths)
        self.board.cell_chosen.connect(self._on_cell_chosen)
        self.call.clicked.connect(self._on_call)

    def _load(self, code: RoundCode) -> None:
        board = self.context.venue.snapshots.board(code)
        self._board = board
        ready = bool(board.parts and board.entries)
        self.nothing.setVisible(not ready)
        for widget in (self.parts, self.board, self.side, self.legend, self.waiting, self.half_done, self.call):
            widget.setVisible(ready)
        if not ready:
            return
        self._part = self._part_of(board)
        self.parts.show_parts(board.parts, self._part.code)
        self.model.show_part(board, self._part)
        self.board.draw_figures_in(self.model.number_columns())
        self.legend.setVisible(self._part.kind == "judged")
        self._set_widths()
        teams = [entry.team for entry in board.running(self._part.code)]
        if self._team not in teams:
            staged = board.stage.team if board.stage is not None else None
            self._team = staged if staged in teams else teams[0]
        self.board.choose(teams.index(self._team))
        self._show_team()
        self.waiting.setText(waiting_sentence(board, self.context.words))
        half_done = half_done_sentence(board, self.context.words)
        self.half_done.setText(half_done)
        self.half_done.setVisible(bool(half_done))

    def _part_of(self, board: RoundBoard) -> PartLine:
        known = {line.code: line for line in board.parts}
        if self._part is not None and self._part.code in known:
            return known[self._part.code]
        if board.stage is not None and board.stage.part in known:
            return known[board.stage.part]
        return board.parts[0]

    def _set_widths(self) -> None:
        """The team takes what is left over, but never less than a name needs."""
        others = [column for column in range(self.model.columnCount()) if column != _TEAM_COLUMN]
        for column in others:
            self.board.setColumnWidth(column, max(_LEAST_WIDTH, self.board.heading_width(column)))
        left = self.board.viewport().width() - sum(self.board.columnWidth(column) for column in others)
        self.board.setColumnWidth(_TEAM_COLUMN, max(_LEAST_TEAM_WIDTH, left))

    def _show_team(self) -> None:
        board, part, team = self._board, self._part, self._team
        if board is None or part is None or team is None:
            return
        self.taking.choose(Chosen(board, part, team, self._judge))
        stage = board.stage
        on_stage = stage is not None and (stage.round, stage.team, stage.part) == (
            board.round.code,
            team,
            part.code,
        )
        name = next(entry.name for entry in board.entries if entry.team == team)
        say = self.context.words.say
        short = self.call.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _MOST_NAME_WIDTH)
        self.call.setText(say("On stage: {team}", team=short) if on_stage else say("Call {team}", team=short))
        self.call.setToolTip(name if short != name else "")
        self.call.setEnabled(not on_stage and not board.frozen)
        self.beside.clear()

    def _on_part_chosen(self, code: str) -> None:
        if self._board is not None:
            self._part = next(line for line in self._board.parts if line.code == PartCode(code))
            self._judge = None
            self.refresh()
            self.board.setFocus()

    def _on_cell_chosen(self, row: int, column: int) -> None:
        self._team = self.model.row(row).entry.team
        self._judge = self.model.judge_at(column)
        self._show_team()

    def _on_call(self) -> None:
        board, part, team = self._board, self._part, self._team
        if board is None or part is None or team is None:
            return
        actor, at = self.context.actor(Desk.SECRETARY), self.context.clock()
        self.context.problems.attempt(
            lambda: self.context.venue.show.call_team(board.round.code, team, part.code, actor=actor, at=at),
            refused=lambda sentence: self.beside.say(sentence, Tone.DANGER),
            done=self._on_noted,
        )

    def _on_noted(self) -> None:
        """Something is on disk: show it, and go on at the board."""
        self.refresh()
        self.board.setFocus()
