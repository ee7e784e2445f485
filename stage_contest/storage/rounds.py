"""The rounds of the contest in its file: what is prepared of them, not what is written down."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import Entry, EntryStatus, Round, RoundCode, RoundKind
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.domain.teams import TeamCode
from stage_contest.storage import prizes, statuses
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import EntryRow, RoundPartRow, RoundRow, SeatRow
from stage_contest.storage.unit import Unit


class _RoundLine(NamedTuple):
    code: RoundCode
    name: str
    kind: str
    venue: str
    held_on: str | None


class _PartLine(NamedTuple):
    part: PartCode


class _SeatLine(NamedTuple):
    judge: JudgeCode
    chair: int


class _EntryLine(NamedTuple):
    team: TeamCode
    running_order: int


_ROUNDS = lines(RoundRow, _RoundLine, by="number")
_ROUND = lines(RoundRow, _RoundLine, col(RoundRow.code) == given("round"), by="number")
_PARTS = lines(RoundPartRow, _PartLine, col(RoundPartRow.round) == given("round"), by="number")
_PANEL = lines(SeatRow, _SeatLine, col(SeatRow.round) == given("round"), by="number")
_ENTRIES = lines(EntryRow, _EntryLine, col(EntryRow.round) == given("round"), by="number")


def codes(unit: Unit) -> tuple[RoundCode, ...]:
    """The codes of the rounds in their order."""
    return tuple(line.code for line in unit.all(_ROUNDS))


def prepared(unit: Unit, code: RoundCode) -> Round:
    """A round as it was prepared, with nothing written down in it yet.

    Raises:
        KeyError: if there is no such round.
    """
    line = unit.one(_ROUND, round=code)
    if line is None:
        raise KeyError(code)
    return Round(
        code=line.code,
        name=line.name,
        kind=RoundKind(line.kind),
        parts=tuple(part.part for part in unit.all(_PARTS, round=code)),
        venue=line.venue,
        date=None if line.held_on is None else date.fromisoformat(line.held_on),
        panel=tuple(Seat(seat.judge, bool(seat.chair)) for seat in unit.all(_PANEL, round=code)),
        prizes=prizes.prizes(unit, code),
        entries=_entries(unit, code),
    )


def store_rounds(unit: Unit, rounds: Sequence[Round]) -> None:
    """Write what is prepared of the rounds of a contest that has none yet."""
    for number, round_ in enumerate(rounds, 1):
        store_round(unit, round_, number)


def store_round(unit: Unit, round_: Round, number: int) -> None:
    """Write what is prepared of a round that is not there yet, at a place (from 1) that is still free."""
    unit.add(
        RoundRow,
        code=round_.code,
        number=number,
        name=round_.name,
        kind=round_.kind,
        venue=round_.venue,
        held_on=None if round_.date is None else round_.date.isoformat(),
        ties=round_.prizes.ties,
        money=round_.prizes.money,
    )
    for place, part in enumerate(round_.parts, 1):
        unit.add(RoundPartRow, round=round_.code, part=part, number=place)
    for place, seat in enumerate(round_.panel, 1):
        unit.add(SeatRow, round=round_.code, judge=seat.judge, number=place, chair=int(seat.chair))
    prizes.store_prizes(unit, round_.code, round_.prizes)
    _store_entries(unit, round_)


def _entries(unit: Unit, code: RoundCode) -> tuple[Entry, ...]:
    said = statuses.statuses(unit, code)
    return tuple(
        Entry(line.team, line.running_order, said[line.team].status if line.team in said else EntryStatus.COMPETING)
        for line in unit.all(_ENTRIES, round=code)
    )


def _store_entries(unit: Unit, round_: Round) -> None:
    for place, entry in enumerate(round_.entries, 1):
        unit.add(EntryRow, round=round_.code, team=entry.team, number=place, running_order=entry.order)
        if entry.status is not EntryStatus.COMPETING:
            statuses.set_status(unit, round_.code, entry.team, status=entry.status)
