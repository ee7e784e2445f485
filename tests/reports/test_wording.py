"""Sentences, points, money, dates and times as people read and type them."""

import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.wording import LANGUAGES, Language, Words, parse_typed
from stage_contest.domain.errors import Message, message
from stage_contest.domain.people import Desk, Role
from stage_contest.domain.points import Hundredths, Points

VI = Words("vi")
EN = Words("en")


def test_points_have_the_decimal_mark_of_the_language() -> None:
    assert VI.points(Fraction(343, 4), 2) == "85,75"
    assert EN.points(Fraction(343, 4), 2) == "85.75"
    assert VI.points(Hundredths(850)) == "8,5"
    assert VI.points(Hundredths(800), 2) == "8,00"
    assert VI.points(Hundredths(-150)) == "−1,5"


def test_points_that_do_not_end_are_written_as_a_fraction() -> None:
    assert VI.points(Fraction(281, 3), 2) == "281/3"


def test_money_is_grouped_by_thousands() -> None:
    assert VI.money(4_000_000) == "4.000.000 đồng"
    assert EN.money(4_000_000) == "4,000,000 đồng"
    assert VI.money(0) == "0 đồng"


@pytest.mark.parametrize("words", [VI, EN])
def test_money_in_words_is_vietnamese_in_both_languages(words: Words) -> None:
    assert words.money_in_words(69_000_000) == "Sáu mươi chín triệu đồng"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (datetime.date(2024, 3, 5), "ngày 05 tháng 3 năm 2024"),
        (datetime.date(2024, 1, 10), "ngày 10 tháng 01 năm 2024"),
        (datetime.date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
        (datetime.date(2024, 12, 9), "ngày 09 tháng 12 năm 2024"),
    ],
)
def test_a_long_date_has_the_zeros_of_official_papers(day: datetime.date, written: str) -> None:
    assert VI.long_date(day) == written


def test_a_long_date_in_english_is_day_first() -> None:
    assert EN.long_date(datetime.date(2024, 3, 5)) == "5 March 2024"


@pytest.mark.parametrize("words", [VI, EN])
def test_dates_in_tables_are_day_first_in_both_languages(words: Words) -> None:
    assert words.date(datetime.date(2024, 3, 5)) == "05/03/2024"


def test_times_have_two_digits() -> None:
    assert VI.time(datetime.time(7, 5)) == "07:05"
    assert VI.time(datetime.datetime(2024, 3, 5, 19, 42)) == "19:42"  # noqa: DTZ001 - the clock on the wall
    assert VI.moment(datetime.datetime(2024, 3, 5, 19, 42)) == "05/03/2024 19:42"  # noqa: DTZ001


def test_an_aware_moment_is_shown_in_the_time_of_the_laptop() -> None:
    at = datetime.datetime(2024, 3, 5, 12, 42, tzinfo=datetime.UTC)
    assert VI.time(at) == f"{at.astimezone():%H:%M}"


@pytest.mark.parametrize("typed", ["7,25", "7.25", " 7,25 ", "7 ,25", "07,25"])
def test_typed_points_may_have_either_decimal_mark(typed: str) -> None:
    assert parse_typed(typed) == 725


@pytest.mark.parametrize(
    ("typed", "hundredths"), [("7", 700), ("7,5", 750), (",5", 50), ("-1", -100), ("−1,5", -150)]
)
def test_typed_points_may_be_short(typed: str, hundredths: int) -> None:
    assert parse_typed(typed) == hundredths


@pytest.mark.parametrize(
    "typed", ["", " ", "7,", ",", ".", "7,255", "7.2.5", "1,000.5", "bảy", "1e3", "+7", "７", "-"]
)
def test_what_is_not_a_number_with_two_decimals_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_typed(typed)


@given(st.integers(min_value=-(10**6), max_value=10**6), st.sampled_from(LANGUAGES))
def test_points_that_are_shown_can_be_typed_again(hundredths: int, language: Language) -> None:
    assert parse_typed(Words(language).points(Hundredths(hundredths), 2)) == hundredths


def test_a_message_is_said_in_the_language_with_its_values() -> None:
    refusal = message("{name} may not do this here; it is for: {roles}.", name="Lê Ổ", roles=(Role.CHAIR, Role.MC))
    assert VI.say_message(refusal) == (
        "Lê Ổ không làm được việc này ở đây; việc này dành cho: Trưởng ban giám khảo, người dẫn chương trình."
    )
    assert EN.say_message(refusal) == (
        "Lê Ổ may not do this here; it is for: the chair of the panel, the presenter."
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Points(Hundredths(850)), "8,5"),
        (Fraction(17, 2), "8,5"),
        (12, "12"),
        ("a {b}", "a {b}"),
        (datetime.date(2024, 3, 5), "05/03/2024"),
        (datetime.time(19, 42), "19:42"),
        (datetime.datetime(2024, 3, 5, 19, 42), "05/03/2024 19:42"),  # noqa: DTZ001
        (Desk.COMMAND_LINE, "dòng lệnh"),
        (Message("total"), "tổng điểm"),
        (("Bình An", Points(Hundredths(25))), "Bình An, 0,25"),
    ],
)
def test_every_kind_of_value_is_written_in_the_language(value: object, said: str) -> None:
    assert VI.say("{value}", value=value) == said


def test_a_sentence_without_translation_is_said_in_english() -> None:
    assert VI.say("Nothing like this is in the catalogue: {x}", x=1) == "Nothing like this is in the catalogue: 1"
    assert VI.say("") == ""
