"""A unit of work: one transaction's typed reads, and its writes, each kept for the ledger."""

import json
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from stage_contest.storage.query import Query
from stage_contest.storage.statements import Statements, Value
from stage_contest.storage.tables import Row
from stage_contest.storage.tables.row import VersionRow

T = TypeVar("T")

CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
"""One value, one text: what is hashed is written this way."""


class Cursor(Protocol):
    """What a unit needs of a driver's cursor (PEP 249)."""

    def execute(self, text: str, values: Sequence[Value], /) -> object:
        """Run a statement with values in the order of its places."""

    def fetchone(self) -> Sequence[Value] | None:
        """The next row found."""

    def fetchall(self) -> Sequence[Sequence[Value]]:
        """All rows found."""


class Unit:
    """One transaction of an open contest file; every write goes through it so that the ledger sees it.

    `act` is the number that the transaction's ledger row will have, and 0 where the unit only reads. `repeated` is
    true where the act's operation was done before: whatever is then written is not kept.
    """

    def __init__(self, cursor: Cursor, statements: Statements, *, act: int = 0) -> None:
        self.act = act
        self.repeated = False
        self._cursor = cursor
        self._statements = statements
        self._changes: list[Mapping[str, object]] = []

    def all(self, query: Query[T], **named: Value) -> list[T]:
        """All rows that the query finds, each in its shape."""
        statement = self._statements.of(query)
        self._cursor.execute(statement.text, statement.values(named))
        shape = query.shape
        return [shape(*row) for row in self._cursor.fetchall()]

    def one(self, query: Query[T], **named: Value) -> T | None:
        """The first row that the query finds, or None."""
        statement = self._statements.of(query)
        self._cursor.execute(statement.text, statement.values(named))
        row = self._cursor.fetchone()
        return None if row is None else query.shape(*row)

    def row(self, table: type[Row], key: Mapping[str, Value]) -> Mapping[str, Value] | None:
        """The columns beside the key of the row with that key, or None."""
        words = self._statements.table(table.__table__)
        self._cursor.execute(words.read.text, words.read.values(key))
        found = self._cursor.fetchone()
        return None if found is None else dict(zip(words.rest, found[: len(words.rest)], strict=True))

    def add(self, table: type[Row], **values: Value) -> None:
        """Write a new row; every column is named."""
        self._may_write()
        words = self._statements.table(table.__table__)
        self._cursor.execute(words.insert.text, words.insert.values(values))
        key = {name: values[name] for name in words.key}
        self._note(words.name, key, None, {name: values[name] for name in words.rest})

    def add_version(self, table: type[VersionRow], **values: Value) -> None:
        """Write a new version of something: a row that knows the act it was written under."""
        self.add(table, act=self.act, item=len(self._changes), **values)

    def change(self, table: type[Row], key: Mapping[str, Value], **values: Value) -> None:
        """Change columns of the row with that key; nothing is written where they hold these values already.

        Raises:
            KeyError: if there is no such row.
        """
        self._may_write()
        words = self._statements.table(table.__table__)
        old = self._read(table, key)
        new = {**old, **values}
        if new == old:
            return
        statement = self._statements.change(table.__table__, frozenset(values))
        named = {f"new_{name}": value for name, value in values.items()}
        named |= {f"key_{name}": value for name, value in key.items()}
        self._cursor.execute(statement.text, statement.values(named))
        self._note(words.name, key, old, new)

    def remove(self, table: type[Row], **key: Value) -> None:
        """Remove the row with that key.

        Raises:
            KeyError: if there is no such row.
        """
        self._may_write()
        words = self._statements.table(table.__table__)
        old = self._read(table, key)
        self._cursor.execute(words.remove.text, words.remove.values(key))
        self._note(words.name, key, old, None)

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return bool(self._changes)

    def changes_text(self) -> str:
        """Every row written so far, in order, as canonical JSON: a list of {table, key, old, new}.

        Written row by row, so that thousands of rows do not stop the other threads in one stretch.
        """
        return f"[{','.join(map(CANONICAL.encode, self._changes))}]"

    def _read(self, table: type[Row], key: Mapping[str, Value]) -> Mapping[str, Value]:
        row = self.row(table, key)
        if row is None:
            raise KeyError(table.__table__.name, *key.values())
        return row

    def _note(
        self, table: str, key: Mapping[str, Value], old: Mapping[str, Value] | None, new: Mapping[str, Value] | None
    ) -> None:
        self._changes.append({"table": table, "key": key, "old": old, "new": new})

    def _may_write(self) -> None:
        if not self.act:
            raise RuntimeError("a reading unit writes nothing")
