"""Who could come to a final in place of a team: the next of its cluster, or the next of the best others."""

from dataclasses import replace
from fractions import Fraction

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.outcome import QualifiedBy
from stage_contest.domain.teams import TeamCode
from stage_contest.services.freeze.finalists import known_so_far
from stage_contest.services.rounds.finalist_lines import Finalist
from stage_contest.services.rounds.proposal import Clusters, read_clusters
from stage_contest.storage import entry_origins
from stage_contest.storage.unit import Unit


def successors_of(unit: Unit, contest: Contest, final: Round, team: TeamCode) -> tuple[Finalist, ...]:
    """The ranked teams that are not in the final, nor were replaced there; the next one first.

    The next one is the best of the team's own cluster; in place of a best other the best of all clusters.

    Raises:
        Refusal: if the team is not in the final.
    """
    there = {entry.team for entry in final.entries}
    if team not in there:
        raise Refusal(message('The team "{team}" has no entry in {round}.', team=team, round=final.name))
    clusters = read_clusters(unit, contest)
    origins = entry_origins.of_round(unit, final.code)
    gone = {origin.replaces for origin in origins.values()}
    free = [each for each in clusters.ranked() if each.team not in there and each.team not in gone]
    origin = origins.get(team)
    seat = origin.replaces if origin is not None and origin.replaces is not None else team
    if _is_among_others(clusters, seat):
        return tuple(_best_first(clusters, free))
    home = next((each.round for each in clusters.ranked() if each.team == seat), None)
    return tuple(sorted(free, key=lambda each: each.round != home))


def _is_among_others(clusters: Clusters, seat: TeamCode) -> bool:
    by_total = any(each.team == seat and each.by is QualifiedBy.BEST_OTHER for each in clusters.found.qualified)
    return by_total or any(tie.round is None and seat in tie.teams for tie in clusters.found.undecided)


def _best_first(clusters: Clusters, free: list[Finalist]) -> list[Finalist]:
    """By total among all clusters, equal totals as the rule separates them."""
    rule = clusters.contest.rules.qualification
    if rule is None:
        return free
    everybody = replace(rule, best_others=sum(len(cluster.counted.entries) for cluster in clusters.frozen.values()))
    order = [each.team for each in known_so_far(clusters.contest, everybody, clusters.frozen).qualified]
    behind = len(order)
    places = {team: place for place, team in enumerate(order)}
    return sorted(free, key=lambda each: (-(each.total or Fraction(0)), places.get(each.team, behind)))
