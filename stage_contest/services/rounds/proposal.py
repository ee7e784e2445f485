"""Who comes to the final and why: by the frozen clusters, by the organizer's decisions, and where these differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.errors import Message, message
from stage_contest.domain.origins import Origin, Way
from stage_contest.domain.outcome import QualifiedBy, Qualifiers
from stage_contest.domain.teams import TeamCode
from stage_contest.services.freeze.finalists import (
    FrozenCluster,
    clusters_of,
    frozen_clusters,
    known_so_far,
    open_seats,
)
from stage_contest.services.rounds.finalist_lines import (
    ClusterState,
    FinalEntry,
    Finalist,
    FinalistsProposal,
    OpenSeats,
)
from stage_contest.services.rounds.locks import entries_lock
from stage_contest.storage import entry_origins, traces
from stage_contest.storage.unit import Unit

_WAYS = {QualifiedBy.PLACE: Way.PLACE, QualifiedBy.BEST_OTHER: Way.BEST_OTHER}


@dataclass(frozen=True, slots=True)
class Clusters:
    """The frozen clusters of a contest and whom they send to the final."""

    contest: Contest
    frozen: Mapping[RoundCode, FrozenCluster]
    found: Qualifiers

    def ranked(self) -> tuple[Finalist, ...]:
        """Every team with a place in a frozen cluster, cluster by cluster, the best first."""
        ways = {qualifier.team: _WAYS[qualifier.by] for qualifier in self.found.qualified}
        return tuple(
            Finalist(
                standing.team,
                self.contest.team(standing.team).name,
                code,
                self.contest.round(code).name,
                standing.place,
                standing.total,
                ways.get(standing.team),
            )
            for code, cluster in self.frozen.items()
            for standing in cluster.outcome.standings
            if standing.place is not None
        )


def read_clusters(unit: Unit, contest: Contest) -> Clusters:
    """The frozen clusters, and who qualifies by them."""
    rule = contest.rules.qualification
    frozen = frozen_clusters(unit, contest)
    found = known_so_far(contest, rule, frozen) if rule else Qualifiers((), ())
    return Clusters(contest, frozen, found)


def propose(unit: Unit, contest: Contest, final: Round) -> FinalistsProposal:
    """Who comes to a final, as the file says now."""
    clusters = read_clusters(unit, contest)
    ranked = {finalist.team: finalist for finalist in clusters.ranked()}
    origins = entry_origins.of_round(unit, final.code)
    coming = tuple(ranked[qualifier.team] for qualifier in clusters.found.qualified)
    accounted = {entry.team for entry in final.entries} | {origin.replaces for origin in origins.values()}
    missing = tuple(finalist for finalist in coming if finalist.team not in accounted)
    whole = len(clusters.frozen) == len(clusters_of(contest))
    return FinalistsProposal(
        final=final.code,
        name=final.name,
        rule=contest.rules.qualification,
        clusters=tuple(
            ClusterState(
                round_.code,
                round_.name,
                clusters.frozen[round_.code].revision if round_.code in clusters.frozen else None,
            )
            for round_ in clusters_of(contest)
        ),
        coming=coming,
        missing=missing,
        open=tuple(_open(clusters, ranked, origins, accounted)),
        entries=_entries(contest, final, origins, ranked),
        differences=tuple(_differences(clusters, final, origins, missing)) if whole and final.entries else (),
        drawn=traces.is_drawn(unit, final.code),
        locked=entries_lock(unit, final),
    )


def _open(
    clusters: Clusters,
    ranked: Mapping[TeamCode, Finalist],
    origins: Mapping[TeamCode, Origin],
    accounted: Iterable[TeamCode | None],
) -> Iterable[OpenSeats]:
    rule = clusters.contest.rules.qualification
    if rule is None:
        return
    taken = {origin.replaces or team for team, origin in origins.items()}
    for tie in clusters.found.undecided:
        given = sum(team in taken for team in tie.teams)
        teams = tuple(ranked[team] for team in tie.teams)
        yield OpenSeats(
            tie.round,
            clusters.contest.round(tie.round).name if tie.round is not None else "",
            max(0, open_seats(rule, clusters.found, tie) - given),
            teams,
            tuple(finalist for finalist in teams if finalist.team not in set(accounted)),
        )


def _entries(
    contest: Contest, final: Round, origins: Mapping[TeamCode, Origin], ranked: Mapping[TeamCode, Finalist]
) -> tuple[FinalEntry, ...]:
    found: list[FinalEntry] = []
    for entry in final.running_order:
        origin = origins.get(entry.team)
        replaced = origin.replaces if origin is not None else None
        found.append(
            FinalEntry(
                entry.team,
                contest.team(entry.team).name,
                entry.status,
                origin,
                contest.team(replaced).name if replaced is not None else "",
                ranked.get(entry.team),
            )
        )
    return tuple(found)


def _differences(
    clusters: Clusters, final: Round, origins: Mapping[TeamCode, Origin], missing: Iterable[Finalist]
) -> Iterable[Message]:
    """What the frozen clusters say otherwise than the final has it."""
    for finalist in missing:
        yield message(
            "{team} qualifies by the results as they are frozen now, but is not in {round}.",
            team=finalist.name,
            round=final.name,
        )
    qualified = {qualifier.team for qualifier in clusters.found.qualified}
    tied = {team for tie in clusters.found.undecided for team in tie.teams}
    for team, origin in origins.items():
        seat = origin.replaces or team
        by_rule = origin.way in {Way.PLACE, Way.BEST_OTHER}
        if seat in qualified or (seat in tied and not by_rule):
            continue
        yield message(
            "{team} is in {round}, but no longer qualifies by the results as they are frozen now.",
            team=clusters.contest.team(team).name,
            round=final.name,
        )
