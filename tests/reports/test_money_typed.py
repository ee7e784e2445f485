import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.wording import Words, parse_money


@pytest.mark.parametrize(
    ("typed", "dong"),
    [
        ("4000000", 4_000_000),
        ("4.000.000", 4_000_000),
        ("4,000,000", 4_000_000),
        (" 4 000 000 đồng ", 4_000_000),
        ("4.000.000đồng", 4_000_000),
        ("500.000 đ", 500_000),
        ("1.000.000 VNĐ", 1_000_000),
        ("0", 0),
    ],
)
def test_dots_commas_and_spaces_part_thousands(typed: str, dong: int) -> None:
    assert parse_money(typed) == dong


@pytest.mark.parametrize(
    "typed", ["", "đồng", "4,5", "4.00.000", "4.000.0000", "-1", "4 triệu", "1.000.000/1 giải", "٤"]
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_money(typed)


@given(st.integers(0, 10**15), st.sampled_from(["vi", "en"]))
def test_what_is_shown_can_be_typed_again(dong: int, language: str) -> None:
    words = Words("vi" if language == "vi" else "en")
    assert parse_money(words.money(dong)) == parse_money(words.amount(dong)) == dong
