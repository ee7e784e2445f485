"""Everything that the checklist looks at, read in one go."""

from collections.abc import Mapping
from dataclasses import dataclass

from stage_contest.domain.contest import Contest, Round, RoundCode, RoundKind
from stage_contest.services.rulebook.facts import RuleFacts, rule_facts
from stage_contest.storage import made_ready, texts
from stage_contest.storage.made_ready import PinCount
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Prepared:
    """The contest with what is on file about its preparation; `drawn` holds rounds that have begun, too."""

    facts: RuleFacts
    drawn: frozenset[RoundCode]
    pins: PinCount
    texts: Mapping[RoundCode, Mapping[str, str]]

    @property
    def contest(self) -> Contest:
        """The contest."""
        return self.facts.contest

    @property
    def clusters(self) -> tuple[Round, ...]:
        """The cluster rounds in their order."""
        return tuple(each for each in self.contest.rounds if each.kind is RoundKind.CLUSTER)

    @property
    def final(self) -> Round | None:
        """The final that follows on clusters, or None."""
        finals = [each for each in self.contest.rounds if each.kind is RoundKind.FINAL]
        return finals[0] if finals and self.clusters else None

    @property
    def first_rounds(self) -> tuple[Round, ...]:
        """The rounds that teams are entered for from the list: the clusters, or all rounds where there are none."""
        return self.clusters or self.contest.rounds

    def is_frozen(self, round_: Round) -> bool:
        """Whether the results of a round are frozen."""
        return round_.code in self.facts.frozen


def prepared(unit: Unit) -> Prepared:
    """Read it."""
    facts = rule_facts(unit)
    return Prepared(
        facts=facts,
        drawn=made_ready.drawn_rounds(unit) | facts.begun | frozenset(facts.frozen),
        pins=made_ready.pin_count(unit),
        texts={each.code: texts.paper_texts(unit, each.code) for each in facts.contest.rounds},
    )
