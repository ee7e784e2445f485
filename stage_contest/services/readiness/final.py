"""What is missing before the final: told once a cluster is frozen."""

from stage_contest.domain.errors import message
from stage_contest.services.readiness.check_item import Checked, done, missing, names_of
from stage_contest.services.readiness.prepared import Prepared


def clusters_frozen(found: Prepared) -> Checked | None:
    """Every cluster is frozen."""
    if not _final_nears(found):
        return None
    waiting = [round_ for round_ in found.clusters if not found.is_frozen(round_)]
    if waiting:
        said = message("The finalists wait for the results of: {which}.", which=names_of(waiting))
        return missing(said, waiting)
    return done(message("The results of all {clusters} clusters are frozen.", clusters=len(found.clusters)))


def finalists(found: Prepared) -> Checked | None:
    """The finalists were let into the final."""
    final = found.final
    if final is None or not _final_nears(found):
        return None
    if not final.entries:
        return missing(message("The finalists are not in the final yet."), [final])
    return done(message("{teams} teams are in the final.", teams=len(final.entries)))


def final_drawn(found: Prepared) -> Checked | None:
    """The running order of the final is drawn."""
    final = found.final
    if final is None or not final.entries:
        return None
    if final.code not in found.drawn:
        return missing(message("The running order of the final is not drawn yet."), [final])
    return done(message("The running order of the final is drawn."))


def _final_nears(found: Prepared) -> bool:
    return found.final is not None and any(found.is_frozen(round_) for round_ in found.clusters)
