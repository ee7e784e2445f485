"""Changing the rules in a contest file row by row, only what differs; and what of them is in use."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Table, select
from sqlmodel import col

from stage_contest.domain.contest import RoundCode, Rules
from stage_contest.domain.criteria import CriterionCode, Part, PartCode, criteria_of
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.chains import chain_text
from stage_contest.storage.query import Query, given, lines
from stage_contest.storage.rules import criterion_values, part_values
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import (
    METADATA,
    AnswersRow,
    ContestRow,
    CriterionRow,
    DrawRow,
    PartOrderRow,
    PartRow,
    RoundPartRow,
    Row,
    SheetStateRow,
    TypedPointsRow,
)
from stage_contest.storage.unit import Unit

_OUT_OF_THE_WAY = 1_000_000
"""Numbers are moved up here first, so that no two rows share one meanwhile."""


class _RowOf(NamedTuple):
    """A row by its key, with its other columns; one of them is `number`."""

    key: Mapping[str, Value]
    values: Mapping[str, Value]


class _PartOrderLine(NamedTuple):
    team: TeamCode


class PartInUse(NamedTuple):
    """A part about which something was written down in a round."""

    round: RoundCode
    part: PartCode


class CriterionInUse(NamedTuple):
    """A criterion that has or had marks in a round."""

    round: RoundCode
    part: PartCode
    criterion: CriterionCode


def _of_parts(table: Table) -> Query[PartInUse]:
    part = table.columns["part"]
    return Query(select(table.columns["round"], part).where(part.is_not(None)).distinct(), PartInUse)


def _written_tables(target: Row | type[Row]) -> Iterator[Table]:
    """The tables of what is never changed that refer to the target."""
    wanted = target.__table__
    for table in METADATA.sorted_tables:
        refers = any(key.referred_table is wanted for key in table.foreign_key_constraints)
        if refers and "act" in table.columns:
            yield table


_PARTS_DRAWN = _of_parts(DrawRow.__table__)
_PARTS_PERFORMED = tuple(
    _of_parts(table) for table in _written_tables(RoundPartRow) if table is not DrawRow.__table__
)
_CRITERIA_IN_USE = tuple(
    Query(select(*(table.columns[name] for name in CriterionInUse._fields)).distinct(), CriterionInUse)
    for table in _written_tables(CriterionRow)
)
_PART_ORDERS = lines(
    PartOrderRow,
    _PartOrderLine,
    col(PartOrderRow.round) == given("round"),
    col(PartOrderRow.part) == given("part"),
    by="team",
)
_FIRST_SUBMITTED = Query(
    select(col(SheetStateRow.round)).where(col(SheetStateRow.state) == "submitted").limit(1), RoundCode
)
_FIRST_COUNTED = tuple(
    Query(select(col(table.round)).limit(1), RoundCode) for table in (AnswersRow, TypedPointsRow)
)


def parts_performed(unit: Unit) -> frozenset[PartInUse]:
    """The parts of rounds in which anything was ever called, marked or noted, taken back or not."""
    return frozenset(line for query in _PARTS_PERFORMED for line in unit.all(query))


def parts_drawn(unit: Unit) -> frozenset[PartInUse]:
    """The parts that ever had a running order of their own."""
    return frozenset(unit.all(_PARTS_DRAWN))


def criteria_in_use(unit: Unit) -> frozenset[CriterionInUse]:
    """The criteria that ever had a mark, cleared or not."""
    return frozenset(line for query in _CRITERIA_IN_USE for line in unit.all(query))


def counting_began(unit: Unit) -> bool:
    """Whether a sheet was ever submitted, or answers or points ever written down."""
    return any(unit.one(query) is not None for query in (_FIRST_SUBMITTED, *_FIRST_COUNTED))


def change_rules(unit: Unit, old: Rules, new: Rules) -> None:
    """Write the rules in place of the old ones; removed parts are in no round any more."""
    qualification = new.qualification
    unit.change(
        ContestRow,
        {"id": 1},
        members_min=new.team.members_min,
        members_max=new.team.members_max,
        main_members=new.team.main_members,
        captains=new.team.captains,
        rounding_total=new.rounding_total,
        tie_breaks=chain_text(new.tie_breaks),
        per_cluster=qualification.per_cluster if qualification else None,
        best_others=qualification.best_others if qualification else None,
    )
    after = {part.code: part for part in new.parts}
    for part in old.parts:
        kept = after.get(part.code)
        _take_away(unit, CriterionRow, _criteria(part), _criteria(kept) if kept is not None else ())
    _take_away(unit, PartRow, _parts(old.parts), _parts(new.parts))
    _write(unit, PartRow, _parts(old.parts), _parts(new.parts))
    before = {part.code: part for part in old.parts}
    for part in new.parts:
        known = before.get(part.code)
        _write(unit, CriterionRow, _criteria(known) if known is not None else (), _criteria(part))


def leave_out_parts(unit: Unit, code: RoundCode, old: Sequence[PartCode], new: Sequence[PartCode]) -> None:
    """Take the parts that are gone out of a round, with their running orders."""
    for part in old:
        if part not in new:
            for line in unit.all(_PART_ORDERS, round=code, part=part):
                unit.remove(PartOrderRow, round=code, part=part, team=line.team)
    _take_away(unit, RoundPartRow, _round_parts(code, old), _round_parts(code, new))


def put_parts(unit: Unit, code: RoundCode, old: Sequence[PartCode], new: Sequence[PartCode]) -> None:
    """Give a round its parts in their order; those that are gone were left out before."""
    _write(unit, RoundPartRow, _round_parts(code, old), _round_parts(code, new))


def _parts(parts: Sequence[Part]) -> tuple[_RowOf, ...]:
    return tuple(_RowOf({"code": part.code}, part_values(part, number)) for number, part in enumerate(parts, 1))


def _criteria(part: Part) -> tuple[_RowOf, ...]:
    return tuple(
        _RowOf({"part": part.code, "code": criterion.code}, criterion_values(criterion, number))
        for number, criterion in enumerate(criteria_of(part), 1)
    )


def _round_parts(code: RoundCode, parts: Sequence[PartCode]) -> tuple[_RowOf, ...]:
    return tuple(_RowOf({"round": code, "part": part}, {"number": number}) for number, part in enumerate(parts, 1))


def _take_away(unit: Unit, table: type[Row], old: Sequence[_RowOf], new: Sequence[_RowOf]) -> None:
    kept = [row.key for row in new]
    for row in old:
        if row.key not in kept:
            unit.remove(table, **row.key)


def _write(unit: Unit, table: type[Row], old: Sequence[_RowOf], new: Sequence[_RowOf]) -> None:
    """Change the rows that are there, and add the others."""
    numbers = [(row.key, row.values["number"]) for row in old]
    there = [key for key, _number in numbers]
    moving = [row for row in new if row.key in there and (row.key, row.values["number"]) not in numbers]
    for place, row in enumerate(moving):
        unit.change(table, row.key, number=_OUT_OF_THE_WAY + place)
    for row in new:
        if row.key in there:
            unit.change(table, row.key, **row.values)
        else:
            unit.add(table, **row.key, **row.values)
