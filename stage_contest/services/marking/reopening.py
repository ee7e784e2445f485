"""Asking for a submitted sheet again: the judge asks, the secretary reopens it or leaves it closed."""

from datetime import datetime

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.marking.sheet_rules import ledger_place, may_fill_in, must_be_open, sheet_facts
from stage_contest.services.views import SheetKey
from stage_contest.storage import reopen_requests
from stage_contest.storage.ledger import Act
from stage_contest.storage.marks import Said
from stage_contest.storage.reopen_requests import Request
from stage_contest.storage.unit import Unit


class Reopening(DeskWork):
    """What judges and the secretary say to one another about sheets that were submitted.

    Reopening a sheet, by whatever act, answers the request.
    """

    def ask_to_reopen(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Ask for a submitted sheet to be opened again; asked a second time, the newer reason stands.

        Raises:
            Refusal: if it is not submitted, not the actor's, the round is frozen, or no reason is given.
        """
        may_fill_in(sheet, actor)
        reason_needed(reason)
        act = Act(at, actor, "sheet.reopening_asked", ledger_place(sheet), reason)
        with self._doing(act, sheet.round) as unit:
            facts = sheet_facts(unit, sheet)
            must_be_open(unit, sheet, facts)
            if facts.said is not Said.SUBMITTED:
                raise Refusal(message("This sheet has not been submitted, so there is nothing to reopen."))
            reopen_requests.say(unit, sheet, said=Request.ASKED, reason=reason)

    def leave_closed(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Decline what the judge asked for; the judge's desk shows the reason.

        Raises:
            Refusal: if nobody asks for the sheet, or no reason is given.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        act = Act(at, actor, "sheet.reopening_declined", ledger_place(sheet), reason)
        with self._doing(act, sheet.round) as unit:
            if not _is_asked_for(unit, sheet):
                raise Refusal(message("Nobody asks for this sheet to be reopened."))
            reopen_requests.say(unit, sheet, said=Request.DECLINED, reason=reason)


def _is_asked_for(unit: Unit, sheet: SheetKey) -> bool:
    request = reopen_requests.requests(unit, sheet.round).get((sheet.judge, sheet.team, sheet.part))
    return request is not None and request.said is Request.ASKED
