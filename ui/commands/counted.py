"""A contest file opened to be read, and its rounds counted: from the frozen snapshot where there is one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.errors import FileTrouble, message
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.tabulation import tabulate
from stage_contest.services.evening import known_round
from stage_contest.services.freeze import read_counted, read_outcome, recomputed_snapshot
from stage_contest.storage import contests, freezes, ledger
from stage_contest.storage.database import ContestFile
from stage_contest.storage.unit import Unit
from stage_contest.storage.verify import verify as find_damage
from ui.settings import PROGRAM

_SIGNS_OF_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What reading and counting meet in a file that somebody changed by other means."""


@dataclass(frozen=True, slots=True)
class CountedRound:
    """The results of a round; `contest` is what they were counted from, `revision` is empty before the freeze."""

    contest: Contest
    outcome: RoundOutcome
    revision: str

    @property
    def round(self) -> Round:
        """The round that was counted."""
        return self.contest.round(self.outcome.round)


@contextmanager
def opened(path: Path) -> Iterator[ContestFile]:
    """A contest file opened for reading only, also while another program writes it.

    Raises:
        FileTrouble: if it is no contest file that can be read, or what is in it makes no sense.
    """
    file = ContestFile.open(path, write=False)
    try:
        yield file
    except _SIGNS_OF_DAMAGE as error:
        if find_damage(path, recomputed_snapshot):
            line = f"{PROGRAM} verify {path.name}"
            raise FileTrouble(
                message('"{file}" is damaged. This names what is wrong in it: {line}', file=path.name, line=line)
            ) from error
        raise
    finally:
        file.close()


@contextmanager
def reading(path: Path) -> Iterator[Unit]:
    """One consistent picture of a contest file.

    Raises:
        FileTrouble: if it is no contest file that can be read.
    """
    with opened(path) as file, file.reading() as unit:
        yield unit


def load_contest(unit: Unit, path: Path) -> Contest:
    """The whole contest of a file.

    Raises:
        FileTrouble: if the file holds none.
    """
    try:
        return contests.load(unit)
    except KeyError as error:
        if ledger.head(unit).seq:
            raise
        raise FileTrouble(message('"{file}" holds no contest yet.', file=path.name)) from error


def chosen_rounds(contest: Contest, code: str | None) -> tuple[RoundCode, ...]:
    """All rounds in order, or the one of that code.

    Raises:
        Refusal: if there is no such round; it lists the rounds.
    """
    if code is None:
        return tuple(round_.code for round_ in contest.rounds)
    return (known_round(contest, RoundCode(code)).code,)


def count_rounds(path: Path, code: str | None) -> tuple[Contest, tuple[CountedRound, ...]]:
    """The contest of a file, and its rounds (or the one of that code) counted.

    Raises:
        Refusal: if the file cannot be read, there is no such round, or a round cannot be counted.
    """
    with reading(path) as unit:
        contest = load_contest(unit, path)
        return contest, count_all(unit, contest, code)


def count_all(unit: Unit, contest: Contest, code: str | None) -> tuple[CountedRound, ...]:
    """The rounds of a contest, or the one of that code, counted.

    Raises:
        Refusal: if there is no such round, or a round cannot be counted.
    """
    return tuple(_count(unit, contest, chosen) for chosen in chosen_rounds(contest, code))


def _count(unit: Unit, contest: Contest, code: RoundCode) -> CountedRound:
    frozen = freezes.current(unit, code)
    if frozen is None:
        return CountedRound(contest, tabulate(contest, code), "")
    return CountedRound(read_counted(frozen.snapshot), read_outcome(frozen.snapshot), frozen.revision)
