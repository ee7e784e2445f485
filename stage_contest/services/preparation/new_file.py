"""A new contest file: built beside its place, and moved there once it is whole."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from stage_contest.domain.errors import FileTrouble, Message, message
from stage_contest.domain.people import Actor
from stage_contest.services.archive import Archive
from stage_contest.services.archive_file import store_archive
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.trouble import not_made


def create_contest(path: Path, archive: Archive, *, actor: Actor, at: datetime) -> None:
    """Make a new contest file from an archive; either the whole of it stands at `path` afterwards, or nothing.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
        InputRefused: if `program` of the archive does not fit its contest.
    """

    def store(file: ContestFile) -> None:
        with file.writing(Act(at, actor, "contest.created", archive.contest.name)) as unit:
            store_archive(unit, archive)

    build_beside(path, store)


def build_beside(path: Path, fill: Callable[[ContestFile], None]) -> None:
    """Fill a new contest file beside `path` and move it there once it is whole.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
    """
    beside = path.parent / f".{path.name}.being-made"
    try:
        _must_be_free(path)
        _clear_away(beside)
        try:
            _fill_new(beside, fill)
            _must_be_free(path)
            beside.rename(path)
        finally:
            _clear_away(beside)
    except OSError as error:
        raise not_made(error, path) from error
    except FileTrouble as trouble:
        raise FileTrouble(_named(trouble.said, {beside.name: path.name, str(beside): str(path)})) from trouble


def _fill_new(path: Path, fill: Callable[[ContestFile], None]) -> None:
    file = ContestFile.create(path)
    try:
        fill(file)
    finally:
        file.close()


def _named(said: Message, names: Mapping[str, str]) -> Message:
    """The same sentence about the file that people asked for."""
    return Message(
        said.text,
        {
            place: names.get(value, value) if isinstance(value, str) else value
            for place, value in said.values.items()
        },
    )


def _must_be_free(path: Path) -> None:
    if path.exists():
        raise FileTrouble(message('There is already a file "{file}"; choose another name.', file=str(path)))
    log = path.parent / f"{path.name}-wal"
    if log.exists() and log.stat().st_size:
        raise FileTrouble(
            message(
                'Beside it lies "{file}", changes of an earlier contest; choose another name, or move it away.',
                file=str(log),
            )
        )


def _clear_away(beside: Path) -> None:
    """Remove an unfinished file, its lock and its log, which the next file of that name would take for its own."""
    for name in (beside.name, f"{beside.name}.lock", f"{beside.name}-wal", f"{beside.name}-shm"):
        beside.with_name(name).unlink(missing_ok=True)
