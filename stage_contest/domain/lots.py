"""The draw of lots: an order that follows from its seed alone, so that anybody can work it out again.

Each team draws a *lot*: the SHA-256, in hexadecimal, of the text `SEED:CODE` in UTF-8, where `SEED` is the seed as
it was written down and `CODE` the team's code. The teams come in the order of their lots, the smallest first. With
any tool: `printf '%s' 'SEED:CODE' | sha256sum`, once a team, and sort.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.teams import TeamCode


class DrawMethod(StrEnum):
    """How a running order came about."""

    SEED = "seed"
    """Drawn by the program, from a seed."""
    PAPER = "paper"
    """Drawn on paper, and typed in."""
    CHANGE = "change"
    """Changed by hand, for a reason."""


@dataclass(frozen=True, slots=True)
class Draw:
    """A running order as it came about, the first team first; `part` None for the order of the whole round."""

    part: PartCode | None
    method: DrawMethod
    order: tuple[TeamCode, ...]
    at: datetime
    seed: str | None = None
    witness: str = ""
    reason: str = ""


def lot_of(seed: str, team: TeamCode) -> str:
    """The lot that a team draws under a seed: 64 hexadecimal digits."""
    return hashlib.sha256(f"{seed}:{team}".encode()).hexdigest()


def order_from(seed: str, teams: Iterable[TeamCode]) -> tuple[TeamCode, ...]:
    """The teams in the order of their lots, whatever order they are given in."""
    return tuple(sorted(teams, key=lambda team: (lot_of(seed, team), team)))


def newest_draws(draws: Iterable[Draw]) -> Mapping[PartCode | None, Draw]:
    """The last of the draws (given in their order) of the round (None), and of each part that has one."""
    return {draw.part: draw for draw in draws}


def gives_its_order(draw: Draw) -> bool:
    """Whether the seed of a draw gives its order; an order without a seed has nothing to compare."""
    return draw.seed is None or order_from(draw.seed, draw.order) == draw.order


def keeps_to(drawn: Sequence[TeamCode], now: Sequence[TeamCode]) -> bool:
    """Whether the teams that are in both stand in the same order; who came or left since then does not count."""
    in_both = set(drawn) & set(now)
    return [team for team in drawn if team in in_both] == [team for team in now if team in in_both]
