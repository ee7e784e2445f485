"""What the page of prizes shows: the ladders of all rounds, and what they need together."""

from dataclasses import dataclass

from stage_contest.domain.budget import PrizeNeeds, ToPrepare, in_all, needs_by_prize, needs_of
from stage_contest.domain.contest import RoundCode, RoundKind
from stage_contest.domain.criteria import Part
from stage_contest.domain.ladder import Prizes
from stage_contest.domain.setup import ContestSetup
from stage_contest.services.contest_settings.kept import setup_of
from stage_contest.services.rulebook.facts import rule_facts
from stage_contest.storage import settings
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class RoundPrizes:
    """The prizes of a round; `entries` is how many teams it has, `begun` that a change needs a reason."""

    code: RoundCode
    name: str
    kind: RoundKind
    prizes: Prizes
    parts: tuple[Part, ...]
    entries: int
    frozen: bool
    begun: bool
    needs: ToPrepare


@dataclass(frozen=True, slots=True)
class PrizeOverview:
    """The prizes of the whole contest."""

    rounds: tuple[RoundPrizes, ...]
    by_prize: tuple[PrizeNeeds, ...]
    setup: ContestSetup

    @property
    def needs(self) -> ToPrepare:
        """What all rounds need together."""
        return in_all(line.needs for line in self.rounds)

    def round(self, code: RoundCode) -> RoundPrizes | None:
        """The round of that code, or None."""
        return next((line for line in self.rounds if line.code == code), None)


def overview(unit: Unit) -> PrizeOverview:
    """Read it in one go."""
    facts = rule_facts(unit)
    contest, setup = facts.contest, setup_of(settings.settings(unit))
    return PrizeOverview(
        rounds=tuple(
            RoundPrizes(
                code=round_.code,
                name=round_.name,
                kind=round_.kind,
                prizes=round_.prizes,
                parts=tuple(contest.rules.part(part) for part in round_.parts),
                entries=len(round_.entries),
                frozen=round_.code in facts.frozen,
                begun=round_.code in facts.begun,
                needs=needs_of(round_.prizes, setup.flags_for),
            )
            for round_ in contest.rounds
        ),
        by_prize=needs_by_prize([round_.prizes for round_ in contest.rounds], setup.flags_for),
        setup=setup,
    )
