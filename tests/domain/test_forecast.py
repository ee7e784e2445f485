"""When the panel will be ready."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.forecast import LEAST, Forecast, Taken, forecast
from stage_contest.domain.judges import JudgeCode

A, B, C = (JudgeCode(code) for code in "abc")


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def test_the_slowest_of_those_awaited_counts_by_the_own_median() -> None:
    taken = [Taken(A, minutes(2)), Taken(A, minutes(4)), Taken(A, minutes(12)), Taken(B, minutes(1))]
    found = forecast(taken, [A, B], of=3, since_call=minutes(1), otherwise=None)
    assert found == Forecast(2, 3, minutes(3))


def test_who_has_no_past_is_expected_to_be_like_the_panel() -> None:
    taken = [Taken(A, minutes(2)), Taken(B, minutes(4))]
    assert forecast(taken, [C], of=3, since_call=minutes(0), otherwise=minutes(99)).left == minutes(3)


def test_before_any_sheet_the_time_of_the_part_is_expected() -> None:
    assert forecast([], [A], of=3, since_call=minutes(2), otherwise=minutes(10)).minutes == 8
    assert forecast([], [A], of=3, since_call=minutes(2), otherwise=None) == Forecast(1, 3, None)
    assert forecast([], [A], of=3, since_call=minutes(2), otherwise=None).minutes is None


def test_nothing_is_left_when_nothing_is_missing() -> None:
    assert forecast([], [], of=3, since_call=minutes(2), otherwise=None) == Forecast(0, 3, timedelta(0))


def test_minutes_are_rounded_up() -> None:
    assert forecast([Taken(A, minutes(2.5))], [A], of=1, since_call=minutes(0), otherwise=None).minutes == 3


@given(
    st.lists(st.tuples(st.sampled_from([A, B, C]), st.integers(1, 3600))),
    st.lists(st.sampled_from([A, B, C]), min_size=1, unique=True),
    st.integers(0, 7200),
)
def test_it_never_promises_less_than_a_minute_nor_more_than_the_slowest_sheet(
    past: list[tuple[JudgeCode, int]], awaited: list[JudgeCode], since: int
) -> None:
    taken = [Taken(judge, timedelta(seconds=seconds)) for judge, seconds in past]
    left = forecast(taken, awaited, of=3, since_call=timedelta(seconds=since), otherwise=minutes(5)).left
    assert left is not None
    assert LEAST <= left <= max([each.time for each in taken], default=minutes(5)) + LEAST
