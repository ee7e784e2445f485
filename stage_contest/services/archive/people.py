"""Reading the people: teams with their members, and judges with their conflicts."""

from collections.abc import Set as AbstractSet
from datetime import date

from stage_contest.domain.errors import message
from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.teams import Gender, Member, MemberRole, Team, TeamCode
from stage_contest.services.archive.scalars import Once, code, day, name, year
from stage_contest.services.archive.values import Node


def read_teams(node: Node) -> tuple[Team, ...]:
    """The list `teams`."""
    once = Once()
    teams = []
    for item in node.items():
        members = item.shape("code", "name", "unit", "members")
        team = Team(
            code=TeamCode(code(members["code"])),
            name=name(members["name"]),
            unit=members.get("unit", "").text(),
            members=tuple(_read_member(member) for member in members.get("members", []).items()),
        )
        once.add(item, team.code, team.code)
        teams.append(team)
    return tuple(teams)


def read_judges(node: Node, teams: AbstractSet[TeamCode]) -> tuple[Judge, ...]:
    """The list `judges`, whose conflicts name known teams."""
    once = Once()
    judges = []
    for item in node.items():
        members = item.shape("code", "name", "position", "conflicts")
        judge = Judge(
            code=JudgeCode(code(members["code"])),
            name=name(members["name"]),
            position=members.get("position", "").text(),
            conflicts=_read_conflicts(members.get("conflicts", []), teams),
        )
        once.add(item, judge.code, judge.code)
        judges.append(judge)
    return tuple(judges)


def _read_conflicts(node: Node, teams: AbstractSet[TeamCode]) -> tuple[TeamCode, ...]:
    once = Once()
    conflicts = []
    for item in node.items():
        team = TeamCode(code(item))
        if team not in teams:
            raise item.refused(message('There is no team "{team}".', team=team))
        once.add(item, team, team)
        conflicts.append(team)
    return tuple(conflicts)


def _read_member(node: Node) -> Member:
    members = node.shape("name", "born", "gender", "position", "phone", "role", "captain")
    gender = members.get("gender", None)
    phone = members.get("phone", None)
    return Member(
        name=name(members["name"]),
        born=_read_born(members.get("born", None)),
        gender=None if gender.missing else gender.choice(Gender),
        position=members.get("position", "").text(),
        phone=None if phone.missing else phone.text(),
        role=members.get("role", MemberRole.EXTRA.value).choice(MemberRole),
        captain=members.get("captain", False).truth(),
    )


def _read_born(node: Node) -> date | int | None:
    """A date of birth as text, or a bare year as a number."""
    if node.missing:
        return None
    return day(node) if isinstance(node.value, str) else year(node)
