"""Vietnamese numerals in words, as money on papers is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.numerals import spelled_out

READINGS = {
    0: "không",
    5: "năm",
    10: "mười",
    15: "mười lăm",
    21: "hai mươi mốt",
    24: "hai mươi bốn",
    25: "hai mươi lăm",
    105: "một trăm linh năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    1005: "một nghìn không trăm linh năm",
    2001: "hai nghìn không trăm linh một",
    2023: "hai nghìn không trăm hai mươi ba",
    2024: "hai nghìn không trăm hai mươi bốn",
    1_500_000: "một triệu năm trăm nghìn",
    4_000_000: "bốn triệu",
    10_000_000: "mười triệu",
    17_500_000: "mười bảy triệu năm trăm nghìn",
    69_000_000: "sáu mươi chín triệu",
    1_000_000_000: "một tỷ",
    1_000_000_001: "một tỷ không trăm linh một",
    1_050_000: "một triệu không trăm năm mươi nghìn",
    11: "mười một",
    111: "một trăm mười một",
    10**18: "một tỷ tỷ",
    2_000_005_000_000_000: "hai triệu không trăm linh năm tỷ",
}


@pytest.mark.parametrize(("number", "words"), READINGS.items())
def test_a_number_is_read_as_people_read_it(number: int, words: str) -> None:
    assert spelled_out(number) == words


def test_a_number_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        spelled_out(-1)


@given(st.integers(min_value=0, max_value=10**9 - 1), st.integers(min_value=0, max_value=10**9 - 1))
def test_different_numbers_have_different_words(one: int, other: int) -> None:
    assert (spelled_out(one) == spelled_out(other)) == (one == other)
