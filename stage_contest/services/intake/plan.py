"""What an import would do to a contest: teams added, changed (old and new) or left alone."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from stage_contest.domain.contest import Contest
from stage_contest.domain.teams import Member, Team, TeamCode
from stage_contest.services.intake.marks_and_roles import read_phone
from stage_contest.services.intake.registrations import RegisteredTeam, Registrations
from stage_contest.services.intake.spelling import match_key
from stage_contest.services.intake.team_codes import new_code
from stage_contest.services.intake.team_names import bare_key, has_kind, team_key


@dataclass(frozen=True, slots=True)
class MemberChange:
    """A member as registered so far, and as the file says."""

    old: Member
    new: Member


@dataclass(frozen=True, slots=True)
class Lacking:
    """A member whom the file does not name though it names the team."""

    team: TeamCode
    member: Member


NOBODY: AbstractSet[Lacking] = frozenset()


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """What becomes of one team; `before` is None for a new one, the file does not name the members in `lacking`."""

    team: Team
    before: Team | None
    joining: tuple[Member, ...] = ()
    changed: tuple[MemberChange, ...] = ()
    lacking: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class IntakePlan:
    """Every team of a file; teams of the contest that the file does not name are left alone and not listed."""

    added: tuple[TeamPlan, ...]
    changed: tuple[TeamPlan, ...]
    unchanged: tuple[TeamPlan, ...]

    @property
    def lacking(self) -> tuple[Lacking, ...]:
        """The members that the file does not name though it names their team."""
        plans = (*self.changed, *self.unchanged)
        return tuple(Lacking(plan.team.code, member) for plan in plans for member in plan.lacking)


def plan(registrations: Registrations, contest: Contest, *, drop: AbstractSet[Lacking] = NOBODY) -> IntakePlan:
    """What importing would do; members that the file lacks stay, apart from those to drop.

    What the file leaves blank stays as it was. Names of known teams stay as the contest spells them.
    """
    known = _KnownTeams(contest.teams)
    added: list[TeamPlan] = []
    others: list[TeamPlan] = []
    for registered in registrations.teams:
        before = known.take(registered.name)
        if before is None:
            added.append(_new_team(registered, known))
        else:
            others.append(_known_team(registered, before, drop))
    return IntakePlan(
        added=tuple(added),
        changed=tuple(each for each in others if each.team != each.before),
        unchanged=tuple(each for each in others if each.team == each.before),
    )


class _KnownTeams:
    """The teams of a contest, each matched once.

    By the whole name, or by the name without "Xã" and the like where one of the two leaves that out.
    """

    def __init__(self, teams: Sequence[Team]) -> None:
        self._left = {team_key(team.name): team for team in teams}
        self._bare: dict[str, list[str]] = {}
        for key, team in self._left.items():
            self._bare.setdefault(bare_key(team.name), []).append(key)
        self.codes = {str(team.code) for team in teams}

    def take(self, name: str) -> Team | None:
        """The team of that name, which is then no longer there."""
        found = self._left.pop(team_key(name), None)
        alike = self._bare.get(bare_key(name), [])
        if found or len(alike) != 1 or alike[0] not in self._left:
            return found
        other = self._left[alike[0]]
        return None if has_kind(other.name) and has_kind(name) else self._left.pop(alike[0])


def _new_team(registered: RegisteredTeam, known: _KnownTeams) -> TeamPlan:
    code = new_code(registered.name, known.codes)
    known.codes.add(code)
    members = tuple(each.member for each in registered.members)
    return TeamPlan(Team(code, registered.name, members=members), None, joining=members)


def _known_team(registered: RegisteredTeam, before: Team, drop: AbstractSet[Lacking]) -> TeamPlan:
    said = [each.member for each in registered.members]
    pairs = _pairs(before.members, said)
    staying: list[Member] = []
    changed: list[MemberChange] = []
    lacking: list[Member] = []
    for place, old in enumerate(before.members):
        if place not in pairs:
            lacking.append(old)
            staying += [] if Lacking(before.code, old) in drop else [old]
            continue
        new = _filled_up(said[pairs[place]], old)
        staying.append(new)
        changed += [] if new == old else [MemberChange(old, new)]
    matched = frozenset(pairs.values())
    joining = tuple(member for place, member in enumerate(said) if place not in matched)
    team = replace(before, members=(*staying, *joining))
    return TeamPlan(team, before, joining, tuple(changed), tuple(lacking))


def _pairs(before: Sequence[Member], said: Sequence[Member]) -> dict[int, int]:
    """Which member of before is which of the file: by name and birth, then by a name that nobody else has."""
    pairs: dict[int, int] = {}
    for key in (_name_and_birth, _name):
        old = _only(before, key, pairs)
        new = _only(said, key, pairs.values())
        pairs |= {place: new[each] for each, place in old.items() if each in new}
    return pairs


def _only(members: Sequence[Member], key: Callable[[Member], object], matched: Iterable[int]) -> dict[object, int]:
    """The places of members by key, of those that are not matched yet and have the key alone."""
    places: dict[object, list[int]] = {}
    done = frozenset(matched)
    for place, member in enumerate(members):
        if place not in done:
            places.setdefault(key(member), []).append(place)
    return {each: found[0] for each, found in places.items() if len(found) == 1}


def _name_and_birth(member: Member) -> tuple[str, date | int | None]:
    return match_key(member.name), member.born


def _name(member: Member) -> str:
    return match_key(member.name)


def _filled_up(new: Member, old: Member) -> Member:
    """The new member, with the old value of whatever the file leaves blank."""
    return replace(
        new,
        born=old.born if new.born is None else new.born,
        gender=new.gender or old.gender,
        position=new.position or old.position,
        phone=old.phone if _one_number(old.phone, new.phone) else new.phone or old.phone,
    )


def _one_number(old: str | None, new: str | None) -> bool:
    """Whether two telephone numbers are the same but for dots, spaces or a leading zero."""
    return old is not None and new is not None and read_phone(old) == read_phone(new)
