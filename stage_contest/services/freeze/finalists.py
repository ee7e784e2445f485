"""Who goes to the final: read from the frozen clusters, and known only once all of them are frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from stage_contest.domain.contest import Contest, Qualification, Round, RoundCode, RoundKind
from stage_contest.domain.errors import message
from stage_contest.domain.origins import Way
from stage_contest.domain.outcome import QualifiedBy, Qualifiers, RoundOutcome, UndecidedQualifiers
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.teams import TeamCode
from stage_contest.services.freeze.snapshot import read_counted, read_outcome
from stage_contest.storage import entry_origins, freezes
from stage_contest.storage.unit import Unit

FINALISTS_UNKNOWN = message(
    "The finalists are known once every cluster is frozen and no tie across the cut is open."
)


@dataclass(frozen=True, slots=True)
class FrozenCluster:
    """A cluster round as it was frozen."""

    revision: str
    counted: Round
    outcome: RoundOutcome


def frozen_clusters(unit: Unit, contest: Contest) -> Mapping[RoundCode, FrozenCluster]:
    """The cluster rounds that are frozen, in the order of the contest."""
    found: dict[RoundCode, FrozenCluster] = {}
    for cluster in clusters_of(contest):
        freeze = freezes.current(unit, cluster.code)
        if freeze is not None:
            counted = read_counted(freeze.snapshot).round(cluster.code)
            found[cluster.code] = FrozenCluster(freeze.revision, counted, read_outcome(freeze.snapshot))
    return found


def clusters_of(contest: Contest) -> tuple[Round, ...]:
    """The cluster rounds of a contest."""
    return tuple(round_ for round_ in contest.rounds if round_.kind is RoundKind.CLUSTER)


def known_so_far(contest: Contest, rule: Qualification, frozen: Mapping[RoundCode, FrozenCluster]) -> Qualifiers:
    """Who goes to the final by the clusters that are frozen; the best others only once all of them are."""
    others = rule.best_others if len(frozen) == len(clusters_of(contest)) else 0
    rules = replace(contest.rules, qualification=replace(rule, best_others=others))
    return qualifiers(replace(contest, rules=rules, rounds=tuple(cluster.counted for cluster in frozen.values())))


def open_seats(rule: Qualification, found: Qualifiers, tie: UndecidedQualifiers) -> int:
    """How many seats of the final a tie across a cut leaves undecided."""
    if tie.round is None:
        return rule.best_others - sum(each.by is QualifiedBy.BEST_OTHER for each in found.qualified)
    by_place = (each for each in found.qualified if each.by is QualifiedBy.PLACE)
    return rule.per_cluster - sum(each.round == tie.round for each in by_place)


def qualified(unit: Unit, contest: Contest) -> Qualifiers | None:
    """The finalists; None while a cluster is not frozen, a tie across a cut is open, or there is no such rule."""
    found = _all_known(unit, contest)
    return None if found is None or found.undecided else found


def finalists_of(unit: Unit, contest: Contest, code: RoundCode) -> tuple[TeamCode, ...]:
    """The finalists that come from this round, with those who were given a seat that a tie left undecided.

    Nobody while a cluster is not frozen, or such a seat is still open; a later replacement is not among them.
    """
    rule, found = contest.rules.qualification, _all_known(unit, contest)
    if rule is None or found is None:
        return ()
    tied = {team for tie in found.undecided for team in tie.teams}
    seated = _seated(unit, contest) & tied
    for tie in found.undecided:
        if len(seated.intersection(tie.teams)) < open_seats(rule, found, tie):
            return ()
    by_rule = [qualifier.team for qualifier in found.qualified if qualifier.round == code]
    return (*by_rule, *(entry.team for entry in contest.round(code).entries if entry.team in seated))


def _all_known(unit: Unit, contest: Contest) -> Qualifiers | None:
    rule, clusters = contest.rules.qualification, clusters_of(contest)
    if rule is None or not clusters:
        return None
    if any(freezes.current(unit, cluster.code) is None for cluster in clusters):
        return None
    return known_so_far(contest, rule, frozen_clusters(unit, contest))


def _seated(unit: Unit, contest: Contest) -> frozenset[TeamCode]:
    """The teams that were given a seat of a tie, those among them included that were replaced since."""
    origins = [origin for round_ in contest.rounds for origin in entry_origins.of_round(unit, round_.code).values()]
    seats = {origin.team for origin in origins if origin.way is Way.SEAT}
    return frozenset(seats | {origin.replaces for origin in origins if origin.replaces is not None})
