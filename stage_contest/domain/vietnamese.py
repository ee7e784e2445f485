"""Vietnamese in lists: the order of names (CLDR: letters, then tones, then case), and words without marks."""

import re
from unicodedata import category, combining, normalize

TONES = ("\N{COMBINING GRAVE ACCENT}", "\N{COMBINING HOOK ABOVE}", "\N{COMBINING TILDE}",
         "\N{COMBINING ACUTE ACCENT}", "\N{COMBINING DOT BELOW}")  # fmt: skip
"""huyền, hỏi, ngã, sắc, nặng: the order in which they sort."""

SortKey = tuple[tuple[tuple[int, ...], ...], ...]
"""Compared with another one; its parts mean nothing by themselves."""

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_SIGNS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"
_BREVE, _CIRCUMFLEX, _HORN = "\N{COMBINING BREVE}", "\N{COMBINING CIRCUMFLEX ACCENT}", "\N{COMBINING HORN}"
_MODIFIED = {
    ("a", _BREVE): "ă",
    ("a", _CIRCUMFLEX): "â",
    ("e", _CIRCUMFLEX): "ê",
    ("o", _CIRCUMFLEX): "ô",
    ("o", _HORN): "ơ",
    ("u", _HORN): "ư",
}
_SPACE, _SIGN, _DIGIT, _LETTER, _FOREIGN = range(5)
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The words in small letters without any marks, as a search compares them: "Châu Ổ" is "chau o"."""
    bare = "".join(letter for letter in normalize("NFD", text.lower()) if not combining(letter))
    return _NOT_ALPHANUMERIC.sub(" ", bare.replace("đ", "d")).strip()


def sort_key(text: str) -> SortKey:
    """Sorts as Vietnamese dictionaries do: all letters count before any tone, all tones before capitals."""
    letters: list[tuple[int, ...]] = []
    marks: list[tuple[int, ...]] = []
    capitals: list[int] = []
    for cluster in _clusters(normalize("NFD", text)):
        letter, left, capital = _letter(cluster)
        letters.append(letter)
        marks.append(left)
        capitals.append(capital)
    return (tuple(letters), tuple(marks), (tuple(capitals),))


def person_key(name: str) -> SortKey:
    """Sorts people by their given name, the last word, then by family and middle names."""
    rest, _, given = " ".join(name.split()).rpartition(" ")
    own, family = sort_key(given), sort_key(rest)
    return (*own[:2], *family[:2], *own[2:], *family[2:])


def _clusters(decomposed: str) -> list[str]:
    """Each letter or sign with the marks that stand on it."""
    found: list[str] = []
    for each in decomposed:
        if combining(each) and found:
            found[-1] += each
        else:
            found.append(each)
    return found


def _letter(cluster: str) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    """What counts first of a letter with its marks, the marks that are left over, and whether it is a capital."""
    small, marks = cluster[0].lower(), list(cluster[1:])
    for mark in marks:
        if (small, mark) in _MODIFIED:
            small = _MODIFIED[small, mark]
            marks.remove(mark)
            break
    return _weight(small), tuple(map(_mark_weight, marks)), int(cluster[0] != cluster[0].lower())


def _weight(small: str) -> tuple[int, ...]:
    if small in _ALPHABET:
        return _LETTER, _ALPHABET.index(small)
    if small.isspace():
        return _SPACE, 0
    if small.isdecimal():
        return _DIGIT, int(small)
    if category(small).startswith("L"):
        return _FOREIGN, *map(ord, small)
    return _SIGN, _SIGNS.find(small) % (len(_SIGNS) + 1), *map(ord, small)


def _mark_weight(mark: str) -> int:
    return TONES.index(mark) if mark in TONES else ord(mark)
