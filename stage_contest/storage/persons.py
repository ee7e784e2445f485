"""The persons who work with the program, their roles and the hashes of their PINs in the contest's file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Person, PersonCode, Role
from stage_contest.storage.ledger import utc_text
from stage_contest.storage.query import lines
from stage_contest.storage.tables import PersonRoleRow, PersonRow
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class KeptPin:
    """What is kept of a person's PIN: its hash (None before it is set), wrong PINs in a row, locked until when."""

    hash: str | None
    wrong: int
    locked_until: datetime | None


class _PersonLine(NamedTuple):
    code: PersonCode
    name: str
    judge: JudgeCode | None
    number: int


class _PinLine(NamedTuple):
    code: PersonCode
    pin: str | None
    wrong_pins: int
    locked_until: str | None


class _RoleLine(NamedTuple):
    person: PersonCode
    role: str


_PERSONS = lines(PersonRow, _PersonLine, by="number")
_PINS = lines(PersonRow, _PinLine, by="number")
_ROLES = lines(PersonRoleRow, _RoleLine, by="person role")


def persons(unit: Unit) -> tuple[Person, ...]:
    """The persons of the contest in their order."""
    roles = _roles(unit)
    return tuple(
        Person(line.code, line.name, frozenset(roles.get(line.code, ())), line.judge) for line in unit.all(_PERSONS)
    )


def pins(unit: Unit) -> Mapping[PersonCode, KeptPin]:
    """What is kept of everybody's PIN."""
    return {
        line.code: KeptPin(
            line.pin,
            line.wrong_pins,
            None if line.locked_until is None else datetime.fromisoformat(line.locked_until),
        )
        for line in unit.all(_PINS)
    }


def add(unit: Unit, person: Person) -> None:
    """Write a new person behind those who are there; without a PIN."""
    unit.add(
        PersonRow,
        code=person.code,
        number=max((line.number for line in unit.all(_PERSONS)), default=0) + 1,
        name=person.name,
        judge=person.judge,
        pin=None,
        wrong_pins=0,
        locked_until=None,
    )
    for role in sorted(person.roles):
        unit.add(PersonRoleRow, person=person.code, role=role)


def change(unit: Unit, person: Person) -> None:
    """Write a person's name, roles and judge in place of what stands there; the PIN stays.

    Raises:
        KeyError: if there is no such person.
    """
    unit.change(PersonRow, {"code": person.code}, name=person.name, judge=person.judge)
    there = frozenset(_roles(unit).get(person.code, ()))
    for role in sorted(there - person.roles):
        unit.remove(PersonRoleRow, person=person.code, role=role)
    for role in sorted(person.roles - there):
        unit.add(PersonRoleRow, person=person.code, role=role)


def remove(unit: Unit, code: PersonCode) -> None:
    """Remove a person with roles and PIN.

    Raises:
        KeyError: if there is no such person.
    """
    for role in sorted(_roles(unit).get(code, ())):
        unit.remove(PersonRoleRow, person=code, role=role)
    unit.remove(PersonRow, code=code)


def set_pin(unit: Unit, code: PersonCode, hash_: str | None) -> None:
    """Keep the hash of a person's new PIN; wrong PINs of before are forgotten.

    Raises:
        KeyError: if there is no such person.
    """
    unit.change(PersonRow, {"code": code}, pin=hash_, wrong_pins=0, locked_until=None)


def count_wrong(unit: Unit, code: PersonCode, *, wrong: int, locked_until: datetime | None = None) -> None:
    """Keep how many wrong PINs in a row were typed for a person, and until when the name is locked.

    Raises:
        KeyError: if there is no such person.
    """
    until = None if locked_until is None else utc_text(locked_until)
    unit.change(PersonRow, {"code": code}, wrong_pins=wrong, locked_until=until)


def _roles(unit: Unit) -> Mapping[PersonCode, list[Role]]:
    roles: dict[PersonCode, list[Role]] = {}
    for line in unit.all(_ROLES):
        roles.setdefault(line.person, []).append(Role(line.role))
    return roles
