"""500 certificates against ReportLab's bare canvas, which draws the same strings at the same places."""

from collections.abc import Callable, Sequence
from io import BytesIO
from statistics import median
from time import perf_counter

from reports.pdf.certificate_page import FACES, Page, lay_out
from reports.pdf.certificate_texts import filled_texts
from reports.pdf.certificates import blank_canvas, certificates
from reports.pdf.lettering import Ruler
from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.papers import CertificateData
from tests.benchmarks.measure import Measure
from tests.sample_papers import CONTEST, TEXTS

AWARDS = 500
TURNS = 7
AIM = 2.0


def measure() -> list[Measure]:
    """The seconds for the whole batch, ours and bare taking turns; the medians are compared."""
    awards = [_award(number) for number in range(AWARDS)]
    words, ruler = Words("vi"), Ruler(FACES)
    pages = [lay_out(filled_texts(award), award.revision, ruler) for award in awards]
    ours, bare = [], []
    for _ in range(TURNS):
        ours.append(_seconds(lambda: certificates(awards, words, provisional=False)))
        bare.append(_seconds(lambda: _bare(pages)))
    ratio = median(ours) / median(bare)
    return [Measure(f"{AWARDS} certificates as PDF", median(ours), median(bare), "s", ratio, AIM)]


def _award(number: int) -> CertificateData:
    return CertificateData(
        contest=CONTEST,
        round=RoundCode("cluster-1"),
        round_name="Cụm thi số 1",
        team=f"Xã Bình Thạnh {number}",
        prize="Giải Khuyến khích",
        texts=TEXTS,
        revision="3F-7A2",
    )


def _bare(pages: Sequence[Page]) -> bytes:
    """The same strings in the same faces at the same places, and nothing else."""
    made = BytesIO()
    canvas = blank_canvas(made)
    for page in pages:
        for line in page.lines:
            canvas.setFont(line.face.value, line.size)
            canvas.drawString(line.x, line.y, line.text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _seconds(work: Callable[[], bytes]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
