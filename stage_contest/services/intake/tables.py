"""The tables of a sheet: what each column holds, where the body begins and ends."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from stage_contest.services.intake.heading_rows import HeadingRows, all_heading_rows
from stage_contest.services.intake.headings import NAMING, Field
from stage_contest.services.intake.sheet import Sheet, Value, column_letter

Corrections = Mapping[tuple[str, int], Mapping[str, Field | None]]
"""What the user says of columns: by sheet and first row of headings, then by column letter."""

_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])\)?")
_LEAST_NUMBERED = 3


@dataclass(frozen=True)
class Table:
    """A table of a sheet: its first row of headings, its body (both ends within it), its columns."""

    sheet: Sheet
    top: int
    body: int
    end: int
    columns: Mapping[int, Field]
    headings: Mapping[int, str]
    left: int
    right: int

    def cells(self, row: int) -> Mapping[int, Value]:
        """The filled cells of a row that belong to this table, also those below no heading."""
        return {c: value for c, value in self.sheet.row(row).items() if self.left <= c <= self.right}

    def of(self, *fields: Field) -> tuple[int, ...]:
        """The columns that hold one of these, from left to right."""
        columns = self._found.get(fields)
        if columns is None:
            columns = tuple(column for column, field in sorted(self.columns.items()) if field in fields)
            self._found[fields] = columns
        return columns

    def letter_of(self, *fields: Field) -> str | None:
        """The letter of the first column that holds one of these."""
        columns = self.of(*fields)
        return column_letter(columns[0]) if columns else None

    @cached_property
    def _found(self) -> dict[tuple[Field, ...], tuple[int, ...]]:
        """What was looked up before; every row asks for the same columns."""
        return {}


def find_tables(sheet: Sheet, corrections: Corrections) -> tuple[Table, ...]:
    """The tables of a sheet from top to bottom, those beside one another from left to right."""
    found = list(all_heading_rows(sheet))
    ends = [headings.top - 1 for headings in found[1:]]
    tables: list[Table] = []
    for headings, end in zip(found, [*ends, sheet.last_row], strict=False):
        corrected = corrections.get((sheet.name, headings.top), {})
        tables += (_corrected(_with_given_names(each), corrected) for each in _tables_below(sheet, headings, end))
    return tuple(tables)


def headed(sheet: Sheet) -> int:
    """How many columns of the best row of headings are known."""
    return max((len(headings.columns) for headings in all_heading_rows(sheet)), default=0)


def _tables_below(sheet: Sheet, headings: HeadingRows, end: int) -> Iterator[Table]:
    body = headings.bottom + 1
    while _is_number_row(sheet.row(body)):
        body += 1
    widest = max(max(sheet.row(row), default=0) for row in range(headings.top, end + 1))
    starts = _starts(headings.columns)
    for left, next_left in zip(starts, [*starts[1:], widest + 1], strict=True):
        columns = {c: field for c, field in headings.columns.items() if left <= c < next_left}
        texts = {c: text for c, text in headings.texts.items() if left <= c < next_left}
        yield Table(sheet, headings.top, body, end, columns, texts, left, next_left - 1)


def _with_given_names(table: Table) -> Table:
    """Given names in a column of their own, right of the family names, without a heading."""
    names = table.of(Field.NAME)
    column = names[-1] + 1 if names else 0
    if not names or column in table.headings or column > table.right:
        return table
    rows = [table.cells(row) for row in range(table.body, table.end + 1)]
    named = [row for row in rows if isinstance(row.get(names[-1]), str)]
    given = sum(_is_word(row.get(column)) for row in named)
    return replace(table, columns={**table.columns, column: Field.NAME}) if given > len(named) - given else table


def _is_word(value: Value | None) -> bool:
    return isinstance(value, str) and value.replace(" ", "").isalpha()


def _corrected(table: Table, corrected: Mapping[str, Field | None]) -> Table:
    said = {column: corrected.get(column_letter(column), field) for column, field in table.columns.items()}
    more = {column: corrected.get(column_letter(column)) for column in range(max(table.left, 1), table.right + 1)}
    columns = {column: field for column, field in {**more, **said}.items() if field is not None}
    return replace(table, columns=columns) if corrected else table


def _starts(columns: Mapping[int, Field]) -> Sequence[int]:
    """The first column of each of the tables beside one another: names, something else, and names once more."""
    starts, named, other = [0], False, False
    before: set[Field] = set()
    for column, field in sorted(columns.items()):
        is_name = field in NAMING
        if named and other and (is_name or (field is Field.NUMBER and field in before)):
            starts.append(column)
            named, other = False, False
        named, other = named or is_name, other or (named and not is_name)
        before.add(field)
    return starts


def _is_number_row(row: Mapping[int, Value]) -> bool:
    return len(row) >= _LEAST_NUMBERED and all(_NUMBERED.fullmatch(str(value)) for value in row.values())
