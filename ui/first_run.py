"""`make run`: the demonstration contest in the windows, or its tour where there is no display.

`python -m ui.first_run FOLDER` keeps the demonstration in that folder and reopens it the next time. The tour plays
a fresh copy from start to end.
"""

import importlib
import os
import sys
from pathlib import Path
from typing import Protocol, cast

from ui.contest_making import make_demonstration
from ui.system_libraries import display_is_there
from ui.system_libraries import main as libraries_missing


class CommandLineModule(Protocol):
    """`ui.cli`."""

    def run(self, arguments: list[str]) -> int:
        """Do what the command line says; gives back the exit code."""


class TourModule(Protocol):
    """`ui.tour`."""

    def play(self, contest_path: Path, out: Path) -> None:
        """Play the evening of that contest through the windows, offscreen."""


def main(folder: Path) -> int:
    """Open the demonstration, or play it where there is no display; the exit code of the program."""
    if display_is_there(os.environ):
        contest = folder / "demonstration.contest"
        if not contest.exists():
            make_demonstration(contest)
        return cast("CommandLineModule", importlib.import_module("ui.cli")).run(["open", str(contest)])
    if libraries_missing():
        return 1
    contest = folder / "tour" / "demonstration.contest"
    for end in ("", "-wal", "-shm"):
        contest.with_name(f"{contest.name}{end}").unlink(missing_ok=True)
    make_demonstration(contest)
    cast("TourModule", importlib.import_module("ui.tour")).play(contest, folder / "tour")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
