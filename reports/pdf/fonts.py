"""The typefaces of the papers, embedded from the files that the program carries along."""

from collections.abc import Mapping
from enum import StrEnum
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
from reportlab.pdfbase.ttfonts import TTFont

from assets import asset


class Face(StrEnum):
    """A typeface of the papers; its value is the name that ReportLab knows it by."""

    SERIF = "Tinos-Regular"
    SERIF_BOLD = "Tinos-Bold"
    SERIF_ITALIC = "Tinos-Italic"
    SERIF_BOLD_ITALIC = "Tinos-BoldItalic"
    SANS = "BeVietnamPro-Regular"
    SANS_BOLD = "BeVietnamPro-Bold"


_FOLDER: Mapping[Face, str] = {
    Face.SERIF: "tinos",
    Face.SERIF_BOLD: "tinos",
    Face.SERIF_ITALIC: "tinos",
    Face.SERIF_BOLD_ITALIC: "tinos",
    Face.SANS: "be-vietnam-pro",
    Face.SANS_BOLD: "be-vietnam-pro",
}


def register(*faces: Face) -> None:
    """Make the typefaces known to ReportLab, each one once in the life of the program."""
    known = frozenset(getRegisteredFontNames())
    for face in faces:
        if face.value not in known:
            data = asset("fonts", _FOLDER[face], f"{face.value}.ttf").read_bytes()
            registerFont(TTFont(face.value, BytesIO(data)))
