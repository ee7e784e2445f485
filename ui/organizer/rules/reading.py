"""How the fields of the rules page are read: points with comma or point, whole numbers, minutes, decimals."""

from reports.wording import Words, parse_typed
from stage_contest.domain.points import Hundredths

_MOST_DIGITS = 7
_SHOWN_DECIMALS = 4


def whole(text: str) -> int:
    """A whole number from 0 on.

    Raises:
        ValueError: if the text is none.
    """
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS):
        raise ValueError(text)
    return int(plain)


def points_or_none(text: str) -> Hundredths | None:
    """Points, or None for an empty text.

    Raises:
        ValueError: if the text is neither.
    """
    return parse_typed(text) if text.strip() else None


def mean_the_same(one: str, other: str) -> bool:
    """Whether two texts of a field of numbers say the same number."""
    try:
        return points_or_none(one) == points_or_none(other)
    except ValueError:
        return False


def decimals_offered(words: Words, now: int | None) -> list[tuple[str, int | None]]:
    """The ways to round, with the one that stands now."""
    say = words.say
    offered: list[tuple[str, int | None]] = [(say("Not rounded"), None), (say("To whole points"), 0)]
    known = range(1, max(_SHOWN_DECIMALS, now or 0) + 1)
    return [*offered, *((say("To {count} decimals", count=count), count) for count in known)]
