"""The border of a certificate and the mark of a provisional one, drawn once a document and stamped on each page."""

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from reports.pdf.certificate_page import HEIGHT, MM, WIDTH, Ink
from reports.pdf.fonts import Face

BORDER = "border"
WATERMARK = "watermark"
PROVISIONAL = "TẠM TÍNH"

_GOLD = (0.70, 0.52, 0.18)
_PALE_GOLD = (0.95, 0.87, 0.68)
_PALE_RED = (0.965, 0.875, 0.865)

_OUTER = 8 * MM
_BEAD = 9.7 * MM
_INNER = 12.6 * MM
_HOLLOW = 13.5 * MM
_HAIR = 1.1 * MM


def define_border(canvas: Canvas) -> None:
    """Draw the border once, to be stamped with `canvas.doForm(BORDER)`."""
    canvas.beginForm(BORDER, 0, 0, WIDTH, HEIGHT)
    _frame(canvas, _OUTER, Ink.RED.value, 2.6)
    _frame(canvas, _BEAD, _GOLD, 0.6)
    _hollow_frame(canvas, _INNER, _HOLLOW, _GOLD, 1.1)
    _hollow_frame(canvas, _INNER + _HAIR, _HOLLOW, Ink.RED.value, 0.35)
    for turn_x, turn_y in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        _lotus(canvas, turn_x, turn_y)
    canvas.endForm()


def define_watermark(canvas: Canvas) -> None:
    """Draw "TẠM TÍNH" across the page once, to be stamped with `canvas.doForm(WATERMARK)` under the text."""
    canvas.beginForm(WATERMARK, 0, 0, WIDTH, HEIGHT)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(28)
    canvas.setFillColorRGB(*_PALE_RED)
    canvas.setFont(Face.SERIF_BOLD.value, 150)
    canvas.drawCentredString(0, -50, PROVISIONAL)
    canvas.endForm()


def _frame(canvas: Canvas, inset: float, colour: tuple[float, float, float], thickness: float) -> None:
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(thickness)
    canvas.rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)


def _hollow_frame(
    canvas: Canvas, inset: float, radius: float, colour: tuple[float, float, float], thickness: float
) -> None:
    """A frame whose corners are quarter circles bent inward, room for the ornaments."""
    left, right, bottom, top = inset, WIDTH - inset, inset, HEIGHT - inset
    path = canvas.beginPath()
    path.moveTo(left + radius, bottom)
    for x, y, start in ((right, bottom, 180), (right, top, 270), (left, top, 0), (left, bottom, 90)):
        path.arcTo(x - radius, y - radius, x + radius, y + radius, start, -90)
    path.close()
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(thickness)
    canvas.drawPath(path)


def _lotus(canvas: Canvas, turn_x: int, turn_y: int) -> None:
    """Five petals that open from a corner of the frame toward the middle of the page."""
    canvas.saveState()
    canvas.translate(WIDTH / 2 - turn_x * (WIDTH / 2 - _INNER), HEIGHT / 2 - turn_y * (HEIGHT / 2 - _INNER))
    canvas.scale(turn_x, turn_y)
    canvas.rotate(45)
    canvas.setStrokeColorRGB(*_GOLD)
    canvas.setLineWidth(0.6)
    for angle, length, breadth in (
        (44, 7.6, 2.0),
        (-44, 7.6, 2.0),
        (22, 9.4, 2.3),
        (-22, 9.4, 2.3),
        (0, 10.6, 2.5),
    ):
        canvas.saveState()
        canvas.rotate(angle)
        canvas.setFillColorRGB(*_PALE_GOLD)
        canvas.drawPath(_petal(canvas, length * MM, breadth * MM), stroke=1, fill=1)
        canvas.restoreState()
    canvas.setFillColorRGB(*Ink.RED.value)
    canvas.circle(0, 0, 1.3 * MM, stroke=0, fill=1)
    canvas.restoreState()


def _petal(canvas: Canvas, length: float, breadth: float) -> PDFPathObject:
    path = canvas.beginPath()
    path.moveTo(0, 0)
    path.curveTo(length * 0.3, breadth, length * 0.7, breadth, length, 0)
    path.curveTo(length * 0.7, -breadth, length * 0.3, -breadth, 0, 0)
    path.close()
    return path
