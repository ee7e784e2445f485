"""What happens when more teams are equal than a prize has seats, and how a shared prize is paid."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stage_contest.domain.ladder import MoneyPolicy, TiePolicy
from ui.context import DeskContext
from ui.organizer.prizes.editing import PrizeEditing, Refused
from ui.theme import SIZES
from ui.widgets.labelled_fields import ChoiceField


class Policies(QWidget):
    """Edits how the round settles what stays equal."""

    def __init__(self, context: DeskContext, editing: PrizeEditing, refused: Refused) -> None:
        super().__init__()
        self._editing = editing
        self._refused = refused
        say = context.words.say
        self.ties: ChoiceField[TiePolicy] = ChoiceField(say("When teams stay equal across two prizes"))
        self.ties.offer(
            [
                (say("Leave it open until it is decided"), TiePolicy.OPEN),
                (say("All of them get the better prize"), TiePolicy.SHARE),
            ]
        )
        self.money: ChoiceField[MoneyPolicy] = ChoiceField(say("Money of a shared prize"))
        self.money.offer(
            [
                (say("Paid whole to each"), MoneyPolicy.FULL),
                (say("Pooled and shared alike"), MoneyPolicy.POOL),
            ]
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.room)
        row.addWidget(self.ties, 3)
        row.addWidget(self.money, 2)
        self.ties.chosen.connect(self._on_chosen)
        self.money.chosen.connect(self._on_chosen)

    def show_prizes(self) -> None:
        """Show what is on file; how a shared prize is paid says nothing while none is shared."""
        prizes = self._editing.prizes
        self.ties.show_choice(prizes.ties)
        self.money.show_choice(prizes.money)
        self.ties.freeze(frozen=self._editing.frozen)
        self.money.freeze(frozen=self._editing.frozen)
        self.money.setEnabled(prizes.ties is TiePolicy.SHARE)

    def _on_chosen(self) -> None:
        wanted = replace(self._editing.prizes, ties=self.ties.choice(), money=self.money.choice())
        self._editing.change(wanted, self._refused)
