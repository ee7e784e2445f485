"""What PINs look like, how they are drawn, and how long a name stays locked."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.errors import Refusal
from stage_contest.domain.pins import LOCKED_FOR, draw_pins, is_trivial, locked_seconds, must_be_a_pin

NOW = datetime(2024, 8, 15, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize("pin", ["0000", "1234", "4321", "8642", "7890", "1212", "252525", "77777777"])
def test_a_pin_that_anybody_would_try_first_is_refused(pin: str) -> None:
    with pytest.raises(Refusal, match="Anybody would try this PIN first"):
        must_be_a_pin(pin)


@pytest.mark.parametrize("pin", ["", "407", "407340734", "40 73", "-407", "40a3", "４０７３"])
def test_a_pin_has_four_to_eight_digits(pin: str) -> None:
    with pytest.raises(Refusal, match="A PIN has 4 to 8 digits"):
        must_be_a_pin(pin)


@pytest.mark.parametrize("pin", ["4073", "1357902", "11223344", "1221"])
def test_other_pins_are_good(pin: str) -> None:
    must_be_a_pin(pin)


@given(st.integers(0, 60), st.integers())
def test_drawn_pins_all_differ_and_are_good(count: int, seed: int) -> None:
    pins = draw_pins(count, Random(seed).randrange)
    assert len(set(pins)) == len(pins) == count
    for pin in pins:
        must_be_a_pin(pin)


def test_a_bad_draw_is_drawn_again() -> None:
    digits = iter("12340000407340739121")
    assert draw_pins(2, lambda _ten: int(next(digits))) == ("4073", "9121")


@given(st.text("0123456789", min_size=4, max_size=8))
def test_equal_steps_and_pairs_are_trivial(pin: str) -> None:
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    pairs = pin == (pin[:2] * len(pin))[: len(pin)]
    assert is_trivial(pin) == (len(steps) == 1 or pairs)


def test_a_name_stays_locked_until_its_moment_and_no_longer_than_a_minute() -> None:
    assert locked_seconds(None, NOW) == 0
    assert locked_seconds(NOW + LOCKED_FOR, NOW) == 60
    assert locked_seconds(NOW + timedelta(milliseconds=1), NOW) == 1
    assert locked_seconds(NOW, NOW) == 0


def test_a_clock_that_was_set_back_locks_nobody() -> None:
    assert locked_seconds(NOW + timedelta(days=1), NOW) == 0
