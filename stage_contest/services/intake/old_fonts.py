"""Text of the years before Unicode: TCVN3 (the fonts .VnTime …) and VNI (VNI-Times …), each a table of 134 letters.

Such text arrives as the Latin letters that stand at the codes of the Vietnamese ones.
"""

import re
from enum import StrEnum

from stage_contest.domain.vietnamese import TONES


class OldCode(StrEnum):
    """A way of writing Vietnamese before Unicode."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


_TCVN3_UPPER_HALF = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ" + "\u0300\u0309\u0303\u0301\u0323" + "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗố"
    "ộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
"""The letters of the codes A1 to FF."""

_TCVN3_CAPITALS = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
"""The letters of the codes 80 to 9F, which few fonts have."""

_PUNCTUATION = frozenset(b"\x85\x91\x92\x93\x94\x95\x96\x97")
"""Codes that Windows uses for quotation marks, dashes and dots; the fonts of Windows kept those."""

_TCVN3 = {0xA1 + place: letter for place, letter in enumerate(_TCVN3_UPPER_HALF)}
_TCVN3 |= {0x80 + place: letter for place, letter in enumerate(_TCVN3_CAPITALS)}
_TCVN3 |= dict(zip((0x01, 0x02, 0x04, 0x05, 0x06, *range(0x11, 0x18)), "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
_TCVN3 |= {
    ord(bytes([code]).decode("cp1252")): letter
    for code, letter in zip(range(0x80, 0xA0), _TCVN3_CAPITALS, strict=True)
    if code not in _PUNCTUATION and code not in b"\x81\x8d\x8f\x90\x9d"
}

_VNI_SINGLE = {"ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ"}
_VNI_TONES = dict(zip("øûõùï", TONES, strict=True))
_VNI_BREVE = dict(zip("êèúüéë", ("ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"), strict=True))
_VNI_CIRCUMFLEX = dict(zip("âàåãáä", ("", *TONES), strict=True))
_VNI_LETTER = re.compile(r"([aeouyôö])([øûõùïêèúüéëâàåãáä])|[ìíæóòôöîñ]", re.IGNORECASE)

_LEAST_WORDS_OF_A_NAME = 3
_OLD_CAPITALS = re.compile(r"(?<=\w )[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ](?=\w*$)")


def modern(text: str, code: OldCode) -> str:
    """The text in Unicode; every letter that is not of the old code stays as it is."""
    if code is OldCode.TCVN3:
        return _with_last_capital(text.translate(_TCVN3))
    return _VNI_LETTER.sub(_vni_letter, text)


def code_of_font(font: str) -> OldCode | None:
    """The old code that a font was made for."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return OldCode.TCVN3
    return OldCode.VNI if re.match(r"vni[\W_]|vni$", name) else None


def shows_capitals(font: str) -> bool:
    """Whether a font shows small letters as capitals, as .VnTimeH does."""
    return font.startswith(".Vn") and font.rstrip().endswith("H")


def _with_last_capital(text: str) -> str:
    """TCVN3 has no capital with a tone: the last word of a name whose other words have capitals gets its own."""
    words = text.split()
    if len(words) >= _LEAST_WORDS_OF_A_NAME and all(word[0].isupper() for word in words[:-1]):
        return _OLD_CAPITALS.sub(lambda found: found.group().upper(), text)
    return text


def _vni_letter(found: re.Match[str]) -> str:
    base, mark = found.group(1), found.group(2)
    if base is None:
        return _cased(_VNI_SINGLE[found.group().lower()], found.group())
    letter = _vni_pair(base.lower(), mark.lower())
    return found.group() if letter is None else _cased(letter, base)


def _vni_pair(base: str, mark: str) -> str | None:
    bare = _VNI_SINGLE.get(base, base)
    if mark in _VNI_TONES:
        return bare + _VNI_TONES[mark]
    if base == "a" and mark in _VNI_BREVE:
        return _VNI_BREVE[mark]
    if base in "aeo" and mark in _VNI_CIRCUMFLEX:
        return {"a": "â", "e": "ê", "o": "ô"}[base] + _VNI_CIRCUMFLEX[mark]
    return None


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter
