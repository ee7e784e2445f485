"""Who comes when: one running order for the whole round, and for a part its own where it has one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stage_contest.domain.contest import Entry, Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.teams import TeamCode

PartOrders = Mapping[PartCode, tuple[TeamCode, ...]]
"""The orders of the parts of a round that do not follow the round's one order."""


def entries_in(round_: Round, orders: PartOrders, part: PartCode | None) -> tuple[Entry, ...]:
    """The entries as they come on stage in a part, numbered in its order; with None in the order of the round."""
    own = orders.get(part) if part is not None else None
    return round_.running_order if own is None else in_order(round_.running_order, own)


def in_order(entries: Iterable[Entry], order: Sequence[TeamCode]) -> tuple[Entry, ...]:
    """The entries numbered in that order; those that it does not name stand behind, as they were."""
    places = {team: place for place, team in enumerate(order)}
    sorted_entries = sorted(entries, key=lambda entry: places.get(entry.team, len(places)))
    return tuple(replace(entry, order=number) for number, entry in enumerate(sorted_entries, 1))
