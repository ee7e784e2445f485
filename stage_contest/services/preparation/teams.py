"""Teams as the organizer writes them down; the team rule is shown beside them, and asked for by the draw."""

from datetime import datetime

from stage_contest.domain.people import Actor
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.services.intake.spelling import cleaned
from stage_contest.services.intake.team_codes import new_code
from stage_contest.services.preparation.teams_checks import (
    free_name,
    known_team,
    must_be_removable,
    names_must_not_be_frozen,
    sound_member,
)
from stage_contest.services.preparation.teams_lines import TeamList
from stage_contest.services.preparation.teams_members import TeamMembers
from stage_contest.services.preparation.teams_shown import read_teams
from stage_contest.storage import contests, entries, people, registration
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class Teams(TeamMembers):
    """What the organizer writes down about teams; each call is one transaction and one published change."""

    def shown(self) -> TeamList:
        """All teams as their page shows them."""
        with self._file.reading() as unit:
            return read_teams(unit)

    def register(self, team: Team, *, actor: Actor, at: datetime) -> None:
        """Write a team's name, unit and all its members at once.

        Raises:
            Refusal: if there is no such team, a name is missing, or the team's stands in frozen results.
        """
        with self._writing(Act(at, actor, "team.registered", team.code)) as unit:
            self._rename(unit, team.code, team.name, team.unit)
            members = tuple(sound_member(member, at.date()) for member in team.members)
            registration.set_members(unit, team.code, members)

    def add_team(self, name: str, *, unit: str = "", actor: Actor, at: datetime) -> TeamCode:
        """Add a team without members behind those that are there; gives back the code made from its name.

        Raises:
            Refusal: if there is no name, or another team bears it.
        """
        with self._writing(Act(at, actor, "team.added", cleaned(name))) as writing:
            there = people.teams_without_members(writing)
            kept = free_name(there, name)
            code = new_code(kept, {team.code for team in there})
            registration.add_team(writing, Team(code, kept, cleaned(unit)))
        return code

    def change_team(self, code: TeamCode, *, name: str, unit: str, actor: Actor, at: datetime) -> None:
        """Write a team's name and the office or place that sends it; its code stays.

        Raises:
            Refusal: if there is no such team, no name, another team bears it, or it stands in frozen results.
        """
        with self._writing(Act(at, actor, "team.changed", code)) as writing:
            self._rename(writing, code, name, unit)

    def remove_team(self, code: TeamCode, *, actor: Actor, at: datetime) -> None:
        """Remove a team with its members, also from rounds that have not begun.

        Raises:
            Refusal: if there is no such team, or a round of it has begun, is drawn, or has something of it.
        """
        with self._writing(Act(at, actor, "team.removed", code)) as unit:
            contest = contests.load_prepared(unit)
            must_be_removable(unit, contest, known_team(contest.teams, code))
            for round_ in contest.rounds:
                if any(entry.team == code for entry in round_.entries):
                    entries.remove(unit, round_.code, [code])
            registration.remove_team(unit, code)

    def _rename(self, unit: Unit, code: TeamCode, name: str, place: str) -> None:
        contest = contests.load_prepared(unit)
        there = known_team(contest.teams, code)
        kept = there.name if cleaned(name) == cleaned(there.name) else free_name(contest.teams, name, own=code)
        if (kept, cleaned(place)) != (there.name, cleaned(there.unit)):
            names_must_not_be_frozen(unit, contest, code)
        registration.name_team(unit, code, name=kept, place=cleaned(place))
