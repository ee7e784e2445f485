"""Writing a file in one move: whoever looks finds the old one or the new one, whole."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write the file, over one that is there.

    Raises:
        OSError: if the folder cannot be written or the disk is full; nothing is left behind.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
