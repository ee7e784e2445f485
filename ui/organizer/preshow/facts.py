"""What was found of the laptop, the hall and the contest, before anything is said about it."""

from dataclasses import dataclass
from datetime import date, datetime

from stage_contest.domain.errors import Message
from ui.backup_folder import BackupFolder


@dataclass(frozen=True, slots=True)
class ScreenFact:
    """A screen with its size in pixels; `own` is the operator's, `hall` the one the projector goes to."""

    name: str
    width: int
    height: int
    own: bool = False
    mirrored: bool = False
    """It shows the same part of the desktop as the operator's."""
    hall: bool = False


@dataclass(frozen=True, slots=True)
class Power:
    """The battery in percent (None without one) and whether the laptop is on mains."""

    battery: int | None
    plugged: bool


@dataclass(frozen=True, slots=True)
class Idle:
    """After how many minutes without a key the laptop sleeps, or its screen goes dark: 0 never, None unknown."""

    sleep: int | None = None
    screen: int | None = None


@dataclass(frozen=True, slots=True)
class LongestName:
    """The team whose name is printed smallest on a certificate of the round, in points (1/72 inch)."""

    team: str
    size: float
    lines: int


@dataclass(frozen=True, slots=True)
class Preparation:
    """How many lines of the checklist are still open, and the first of them."""

    missing: int
    first: Message | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it. Lengths are in centimetres, room on the disk in bytes; None where it could not be found out."""

    now: datetime
    screens: tuple[ScreenFact, ...]
    hall_depth: int | None
    picture_width: int | None
    power: Power
    idle: Idle
    free_bytes: int | None
    last_saved: datetime | None
    held_on: date | None
    printers: tuple[str, ...]
    backup: BackupFolder | None
    longest: LongestName | None
    preparation: Preparation
    read_only: bool = False

    @property
    def hall(self) -> ScreenFact | None:
        """The screen that the hall looks at, or None."""
        return next((screen for screen in self.screens if screen.hall), None)
