"""Everything in the contest file that the rules must fit, read in one go."""

from dataclasses import dataclass

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.services.rulebook.rule_set import RuleSet
from stage_contest.storage import contests, freezes, over_time, rule_changes
from stage_contest.storage.rule_changes import CriterionInUse, PartInUse
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """The rules as they stand and what keeps them so.

    `locked` from the first submitted sheet or counted points on; `frozen` and `begun` are rounds; `performed` are
    the parts about which something was ever written down, `drawn` those with a running order of their own, and
    `criteria` those that ever had a mark.
    """

    standing: RuleSet
    contest: Contest
    locked: bool
    frozen: tuple[RoundCode, ...]
    begun: frozenset[RoundCode]
    performed: frozenset[PartInUse]
    drawn: frozenset[PartInUse]
    criteria: frozenset[CriterionInUse]

    @property
    def frozen_names(self) -> tuple[str, ...]:
        """The names of the frozen rounds, in their order."""
        return tuple(self.contest.round(code).name for code in self.frozen)

    def round_parts(self, wanted: RuleSet) -> dict[RoundCode, tuple[PartCode, ...]]:
        """The parts of every round under other rules.

        Removed parts are left out, and a new one comes into every round that has not begun; a round whose parts
        stand in the order of the rules keeps to it.
        """
        old = [part.code for part in self.standing.rules.parts]
        new = [part.code for part in wanted.rules.parts]
        found = {}
        for round_ in self.contest.rounds:
            parts = [part for part in round_.parts if part in new]
            if round_.code not in self.begun:
                parts += [part for part in new if part not in old]
            in_order = list(round_.parts) == sorted(round_.parts, key=old.index)
            found[round_.code] = tuple(sorted(parts, key=new.index) if in_order else parts)
        return found


def rule_facts(unit: Unit) -> RuleFacts:
    """Read the facts."""
    contest = contests.load(unit)
    performed = rule_changes.parts_performed(unit)
    codes = [round_.code for round_ in contest.rounds]
    frozen = tuple(code for code in codes if freezes.current(unit, code) is not None)
    return RuleFacts(
        standing=RuleSet(contest.rules, over_time.over_times(unit)),
        contest=contest,
        locked=rule_changes.counting_began(unit),
        frozen=frozen,
        begun=frozenset(line.round for line in performed),
        performed=performed,
        drawn=rule_changes.parts_drawn(unit),
        criteria=rule_changes.criteria_in_use(unit),
    )
