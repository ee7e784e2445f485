"""Who acts: a person with roles at a desk (architecture: roles)."""

from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import JudgeCode


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
