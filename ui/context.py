"""What every page is handed when it is built; nothing else is shared between pages."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reports.wording import Words
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk
from stage_contest.services.venue import Venue
from ui.attendance import Attendance
from ui.drafts import Drafts
from ui.look import Look
from ui.memory import Memory
from ui.place import PlaceKeeper
from ui.problems import Problems
from ui.projector.projection import Projection


@dataclass(frozen=True, slots=True)
class DeskContext:
    """The open contest and the surroundings of a page.

    `venue` holds the services, `words` says everything in the user's language, `look` gives the theme and its
    icons, `clock` the aware time of now, `problems` tries acts, `place` is where the user is, `drafts` what was
    typed but not accepted, `memory` keeps widths and places of windows, `projection` is the hall's screen,
    `attendance` knows who is signed in.
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
    attendance: Attendance

    def actor(self, desk: Desk, judge: JudgeCode | None = None) -> Actor:
        """Who acts at that desk: whoever is signed in, else the desk itself, or the judge by the judge's code."""
        return self.attendance.actor(desk, judge)

    def operation(self) -> str:
        """A fresh id for one act, so that repeating the act is harmless."""
        return uuid.uuid4().hex
