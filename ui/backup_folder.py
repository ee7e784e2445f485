"""The folder that copies of contests go to: whether it is there, can be written, and lies on another disk."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stage_contest.services.copies import Copies


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """What was found of the chosen folder; `apart` where the contest itself lies on another disk."""

    path: Path
    there: bool
    writable: bool
    apart: bool
    latest: datetime | None
    """When the newest copy of this contest in it was made."""


def look_at(path: Path, contest: Path, copies: Copies) -> BackupFolder:
    """Look at a folder by trying to write in it."""
    there = path.is_dir()
    latest = copies.latest(path) if there else None
    return BackupFolder(
        path=path,
        there=there,
        writable=there and _writable(path),
        apart=there and _device(path) != _device(contest),
        latest=latest.at if latest else None,
    )


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _device(path: Path) -> int | None:
    try:
        return path.stat().st_dev
    except OSError:
        return None
