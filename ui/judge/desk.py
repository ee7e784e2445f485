"""The judge's desk: the running order at the left, one's own score sheet of the team on stage at the right."""

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.show import Stage
from stage_contest.services.views import DeskSheet, JudgeDesk, RoundBoard
from ui.context import DeskContext
from ui.judge.desk_head import DeskHead
from ui.judge.following import follows_at_once, team_to_show
from ui.judge.mark_taking import MarkTaking
from ui.judge.running_order import Column, OrderRow, RunningOrderModel
from ui.judge.score_sheet import ScoreSheetForm
from ui.judge.sheet_on_desk import sheet_on_desk
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.page import Page
from ui.widgets.row_table import RowTable

_ORDER_WIDTH = 488
_COLUMN_WIDTHS = (56, 0, 144, 104)


class JudgeDeskPage(Page):
    """One judge's own sheets; the desk follows the stage, but never away from half-done work."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._desk: JudgeDesk | None = None
        self._followed: Stage | None = None
        self.setProperty("desk", "judge")
        self._build()
        self.taking = MarkTaking(context, self.form, self._sheet)
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self._followed = None
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

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.head = DeskHead(self.context)
        self.order_model = RunningOrderModel(self.context)
        self.order = RowTable(self.order_model, stretch=1, name="judge-order", memory=self.context.memory)
        self.order.set_widths(*_COLUMN_WIDTHS)
        self.order.draw_figures_in((Column.ORDER, Column.TOTAL))
        self.order.verticalHeader().setDefaultSectionSize(SIZES.row_judge)
        self.order.setAccessibleName(say("Running order"))
        self.done = PlainButton(say("Done (lock, F12)"), look, "lock-key")
        self.called = NoticeBar(look, icon="megaphone", tone=Tone.ACTION, button=say("Go there"))
        self.form = ScoreSheetForm(self.context)
        left = QVBoxLayout()
        left.setSpacing(SIZES.gap)
        left.addWidget(self.order, 1)
        left.addWidget(self.done)
        side = QWidget()
        side.setFixedWidth(_ORDER_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        side.setLayout(left)
        right = QVBoxLayout()
        right.setSpacing(SIZES.gap)
        right.addWidget(self.head)
        right.addWidget(self.called)
        right.addWidget(self.form, 1)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(SIZES.room, SIZES.room, SIZES.wide, SIZES.room)
        row.setSpacing(SIZES.wide)
        row.addWidget(side)
        row.addLayout(right, 1)
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
        self.called.answered.connect(self._on_go_to_stage)
        self.taking.accepted.connect(self.refresh)
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

    def _follow_stage(self) -> None:
        """Go where the stage is now, unless that would leave half-done work; then a bar offers it."""
        desk, place = self._desk, self.context.place.now
        if desk is None or desk.stage is None or desk.stage.part not in self.head.parts.buttons:
            self.called.hide()
            return
        stage = desk.stage
        if (stage.team, stage.part) == (place.team, place.part):
            self.called.hide()
        elif stage != self._followed:
            sheet = self._sheet()
            drafts = sheet is not None and bool(self.context.drafts.waiting(sheet.key))
            if sheet is None or follows_at_once(sheet.state, drafts=drafts):
                self._followed = stage
                self._on_go_to_stage()
                return
            self._offer_stage(desk, stage)
        self._followed = stage

    def _offer_stage(self, desk: JudgeDesk, stage: Stage) -> None:
        team = next((entry.name for entry in desk.entries if entry.team == stage.team), "")
        part = self.head.parts.buttons[stage.part].text()
        self.called.say(
            self.context.words.say(
                "{team} has been called on stage: {part}. This sheet stays as it is.", team=team, part=part
            )
        )

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
        self._followed = None
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

    def _on_submitted(self) -> None:
        if self.called.isVisible():
            self.called.button.setFocus()
        else:
            self.done.setFocus()


def _stage_part(board: RoundBoard) -> PartCode | None:
    return board.stage.part if board.stage is not None and board.stage.round == board.round.code else None
