"""How teams came into a final: by the rule, in a seat that a tie left undecided, or in place of another team."""

from enum import StrEnum
from typing import NamedTuple

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.teams import TeamCode


class Way(StrEnum):
    """By place, as a best other, in a seat that a tie left undecided, or in place of another team."""

    PLACE = "place"
    BEST_OTHER = "best_other"
    SEAT = "seat"
    REPLACEMENT = "replacement"


class Origin(NamedTuple):
    """How a team came into a final; `replaces` is the team that the rule had given this seat to."""

    team: TeamCode
    way: Way
    from_round: RoundCode | None = None
    replaces: TeamCode | None = None
    reason: str = ""
