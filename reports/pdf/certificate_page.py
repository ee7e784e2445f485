"""Where everything stands on a certificate: A4 landscape, origin lower left, lengths in points (1/72 inch).

The upper part (issuer to achievement) fills the room between the motto and the signature; where the texts are
long its letters get smaller together until they fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reports.pdf.fonts import Face
from reports.pdf.lettering import Lettering, Ruler, Setting
from stage_contest.domain.papers import PaperTexts

MM = 72 / 25.4
WIDTH = 297 * MM
HEIGHT = 210 * MM
FACES = (Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC)

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


class Ink(Enum):
    """The colours of a certificate as red, green, blue from 0 to 1."""

    BLACK = (0.0, 0.0, 0.0)
    RED = (0.70, 0.06, 0.10)
    GREY = (0.45, 0.45, 0.45)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `x` is its left edge, `y` its baseline."""

    text: str
    face: Face
    size: float
    x: float
    y: float
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """The room of a picture: its lower left corner and its sides."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """One certificate, ready to be drawn."""

    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """A centred text of the upper part: how it is set, its ink, and the room above it."""

    text: str
    setting: Setting
    ink: Ink
    gap: float


_MIDDLE = WIDTH / 2
_TEXT_WIDTH = 232 * MM
_NATION_Y = HEIGHT - 27 * MM
_MOTTO_Y = _NATION_Y - 6.2 * MM
_MOTTO_RULE_Y = _MOTTO_Y - 2.2 * MM

LOGO = Box(30 * MM, HEIGHT - 38.5 * MM, 19.5 * MM, 19.5 * MM)
"""Left of the nation's name, above the highest place of the issuer."""

_LEFT_EDGE = 28 * MM
_LEFT_WIDTH = 118 * MM
_SIGN_MIDDLE = 216 * MM
_SIGN_WIDTH = 112 * MM
_NAME_Y = 25 * MM
_SEAL_ROOM = 35 * MM
_REVISION_Y = 16.2 * MM
_CLEAR = 5 * MM
"""What stays free between the upper part and the line of place and date."""

_LEADING = 1.28
"""Baseline to baseline, in sizes: room for a capital with two marks under a letter with a dot below."""
_ASCENT = 0.95
_DESCENT = 0.27
_LEAST_STRETCH, _MOST_STRETCH = 0.5, 1.35
_SCALES = tuple(hundredths / 100 for hundredths in range(100, 45, -5))

_HEAD = Setting(Face.SERIF_BOLD, 14, 14)
_ISSUER = Setting(Face.SERIF_BOLD, 18, 16, most_lines=3)
_VERB = Setting(Face.SERIF_BOLD, 16, 14)
_TITLE = Setting(Face.SERIF_BOLD, 40, 30, most_lines=2)
_RECIPIENT = Setting(Face.SERIF_BOLD, 26, 17, most_lines=2)
_ACHIEVEMENT = Setting(Face.SERIF, 16, 16, most_lines=4)
_SIGN = Setting(Face.SERIF_BOLD, 14, 11, most_lines=2)
_SMALL_ITALIC = Setting(Face.SERIF_ITALIC, 13, 11, most_lines=2)
_REVISION = Setting(Face.SERIF, 8, 8)


def lay_out(texts: PaperTexts, revision: str, ruler: Ruler) -> Page:
    """The page of one certificate; an empty text leaves its line out, an empty revision too."""
    signature, sign_top = _signature(texts, ruler)
    head = [
        *_centred(ruler.fit(NATION, _HEAD, _TEXT_WIDTH), _MIDDLE, _NATION_Y, ruler),
        *_centred(ruler.fit(MOTTO, _HEAD, _TEXT_WIDTH), _MIDDLE, _MOTTO_Y, ruler),
    ]
    upper = _upper_part(texts, sign_top, ruler)
    foot = _foot(revision, ruler)
    half = ruler.width(MOTTO, _HEAD.face) * _HEAD.size / 2
    return Page((*head, *upper, *signature, *foot), (Rule(_MIDDLE - half, _MIDDLE + half, _MOTTO_RULE_Y),))


def _upper_part(texts: PaperTexts, bottom: float, ruler: Ruler) -> list[Line]:
    blocks = [
        block
        for block in (
            _Block(texts.issuer, _ISSUER, Ink.RED, 7 * MM),
            _Block(texts.verb, _VERB, Ink.BLACK, 3.5 * MM),
            _Block(texts.title, _TITLE, Ink.RED, 3 * MM),
            _Block(texts.recipient, _RECIPIENT, Ink.BLACK, 4.5 * MM),
            _Block(texts.achievement, _ACHIEVEMENT, Ink.BLACK, 4 * MM),
        )
        if block.text
    ]
    room = _MOTTO_RULE_Y - bottom - _CLEAR
    letterings: list[Lettering] = []
    gaps = sum(block.gap for block in blocks)
    for scale in _SCALES:
        letterings = [ruler.fit(block.text, _scaled(block.setting, scale), _TEXT_WIDTH) for block in blocks]
        if sum(map(_height, letterings)) + gaps * _LEAST_STRETCH <= room:
            break
    return _stacked(blocks, letterings, room, ruler)


def _stacked(blocks: Sequence[_Block], letterings: Sequence[Lettering], room: float, ruler: Ruler) -> list[Line]:
    """The blocks one under the other from the motto down, their gaps stretched to the room there is."""
    gaps = sum(block.gap for block in blocks)
    free = room - sum(map(_height, letterings))
    stretch = min(_MOST_STRETCH, free / gaps) if gaps else 0
    top = _MOTTO_RULE_Y - (free - gaps * stretch) / 2
    lines: list[Line] = []
    for block, lettering in zip(blocks, letterings, strict=True):
        top -= block.gap * stretch
        lines += _centred(lettering, _MIDDLE, top - _ASCENT * lettering.size, ruler, block.ink)
        top -= _height(lettering)
    return lines


def _signature(texts: PaperTexts, ruler: Ruler) -> tuple[list[Line], float]:
    """Place, date and signature at the lower right, the decision at the lower left, and the top of them all."""
    name = ruler.fit(texts.signer_name, _SIGN, _SIGN_WIDTH)
    lines = _centred(name, _SIGN_MIDDLE, _NAME_Y + _rise(name), ruler)
    bottom = _NAME_Y + _rise(name) + _ASCENT * name.size + _SEAL_ROOM
    for text in (texts.signer_office, texts.signer_title, texts.on_behalf):
        if text:
            lettering = ruler.fit(text, _SIGN, _SIGN_WIDTH)
            lines[:0] = _centred(
                lettering, _SIGN_MIDDLE, bottom + _DESCENT * lettering.size + _rise(lettering), ruler
            )
            bottom += _height(lettering)
    dated = ruler.fit(_place_and_date(texts), _SMALL_ITALIC, _SIGN_WIDTH)
    date_y = bottom + 1.5 * MM + _DESCENT * dated.size + _rise(dated)
    lines[:0] = [*_decision(texts, date_y, ruler), *_centred(dated, _SIGN_MIDDLE, date_y, ruler)]
    return lines, date_y + _ASCENT * dated.size


def _decision(texts: PaperTexts, y: float, ruler: Ruler) -> list[Line]:
    """The decision and the register at the lower left, downward from the line of place and date."""
    lines: list[Line] = []
    for label, text in (
        ("Quyết định số: ", texts.decision_number),
        ("", texts.decision_date),
        ("Số vào sổ: ", texts.register_number),
    ):
        if text:
            lettering = ruler.fit(f"{label}{text}", _SMALL_ITALIC, _LEFT_WIDTH)
            lines += _aligned(lettering, [_LEFT_EDGE] * len(lettering.lines), y)
            y -= _LEADING * lettering.size * len(lettering.lines)
    return lines


def _place_and_date(texts: PaperTexts) -> str:
    if texts.place and texts.date:
        return f"{texts.place}, {texts.date}"
    return texts.place or f"{texts.date[:1].upper()}{texts.date[1:]}"


def _foot(revision: str, ruler: Ruler) -> list[Line]:
    if not revision:
        return []
    return _centred(
        ruler.fit(f"Bản kết quả {revision}", _REVISION, _TEXT_WIDTH), _MIDDLE, _REVISION_Y, ruler, Ink.GREY
    )


def _centred(lettering: Lettering, middle: float, y: float, ruler: Ruler, ink: Ink = Ink.BLACK) -> list[Line]:
    """The lines centred on `middle`, the first baseline at `y`."""
    widths = (ruler.width(line, lettering.face) * lettering.size for line in lettering.lines)
    return _aligned(lettering, [middle - width / 2 for width in widths], y, ink)


def _aligned(lettering: Lettering, lefts: Sequence[float], y: float, ink: Ink = Ink.BLACK) -> list[Line]:
    step = _LEADING * lettering.size
    return [
        Line(text, lettering.face, lettering.size, left, y - number * step, ink)
        for number, (text, left) in enumerate(zip(lettering.lines, lefts, strict=True))
        if text
    ]


def _height(lettering: Lettering) -> float:
    """From the top of the first line's marks to the bottom of the last line's."""
    return lettering.size * (_ASCENT + _DESCENT) + _rise(lettering)


def _rise(lettering: Lettering) -> float:
    """From the last baseline up to the first."""
    return lettering.size * _LEADING * (len(lettering.lines) - 1)


def _scaled(setting: Setting, scale: float) -> Setting:
    return replace(setting, size=setting.size * scale, least=setting.least * scale)
