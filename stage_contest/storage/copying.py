"""A copy of a contest file while people work in it: one consistent picture, whole or not at all."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from stage_contest.domain.errors import FileTrouble, message
from stage_contest.storage.connecting import connect_reader
from stage_contest.storage.trouble import in_words, not_made

_MOMENT = "%Y-%m-%d %H.%M.%S"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a contest file, and when it was made."""

    path: Path
    at: datetime


def copy_into(folder: Path, contest: Path, *, at: datetime) -> Copy:
    """Copy an open contest into a folder, under its name with the day and time.

    The copy is read again before it gets its name; one of the same second is written over.

    Raises:
        FileTrouble: if the folder is not there or cannot be written, or what was written is not whole.
    """
    if not folder.is_dir():
        raise FileTrouble(message('There is no folder "{folder}"; choose another one.', folder=str(folder)))
    path = folder / f"{contest.stem} {at.astimezone().strftime(_MOMENT)}{contest.suffix}"
    beside = folder / f".{path.name}.part"
    try:
        _fill(beside, contest)
        beside.replace(path)
    except OSError as error:
        raise not_made(error, path) from error
    except sqlite3.Error as error:
        raise in_words(error, path) from error
    finally:
        beside.unlink(missing_ok=True)
    return Copy(path, at)


def latest_copy(folder: Path, contest: Path) -> Copy | None:
    """The newest copy of a contest in a folder, by the moment in its name; None where there is none."""
    found = [copy for path in _entries(folder) if (copy := _copy_of(path, contest)) is not None]
    return max(found, key=lambda copy: copy.at, default=None)


def _fill(beside: Path, contest: Path) -> None:
    beside.unlink(missing_ok=True)
    with closing(connect_reader(contest)) as old, closing(sqlite3.connect(beside)) as copy:
        old.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        (said,) = copy.execute("PRAGMA quick_check").fetchone()
    if said != "ok":
        raise sqlite3.DatabaseError(said)
    with beside.open("rb+") as written:
        os.fsync(written.fileno())


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _copy_of(path: Path, contest: Path) -> Copy | None:
    name = path.name
    if not (name.startswith(f"{contest.stem} ") and name.endswith(contest.suffix)):
        return None
    moment = name.removeprefix(f"{contest.stem} ").removesuffix(contest.suffix)
    try:
        return Copy(path, datetime.strptime(moment, _MOMENT).astimezone(UTC))
    except ValueError:
        return None
