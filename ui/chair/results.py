"""The results page: the standings of a round, why each place, its prizes, its ties, and the freeze."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.proof import prove
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision
from stage_contest.services.views import ResultsPage
from ui.chair.acts import ChairActs
from ui.chair.entry_panel import EntryParts
from ui.chair.freeze_panel import FreezePanel
from ui.chair.proof_text import proof_html
from ui.chair.result_rows import ResultRow, result_rows
from ui.chair.side import ResultsSide
from ui.chair.standings_model import StandingsModel
from ui.chair.standings_table import StandingsTable
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.page import Page
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline

_LEFT_SHARE, _SIDE_SHARE = 4, 3


class ResultsDesk(Page):
    """The chair's page of one round."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._round: RoundCode | None = None
        self._page: ResultsPage | None = None
        self._contest: Contest | None = None
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
        self.state = StateChip(context.look)
        self.model = StandingsModel(context.look, context.words, self)
        self.table = StandingsTable(self.model)
        self.table.setAccessibleName(say("Standings"))
        self.freezing = FreezePanel(context)
        self.side = ResultsSide(context)
        left = QVBoxLayout()
        left.setSpacing(SIZES.gap)
        head = QHBoxLayout()
        head.addWidget(Headline(say("Standings")))
        head.addStretch()
        head.addWidget(self.state)
        left.addLayout(head)
        left.addWidget(self.table, 1)
        left.addWidget(self.freezing)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        row.setSpacing(SIZES.wide)
        row.addLayout(left, _LEFT_SHARE)
        row.addWidget(self.side, _SIDE_SHARE)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._show_entry)
        self.freezing.confirm_all_asked.connect(self._on_confirm_all)
        self.freezing.freeze_asked.connect(self._on_freeze)
        self.freezing.unfreeze_asked.connect(self._on_unfreeze)
        self.side.entry.confirm_asked.connect(self._on_confirm)
        self.side.entry.take_back_asked.connect(self._on_take_back)
        self.side.ties.decided.connect(self._on_decided)
        self.side.ties.withdrawal_asked.connect(self._on_withdrawal)

    def _show(self, contest: Contest, page: ResultsPage) -> None:
        chosen, held = self._chosen(), self.window().focusWidget()
        rows = result_rows(page, contest.rules, self.context.words)
        self.model.show_parts(page.board.parts, rows)
        self.table.dress()
        self._choose(chosen.team if chosen else None)
        self._show_state(page)
        words, round_ = self.context.words, contest.round(page.board.round.code)
        blocking = [words.say_message(said) for said in page.blocking]
        if page.trouble is not None:
            trouble = words.say_message(page.trouble)
            blocking = [trouble, *(said for said in blocking if said != trouble)]
        frozen = page.frozen_revision is not None
        self.freezing.show_round(blocking, confirmable=len(page.confirmable), frozen=frozen)
        names = {entry.team: entry.name for entry in page.board.entries}
        empty = words.say("No prize is awarded before every team has all its scores.")
        self.side.prizes.show_outcome(page.outcome, names, round_.prizes, empty=empty)
        waiting = self.side.ties.show_round(contest, round_, page.outcome, frozen=frozen)
        self.side.show_ties_waiting(waiting)
        self._show_entry(self.table.currentIndex().row())
        if held in {self.freezing.freeze, self.freezing.unfreeze, self.freezing.confirm_all}:
            self._keep_focus_near(held)

    def _keep_focus_near(self, button: QWidget) -> None:
        """A button that went away leaves the focus on the standings, not on whatever comes next."""
        if not (button.isVisibleTo(self) and button.isEnabled()):
            self.table.setFocus()

    def _show_state(self, page: ResultsPage) -> None:
        say = self.context.words.say
        if page.frozen_revision is not None:
            word = say("Frozen · revision {revision}", revision=page.frozen_revision)
            self.state.show_state(word, icon="lock-simple-fill", tone=Tone.ACTION)
        elif page.outcome is None:
            self.state.show_state(say("Cannot be counted yet"), icon="warning-fill", tone=Tone.WAITING)
        elif page.outcome.complete:
            self.state.show_state(say("Provisional, complete"), icon="circle-half", tone=Tone.WAITING)
        else:
            self.state.show_state(say("Provisional, incomplete"), icon="hourglass", tone=Tone.WAITING)

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
            return proof_html(prove(contest, self._round, row.team), contest, words, theme)
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

    def _on_withdrawal(self, position: int) -> None:
        self._in_the_round(lambda round_: self._acts.withdraw(round_, position))

    def _on_decided(self, decision: TieDecision) -> None:
        def refuse(sentence: str) -> None:
            self.side.ties.refuse(decision, sentence)

        self._in_the_round(lambda round_: self._acts.decide_tie(round_, decision, refused=refuse))

    def _in_the_round(self, act: Callable[[RoundCode], None]) -> None:
        if self._round is not None:
            self.freezing.said.clear()
            act(self._round)
