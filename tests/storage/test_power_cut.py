"""The program is killed at random moments while it accepts marks; what it acknowledged must be there."""

import json
import multiprocessing
import random
import sqlite3
import sys
import time
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from stage_contest.domain.show import Stage
from stage_contest.storage import hall
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.storage.accepting_child import accept_marks
from tests.storage.small_contest import CHAU_O, CLUSTER, SKIT, act, make

if sys.platform == "win32":
    from multiprocessing.context import SpawnContext as Starting
else:
    from multiprocessing.context import ForkServerContext as Starting

KILLS = 50


def test_every_acknowledged_mark_survives_fifty_kills_at_random_moments(path: Path) -> None:
    _prepared(path)
    starting = _starting()
    chance = random.Random(20240815)
    acknowledged: dict[str, int] = {}
    for run in range(KILLS):
        reading_end, writing_end = starting.Pipe(duplex=False)
        child = starting.Process(target=accept_marks, args=(path, run, writing_end))
        child.start()
        writing_end.close()
        for _ in range(chance.randint(1, 40)):
            operation, given = reading_end.recv()
            acknowledged[operation] = given
        time.sleep(chance.uniform(0, 0.003))
        child.kill()
        acknowledged.update(_rest(reading_end))
        reading_end.close()
        child.join()
        child.close()

        ContestFile.open(path).close()
        assert verify(path) == ()
        kept = _kept(path)
        assert acknowledged.items() <= kept.items()
        assert len(kept) - len(acknowledged) <= run + 1


def _starting() -> Starting:
    """Children that start in milliseconds where the system can: from a server that has imported everything once."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    starting = multiprocessing.get_context("forkserver")
    starting.set_forkserver_preload(["tests.storage.accepting_child"])
    return starting


def _prepared(path: Path) -> None:
    file = make(path)
    with file.writing(act("stage.called")) as unit:
        hall.call(unit, Stage(CLUSTER, CHAU_O, SKIT))
    file.close()


def _rest(reading_end: Connection) -> dict[str, int]:
    found: dict[str, int] = {}
    with suppress(EOFError, OSError):
        while True:
            operation, given = reading_end.recv()
            found[operation] = given
    return found


def _kept(path: Path) -> dict[str, int]:
    """The points that the ledger keeps under each operation; `verify` has compared them with the marks."""
    with closing(sqlite3.connect(path)) as tool:
        rows = tool.execute("SELECT operation, changes FROM ledger WHERE operation IS NOT NULL").fetchall()
    return {operation: json.loads(changes)[0]["new"]["points"] for operation, changes in rows}
