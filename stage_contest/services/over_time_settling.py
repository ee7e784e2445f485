"""Points taken off a performance that went over its time, and the presses of its stopwatch on file."""

from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import ZERO, Hundredths, Points
from stage_contest.domain.sheets import Deduction
from stage_contest.domain.stopwatch import Press, Pressed, stopwatch_after
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.undoing import undo_confirmation
from stage_contest.storage import notes, stopwatches
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class OverTimeSettling(DeskWork):
    """The secretary accepts what the stopwatch proposes, or takes off other points; once for each time."""

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
            Refusal: if the stopwatch was not stopped, or the time is settled already, there is no reason, nothing
                to take off, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(reason)
        if points <= ZERO:
            raise Refusal(message("A deduction takes off more than 0. You typed {typed}.", typed=Points(points)))
        team, part = performance
        act = Act(at, actor, "over_time.deducted", f"{code}/{team}/{part}", reason)
        with self._in_open_round(act, code) as (unit, _):
            write_press(unit, code, performance, Pressed(Press.SETTLED, at), reason=reason)
            notes.deduct(unit, code, Deduction(team, part, points, reason))
            undo_confirmation(unit, code, team, part=part, reason=reason)


def write_press(
    unit: Unit, code: RoundCode, performance: tuple[TeamCode, PartCode], pressed: Pressed, *, reason: str
) -> None:
    """Keep one more press, if it fits those before.

    Raises:
        Refusal: if that cannot be pressed now.
    """
    watch = stopwatch_after(stopwatches.presses(unit, code).get(performance, ()))
    if not watch.may(pressed.press):
        raise Refusal(message("The stopwatch was pressed by somebody else meanwhile. Please look again."))
    stopwatches.press(unit, code, performance, pressed=pressed, reason=reason)
