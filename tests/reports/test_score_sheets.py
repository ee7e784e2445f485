"""Score sheets as a reader of the PDF finds them."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from reports.pdf.certificate_page import MM, MOTTO, NATION, Line
from reports.pdf.lettering import Ruler
from reports.pdf.score_sheet_lines import PaperLine, ScoreSheetPaper
from reports.pdf.score_sheet_page import (
    FACES,
    HEIGHT,
    MOST_ROWS,
    WIDTH,
    SheetPage,
    lay_out_sheet,
)
from reports.pdf.score_sheets import score_sheets
from reports.wording import Words
from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.points import ONE, Hundredths
from stage_contest.domain.sheets import SheetState

VI = Words("vi")
CONTENT, ACTING = CriterionCode("content"), CriterionCode("acting")
CRITERIA = (
    Criterion(CONTENT, "Nội dung đúng chủ đề, tính tuyên truyền", Hundredths(2000), Hundredths(25)),
    Criterion(ACTING, "Diễn xuất", Hundredths(1000), Hundredths(25), weight=Hundredths(200)),
)
FILLED = ScoreSheetPaper(
    organizer="UBND huyện Bình Sơn",
    issuer="Ban tổ chức hội thi",
    contest="Hội thi Tuyên truyền cải cách hành chính",
    round="Cụm thi số 1, xã Bình Phước",
    dated="Bình Phước, ngày 15 tháng 8 năm 2024",
    part="Tiểu phẩm",
    judge="GK1",
    judge_name="Nguyễn Ngọc Quyết",
    criteria=CRITERIA,
    lines=(
        PaperLine(1, "Xã Bình An", SheetState.MARKED, {CONTENT: Hundredths(1875), ACTING: Hundredths(900)}),
        PaperLine(2, "Thị trấn Châu Ổ", SheetState.ABSENT),
        PaperLine(3, "Xã Bình Hải", SheetState.ABSTAINED),
        PaperLine(4, "Xã Bình Trị", SheetState.MARKED, {CONTENT: Hundredths(1000)}),
        PaperLine(5, "Xã Bình Thạnh", SheetState.MARKED, {CONTENT: Hundredths(25), ACTING: Hundredths(0)}),
    ),
    note="In lại lúc 15/08/2024 20:14.",
    filled=True,
)
BLANK = replace(FILLED, filled=False, lines=tuple(PaperLine(line.number, line.team) for line in FILLED.lines))


def test_a_rule_stands_below_the_issuing_body_and_one_below_the_motto() -> None:
    (page,) = lay_out_sheet(FILLED, Ruler(FACES))
    for text, least, most in ((FILLED.issuer.upper(), 1 / 3, 1 / 2), (MOTTO, 0.99, 1.01)):
        line = next(each for each in page.lines if each.text == text)
        width = Ruler(FACES).width(line.text, line.face) * line.size
        below = [s for s in page.strokes if s.bottom == s.top and 0 < line.y - s.bottom < 3 * MM]
        assert any(least <= (stroke.right - stroke.left) / width <= most for stroke in below)


def texts_of(document: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(document)).pages]


def texts(page: SheetPage) -> list[str]:
    return [line.text for line in page.lines]


def row_of(page: SheetPage, team: str) -> list[str]:
    """The texts that stand on the line of that team, from the left."""
    (named,) = (line for line in page.lines if line.text == team)
    beside = [line for line in page.lines if abs(line.y - named.y) < 1 and line.x >= 0]
    return [line.text for line in sorted(beside, key=lambda line: line.x)]


def box(line: Line) -> tuple[float, float, float, float]:
    width = Ruler(FACES).width(line.text, line.face) * line.size
    return line.x, line.y - 0.23 * line.size, line.x + width, line.y + 0.92 * line.size


def assert_inside(pages: Sequence[SheetPage]) -> None:
    for page in pages:
        for line in page.lines:
            left, bottom, right, top = box(line)
            assert left >= 10 * MM - 1, line
            assert right <= WIDTH - 10 * MM + 1, line
            assert bottom >= 8 * MM, line
            assert top <= HEIGHT - 8 * MM, line


def assert_apart(page: SheetPage) -> None:
    for number, line in enumerate(page.lines):
        left, bottom, right, top = box(line)
        for other in page.lines[number + 1 :]:
            other_left, other_bottom, other_right, other_top = box(other)
            apart = left >= other_right or other_left >= right or bottom >= other_top or other_bottom >= top
            assert apart, (line, other)


def test_a_sheet_says_whose_it_is_and_carries_the_nations_name() -> None:
    (said,) = texts_of(score_sheets([BLANK], VI))
    for text in (
        NATION,
        MOTTO,
        "UBND HUYỆN BÌNH SƠN",
        "BAN TỔ CHỨC HỘI THI",
        "PHIẾU CHẤM ĐIỂM – PHẦN THI TIỂU PHẨM",
        "Cụm thi số 1, xã Bình Phước",
        "Giám khảo: GK1 – Nguyễn Ngọc Quyết",
        "STT",
        "ĐỘI THI",
        "TỔNG ĐIỂM",
        "(tối đa 20 điểm)",
        "(tối đa 40 điểm)",
        "GIÁM KHẢO",
        "Thị trấn Châu Ổ",
    ):
        assert text in said


def test_a_blank_sheet_has_no_mark_and_no_sum() -> None:
    (page,) = lay_out_sheet(BLANK, Ruler(FACES))
    assert row_of(page, "Xã Bình An") == ["1", "Xã Bình An"]
    assert "Tổng kiểm tra" not in texts(page)


def test_a_filled_sheet_carries_control_sums_of_lines_and_columns() -> None:
    (page,) = lay_out_sheet(FILLED, Ruler(FACES))
    assert row_of(page, "Xã Bình An") == ["1", "Xã Bình An", "18,75", "9", "36,75"]
    assert row_of(page, "Thị trấn Châu Ổ") == ["2", "Thị trấn Châu Ổ", "Vắng", "–", "–"]
    assert row_of(page, "Xã Bình Hải") == ["3", "Xã Bình Hải", "Không chấm", "–", "–"]
    assert row_of(page, "Xã Bình Trị") == ["4", "Xã Bình Trị", "10"]
    assert row_of(page, "Tổng kiểm tra") == ["Tổng kiểm tra", "29", "9", "37"]


def test_many_teams_are_divided_evenly_and_the_sums_stand_at_the_end() -> None:
    many = replace(FILLED, lines=tuple(replace(FILLED.lines[0], number=number) for number in range(1, 23)))
    pages = lay_out_sheet(many, Ruler(FACES))
    assert [texts(page).count("Xã Bình An") for page in pages] == [11, 11]
    assert ["Tổng kiểm tra" in texts(page) for page in pages] == [False, True]
    assert "412,5" in texts(pages[1])
    assert [text for page in pages for text in texts(page) if text.startswith("Trang")] == [
        "Trang 1/2",
        "Trang 2/2",
    ]


def test_every_sheet_has_its_page_and_the_same_sheets_give_the_same_bytes() -> None:
    sheets = [BLANK, replace(FILLED, judge="GK2")]
    document = score_sheets(sheets, VI)
    assert document == score_sheets(sheets, VI)
    assert ["GK1" in said for said in texts_of(document)] == [True, False]
    assert score_sheets(sheets, Words("en"))[:8] == document[:8]


def test_no_sheet_makes_no_paper() -> None:
    with pytest.raises(Refusal, match="nothing to print"):
        score_sheets([], VI)


def test_nothing_of_an_ordinary_sheet_overlaps() -> None:
    for paper in (BLANK, FILLED):
        for page in lay_out_sheet(paper, Ruler(FACES)):
            assert_apart(page)


TYPED = st.text(alphabet="Ệự Ẵgnh Đội", max_size=90)


@settings(max_examples=40)
@given(
    teams=st.lists(TYPED, max_size=2 * MOST_ROWS + 1),
    names=st.lists(TYPED, min_size=1, max_size=8),
    filled=st.booleans(),
    contest=TYPED,
    judge=TYPED,
)
def test_whatever_people_type_stays_on_the_paper(
    teams: list[str], names: list[str], *, filled: bool, contest: str, judge: str
) -> None:
    criteria = tuple(
        Criterion(CriterionCode(f"c{place}"), name, Hundredths(1000), Hundredths(25), ONE)
        for place, name in enumerate(names)
    )
    marks = {each.code: Hundredths(975) for each in criteria}
    lines = tuple(PaperLine(number, team, SheetState.MARKED, marks) for number, team in enumerate(teams, 1))
    paper = replace(
        FILLED, criteria=criteria, lines=lines, filled=filled, contest=contest, judge_name=judge, part=contest
    )
    assert_inside(lay_out_sheet(paper, Ruler(FACES)))
