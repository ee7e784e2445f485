"""Connections to a contest file: durable, strict about foreign keys, with transactions begun by us alone."""

import sqlite3
from pathlib import Path, PurePath

from stage_contest.domain.errors import FileTrouble, message

_WAITING_SECONDS = 5.0
_KEPT_STATEMENTS = 256
_MAGIC = b"SQLite format 3\x00"


def must_be_sqlite(path: Path) -> None:
    """Refuse what is not there or cannot be a contest file.

    Raises:
        FileTrouble: naming the file and what it is instead.
        OSError: if the disk does not give it.
    """
    if not path.exists():
        raise FileTrouble(message('There is no file "{file}".', file=str(path)))
    if path.is_dir():
        raise FileTrouble(message('"{file}" is a folder, not a contest file.', file=str(path)))
    if not path.is_file():
        raise not_a_contest(path)
    if not begins_as_sqlite(path):
        raise not_a_contest(path)


def begins_as_sqlite(path: Path) -> bool:
    """Whether the file begins like an SQLite database, as every contest file does.

    Raises:
        OSError: if the disk does not give it.
    """
    with path.open("rb") as beginning:
        return beginning.read(len(_MAGIC)) == _MAGIC


def not_a_contest(path: Path) -> FileTrouble:
    """The refusal of a file of some other kind."""
    return FileTrouble(message('"{file}" is not a contest file of this program.', file=path.name))


def connect_writer(path: Path) -> sqlite3.Connection:
    """A connection that may write, with every commit forced to the disk before it returns.

    Raises:
        FileTrouble: where the folder cannot hold a write-ahead log (a network folder).
        sqlite3.Error: as the database says.
    """
    connection = _connected(path, "mode=rw")
    try:
        (journal,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    if journal != "wal":
        connection.close()
        raise _on_the_network(path)
    return connection


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads; also from a folder that cannot be written, such as a locked stick.

    Raises:
        sqlite3.Error: as the database says.
    """
    try:
        connection = _connected(path, "mode=rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        except UnicodeDecodeError as error:
            connection.close()
            raise sqlite3.DatabaseError("its description of the tables is no text") from error
    except sqlite3.OperationalError:
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        connection = _connected(path, "mode=ro&immutable=1")
    connection.execute("PRAGMA query_only = ON")
    return connection


def address_of(path: PurePath) -> str:
    r"""The file as SQLite's URI.

    Raises:
        FileTrouble: for a folder of another computer ("\\server\share"), where no write is safe.
    """
    if path.drive.startswith("\\\\"):
        raise _on_the_network(path)
    return path.as_uri()


def _on_the_network(path: PurePath) -> FileTrouble:
    return FileTrouble(
        message(
            '"{file}" lies in a folder where it cannot be written safely, perhaps on the network. '
            "Copy it to a disk of this computer.",
            file=path.name,
        )
    )


def _connected(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{address_of(path.resolve())}?{how}",
        uri=True,
        isolation_level=None,
        timeout=_WAITING_SECONDS,
        check_same_thread=False,
        cached_statements=_KEPT_STATEMENTS,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection
