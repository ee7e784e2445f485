"""Texts put in their places on a page: in a cell, centred, at the left; lengths in points (1/72 inch)."""

from reports.pdf.certificate_page import MM, Line
from reports.pdf.lettering import Ruler, Setting

PADDING = 1.6 * MM
LEADING, ASCENT, DESCENT = 1.28, 0.95, 0.27
"""Baseline to baseline, up to the highest mark, down to the lowest dot, in sizes."""


def in_cell(
    text: str,
    setting: Setting,
    sides: tuple[float, float],
    middle: float,
    ruler: Ruler,
    *,
    to_the_left: bool = False,
) -> list[Line]:
    """A text in the middle of a cell between two sides, or at its left edge."""
    left, right = sides
    lettering = ruler.fit(text, setting, right - left - 2 * PADDING)
    size, count = lettering.size, len(lettering.lines)
    first = middle + (count - 1) * LEADING * size / 2 - (ASCENT - DESCENT) * size / 2
    lines: list[Line] = []
    for place, said in enumerate(lettering.lines):
        width = ruler.width(said, lettering.face) * size
        x = left + PADDING if to_the_left else (left + right - width) / 2
        if said:
            lines.append(Line(said, lettering.face, size, x, first - place * LEADING * size))
    return lines


def block(text: str, setting: Setting, width: float, middle: float, top: float, ruler: Ruler) -> list[Line]:
    """A centred text whose letters begin below `top`."""
    lettering = ruler.fit(text, setting, width)
    return centred(text, setting, width, middle, top - ASCENT * lettering.size, ruler)


def centred(text: str, setting: Setting, width: float, middle: float, y: float, ruler: Ruler) -> list[Line]:
    """A centred text whose first baseline is at `y`."""
    return [
        Line(line.text, line.face, line.size, middle - ruler.width(line.text, line.face) * line.size / 2, line.y)
        for line in at_left(text, setting, width, 0, y, ruler)
    ]


def at_left(text: str, setting: Setting, width: float, x: float, y: float, ruler: Ruler) -> list[Line]:
    """A text that begins at `x`, its first baseline at `y`."""
    lettering = ruler.fit(text, setting, width)
    return [
        Line(said, lettering.face, lettering.size, x, y - place * LEADING * lettering.size)
        for place, said in enumerate(lettering.lines)
        if said
    ]
