"""What the hall may see: the scene, what was revealed, and the one picture that the projector is given.

A `HallPicture` holds nothing that has not been revealed (`docs/architecture.md`); a
projector redraws from it whole.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.teams import TeamCode


class Release(StrEnum):
    """What of a round may be revealed before its freeze."""

    NOTHING = "nothing"
    PART_SCORES = "part_scores"
    RUNNING_TOTALS = "running_totals"


class Scene(StrEnum):
    """What the hall's screen shows."""

    NEUTRAL = "neutral"
    """The name of the contest and of the round, nothing else; the scene after an unfreeze."""
    DRAW = "draw"
    """The running order as it was drawn last."""
    ORDER = "order"
    STAGE = "stage"
    SCOREBOARD = "scoreboard"
    STANDINGS = "standings"
    AWARDS = "awards"


class RevealKind(StrEnum):
    """What one reveal releases to the hall."""

    PART_SCORE = "part_score"
    """One entry's confirmed score of one part (allowed before the freeze with `part_scores`)."""
    TOTAL = "total"
    """One entry's confirmed total so far (allowed before the freeze with `running_totals`).

    It releases the parts that are confirmed at that moment; one confirmed later waits for its own reveal.
    """
    STANDINGS = "standings"
    """The final standings of the round (only after the freeze)."""
    AWARD = "award"
    """One prize with the teams that hold it (only after the freeze)."""
    FINALISTS = "finalists"
    """The teams of this cluster that go to the final (only after the freeze)."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """One thing released to the hall: a part's score of a team, a team's total, a prize (by its name), or a list.

    On file a total has a row with its `part` for every part it counts; everywhere else its `part` is None.
    """

    kind: RevealKind
    round: RoundCode
    team: TeamCode | None = None
    part: PartCode | None = None
    prize: str | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """The team on stage and the part it performs."""

    round: RoundCode
    team: TeamCode
    part: PartCode


@dataclass(frozen=True, slots=True)
class HallTeam:
    """A team as the hall sees it."""

    order: int
    name: str


@dataclass(frozen=True, slots=True)
class HallScore:
    """A line of the scoreboard or of the standings.

    `place` is None on the running scoreboard; `points` are the rounded points to print; `parts_counted` of
    `parts_all` parts are in it.
    """

    place: int | None
    team: HallTeam
    points: Fraction
    decimals: int
    parts_counted: int
    parts_all: int


@dataclass(frozen=True, slots=True)
class HallPartScore:
    """A revealed score of one part; `points` are the rounded points to print."""

    team: HallTeam
    part: str
    points: Fraction
    decimals: int


@dataclass(frozen=True, slots=True)
class HallAward:
    """A revealed prize, its money in đồng and the names of the teams that hold it."""

    prize: str
    money: int
    teams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HallPicture:
    """All that the projector is given; whatever was not revealed is not in it.

    Only what its scene shows is filled in. `order` is the running order, or the draw of lots, and `order_part` the
    part whose own order it is (empty for the round's). `stage_part` and `stage_minutes` (hundredths) belong to
    `stage`; `scores` are the running scoreboard (best first, no places) or the final standings, `part_scores` stand
    beside the scoreboard; `awards` and `finalists` (names of teams) belong to the awards. `revision` stands on
    every scene that shows frozen results and is empty otherwise.
    """

    scene: Scene
    contest: str
    round: str
    venue: str
    order: tuple[HallTeam, ...] = ()
    order_part: str = ""
    stage: HallTeam | None = None
    stage_part: str = ""
    stage_minutes: int | None = None
    scores: tuple[HallScore, ...] = ()
    part_scores: tuple[HallPartScore, ...] = ()
    awards: tuple[HallAward, ...] = ()
    finalists: tuple[str, ...] = ()
    revision: str = ""
