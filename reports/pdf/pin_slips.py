"""Slips with PINs: A4 portrait, two columns with cut lines, one slip a person; lengths in points (1/72 inch)."""

from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from reports.pdf.fonts import Face, register
from reports.pdf.lettering import Ruler, Setting
from reports.role_names import role_names
from reports.wording import Words
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import PinSlip, PinSlips

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
COLUMNS, ROWS = 2, 5

_EDGE = 10 * MM
_SLIP_WIDTH = (WIDTH - 2 * _EDGE) / COLUMNS
_SLIP_HEIGHT = (HEIGHT - 2 * _EDGE) / ROWS
_PADDING = 6 * MM
_ROOM = _SLIP_WIDTH - 2 * _PADDING

_FACES = (Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC, Face.SANS_BOLD)
_CONTEST = Setting(Face.SERIF, 9, 8, most_lines=2)
_NAME = Setting(Face.SERIF_BOLD, 16, 12, most_lines=2)
_ROLES = Setting(Face.SERIF, 11, 9, most_lines=2)
_PIN = Setting(Face.SANS_BOLD, 30, 20)
_KEEP = Setting(Face.SERIF_ITALIC, 9, 7)
_BETWEEN_DIGITS = "\N{NO-BREAK SPACE}"

_LEADING = 1.28
_ASCENT = 0.95
_GREY, _BLACK = 0.40, 0.0
_CUT_GREY = 0.55
_DASHES = (3, 3)


@dataclass(frozen=True, slots=True)
class _Corner:
    """The upper left corner of a slip."""

    left: float
    top: float


def pin_slips(made: PinSlips, words: Words) -> bytes:
    """A PDF with the slips in their order, ten a page; the same bytes for the same slips.

    Raises:
        Refusal: if there is no slip.
    """
    if not made.slips:
        raise Refusal(message("There is no PIN yet, so there is no slip to print."))
    file = BytesIO()
    register(*_FACES)
    canvas = Canvas(
        file,
        pagesize=(WIDTH, HEIGHT),
        invariant=1,
        pdfVersion=(1, 4),
        lang="vi-VN",
        initialFontName=_FACES[0].value,
    )
    canvas.setTitle(f"{words.say('PIN slips')} – {made.contest}")
    canvas.setCreator("Stage Contest")
    ruler = Ruler(_FACES)
    a_page = COLUMNS * ROWS
    for first in range(0, len(made.slips), a_page):
        on_page = made.slips[first : first + a_page]
        for place, slip in enumerate(on_page):
            _draw_slip(canvas, ruler, _corner(place), _texts(made.contest, slip, words))
        _draw_cut_lines(canvas, len(on_page))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _corner(place: int) -> _Corner:
    row, column = divmod(place, COLUMNS)
    return _Corner(_EDGE + column * _SLIP_WIDTH, HEIGHT - _EDGE - row * _SLIP_HEIGHT)


def _texts(contest: str, slip: PinSlip, words: Words) -> tuple[tuple[str, Setting, float, float], ...]:
    """The texts of a slip from the top: each with its setting, its grey and the room above it."""
    roles = role_names(slip.roles, words)
    return (
        (contest, _CONTEST, _GREY, 0),
        (slip.name, _NAME, _BLACK, 2 * MM),
        (f"{slip.judge.upper()} · {roles}" if slip.judge else roles, _ROLES, _BLACK, 0.5 * MM),
        (_BETWEEN_DIGITS.join(slip.pin), _PIN, _BLACK, 2 * MM),
        (words.say("Your PIN. Please keep this slip to yourself."), _KEEP, _GREY, 0),
    )


def _draw_slip(
    canvas: Canvas, ruler: Ruler, corner: _Corner, texts: tuple[tuple[str, Setting, float, float], ...]
) -> None:
    left, top = corner.left + _PADDING, corner.top - _PADDING
    for text, setting, grey, above in texts:
        lettering = ruler.fit(text, setting, _ROOM)
        top -= above
        canvas.setFillGray(grey)
        canvas.setFont(lettering.face.value, lettering.size)
        for number, line in enumerate(lettering.lines):
            canvas.drawString(left, top - (_ASCENT + number * _LEADING) * lettering.size, line)
        top -= len(lettering.lines) * _LEADING * lettering.size


def _draw_cut_lines(canvas: Canvas, slips: int) -> None:
    """Dashed lines around every slip of the page and between its columns."""
    rows = -(-slips // COLUMNS)
    bottom = HEIGHT - _EDGE - rows * _SLIP_HEIGHT
    canvas.setStrokeGray(_CUT_GREY)
    canvas.setLineWidth(0.5)
    canvas.setDash(*_DASHES)
    for row in range(rows + 1):
        y = HEIGHT - _EDGE - row * _SLIP_HEIGHT
        canvas.line(_EDGE, y, WIDTH - _EDGE, y)
    for column in range(COLUMNS + 1):
        x = _EDGE + column * _SLIP_WIDTH
        canvas.line(x, bottom, x, HEIGHT - _EDGE)
