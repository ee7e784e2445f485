"""Files of older versions: a copy is kept beside, then Alembic brings the file to the present layout."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError

from stage_contest.domain.errors import FileTrouble, message
from stage_contest.storage import schema

SCRIPTS = Path(__file__).with_name("upgrades")
"""Where the upgrade scripts lie, one a layout."""


def upgrade(path: Path, scripts: Path = SCRIPTS, revision: str = schema.REVISION) -> Path:
    """Bring a file to the given revision; gives back the copy that was kept of it as it was.

    Raises:
        FileTrouble: if the upgrade fails; the file is then as it was before.
        sqlite3.Error: as the database says.
        OSError: if the copy cannot be written.
    """
    kept = _copy_of(path)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            run_scripts(connection, scripts, revision)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.Error, CommandError) as error:
        raise FileTrouble(
            message(
                '"{file}" could not be upgraded: {said}. It is as it was before.', file=path.name, said=str(error)
            )
        ) from error
    return kept


def run_scripts(connection: sqlite3.Connection, scripts: Path, revision: str) -> None:
    """Run the scripts up to the revision in one transaction, then stamp the header."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    connection.execute("PRAGMA foreign_keys = OFF")
    with schema.laying_out(connection) as laying:
        config.attributes["connection"] = laying
        command.upgrade(config, revision)


def _copy_of(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as old:
        (revision,) = old.execute("SELECT version_num FROM alembic_version").fetchone()
        today = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        kept = path.with_name(f"{path.stem}.before-upgrade-{revision}-{today}{path.suffix}")
        with closing(sqlite3.connect(kept)) as copy:
            old.backup(copy)
    return kept
