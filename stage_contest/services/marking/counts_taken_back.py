"""A count or points that were noted for the wrong team are taken back, with a reason."""

from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.undoing import undo_confirmation
from stage_contest.storage import notes
from stage_contest.storage.ledger import Act


class CountsTakenBack(DeskWork):
    """Lets an entry be without answers or typed points again; each call is one transaction."""

    def take_back_answers(
        self, code: RoundCode, place: tuple[TeamCode, PartCode], reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Let an entry have no counted answers again; what was confirmed of that part no longer is.

        Raises:
            Refusal: if there are none, no reason is given, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(reason)
        team, part = place
        act = Act(at, actor, "answers.taken_back", f"{code}/{team}/{part}", reason)
        with self._in_open_round(act, code) as (unit, evening):
            if all((each.team, each.part) != place for each in evening.round.answers):
                raise Refusal(message("No answers are written down there, so there is nothing to take back."))
            notes.take_back_answers(unit, code, team, part=part, reason=reason)
            undo_confirmation(unit, code, team, part=part, reason=reason)

    def take_back_typed(
        self, code: RoundCode, place: tuple[TeamCode, PartCode], reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Let an entry have no typed points again; what was confirmed of that part no longer is.

        Raises:
            Refusal: if there are none, no reason is given, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        team, part = place
        act = Act(at, actor, "points.taken_back", f"{code}/{team}/{part}", reason)
        with self._in_open_round(act, code) as (unit, evening):
            if all((each.team, each.part) != place for each in evening.round.typed):
                raise Refusal(message("No points are written down there, so there is nothing to take back."))
            notes.take_back_typed(unit, code, team, part=part, reason=reason)
            undo_confirmation(unit, code, team, part=part, reason=reason)
