"""A mark accepted durably, ledger and all, against bare `sqlite3` writing the same two rows in one transaction.

Both files lie in `out/` on the same disk, hold the same contest and have the same pragmas; they take turns.
"""

import sqlite3
import tempfile
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from stage_contest.domain.points import Hundredths
from stage_contest.domain.show import Stage
from stage_contest.services.feed import Feed
from stage_contest.services.marking import Marking
from stage_contest.storage import hall
from stage_contest.storage.database import ContestFile
from tests.benchmarks.measure import Measure, seconds
from tests.storage.small_contest import ACTING, CHAU_O, CLUSTER, NOW, SHEET, SKIT, WHO, act, make

MARKS = 3000
WARMING_UP = 200
AIM = 3.0
_LAST_ROWS = (
    "SELECT * FROM mark WHERE act = (SELECT max(seq) FROM ledger)",
    "SELECT * FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
)


def measure() -> list[Measure]:
    """The microseconds for one mark, ours and bare taking turns: medians, then 99th percentiles."""
    beside_the_code = Path(__file__).parents[2] / "out"
    beside_the_code.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=beside_the_code) as folder:
        ours, bare = _taking_turns(Path(folder))
    middle = Measure(
        "a mark accepted durably (median)", median(ours), median(bare), "µs", median(ours) / median(bare), AIM
    )
    slow, bare_slow = quantiles(ours, n=100)[-1], quantiles(bare, n=100)[-1]
    return [middle, Measure("a mark accepted durably (p99)", slow, bare_slow, "µs", slow / bare_slow, None)]


def _taking_turns(folder: Path) -> tuple[list[float], list[float]]:
    file = make(folder / "ours.contest")
    with file.writing(act("stage.called")) as unit:
        hall.call(unit, Stage(CLUSTER, CHAU_O, SKIT))
    file.close()
    (folder / "bare.contest").write_bytes((folder / "ours.contest").read_bytes())
    file = ContestFile.open(folder / "ours.contest")
    marking = Marking(file, Feed())
    with closing(bare_connection(folder / "bare.contest")) as bare, closing(reading(file.path)) as looking:
        ours_took, bare_took = [], []
        for number in range(MARKS + WARMING_UP):
            ours_took.append(seconds(partial(_give, marking, number)) * 1e6)
            mark, ledger = newest_rows(looking)
            bare_took.append(seconds(partial(write_bare, bare, mark, ledger)) * 1e6)
    file.close()
    return ours_took[WARMING_UP:], bare_took[WARMING_UP:]


def _give(marking: Marking, number: int) -> None:
    points = Hundredths(25 * (number % 40))
    at = NOW + timedelta(milliseconds=number)
    marking.give_mark(SHEET, ACTING, points, actor=WHO, at=at, operation=f"bench-{number}")


def write_bare(connection: sqlite3.Connection, mark: tuple[object, ...], ledger: tuple[object, ...]) -> None:
    """Write the two rows durably with nothing but `sqlite3`."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", mark)
    connection.execute("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ledger)
    connection.execute("COMMIT")


def bare_connection(path: Path) -> sqlite3.Connection:
    """A connection with the pragmas of the contest file's writer."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def newest_rows(connection: sqlite3.Connection) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """The mark that was written last, and its ledger row."""
    mark, ledger = (connection.execute(text).fetchone() for text in _LAST_ROWS)
    return mark, ledger


def reading(path: Path) -> sqlite3.Connection:
    """A connection that only looks on."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection
