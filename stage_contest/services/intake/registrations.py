"""What a file of registrations says: teams with their members, and every fault with its place."""

from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.errors import Message
from stage_contest.domain.teams import Member
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.modern_text import Conversion


class FaultKind(StrEnum):
    """What is wrong at a place of the file."""

    TOO_FEW_MEMBERS = "too_few_members"
    TOO_MANY_MEMBERS = "too_many_members"
    MAIN_MEMBERS = "main_members"
    CAPTAIN_MISSING = "captain_missing"
    CAPTAIN_TWICE = "captain_twice"
    MEMBER_IN_TWO_TEAMS = "member_in_two_teams"
    MEMBER_TWICE = "member_twice"
    ROLE_UNKNOWN = "role_unknown"
    BIRTH_IN_FUTURE = "birth_in_future"
    BIRTH_INVALID = "birth_invalid"
    TEAM_TWICE = "team_twice"
    TEAM_MISSING = "team_missing"
    NAME_MISSING = "name_missing"
    CELL_ERROR = "cell_error"
    HIDDEN_ROW = "hidden_row"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: the sheet, Excel's row, the column's letter (None where it is no single cell), and why."""

    sheet: str
    row: int
    column: str | None
    kind: FaultKind
    said: Message


@dataclass(frozen=True, slots=True)
class RegisteredMember:
    """A member and the row that says so."""

    member: Member
    row: int


@dataclass(frozen=True, slots=True)
class RegisteredTeam:
    """A team of the file: its name as results show it, where it begins, and its members in their order."""

    name: str
    sheet: str
    row: int
    members: tuple[RegisteredMember, ...]


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column of a table: its letter, its heading, and what it is taken for (None: it is not used)."""

    letter: str
    heading: str
    field: Field | None


@dataclass(frozen=True, slots=True)
class TableGuess:
    """A table that was found: its sheet, the first row of its headings, and its columns from left to right."""

    sheet: str
    row: int
    columns: tuple[ColumnGuess, ...]


class SkippedBecause(StrEnum):
    """Why nothing is read from a sheet."""

    EMPTY = "empty"
    HIDDEN = "hidden"
    NO_TABLE = "no_table"


@dataclass(frozen=True, slots=True)
class SkippedSheet:
    """A sheet that nothing is read from."""

    sheet: str
    because: SkippedBecause


@dataclass(frozen=True, slots=True)
class Registrations:
    """All that a file says, in its own order; with a fault in it nothing of it may be imported."""

    teams: tuple[RegisteredTeam, ...]
    faults: tuple[Fault, ...]
    tables: tuple[TableGuess, ...]
    conversions: tuple[Conversion, ...]
    skipped: tuple[SkippedSheet, ...]
