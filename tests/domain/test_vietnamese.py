"""The order of Vietnamese lists, and words without marks."""

from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.vietnamese import person_key, plain, sort_key

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = ["a", "à", "ả", "ã", "á", "ạ"]

words = st.text(st.sampled_from("aàáạăằắâầấbdđeêoôơuưyýAĐÔ -1"), max_size=8)


def in_order(*texts: str) -> bool:
    return all(sort_key(one) < sort_key(next_one) for one, next_one in pairwise(texts))


def test_letters_stand_in_the_order_of_the_alphabet() -> None:
    assert in_order(*ALPHABET)
    assert in_order("da", "dă", "dâ", "đa", "e")


def test_tones_stand_as_ngang_huyen_hoi_nga_sac_nang() -> None:
    assert in_order(*TONES)
    assert in_order("Bình Thanh", "Bình Thành", "Bình Thạnh", "Bình Thuận")


def test_letters_of_the_whole_text_count_before_any_tone() -> None:
    assert in_order("ba", "bạ", "bac", "bă")
    assert in_order("Châu Ổ", "Châu Ôi")


def test_tones_of_the_whole_text_count_before_capitals() -> None:
    assert in_order("ma", "Ma", "MA", "mà", "Mà")
    assert in_order("hoa An", "Hoa An", "hoà An")


@pytest.mark.parametrize(
    "texts",
    [
        ("Đội 10", "Đội 2"),
        ("An Bình", "Anh"),
        ("An-Bình", "An.Bình", "An1", "Ana"),
        ("o", "ö", "p"),
        ("z", "я"),
        ("", "a"),
    ],
)
def test_spaces_signs_digits_and_foreign_letters_have_their_places(texts: tuple[str, ...]) -> None:
    assert in_order(*texts)


def test_people_stand_by_their_given_name_then_by_the_rest() -> None:
    people = ["Trần Văn An", "Nguyễn Thị Ánh", "Lê Bình", "Phạm Thị Bình", "Đỗ Văn Đức", "Nguyễn Thị Hoa", "Ý"]
    assert all(person_key(one) < person_key(next_one) for one, next_one in pairwise(people))


def test_capitals_of_a_given_name_count_after_the_family_name() -> None:
    people = ["Bùi Văn AN", "Lê Văn an", "Lê Văn An"]
    assert all(person_key(one) < person_key(next_one) for one, next_one in pairwise(people))


@given(words, words)
def test_two_texts_share_a_key_only_if_they_are_one_text(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (normalize("NFC", one) == normalize("NFC", other))


@given(words)
def test_the_order_does_not_ask_how_marks_are_stored(text: str) -> None:
    assert sort_key(normalize("NFD", text)) == sort_key(normalize("NFC", text))
    assert person_key(normalize("NFD", text)) == person_key(normalize("NFC", text))


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_has_a_place(one: str, other: str) -> None:
    assert (sort_key(one) < sort_key(other)) + (sort_key(one) > sort_key(other)) in {0, 1}
    assert (person_key(one) < person_key(other)) + (person_key(one) > person_key(other)) in {0, 1}


@pytest.mark.parametrize(
    ("text", "bare"), [("Châu Ổ", "chau o"), ("ĐẶNG  Thị-Ngọc", "dang thi ngoc"), ("Đ(1)", "d 1"), ("–", "")]
)
def test_a_search_reads_words_without_marks(text: str, bare: str) -> None:
    assert plain(text) == bare


@given(words)
def test_words_without_marks_stay_as_they_are(text: str) -> None:
    assert plain(plain(text)) == plain(text)
