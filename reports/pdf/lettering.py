"""Texts measured, broken into balanced lines and shrunk until they fit; all lengths in points (1/72 inch)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

from reports.pdf.fonts import Face, register

_BETWEEN_WORDS = re.compile(r"(?<![–-]) +(?!\d)")
"""Where a line may end: not after a dash, nor before a number ("Cụm thi số 1" keeps its 1)."""

_SIZE_STEP = 0.5
_FINENESS = 0.1
"""How closely the width of balanced lines is sought, in widths at size 1."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its face, its size and the least size before it is broken into more lines."""

    face: Face
    size: float
    least: float
    most_lines: int = 1


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text that fits: its lines from top to bottom in one size."""

    lines: tuple[str, ...]
    face: Face
    size: float


class Ruler:
    """Measures texts in the faces it is given and remembers what it has measured."""

    def __init__(self, faces: Sequence[Face]) -> None:
        register(*faces)
        self._widths: dict[tuple[str, Face], float] = {}
        self._fits: dict[tuple[str, Setting, float], Lettering] = {}

    def width(self, text: str, face: Face) -> float:
        """The width of the text in that face at size 1."""
        known = self._widths.get((text, face))
        if known is None:
            known = self._widths[text, face] = float(stringWidth(text, face.value, 1))
        return known

    def fit(self, text: str, setting: Setting, width: float) -> Lettering:
        """The text on as few lines as the least size allows, then as large as these lines allow.

        A text too long even for the most lines at the least size gets smaller than that; nothing is ever cut.
        """
        known = self._fits.get((text, setting, width))
        if known is None:
            known = self._fits[text, setting, width] = self._fitted(text, setting, width)
        return known

    def _fitted(self, text: str, setting: Setting, width: float) -> Lettering:
        words = _BETWEEN_WORDS.split(text.strip())
        for count in range(1, setting.most_lines):
            lettering = self._on_lines(words, count, setting, width)
            if lettering.size >= setting.least:
                return lettering
        return self._on_lines(words, setting.most_lines, setting, width)

    def _on_lines(self, words: Sequence[str], count: int, setting: Setting, width: float) -> Lettering:
        """The words on at most so many lines, as large as the width allows."""
        lines = self._balanced(words, count, setting.face)
        widest = max(self.width(line, setting.face) for line in lines)
        size = _size_within(width / widest, setting.size) if widest else setting.size
        return Lettering(tuple(lines), setting.face, size)

    def _balanced(self, words: Sequence[str], count: int, face: Face) -> list[str]:
        """The words on at most so many lines, the widest line as narrow as can be."""
        if count == 1 or len(words) == 1:
            return [" ".join(words)]
        low, high = max(self.width(word, face) for word in words), self.width(" ".join(words), face)
        while high - low > _FINENESS:
            middle = (low + high) / 2
            if len(self._broken(words, middle, face)) <= count:
                high = middle
            else:
                low = middle
        return self._broken(words, high, face)

    def _broken(self, words: Sequence[str], limit: float, face: Face) -> list[str]:
        """The words on lines no wider than the limit at size 1, each line filled as far as it goes."""
        lines = [words[0]]
        for word in words[1:]:
            longer = f"{lines[-1]} {word}"
            if self.width(longer, face) <= limit:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines


def _size_within(largest: float, wanted: float) -> float:
    """The wanted size, or the next half size below the largest that fits."""
    if largest >= wanted:
        return wanted
    halves = int(largest / _SIZE_STEP) * _SIZE_STEP
    return halves if halves >= _SIZE_STEP else largest
