"""The rounds of the contest in its file: what is prepared of them, not what is written down."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import Entry, EntryStatus, Round, RoundCode, RoundKind
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, Prizes, SidePrize, TiePolicy
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode
from stage_contest.storage import statuses
from stage_contest.storage.chains import chain_of, chain_text
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import EntryRow, MainPrizeRow, RoundPartRow, RoundRow, SeatRow, SidePrizeRow
from stage_contest.storage.unit import Unit


class _RoundLine(NamedTuple):
    code: RoundCode
    name: str
    kind: str
    venue: str
    held_on: str | None
    ties: str
    money: str


class _PartLine(NamedTuple):
    part: PartCode


class _SeatLine(NamedTuple):
    judge: JudgeCode
    chair: int


class _MainPrizeLine(NamedTuple):
    name: str
    seats: int
    money: int
    min_total: Hundredths | None


class _SidePrizeLine(NamedTuple):
    name: str
    part: PartCode
    money: int
    tie_breaks: str
    exclude_main: int


class _EntryLine(NamedTuple):
    team: TeamCode
    running_order: int


_ROUNDS = lines(RoundRow, _RoundLine, by="number")
_ROUND = lines(RoundRow, _RoundLine, col(RoundRow.code) == given("round"), by="number")
_PARTS = lines(RoundPartRow, _PartLine, col(RoundPartRow.round) == given("round"), by="number")
_PANEL = lines(SeatRow, _SeatLine, col(SeatRow.round) == given("round"), by="number")
_MAIN = lines(MainPrizeRow, _MainPrizeLine, col(MainPrizeRow.round) == given("round"), by="number")
_SIDE = lines(SidePrizeRow, _SidePrizeLine, col(SidePrizeRow.round) == given("round"), by="number")
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
        prizes=_prizes(unit, line),
        entries=_entries(unit, code),
    )


def store_rounds(unit: Unit, rounds: Sequence[Round]) -> None:
    """Write what is prepared of the rounds of a contest that has none yet."""
    for number, round_ in enumerate(rounds, 1):
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
        _store_prizes(unit, round_)
        _store_entries(unit, round_)


def _prizes(unit: Unit, line: _RoundLine) -> Prizes:
    return Prizes(
        ties=TiePolicy(line.ties),
        money=MoneyPolicy(line.money),
        main=tuple(
            MainPrize(prize.name, prize.seats, prize.money, prize.min_total)
            for prize in unit.all(_MAIN, round=line.code)
        ),
        side=tuple(
            SidePrize(prize.name, prize.part, prize.money, chain_of(prize.tie_breaks), bool(prize.exclude_main))
            for prize in unit.all(_SIDE, round=line.code)
        ),
    )


def _entries(unit: Unit, code: RoundCode) -> tuple[Entry, ...]:
    said = statuses.statuses(unit, code)
    return tuple(
        Entry(line.team, line.running_order, said[line.team].status if line.team in said else EntryStatus.COMPETING)
        for line in unit.all(_ENTRIES, round=code)
    )


def _store_prizes(unit: Unit, round_: Round) -> None:
    for place, main in enumerate(round_.prizes.main, 1):
        unit.add(
            MainPrizeRow,
            round=round_.code,
            number=place,
            name=main.name,
            seats=main.count,
            money=main.money,
            min_total=main.min_total,
        )
    for place, side in enumerate(round_.prizes.side, 1):
        unit.add(
            SidePrizeRow,
            round=round_.code,
            number=place,
            name=side.name,
            part=side.part,
            money=side.money,
            tie_breaks=chain_text(side.tie_breaks),
            exclude_main=int(side.exclude_main),
        )


def _store_entries(unit: Unit, round_: Round) -> None:
    for place, entry in enumerate(round_.entries, 1):
        unit.add(EntryRow, round=round_.code, team=entry.team, number=place, running_order=entry.order)
        if entry.status is not EntryStatus.COMPETING:
            statuses.set_status(unit, round_.code, entry.team, status=entry.status)
