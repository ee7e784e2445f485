"""Changing the prizes of a round, or of several alike."""

from collections.abc import Sequence
from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.ladder import Prizes
from stage_contest.domain.people import Actor, Role
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.evening import frozen_refusal, known_round
from stage_contest.services.prizes.overview import PrizeOverview, overview
from stage_contest.services.prizes.soundness import must_be_sound
from stage_contest.services.rulebook.facts import RuleFacts, rule_facts
from stage_contest.storage import prizes as stored
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit

PRIZES_CHANGED = "prizes.changed"


class PrizeLadders(DeskWork):
    """The prizes that the rounds offer; each change is one transaction and one published change."""

    def overview(self) -> PrizeOverview:
        """The prizes of all rounds and what they need."""
        with self._file.reading() as unit:
            return overview(unit)

    def change(self, code: RoundCode, prizes: Prizes, *, actor: Actor, at: datetime, reason: str = "") -> None:
        """Put these prizes in place of those of a round.

        Raises:
            Refusal: if they are not sound, the round is frozen, or it has begun and no reason is given.
        """
        actor.must_be(Role.ORGANIZER)
        with self._doing(Act(at, actor, PRIZES_CHANGED, code, reason), code) as unit:
            _change(unit, rule_facts(unit), code, prizes, reason)

    def copy(
        self, code: RoundCode, others: Sequence[RoundCode], *, actor: Actor, at: datetime, reason: str = ""
    ) -> None:
        """Give other rounds the prizes of this one, in one act.

        Raises:
            Refusal: if one of them is frozen, lacks a part of a side prize, or has begun and no reason is given.
        """
        actor.must_be(Role.ORGANIZER)
        with self._doing(Act(at, actor, PRIZES_CHANGED, ", ".join(others), reason)) as unit:
            facts = rule_facts(unit)
            prizes = known_round(facts.contest, code).prizes
            for other in others:
                _change(unit, facts, other, prizes, reason)


def _change(unit: Unit, facts: RuleFacts, code: RoundCode, prizes: Prizes, reason: str) -> None:
    round_ = known_round(facts.contest, code)
    if prizes == round_.prizes:
        return
    if code in facts.frozen:
        raise frozen_refusal(round_.name)
    must_be_sound(prizes, round_, facts.contest.rules)
    if code in facts.begun:
        reason_needed(reason)
    stored.change_prizes(unit, code, prizes)
