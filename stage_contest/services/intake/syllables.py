"""Vietnamese syllables: tells text that can be Vietnamese from text in the letters of an old font."""

import re
from collections.abc import Iterable
from unicodedata import normalize

from stage_contest.domain.vietnamese import TONES

_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
_OPEN = (
    "uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu|uya|uêu|ia|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|"
    "oa|oe|uê|uy|uơ|a|e|ê|i|o|ô|ơ|u|ư|y"
)
_CLOSED = "uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?(?:(?:{_CLOSED})(?:ch|ng|nh|c|m|n|p|t)|(?:{_OPEN}))")
_WORDS = re.compile(r"[^\x00-@\[-`{-\x7f]+")


def likeness(texts: Iterable[str]) -> int:
    """How many of the words with marks are Vietnamese syllables, less those that cannot be one."""
    score = 0
    for text in texts:
        for word in _WORDS.findall(normalize("NFC", text).replace("\u00a0", " ")):
            if not word.isascii():
                score += sum(1 if _is_syllable(each) else -1 for each in word.split())
    return score


def _is_syllable(word: str) -> bool:
    letters = normalize("NFD", word.lower())
    tones = sum(letter in TONES for letter in letters)
    base = normalize("NFC", "".join(letter for letter in letters if letter not in TONES))
    return tones <= 1 and _SYLLABLE.fullmatch(base) is not None
