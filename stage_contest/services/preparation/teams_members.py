"""Members of teams: added, changed, removed, put in another place or into another team."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import Member, TeamCode
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.intake.spelling import cleaned
from stage_contest.services.preparation.teams_checks import known_team, sound_member
from stage_contest.storage import people, registration
from stage_contest.storage.ledger import Act
from stage_contest.storage.people import MemberOnFile
from stage_contest.storage.unit import Unit


class TeamMembers(DeskWork):
    """What the organizer writes down about members; they are saved while the team rule is broken, too."""

    def add_member(self, team: TeamCode, member: Member, *, actor: Actor, at: datetime) -> int:
        """Add a member behind those of the team; gives back the number by which it is changed.

        Raises:
            Refusal: if there is no such team, no name, or no such birth.
        """
        with self._writing(Act(at, actor, "member.added", f"{team}/{cleaned(member.name)}")) as unit:
            known_team(people.teams_without_members(unit), team)
            return registration.add_member(unit, team, sound_member(member, at.date()))

    def change_member(self, team: TeamCode, number: int, member: Member, *, actor: Actor, at: datetime) -> None:
        """Write a member in place of what stands under that number.

        Raises:
            Refusal: if there is no such member, no name, or no such birth.
        """
        with self._writing(Act(at, actor, "member.changed", f"{team}/{number}")) as unit:
            _known_member(unit, team, number)
            registration.change_member(unit, team, number, sound_member(member, at.date()))

    def remove_member(self, team: TeamCode, number: int, *, actor: Actor, at: datetime) -> None:
        """Remove a member from a team.

        Raises:
            Refusal: if there is no such member.
        """
        with self._writing(Act(at, actor, "member.removed", f"{team}/{number}")) as unit:
            _known_member(unit, team, number)
            registration.remove_member(unit, team, number)

    def place_member(self, team: TeamCode, number: int, place: int, *, actor: Actor, at: datetime) -> int:
        """Move a member to a place (from 1) among those of the team; gives back the number it has there.

        Raises:
            Refusal: if there is no such member.
        """
        with self._writing(Act(at, actor, "member.moved", f"{team}/{number}")) as unit:
            moving = _known_member(unit, team, number)
            there = people.members_of(unit, team)
            numbers = [each.number for each in there]
            order = [each.member for each in there if each.number != number]
            order.insert(max(0, place - 1), moving.member)
            for each, member in zip(numbers, order, strict=True):
                registration.change_member(unit, team, each, member)
        return numbers[min(max(0, place - 1), len(numbers) - 1)]

    def move_member(self, team: TeamCode, number: int, *, to: TeamCode, actor: Actor, at: datetime) -> int:
        """Move a member behind those of another team; gives back the number it has there.

        Raises:
            Refusal: if there is no such member or team.
        """
        with self._writing(Act(at, actor, "member.transferred", f"{team}/{number}/{to}")) as unit:
            moving = _known_member(unit, team, number)
            known_team(people.teams_without_members(unit), to)
            registration.remove_member(unit, team, number)
            return registration.add_member(unit, to, moving.member)

    @contextmanager
    def _writing(self, act: Act) -> Iterator[Unit]:
        act.actor.must_be(Role.ORGANIZER)
        with self._doing(act) as unit:
            yield unit


def _known_member(unit: Unit, team: TeamCode, number: int) -> MemberOnFile:
    for each in people.members_of(unit, team):
        if each.number == number:
            return each
    raise Refusal(message("This member is no longer in the team."))
