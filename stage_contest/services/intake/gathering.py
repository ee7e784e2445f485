"""Which rows belong to which team: by a column, by lines on their own, by titles, or by the sheet's name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from stage_contest.domain.teams import MemberRole
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.lines import Line, LineKind, lines_of
from stage_contest.services.intake.person import Person, read_person
from stage_contest.services.intake.progress import Stretch
from stage_contest.services.intake.row_cells import Manner, RowCells, manner_of
from stage_contest.services.intake.sheet import Sheet
from stage_contest.services.intake.tables import Corrections, Table, find_tables
from stage_contest.services.intake.team_names import team_in_titles, team_of_sheet

_DITTO = frozenset({"nt", "n/t", "như trên", "nhu tren", "", "''", '"', "”", "″"})


@dataclass(frozen=True, slots=True)
class Membership:
    """A person and the team that the row belongs to (None: none is said), with the letter of the team's column."""

    person: Person
    team: str | None
    team_column: str | None
    table: int
    goes_on: bool
    """Whether the table has no titles of its own, as when headings are repeated on each page."""


@dataclass(frozen=True, slots=True)
class _Row:
    person: Person
    written: str | None
    """The team in its column: None where that is blank, "" for "as above"."""
    above: str | None
    """The team of the line above, if lines on their own name teams."""


def memberships(
    sheet: Sheet, made: date | None, corrections: Corrections, stretch: Stretch
) -> tuple[list[Table], list[Membership]]:
    """The tables of a sheet and its members, each with the team."""
    tables: list[Table] = []
    found: list[Membership] = []
    last = _Last()
    for number, raw in enumerate(find_tables(sheet, corrections)):
        titles = list(_titles(raw, last.row_before(raw.top)))
        title = team_in_titles(titles)
        table = _settled(raw, has_title=title is not None)
        rows = list(_rows(manner_of(table, made), stretch))
        inherited = None if titles else last.team
        otherwise = inherited if table.of(Field.TEAM) else title or inherited or team_of_sheet(sheet.name)
        own = list(_with_teams(table, rows, otherwise, number=number, goes_on=not titles))
        tables.append(table)
        found.extend(own)
        last.note(table, own)
    return tables, found


class _Last:
    """What came before a table of the same sheet."""

    def __init__(self) -> None:
        self.team: str | None = None
        self._rows = {0: 0}

    def row_before(self, top: int) -> int:
        """The last member's row of the tables that begin above."""
        return max(row for begin, row in self._rows.items() if begin < top)

    def note(self, table: Table, members: Sequence[Membership]) -> None:
        rows = [member.person.row for member in members]
        self._rows[table.top] = max([table.body - 1, self._rows.get(table.top, 0), *rows])
        self.team = members[-1].team if members else None


def _titles(table: Table, after: int) -> Iterator[tuple[str, str]]:
    for row in range(after + 1, table.top):
        cells = [str(value) for _, value in sorted(table.cells(row).items())]
        yield from pairwise([*cells, ""])


def _settled(table: Table, *, has_title: bool) -> Table:
    """The table with its column "Đơn vị" taken for the team where nothing else names it, else for the position."""
    is_team = not table.of(Field.TEAM) and not has_title
    field = Field.TEAM if is_team else Field.POSITION
    columns = {c: field if each is Field.PLACE else each for c, each in table.columns.items()}
    return replace(table, columns=columns)


def _rows(manner: Manner, stretch: Stretch) -> Iterator[_Row]:
    section: MemberRole | None = None
    above: str | None = None
    for line in lines_of(manner.table):
        stretch.reached(line.row, manner.table.end)
        match line.kind:
            case LineKind.TEAM:
                above, section = line.team, None
            case LineKind.ROLE:
                section = line.role
            case LineKind.MEMBER:
                yield _row(line, manner, section, above)


def _row(line: Line, manner: Manner, section: MemberRole | None, above: str | None) -> _Row:
    cells = RowCells(line.row, manner)
    written, column = cells.text(Field.TEAM)
    team = None if column is None else "" if written.strip("-–. ").lower() in _DITTO else written
    return _Row(read_person(cells, manner, section), team, above)


def _with_teams(
    table: Table, rows: Sequence[_Row], otherwise: str | None, *, number: int, goes_on: bool
) -> Iterator[Membership]:
    letter = table.letter_of(Field.TEAM)
    in_every_row = _says_it_in_every_row(rows)
    current, above = otherwise, None
    for row in rows:
        if row.above is not above:
            above = current = row.above
        team = row.written or (None if in_every_row and row.written is None and above is None else current)
        current = team or current
        yield Membership(row.person, team, letter, number, goes_on)


def _says_it_in_every_row(rows: Sequence[_Row]) -> bool:
    """Whether the team stands in every row, so that a blank one lacks it; else a blank means "as above"."""
    said = [row.written for row in rows if row.written]
    again = sum(one == other for one, other in pairwise(said))
    return again > sum(row.written is None for row in rows)
