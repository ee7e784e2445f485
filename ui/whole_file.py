"""Writing a file in one move: whoever looks finds the old one or the new one, whole."""

import os
from pathlib import Path

from stage_contest.domain.errors import FileTrouble, message

_OWNER_ONLY = 0o600
_LONGEST = 40
"""So much of the name stands in the name of the unfinished file, for names have a limit."""


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write the file, over one that is there; a link to it stays a link. A private one only its owner may read.

    Raises:
        OSError: if the folder cannot be written or the disk is full; nothing is left behind.
    """
    path = Path(os.path.realpath(path))
    beside = path.parent / f".{path.name[:_LONGEST]}.{os.getpid()}.part"
    try:
        with beside.open("wb") as file:
            if private:
                beside.chmod(_OWNER_ONLY)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def write_where_asked(path: Path, content: bytes, *, private: bool = False) -> Path:
    """Write the file where somebody asked for it, and give its path back.

    Raises:
        FileTrouble: if it cannot be written, with what the disk said.
    """
    try:
        write_whole(path, content, private=private)
    except OSError as trouble:
        raise FileTrouble(
            message("{file} cannot be written: {said}.", file=str(path), said=trouble.strerror or str(trouble))
        ) from trouble
    return path
