"""What is written down about an entry: score sheets, answers, typed points, deductions, tie decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode


class SheetState(StrEnum):
    """What a judge said on a sheet; a sheet of which nothing is said is not there at all (missing)."""

    MARKED = "marked"
    ABSENT = "absent"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """One judge's marks for one entry in one part, in hundredths by criterion.

    A marked sheet counts when it is submitted and has a mark for every criterion; until then it is missing
    (`docs/tabulation.md`, "A score sheet is one of four things"). Absent and abstained sheets carry no marks.
    """

    judge: JudgeCode
    team: TeamCode
    part: PartCode
    state: SheetState
    marks: Mapping[CriterionCode, Hundredths] = field(default_factory=dict)
    submitted: bool = True


@dataclass(frozen=True, slots=True)
class Answers:
    """How many questions of an objective part a team answered rightly, wrongly, or left blank."""

    team: TeamCode
    part: PartCode
    right: int
    wrong: int
    blank: int


@dataclass(frozen=True, slots=True)
class TypedPoints:
    """Points of a typed part, given as they are."""

    team: TeamCode
    part: PartCode
    points: Hundredths


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points (0 or more) taken off a part, or off the total where `part` is None, with the reason."""

    team: TeamCode
    part: PartCode | None
    points: Hundredths
    reason: str = ""
