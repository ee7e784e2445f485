"""The columns of the board side by side; they scroll sideways only where there are too many of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.services.rounds import FinalistsProposal, RoundsBoard
from ui.context import DeskContext
from ui.organizer.rounds.final_card import FinalCard
from ui.organizer.rounds.round_card import Column, RoundCard, UnplacedCard
from ui.theme import SIZES

Card = RoundCard | FinalCard


class BoardView(QScrollArea):
    """Keeps a card for every round, and one for the teams that are in none while there are any."""

    made = Signal(object)
    """A card that is new on the board."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.cards: dict[RoundCode, Card] = {}
        self.unplaced = UnplacedCard(context)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SIZES.gap)
        self._row.addWidget(self.unplaced, 1)
        room = QWidget()
        room.setLayout(self._row)
        self.setWidget(room)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_board(self, board: RoundsBoard, finals: Mapping[RoundCode, FinalistsProposal]) -> None:
        """Show every round; cards of rounds that are gone go, too."""
        kinds: dict[RoundCode, type[Card]] = {
            shown.code: RoundCard if shown.by_hand else FinalCard for shown in board.rounds
        }
        for code, card in list(self.cards.items()):
            if not isinstance(card, kinds.get(code, QFrame)) or code not in kinds:
                self._row.removeWidget(card)
                card.deleteLater()
                del self.cards[code]
        for place, shown in enumerate(board.rounds, 1):
            card = self.cards.get(shown.code) or self._make(shown.code, kinds[shown.code])
            if self._row.indexOf(card) != place:
                self._row.insertWidget(place, card, 1)
            if isinstance(card, FinalCard):
                card.show_round(shown, finals[shown.code])
            else:
                card.show_round(shown)
            card.head.show_place(first=place == 1, last=place == len(board.rounds))
        self.unplaced.show_teams(board.unplaced)
        self.unplaced.setVisible(bool(board.unplaced))

    def columns(self) -> tuple[Column, ...]:
        """The columns with lists of teams, from the left."""
        return (self.unplaced, *(card for card in self.cards.values() if isinstance(card, RoundCard)))

    def _make(self, code: RoundCode, kind: type[Card]) -> Card:
        card = self.cards[code] = kind(self._context)
        card.code = code
        self.made.emit(card)
        return card
