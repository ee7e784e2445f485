"""The rows of headings of a sheet: one row, or two where wider headings stand above narrower ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stage_contest.services.intake.headings import NAMING, Field, field_below, field_of
from stage_contest.services.intake.sheet import CellError, Sheet, Value

_LEAST_FIELDS = 2
_WIDEST_MERGED = 12


@dataclass(frozen=True, slots=True)
class HeadingRows:
    """Headings from the first of their rows to the last: what each column holds, and its text."""

    top: int
    bottom: int
    columns: Mapping[int, Field]
    texts: Mapping[int, str]


def all_heading_rows(sheet: Sheet) -> Iterator[HeadingRows]:
    """The headings of every table from top to bottom; tables beside one another have theirs together."""
    below = 0
    for number in sorted(sheet.rows):
        if number > below and _may_be_headings(sheet.row(number)):
            headings = _headings_at(sheet, number)
            if _is_table(headings.columns):
                below = headings.bottom
                yield headings


def _may_be_headings(row: Mapping[int, Value]) -> bool:
    return len(row) >= _LEAST_FIELDS and all(
        isinstance(value, str) and not isinstance(value, CellError) and not value.isdigit()
        for value in row.values()
    )


def _is_table(columns: Mapping[int, Field]) -> bool:
    fields = frozenset(columns.values())
    return bool(fields & NAMING) and len(fields - {Field.NUMBER}) >= _LEAST_FIELDS


def _headings_at(sheet: Sheet, number: int) -> HeadingRows:
    """The headings of a row, together with the narrower ones below it or the wider ones above it."""
    row = _wide(sheet, number)
    if _are_narrower(sheet, number, _wide(sheet, number + 1)):
        return _two_rows(sheet, number)
    above = _wide(sheet, number - 1)
    fields = {column: field_below(field_of(_parent(above, column)), text) for column, text in row.items()}
    has_parents = any(field is not field_of(row[column]) for column, field in fields.items())
    return HeadingRows(number - 1 if has_parents else number, number, _known(fields), row)


def _two_rows(sheet: Sheet, number: int) -> HeadingRows:
    wider = _wide(sheet, number)
    tall = _tall(sheet, number)
    narrower = {c: text for c, text in _wide(sheet, number + 1).items() if c not in tall}
    fields = {column: field_of(text) for column, text in wider.items()}
    fields |= {c: field_below(field_of(_parent(wider, c)), text) or fields.get(c) for c, text in narrower.items()}
    texts = {c: " / ".join(dict.fromkeys(row[c] for row in (wider, narrower) if c in row)) for c in fields}
    return HeadingRows(number, number + 1, _known(fields), texts)


def _known(fields: Mapping[int, Field | None]) -> Mapping[int, Field]:
    """The columns of which something is known; a lone "Thành viên" is the name where nothing else is."""
    known = {column: field for column, field in fields.items() if field is not None}
    if not NAMING.intersection(known.values()):
        members = [column for column, field in known.items() if field is Field.EXTRA_MARK]
        known |= dict.fromkeys(members[:1], Field.NAME)
    return known


def _are_narrower(sheet: Sheet, number: int, below: Mapping[int, str]) -> bool:
    """Whether the next row is still headings: headings and nothing else, below others that mostly are known."""
    row = _wide(sheet, number)
    known = sum(field_of(text) is not None for text in row.values())
    if not _may_be_headings(sheet.row(number + 1)) or known < len(row) - known:
        return False
    tall = _tall(sheet, number)
    narrower = {column: text for column, text in below.items() if column not in tall}
    return bool(narrower) and all(
        field_below(field_of(_parent(row, column)), text) is not None for column, text in narrower.items()
    )


def _parent(row: Mapping[int, str], column: int) -> str:
    """The heading above a column; where it is blank, the one to the left of it."""
    left = [each for each in row if each <= column]
    return row[max(left)] if left else ""


def _wide(sheet: Sheet, number: int) -> Mapping[int, str]:
    """The texts of a row, those in merged cells in all of their columns."""
    texts = {column: value for column, value in sheet.row(number).items() if isinstance(value, str)}
    for area in sheet.merged:
        if area.top <= number <= area.bottom and area.right - area.left < _WIDEST_MERGED:
            value = sheet.row(area.top).get(area.left)
            if isinstance(value, str):
                texts |= dict.fromkeys(range(area.left, area.right + 1), value)
    return texts


def _tall(sheet: Sheet, number: int) -> frozenset[int]:
    """The columns whose cell of this row is merged with the one below."""
    areas = (area for area in sheet.merged if area.top <= number < area.bottom)
    return frozenset(
        column for area in areas for column in range(area.left, min(area.right, area.left + _WIDEST_MERGED) + 1)
    )
