"""The layout of a contest file: how a file says what it is, and how a new one is laid out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Connection, MetaData, String, Table, create_engine, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from stage_contest.storage.tables import METADATA

APPLICATION = 0x53434F4E
"""Stands in the header of every contest file ("SCON")."""

VERSION = 2
"""The layout that this program writes, in the header as `user_version`; one more with every upgrade."""

REVISION = "0002"
"""The Alembic revision of that layout."""

_STAMP = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


@contextmanager
def laying_out(connection: sqlite3.Connection) -> Iterator[Connection]:
    """One transaction through SQLAlchemy on this very connection; at its end the header is stamped.

    Raises:
        sqlite3.Error: as the database says; nothing is changed then.
    """
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool)
    try:
        with engine.connect() as laying, laying.begin():
            connection.execute("BEGIN IMMEDIATE")
            yield laying
            stamp(connection)
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from error
        raise
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def lay_out(connection: sqlite3.Connection) -> None:
    """Make every table in an empty database, stamped as a contest file of this version.

    Raises:
        sqlite3.Error: as the database says.
    """
    with laying_out(connection) as laying:
        METADATA.create_all(laying)
        _STAMP.create(laying)
        laying.execute(insert(_STAMP).values(version_num=REVISION))


def stamp(connection: sqlite3.Connection) -> None:
    """Write into the header that this is a contest file of the present layout."""
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def header(connection: sqlite3.Connection) -> tuple[int, int]:
    """The application and the layout version that the file names."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def layout(connection: sqlite3.Connection) -> dict[str, tuple[object, ...]]:
    """How each table is laid out: its columns with types and keys, what they refer to, and its whole statement.

    Of a statement the words count, whatever their order, for upgrades write the same constraints in another one.
    Whatever else there is (an index, a view, a trigger) is named with its kind and its table.
    """
    tables = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    others = connection.execute(
        "SELECT name, type, tbl_name FROM sqlite_master WHERE type <> 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {name: (kind, table) for name, kind, table in others.fetchall()} | {
        name: (
            tuple(connection.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (name,))),
            tuple(
                sorted(connection.execute('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)', (name,)))
            ),
            () if name == _STAMP.name else tuple(sorted(sql.replace(",", " ").split())),
        )
        for name, sql in tables.fetchall()
    }
