"""PINs: set, drawn, asked for; only their hashes are kept, and nothing about them can be undone."""

import secrets
from collections.abc import Collection, Mapping
from datetime import datetime

from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.people import Actor, Desk, Person, PersonCode, PinSlip, PinSlips, Role
from stage_contest.domain.pins import LOCKED_FOR, MOST_TRIES, draw_pins, locked_seconds, must_be_a_pin
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.people.hashing import fits, hash_of
from stage_contest.services.people.persons import known_person
from stage_contest.storage import contests, persons
from stage_contest.storage.ledger import Act
from stage_contest.storage.persons import KeptPin


class PinKeeping(DeskWork):
    """How persons get their PINs, and sign in with them."""

    def set_pin(self, code: PersonCode, pin: str, *, actor: Actor, at: datetime) -> None:
        """Give a person the PIN that was typed; the one before no longer counts.

        Raises:
            Refusal: if it is no good PIN or somebody else's, or there is no such person.
        """
        actor.must_be(Role.ORGANIZER)
        must_be_a_pin(pin)
        there, kept = self._read()
        person = known_person(there, code)
        if _is_taken(pin, kept, but={code}):
            raise Refusal(message("Somebody else has this PIN; please choose another one."))
        hashed = hash_of(pin)
        with self._doing(Act(at, actor, "pin.set", person.name)) as unit:
            persons.set_pin(unit, code, hashed)

    def generate_pins(self, codes: Collection[PersonCode] | None = None, *, actor: Actor, at: datetime) -> PinSlips:
        """Draw new PINs for these persons, or for everybody; the slips are the only place where they stand.

        It takes a moment a person, so that windows call it in a thread of its own.

        Raises:
            Refusal: if there is nobody, or no such person.
        """
        actor.must_be(Role.ORGANIZER)
        there, kept = self._read()
        chosen = there if codes is None else tuple(known_person(there, code) for code in codes)
        if not chosen:
            raise Refusal(message("There is nobody yet to make a PIN for; add the people first."))
        pins = _drawn(len(chosen), kept, but={person.code for person in chosen})
        hashes = [hash_of(pin) for pin in pins]
        with self._doing(Act(at, actor, "pins.generated", ", ".join(person.name for person in chosen))) as unit:
            for person, hashed in zip(chosen, hashes, strict=True):
                persons.set_pin(unit, person.code, hashed)
            contest = contests.name(unit)
        return PinSlips(
            contest,
            tuple(
                PinSlip(person.name, person.roles, person.judge, pin)
                for person, pin in zip(chosen, pins, strict=True)
            ),
        )

    def clear_pins(self, *, actor: Actor, at: datetime) -> int:
        """Take every PIN away, so that every desk opens without one; gives back how many there were.

        For whoever holds the file when the organizer's PIN is lost; the ledger says that it was done.

        Raises:
            Refusal: if the actor is no organizer.
        """
        actor.must_be(Role.ORGANIZER)
        with self._doing(Act(at, actor, "pins.cleared", "")) as unit:
            held = [code for code, kept in persons.pins(unit).items() if kept.hash is not None]
            for code in held:
                persons.set_pin(unit, code, None)
        return len(held)

    def sign_in(self, code: PersonCode, pin: str, *, desk: Desk, at: datetime) -> Actor:
        """Who acts at that desk from now on: the person, if this is the PIN.

        Raises:
            Refusal: saying how many tries are left, for how long the name is locked, or that no PIN is set.
        """
        there, every = self._read()
        person = known_person(there, code)
        kept = every[code]
        if seconds := locked_seconds(kept.locked_until, at):
            raise Refusal(
                message(
                    "{name} is locked for {seconds} more seconds after {tries} wrong PINs. "
                    "The secretary or the organizer can unlock the name.",
                    name=person.name,
                    seconds=seconds,
                    tries=MOST_TRIES,
                )
            )
        if kept.hash is None:
            raise Refusal(message("{name} has no PIN yet; the organizer sets one.", name=person.name))
        if not fits(pin, kept.hash):
            raise Refusal(self._count_wrong(person, desk, at))
        actor = Actor(person.name, person.roles, desk, person.judge)
        if kept.wrong:
            with self._doing(Act(at, actor, "person.signed_in", person.name)) as unit:
                persons.count_wrong(unit, code, wrong=0)
        return actor

    def unlock(self, code: PersonCode, *, actor: Actor, at: datetime) -> None:
        """Let a person whose name is locked try again at once.

        Raises:
            Refusal: if there is no such person, or the actor is neither secretary nor organizer.
        """
        actor.must_be(Role.SECRETARY, Role.ORGANIZER)
        there, _kept = self._read()
        person = known_person(there, code)
        with self._doing(Act(at, actor, "person.unlocked", person.name)) as unit:
            persons.count_wrong(unit, code, wrong=0)

    def _count_wrong(self, person: Person, desk: Desk, at: datetime) -> Message:
        nobody = Actor(desk.value, frozenset(), desk)
        with self._doing(Act(at, nobody, "pin.wrong", person.name)) as unit:
            before = persons.pins(unit)[person.code].wrong
            wrong = before % MOST_TRIES + 1
            until = at + LOCKED_FOR if wrong == MOST_TRIES else None
            persons.count_wrong(unit, person.code, wrong=wrong, locked_until=until)
        if until is not None:
            return message(
                "This is not the PIN of {name}. That was the wrong one {tries} times, so the name is locked for a "
                "minute. The secretary or the organizer can unlock it.",
                name=person.name,
                tries=MOST_TRIES,
            )
        return message(
            "This is not the PIN of {name}. Tries left: {left}.", name=person.name, left=MOST_TRIES - wrong
        )

    def _read(self) -> tuple[tuple[Person, ...], Mapping[PersonCode, KeptPin]]:
        with self._file.reading() as unit:
            return persons.persons(unit), persons.pins(unit)


def _drawn(count: int, kept: Mapping[PersonCode, KeptPin], *, but: Collection[PersonCode]) -> tuple[str, ...]:
    """So many PINs that nobody else has."""
    while True:
        pins = draw_pins(count, secrets.randbelow)
        if not any(_is_taken(pin, kept, but=but) for pin in pins):
            return pins


def _is_taken(pin: str, kept: Mapping[PersonCode, KeptPin], *, but: Collection[PersonCode]) -> bool:
    """Whether it is the PIN of anybody but these."""
    return any(code not in but and held.hash is not None and fits(pin, held.hash) for code, held in kept.items())
