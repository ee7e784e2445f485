"""Changes to what was prepared of the rounds: which there are, their evenings, parts and panels."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import Round, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.domain.ladder import Prizes
from stage_contest.storage import entries, lots, prizes, rounds
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import (
    PaperTextRow,
    RoundPartRow,
    RoundRow,
    SeatRow,
)
from stage_contest.storage.unit import Unit

_OUT_OF_THE_WAY = 1_000_000
"""Places are moved up here first, so that no two rows share one meanwhile."""


class _RoundLine(NamedTuple):
    code: RoundCode
    number: int


class _PartLine(NamedTuple):
    part: PartCode
    number: int


class _SeatLine(NamedTuple):
    judge: JudgeCode
    number: int


class _FieldLine(NamedTuple):
    field: str


_ROUNDS = lines(RoundRow, _RoundLine, by="number")
_PARTS = lines(RoundPartRow, _PartLine, col(RoundPartRow.round) == given("round"), by="number")
_SEATS = lines(SeatRow, _SeatLine, col(SeatRow.round) == given("round"), by="number")
_TEXTS = lines(PaperTextRow, _FieldLine, col(PaperTextRow.round) == given("round"), by="field")


def add(unit: Unit, round_: Round) -> None:
    """Write a new round behind those that are there."""
    number = max((line.number for line in unit.all(_ROUNDS)), default=0) + 1
    rounds.store_round(unit, round_, number)


def describe(unit: Unit, code: RoundCode, *, name: str, venue: str, on: date | None) -> None:
    """Write a round's name, venue and date.

    Raises:
        KeyError: if there is no such round.
    """
    unit.change(RoundRow, {"code": code}, name=name, venue=venue, held_on=None if on is None else on.isoformat())


def remove(unit: Unit, code: RoundCode) -> None:
    """Remove a round and all that was prepared of it; nothing may be written down in it."""
    entries.remove(unit, code, entries.running_order(unit, code))
    prizes.change_prizes(unit, code, Prizes())
    set_panel(unit, code, ())
    set_parts(unit, code, ())
    for line in unit.all(_TEXTS, round=code):
        unit.remove(PaperTextRow, round=code, field=line.field)
    unit.remove(RoundRow, code=code)
    place_all(unit, [line.code for line in unit.all(_ROUNDS)])


def place_all(unit: Unit, order: Sequence[RoundCode]) -> None:
    """Give the rounds the order of this list, which names each of them once."""
    there = {line.code: line.number for line in unit.all(_ROUNDS)}
    moving = [(code, place) for place, code in enumerate(order, 1) if there[code] != place]
    for code, place in moving:
        unit.change(RoundRow, {"code": code}, number=_OUT_OF_THE_WAY + place)
    for code, place in moving:
        unit.change(RoundRow, {"code": code}, number=place)


def set_parts(unit: Unit, code: RoundCode, parts: Sequence[PartCode]) -> None:
    """Let these parts be performed in a round, in this order; what is kept is only moved."""
    there = {line.part: line.number for line in unit.all(_PARTS, round=code)}
    for part in there:
        if part not in parts:
            lots.set_part_order(unit, code, part, ())
            unit.remove(RoundPartRow, round=code, part=part)
    moving = [(part, place) for place, part in enumerate(parts, 1) if there.get(part) != place]
    for part, place in moving:
        if part in there:
            unit.change(RoundPartRow, {"round": code, "part": part}, number=_OUT_OF_THE_WAY + place)
    for part, place in moving:
        if part in there:
            unit.change(RoundPartRow, {"round": code, "part": part}, number=place)
        else:
            unit.add(RoundPartRow, round=code, part=part, number=place)


def set_panel(unit: Unit, code: RoundCode, panel: Sequence[Seat]) -> None:
    """Let these judges sit on the panel of a round, in this order; what is kept is only moved."""
    there = {line.judge: line.number for line in unit.all(_SEATS, round=code)}
    wanted = {seat.judge for seat in panel}
    for judge in there:
        if judge not in wanted:
            unit.remove(SeatRow, round=code, judge=judge)
    for place, seat in enumerate(panel, 1):
        if there.get(seat.judge, place) != place:
            unit.change(SeatRow, {"round": code, "judge": seat.judge}, number=_OUT_OF_THE_WAY + place)
    for place, seat in enumerate(panel, 1):
        if seat.judge in there:
            unit.change(SeatRow, {"round": code, "judge": seat.judge}, number=place, chair=int(seat.chair))
        else:
            unit.add(SeatRow, round=code, judge=seat.judge, number=place, chair=int(seat.chair))
