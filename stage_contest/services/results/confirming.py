"""Confirming the parts of entries, and taking that back."""

from contextlib import AbstractContextManager
from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.evening import Evening, confirmed_scores
from stage_contest.services.results.blocking import confirmable
from stage_contest.services.results.missing import must_be_confirmable
from stage_contest.services.undoing import undo_confirmation
from stage_contest.storage import confirmations
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class ChairWork(DeskWork):
    """What only the chair does in a round that is not frozen."""

    def _chair(self, act: Act, code: RoundCode) -> AbstractContextManager[tuple[Unit, Evening]]:
        act.actor.must_be(Role.CHAIR)
        return self._in_open_round(act, code)


class Confirming(ChairWork):
    """The chair's word that a part of an entry counts as it is."""

    def confirm(self, code: RoundCode, team: TeamCode, part: PartCode, *, actor: Actor, at: datetime) -> None:
        """Confirm what is written down for an entry's part; doing it again changes nothing.

        Raises:
            Refusal: with the first thing that is still missing, or if the round is frozen.
            ResultsRefused: if the part cannot be counted (a trimmed mean with too few sheets).
        """
        with self._chair(Act(at, actor, "part.confirmed", f"{code}/{team}/{part}"), code) as (unit, evening):
            must_be_confirmable(evening.contest, evening.round, team, part)
            confirmed_scores(evening.contest, evening.round, evening.confirmed | {(team, part)})
            confirmations.confirm(unit, code, team, part=part)

    def confirm_all(self, code: RoundCode, *, actor: Actor, at: datetime) -> None:
        """Confirm every entry's part of which everything is in.

        Raises:
            Refusal: if the round is frozen or the actor may not.
            ResultsRefused: if one of them cannot be counted.
        """
        with self._chair(Act(at, actor, "part.confirmed", f"{code}/*"), code) as (unit, evening):
            waiting = confirmable(evening.contest, evening.round, evening.confirmed)
            confirmed_scores(evening.contest, evening.round, evening.confirmed | set(waiting))
            for team, part in waiting:
                confirmations.confirm(unit, code, team, part=part)

    def unconfirm(
        self, code: RoundCode, team: TeamCode, part: PartCode, reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Take a confirmation back; the hall no longer sees that score.

        Raises:
            Refusal: if no reason is given, the round is frozen, or the actor may not.
        """
        reason_needed(reason)
        with self._chair(Act(at, actor, "part.unconfirmed", f"{code}/{team}/{part}", reason), code) as (unit, _):
            undo_confirmation(unit, code, team, part=part, reason=reason)
