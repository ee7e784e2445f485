"""What of the preparation is on file beside the contest itself: draws that were made, PINs that were set."""

from typing import NamedTuple

from stage_contest.domain.contest import RoundCode
from stage_contest.storage.query import lines
from stage_contest.storage.tables import DrawRow, PersonRow
from stage_contest.storage.unit import Unit


class _DrawLine(NamedTuple):
    round: RoundCode
    part: str | None


class _PersonLine(NamedTuple):
    pin: str | None


class PinCount(NamedTuple):
    """How many people work with the program, and how many of them have a PIN."""

    people: int
    with_pin: int


_DRAWS = lines(DrawRow, _DrawLine, by="round number")
_PEOPLE = lines(PersonRow, _PersonLine, by="number")


def drawn_rounds(unit: Unit) -> frozenset[RoundCode]:
    """The rounds whose running order was drawn, or typed in as it was drawn on paper; single parts aside."""
    return frozenset(line.round for line in unit.all(_DRAWS) if line.part is None)


def pin_count(unit: Unit) -> PinCount:
    """How many people there are, and how many have a PIN."""
    people = unit.all(_PEOPLE)
    return PinCount(len(people), sum(line.pin is not None for line in people))
