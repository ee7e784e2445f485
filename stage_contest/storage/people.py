"""Judges, their conflicts, teams and members in the contest's file."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.teams import Gender, Member, MemberRole, Team, TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import ConflictRow, JudgeRow, MemberRow, TeamRow
from stage_contest.storage.unit import Unit

_YEAR_LETTERS = 4


class _JudgeLine(NamedTuple):
    code: JudgeCode
    name: str
    position: str


class _ConflictLine(NamedTuple):
    judge: JudgeCode
    team: TeamCode


class _TeamLine(NamedTuple):
    code: TeamCode
    name: str
    unit: str


class _MemberLine(NamedTuple):
    team: TeamCode
    number: int
    name: str
    born: str | None
    gender: str | None
    position: str
    phone: str | None
    role: str
    captain: int


class MemberOnFile(NamedTuple):
    """A member and the number by which it is found in its team; numbers rise, with gaps."""

    number: int
    member: Member


_JUDGES = lines(JudgeRow, _JudgeLine, by="number")
_CONFLICTS = lines(ConflictRow, _ConflictLine, by="judge number")
_TEAMS = lines(TeamRow, _TeamLine, by="number")
_MEMBERS = lines(MemberRow, _MemberLine, by="team number")
_MEMBERS_OF = lines(MemberRow, _MemberLine, col(MemberRow.team) == given("team"), by="number")


def judges(unit: Unit) -> tuple[Judge, ...]:
    """The judges of the contest in their order."""
    conflicts: dict[JudgeCode, list[TeamCode]] = {}
    for judge, team in unit.all(_CONFLICTS):
        conflicts.setdefault(judge, []).append(team)
    return tuple(
        Judge(line.code, line.name, line.position, tuple(conflicts.get(line.code, ())))
        for line in unit.all(_JUDGES)
    )


def teams(unit: Unit) -> tuple[Team, ...]:
    """The teams of the contest, with their members, in their order."""
    found = members(unit)
    return tuple(
        Team(line.code, line.name, line.unit, tuple(each.member for each in found.get(line.code, ())))
        for line in unit.all(_TEAMS)
    )


def members(unit: Unit) -> Mapping[TeamCode, Sequence[MemberOnFile]]:
    """The members of every team that has some, in their order."""
    found: dict[TeamCode, list[MemberOnFile]] = {}
    for line in unit.all(_MEMBERS):
        found.setdefault(line.team, []).append(MemberOnFile(line.number, _member(line)))
    return found


def members_of(unit: Unit, team: TeamCode) -> Sequence[MemberOnFile]:
    """The members of one team in their order."""
    return [MemberOnFile(line.number, _member(line)) for line in unit.all(_MEMBERS_OF, team=team)]


def teams_without_members(unit: Unit) -> tuple[Team, ...]:
    """The teams of the contest in their order, by name only."""
    return tuple(Team(line.code, line.name, line.unit) for line in unit.all(_TEAMS))


def store_judges(unit: Unit, judges: Sequence[Judge]) -> None:
    """Write the judges of a contest that has none yet; the teams of their conflicts must be there."""
    for number, judge in enumerate(judges, 1):
        unit.add(JudgeRow, code=judge.code, number=number, name=judge.name, position=judge.position)
        for place, team in enumerate(judge.conflicts, 1):
            unit.add(ConflictRow, judge=judge.code, team=team, number=place)


def store_teams(unit: Unit, teams: Sequence[Team]) -> None:
    """Write the teams of a contest that has none yet."""
    for number, team in enumerate(teams, 1):
        unit.add(TeamRow, code=team.code, number=number, name=team.name, unit=team.unit)
        for place, member in enumerate(team.members, 1):
            store_member(unit, team.code, place, member)


def _member(line: _MemberLine) -> Member:
    return Member(
        name=line.name,
        born=None if line.born is None else _born(line.born),
        gender=None if line.gender is None else Gender(line.gender),
        position=line.position,
        phone=line.phone,
        role=MemberRole(line.role),
        captain=bool(line.captain),
    )


def _born(text: str) -> date | int:
    return int(text) if len(text) <= _YEAR_LETTERS else date.fromisoformat(text)


def store_member(unit: Unit, team: TeamCode, number: int, member: Member) -> None:
    """Write a member of a team at a place (from 1) that is still free."""
    unit.add(MemberRow, team=team, number=number, **member_values(member))


def member_values(member: Member) -> Mapping[str, Value]:
    """What the columns of a member hold, beside the team and the number."""
    return {
        "name": member.name,
        "born": None if member.born is None else str(member.born),
        "gender": member.gender,
        "position": member.position,
        "phone": member.phone,
        "role": member.role,
        "captain": int(member.captain),
    }
