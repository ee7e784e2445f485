"""Teams with their members in the layout of registrations, and the teams alone."""

from collections.abc import Iterator

from reports.wording import Words
from reports.xlsx.table_page import Column, Figures, TablePage, Value
from stage_contest.domain.contest import Contest
from stage_contest.domain.teams import Gender, Member, MemberRole, Team

_CAPTAIN = "x"
_FROZEN = 3


def members_page(contest: Contest, words: Words) -> TablePage:
    """The members of every team, a row each, as a registration is written; import reads it back."""
    say = words.say
    headings = (
        *(say("No."), say("Team"), say("Full name"), say("Date of birth"), say("Gender")),
        *(say("Position, office"), say("Role in the team"), say("Captain"), say("Telephone")),
    )
    number = Column(headings[0], Figures.WHOLE)
    rows = tuple(_rows(contest, words))
    return TablePage(say("Registrations"), (number, *map(Column, headings[1:])), rows, frozen=_FROZEN)


def teams_page(contest: Contest, words: Words) -> TablePage:
    """The teams with the office that sends each, and how many members they have."""
    say = words.say
    columns = (
        Column(say("No."), Figures.WHOLE),
        Column(say("Team")),
        Column(say("Sent by")),
        Column(say("Number of members"), Figures.WHOLE),
        Column(say("Number of main members"), Figures.WHOLE),
        Column(say("Number of captains"), Figures.WHOLE),
    )
    rows = tuple(_team_row(number, team) for number, team in enumerate(contest.teams, 1))
    return TablePage(say("Teams"), columns, rows, frozen=2)


def _rows(contest: Contest, words: Words) -> Iterator[tuple[Value, ...]]:
    members = ((team, member) for team in contest.teams for member in team.members)
    for number, (team, member) in enumerate(members, 1):
        yield number, team.name, *_member_cells(member, words)


def _member_cells(member: Member, words: Words) -> tuple[Value, ...]:
    say = words.say
    genders = {Gender.FEMALE: say("Female"), Gender.MALE: say("Male"), None: None}
    return (
        member.name,
        member.born,
        genders[member.gender],
        member.position or None,
        say("Main member") if member.role is MemberRole.MAIN else say("Member"),
        _CAPTAIN if member.captain else None,
        member.phone,
    )


def _team_row(number: int, team: Team) -> tuple[Value, ...]:
    main = sum(member.role is MemberRole.MAIN for member in team.members)
    captains = sum(member.captain for member in team.members)
    return number, team.name, team.unit or None, len(team.members), main, captains
