"""Teams, their members and the team rule."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

TeamCode = NewType("TeamCode", str)


class Gender(StrEnum):
    """A member's gender as registered."""

    FEMALE = "female"
    MALE = "male"


class MemberRole(StrEnum):
    """Main members answer the knowledge part; the others take part on stage."""

    MAIN = "main"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a team; `born` is a date, or a bare year where only the year is known."""

    name: str
    born: date | int | None = None
    gender: Gender | None = None
    position: str = ""
    phone: str | None = None
    role: MemberRole = MemberRole.EXTRA
    captain: bool = False


@dataclass(frozen=True, slots=True)
class Team:
    """A team of the contest; `unit` is the office or place that sends it."""

    code: TeamCode
    name: str
    unit: str = ""
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamRule:
    """How many members, main members and captains a team must have (seed plan: 7-12, 4, 1)."""

    members_min: int = 7
    members_max: int = 12
    main_members: int = 4
    captains: int = 1
