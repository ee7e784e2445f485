"""The persons who work at the desks and what each of them may do."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from stage_contest.domain.contest import Contest
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Person, PersonCode, Role
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.people.codes import free_code
from stage_contest.services.people.judge_rules import known_judge
from stage_contest.services.people.lines import PeoplePicture, PersonLine, people_picture, person_lines
from stage_contest.services.people.naming import free_name, must_be_a_new_name
from stage_contest.storage import contests, persons
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit

_PREFIX = "p"


class PersonList(DeskWork):
    """What the organizer prepares about the persons at the desks."""

    def picture(self) -> PeoplePicture:
        """All judges and persons as they stand now."""
        with self._file.reading() as unit:
            return people_picture(unit)

    def persons(self) -> tuple[PersonLine, ...]:
        """The persons as they stand now."""
        with self._file.reading() as unit:
            return person_lines(unit)

    def add_person(
        self, *, name: str, roles: AbstractSet[Role], judge: JudgeCode | None, actor: Actor, at: datetime
    ) -> PersonCode:
        """Add a person; one who judges bears the judge's name and has the role of a judge. Gives back the code.

        Raises:
            Refusal: if the name is blank or somebody else's, there is no role, or another person is that judge.
        """
        with self._peopling(Act(at, actor, "person.added", name.strip() or (judge or ""))) as (unit, contest):
            there = persons.persons(unit)
            code = PersonCode(free_code(_PREFIX, {person.code for person in there}))
            persons.add(unit, _fitting(contest, there, Person(code, name, frozenset(roles), judge)))
        return code

    def change_person(
        self,
        code: PersonCode,
        *,
        name: str,
        roles: AbstractSet[Role],
        judge: JudgeCode | None,
        actor: Actor,
        at: datetime,
    ) -> None:
        """Write a person's name, roles and judge; the PIN stays.

        Raises:
            Refusal: as when a person is added, or if there is no such person.
        """
        with self._peopling(Act(at, actor, "person.changed", code)) as (unit, contest):
            there = persons.persons(unit)
            known_person(there, code)
            persons.change(unit, _fitting(contest, there, Person(code, name, frozenset(roles), judge)))

    def remove_person(self, code: PersonCode, *, actor: Actor, at: datetime) -> None:
        """Remove a person with roles and PIN; a judge stays a judge.

        Raises:
            Refusal: if there is no such person.
        """
        with self._peopling(Act(at, actor, "person.removed", code)) as (unit, _contest):
            known_person(persons.persons(unit), code)
            persons.remove(unit, code)

    def make_judges_persons(self, *, actor: Actor, at: datetime) -> int:
        """Make a person of every judge who is none yet; whoever chairs a panel gets that role too.

        Gives back how many persons are new.
        """
        with self._peopling(Act(at, actor, "judges.became_persons", "")) as (unit, contest):
            chairs = {seat.judge for round_ in contest.rounds for seat in round_.panel if seat.chair}
            there = list(persons.persons(unit))
            before = len(there)
            for person in there:
                if person.judge in chairs:
                    persons.change(unit, replace(person, roles=person.roles | {Role.CHAIR}))
            for judge in contest.judges:
                if all(person.judge != judge.code for person in there):
                    roles = {Role.JUDGE, Role.CHAIR} if judge.code in chairs else {Role.JUDGE}
                    name = free_name(judge.name, judge.code, {person.name for person in there})
                    code = free_code(_PREFIX, {person.code for person in there})
                    there.append(Person(PersonCode(code), name, frozenset(roles), judge.code))
                    persons.add(unit, there[-1])
        return len(there) - before

    @contextmanager
    def _peopling(self, act: Act) -> Iterator[tuple[Unit, Contest]]:
        act.actor.must_be(Role.ORGANIZER)
        with self._doing(act) as unit:
            yield unit, contests.load(unit)


def known_person(there: tuple[Person, ...], code: PersonCode) -> Person:
    """The person of that code.

    Raises:
        Refusal: if there is no such person.
    """
    for person in there:
        if person.code == code:
            return person
    raise Refusal(message('The contest has no person "{person}".', person=code))


def _fitting(contest: Contest, there: tuple[Person, ...], wanted: Person) -> Person:
    """The person as it is written down: named as the judge that it is, and with that role.

    Raises:
        Refusal: with what is missing or taken.
    """
    others = [person for person in there if person.code != wanted.code]
    names = {person.name for person in others}
    name, roles = wanted.name.strip(), wanted.roles - {Role.JUDGE}
    if wanted.judge is not None:
        judge = known_judge(contest, wanted.judge)
        _must_be_nobody_elses(others, wanted.judge)
        return replace(wanted, name=free_name(judge.name, judge.code, names), roles=roles | {Role.JUDGE})
    must_be_a_new_name(name, names)
    if not roles:
        raise Refusal(message("Please choose at least one role for {name}.", name=name))
    return replace(wanted, name=name, roles=roles)


def _must_be_nobody_elses(others: list[Person], judge: JudgeCode) -> None:
    for person in others:
        if person.judge == judge:
            raise Refusal(message("{judge} is {name} already.", judge=judge.upper(), name=person.name))
