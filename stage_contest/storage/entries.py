"""Which teams take part in a round, changed in place; the running order always counts from 1 without a gap."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.storage import entry_origins, lots
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import EntryRow
from stage_contest.storage.unit import Unit

_OUT_OF_THE_WAY = 1_000_000
"""Places are moved up here first, so that no two entries share one meanwhile."""


class _EntryLine(NamedTuple):
    team: TeamCode
    number: int
    running_order: int


_ENTRIES = lines(EntryRow, _EntryLine, col(EntryRow.round) == given("round"), by="running_order")


def running_order(unit: Unit, code: RoundCode) -> tuple[TeamCode, ...]:
    """The teams of a round as they come on stage."""
    return tuple(line.team for line in unit.all(_ENTRIES, round=code))


def append(unit: Unit, code: RoundCode, teams: Sequence[TeamCode]) -> None:
    """Let teams take part in a round, behind the entries that are there, in every running order as well."""
    there = unit.all(_ENTRIES, round=code)
    number = max((line.number for line in there), default=0)
    order = max((line.running_order for line in there), default=0)
    for place, team in enumerate(teams, 1):
        unit.add(EntryRow, round=code, team=team, number=number + place, running_order=order + place)
    if teams:
        for part, placed in lots.part_orders(unit, code).items():
            lots.set_part_order(unit, code, part, (*placed, *teams))


def remove(unit: Unit, code: RoundCode, teams: Sequence[TeamCode]) -> None:
    """Take teams out of a round; the others close up in every running order.

    Raises:
        KeyError: if one of them has no entry there.
    """
    for part, placed in lots.part_orders(unit, code).items():
        lots.set_part_order(unit, code, part, [team for team in placed if team not in teams])
    for team in teams:
        entry_origins.forget(unit, code, team)
        unit.remove(EntryRow, round=code, team=team)
    _place_all(unit, code, running_order(unit, code))


def put_in_place(unit: Unit, code: RoundCode, team: TeamCode, *, of: TeamCode) -> None:
    """Let a team that is not in a round take the entry of another one, with its place in every running order."""
    order, by_part = running_order(unit, code), lots.part_orders(unit, code)
    for part in by_part:
        lots.set_part_order(unit, code, part, ())
    append(unit, code, [team])
    _place_all(unit, code, _exchanged((*order, team), of, team))
    remove(unit, code, [of])
    for part, placed in by_part.items():
        lots.set_part_order(unit, code, part, _exchanged(placed, of, team)[: len(placed)])


def _exchanged(order: Sequence[TeamCode], old: TeamCode, new: TeamCode) -> tuple[TeamCode, ...]:
    """The order with the new team in the place of the old one, which goes behind all others."""
    return (*(new if team == old else team for team in order if team != new), old)


def _place_all(unit: Unit, code: RoundCode, order: Sequence[TeamCode]) -> None:
    """Give the entries of a round the running order of this list, which names each of them once."""
    there = {line.team: line.running_order for line in unit.all(_ENTRIES, round=code)}
    moving = [(team, place) for place, team in enumerate(order, 1) if there[team] != place]
    for team, place in moving:
        unit.change(EntryRow, {"round": code, "team": team}, running_order=_OUT_OF_THE_WAY + place)
    for team, place in moving:
        unit.change(EntryRow, {"round": code, "team": team}, running_order=place)
