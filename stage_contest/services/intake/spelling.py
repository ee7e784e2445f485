"""How people spell: stray spaces, NFD, marks left out, and the two ways to place a tone (Hòa, Hoà)."""

import re
from unicodedata import normalize

from stage_contest.domain.vietnamese import TONES

_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_NEW_PLACING = re.compile(r"(?<!q)(o(?=[aeàáảãạèéẻẽẹ])|u(?=[yỳýỷỹỵ]))([àáảãạèéẻẽẹỳýỷỹỵ])(?!\w)", re.IGNORECASE)


def cleaned(text: str) -> str:
    """The text in NFC, without unseen signs, every run of white space one space."""
    return " ".join(_UNSEEN.sub("", normalize("NFC", text)).split())


def toned(text: str) -> str:
    """The words in small letters with their marks, apart from anything that is no letter or digit."""
    return _NOT_ALPHANUMERIC.sub(" ", normalize("NFC", text).lower()).strip()


def match_key(text: str) -> str:
    """Equal for texts of equal letters and tones, wherever in a word the tone is placed; capitals do not count."""
    return " ".join(map(_word_key, toned(text).split()))


def tone_of(word: str) -> int:
    """The tone of a word: 0 for ngang, then huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5."""
    for letter in normalize("NFD", word):
        if letter in TONES:
            return TONES.index(letter) + 1
    return 0


def older_placing(text: str) -> str:
    """The tone on the first vowel of oa, oe and uy at the end of a word: "Hoà" becomes "Hòa"."""
    return _NEW_PLACING.sub(lambda found: _moved(found.group(1), found.group(2)), text)


def _moved(first: str, second: str) -> str:
    base, *marks = list(normalize("NFD", second))
    return normalize("NFC", first + "".join(marks)) + base


def _word_key(word: str) -> str:
    if word.isascii():
        return f"{word}0"
    letters = "".join(letter for letter in normalize("NFD", word) if letter not in TONES)
    return f"{normalize('NFC', letters)}{tone_of(word)}"
