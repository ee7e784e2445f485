"""Points are whole hundredths, exact rationals inside a computation, and text only at the edge.

The text form is that of the archive (`docs/archive.md`): digits, a point, at most two decimals.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import NewType

from typing_extensions import override

Hundredths = NewType("Hundredths", int)
"""Points in hundredths: 7.25 points are `Hundredths(725)`."""

ZERO = Hundredths(0)
ONE = Hundredths(100)

_TEXT = re.compile(r"(-?)(\d{1,9})(?:\.(\d{1,2}))?")
_MOST_DECIMALS = 12


def parse_points(text: str) -> Hundredths:
    """Read points such as "7.25", "-1" or "0.5".

    Raises:
        ValueError: if the text is not a plain decimal number with at most two decimals.
    """
    found = _TEXT.fullmatch(text)
    if found is None or not text.isascii():
        raise ValueError(text)
    sign, whole, decimals = found.groups()
    value = int(whole) * 100 + int((decimals or "").ljust(2, "0"))
    return Hundredths(-value if sign else value)


def points_text(points: Hundredths) -> str:
    """Write points in the shortest exact form: 725 is "7.25", 750 is "7.5", 700 is "7"."""
    sign = "-" if points < 0 else ""
    whole, rest = divmod(abs(points), 100)
    return f"{sign}{whole}.{rest:02d}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Points:
    """Points inside a sentence, so that who prints it can write them in the reader's language."""

    hundredths: Hundredths

    @override
    def __str__(self) -> str:
        """The points as the archive writes them."""
        return points_text(self.hundredths)


def as_fraction(points: Hundredths) -> Fraction:
    """The points as an exact rational number: 725 is 29/4."""
    return Fraction(points, 100)


def round_half_away(value: Fraction, places: int | None) -> Fraction:
    """Round half away from zero at that many decimals, not at all where `places` is None (`docs/tabulation.md`)."""
    return Rounder(places)(value.numerator, value.denominator)


class Rounder:
    """Rounds quotients of integers half away from zero; equal values come as one and the same object.

    A round has thousands of scores but few different ones, so each is made once.
    """

    __slots__ = ("_made", "_scale")

    def __init__(self, places: int | None) -> None:
        """Round at that many decimals, or not at all where `places` is None.

        Raises:
            ValueError: for decimals below 0 or above 12, which no contest has.
        """
        if places is not None and not 0 <= places <= _MOST_DECIMALS:
            raise ValueError(places)
        self._scale: int | None = None if places is None else 10**places
        self._made: dict[int, Fraction] = {}

    def __call__(self, numerator: int, denominator: int) -> Fraction:
        """The rounded quotient; the denominator is above 0."""
        if self._scale is None:
            return Fraction(numerator, denominator)
        whole = (2 * self._scale * abs(numerator) + denominator) // (2 * denominator)
        value = self._made.get(whole)
        if value is None:
            value = self._made[whole] = Fraction(whole, self._scale)
        return value if numerator >= 0 else -value


def exact_text(value: Fraction, least_decimals: int = 0) -> str:
    """Write a value exactly, with at least the given number of decimals.

    A value that does not end within twelve decimals is written as a fraction, "281/3".
    """
    for decimals in range(least_decimals, _MOST_DECIMALS + 1):
        scaled = value * 10**decimals
        if scaled.denominator == 1:
            digits = f"{abs(scaled.numerator):0{decimals + 1}d}"
            sign = "-" if value < 0 else ""
            return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"
    return f"{value.numerator}/{value.denominator}"
