"""Changes to what was prepared: teams and their members, the running order of a round."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import Member, Team, TeamCode
from stage_contest.storage.people import member_values, store_member
from stage_contest.storage.query import given, lines, one_value
from stage_contest.storage.tables import ConflictRow, EntryOriginRow, EntryRow, MemberRow, TeamRow
from stage_contest.storage.unit import Unit

_OUT_OF_THE_WAY = 1_000_000
"""Running orders are moved up here first, so that no two entries share one meanwhile."""


class _PlaceLine(NamedTuple):
    number: int


class _ConflictLine(NamedTuple):
    judge: JudgeCode


class _EntryLine(NamedTuple):
    team: TeamCode
    running_order: int


_MEMBERS = lines(MemberRow, _PlaceLine, col(MemberRow.team) == given("team"), by="number")
_TEAMS = lines(TeamRow, _PlaceLine, by="number")
_CONFLICTS = lines(ConflictRow, _ConflictLine, col(ConflictRow.team) == given("team"), by="judge")
_REPLACED = one_value(select(col(EntryOriginRow.round)).where(col(EntryOriginRow.replaces) == given("team")))
_ENTRIES = lines(EntryRow, _EntryLine, col(EntryRow.round) == given("round"), by="number")


def register(unit: Unit, team: Team) -> None:
    """Write a team's name, unit and members in place of what stands there.

    Raises:
        KeyError: if the contest has no such team.
    """
    name_team(unit, team.code, name=team.name, place=team.unit)
    set_members(unit, team.code, team.members)


def add_team(unit: Unit, team: Team) -> None:
    """Write a new team and its members behind the teams that are there."""
    number = max((line.number for line in unit.all(_TEAMS)), default=0) + 1
    unit.add(TeamRow, code=team.code, number=number, name=team.name, unit=team.unit)
    for place, member in enumerate(team.members, 1):
        store_member(unit, team.code, place, member)


def name_team(unit: Unit, code: TeamCode, *, name: str, place: str) -> None:
    """Write a team's name and the office or place that sends it.

    Raises:
        KeyError: if the contest has no such team.
    """
    unit.change(TeamRow, {"code": code}, name=name, unit=place)


def set_members(unit: Unit, team: TeamCode, members: Sequence[Member]) -> None:
    """Write the members of a team in place of those that are there."""
    for line in unit.all(_MEMBERS, team=team):
        unit.remove(MemberRow, team=team, number=line.number)
    for number, member in enumerate(members, 1):
        store_member(unit, team, number, member)


def remove_team(unit: Unit, code: TeamCode) -> None:
    """Remove a team that takes part in no round, with its members and the conflicts of judges with it.

    Raises:
        KeyError: if the contest has no such team.
    """
    for conflict in unit.all(_CONFLICTS, team=code):
        unit.remove(ConflictRow, judge=conflict.judge, team=code)
    set_members(unit, code, ())
    unit.remove(TeamRow, code=code)


def round_where_replaced(unit: Unit, code: TeamCode) -> RoundCode | None:
    """The round in which another team took the seat of this one; None where there is none."""
    found = unit.one(_REPLACED, team=code)
    return None if found is None else RoundCode(found)


def add_member(unit: Unit, team: TeamCode, member: Member) -> int:
    """Write a new member behind those of the team; gives back the number."""
    number = max((line.number for line in unit.all(_MEMBERS, team=team)), default=0) + 1
    store_member(unit, team, number, member)
    return number


def change_member(unit: Unit, team: TeamCode, number: int, member: Member) -> None:
    """Write a member in place of what stands there.

    Raises:
        KeyError: if the team has no such member.
    """
    unit.change(MemberRow, {"team": team, "number": number}, **member_values(member))


def remove_member(unit: Unit, team: TeamCode, number: int) -> None:
    """Remove a member; the numbers of the others stay.

    Raises:
        KeyError: if the team has no such member.
    """
    unit.remove(MemberRow, team=team, number=number)


def set_running_order(unit: Unit, code: RoundCode, order: Sequence[TeamCode]) -> None:
    """Give the entries of a round the running order of this list, which names each of them once."""
    entries = unit.all(_ENTRIES, round=code)
    wanted = {team: place for place, team in enumerate(order, 1)}
    moving = [entry for entry in entries if wanted[entry.team] != entry.running_order]
    for place, entry in enumerate(moving):
        unit.change(EntryRow, {"round": code, "team": entry.team}, running_order=_OUT_OF_THE_WAY + place)
    for entry in moving:
        unit.change(EntryRow, {"round": code, "team": entry.team}, running_order=wanted[entry.team])
