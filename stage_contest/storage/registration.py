"""Changes to what was prepared: teams and their members, judges' names, the running order of a round."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.storage.people import store_member
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import EntryRow, JudgeRow, MemberRow, TeamRow
from stage_contest.storage.unit import Unit

_OUT_OF_THE_WAY = 1_000_000
"""Running orders are moved up here first, so that no two entries share one meanwhile."""


class _PlaceLine(NamedTuple):
    number: int


class _EntryLine(NamedTuple):
    team: TeamCode
    running_order: int


_MEMBERS = lines(MemberRow, _PlaceLine, col(MemberRow.team) == given("team"), by="number")
_TEAMS = lines(TeamRow, _PlaceLine, by="number")
_ENTRIES = lines(EntryRow, _EntryLine, col(EntryRow.round) == given("round"), by="number")


def register(unit: Unit, team: Team) -> None:
    """Write a team's name, unit and members in place of what stands there.

    Raises:
        KeyError: if the contest has no such team.
    """
    unit.change(TeamRow, {"code": team.code}, name=team.name, unit=team.unit)
    for line in unit.all(_MEMBERS, team=team.code):
        unit.remove(MemberRow, team=team.code, number=line.number)
    for number, member in enumerate(team.members, 1):
        store_member(unit, team.code, number, member)


def add_team(unit: Unit, team: Team) -> None:
    """Write a new team and its members behind the teams that are there."""
    number = max((line.number for line in unit.all(_TEAMS)), default=0) + 1
    unit.add(TeamRow, code=team.code, number=number, name=team.name, unit=team.unit)
    for place, member in enumerate(team.members, 1):
        store_member(unit, team.code, place, member)


def name_judge(unit: Unit, code: JudgeCode, *, name: str, position: str) -> None:
    """Write a judge's name and office.

    Raises:
        KeyError: if the contest has no such judge.
    """
    unit.change(JudgeRow, {"code": code}, name=name, position=position)


def set_running_order(unit: Unit, code: RoundCode, order: Sequence[TeamCode]) -> None:
    """Give the entries of a round the running order of this list, which names each of them once."""
    entries = unit.all(_ENTRIES, round=code)
    wanted = {team: place for place, team in enumerate(order, 1)}
    moving = [entry for entry in entries if wanted[entry.team] != entry.running_order]
    for place, entry in enumerate(moving):
        unit.change(EntryRow, {"round": code, "team": entry.team}, running_order=_OUT_OF_THE_WAY + place)
    for entry in moving:
        unit.change(EntryRow, {"round": code, "team": entry.team}, running_order=wanted[entry.team])


def enter(unit: Unit, code: RoundCode, teams: Sequence[TeamCode]) -> None:
    """Let teams take part in a round that has no entries yet, in this running order."""
    for place, team in enumerate(teams, 1):
        unit.add(EntryRow, round=code, team=team, number=place, running_order=place)
