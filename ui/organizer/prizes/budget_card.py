"""The budget of the whole contest beside the prizes: in figures, in words, against what was approved."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from stage_contest.domain.errors import Refusal
from stage_contest.domain.setup import FlagsFor
from stage_contest.services.prizes import PrizeOverview
from ui.context import DeskContext
from ui.organizer.prizes.editing import PrizeEditing
from ui.organizer.prizes.main_rows import money_typed
from ui.organizer.prizes.needs_model import (
    BudgetColumn,
    BudgetModel,
    NeedsColumn,
    PiecesModel,
    rows_by_prize,
    rows_by_round,
)
from ui.theme import SIZES, Tone
from ui.widgets.buttons import ChoiceButton
from ui.widgets.labelled_fields import ChoiceField
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Line

_BUDGET_WIDTHS = (0, 96, 128)
_PIECES_WIDTHS = (0, 56, 48, 88)


class BudgetCard(QFrame):
    """Shows what all prizes need; a click on a round brings it into sight."""

    round_chosen = Signal(str)

    def __init__(self, context: DeskContext, editing: PrizeEditing) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._context = context
        self._editing = editing
        self._overview: PrizeOverview | None = None
        say, look = context.words.say, context.look
        self.money = ChoiceButton(say("Budget"), look, "money")
        self.pieces = ChoiceButton(say("To prepare"), look, "package")
        self.money.setChecked(True)
        self.rounds = RowTable(BudgetModel(context.words), stretch=BudgetColumn.NAME)
        self.rounds.set_widths(*_BUDGET_WIDTHS)
        self.rounds.draw_figures_in((BudgetColumn.PRIZES, BudgetColumn.MONEY))
        self.rounds.setAccessibleName(say("Budget"))
        self.total = Headline()
        self.in_words = Line(tone=Tone.QUIET, wrap=True)
        self.approved = QLineEdit()
        self.approved.setAccessibleName(say("Approved amount"))
        self.approved.setPlaceholderText(say("not said"))
        self.compared = RefusalLine(look)
        self.needed = RowTable(PiecesModel(context.words), stretch=NeedsColumn.NAME)
        self.needed.set_widths(*_PIECES_WIDTHS)
        self.needed.draw_figures_in((NeedsColumn.CERTIFICATES, NeedsColumn.FLAGS, NeedsColumn.ENVELOPES))
        self.needed.setAccessibleName(say("To prepare"))
        self.flags: ChoiceField[FlagsFor] = ChoiceField(say("A flag goes with"))
        self.flags.offer(
            [
                (say("main prizes"), FlagsFor.MAIN),
                (say("all prizes"), FlagsFor.ALL),
                (say("no prize"), FlagsFor.NONE),
            ]
        )
        self._build()
        self._connect()

    def show_overview(self, overview: PrizeOverview) -> None:
        """Show the prizes of all rounds together."""
        self._overview = overview
        words = self._context.words
        for table, rows in (
            (self.rounds, rows_by_round(overview, words)),
            (self.needed, rows_by_prize(overview, words)),
        ):
            model = table.model()
            if isinstance(model, BudgetModel | PiecesModel):
                model.show(rows)
        self.total.setText(words.money(overview.needs.money))
        self.in_words.setText(words.money_in_words(overview.needs.money))
        self._show_approved(overview)
        self.flags.show_choice(overview.setup.flags_for)
        self.approved.setReadOnly(self._context.venue.file.read_only)
        self.flags.freeze(frozen=self._context.venue.file.read_only)

    def _build(self) -> None:
        say = self._context.words.say
        tabs = QHBoxLayout()
        tabs.setSpacing(SIZES.half)
        tabs.addWidget(self.money)
        tabs.addWidget(self.pieces)
        tabs.addStretch()
        self._stack = QStackedWidget()
        approved = QHBoxLayout()
        approved.setSpacing(SIZES.gap)
        approved.addWidget(Line(say("Approved amount")))
        approved.addWidget(self.approved, 1)
        approved.addWidget(Line(say("đồng")))
        budget = self._leaf()
        budget.addWidget(self.rounds, 1)
        budget.addWidget(Line(say("All prizes together"), tone=Tone.QUIET))
        budget.addWidget(self.total)
        budget.addWidget(self.in_words)
        budget.addSpacing(SIZES.gap)
        budget.addLayout(approved)
        budget.addWidget(self.compared)
        pieces = self._leaf()
        pieces.addWidget(
            Line(say("For the whole contest; every prize is counted as awarded."), tone=Tone.QUIET, wrap=True)
        )
        pieces.addWidget(self.needed, 1)
        pieces.addWidget(self.flags)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.room, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)

    def _leaf(self) -> QVBoxLayout:
        leaf = QWidget()
        column = QVBoxLayout(leaf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.half)
        self._stack.addWidget(leaf)
        return column

    def _connect(self) -> None:
        self.money.clicked.connect(lambda: self._stack.setCurrentIndex(0))
        self.pieces.clicked.connect(lambda: self._stack.setCurrentIndex(1))
        self.rounds.clicked.connect(lambda index: self._on_round(index.row()))
        self.rounds.row_opened.connect(self._on_round)
        self.approved.editingFinished.connect(self._on_approved)
        self.flags.chosen.connect(self._on_flags)

    def _show_approved(self, overview: PrizeOverview) -> None:
        words, approved = self._context.words, overview.setup.approved_money
        if not self.approved.hasFocus():
            self.approved.setText("" if approved is None else words.amount(approved))
        if approved is None:
            self.compared.clear()
            return
        left = approved - overview.needs.money
        if left < 0:
            self.compared.say(
                words.say("The prizes cost {money} more than was approved.", money=words.money(-left))
            )
        elif left:
            self.compared.say(
                words.say("{money} are left of what was approved.", money=words.money(left)), Tone.SAFE
            )
        else:
            self.compared.say(words.say("The prizes cost just what was approved."), Tone.SAFE)

    def _on_round(self, row: int) -> None:
        if self._overview is not None and row < len(self._overview.rounds):
            self.round_chosen.emit(self._overview.rounds[row].code)

    def _on_approved(self) -> None:
        if self._overview is None or self._context.venue.file.read_only:
            return
        text = self.approved.text()
        try:
            approved = money_typed(text) if text.strip() else None
        except Refusal as refusal:
            self.compared.say(self._context.words.say_message(refusal.said))
            return
        if approved != self._overview.setup.approved_money:
            self._editing.set_up(lambda setup: replace(setup, approved_money=approved), self.compared.say)
        self.approved.setText("" if approved is None else self._context.words.amount(approved))

    def _on_flags(self) -> None:
        choice = self.flags.choice()
        self._editing.set_up(lambda setup: replace(setup, flags_for=choice), self.compared.say)
