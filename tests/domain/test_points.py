import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.points import (
    Hundredths,
    Points,
    Rounder,
    as_fraction,
    exact_text,
    parse_points,
    points_text,
    round_half_away,
)


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [("7.25", 725), ("7.5", 750), ("7", 700), ("0", 0), ("-1", -100), ("-0.05", -5), ("007.10", 710)],
)
def test_points_are_read_as_whole_hundredths(text: str, hundredths: int) -> None:
    assert parse_points(text) == hundredths


@pytest.mark.parametrize(
    "text", ["", "7,25", "7.255", ".5", "7.", "+7", "1e2", " 7", "7\n", "--7", "٧", "1234567890"]
)
def test_anything_but_a_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_points(text)


@given(st.integers(-10_000_000, 10_000_000).map(Hundredths))
def test_points_are_written_so_that_they_read_the_same_again(points: Hundredths) -> None:
    assert parse_points(points_text(points)) == points
    assert as_fraction(points) == Fraction(points_text(points))


def test_points_are_written_in_their_shortest_form() -> None:
    texts = [points_text(Hundredths(points)) for points in (725, 750, 700, 10000, 0, -5)]
    assert texts == ["7.25", "7.5", "7", "100", "0", "-0.05"]
    assert str(Points(Hundredths(725))) == "7.25"


@given(st.decimals(-10_000, 10_000, places=6), st.integers(0, 5))
def test_rounding_is_half_away_from_zero(value: Decimal, places: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    assert round_half_away(Fraction(value), places) == Fraction(expected)


@given(st.fractions(), st.integers(0, 5))
def test_rounding_moves_a_value_by_half_a_unit_at_most(value: Fraction, places: int) -> None:
    rounded = round_half_away(value, places)
    assert abs(rounded - value) <= Fraction(1, 2 * 10**places)
    assert (rounded * 10**places).denominator == 1


@given(st.fractions())
def test_without_places_a_value_stays_exact(value: Fraction) -> None:
    assert round_half_away(value, None) == value


def test_equal_rounded_values_are_one_object() -> None:
    rounder = Rounder(2)
    assert rounder(1, 3) is rounder(33, 100)
    assert rounder(-1, 3) == Fraction(-33, 100)


@pytest.mark.parametrize(
    ("value", "least", "text"),
    [
        (Fraction(23, 2), 2, "11.50"),
        (Fraction(23, 2), 0, "11.5"),
        (Fraction(7), 0, "7"),
        (Fraction(-1, 20), 0, "-0.05"),
        (Fraction(1, 8), 2, "0.125"),
        (Fraction(281, 3), 2, "281/3"),
        (Fraction(1, 2**12), 0, "0.000244140625"),
        (Fraction(1, 2**13), 0, "1/8192"),
    ],
)
def test_a_value_is_written_exactly_with_the_least_decimals(value: Fraction, least: int, text: str) -> None:
    assert exact_text(value, least) == text


@given(st.fractions(), st.integers(0, 4))
def test_what_is_written_is_the_exact_value(value: Fraction, least: int) -> None:
    assert Fraction(exact_text(value, least)) == value


@pytest.mark.parametrize("places", [-1, 13, 2**63 - 1])
def test_decimals_that_no_contest_has_are_refused_at_once(places: int) -> None:
    with pytest.raises(ValueError, match=str(places)):
        Rounder(places)
