"""A program that accepts marks as fast as it can and says of each that it is on disk, until it is killed."""

from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from stage_contest.services.feed import Feed
from stage_contest.services.marking import Marking
from stage_contest.storage.database import ContestFile
from tests.storage.small_contest import ACTING, CONTENT, NOW, SHEET, WHO, points


def accept_marks(path: Path, run: int, acknowledged: Connection) -> None:
    """Give marks for ever, each other than the one before; what was accepted goes through the pipe."""
    file = ContestFile.open(path)
    if file.read_only:
        raise RuntimeError(str(file.read_only_because))
    marking = Marking(file, Feed())
    for number in count():
        operation, given = f"{run}-{number}", points(25 * (number // 2 % 20) + 500 * (run % 2))
        at = NOW + timedelta(milliseconds=number)
        marking.give_mark(SHEET, (CONTENT, ACTING)[number % 2], given, actor=WHO, at=at, operation=operation)
        acknowledged.send((operation, int(given)))
