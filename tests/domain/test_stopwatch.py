"""The stopwatch of a performance."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.stopwatch import (
    Press,
    Pressed,
    Stopwatch,
    StopwatchState,
    seconds_over,
    stopwatch_after,
)

START = datetime(2024, 8, 15, 12, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def pressed(*presses: tuple[Press, float]) -> Stopwatch:
    return stopwatch_after(Pressed(press, at(seconds)) for press, seconds in presses)


def test_a_pause_does_not_count() -> None:
    watch = pressed((Press.STARTED, 0), (Press.PAUSED, 60), (Press.RESUMED, 200))
    assert watch.state is StopwatchState.RUNNING
    assert watch.lasted(at(230)) == timedelta(seconds=90)


def test_a_stopped_watch_stands_still_and_goes_on_if_it_was_stopped_too_early() -> None:
    watch = pressed((Press.STARTED, 0), (Press.STOPPED, 60))
    assert watch.lasted(at(500)) == timedelta(seconds=60)
    again = watch.after(Pressed(Press.RESUMED, at(100)))
    assert again.lasted(at(110)) == timedelta(seconds=70)


def test_a_cleared_watch_is_as_new() -> None:
    assert pressed((Press.STARTED, 0), (Press.CLEARED, 60)) == Stopwatch()


def test_a_clock_that_was_set_back_takes_nothing_away() -> None:
    watch = pressed((Press.STARTED, 0), (Press.PAUSED, 60), (Press.RESUMED, 70))
    assert watch.lasted(at(-3600)) == timedelta(seconds=60)


def test_a_time_is_settled_once_and_open_again_when_the_watch_goes_on() -> None:
    watch = pressed((Press.STARTED, 0), (Press.STOPPED, 60), (Press.SETTLED, 70))
    assert watch.settled
    assert not watch.may(Press.SETTLED)
    assert watch.lasted(at(500)) == timedelta(seconds=60)
    again = watch.after(Pressed(Press.RESUMED, at(100))).after(Pressed(Press.STOPPED, at(110)))
    assert not again.settled


@pytest.mark.parametrize("press", [each for each in Press if each is not Press.STARTED])
def test_only_a_start_begins(press: Press) -> None:
    with pytest.raises(ValueError, match=press):
        pressed((press, 0))


@given(st.lists(st.tuples(st.sampled_from(Press), st.integers(0, 1000)), max_size=20))
def test_time_lasts_only_while_the_watch_runs(steps: list[tuple[Press, int]]) -> None:
    watch, now, expected = Stopwatch(), 0, 0
    for press, later in steps:
        now += later
        if watch.state is StopwatchState.RUNNING:
            expected += later
        if watch.may(press):
            watch = watch.after(Pressed(press, at(now)))
            expected = 0 if press is Press.CLEARED else expected
        assert watch.lasted(at(now)) == timedelta(seconds=expected)


@pytest.mark.parametrize(
    ("lasted", "minutes", "over"),
    [(300, 500, 0), (300.9, 500, 0), (301, 500, 1), (361, 500, 61), (90, 150, 0), (91, 150, 1), (999, None, 0)],
)
def test_only_full_seconds_beyond_the_time_count(lasted: float, minutes: int | None, over: int) -> None:
    assert seconds_over(timedelta(seconds=lasted), minutes) == over
