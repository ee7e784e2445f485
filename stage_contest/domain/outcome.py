"""What tabulating gives: standings, awards, qualifiers. Scores are exact rationals, money whole đồng."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.teams import TeamCode


class StandingStatus(StrEnum):
    """Why an entry has a place, or has none."""

    RANKED = "ranked"
    INCOMPLETE = "incomplete"
    WITHDRAWN = "withdrawn"
    DISQUALIFIED = "disqualified"
    GUEST = "guest"


SHARED = "shared"
"""`Standing.decided_by` of an entry that shares the place of the one just above."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the ranking; what is not known is None.

    `parts` holds each part's score after deductions, `deductions` the sum of all deductions of the entry, and
    `decided_by` what separated it from the one just above: None (first, or without a place), "total", a key of
    the chain, or "shared".
    """

    team: TeamCode
    order: int
    status: StandingStatus
    place: int | None
    total: Fraction | None
    parts: Mapping[PartCode, Fraction | None]
    deductions: Fraction
    decided_by: str | None


@dataclass(frozen=True, slots=True)
class Award:
    """A prize that a team gets; `place` is None for side prizes."""

    prize: str
    kind: PrizeKind
    team: TeamCode
    place: int | None
    money: int


@dataclass(frozen=True, slots=True)
class Unawarded:
    """Seats of a prize that nobody gets."""

    prize: str
    kind: PrizeKind
    count: int


@dataclass(frozen=True, slots=True)
class Undecided:
    """A tie that must be decided before results can be released, and the prizes it reaches."""

    kind: PrizeKind
    place: int | None
    teams: tuple[TeamCode, ...]
    prizes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoundOutcome:
    """All results of one round; the lists of awards are empty while it is not complete.

    `unused_decisions` are the positions in the round's tie decisions that nothing asked for.
    """

    round: RoundCode
    complete: bool
    standings: tuple[Standing, ...]
    unused_decisions: tuple[int, ...]
    awards: tuple[Award, ...]
    unawarded: tuple[Unawarded, ...]
    undecided: tuple[Undecided, ...]

    @property
    def money(self) -> int:
        """The money of all awards of the round, in đồng."""
        return sum(award.money for award in self.awards)


class QualifiedBy(StrEnum):
    """By a place in its cluster, or as one of the best others."""

    PLACE = "place"
    BEST_OTHER = "best_other"


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A team that goes to the final."""

    team: TeamCode
    round: RoundCode
    by: QualifiedBy


@dataclass(frozen=True, slots=True)
class UndecidedQualifiers:
    """Teams equal across a cut; `round` is None where the tie is among the best others."""

    round: RoundCode | None
    teams: tuple[TeamCode, ...]


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """Who goes to the final, and which ties across a cut are undecided."""

    qualified: tuple[Qualifier, ...]
    undecided: tuple[UndecidedQualifiers, ...]
