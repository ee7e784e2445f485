"""What each team holds when a round is counted: its prizes, and its way into the final."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.contest import Contest, RoundCode, RoundKind
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import QualifiedBy, Qualifiers
from stage_contest.domain.prizes import Handout, hand_out_main
from stage_contest.domain.qualification import qualify
from stage_contest.domain.ranking import Group
from stage_contest.domain.side_prizes import hand_out_side
from stage_contest.domain.tabulation import CountedRound, count_round
from stage_contest.domain.teams import TeamCode


class WayOn(StrEnum):
    """Whether a team goes to the final; open where a tie across the cut is undecided."""

    NO = "no"
    OPEN = "open"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class HeldPrize:
    """A prize that a team gets, or one that its undecided group reaches (`money` None, in đồng otherwise)."""

    prize: str
    kind: PrizeKind
    money: int | None


@dataclass(frozen=True, slots=True)
class Stake:
    """What one team holds: its prizes in their order, and its way into the final."""

    prizes: tuple[HeldPrize, ...] = ()
    final: WayOn = WayOn.NO


NOTHING = Stake()
Stakes = Mapping[TeamCode, Stake]
"""What each team holds; a team that holds nothing is left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """A team that would hold something else."""

    team: TeamCode
    now: Stake
    then: Stake


def changes(now: Stakes, then: Stakes) -> tuple[Change, ...]:
    """The teams whose stakes differ, by code."""
    return tuple(
        Change(team, now.get(team, NOTHING), then.get(team, NOTHING))
        for team in sorted(now.keys() | then.keys())
        if now.get(team, NOTHING) != then.get(team, NOTHING)
    )


def other_clusters(contest: Contest, code: RoundCode) -> tuple[tuple[Group, ...], ...] | None:
    """The ranked groups of all other clusters; None where one of them cannot be ranked yet."""
    found: list[tuple[Group, ...]] = []
    for round_ in contest.rounds:
        if round_.kind is RoundKind.CLUSTER and round_.code != code:
            try:
                counted = count_round(contest, round_.code)
            except ResultsRefused:
                return None
            if not counted.complete:
                return None
            found.append(counted.ranking.groups)
    return tuple(found)


def stakes(counted: CountedRound, others: Sequence[Sequence[Group]] | None) -> Stakes:
    """What each team of a complete round holds.

    The final is at stake in a cluster only; while `others`, the ranked groups of the other clusters, are not all
    known (None), only the places of this cluster count for it.
    """
    policies = counted.scorer.round.prizes
    handouts = [hand_out_main(counted.walk, policies)]
    handouts += [hand_out_side(side, policies.ties) for side in counted.sides]
    held = _held(handouts)
    ways = _ways_on(counted, others)
    return {team: Stake(tuple(held.get(team, ())), ways.get(team, WayOn.NO)) for team in held.keys() | ways.keys()}


def _held(handouts: Iterable[Handout]) -> Mapping[TeamCode, Sequence[HeldPrize]]:
    held: defaultdict[TeamCode, list[HeldPrize]] = defaultdict(list)
    for handout in handouts:
        for award in handout.awards:
            held[award.team].append(HeldPrize(award.prize, award.kind, award.money))
        for tie in handout.undecided:
            for team in tie.teams:
                held[team] += [HeldPrize(prize, tie.kind, None) for prize in tie.prizes]
    return held


def _ways_on(counted: CountedRound, others: Sequence[Sequence[Group]] | None) -> Mapping[TeamCode, WayOn]:
    if counted.scorer.round.kind is not RoundKind.CLUSTER:
        return {}
    rules = counted.scorer.contest.rules
    found = qualify(rules, [counted.ranking.groups, *(others or ())])
    if others is None:
        found = _by_place_here(counted, found)
    ways = {qualifier.team: WayOn.YES for qualifier in found.qualified}
    return ways | {team: WayOn.OPEN for tie in found.undecided for team in tie.teams}


def _by_place_here(counted: CountedRound, found: Qualifiers) -> Qualifiers:
    """Without the best others: nobody knows them before every cluster is complete."""
    here = counted.scorer.round.code
    return Qualifiers(
        tuple(qualifier for qualifier in found.qualified if qualifier.by is QualifiedBy.PLACE),
        tuple(tie for tie in found.undecided if tie.round == here),
    )
