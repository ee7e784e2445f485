"""The column of the final: who comes and why, what is undecided, and what the organizer can do about it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout

from stage_contest.domain.contest import RoundCode
from stage_contest.services.rounds import FinalistsProposal, RoundOnBoard
from ui.context import DeskContext
from ui.organizer.rounds.card_head import CardHead
from ui.organizer.rounds.final_rows import FinalRow, FinalRowsModel, Standing, TwoLines, final_rows
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.texts import Level, Line

_LEAST_WIDTH = 168


class FinalCard(QFrame):
    """Shows a proposal; every button only asks."""

    acceptance_asked = Signal()
    seat_asked = Signal(object)
    """A `FinalRow` of a tie is to have a seat."""
    replacement_asked = Signal(object)
    """The team of a `FinalRow` is to be replaced."""
    removal_asked = Signal(object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setMinimumWidth(SIZES.scaled(_LEAST_WIDTH))
        self._context = context
        self.code: RoundCode | None = None
        self._proposal: FinalistsProposal | None = None
        say, look = context.words.say, context.look
        self.head = CardHead(context)
        self.rule = Line(level=Level.SMALL, tone=Tone.QUIET, wrap=True)
        self.differences = Line(level=Level.SMALL, tone=Tone.DANGER, wrap=True)
        self.model = FinalRowsModel(context)
        self.list = QListView()
        self._lines = TwoLines(context)
        self.seat = PlainButton(say("Give the seat…"), look, "hand-pointing")
        self.replace = PlainButton(say("Replace…"), look, "arrows-left-right")
        self.take_out = PlainButton(say("Take out"), look, "sign-out")
        self.accept = PrimaryButton(say("Accept the finalists"))
        self._build()
        self._connect()

    def show_round(self, shown: RoundOnBoard, proposal: FinalistsProposal) -> None:
        """Show the final and who comes to it."""
        words = self._context.words
        self.code = shown.code
        self._proposal = proposal
        self.head.show_round(shown)
        self.rule.setText(_rule_sentence(self._context, proposal))
        self.differences.setText("\n".join(words.say_message(said) for said in proposal.differences))
        self.differences.setVisible(bool(proposal.differences))
        self.list.setAccessibleName(words.say("Teams of {round}", round=shown.name))
        self.model.show(final_rows(proposal, words))
        self.accept.setVisible(self.acceptable)
        self._offer()

    @property
    def acceptable(self) -> bool:
        """Whether there are finalists to be accepted now."""
        proposal = self._proposal
        if proposal is None or proposal.locked is not None:
            return False
        return bool(proposal.missing) and not proposal.waiting_for

    def chosen(self) -> FinalRow | None:
        """The row that is chosen."""
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._lines)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setProperty("rows", "teams")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        column.setSpacing(SIZES.half)
        for widget in (self.head, self.rule, self.differences):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        for button in (self.seat, self.replace, self.take_out, self.accept):
            column.addWidget(button)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self.list.activated.connect(self._on_activated)
        self.seat.clicked.connect(lambda: self._ask(self.seat_asked))
        self.replace.clicked.connect(lambda: self._ask(self.replacement_asked))
        self.take_out.clicked.connect(lambda: self._ask(self.removal_asked))
        self.accept.clicked.connect(self.acceptance_asked)

    def _offer(self) -> None:
        """Offer what can be done with the chosen row."""
        row, proposal = self.chosen(), self._proposal
        free = row is not None and proposal is not None and proposal.locked is None
        standing = row.standing if row is not None and free else None
        self.seat.setVisible(standing is Standing.CANDIDATE and not (proposal and proposal.waiting_for))
        self.replace.setVisible(standing is Standing.ACCEPTED)
        self.take_out.setVisible(standing is Standing.ACCEPTED and bool(proposal and proposal.differences))

    def _ask(self, signal: SignalInstance) -> None:
        if (row := self.chosen()) is not None:
            signal.emit(row)

    def _on_activated(self) -> None:
        for button in (self.seat, self.replace):
            if button.isVisible():
                button.click()
                return


def _rule_sentence(context: DeskContext, proposal: FinalistsProposal) -> str:
    say, rule = context.words.say, proposal.rule
    if rule is None:
        return ""
    if rule.best_others:
        return say(
            "The first {places} of every cluster come, then the {others} best others.",
            places=rule.per_cluster,
            others=rule.best_others,
        )
    return say("The first {places} of every cluster come.", places=rule.per_cluster)
