"""Which of two changes is the graver one."""

from stage_contest.domain.firmness.consequence import weight
from stage_contest.domain.firmness.stake import Change, HeldPrize, Stake, WayOn
from stage_contest.domain.ladder import MainPrize, PrizeKind, Prizes, SidePrize
from stage_contest.domain.teams import TeamCode
from tests.domain.evenings import SONG

PRIZES = Prizes(
    main=(MainPrize("First", 1, 300), MainPrize("Second", 1, 200)), side=(SidePrize("Best song", SONG, 50),)
)


def held(*prizes: str, final: WayOn = WayOn.NO) -> Stake:
    kinds = {"Best song": PrizeKind.SIDE}
    return Stake(tuple(HeldPrize(prize, kinds.get(prize, PrizeKind.MAIN), 100) for prize in prizes), final)


def change(now: Stake, then: Stake) -> tuple[Change, ...]:
    return (Change(TeamCode("t1"), now, then),)


def test_the_final_goes_before_every_prize_and_main_prizes_before_side_prizes() -> None:
    final = change(held(final=WayOn.YES), held())
    first = change(held("First"), held("Second"))
    second = change(held("Second"), held())
    side = change(held("First", "Best song"), held("First"))
    assert [weight(each, PRIZES) for each in (final, first, second, side)] == [
        (False, 3),
        (True, 0),
        (True, 1),
        (True, 2),
    ]


def test_the_best_prize_that_changes_for_anybody_counts() -> None:
    both = (*change(held("Second"), held()), *change(held("First"), held()))
    assert weight(both, PRIZES) == (True, 0)
