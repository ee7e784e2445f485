"""How much hangs on a change of what teams hold: the final first, then the prizes from the first one down."""

from collections.abc import Sequence

from stage_contest.domain.firmness.stake import Change
from stage_contest.domain.ladder import PrizeKind, Prizes


def weight(changes: Sequence[Change], prizes: Prizes) -> tuple[bool, int]:
    """A key to sort by, the gravest first: nobody's way to the final changes, then the best prize that does.

    Prizes count in the order of the plan, main prizes before side prizes.
    """
    order = [(PrizeKind.MAIN, prize.name) for prize in prizes.main]
    order += [(PrizeKind.SIDE, prize.name) for prize in prizes.side]
    moved = [
        order.index((held.kind, held.prize))
        for change in changes
        for held in {*change.now.prizes} ^ {*change.then.prizes}
    ]
    final_stays = all(change.now.final is change.then.final for change in changes)
    return final_stays, min(moved, default=len(order))
