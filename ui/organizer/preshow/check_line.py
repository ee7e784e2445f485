"""One line of the check: what was found, how serious it is, and how it is mended."""

from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.errors import Message


class Light(StrEnum):
    """Green is ready, amber is worth a look, red stops the evening."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Topic(StrEnum):
    """What is checked, in the order of the list."""

    SCREENS = "screens"
    LETTERS = "letters"
    POWER = "power"
    SLEEP = "sleep"
    DISK = "disk"
    CLOCK = "clock"
    PRINTER = "printer"
    COPIES = "copies"
    PREPARATION = "preparation"
    NAMES = "names"


class Act(StrEnum):
    """What the program can do about it, by one press of a button."""

    GO_TO_SCREEN = "go_to_screen"
    TYPE_HALL = "type_hall"
    GO_TO_SETTINGS = "go_to_settings"
    SAVE_COPY = "save_copy"
    GO_TO_CHECKLIST = "go_to_checklist"
    GO_TO_ROUNDS = "go_to_rounds"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A judged fact; `mend` says what people do about it, `act` what the program does."""

    topic: Topic
    light: Light
    found: Message
    mend: Message | None = None
    act: Act | None = None
