"""Who goes to the final: read from the frozen clusters, and known only once all of them are frozen."""

from dataclasses import replace

from stage_contest.domain.contest import Contest, RoundCode, RoundKind
from stage_contest.domain.errors import message
from stage_contest.domain.outcome import Qualifiers
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.teams import TeamCode
from stage_contest.services.freeze.snapshot import read_counted
from stage_contest.storage import freezes
from stage_contest.storage.unit import Unit

FINALISTS_UNKNOWN = message(
    "The finalists are known once every cluster is frozen and no tie across the cut is open."
)


def qualified(unit: Unit, contest: Contest) -> Qualifiers | None:
    """The finalists; None while a cluster is not frozen, a tie across a cut is open, or there is no such rule."""
    clusters = [round_ for round_ in contest.rounds if round_.kind is RoundKind.CLUSTER]
    frozen = [freezes.current(unit, cluster.code) for cluster in clusters]
    if contest.rules.qualification is None or not clusters or not all(frozen):
        return None
    counted = tuple(
        read_counted(freeze.snapshot).round(cluster.code)
        for cluster, freeze in zip(clusters, frozen, strict=True)
        if freeze
    )
    found = qualifiers(replace(contest, rounds=counted))
    return None if found.undecided else found


def finalists_of(found: Qualifiers | None, code: RoundCode) -> tuple[TeamCode, ...]:
    """The finalists that come from this round."""
    return tuple(qualifier.team for qualifier in found.qualified if qualifier.round == code) if found else ()
