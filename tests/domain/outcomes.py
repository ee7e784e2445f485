"""What the properties of counting look at: outcomes or refusals, contests in another order, every number."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import TypeVar

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.tabulation import tabulate

_Thing = TypeVar("_Thing")


def counted(contest: Contest, code: RoundCode) -> RoundOutcome | str:
    """The results of a round, or why they are refused."""
    try:
        return tabulate(contest, code)
    except ResultsRefused as refusal:
        return str(refusal)


def shuffled(contest: Contest, chance: Random) -> Contest:
    """The same contest with another order wherever the order says nothing."""
    return replace(
        contest,
        judges=_mixed(contest.judges, chance),
        teams=_mixed(contest.teams, chance),
        rounds=tuple(_shuffled_round(round_, chance) for round_ in contest.rounds),
    )


def _shuffled_round(round_: Round, chance: Random) -> Round:
    return replace(
        round_,
        parts=_mixed(round_.parts, chance),
        panel=_mixed(round_.panel, chance),
        entries=_mixed(round_.entries, chance),
        sheets=_mixed(round_.sheets, chance),
        answers=_mixed(round_.answers, chance),
        typed=_mixed(round_.typed, chance),
        deductions=_mixed(round_.deductions, chance),
    )


def _mixed(things: tuple[_Thing, ...], chance: Random) -> tuple[_Thing, ...]:
    return tuple(chance.sample(things, len(things)))


def numbers_in(thing: object) -> Iterator[object]:
    """Every number anywhere inside frozen data, whatever its type."""
    if is_dataclass(thing):
        for field in fields(thing):
            yield from numbers_in(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        for name, value in thing.items():
            yield from numbers_in(name)
            yield from numbers_in(value)
    elif isinstance(thing, (tuple, list, frozenset)):
        for part in thing:
            yield from numbers_in(part)
    elif hasattr(thing, "__index__") or hasattr(thing, "__trunc__"):
        yield thing
