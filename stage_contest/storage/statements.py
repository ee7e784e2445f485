"""The SQL of one open file: each statement is written by SQLAlchemy once, then kept as text.

Running kept text at the driver's cursor leaves out all that SQLAlchemy does for each execution; an accepted mark
must be on disk within a fraction of a millisecond. Columns hold whole numbers and text only, so that no value
needs converting on its way in or out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

from stage_contest.storage.query import Query

T = TypeVar("T")

Value = str | int | None
"""What a column holds."""


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL text of one database, the names of its values in order, and the values that are always the same."""

    text: str
    names: tuple[str, ...]
    constants: Mapping[str, Value]

    def values(self, named: Mapping[str, Value]) -> list[Value]:
        """The values in the order that the text wants; KeyError if one is missing."""
        constants = self.constants
        if constants:
            return [named[name] if name in named else constants[name] for name in self.names]
        return [named[name] for name in self.names]


@dataclass(frozen=True, slots=True)
class TableStatements:
    """How rows of one table are added, read by their key, and removed; `rest` are the columns beside the key.

    A row is read as the rest and then the key, for a table may have nothing but a key.
    """

    name: str
    key: tuple[str, ...]
    rest: tuple[str, ...]
    insert: Statement
    read: Statement
    remove: Statement


class Statements:
    """All statements of one open file, in the words of its database."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._queries: dict[object, Statement] = {}
        self._tables: dict[Table, TableStatements] = {}
        self._changes: dict[tuple[Table, frozenset[str]], Statement] = {}

    def of(self, query: Query[T]) -> Statement:
        """The text of a query."""
        found = self._queries.get(query)
        if found is None:
            found = self._queries[query] = self._written(query.statement)
        return found

    def table(self, table: Table) -> TableStatements:
        """The statements of a table."""
        found = self._tables.get(table)
        if found is None:
            found = self._tables[table] = self._written_for(table)
        return found

    def change(self, table: Table, columns: frozenset[str]) -> Statement:
        """How these columns of one row are changed: values are named `new_COLUMN`, the key's `key_COLUMN`."""
        found = self._changes.get((table, columns))
        if found is None:
            at_key = [column == bindparam(f"key_{column.name}") for column in table.primary_key]
            changing = update(table).where(*at_key)
            for name in sorted(columns):
                changing = changing.values({name: bindparam(f"new_{name}")})
            found = self._changes[table, columns] = self._written(changing)
        return found

    def _written_for(self, table: Table) -> TableStatements:
        key = tuple(column.name for column in table.primary_key)
        rest = [column for column in table.columns if column.name not in key]
        at_key = [column == bindparam(column.name) for column in table.primary_key]
        return TableStatements(
            name=table.name,
            key=key,
            rest=tuple(column.name for column in rest),
            insert=self._written(insert(table)),
            read=self._written(select(*rest, *table.primary_key).where(*at_key)),
            remove=self._written(delete(table).where(*at_key)),
        )

    def _written(self, statement: ClauseElement) -> Statement:
        done = statement.compile(dialect=self._dialect)
        if not isinstance(done, SQLCompiler):
            raise TypeError(type(done))
        names = tuple(done.positiontup or ())
        constants = {name: done.params[name] for name in names if not done.binds[name].required}
        return Statement(str(done), names, constants)
