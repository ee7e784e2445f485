"""The rules of the contest: examined, tried out, and changed as one act."""

from collections.abc import Mapping
from datetime import datetime

from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.moves import Move
from stage_contest.domain.over_time import OverTime
from stage_contest.domain.people import Actor, Role
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.rulebook.facts import RuleFacts, rule_facts
from stage_contest.services.rulebook.findings import examine
from stage_contest.services.rulebook.moves import contest_under, moves
from stage_contest.services.rulebook.rule_set import Finding, RuleSet
from stage_contest.services.rulebook.shaken import shaken_confirmations
from stage_contest.services.undoing import undo_confirmation
from stage_contest.storage import over_time, rule_changes
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class RuleBook(DeskWork):
    """What the organizer, and once counting has begun the chair, does with the rules."""

    def facts(self) -> RuleFacts:
        """The rules as they stand, and everything that they must fit."""
        with self._file.reading() as unit:
            return rule_facts(unit)

    def examine(self, rules: Rules, over_time: Mapping[PartCode, OverTime] | None = None) -> tuple[Finding, ...]:
        """The faults and remarks of a whole set of rules; without `over_time`, with what stands."""
        facts = self.facts()
        return examine(_set_of(facts, rules, over_time), facts)

    def preview(self, rules: Rules) -> tuple[Move, ...]:
        """What would move in every round that is not frozen."""
        facts = self.facts()
        return moves(facts, _set_of(facts, rules, None))

    def change(
        self,
        rules: Rules,
        over_time: Mapping[PartCode, OverTime] | None = None,
        *,
        actor: Actor,
        at: datetime,
        reason: str = "",
    ) -> None:
        """Write a whole set of rules in place of the one that stands; without `over_time`, that part stays.

        Once counting has begun the act is "rules.amended": only the chair does it, with a reason, and what was
        confirmed of a score that moves is to be confirmed again.

        Raises:
            Refusal: for the first fault, for a frozen round, or if the actor may not or gives no reason.
        """
        actor.must_be(Role.ORGANIZER, Role.CHAIR)
        if self.facts().locked:
            actor.must_be(Role.CHAIR)
            reason_needed(reason)
            act = Act(at, actor, "rules.amended", "", reason)
        else:
            act = Act(at, actor, "rules.changed", "", reason)
        with self._doing(act) as unit:
            facts = rule_facts(unit)
            wanted = _set_of(facts, rules, over_time)
            _must_be_open(facts, wanted)
            _must_be_sound(facts, wanted)
            _write(unit, facts, wanted)
            for code, team, part in shaken_confirmations(unit, facts, contest_under(facts, wanted)):
                undo_confirmation(unit, code, team, part=part, reason=reason)


def _set_of(facts: RuleFacts, rules: Rules, over_time: Mapping[PartCode, OverTime] | None) -> RuleSet:
    if over_time is None:
        codes = {part.code for part in rules.parts}
        over_time = {part: rule for part, rule in facts.standing.over_time.items() if part in codes}
    return RuleSet(rules, over_time)


def _must_be_open(facts: RuleFacts, wanted: RuleSet) -> None:
    if facts.frozen and wanted.rules != facts.standing.rules:
        raise Refusal(
            message(
                "The results of {rounds} are frozen, and the rules stand in them. The chair unfreezes them first.",
                rounds=facts.frozen_names,
            )
        )


def _must_be_sound(facts: RuleFacts, wanted: RuleSet) -> None:
    for finding in examine(wanted, facts):
        if finding.fault:
            raise Refusal(finding.said)


def _write(unit: Unit, facts: RuleFacts, wanted: RuleSet) -> None:
    standing, round_parts = facts.standing, facts.round_parts(wanted)
    kept = {part.code for part in wanted.rules.parts}
    for part in standing.over_time:
        if part not in kept:
            over_time.set_over_time(unit, part, wanted.over_time_of(part))
    for round_ in facts.contest.rounds:
        rule_changes.leave_out_parts(unit, round_.code, round_.parts, round_parts[round_.code])
    rule_changes.change_rules(unit, standing.rules, wanted.rules)
    for round_ in facts.contest.rounds:
        rule_changes.put_parts(unit, round_.code, round_.parts, round_parts[round_.code])
    for each in wanted.rules.parts:
        over_time.set_over_time(unit, each.code, wanted.over_time_of(each.code))
