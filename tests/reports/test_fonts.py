"""The typefaces that the program carries along can write every Vietnamese letter."""

from unicodedata import normalize

import pytest
from reportlab.pdfbase.pdfmetrics import getFont

from assets import asset
from reports.pdf.fonts import Face, register

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\N{COMBINING GRAVE ACCENT}", "\N{COMBINING HOOK ABOVE}", "\N{COMBINING TILDE}")
MORE_TONES = ("\N{COMBINING ACUTE ACCENT}", "\N{COMBINING DOT BELOW}")
LETTERS = {normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES + MORE_TONES} | {"đ"}
SIGNS = set("0123456789.,;:/()[]{}+-−–—…“”\"'·×%₫")


@pytest.mark.parametrize("face", Face)
def test_a_typeface_writes_every_vietnamese_letter(face: Face) -> None:
    register(face)
    known = getFont(face.value).face.charToGlyph
    needed = LETTERS | {letter.upper() for letter in LETTERS} | SIGNS
    assert sorted(sign for sign in needed if ord(sign) not in known) == []


@pytest.mark.parametrize("family", ["tinos", "be-vietnam-pro"])
def test_a_typeface_comes_with_its_licence(family: str) -> None:
    licence = asset("fonts", family, "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("Copyright 20")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
