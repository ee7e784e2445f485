"""The prizes of a round in its file: read whole, changed where they differ."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, Prizes, SidePrize, TiePolicy
from stage_contest.domain.points import Hundredths
from stage_contest.storage.chains import chain_of, chain_text
from stage_contest.storage.query import given, lines
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import MainPrizeRow, RoundRow, Row, SidePrizeRow
from stage_contest.storage.unit import Unit


class _PolicyLine(NamedTuple):
    ties: str
    money: str


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


_POLICY = lines(RoundRow, _PolicyLine, col(RoundRow.code) == given("round"), by="number")
_MAIN = lines(MainPrizeRow, _MainPrizeLine, col(MainPrizeRow.round) == given("round"), by="number")
_SIDE = lines(SidePrizeRow, _SidePrizeLine, col(SidePrizeRow.round) == given("round"), by="number")


def prizes(unit: Unit, code: RoundCode) -> Prizes:
    """The prizes of a round.

    Raises:
        KeyError: if there is no such round.
    """
    policy = unit.one(_POLICY, round=code)
    if policy is None:
        raise KeyError(code)
    return Prizes(
        ties=TiePolicy(policy.ties),
        money=MoneyPolicy(policy.money),
        main=tuple(
            MainPrize(line.name, line.seats, line.money, line.min_total) for line in unit.all(_MAIN, round=code)
        ),
        side=tuple(
            SidePrize(line.name, line.part, line.money, chain_of(line.tie_breaks), bool(line.exclude_main))
            for line in unit.all(_SIDE, round=code)
        ),
    )


def store_prizes(unit: Unit, code: RoundCode, wanted: Prizes) -> None:
    """Write the prizes of a round that has none yet; how ties are settled stands in the round itself."""
    _write(unit, MainPrizeRow, code, [], _main_rows(wanted))
    _write(unit, SidePrizeRow, code, [], _side_rows(wanted))


def change_prizes(unit: Unit, code: RoundCode, wanted: Prizes) -> None:
    """Write the prizes of a round in place of those that stand there; what is the same is left alone."""
    there = prizes(unit, code)
    unit.change(RoundRow, {"code": code}, ties=wanted.ties, money=wanted.money)
    _write(unit, MainPrizeRow, code, _main_rows(there), _main_rows(wanted))
    _write(unit, SidePrizeRow, code, _side_rows(there), _side_rows(wanted))


def _main_rows(offered: Prizes) -> list[Mapping[str, Value]]:
    return [
        {"name": prize.name, "seats": prize.count, "money": prize.money, "min_total": prize.min_total}
        for prize in offered.main
    ]


def _side_rows(offered: Prizes) -> list[Mapping[str, Value]]:
    return [
        {
            "name": prize.name,
            "part": prize.part,
            "money": prize.money,
            "tie_breaks": chain_text(prize.tie_breaks),
            "exclude_main": int(prize.exclude_main),
        }
        for prize in offered.side
    ]


def _write(
    unit: Unit,
    table: type[Row],
    code: RoundCode,
    there: Sequence[Mapping[str, Value]],
    wanted: Sequence[Mapping[str, Value]],
) -> None:
    """Take away all that differs first: no two prizes of a round have one name, not even meanwhile."""
    known, asked = dict(enumerate(there, 1)), dict(enumerate(wanted, 1))
    for number, row in known.items():
        if asked.get(number) != row:
            unit.remove(table, round=code, number=number)
    for number, row in asked.items():
        if known.get(number) != row:
            unit.add(table, round=code, number=number, **row)
