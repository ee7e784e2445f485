"""What the prizes of a contest cost, and what has to be prepared for them: certificates, flags, envelopes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stage_contest.domain.ladder import PrizeKind, Prizes
from stage_contest.domain.setup import FlagsFor


@dataclass(frozen=True, slots=True)
class ToPrepare:
    """How many pieces of each kind one prize needs, or several together; `money` in đồng."""

    certificates: int = 0
    flags: int = 0
    envelopes: int = 0
    money: int = 0

    def __add__(self, other: "ToPrepare") -> "ToPrepare":
        """Both together."""
        return ToPrepare(
            self.certificates + other.certificates,
            self.flags + other.flags,
            self.envelopes + other.envelopes,
            self.money + other.money,
        )


@dataclass(frozen=True, slots=True)
class PrizeNeeds:
    """What a prize of that name needs in all the rounds that offer it."""

    kind: PrizeKind
    name: str
    needs: ToPrepare


def needs_of(prizes: Prizes, flags_for: FlagsFor) -> ToPrepare:
    """What all prizes of one round need together; every seat may be awarded."""
    return in_all(line.needs for line in _lines(prizes, flags_for))


def needs_by_prize(rounds: Sequence[Prizes], flags_for: FlagsFor) -> tuple[PrizeNeeds, ...]:
    """What the prizes of each name need in the whole contest: main prizes first, as they first come up."""
    found: dict[tuple[PrizeKind, str], ToPrepare] = {}
    for prizes in rounds:
        for line in _lines(prizes, flags_for):
            key = (line.kind, line.name)
            found[key] = found.get(key, ToPrepare()) + line.needs
    lines = [PrizeNeeds(kind, name, needs) for (kind, name), needs in found.items()]
    return tuple(sorted(lines, key=lambda line: line.kind is PrizeKind.SIDE))


def in_all(needs: Iterable[ToPrepare]) -> ToPrepare:
    """All of them together."""
    return sum(needs, ToPrepare())


def _lines(prizes: Prizes, flags_for: FlagsFor) -> Iterator[PrizeNeeds]:
    with_flag = {
        PrizeKind.MAIN: flags_for is not FlagsFor.NONE,
        PrizeKind.SIDE: flags_for is FlagsFor.ALL,
    }
    offered = [(PrizeKind.MAIN, main.name, main.count, main.money) for main in prizes.main]
    offered += [(PrizeKind.SIDE, side.name, 1, side.money) for side in prizes.side]
    for kind, name, seats, money in offered:
        yield PrizeNeeds(
            kind,
            name,
            ToPrepare(
                certificates=seats,
                flags=seats if with_flag[kind] else 0,
                envelopes=seats if money else 0,
                money=seats * money,
            ),
        )
