"""The page of prizes: the round in sight at the left, what the whole contest costs at the right."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.services.prizes import PrizeOverview, RoundPrizes
from ui.context import DeskContext
from ui.organizer.prizes.budget_card import BudgetCard
from ui.organizer.prizes.editing import PrizeEditing
from ui.organizer.prizes.main_rows import MainRows
from ui.organizer.prizes.policies import Policies
from ui.organizer.prizes.prize_list import PrizeList
from ui.organizer.prizes.side_options import SideOptions
from ui.organizer.prizes.side_rows import SideRows
from ui.organizer.undo_bar import UndoBar
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.page import Page
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline

_BUDGET_WIDTHS = (320, 400)
_SIDE_ROWS = 3


class PrizesPage(Page):
    """Edits the prizes of the round that all desks work on; each edit is on the disk at once."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._round: RoundCode | None = None
        self._overview: PrizeOverview | None = None
        self.editing = PrizeEditing(context, self)
        self._side_rows = SideRows(context.words)
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        if code != self._round:
            self.main.forget_drafts()
            self.side.forget_drafts()
        self._round = code
        self.refresh()

    @override
    def refresh(self) -> None:
        self.undo.refresh()
        if self._round is None:
            return
        overview = self.context.venue.prizes.overview()
        shown = overview.round(self._round)
        self._overview, self.editing.round = overview, shown
        if shown is not None:
            self._side_rows.parts = shown.parts
            self._side_rows.rules = self.context.venue.snapshots.contest().rules
            self._show_head(shown)
        self.main.show_prizes()
        self.policies.show_prizes()
        self.side.show_prizes()
        self.options.show_prize()
        self.budget.show_overview(overview)
        self._offer_copies()

    @override
    def focus_first(self) -> None:
        self.main.table.setFocus()

    def _build(self) -> None:
        say, look, context = self.context.words.say, self.context.look, self.context
        self.title = Headline()
        self.state = StateChip(look)
        self.undo = UndoBar(context, self)
        self.main = PrizeList(context, self.editing, MainRows(context.words), name="prizes-main", least_rows=4)
        self.policies = Policies(context, self.editing, self.main.said.say)
        self.side = PrizeList(context, self.editing, self._side_rows, name="prizes-side", least_rows=2)
        self.side.table.setMaximumHeight((_SIDE_ROWS + 1) * SIZES.row)
        self.options = SideOptions(context, self.editing, self._side_rows, self.side)
        self.budget = BudgetCard(context, self.editing)
        least, most = map(SIZES.scaled, _BUDGET_WIDTHS)
        self.budget.setMinimumWidth(least)
        self.budget.setMaximumWidth(most)
        self.copy = PlainButton(say("Use these prizes for…"), look, "copy")
        self.others = QMenu(self)
        self.copy.setMenu(self.others)
        head = QHBoxLayout()
        head.setSpacing(SIZES.gap)
        head.addWidget(self.title)
        head.addWidget(self.state)
        head.addWidget(self.undo, 1)
        head.addWidget(self.copy)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addWidget(self._prizes(), 8)
        middle.addWidget(self.budget, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addLayout(middle, 1)

    def _prizes(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.main, 3)
        column.addWidget(self.policies)
        column.addWidget(self.side, 2)
        column.addWidget(self.options)
        return left

    def _connect(self) -> None:
        self.undo.undone.connect(self.refresh)
        self.editing.changed.connect(self.refresh)
        self.budget.round_chosen.connect(self.round_chosen)
        self.others.triggered.connect(lambda action: self._on_copy(action.data()))

    def _show_head(self, shown: RoundPrizes) -> None:
        say = self.context.words.say
        self.title.setText(say("Prizes of {round}", round=shown.name))
        self.state.setVisible(shown.frozen or shown.begun)
        if shown.frozen:
            self.state.show_state(say("Frozen"), icon="lock-simple-fill", tone=Tone.ACTION)
        elif shown.begun:
            self.state.show_state(say("Has begun: a change needs a reason"), icon="warning-fill", tone=Tone.WAITING)
        seats, teams = sum(prize.count for prize in shown.prizes.main), shown.entries
        self.main.about.setText(say("{seats} prizes for {teams} teams", seats=seats, teams=teams) if teams else "")

    def _offer_copies(self) -> None:
        self.others.clear()
        lines = self._others()
        alike = [line for line in lines if self.editing.round and line.kind is self.editing.round.kind]
        if len(alike) > 1:
            action = self.others.addAction(self.context.words.say("all other rounds of this kind"))
            action.setData([line.code for line in alike])
        for line in lines:
            self.others.addAction(line.name).setData([line.code])
        self.copy.setEnabled(bool(lines) and bool(self.editing.prizes.main or self.editing.prizes.side))

    def _others(self) -> list[RoundPrizes]:
        """The other rounds whose prizes may still be changed."""
        rounds = self._overview.rounds if self._overview is not None else ()
        return [line for line in rounds if line.code != self._round and not line.frozen]

    def _on_copy(self, codes: list[RoundCode]) -> None:
        self.editing.copy_to([line for line in self._others() if line.code in codes], self.main.said.say)
