import pytest

from ui.language import choose_language, language_named, system_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("vi", "vi"), ("en", "en"), ("EN", "en"), ("vi_VN.UTF-8", "vi"), ("en-GB", "en"), (" vi ", "vi"),
        ("", None), (None, None), ("fr_FR", None), ("C.UTF-8", None), ("POSIX", None), ("enormous", None),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_code_or_by_a_locale(text: str | None, language: str | None) -> None:
    assert language_named(text) == language


@pytest.mark.parametrize(
    ("asked", "variable", "remembered", "system", "language"),
    [
        ("en", "vi", "vi", "vi_VN", "en"),
        (None, "en", "vi", "vi_VN", "en"),
        (None, "xx", "en", "vi_VN", "en"),
        (None, None, "vi", "en_US.UTF-8", "vi"),
        (None, None, None, "en_US.UTF-8", "en"),
        (None, None, None, "C", "vi"),
        (None, None, None, None, "vi"),
    ],
)
def test_the_nearest_wish_decides_and_vietnamese_is_first(
    asked: str | None, variable: str | None, remembered: str | None, system: str | None, language: str
) -> None:
    environment = {} if variable is None else {"STAGE_CONTEST_LANGUAGE": variable}
    assert choose_language(asked, environment, remembered=remembered, system=system) == language


def test_the_system_says_its_language_in_the_environment() -> None:
    assert system_language({"LANG": "en_US.UTF-8", "LC_ALL": ""}) == "en_US.UTF-8"
    assert system_language({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN"}) == "vi_VN"
