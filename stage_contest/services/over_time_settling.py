"""What becomes of a performance that went over its time: points are taken off, or it is let pass with a reason."""

from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import ZERO, Hundredths, Points
from stage_contest.domain.sheets import Deduction
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.undoing import undo_confirmation
from stage_contest.storage import ledger, notes
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit

_DEDUCTED = "over_time.deducted"
_LET_PASS = "over_time.let_pass"  # noqa: S105 - an act's word, no secret
_PRESSED = "stopwatch."


class OverTimeSettling(DeskWork):
    """The secretary accepts what the stopwatch proposes, takes off other points, or none; once for each time."""

    def deduct_over_time(
        self,
        code: RoundCode,
        performance: tuple[TeamCode, PartCode],
        points: Hundredths,
        *,
        reason: str,
        actor: Actor,
        at: datetime,
    ) -> None:
        """Take points off the part for going over its time; what was confirmed of it no longer is.

        Raises:
            Refusal: if there is no reason, nothing to take off, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(reason)
        if points <= ZERO:
            raise Refusal(message("A deduction takes off more than 0. You typed {typed}.", typed=Points(points)))
        team, part = performance
        with self._in_open_round(Act(at, actor, _DEDUCTED, _subject(code, performance), reason), code) as (unit, _):
            notes.deduct(unit, code, Deduction(team, part, points, reason))
            undo_confirmation(unit, code, team, part=part, reason=reason)

    def let_over_time_pass(
        self, code: RoundCode, performance: tuple[TeamCode, PartCode], reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Take nothing off although the performance went over its time.

        Raises:
            Refusal: if there is no reason, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(reason)
        with self._in_open_round(Act(at, actor, _LET_PASS, _subject(code, performance), reason), code):
            pass


def is_settled(unit: Unit, code: RoundCode, performance: tuple[TeamCode, PartCode]) -> bool:
    """Whether it was said, after the stopwatch was last pressed, what is taken off for that time."""
    said = [
        what
        for what in ledger.acts_about(unit, _subject(code, performance))
        if what.startswith(_PRESSED) or what in {_DEDUCTED, _LET_PASS}
    ]
    return bool(said) and said[-1] in {_DEDUCTED, _LET_PASS}


def _subject(code: RoundCode, performance: tuple[TeamCode, PartCode]) -> str:
    return "/".join((code, *performance))
