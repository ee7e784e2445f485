"""The prizes that a round offers (`docs/tabulation.md`, "Main prizes" and "Side prizes"); money in whole đồng."""

from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.ties import TieKey, TieKind


class TiePolicy(StrEnum):
    """What a group gets whose seats belong to more than one prize: nothing yet, or the best prize each."""

    OPEN = "open"
    SHARE = "share"


class MoneyPolicy(StrEnum):
    """How a shared prize is paid: whole to each, or an equal share of the money of the seats used up."""

    FULL = "full"
    POOL = "pool"


class PrizeKind(StrEnum):
    """Main prizes go down the ranking; side prizes go to the best score of one part."""

    MAIN = "main"
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class MainPrize:
    """A rung of the ladder: `count` seats of `money` đồng each, perhaps only from a least total on."""

    name: str
    count: int
    money: int
    min_total: Hundredths | None = None


@dataclass(frozen=True, slots=True)
class SidePrize:
    """A prize for the best score of one part, with a tie chain of its own."""

    name: str
    part: PartCode
    money: int
    tie_breaks: tuple[TieKey, ...] = (TieKey(TieKind.TOTAL), TieKey(TieKind.CHAIR))
    exclude_main: bool = False


@dataclass(frozen=True, slots=True)
class Prizes:
    """All prizes of a round, best first, and what happens on ties."""

    ties: TiePolicy = TiePolicy.OPEN
    money: MoneyPolicy = MoneyPolicy.FULL
    main: tuple[MainPrize, ...] = ()
    side: tuple[SidePrize, ...] = ()

    @property
    def budget(self) -> int:
        """The money of all prizes of the round, in đồng."""
        return sum(prize.count * prize.money for prize in self.main) + sum(prize.money for prize in self.side)
