"""The contest file, open: reading and writing units, one writer, every commit on the disk.

Only a file of an older version loads `upgrade`, by name: Alembic would slow every start for what happens once.
"""

import importlib
import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol, cast

from sqlalchemy.dialects.sqlite import dialect

from stage_contest.domain.errors import FileTrouble, Message, message
from stage_contest.storage import ledger, schema
from stage_contest.storage.connecting import connect_reader, connect_writer, must_be_sqlite, not_a_contest
from stage_contest.storage.ledger import Act
from stage_contest.storage.lock import WriterLock
from stage_contest.storage.statements import Statements
from stage_contest.storage.trouble import in_words, not_made
from stage_contest.storage.unit import Unit


class UpgradeModule(Protocol):
    """`stage_contest.storage.upgrade`."""

    def upgrade(self, path: Path) -> Path:
        """Bring a file to the present layout; gives back the copy that was kept of it as it was."""


class ContestFile:
    """An open `FILE.contest`.

    Units may be used from any thread: each reading unit has a connection of its own; writing units wait for one
    another, and a thread that already writes may not begin a second one.
    """

    def __init__(
        self, path: Path, writer: sqlite3.Connection | None, because: Message | None, lock: WriterLock
    ) -> None:
        self.path = path
        self.read_only = writer is None
        self.read_only_because = because
        self._lock = lock
        self._writer = writer
        self._statements = Statements(dialect())
        self._readers: deque[sqlite3.Connection] = deque()
        self._closed = False
        self._one_writes = threading.Lock()
        self._who_writes = 0
        with self.reading() as unit:
            self._head = ledger.head(unit)

    @classmethod
    def create(cls, path: Path) -> "ContestFile":
        """Make a new, empty contest file and open it.

        Raises:
            FileTrouble: if there is such a file already, or the folder cannot hold one.
        """
        try:
            with path.open("xb"):
                pass
        except FileExistsError as error:
            raise FileTrouble(
                message('There is already a file "{file}"; choose another name.', file=str(path))
            ) from error
        except OSError as error:
            raise not_made(error, path) from error
        try:
            connection = connect_writer(path)
            try:
                schema.lay_out(connection)
            finally:
                connection.close()
        except BaseException as error:
            path.unlink(missing_ok=True)
            if isinstance(error, sqlite3.Error):
                raise in_words(error, path) from error
            raise
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, write: bool = True) -> "ContestFile":
        """Open a contest file; an older one is copied, then upgraded.

        Where another running program holds it, or its folder cannot be written, it opens read-only and
        `read_only_because` says why.

        Raises:
            FileTrouble: if it is not there, not a contest file, of a newer version, or damaged.
        """
        lock = WriterLock(path)
        try:
            must_be_sqlite(path)
            because = lock.take() if write else message("This contest was opened for reading only.")
            return cls._opened(path, because, lock)
        except BaseException as error:
            lock.give_back()
            if isinstance(error, (sqlite3.DatabaseError, OSError)):
                raise in_words(error, path) from error
            raise

    @classmethod
    def _opened(cls, path: Path, because: Message | None, lock: WriterLock) -> "ContestFile":
        connection = connect_reader(path)
        try:
            application, version = schema.header(connection)
        finally:
            connection.close()
        if application != schema.APPLICATION:
            raise not_a_contest(path)
        if version > schema.VERSION:
            raise FileTrouble(
                message(
                    '"{file}" was written by a newer version of this program. Install that version to open it.',
                    file=path.name,
                )
            )
        if because is not None:
            if version < schema.VERSION:
                raise FileTrouble(
                    message(
                        '"{file}" was written by an older version and must be upgraded first, '
                        "but it cannot be written now: {why}",
                        file=path.name,
                        why=because,
                    )
                )
            return cls(path, None, because, lock)
        if version < schema.VERSION:
            cast("UpgradeModule", importlib.import_module("stage_contest.storage.upgrade")).upgrade(path)
        writer = connect_writer(path)
        try:
            return cls(path, writer, None, lock)
        except BaseException:
            writer.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """One consistent picture of the contest, whatever is written meanwhile.

        Raises:
            FileTrouble: if the disk or the database fails.
        """
        with self._said_in_words():
            connection = self._free_reader()
            try:
                cursor = connection.cursor()
                cursor.execute("BEGIN")
                yield Unit(cursor, self._statements)
            finally:
                connection.rollback()
                self._put_back(connection)

    @contextmanager
    def writing(self, act: Act) -> Iterator[Unit]:
        """One transaction: all that is written in it, and its ledger row, or nothing.

        Raises:
            FileTrouble: if the file is open for reading only, or the disk or the database fails.
        """
        writer = self._writer
        if writer is None or self._closed:
            raise FileTrouble(self.read_only_because or message("This contest file has been closed."))
        if self._who_writes == threading.get_ident():
            raise RuntimeError("this thread is writing already")
        with self._one_writes, self._said_in_words():
            self._who_writes = threading.get_ident()
            cursor = writer.cursor()
            try:
                cursor.execute("BEGIN IMMEDIATE")
                unit = Unit(cursor, self._statements, act=self._head.seq + 1)
                unit.repeated = act.operation is not None and ledger.knows(unit, act.operation)
                yield unit
                if unit.changed and not unit.repeated:
                    head = ledger.close_act(unit, act, self._head)
                    cursor.execute("COMMIT")
                    self._head = head
            finally:
                self._who_writes = 0
                if writer.in_transaction:
                    writer.rollback()

    def close(self) -> None:
        """Let go of the file: everything is in the one file then, which may be copied; the lock is free."""
        if self._closed:
            return
        self._closed = True
        while self._readers:
            self._readers.pop().close()
        if self._writer is not None:
            with self._one_writes, suppress(sqlite3.Error):
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._writer.close()
        self._lock.give_back()

    def _free_reader(self) -> sqlite3.Connection:
        if self._closed:
            raise FileTrouble(message("This contest file has been closed."))
        try:
            return self._readers.pop()
        except IndexError:
            return connect_reader(self.path)

    def _put_back(self, connection: sqlite3.Connection) -> None:
        if self._closed:
            connection.close()
        else:
            self._readers.append(connection)

    @contextmanager
    def _said_in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise in_words(error, self.path) from error
        except sqlite3.DatabaseError as error:
            if type(error) is sqlite3.DatabaseError:
                raise in_words(error, self.path) from error
            raise
