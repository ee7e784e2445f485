"""What is wrong with a team as a whole, or with one person in two places; what is told once is not told again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from stage_contest.domain.errors import Message, message
from stage_contest.domain.teams import Member, MemberRole, TeamRule
from stage_contest.services.intake.person import Person
from stage_contest.services.intake.registrations import Fault, FaultKind, RegisteredMember, RegisteredTeam
from stage_contest.services.intake.spelling import match_key

Repeats = Mapping[tuple[str, int], Fault]
"""The fault of each person who is listed once more, by sheet and row."""


@dataclass(frozen=True, slots=True)
class Squad:
    """The rows of one registration of a team, in order."""

    name: str
    key: str
    persons: tuple[Person, ...]

    @property
    def sheet(self) -> str:
        """The sheet on which the team begins."""
        return self.persons[0].sheet

    @property
    def row(self) -> int:
        """The row with which the team begins."""
        return self.persons[0].row


def registered(squad: Squad, rule: TeamRule) -> RegisteredTeam:
    """The team as it is registered; a captain of whom nothing else is said is the main member that is lacking."""
    main = sum(person.role is MemberRole.MAIN for person in squad.persons)
    captains_role = MemberRole.MAIN if main < rule.main_members else MemberRole.EXTRA
    members = (
        RegisteredMember(
            Member(
                name=person.name,
                born=person.born,
                gender=person.gender,
                position=person.position,
                phone=person.phone,
                role=person.role or captains_role,
                captain=person.captain,
            ),
            person.row,
        )
        for person in squad.persons
    )
    return RegisteredTeam(squad.name, squad.sheet, squad.row, tuple(members))


def repeated_persons(squads: Sequence[Squad]) -> Repeats:
    """Persons of equal name (letters and tones) and birth who stand in two rows; the later row has the fault."""
    first: dict[tuple[str, date | int | None], tuple[Squad, Person]] = {}
    faults: dict[tuple[str, int], Fault] = {}
    for squad in squads:
        for person in squad.persons:
            if person.doubtful:
                continue
            key = (match_key(person.name), person.born)
            before = first.setdefault(key, (squad, person))
            fault = _repeat(person, squad, before)
            if fault:
                faults[person.sheet, person.row] = fault
    return faults


def faults_of_squad(squad: Squad, rule: TeamRule, repeats: Repeats) -> Iterator[Fault]:
    """What breaks the team rule."""
    sure = [p for p in squad.persons if not p.doubtful and (p.sheet, p.row) not in repeats]
    yield from _members(squad, rule, len(sure))
    yield from _main_members(squad, rule, sure)
    yield from _captains(squad, rule, sure)


def _repeat(person: Person, squad: Squad, before: tuple[Squad, Person]) -> Fault | None:
    earlier_squad, earlier = before
    if earlier is person:
        return None
    if earlier_squad is squad:
        said = message(
            "{name} is in {team} already: row {row}.", name=person.name, team=squad.name, row=earlier.row
        )
        return Fault(person.sheet, person.row, person.name_column, FaultKind.MEMBER_TWICE, said)
    if person.born is None:
        return None
    said = message(
        '{name} is in {team} already: sheet "{sheet}", row {row}. A person is in one team only.',
        name=person.name,
        team=earlier_squad.name,
        sheet=earlier.sheet,
        row=earlier.row,
    )
    return Fault(person.sheet, person.row, person.name_column, FaultKind.MEMBER_IN_TWO_TEAMS, said)


def _members(squad: Squad, rule: TeamRule, sure: int) -> Iterator[Fault]:
    most = len(squad.persons)
    said = message(
        "{team} has {members} members; a team has {least} to {most}.",
        team=squad.name,
        members=most,
        least=rule.members_min,
        most=rule.members_max,
    )
    if most < rule.members_min:
        yield _of_team(squad, FaultKind.TOO_FEW_MEMBERS, said)
    if sure > rule.members_max:
        yield _of_team(squad, FaultKind.TOO_MANY_MEMBERS, said)


def _main_members(squad: Squad, rule: TeamRule, sure: Sequence[Person]) -> Iterator[Fault]:
    main = sum(person.role is MemberRole.MAIN for person in sure)
    doubtful = [p for p in squad.persons if p not in sure or p.role is None or p.role_doubtful]
    perhaps = sum(person.role is not MemberRole.EXTRA or person.role_doubtful for person in doubtful)
    if not main <= rule.main_members <= main + perhaps:
        said = message(
            "{team} has {main} main members; a team has exactly {needed}.",
            team=squad.name,
            main=sum(person.role is MemberRole.MAIN for person in squad.persons),
            needed=rule.main_members,
        )
        yield _of_team(squad, FaultKind.MAIN_MEMBERS, said)


def _captains(squad: Squad, rule: TeamRule, sure: Sequence[Person]) -> Iterator[Fault]:
    captains = [person for person in sure if person.captain]
    if sum(person.captain for person in squad.persons) < rule.captains:
        said = message("{team} has no captain. Mark one of its members as captain.", team=squad.name)
        yield _of_team(squad, FaultKind.CAPTAIN_MISSING, said)
    for person in captains[rule.captains :]:
        said = message(
            "{team} has a captain already: {name}, row {row}.",
            team=squad.name,
            name=captains[0].name,
            row=captains[0].row,
        )
        yield Fault(person.sheet, person.row, person.captain_column, FaultKind.CAPTAIN_TWICE, said)


def _of_team(squad: Squad, kind: FaultKind, said: Message) -> Fault:
    return Fault(squad.sheet, squad.row, None, kind, said)
