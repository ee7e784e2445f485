"""Saving the draft: at once while the rules are open, as chair with a reason once they are locked."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stage_contest.domain.people import Desk
from stage_contest.services.rulebook import RuleSet, with_codes_of_names
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.organizer.rules.amend_dialog import AmendDialog
from ui.organizer.rules.drafting import Drafting


class Saving(QObject):
    """Writes the draft; `refused` with a sentence, `saved` when it is on the disk."""

    refused = Signal(str)
    saved = Signal()

    def __init__(self, context: DeskContext, drafting: Drafting, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._drafting = drafting
        self._window = window

    def save(self) -> None:
        """Write the draft; locked rules ask for the reason first."""
        wanted = with_codes_of_names(self._drafting.now, self._drafting.facts.standing)
        if not self._drafting.facts.locked:
            self._write(wanted, Desk.ORGANIZER, "")
            return
        moves = self._context.venue.rulebook.preview(wanted.rules)
        dialog = AmendDialog(self._context, moves, self._window.window())
        if answered(dialog):
            self._write(wanted, Desk.CHAIR, dialog.text())

    def _write(self, wanted: RuleSet, desk: Desk, reason: str) -> None:
        actor, at = self._context.actor(desk), self._context.clock()
        change = self._context.venue.rulebook.change

        def done() -> None:
            self._drafting.saved()
            self.saved.emit()

        self._context.problems.attempt(
            lambda: change(wanted.rules, wanted.over_time, actor=actor, at=at, reason=reason),
            refused=self.refused.emit,
            done=done,
        )
