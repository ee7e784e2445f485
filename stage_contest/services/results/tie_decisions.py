"""Recording how ties were decided, and withdrawing a decision."""

from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor
from stage_contest.domain.ties import TieDecision
from stage_contest.services.desk_work import reason_needed
from stage_contest.services.results.confirming import ChairWork
from stage_contest.services.results.tie_rules import must_be_a_decision
from stage_contest.storage import ties
from stage_contest.storage.ledger import Act


class TieDecisions(ChairWork):
    """What people decided where the marks leave teams equal."""

    def decide_tie(self, code: RoundCode, decision: TieDecision, *, actor: Actor, at: datetime) -> None:
        """Record how a tie was decided: by an extra question, by the chair, or by lot.

        Raises:
            Refusal: if it names no tie key, no real group of teams, or no reason; or the same was decided already.
        """
        subject = f"{code}/{decision.key}/{'+'.join(decision.teams)}"
        with self._chair(Act(at, actor, "tie.decided", subject, decision.reason), code) as (unit, evening):
            must_be_a_decision(evening.contest, evening.round, decision)
            ties.record(unit, code, decision)

    def withdraw_tie_decision(
        self, code: RoundCode, number: int, reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Withdraw the decision of this number, which is its own for good (`ResultsPage.decisions`).

        Raises:
            Refusal: if none of that number counts, no reason is given, or the round is frozen.
        """
        reason_needed(reason)
        with self._chair(Act(at, actor, "tie.withdrawn", f"{code}/{number}", reason), code) as (unit, _):
            if all(line.number != number for line in ties.decisions(unit, code)):
                raise Refusal(message("This tie decision does not count any more."))
            ties.withdraw(unit, code, number, reason=reason)
