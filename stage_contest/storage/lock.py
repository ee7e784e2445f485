"""One writer: a lock beside the contest file, held by the operating system while the program runs."""

import sys
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from stage_contest.domain.errors import Message, message


class WriterLock:
    """The lock on `FILE.contest.lock`; it ends with the program, however that ends."""

    def __init__(self, path: Path) -> None:
        self._path = path.parent / f"{path.name}.lock"
        self._lock = FileLock(self._path, timeout=0, is_singleton=False, thread_local=False)

    def take(self) -> Message | None:
        """Take the lock; gives back why not, in people's words, where that is impossible."""
        try:
            self._lock.acquire()
        except Timeout:
            return message(
                "This contest is open in another running program, so here it can only be read. "
                "Close it there, then open it here again."
            )
        except (OSError, NotImplementedError):
            return message(
                "The folder of this contest cannot be written, so the contest can only be read. "
                "Copy the file to a folder of your own to work on it."
            )
        return None

    def give_back(self) -> None:
        """Let the next program write; the lock's file goes while it is still held, so that nobody is fooled."""
        if not self._lock.is_locked:
            return
        if sys.platform != "win32":
            with suppress(OSError):
                self._path.unlink()
        self._lock.release()
