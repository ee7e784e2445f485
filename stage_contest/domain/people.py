"""Who works with the program: persons, their roles and the slips with their PINs; and who acts at a desk."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import JudgeCode

PersonCode = NewType("PersonCode", str)


class Role(StrEnum):
    """What a person may do; one person may hold several roles."""

    ORGANIZER = "organizer"
    SECRETARY = "secretary"
    CHAIR = "chair"
    JUDGE = "judge"
    MC = "mc"


class Desk(StrEnum):
    """Where an act came from."""

    ORGANIZER = "organizer"
    SECRETARY = "secretary"
    CHAIR = "chair"
    JUDGE = "judge"
    MC = "mc"
    COMMAND_LINE = "command-line"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works at a desk, with at least one role; `judge` is set for whoever has the role of a judge."""

    code: PersonCode
    name: str
    roles: frozenset[Role]
    judge: JudgeCode | None = None


@dataclass(frozen=True, slots=True)
class PinSlip:
    """A PIN in plain digits for the person whose slip it is; nothing else ever holds it."""

    name: str
    roles: frozenset[Role]
    judge: JudgeCode | None
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinSlips:
    """The slips that are printed together, for the contest of that name."""

    contest: str
    slips: tuple[PinSlip, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person at a desk; `judge` names the judge whose sheets this person may fill in."""

    name: str
    roles: frozenset[Role]
    desk: Desk
    judge: JudgeCode | None = None

    def must_be(self, *allowed: Role) -> None:
        """Refuse unless the actor holds one of the roles.

        Raises:
            Refusal: naming the actor and the roles that may do this.
        """
        if self.roles.isdisjoint(allowed):
            raise Refusal(
                message(
                    "{name} may not do this here; it is for: {roles}.",
                    name=self.name,
                    roles=tuple(sorted(allowed)),
                )
            )
