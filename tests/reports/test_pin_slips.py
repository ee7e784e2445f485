"""The slips with PINs, read back from their PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from reports.pdf.pin_slips import pin_slips
from reports.wording import Words
from stage_contest.domain.errors import Refusal
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import PinSlip, PinSlips, Role

CONTEST = "Hội thi tìm hiểu pháp luật huyện Bình Sơn năm 2024, vòng sơ khảo các cụm xã và thị trấn phía Đông"


def slips(count: int) -> PinSlips:
    first = PinSlip("Nguyễn Thị Ánh Tuyết", frozenset({Role.JUDGE, Role.CHAIR}), JudgeCode("gk1"), "4073")
    others = (PinSlip(f"Người {n}", frozenset({Role.SECRETARY}), None, f"{91205 + n}") for n in range(1, count))
    return PinSlips(CONTEST, (first, *others))


def pages(made: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(made)).pages]


def test_a_slip_has_the_contest_the_name_the_roles_and_the_pin_in_large_digits() -> None:
    (page,) = pages(pin_slips(slips(1), Words("vi")))
    plain = " ".join(page.replace("\N{NO-BREAK SPACE}", " ").split())
    assert CONTEST in plain
    assert "Nguyễn Thị Ánh Tuyết" in plain
    assert "GK1 · " in plain
    assert "4 0 7 3" in plain


def test_ten_slips_stand_on_a_page_and_each_pin_on_one_slip() -> None:
    made = slips(21)
    read = [page.replace("\N{NO-BREAK SPACE}", " ") for page in pages(pin_slips(made, Words("en")))]
    assert len(read) == 3
    for number, slip in enumerate(made.slips):
        assert " ".join(slip.pin) in read[number // 10]
    assert sum(page.count("Your PIN.") for page in read) == 21


def test_the_same_slips_give_the_same_bytes() -> None:
    assert pin_slips(slips(3), Words("vi")) == pin_slips(slips(3), Words("vi"))


def test_without_a_pin_there_is_no_slip() -> None:
    with pytest.raises(Refusal, match="no slip to print"):
        pin_slips(PinSlips(CONTEST, ()), Words("en"))
