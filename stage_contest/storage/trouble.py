"""What the disk, the lock or the database says, in people's words."""

import errno
import sqlite3
from pathlib import Path

from stage_contest.domain.errors import FileTrouble, message

_BUSY = ("locked", "busy")
_FULL = ("full",)
_READ_ONLY = ("readonly", "read-only")
_UNREACHABLE = ("unable to open", "disk i/o error")


def in_words(error: sqlite3.Error | OSError, path: Path) -> FileTrouble:
    """The sentence for what the database or the operating system says about the file."""
    reason = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    said = reason.lower()
    if _has(said, _BUSY):
        text = message(
            '"{file}" is being written by another program just now; wait a moment and try again.', file=path.name
        )
    elif _has(said, _FULL) or getattr(error, "errno", None) == errno.ENOSPC:
        text = message('The disk that holds "{file}" is full; free some space and try again.', file=path.name)
    elif _has(said, _READ_ONLY):
        text = message(
            '"{file}" or its folder may not be written; copy it to a folder of your own.', file=path.name
        )
    elif isinstance(error, OSError) or _has(said, _UNREACHABLE):
        text = message(
            '"{file}" cannot be reached: {said}. Check the disk or the stick it is on.', file=path.name, said=reason
        )
    else:
        text = message('"{file}" is damaged: {said}. Open the latest copy of it.', file=path.name, said=reason)
    return FileTrouble(text)


def not_made(error: OSError, path: Path) -> FileTrouble:
    """The sentence for what the operating system says about a new file."""
    if error.errno == errno.ENOSPC:
        return in_words(error, path)
    return FileTrouble(
        message(
            '"{file}" cannot be made in the folder "{folder}": {said}. Choose another folder.',
            file=path.name,
            folder=str(path.parent),
            said=error.strerror or str(error),
        )
    )


def _has(said: str, words: tuple[str, ...]) -> bool:
    return any(word in said for word in words)
