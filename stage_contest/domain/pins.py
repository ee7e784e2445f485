"""PINs: what they may look like, how they are drawn, and how long a name is locked after wrong ones."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

from stage_contest.domain.errors import Refusal, message

LEAST_DIGITS, MOST_DIGITS = 4, 8
DRAWN_DIGITS = 4
"""So many digits has a PIN that the program draws: what a tired judge keeps in mind."""
MOST_TRIES = 5
"""So many wrong PINs in a row lock a name."""
LOCKED_FOR = timedelta(minutes=1)


def must_be_a_pin(text: str) -> None:
    """Refuse what is no PIN, or one that anybody would try first.

    Raises:
        Refusal: with the rule that it breaks.
    """
    if not (text.isascii() and text.isdigit() and LEAST_DIGITS <= len(text) <= MOST_DIGITS):
        raise Refusal(message("A PIN has {least} to {most} digits.", least=LEAST_DIGITS, most=MOST_DIGITS))
    if is_trivial(text):
        raise Refusal(message("Anybody would try this PIN first; please choose one like 4073."))


def is_trivial(pin: str) -> bool:
    """Whether the digits go in equal steps (0000, 1234, 8642, 7890) or repeat a pair (1212)."""
    digits = [int(digit) for digit in pin]
    steps = {(second - first) % 10 for first, second in pairwise(digits)}
    return len(steps) <= 1 or digits[2:] == digits[:-2]


def draw_pins(count: int, below: Callable[[int], int]) -> tuple[str, ...]:
    """So many PINs, all different and none trivial; `below(n)` gives a number from 0 to n - 1 by chance."""
    drawn: dict[str, None] = {}
    while len(drawn) < count:
        pin = "".join(str(below(10)) for _digit in range(DRAWN_DIGITS))
        if not is_trivial(pin):
            drawn[pin] = None
    return tuple(drawn)


def locked_seconds(until: datetime | None, now: datetime) -> int:
    """For how many more seconds a name is locked, 0 for not at all; a clock that was set back locks nobody."""
    if until is None or not now < until <= now + LOCKED_FOR:
        return 0
    left = until - now
    return max(1, -(-left // timedelta(seconds=1)))
