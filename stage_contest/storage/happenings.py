"""Acts of certain kinds out of the ledger, for lists of what happened."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import col

from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import LedgerRow
from stage_contest.storage.unit import Unit


class Happening(NamedTuple):
    """An act of the ledger without what it wrote; `at` is ISO text."""

    seq: int
    at: str
    actor: str
    what: str
    subject: str
    reason: str


_OF_KIND = lines(LedgerRow, Happening, col(LedgerRow.what) == given("what"), by="seq")


def happenings(unit: Unit, kinds: Iterable[str]) -> tuple[Happening, ...]:
    """Every act of those kinds, the oldest first."""
    return tuple(sorted(each for kind in kinds for each in unit.all(_OF_KIND, what=kind)))
