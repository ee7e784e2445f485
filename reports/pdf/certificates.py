"""Certificates for a batch of awards: A4 landscape, one page each."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reports.pdf.certificate_border import BORDER, WATERMARK, define_border, define_watermark
from reports.pdf.certificate_page import FACES, HEIGHT, LOGO, WIDTH, Page, lay_out
from reports.pdf.certificate_texts import filled_texts
from reports.pdf.fonts import register
from reports.pdf.lettering import Ruler
from reports.wording import Words
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.papers import CertificateData


def certificates(
    awards: Sequence[CertificateData], words: Words, *, provisional: bool, logo: bytes | None = None
) -> bytes:
    """A PDF with one certificate a page, the same bytes for the same awards; Vietnamese in every language.

    A provisional one has TẠM TÍNH across it; a final one the revision of its results at the foot. `logo` is a PNG.

    Raises:
        Refusal: if there is no award, or a text has a {place} that is not known.
    """
    if not awards:
        raise Refusal(message("There is no award yet, so there is no certificate to make."))
    made = BytesIO()
    canvas = blank_canvas(made)
    _describe(canvas, awards, words)
    define_border(canvas)
    if provisional:
        define_watermark(canvas)
    ruler = Ruler(FACES)
    picture = None if logo is None else ImageReader(BytesIO(logo))
    for award in awards:
        page = lay_out(filled_texts(award), "" if provisional else award.revision, ruler)
        if provisional:
            canvas.doForm(WATERMARK)
        canvas.doForm(BORDER)
        if picture is not None:
            _draw_logo(canvas, picture)
        draw_page(canvas, page)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def blank_canvas(made: BytesIO) -> Canvas:
    """An empty A4 landscape document without dates of making, its typefaces ready."""
    register(*FACES)
    return Canvas(
        made, pagesize=(WIDTH, HEIGHT), invariant=1, pdfVersion=(1, 4), lang="vi-VN", initialFontName=FACES[0].value
    )


def draw_page(canvas: Canvas, page: Page) -> None:
    """Draw the lines and rules of a page where they stand."""
    for line in page.lines:
        canvas.setFillColorRGB(*line.ink.value)
        canvas.setFont(line.face.value, line.size)
        canvas.drawString(line.x, line.y, line.text)
    canvas.setLineWidth(0.8)
    for rule in page.rules:
        canvas.line(rule.left, rule.y, rule.right, rule.y)


def _draw_logo(canvas: Canvas, picture: ImageReader) -> None:
    """Draw the logo whole in its room; where it is transparent the paper shows through."""
    canvas.drawImage(
        picture, LOGO.x, LOGO.y, LOGO.width, LOGO.height, mask="auto", preserveAspectRatio=True, anchor="c"
    )


def _describe(canvas: Canvas, awards: Sequence[CertificateData], words: Words) -> None:
    first = awards[0]
    paper = words.say("Certificates")
    rounds = ", ".join(dict.fromkeys(award.round_name for award in awards))
    canvas.setTitle(f"{paper} – {rounds} – {first.contest}")
    canvas.setAuthor(filled_texts(first).issuer or first.contest)
    canvas.setSubject(first.revision)
    canvas.setCreator("Stage Contest")
