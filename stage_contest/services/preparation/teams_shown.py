"""Reading all teams for their page: members, the team rule, rounds, persons in two teams."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.intake.team_names import bare_name
from stage_contest.services.preparation.team_rule import rule_breaks
from stage_contest.services.preparation.teams_lines import MemberLine, TeamEntryLine, TeamLine, TeamList
from stage_contest.services.preparation.teams_twice import Place, also_in
from stage_contest.storage import contests, freezes, people
from stage_contest.storage.people import MemberOnFile
from stage_contest.storage.unit import Unit


def read_teams(unit: Unit) -> TeamList:
    """All teams as they stand."""
    contest = contests.load_prepared(unit)
    on_file = people.members(unit)
    twice = also_in(((team, each.number), each.member) for team, found in on_file.items() for each in found)
    frozen = frozenset(round_.code for round_ in contest.rounds if freezes.current(unit, round_.code))
    entries = _entries(contest, frozen)
    names = {team.code: team.name for team in contest.teams}
    lines: list[TeamLine] = []
    for place, team in enumerate(contest.teams, 1):
        members = _members(team.code, on_file.get(team.code, ()), twice, names)
        registered = replace(team, members=tuple(line.member for line in members))
        lines.append(
            TeamLine(
                code=team.code,
                place=place,
                name=team.name,
                bare_name=bare_name(team.name),
                unit=team.unit,
                members=members,
                broken=rule_breaks(contest.rules.team, registered),
                entries=tuple(entries.get(team.code, ())),
            )
        )
    return TeamList(contest.rules.team, tuple(lines))


def _members(
    team: TeamCode,
    on_file: Sequence[MemberOnFile],
    twice: Mapping[Place, tuple[TeamCode, ...]],
    names: Mapping[TeamCode, str],
) -> tuple[MemberLine, ...]:
    return tuple(
        MemberLine(number, member, tuple(names[other] for other in twice.get((team, number), ())))
        for number, member in on_file
    )


def _entries(contest: Contest, frozen: frozenset[RoundCode]) -> Mapping[TeamCode, list[TeamEntryLine]]:
    found: dict[TeamCode, list[TeamEntryLine]] = {}
    for round_ in contest.rounds:
        for entry in round_.entries:
            line = TeamEntryLine(round_.code, round_.name, entry.order, entry.status, round_.code in frozen)
            found.setdefault(entry.team, []).append(line)
    return found
