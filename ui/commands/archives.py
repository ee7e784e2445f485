"""`import` and `export`: a contest between its file and the open archive (`docs/archive.md`)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from stage_contest.domain.errors import FileTrouble, InputRefused, message
from stage_contest.services.archive import Archive, read_archive, write_archive
from stage_contest.services.archive_file import archive_of
from stage_contest.services.preparation import create_contest
from stage_contest.storage.connecting import begins_as_sqlite
from ui.commands.counted import opened
from ui.commands.options import argument, command, contest_file, new_file
from ui.commands.session import Session
from ui.whole_file import write_whole


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `import` and `export`."""
    words = session.words
    source = argument("ARCHIVE.json", words.say("The archive to read."))
    target = argument("ARCHIVE.json", words.say("The archive to write."))
    force = typer.Option("--force", help=words.say("Overwrites an archive that is there."))

    @command(app, words, "import", words.say("Makes a contest file from an archive."))
    def import_archive(archive: Annotated[Path, source], file: Annotated[Path, new_file(words)]) -> None:
        create_contest(file, read_archive_file(archive), actor=session.actor, at=session.clock())
        session.say(words.say("{file} was made from {archive}.", file=file, archive=archive))

    @command(app, words, "export", words.say("Writes a contest as an archive that other programs can read."))
    def export_archive(
        file: Annotated[Path, contest_file(words)],
        archive: Annotated[Path, target],
        overwrite: Annotated[bool, force] = False,
    ) -> None:
        with opened(file) as contest:
            text = write_archive(archive_of(contest))
        write_file(archive, text.encode(), overwrite=overwrite)
        session.remark(words.say("The ledger and the PINs do not travel with the archive."))


def read_archive_file(path: Path) -> Archive:
    """The archive in a file.

    Raises:
        FileTrouble: if the file cannot be read.
        InputRefused: naming the file and the JSON path of what is wrong.
    """
    try:
        text = path.read_bytes()
    except FileNotFoundError as error:
        raise FileTrouble(message('There is no file "{file}".', file=str(path))) from error
    except OSError as error:
        raise FileTrouble(
            message('"{file}" cannot be read: {said}.', file=str(path), said=error.strerror)
        ) from error
    try:
        return read_archive(text)
    except InputRefused as refused:
        place = f"{path.name}: {refused.place}" if refused.place else path.name
        raise InputRefused(place, refused.said) from refused


def write_file(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file in one move, or straight into a pipe or a device.

    Raises:
        FileTrouble: if there is a file already that may not be overwritten, such as a contest, or it cannot be
            written.
    """
    if _is_stream(path):
        with _written(path):
            path.write_bytes(content)
        return
    if path.exists() and not overwrite:
        raise FileTrouble(
            message(
                'There is already a file "{file}"; choose another name, or overwrite it with --force.',
                file=str(path),
            )
        )
    with _written(path):
        if _is_database(path):
            raise FileTrouble(
                message(
                    '"{file}" is a contest file; nothing is written over it. Choose another name.',
                    file=str(path),
                )
            )
        write_whole(path, content)


@contextmanager
def _written(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileTrouble(
            message('"{file}" cannot be written: {said}.', file=str(path), said=error.strerror)
        ) from error


def _is_stream(path: Path) -> bool:
    return path.is_fifo() or path.is_char_device() or path.is_socket()


def _is_database(path: Path) -> bool:
    return path.is_file() and begins_as_sqlite(path)
