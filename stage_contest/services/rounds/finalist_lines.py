"""Who comes to a final, as the board shows it."""

from dataclasses import dataclass
from fractions import Fraction

from stage_contest.domain.contest import EntryStatus, Qualification, RoundCode
from stage_contest.domain.errors import Message
from stage_contest.domain.origins import Origin, Way
from stage_contest.domain.teams import TeamCode


@dataclass(frozen=True, slots=True)
class ClusterState:
    """A cluster and the revision of its freeze; None while it is not frozen."""

    code: RoundCode
    name: str
    revision: str | None


@dataclass(frozen=True, slots=True)
class Finalist:
    """A team as its frozen cluster has it; `way` None where the rule does not send it to the final."""

    team: TeamCode
    name: str
    round: RoundCode
    round_name: str
    place: int | None
    total: Fraction | None
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class OpenSeats:
    """Seats that a tie across a cut leaves undecided, and its teams; `round` None among the best others.

    `seats` counts those that nobody was given yet, `candidates` the teams that may still be given one.
    """

    round: RoundCode | None
    round_name: str
    seats: int
    teams: tuple[Finalist, ...]
    candidates: tuple[Finalist, ...]


@dataclass(frozen=True, slots=True)
class FinalEntry:
    """A team in the final with the way it came; `found` is what its frozen cluster says of it, if anything."""

    team: TeamCode
    name: str
    status: EntryStatus
    origin: Origin | None
    replaces: str
    found: Finalist | None


@dataclass(frozen=True, slots=True)
class FinalistsProposal:
    """Who comes to a final.

    `coming` are the teams that qualify by the clusters frozen so far, best clusters and places first, then the best
    others; `missing` those of them that the final neither has nor has replaced. `differences` are only told once
    every cluster is frozen; `locked` says why nothing can be changed any more.
    """

    final: RoundCode
    name: str
    rule: Qualification | None
    clusters: tuple[ClusterState, ...]
    coming: tuple[Finalist, ...]
    missing: tuple[Finalist, ...]
    open: tuple[OpenSeats, ...]
    entries: tuple[FinalEntry, ...]
    differences: tuple[Message, ...]
    drawn: bool
    locked: Message | None

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """The names of the clusters that are not frozen yet."""
        return tuple(cluster.name for cluster in self.clusters if cluster.revision is None)
