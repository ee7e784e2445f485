"""Judges and the panel of a round."""

from dataclasses import dataclass
from typing import NewType

from stage_contest.domain.teams import TeamCode

JudgeCode = NewType("JudgeCode", str)


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge; for the teams in `conflicts` every sheet of this judge counts as abstained."""

    code: JudgeCode
    name: str
    position: str = ""
    conflicts: tuple[TeamCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A judge's place on the panel of a round; at most one seat of a panel is the chair's."""

    judge: JudgeCode
    chair: bool = False
