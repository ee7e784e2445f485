import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.budget import PrizeNeeds, ToPrepare, in_all, needs_by_prize, needs_of
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.ladder import MainPrize, PrizeKind, Prizes, SidePrize
from stage_contest.domain.setup import FlagsFor

CLUSTER = Prizes(
    main=(
        MainPrize("Giải Nhất", 1, 4_000_000),
        MainPrize("Giải Nhì", 1, 3_000_000),
        MainPrize("Giải Ba", 2, 2_000_000),
        MainPrize("Giải Khuyến khích", 4, 1_000_000),
    ),
    side=(
        SidePrize("Giới thiệu xuất sắc nhất", PartCode("introduction"), 1_000_000),
        SidePrize("Tiểu phẩm xuất sắc nhất", PartCode("skit"), 1_000_000),
    ),
)
FINAL = Prizes(
    main=(
        MainPrize("Giải Nhất", 1, 5_000_000),
        MainPrize("Giải Nhì", 1, 4_000_000),
        MainPrize("Giải Ba", 1, 3_000_000),
        MainPrize("Giải Khuyến khích", 3, 2_000_000),
    )
)
BINH_SON = (CLUSTER, CLUSTER, CLUSTER, FINAL)

prizes = st.builds(
    Prizes,
    main=st.lists(
        st.builds(MainPrize, st.sampled_from("ABC"), st.integers(1, 9), st.integers(0, 10**7)),
        unique_by=lambda prize: prize.name,
    ).map(tuple),
    side=st.lists(
        st.builds(SidePrize, st.sampled_from("ABC"), st.just(PartCode("skit")), st.integers(0, 10**7)),
        unique_by=lambda prize: prize.name,
    ).map(tuple),
)


def test_the_model_contest_costs_69_million_and_needs_36_certificates() -> None:
    assert needs_of(CLUSTER, FlagsFor.MAIN) == ToPrepare(10, 8, 10, 17_000_000)
    assert in_all(needs_of(each, FlagsFor.MAIN) for each in BINH_SON) == ToPrepare(36, 30, 36, 69_000_000)


@pytest.mark.parametrize(("flags_for", "flags"), [(FlagsFor.MAIN, 8), (FlagsFor.ALL, 10), (FlagsFor.NONE, 0)])
def test_flags_go_with_the_prizes_that_have_one(flags_for: FlagsFor, flags: int) -> None:
    assert needs_of(CLUSTER, flags_for).flags == flags


def test_prizes_of_one_name_are_ordered_together() -> None:
    lines = needs_by_prize(BINH_SON, FlagsFor.MAIN)
    assert [line.name for line in lines] == [
        "Giải Nhất",
        "Giải Nhì",
        "Giải Ba",
        "Giải Khuyến khích",
        "Giới thiệu xuất sắc nhất",
        "Tiểu phẩm xuất sắc nhất",
    ]
    assert lines[2] == PrizeNeeds(PrizeKind.MAIN, "Giải Ba", ToPrepare(7, 7, 7, 15_000_000))


def test_a_prize_without_money_needs_no_envelope() -> None:
    assert needs_of(Prizes(main=(MainPrize("Giải Nhất", 2, 0),)), FlagsFor.MAIN) == ToPrepare(2, 2, 0, 0)


@given(st.lists(prizes), st.sampled_from(FlagsFor))
def test_by_prize_and_by_round_come_to_the_same(rounds: list[Prizes], flags_for: FlagsFor) -> None:
    together = in_all(needs_of(each, flags_for) for each in rounds)
    assert together == in_all(line.needs for line in needs_by_prize(rounds, flags_for))
    assert together.money == sum(each.budget for each in rounds)
