"""Certificates as a reader of the PDF finds them."""

import base64
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

from reports.pdf.certificate_page import FACES, HEIGHT, LOGO, MM, MOTTO, NATION, WIDTH, Ink, Line, Page, lay_out
from reports.pdf.certificate_texts import TEXT_NAMES, filled_texts
from reports.pdf.certificates import certificates
from reports.pdf.fonts import Face
from reports.pdf.lettering import Ruler
from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.papers import CertificateData, PaperTexts
from tests.sample_papers import CONTEST, TEXTS

VI = Words("vi")
FIRST = CertificateData(
    contest=CONTEST,
    round=RoundCode("cluster-1"),
    round_name="Cụm thi số 1",
    team="Thị trấn Châu Ổ",
    prize="Giải Nhất",
    texts=TEXTS,
    revision="3F-7A2",
)
LOGO_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
LONG_TEAM = (
    "Xã Nghĩa Ẩn Đặng Ễn Ửng Bình Tân Phú và Trường Trung học phổ thông Nguyễn Thị Minh Khai, khu vực Đông Bắc"
)
BAND = 13.7 * MM
"""How far the border reaches into the page."""


def pages_of(document: bytes) -> list[PageObject]:
    return list(PdfReader(BytesIO(document)).pages)


def said_on(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


def laid_out(certificate: CertificateData) -> Page:
    return lay_out(filled_texts(certificate), certificate.revision, Ruler(FACES))


def box(line: Line) -> tuple[float, float, float, float]:
    """The room a line may ink: left, bottom, right, top, with the marks of "Ẵ" and the dot of "Ự"."""
    width = Ruler(FACES).width(line.text, line.face) * line.size
    return line.x, line.y - 0.23 * line.size, line.x + width, line.y + 0.92 * line.size


def apart(one: Line, other: Line) -> bool:
    left, bottom, right, top = box(one)
    other_left, other_bottom, other_right, other_top = box(other)
    return left >= other_right or other_left >= right or bottom >= other_top or other_bottom >= top


def assert_fits(page: Page) -> None:
    for number, line in enumerate(page.lines):
        left, bottom, right, top = box(line)
        assert left >= BAND, line
        assert right <= WIDTH - BAND, line
        assert bottom >= BAND, line
        assert top <= HEIGHT - BAND, line
        assert all(apart(line, other) for other in page.lines[number + 1 :]), line


def test_every_page_is_a4_landscape() -> None:
    box_of_page = pages_of(certificates([FIRST], VI, provisional=False))[0].mediabox
    assert (float(box_of_page.width), float(box_of_page.height)) == pytest.approx((841.89, 595.276), abs=0.01)


def test_the_texts_stand_in_the_order_of_an_official_certificate() -> None:
    said = said_on(pages_of(certificates([FIRST], VI, provisional=False))[0])
    expected = [
        NATION,
        MOTTO,
        "BAN TỔ CHỨC HỘI THI",
        "TẶNG",
        "GIẤY CHỨNG NHẬN",
        "Đội thi thị trấn Châu Ổ, huyện Bình Sơn",
        f"Đạt giải NHẤT {CONTEST} – Cụm thi số 1",
        "Quyết định số: 05/QĐ-BTC",
        "ngày 14 tháng 8 năm 2024",
        "Số vào sổ: 01",
        "Bình Sơn, ngày 15 tháng 8 năm 2024",
        "TM. BAN TỔ CHỨC",
        "TRƯỞNG BAN",
        "PHÓ CHỦ TỊCH UBND HUYỆN",
        "Nguyễn Thị Ửng",
        "Bản kết quả 3F-7A2",
    ]
    assert said == " ".join(expected)


def test_every_award_has_one_page_of_its_own() -> None:
    awards = [replace(FIRST, team=f"Xã Bình {name}") for name in ("An", "Châu", "Thanh", "Thạnh")]
    pages = pages_of(certificates(awards, VI, provisional=False))
    assert [said_on(page).count("Đội thi xã Bình") for page in pages] == [1] * len(awards)
    assert [award.team.split()[-1] in said_on(page) for award, page in zip(awards, pages, strict=True)] == [
        True
    ] * 4


def test_no_award_makes_no_paper() -> None:
    with pytest.raises(Refusal, match="no award yet"):
        certificates([], VI, provisional=False)


def test_all_fonts_are_embedded() -> None:
    document = PdfReader(BytesIO(certificates([FIRST], VI, provisional=True)))
    for page in document.pages:
        embedded, named = page._get_fonts()
        assert not named
        assert {name.split("+")[1] for name in embedded} == {"Tinos-Bold", "Tinos-Regular", "Tinos-Italic"}


def test_the_same_awards_give_the_same_bytes() -> None:
    assert certificates([FIRST], VI, provisional=True) == certificates([FIRST], VI, provisional=True)


def test_the_document_says_what_it_is() -> None:
    document = PdfReader(BytesIO(certificates([FIRST], VI, provisional=False)))
    assert document.metadata is not None
    assert document.metadata.title == f"Giấy chứng nhận – Cụm thi số 1 – {CONTEST}"
    assert document.metadata.author == "BAN TỔ CHỨC HỘI THI"
    assert document.pdf_header >= "%PDF-1.4"


def test_papers_are_vietnamese_in_english_too() -> None:
    vietnamese, english = (certificates([FIRST], words, provisional=False) for words in (VI, Words("en")))
    assert said_on(pages_of(vietnamese)[0]) == said_on(pages_of(english)[0])


@pytest.mark.parametrize("provisional", [True, False])
def test_only_a_provisional_certificate_has_the_mark_and_only_a_final_one_the_revision(
    *, provisional: bool
) -> None:
    for page in pages_of(certificates([FIRST, FIRST], VI, provisional=provisional)):
        assert ("TẠM TÍNH" in said_on(page)) == provisional
        assert ("3F-7A2" in said_on(page)) != provisional


def test_the_rule_is_as_long_as_the_motto() -> None:
    page = laid_out(FIRST)
    motto = next(line for line in page.lines if line.text == MOTTO)
    left, bottom, right, _ = box(motto)
    assert (page.rules[0].left, page.rules[0].right) == pytest.approx((left, right))
    assert page.rules[0].y < bottom


def test_the_seal_has_35_millimetres() -> None:
    page = laid_out(FIRST)
    heights = {line.text: box(line) for line in page.lines}
    assert heights["PHÓ CHỦ TỊCH UBND HUYỆN"][1] - heights["Nguyễn Thị Ửng"][3] >= 35 * MM


def test_issuer_and_title_are_red_and_the_sizes_are_those_of_the_layout() -> None:
    lines = {line.text: line for line in laid_out(FIRST).lines}
    assert {text for text, line in lines.items() if line.ink is Ink.RED} == {
        "BAN TỔ CHỨC HỘI THI",
        "GIẤY CHỨNG NHẬN",
    }
    assert 34 <= lines["GIẤY CHỨNG NHẬN"].size <= 40
    assert 22 <= lines["Đội thi thị trấn Châu Ổ, huyện Bình Sơn"].size <= 26
    assert 16 <= lines["BAN TỔ CHỨC HỘI THI"].size <= 18
    assert lines["Bình Sơn, ngày 15 tháng 8 năm 2024"].face is Face.SERIF_ITALIC


def test_the_letters_of_a_long_name_are_smaller_before_it_takes_a_second_line() -> None:
    team = "Xã Nghĩa Ẩn Đặng Ễn Ửng Bình Tân Phú Thạnh Đông"
    named = next(line for line in laid_out(replace(FIRST, team=team)).lines if line.text.startswith("Đội thi"))
    assert named.text.endswith("huyện Bình Sơn")
    assert 17 <= named.size < 26


def test_a_name_too_long_for_a_line_takes_two_balanced_ones() -> None:
    lines = [line for line in laid_out(replace(FIRST, team=LONG_TEAM)).lines if line.face is Face.SERIF_BOLD]
    named = [line for line in lines if "Nghĩa Ẩn" in line.text or "Minh Khai" in line.text]
    assert len(named) == 2
    first, second = (box(line)[2] - box(line)[0] for line in named)
    assert min(first, second) > 0.8 * max(first, second)


@pytest.mark.parametrize("team", ["Xã Bình An", "Thị trấn Châu Ổ", LONG_TEAM, "Ẵ" * 200, " ".join(["Ẵng"] * 60)])
@pytest.mark.parametrize("prize", ["Giải Khuyến khích", "Giới thiệu xuất sắc nhất"])
@pytest.mark.parametrize("contest", [CONTEST, f"{CONTEST}, {CONTEST}, {CONTEST}"])
def test_nothing_overlaps_or_leaves_the_frame(team: str, prize: str, contest: str) -> None:
    assert_fits(laid_out(replace(FIRST, team=team, prize=prize, contest=contest)))


TYPED = st.text(alphabet="Ệự Ẵgnh Đội", max_size=160)


@settings(max_examples=60)
@given(st.builds(PaperTexts, **dict.fromkeys(TEXT_NAMES, TYPED)))
def test_whatever_people_type_stays_inside_and_apart(texts: PaperTexts) -> None:
    assert_fits(laid_out(replace(FIRST, texts=texts)))


@pytest.mark.parametrize("left_out", [name for name in TEXT_NAMES if name != "date"])
def test_an_empty_text_leaves_its_line_out_and_the_rest_in_order(left_out: str) -> None:
    whole = [line.text for line in laid_out(FIRST).lines]
    page = laid_out(replace(FIRST, texts=replace(TEXTS, **{left_out: ""})))
    assert_fits(page)
    remaining = [line.text for line in page.lines]
    assert len(remaining) < len(whole) or left_out == "place"
    assert [text for text in whole if text in remaining] == [text for text in remaining if text in whole]


def test_a_date_without_a_place_begins_with_a_capital() -> None:
    texts = replace(TEXTS, place="")
    assert "Ngày 15 tháng 8 năm 2024" in [line.text for line in laid_out(replace(FIRST, texts=texts)).lines]


def test_no_place_and_no_date_leave_no_comma() -> None:
    texts = replace(TEXTS, place="", date="")
    assert not any("," in line.text for line in laid_out(replace(FIRST, texts=texts)).lines[-6:])


@pytest.mark.parametrize(
    ("text", "prize", "filled"),
    [
        ("Đạt {prize}", "Giải Nhất", "Đạt giải NHẤT"),
        ("Đạt {prize}", "Giải Khuyến khích", "Đạt giải KHUYẾN KHÍCH"),
        ("Đạt giải {prize}", "Giải Ba", "Đạt giải BA"),
        ("{prize}", "Giải Ba", "Giải BA"),
        ("Đạt {prize}", "Tiểu phẩm xuất sắc nhất", "Đạt giải Tiểu phẩm xuất sắc nhất"),
        ("Đạt  {prize} \n {round}", " giải  nhì ", "Đạt giải NHÌ Cụm thi số 1"),
        ("Đội {team} và {team", "Giải Ba", "Đội thị trấn Châu Ổ và {team"),
        ("{team}", "Giải Ba", "Thị trấn Châu Ổ"),
    ],
)
def test_places_are_filled_in_as_a_sentence_has_them(text: str, prize: str, filled: str) -> None:
    certificate = replace(FIRST, prize=prize, texts=replace(TEXTS, achievement=text))
    assert filled_texts(certificate).achievement == filled


@pytest.mark.parametrize("wrong", ["{prise}", "{}", "{team.__class__}", "{0}", "{team!r}"])
def test_an_unknown_place_is_refused_with_the_name_of_its_text(wrong: str) -> None:
    with pytest.raises(Refusal) as refused:
        certificates([replace(FIRST, texts=replace(TEXTS, achievement=f"Đạt {wrong}"))], VI, provisional=False)
    said = VI.say_message(refused.value.said)
    assert wrong in said
    assert "Thành tích" in said
    assert "{team}, {prize}, {contest}, {round}" in said


def test_a_name_with_braces_is_printed_as_it_is() -> None:
    assert filled_texts(replace(FIRST, team="{prize}")).recipient == "Đội thi {prize}, huyện Bình Sơn"


def test_a_logo_stands_on_every_page_and_costs_its_room_once() -> None:
    plain = certificates([FIRST, FIRST], VI, provisional=False)
    with_logo = certificates([FIRST, FIRST], VI, provisional=False, logo=LOGO_PNG)
    assert with_logo == certificates([FIRST, FIRST], VI, provisional=False, logo=LOGO_PNG)
    pages = PdfReader(BytesIO(with_logo)).pages
    assert [len(page.images) for page in pages] == [1, 1]
    assert [page.extract_text() for page in pages] == [
        page.extract_text() for page in PdfReader(BytesIO(plain)).pages
    ]


@given(st.text("ABCĐÊ ", min_size=1, max_size=300), st.text("abcđê ", max_size=300))
def test_no_text_ever_runs_into_the_room_of_the_logo(issuer: str, achievement: str) -> None:
    ruler = Ruler(FACES)
    page = lay_out(PaperTexts(issuer=issuer, achievement=achievement), "3F-7A2", ruler)
    for line in page.lines:
        top = line.y + line.size * 0.95
        beside = line.x > LOGO.x + LOGO.width
        assert beside or top < LOGO.y or line.y > LOGO.y + LOGO.height
