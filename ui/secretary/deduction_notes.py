"""Points taken off the chosen team, and deductions cancelled."""

from stage_contest.domain.sheets import Deduction
from ui.dialogs.deduction import DeductionDialog
from ui.dialogs.question import answered
from ui.secretary.asking import Asking


class DeductionNotes:
    """Joins the card of deductions to the services."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._marking = asking.context.venue.marking
        asking.side.deductions.deduction_asked.connect(self._on_deduction)
        asking.side.deductions.cancelling_asked.connect(self._on_cancelling)

    def _on_deduction(self) -> None:
        asking, chosen = self._asking, self._asking.chosen
        if chosen is None:
            return
        dialog = DeductionDialog(
            asking.context,
            chosen.team_name,
            chosen.board.parts,
            chosen=chosen.part.code,
            parent=asking.side.window(),
        )
        points = dialog.chosen_points() if answered(dialog) else None
        if points is None:
            return
        deduction = Deduction(chosen.team, dialog.chosen_part(), points, dialog.chosen_reason())
        actor, at = asking.actor(), asking.context.clock()
        asking.attempt(lambda: self._marking.deduct(chosen.board.round.code, deduction, actor=actor, at=at))

    def _on_cancelling(self, number: int) -> None:
        asking, chosen = self._asking, self._asking.chosen
        if chosen is None:
            return
        say = asking.context.words.say
        reason = asking.reason(
            say("Cancel this deduction of {team}?", team=chosen.team_name), say("Cancel the deduction")
        )
        if reason is None:
            return
        actor, at, code = asking.actor(), asking.context.clock(), chosen.board.round.code
        asking.attempt(lambda: self._marking.cancel_deduction(code, number, reason, actor=actor, at=at))
