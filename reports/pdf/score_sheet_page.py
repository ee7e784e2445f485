"""Where everything stands on a printed score sheet: A4 landscape, origin lower left, lengths in points."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.pdf.certificate_page import MM, MOTTO, NATION, Line
from reports.pdf.fonts import Face
from reports.pdf.lettering import Ruler, Setting
from reports.pdf.score_sheet_lines import PaperLine, ScoreSheetPaper, column_sums, figure, line_texts
from reports.pdf.text_placing import ASCENT, at_left, block, centred, in_cell
from stage_contest.domain.points import Hundredths

WIDTH, HEIGHT = 297 * MM, 210 * MM
EDGE = 14 * MM
FACES = (Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC)
MOST_ROWS = 16
"""Teams on one page; more of them go on to the next."""

_STT, _TEAM, _TOTAL = 12 * MM, 62 * MM, 26 * MM
_HEAD_ROW, _MOST_ROW = 19 * MM, 12 * MM
_TABLE_TOP = HEIGHT - 62 * MM
_FOOT = 47 * MM
_LEFT_MIDDLE, _RIGHT_MIDDLE = EDGE + 62 * MM, WIDTH - EDGE - 62 * MM
_HALF = 122 * MM
_ISSUER_RULE = 0.4

_OFFICE = Setting(Face.SERIF, 12, 9, most_lines=2)
_HEAD = Setting(Face.SERIF_BOLD, 12, 9)
_TITLE = Setting(Face.SERIF_BOLD, 16, 11)
_ABOUT = Setting(Face.SERIF, 12, 8, most_lines=2)
_WHO = Setting(Face.SERIF_BOLD, 13, 9)
_HEADING = Setting(Face.SERIF_BOLD, 11, 10, most_lines=3)
_MAXIMUM = Setting(Face.SERIF_ITALIC, 9, 7)
_CELL = Setting(Face.SERIF, 13, 7, most_lines=2)
_SUM = Setting(Face.SERIF_BOLD, 13, 7)
_NOTE = Setting(Face.SERIF_ITALIC, 10, 9, most_lines=3)
_DATED = Setting(Face.SERIF_ITALIC, 12, 9)
_SIGN = Setting(Face.SERIF_BOLD, 12, 9)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A thin line from one point to another."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page, ready to be drawn."""

    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...]


def lay_out_sheet(paper: ScoreSheetPaper, ruler: Ruler) -> tuple[SheetPage, ...]:
    """The pages of one judge's sheet; a page holds at most 16 teams, as evenly as they divide."""
    count = max(1, -(-len(paper.lines) // MOST_ROWS))
    share = max(1, -(-len(paper.lines) // count))
    chunks = [paper.lines[first : first + share] for first in range(0, len(paper.lines), share)] or [()]
    return tuple(
        _page(paper, chunk, ruler, number=f"Trang {place}/{count}" if count > 1 else "", last=place == count)
        for place, chunk in enumerate(chunks, 1)
    )


def _page(
    paper: ScoreSheetPaper, chunk: Sequence[PaperLine], ruler: Ruler, *, number: str, last: bool
) -> SheetPage:
    rows: list[tuple[Sequence[str], Setting]] = [(line_texts(paper, line), _CELL) for line in chunk]
    if paper.filled and last:
        rows.append((column_sums(paper), _SUM))
    lines, strokes = _table(paper, rows, ruler)
    foot, foot_strokes = _foot(paper, number, ruler)
    head, head_strokes = _head(paper, ruler)
    return SheetPage((*head, *lines, *foot), (*head_strokes, *strokes, *foot_strokes))


def _head(paper: ScoreSheetPaper, ruler: Ruler) -> tuple[list[Line], list[Stroke]]:
    top = HEIGHT - EDGE
    lines = block(paper.organizer.upper(), _OFFICE, _HALF, _LEFT_MIDDLE, top, ruler)
    lower = min((line.y for line in lines), default=top) - 5 * MM
    issuer = centred(paper.issuer.upper(), _HEAD, _HALF, _LEFT_MIDDLE, lower, ruler)
    nation = centred(NATION, _HEAD, _HALF, _RIGHT_MIDDLE, top - ASCENT * 12, ruler)
    motto = centred(MOTTO, _HEAD, _HALF, _RIGHT_MIDDLE, top - ASCENT * 12 - 5.2 * MM, ruler)
    under = motto[0].y - 1.8 * MM
    half = ruler.width(MOTTO, _HEAD.face) * motto[0].size / 2
    middle, room = WIDTH / 2, WIDTH - 2 * EDGE
    title = centred(
        f"PHIẾU CHẤM ĐIỂM – PHẦN THI {paper.part.upper()}", _TITLE, room, middle, HEIGHT - 38 * MM, ruler
    )
    about = block(f"{paper.contest} – {paper.round}", _ABOUT, room, middle, HEIGHT - 40.5 * MM, ruler)
    who = f"Giám khảo: {paper.judge} – {paper.judge_name}" if paper.judge_name else f"Giám khảo: {paper.judge}"
    named = at_left(who, _WHO, room, EDGE, HEIGHT - 57.5 * MM, ruler)
    strokes = [Stroke(_RIGHT_MIDDLE - half, under, _RIGHT_MIDDLE + half, under)]
    strokes += [_issuer_rule(line, ruler) for line in issuer]
    return [*lines, *issuer, *nation, *motto, *title, *about, *named], strokes


def _issuer_rule(issuer: Line, ruler: Ruler) -> Stroke:
    """The rule below the issuing body, a third to a half of its length (Nghị định 30/2020, Phụ lục I)."""
    half = ruler.width(issuer.text, issuer.face) * issuer.size * _ISSUER_RULE / 2
    under = issuer.y - 1.8 * MM
    return Stroke(_LEFT_MIDDLE - half, under, _LEFT_MIDDLE + half, under)


def _table(
    paper: ScoreSheetPaper, rows: Sequence[tuple[Sequence[str], Setting]], ruler: Ruler
) -> tuple[list[Line], list[Stroke]]:
    """The grid from the top down, and the texts in its cells."""
    edges = _edges(len(paper.criteria))
    height = min(_MOST_ROW, (_TABLE_TOP - _HEAD_ROW - _FOOT) / max(1, len(rows)))
    levels = [_TABLE_TOP, *(_TABLE_TOP - _HEAD_ROW - height * place for place in range(len(rows) + 1))]
    strokes = [Stroke(edges[0], level, edges[-1], level) for level in levels]
    strokes += [Stroke(edge, levels[-1], edge, levels[0]) for edge in edges]
    lines = _headings(paper, edges, ruler)
    for place, (texts, setting) in enumerate(rows):
        for column, text in enumerate(texts):
            left, right = edges[column], edges[column + 1]
            middle_y = (levels[place + 1] + levels[place + 2]) / 2
            lines += in_cell(text, setting, (left, right), middle_y, ruler, to_the_left=column == 1)
    return lines, strokes


def _headings(paper: ScoreSheetPaper, edges: Sequence[float], ruler: Ruler) -> list[Line]:
    names = ("STT", "ĐỘI THI", *(criterion.name for criterion in paper.criteria), "TỔNG ĐIỂM")
    most = sum(each.maximum * each.weight // 100 for each in paper.criteria)
    maxima = ("", "", *(figure(each.maximum) for each in paper.criteria), figure(Hundredths(most)))
    lines: list[Line] = []
    for column, (name, maximum) in enumerate(zip(names, maxima, strict=True)):
        left, right = edges[column], edges[column + 1]
        middle_y = _TABLE_TOP - (_HEAD_ROW - (4.5 * MM if maximum else 0)) / 2
        lines += in_cell(name, _HEADING, (left, right), middle_y, ruler)
        if maximum:
            said = f"(tối đa {maximum} điểm)"
            lines += in_cell(said, _MAXIMUM, (left, right), _TABLE_TOP - _HEAD_ROW + 3 * MM, ruler)
    return lines


def _foot(paper: ScoreSheetPaper, number: str, ruler: Ruler) -> tuple[list[Line], list[Stroke]]:
    """The note at the left; date, signature and the judge's name at the right."""
    top = _FOOT - 5 * MM
    lines = at_left(paper.note, _NOTE, _HALF, EDGE, top - ASCENT * 10, ruler)
    lines += centred(paper.dated, _DATED, _HALF, _RIGHT_MIDDLE, top - ASCENT * 12, ruler)
    lines += centred("GIÁM KHẢO", _SIGN, _HALF, _RIGHT_MIDDLE, top - ASCENT * 12 - 5.2 * MM, ruler)
    lines += centred("(Ký, ghi rõ họ tên)", _NOTE, _HALF, _RIGHT_MIDDLE, top - ASCENT * 12 - 10 * MM, ruler)
    lines += centred(paper.judge_name, _SIGN, _HALF, _RIGHT_MIDDLE, EDGE - 3 * MM, ruler)
    lines += at_left(number, _NOTE, _HALF, EDGE, EDGE - 3 * MM, ruler)
    return lines, []


def _edges(criteria: int) -> list[float]:
    share = (WIDTH - 2 * EDGE - _STT - _TEAM - _TOTAL) / max(1, criteria)
    edges = [EDGE, EDGE + _STT, EDGE + _STT + _TEAM]
    edges += [edges[-1] + share * place for place in range(1, criteria + 1)]
    return [*edges, WIDTH - EDGE]
