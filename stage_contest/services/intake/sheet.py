"""A worksheet as it was filled in: its values by row and column, what is merged and what is hidden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

EXCEL_FIRST_DAY = date(1899, 12, 30)
"""The day that Excel counts from: serial 1 is 31/12/1899, and every date after February 1900 is right."""

_LETTERS = 26


class CellError(str):
    """An Excel error value such as #REF!."""

    __slots__ = ()


Value = str | int | float | date
"""What a filled cell holds; text is never blank, an error is a `CellError`, a tick box is 1 or 0."""

EXCEL_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})


class Area(NamedTuple):
    """A merged range, rows and columns from 1, both ends within it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet; `rows` has the filled cells only, by row and column from 1; `fonts` the old fonts of cells."""

    name: str
    rows: Mapping[int, Mapping[int, Value]]
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    first_day: date = EXCEL_FIRST_DAY
    hidden: bool = False
    fonts: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def row(self, number: int) -> Mapping[int, Value]:
        """The filled cells of a row by column."""
        return self.rows.get(number, {})

    @property
    def last_row(self) -> int:
        """The number of the last row with a filled cell; 0 in an empty sheet."""
        return max(self.rows, default=0)


def column_letter(column: int) -> str:
    """Excel's name of a column counted from 1."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
