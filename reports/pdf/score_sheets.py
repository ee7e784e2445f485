"""Score sheets for printing: A4 landscape, one judge and one part each, blank or filled with control sums."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from reports.pdf.certificates import blank_canvas
from reports.pdf.lettering import Ruler
from reports.pdf.score_sheet_lines import ScoreSheetPaper
from reports.pdf.score_sheet_page import FACES, SheetPage, lay_out_sheet
from reports.wording import Words
from stage_contest.domain.errors import Refusal, message


def score_sheets(papers: Sequence[ScoreSheetPaper], words: Words) -> bytes:
    """A PDF with the sheets in their order, the same bytes for the same sheets; Vietnamese in every language.

    Raises:
        Refusal: if there is no sheet.
    """
    if not papers:
        raise Refusal(message("There is no judge or no part with score sheets here, so there is nothing to print."))
    made = BytesIO()
    canvas = blank_canvas(made)
    first = papers[0]
    title = words.say("Score sheets")
    canvas.setTitle(f"{title} – {first.round} – {first.contest}")
    canvas.setAuthor(first.issuer)
    canvas.setCreator("Stage Contest")
    ruler = Ruler(FACES)
    for paper in papers:
        for page in lay_out_sheet(paper, ruler):
            _draw(canvas, page)
            canvas.showPage()
    canvas.save()
    return made.getvalue()


def _draw(canvas: Canvas, page: SheetPage) -> None:
    canvas.setFillGray(0)
    for line in page.lines:
        canvas.setFont(line.face.value, line.size)
        canvas.drawString(line.x, line.y, line.text)
    canvas.setLineWidth(0.7)
    for stroke in page.strokes:
        canvas.line(stroke.left, stroke.bottom, stroke.right, stroke.top)
