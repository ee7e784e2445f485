"""The results page: the standings of a round, why each place, its prizes, its ties, and the freeze."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision
from stage_contest.services.views import ResultsPage
from ui.chair.acts import ChairActs
from ui.chair.entry_panel import EntryParts
from ui.chair.freeze_panel import FreezePanel
from ui.chair.looking import Looked, chair_as_judge
from ui.chair.proof_text import proof_html
from ui.chair.result_rows import ResultRow, result_rows
from ui.chair.round_state import RoundState
from ui.chair.side import ResultsSide
from ui.chair.since_freeze import since_the_last_freeze
from ui.chair.standings_model import StandingsModel
from ui.chair.standings_table import StandingsTable
from ui.chair.views import ViewChoice, Views
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.theme import SIZES
from ui.widgets.page import Page

_LEFT_SHARE, _SIDE_SHARE = 4, 3


class ResultsDesk(Page):
    """The chair's page of one round."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._round: RoundCode | None = None
        self._page: ResultsPage | None = None
        self._contest: Contest | None = None
        self._chair_judge: JudgeCode | None = None
        self._build()
        self._acts = ChairActs(context, self, refused=self.freezing.said.say, done=self.refresh)
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self._round = code
        self.freezing.said.clear()
        self.refresh()
        self.table.choose(0)

    @override
    def refresh(self) -> None:
        if self._round is None:
            return
        snapshots = self.context.venue.snapshots
        self._contest = snapshots.contest()
        self._page = snapshots.results_page(self._round)
        self._show(self._contest, self._page)

    @override
    def focus_first(self) -> None:
        self.table.setFocus()

    def _build(self) -> None:
        say, context = self.context.words.say, self.context
        self.state = RoundState(context)
        self.choice = ViewChoice(context)
        self.model = StandingsModel(context.look, context.words, self)
        self.table = StandingsTable(self.model)
        self.table.setAccessibleName(say("Standings"))
        self.freezing = FreezePanel(context)
        self.side = ResultsSide(context)
        left = QVBoxLayout()
        left.setSpacing(SIZES.gap)
        left.addWidget(self.table, 1)
        left.addWidget(self.freezing)
        results = QWidget()
        row = QHBoxLayout(results)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.wide)
        row.addLayout(left, _LEFT_SHARE)
        row.addWidget(self.side, _SIDE_SHARE)
        self.views = Views(context, results)
        head = QHBoxLayout()
        head.addWidget(self.choice)
        head.addStretch()
        head.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.views, 1)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._show_entry)
        self.choice.view_chosen.connect(self.views.show_view)
        self.freezing.confirm_all_asked.connect(self._on_confirm_all)
        self.freezing.freeze_asked.connect(self._on_freeze)
        self.freezing.unfreeze_asked.connect(self._on_unfreeze)
        self.side.entry.confirm_asked.connect(self._on_confirm)
        self.side.entry.take_back_asked.connect(self._on_take_back)
        self.side.ties.decided.connect(self._on_decided)
        self.side.ties.withdrawal_asked.connect(self._on_withdrawal)
        self.side.ties.mend_asked.connect(self._on_mend)

    def _show(self, contest: Contest, page: ResultsPage) -> None:
        chosen, held = self._chosen(), self.window().focusWidget()
        rows = result_rows(page, contest.rules, self.context.words)
        self.model.show_parts(page.board.parts, rows)
        self.table.dress()
        self._choose(chosen.team if chosen else None)
        self.state.show_page(page)
        self._chair_judge = chair_as_judge(self.context, page.board.panel)
        words, round_ = self.context.words, contest.round(page.board.round.code)
        blocking = [words.say_message(said) for said in page.blocking]
        if page.trouble is not None:
            trouble = words.say_message(page.trouble)
            blocking = [trouble, *(said for said in blocking if said != trouble)]
        frozen, since = page.frozen_revision is not None, since_the_last_freeze(self.context, page)
        self.freezing.show_round(blocking, since, confirmable=len(page.confirmable), frozen=frozen)
        names = {entry.team: entry.name for entry in page.board.entries}
        empty = words.say("No prize is awarded before every team has all its scores.")
        self.side.prizes.show_outcome(page.outcome, names, round_.prizes, empty=empty)
        waiting = self.side.ties.show_round(contest, page)
        self.side.show_ties_waiting(waiting)
        self._show_entry(self.table.currentIndex().row())
        complete = page.outcome is not None and page.outcome.complete
        self.views.look_at(Looked(contest, page.board, complete, self._chair_judge))
        if held in {self.freezing.freeze, self.freezing.unfreeze, self.freezing.confirm_all}:
            self._keep_focus_near(held)

    def _keep_focus_near(self, button: QWidget) -> None:
        """A button that went away leaves the focus on the standings, not on whatever comes next."""
        if not (button.isVisibleTo(self) and button.isEnabled()):
            self.table.setFocus()

    def _chosen(self) -> ResultRow | None:
        number = self.table.currentIndex().row()
        return self.model.row(number) if 0 <= number < self.model.rowCount() else None

    def _choose(self, team: TeamCode | None) -> None:
        rows = self.model.rows()
        place = next((number for number, row in enumerate(rows) if row.team == team), 0)
        self.table.choose(place)

    def _show_entry(self, number: int) -> None:
        if self._page is None or self._contest is None or not 0 <= number < self.model.rowCount():
            return
        row = self.model.row(number)
        names = {part.code: part.name for part in self._page.board.parts}
        parts = tuple((names[cell.part], cell) for cell in row.parts)
        frozen = self._page.frozen_revision is not None
        self.side.entry.show_entry(EntryParts(row.name, parts, frozen), self._proof(self._contest, row))

    def _proof(self, contest: Contest, row: ResultRow) -> str:
        if self._round is None:
            return ""
        words, theme = self.context.words, self.context.look.theme
        try:
            proof = self.context.venue.review.proof(self._round, row.team, chair_judge=self._chair_judge)
            return proof_html(proof, contest, words, theme)
        except Refusal as refusal:
            return words.say_message(refusal.said)

    def _on_confirm(self, part: str) -> None:
        row = self._chosen()
        if self._round is not None and row is not None:
            self._acts.confirm(self._round, row.team, PartCode(part))

    def _on_take_back(self, part: str) -> None:
        row = self._chosen()
        if self._round is not None and row is not None:
            self._acts.take_back(self._round, row.team, PartCode(part))

    def _on_confirm_all(self) -> None:
        self._in_the_round(self._acts.confirm_all)

    def _on_freeze(self) -> None:
        self._in_the_round(self._acts.freeze)

    def _on_unfreeze(self) -> None:
        self._in_the_round(self._acts.unfreeze)

    def _on_withdrawal(self, number: int) -> None:
        self._in_the_round(lambda round_: self._acts.withdraw(round_, number))

    def _on_mend(self, at_prizes: object) -> None:
        self.page_asked.emit(DeskPage.PRIZES if at_prizes else DeskPage.RULES)

    def _on_decided(self, decision: TieDecision) -> None:
        def refuse(sentence: str) -> None:
            self.side.ties.refuse(decision, sentence)

        self._in_the_round(lambda round_: self._acts.decide_tie(round_, decision, refused=refuse))

    def _in_the_round(self, act: Callable[[RoundCode], None]) -> None:
        if self._round is not None:
            self.freezing.said.clear()
            act(self._round)
