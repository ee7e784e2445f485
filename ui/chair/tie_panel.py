"""The ties of a round: those to decide, and those that were decided."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stage_contest.domain.contest import Contest
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision
from stage_contest.services.views import ResultsPage, TieDecisionLine
from ui.chair.tie_form import TieForm
from ui.chair.tie_rows import Tie, decision_sentence, open_ties
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.texts import Line


class TiePanel(QScrollArea):
    """Forms for the open ties, lines for the recorded decisions."""

    decided = Signal(object)
    """A `TieDecision`."""
    withdrawal_asked = Signal(int)
    """The number of a decision."""
    mend_asked = Signal(bool)
    """A chain has no way left: that of a side prize (True), or that of the rules."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[tuple[Tie, ...], tuple[TieDecisionLine, ...], bool] | None = None
        self.forms: list[TieForm] = []
        self.withdrawals: list[PlainButton] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_round(self, contest: Contest, page: ResultsPage) -> int:
        """Show the ties as they are; what is being typed stays while they do. Returns how many prizes wait."""
        round_, outcome, frozen = contest.round(page.board.round.code), page.outcome, page.board.frozen
        ties = () if outcome is None or frozen else open_ties(contest, round_, outcome, self._context.words)
        fresh = (ties, page.decisions, frozen)
        if fresh != self._shown:
            self._shown = fresh
            self._fill(contest, ties, page)
        return sum(tie.pressing for tie in ties)

    def refuse(self, decision: TieDecision, sentence: str) -> None:
        """Say beside the form of that tie why the decision was not taken."""
        for form in self.forms:
            if set(form.fields) == set(decision.teams):
                form.refuse(sentence)

    def _fill(self, contest: Contest, ties: tuple[Tie, ...], page: ResultsPage) -> None:
        say = self._context.words.say
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        self.forms = [TieForm(self._context, contest, tie) for tie in ties]
        for form in self.forms:
            form.decided.connect(self.decided)
            form.mend_asked.connect(self.mend_asked)
            column.addWidget(form)
        if not ties:
            column.addWidget(Line(say("No tie waits for a decision."), tone=Tone.QUIET, wrap=True))
        names = {team.code: team.name for team in contest.teams}
        unused = set(page.outcome.unused_decisions) if page.outcome is not None else set()
        self.withdrawals = []
        for position, line in enumerate(page.decisions):
            unasked = position in unused
            column.addWidget(self._decision(line, names, unused=unasked, frozen=page.board.frozen))
        column.addStretch()
        self._replace(body)

    def _replace(self, body: QWidget) -> None:
        """Show another body; the one before goes later, for one of its own fields may have asked for this."""
        held = self.window().focusWidget()
        before = self.takeWidget()
        was_here = before is not None and held is not None and before.isAncestorOf(held)
        if before is not None:
            before.hide()
            before.deleteLater()
        self.setWidget(body)
        if was_here:
            self._focus_next()

    def _focus_next(self) -> None:
        """Go on with the next tie, else stay beside the decisions."""
        going_on: list[QWidget] = [form.key for form in self.forms if form.key.isEnabled() and form.keys_offered]
        going_on += [button for button in self.withdrawals if button.isEnabled()]
        if going_on:
            going_on[0].setFocus()

    def _decision(
        self, line: TieDecisionLine, names: Mapping[TeamCode, str], *, unused: bool, frozen: bool
    ) -> QFrame:
        say = self._context.words.say
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        column.setSpacing(SIZES.half)
        column.addWidget(Line(decision_sentence(line.decision, names, self._context.words), wrap=True))
        if unused:
            column.addWidget(Line(say("Nothing asked for this decision."), tone=Tone.WAITING, wrap=True))
        withdraw = PlainButton(say("Withdraw…"), self._context.look, "arrow-u-up-left")
        withdraw.setEnabled(not frozen)
        withdraw.clicked.connect(lambda: self.withdrawal_asked.emit(line.number))
        self.withdrawals.append(withdraw)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(withdraw)
        column.addLayout(row)
        return card
