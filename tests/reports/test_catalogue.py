"""The catalogue holds every sentence of the code, in Vietnamese, with the same places."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from assets import asset
from reports.wording import LANGUAGES, Language, Words

ROOT = Path(__file__).parents[2]
PACKAGES = ("stage_contest", "ui", "reports")
SPOKEN_BY = ("say", "message")
KEYWORDS = dict.fromkeys(SPOKEN_BY)
READ_WITH_THE_EYES_OF_THE_COMPILER = "say or message inside an f-string: please give the sentence a line of its own"


def po(language: Language) -> Catalog:
    with asset("translations", language, "LC_MESSAGES", "stage_contest.po").open("rb") as written:
        return read_po(written, locale=language)


def mo(language: Language) -> Catalog:
    with asset("translations", language, "LC_MESSAGES", "stage_contest.mo").open("rb") as compiled:
        return read_mo(compiled)


def translations(catalogue: Catalog) -> dict[str, str]:
    return {str(line.id): str(line.string) for line in catalogue if line.id and line.string}


@cache
def collected() -> frozenset[str]:
    """The sentences that `make words` collects."""
    return frozenset(
        str(sentence)
        for package in PACKAGES
        for _, _, sentence, _, _ in extract_from_dir(ROOT / package, [("**.py", "python")], keywords=KEYWORDS)
    )


def said_in(module: Path) -> Iterator[str]:
    """The sentences that a module says, as the compiler reads it."""
    for node in ast.walk(ast.parse(module.read_bytes())):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in SPOKEN_BY and isinstance(node.args[0], ast.Constant) and node.args[0].value:
            yield str(node.args[0].value)


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_every_sentence_that_the_code_says_is_collected() -> None:
    said = {
        sentence
        for package in PACKAGES
        for module in (ROOT / package).rglob("*.py")
        for sentence in said_in(module)
    }
    assert said == collected(), READ_WITH_THE_EYES_OF_THE_COMPILER


def test_every_sentence_of_the_code_has_a_vietnamese_one() -> None:
    known = translations(po("vi"))
    assert [sentence for sentence in sorted(collected()) if not known.get(sentence, "").strip()] == []


def test_nothing_in_the_catalogue_waits_for_a_second_look() -> None:
    assert [line.id for line in po("vi") if line.id and line.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_sentence(language: Language) -> None:
    wrong = [sentence for sentence, said in translations(po(language)).items() if places(said) != places(sentence)]
    assert wrong == []


def ending(sentence: str) -> str:
    marks = ".:?…" if " " in sentence else ":?…"
    return sentence[-1] if sentence[-1] in marks else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_as_its_sentence_does(language: Language) -> None:
    said_otherwise = translations(po(language)).items()
    assert [sentence for sentence, said in said_otherwise if ending(sentence) != ending(said)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_shouted_at(language: Language) -> None:
    assert [said for said in translations(po(language)).values() if "!" in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_made_from_the_written_one(language: Language) -> None:
    assert translations(mo(language)) == translations(po(language))


def test_every_sentence_can_be_said_in_both_languages() -> None:
    for language in LANGUAGES:
        words = Words(language)
        for sentence in collected():
            assert words.say(sentence, **dict.fromkeys(places(sentence), "x"))
