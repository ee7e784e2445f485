"""What every page is handed when it is built; nothing else is shared between pages."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reports.wording import Words
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.venue import Venue
from ui.drafts import Drafts
from ui.look import Look
from ui.memory import Memory
from ui.place import PlaceKeeper
from ui.problems import Problems
from ui.projector.projection import Projection

_ROLE_OF_DESK = {
    Desk.ORGANIZER: Role.ORGANIZER,
    Desk.SECRETARY: Role.SECRETARY,
    Desk.CHAIR: Role.CHAIR,
    Desk.JUDGE: Role.JUDGE,
    Desk.MC: Role.MC,
}


@dataclass(frozen=True, slots=True)
class DeskContext:
    """The open contest and the surroundings of a page.

    `venue` holds the services, `words` says everything in the user's language, `look` gives the theme and its
    icons, `clock` the aware time of now, `problems` tries acts, `place` is where the user is, `drafts` what was
    typed but not accepted, `memory` keeps widths and places of windows, `projection` is the hall's screen.
    """

    venue: Venue
    words: Words
    look: Look
    clock: Callable[[], datetime]
    problems: Problems
    place: PlaceKeeper
    drafts: Drafts
    memory: Memory
    projection: Projection

    def actor(self, desk: Desk, judge: JudgeCode | None = None) -> Actor:
        """Who acts at that desk; a judge acts under the judge's own code."""
        name = judge if judge is not None else desk.value
        return Actor(name=name, roles=frozenset({_ROLE_OF_DESK[desk]}), desk=desk, judge=judge)

    def operation(self) -> str:
        """A fresh id for one act, so that repeating the act is harmless."""
        return uuid.uuid4().hex
