"""The cells of one row by what they hold, and the faults found in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stage_contest.domain.errors import Message, message
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.marks_and_roles import is_plain_member
from stage_contest.services.intake.registrations import Fault, FaultKind
from stage_contest.services.intake.sheet import CellError, Value, column_letter
from stage_contest.services.intake.tables import Table

_SHARED = (Field.TEAM, Field.ROLE, Field.GENDER, Field.POSITION, Field.MAIN_MARK)
"""Columns whose cells are sometimes merged over the rows of several members."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a table is read: when its list was made, whether "dự bị" is its word for a member, its merged cells."""

    table: Table
    made: date | None
    reserves: bool
    shared: Mapping[tuple[int, int], Value]


def manner_of(table: Table, made: date | None) -> Manner:
    """How the rows of a table are to be read."""
    texts = (
        str(table.sheet.row(row).get(column, ""))
        for row in range(table.body, table.end + 1)
        for column in table.of(Field.ROLE)
    )
    return Manner(table, made, reserves=not any(map(is_plain_member, texts)), shared=_shared_cells(table))


def _shared_cells(table: Table) -> Mapping[tuple[int, int], Value]:
    columns = frozenset(table.of(*_SHARED))
    shared: dict[tuple[int, int], Value] = {}
    for area in table.sheet.merged:
        value = table.sheet.row(area.top).get(area.left)
        if value is not None and area.left in columns and area.bottom > area.top >= table.body:
            shared |= {(row, area.left): value for row in range(area.top, min(area.bottom, table.end) + 1)}
    return shared


class RowCells:
    """The cells of a row; an error value counts as blank, and is a fault."""

    def __init__(self, row: int, manner: Manner) -> None:
        self.table = manner.table
        self.row = row
        self.faults: list[Fault] = []
        self._shared = manner.shared
        self._cells = manner.table.cells(row)

    @property
    def hidden(self) -> bool:
        """Whether the row is hidden."""
        return self.row in self.table.sheet.hidden_rows

    def fault(self, column: int | None, kind: FaultKind, said: Message) -> None:
        """Note a fault of a cell, or of the whole row."""
        letter = None if column is None else column_letter(column)
        self.faults.append(Fault(self.table.sheet.name, self.row, letter, kind, said))

    def find_errors(self) -> None:
        """Note every error value of Excel, apart from the numbers in the list."""
        for column, field in sorted(self.table.columns.items()):
            value = self._cells.get(column)
            if isinstance(value, CellError) and field is not Field.NUMBER:
                said = message("The cell shows the error {error}. Type what belongs there.", error=str(value))
                self.fault(column, FaultKind.CELL_ERROR, said)

    def has_error(self, *fields: Field) -> bool:
        """Whether a cell of these columns shows an error."""
        return any(isinstance(self._cells.get(column), CellError) for column in self.table.of(*fields))

    def filled(self, *fields: Field) -> tuple[int, Value] | None:
        """The first filled cell of these columns, with its column."""
        for column in self.table.of(*fields):
            value = self._value(column)
            if value is not None:
                return column, value
        return None

    def value(self, *fields: Field) -> Value | None:
        """The value of the first filled cell of these columns."""
        filled = self.filled(*fields)
        return filled[1] if filled else None

    def text(self, field: Field) -> tuple[str, int | None]:
        """The text of a column and the column; blank and None where nothing stands."""
        filled = self.filled(field)
        return (str(filled[1]), filled[0]) if filled else ("", None)

    def joined(self, between: str, *fields: Field) -> str:
        """The texts of these columns in their order, equal ones once."""
        values = (self._value(column) for column in self.table.of(*fields))
        return between.join(dict.fromkeys(str(value) for value in values if value is not None))

    def _value(self, column: int) -> Value | None:
        value = self._cells.get(column)
        if value is None:
            value = self._shared.get((self.row, column)) if self._shared else None
        return None if isinstance(value, CellError) else value
