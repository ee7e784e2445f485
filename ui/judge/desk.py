"""The judge's desk: the running order at the left, one's own score sheet of the team on stage at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.views import DeskSheet, JudgeDesk, RoundBoard
from ui.context import DeskContext
from ui.idle_watch import IdleWatch
from ui.judge.accepted import with_mark
from ui.judge.desk_side import DeskSide
from ui.judge.following import StageFollowing, team_to_show
from ui.judge.mark_taking import MarkTaking
from ui.judge.running_order import OrderRow
from ui.judge.sheet_asking import SheetAsking
from ui.judge.sheet_on_desk import sheet_on_desk
from ui.judge.sheet_side import SheetSide
from ui.theme import SIZES
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.page import Page
from ui.widgets.steady_keys import steady_letter

_MINUTE = 60_000


class JudgeDeskPage(Page):
    """One judge's own sheets; the desk follows the stage, but never away from half-done work."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._desk: JudgeDesk | None = None
        self.setProperty("desk", "judge")
        self._build()
        self.taking = MarkTaking(context, self.form, self._sheet)
        self.following = StageFollowing(context, self.called, self.head.parts)
        self.asking = SheetAsking(context, self.form, self._sheet, self)
        self.watch = IdleWatch(self, lambda: context.venue.settings.setup().idle_minutes * _MINUTE)
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self.following.forget()
        self._load(code)

    @override
    def refresh(self) -> None:
        if (code := self.context.place.now.round) is not None:
            self._load(code)

    @override
    def focus_first(self) -> None:
        if self._stack.currentWidget() is self.nothing:
            self.nothing.setFocus()
        elif self.form.writable:
            self.form.focus_first()
        else:
            self.order.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo, wherever on the desk the focus is."""
        keys = event.modifiers()
        letter = steady_letter(event) if keys & Qt.KeyboardModifier.ControlModifier else ""
        if letter == "Y" or (letter == "Z" and keys & Qt.KeyboardModifier.ShiftModifier):
            self.taking.redo()
        elif letter == "Z":
            self.taking.undo()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.side = DeskSide(self.context)
        self.order_model, self.order, self.done = self.side.model, self.side.order, self.side.done
        right = SheetSide(self.context)
        self.head, self.called, self.form = right.head, right.called, right.form
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(SIZES.room, SIZES.room, SIZES.wide, SIZES.room)
        row.setSpacing(SIZES.wide)
        row.addWidget(self.side)
        row.addWidget(right, 1)
        self.nothing = EmptyHint(
            look,
            say("This round has no team, no judge or no part that judges mark yet."),
            icon="users-three",
            button=say("Done (lock, F12)"),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(desk)
        self._stack.addWidget(self.nothing)

    def _connect(self) -> None:
        self.head.judge_chosen.connect(self._on_judge_chosen)
        self.head.parts.part_chosen.connect(self._on_part_chosen)
        self.order.row_chosen.connect(self._on_row_chosen)
        self.order.row_opened.connect(self._on_row_opened)
        self.done.clicked.connect(self.lock_asked)
        self.nothing.asked.connect(self.lock_asked)
        self.following.go_asked.connect(self._on_go_to_stage)
        self.taking.mark_accepted.connect(self._on_mark_accepted)
        self.taking.settled.connect(self._show_sheet)
        self.asking.done.connect(self._on_submitted)
        self.watch.idle.connect(self.lock_asked)
        self.taking.submitted.connect(self._on_submitted)

    def _load(self, code: RoundCode) -> None:
        place, snapshots = self.context.place, self.context.venue.snapshots
        board = snapshots.board(code)
        judges = tuple(line for line in board.panel if self.context.attendance.may_judge(line.code))
        parts = tuple(part for part in board.parts if part.kind == "judged")
        ready = bool(judges and parts and board.entries)
        self._stack.setCurrentIndex(0 if ready else 1)
        if not ready:
            return
        judge = place.now.judge if place.now.judge in {line.code for line in judges} else judges[0].code
        place.choose_judge(judge)
        part = place.now.part if place.now.part in {line.code for line in parts} else _stage_part(board)
        desk = snapshots.judge_desk(code, judge, part)
        self.head.show_desk(desk, judges, parts)
        self._show(desk)
        self._follow_stage()

    def _show(self, desk: JudgeDesk) -> None:
        self._desk = desk
        place = self.context.place
        place.choose_part(desk.part.code)
        place.choose_team(team_to_show(desk, place.now.team))
        stage = desk.stage.team if desk.stage is not None and desk.stage.part == desk.part.code else None
        self.order_model.show(
            [
                OrderRow(entry, desk.sheets[entry.team], entry.team in desk.called, on_stage=entry.team == stage)
                for entry in desk.entries
            ]
        )
        self._show_sheet()

    def _show_sheet(self) -> None:
        desk, team = self._desk, self.context.place.now.team
        if desk is None or team is None:
            return
        self.order.choose(self.order_model.row_of(team))
        self.form.show_sheet(sheet_on_desk(desk, team, self.context))
        self.taking.show_steps()

    def _follow_stage(self) -> None:
        if self._desk is not None:
            self.following.follow(self._desk, self._sheet())

    def _sheet(self) -> DeskSheet | None:
        team = self.context.place.now.team
        return None if self._desk is None or team is None else self._desk.sheets.get(team)

    def _on_go_to_stage(self) -> None:
        if self._desk is None or self._desk.stage is None:
            return
        stage = self._desk.stage
        self.context.place.choose_part(stage.part)
        self.context.place.choose_team(stage.team)
        self._load(stage.round)
        self.focus_first()

    def _on_judge_chosen(self, judge: str) -> None:
        self.context.place.choose_judge(JudgeCode(judge))
        self.following.forget()
        self.refresh()
        self.focus_first()

    def _on_part_chosen(self, part: str) -> None:
        self.context.place.choose_part(PartCode(part))
        self.refresh()
        self.focus_first()

    def _on_row_chosen(self, row: int) -> None:
        team = self.order_model.row(row).entry.team
        if team != self.context.place.now.team:
            self.context.place.choose_team(team)
            self._show_sheet()
            self._follow_stage()

    def _on_row_opened(self, row: int) -> None:
        self._on_row_chosen(row)
        self.focus_first()

    def _on_mark_accepted(self, sheet: DeskSheet, criterion: CriterionCode, points: Hundredths | None) -> None:
        """The contest's next picture follows by itself; the next mark need not wait for it."""
        if self._desk is not None and self._desk.sheets.get(sheet.key.team) == sheet:
            self._show(with_mark(self._desk, sheet, criterion, points))
        else:
            self.refresh()

    def _on_submitted(self) -> None:
        self.refresh()
        if self.called.isVisible():
            self.called.button.setFocus()
        else:
            self.done.setFocus()


def _stage_part(board: RoundBoard) -> PartCode | None:
    return board.stage.part if board.stage is not None and board.stage.round == board.round.code else None
