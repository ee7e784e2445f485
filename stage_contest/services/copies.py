"""Copies of the open contest file, made while people go on working in it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stage_contest.storage.copying import Copy, copy_into, latest_copy
from stage_contest.storage.database import ContestFile


@dataclass(frozen=True, slots=True)
class Copies:
    """Makes copies and finds them again; a copy is a contest file like any other."""

    file: ContestFile

    def make(self, folder: Path, *, at: datetime) -> Copy:
        """Copy the contest as it is now into a folder, under its name with the day and time.

        Raises:
            FileTrouble: if the folder is not there or cannot be written.
        """
        return copy_into(folder, self.file.path, at=at)

    def latest(self, folder: Path) -> Copy | None:
        """The newest copy of this contest in a folder, or None."""
        return latest_copy(folder, self.file.path)
