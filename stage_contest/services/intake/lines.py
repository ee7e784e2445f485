"""The rows of a table's body: members, names of teams on lines of their own, totals, signatures."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from stage_contest.domain.teams import MemberRole
from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.births import read_birth
from stage_contest.services.intake.headings import NAMING, Field
from stage_contest.services.intake.marks_and_roles import read_gender, read_role, role_alone
from stage_contest.services.intake.sheet import Value
from stage_contest.services.intake.spelling import toned
from stage_contest.services.intake.tables import Table
from stage_contest.services.intake.team_names import names_a_team, without_numbering

PERSONAL = (
    Field.BORN, Field.BORN_MALE, Field.BORN_FEMALE, Field.BIRTH_DAY, Field.BIRTH_MONTH, Field.BIRTH_YEAR,
    Field.GENDER, Field.MALE_MARK, Field.FEMALE_MARK, Field.POSITION, Field.PHONE,
)  # fmt: skip
"""Columns that say something of a person; a role may be filled in before anybody has the place."""

_PARTS = (Field.ROLE, Field.MAIN_MARK, Field.EXTRA_MARK, Field.CAPTAIN_MARK)
_BORN = (Field.BORN, Field.BORN_MALE, Field.BORN_FEMALE, Field.BIRTH_YEAR)
_TOTAL = re.compile(
    r"(?:tổng(?: cộng| số)?|cộng|cộng cộng|tong (?:cong|so)|(?:ấn định )?danh sách (?:này )?(?:có|gồm))\b.*"
)
_CLOSING = re.compile(
    r".*\b(?:ngay\b.{0,6}\bthang\b.{0,6}\bnam\b).*|(?:nguoi|can bo) (?:lap|tong hop|bao cao|lam|thuc hien)\b.*|"
    r"ky(?: (?:ghi|ten|va|dong|duyet)\b.*)?|(?:tm|kt|t m|tl) .*|xac nhan\b.*|thu truong\b.*|"
    r"(?:pho )?(?:chu tich|giam doc|hieu truong|bi thu)|"
    r"truong (?:phong|ban|doan|thon)|noi nhan\b.*|lap (?:bieu|bang)|ban to chuc|ghi chu\b.+|luu y\b.+|"
    r"nguoi lien he\b.*"
)
_NUMBER = re.compile(r"\d{1,5}\s*[.)]?")
_ROMAN = re.compile(r"[IVXL]+|[A-ZĐ]")
_BLANK_ROWS_AT_THE_END = 2
_LEAST_CELLS_WITHOUT_NAME = 2


class LineKind(Enum):
    """What a row of the body is."""

    MEMBER = auto()
    TEAM = auto()
    ROLE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the body that says something; `team` or `role` is that of the rows below it."""

    kind: LineKind
    row: int
    team: str = ""
    role: MemberRole | None = None


def lines_of(table: Table) -> Iterator[Line]:
    """The rows that say something, in order; behind a total or a signature only rows that are surely members."""
    blanks, closed = 0, False
    for row in range(table.body, table.end + 1):
        cells = table.cells(row)
        blanks = 0 if cells else blanks + 1
        closed = closed or blanks >= _BLANK_ROWS_AT_THE_END
        if not cells:
            continue
        if _is_surely_member(table, cells):
            closed = False
            yield Line(LineKind.MEMBER, row)
            continue
        if _closes(cells):
            closed = True
            continue
        heading = _heading_within(table, cells, row)
        if heading:
            closed = False
            yield heading
        elif not closed and _is_member(table, cells):
            yield Line(LineKind.MEMBER, row)


def has_number(table: Table, cells: Mapping[int, Value]) -> bool:
    """Whether the row has its number in the list."""
    return any(_NUMBER.fullmatch(str(cells[c])) for c in table.of(Field.NUMBER) if c in cells)


def _is_surely_member(table: Table, cells: Mapping[int, Value]) -> bool:
    named = any(c in cells for c in table.of(*NAMING))
    if table.of(Field.NUMBER) and not has_number(table, cells):
        return named and _has_birth(table, cells) and _has_gender_or_role(table, cells)
    personal = _filled(table, cells, PERSONAL)
    if table.of(Field.NUMBER):
        return (named and bool(personal or _filled(table, cells, _PARTS))) or len(
            personal
        ) >= _LEAST_CELLS_WITHOUT_NAME
    return named and (_has_birth(table, cells) or _has_gender_or_role(table, cells))


def _is_member(table: Table, cells: Mapping[int, Value]) -> bool:
    named = any(_is_name(cells[c]) for c in table.of(*NAMING) if c in cells)
    personal = _filled(table, cells, PERSONAL)
    if named:
        return (
            bool(personal or _filled(table, cells, _PARTS))
            or has_number(table, cells)
            or not table.of(Field.NUMBER)
        )
    return len(personal) >= _LEAST_CELLS_WITHOUT_NAME or (bool(personal) and has_number(table, cells))


def _is_name(value: Value) -> bool:
    return isinstance(value, str) and any(letter.isalpha() for letter in value)


def _has_birth(table: Table, cells: Mapping[int, Value]) -> bool:
    first_day = table.sheet.first_day
    return any(read_birth(cells[c], first_day, None) is not None for c in table.of(*_BORN) if c in cells)


def _has_gender_or_role(table: Table, cells: Mapping[int, Value]) -> bool:
    if any(read_gender(cells[c]) for c in table.of(Field.GENDER) if c in cells):
        return True
    return any(read_role(str(cells[c]), reserves=True).known for c in table.of(Field.ROLE) if c in cells)


def _filled(table: Table, cells: Mapping[int, Value], fields: tuple[Field, ...]) -> list[int]:
    return [c for c in table.of(*fields) if c in cells]


def _closes(cells: Mapping[int, Value]) -> bool:
    return any(
        _TOTAL.fullmatch(toned(value)) or _CLOSING.fullmatch(plain(value))
        for value in cells.values()
        if isinstance(value, str)
    )


def _heading_within(table: Table, cells: Mapping[int, Value], row: int) -> Line | None:
    """A line on its own: the team, or the role, of the rows below it."""
    texts = list(dict.fromkeys(str(value) for _, value in sorted(cells.items())))
    numbered = len(texts) > 1 and _ROMAN.fullmatch(texts[0].strip(" .)")) is not None
    texts = texts[1:] if numbered else texts
    if len(texts) != 1:
        return None
    role = role_alone(without_numbering(texts[0]))
    if role:
        return Line(LineKind.ROLE, row, role=role)
    if names_a_team(texts[0], numbered=not table.of(Field.TEAM)) or (numbered and not table.of(Field.TEAM)):
        return Line(LineKind.TEAM, row, texts[0])
    return None
