"""Writing a file in one move: whoever looks finds the old one or the new one, whole."""

import os
from pathlib import Path

_LONGEST = 40
"""So much of the name stands in the name of the unfinished file, for names have a limit."""


def write_whole(path: Path, content: bytes) -> None:
    """Write the file, over one that is there; a link to it stays a link.

    Raises:
        OSError: if the folder cannot be written or the disk is full; nothing is left behind.
    """
    path = Path(os.path.realpath(path))
    beside = path.parent / f".{path.name[:_LONGEST]}.{os.getpid()}.part"
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
