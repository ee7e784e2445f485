"""Spelling, old codes, names of teams, and what single cells say."""

import pytest

from stage_contest.domain.teams import MemberRole
from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.headings import Field, field_of
from stage_contest.services.intake.marks_and_roles import Said, read_phone, read_role
from stage_contest.services.intake.old_fonts import OldCode, code_of_font, modern
from stage_contest.services.intake.sheet import column_letter
from stage_contest.services.intake.spelling import cleaned, match_key, older_placing, tone_of
from stage_contest.services.intake.syllables import likeness
from stage_contest.services.intake.team_names import team_name
from tests.services.intake.people import LETTERS, LOWER, in_old_code


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_read_from_vni(letter: str) -> None:
    assert cleaned(modern(in_old_code(letter, OldCode.VNI), OldCode.VNI)) == letter


@pytest.mark.parametrize("letter", LOWER)
def test_every_small_letter_is_read_from_tcvn3(letter: str) -> None:
    assert cleaned(modern(in_old_code(letter, OldCode.TCVN3), OldCode.TCVN3)) == letter


def test_the_samples_that_everybody_knows() -> None:
    assert cleaned(modern("NguyÔn V¨n §øc", OldCode.TCVN3)) == "Nguyễn Văn Đức"
    assert cleaned(modern("Xin chaøo caùc baïn", OldCode.VNI)) == "Xin chào các bạn"
    assert cleaned(modern("Vâ ThÞ ¸nh", OldCode.TCVN3)) == "Võ Thị Ánh"


@pytest.mark.parametrize(
    ("font", "code"),
    [
        (".VnTime", OldCode.TCVN3),
        (".VnArial NarrowH", OldCode.TCVN3),
        ("VNI-Times", OldCode.VNI),
        ("VNI Helve", OldCode.VNI),
        ("Times New Roman", None),
        ("Vnithing", None),
        ("", None),
    ],
)
def test_old_fonts_are_known_by_name(font: str, code: OldCode | None) -> None:
    assert code_of_font(font) is code


def test_likeness_tells_vietnamese_from_the_letters_of_an_old_font() -> None:
    assert likeness(["Võ Thị Mỹ Hân, khuỷu tay nghiêng, quỳ, giếng, oẳm, yếu, uống rượu"]) == 12
    assert likeness(["Voõ Thò Myõ Haân", "NguyÔn ThÞ Mü"]) < 0


def test_tones_and_their_places() -> None:
    assert match_key("Hoà  BÌNH") == match_key("hòa bình")
    assert match_key("Bình Thanh") != match_key("Bình Thạnh")
    assert [tone_of(word) for word in ("ma", "mà", "mả", "mã", "má", "mạ")] == [0, 1, 2, 3, 4, 5]
    assert older_placing("Hoà, HOÀ, khoẻ, Thuý, quý, hoàng, khuỷu") == "Hòa, HÒA, khỏe, Thúy, quý, hoàng, khuỷu"
    assert plain("Châu Ổ – Đ(1)") == "chau o d 1"
    assert cleaned(" Bi\u0300nh\u00a0\u200bMy\u0303\n") == "Bình Mỹ"


def test_columns_are_named_as_excel_names_them() -> None:
    assert [column_letter(number) for number in (1, 26, 27, 52, 53, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("#", Field.NUMBER),
        ("Nam", Field.MALE_MARK),
        ("Năm", Field.BORN),
        ("Nơi sinh", None),
        ("Sinh viên", None),
        ("Đội thi: xã Bình Mỹ", None),
        ("Số điện thoại đội trưởng", Field.PHONE),
        ("Chức vụ trong đội", Field.ROLE),
        ("Đội trưởng/Thành viên", Field.ROLE),
        ("(Ký, ghi rõ họ tên)", None),
        ("Họ và tên " * 12, None),
        ("Ten xa", Field.TEAM),
    ],
)
def test_headings_that_are_easily_taken_for_others(heading: str, field: Field | None) -> None:
    assert field_of(heading) is field


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("UBND XÃ BÌNH HOÀ", "Xã Bình Hòa"),
        ("TT. CHÂU Ổ", "Thị trấn Châu Ổ"),
        ("TT ba vì", "Thị trấn Ba Vì"),
        ("III. Đội thi xã Bình Thanh", "Xã Bình Thanh"),
        ("I. Xã Bình Trị (12 người)", "Xã Bình Trị"),
        ("THÔN AN LỘC, THỊ TRẤN CHÂU Ổ", "Thôn An Lộc, thị trấn Châu Ổ"),
        ("trường thcs bình an", "Trường THCS Bình An"),
        ("x. Bình An", "Xã Bình An"),
        ("Đội 1", "Đội 1"),
        ("Đội Hoa Sen", "Hoa Sen"),
        ("Phường 5", "Phường 5"),
        ("HSG", "HSG"),
    ],
)
def test_names_of_teams(written: str, name: str) -> None:
    assert team_name(written) == name
    assert team_name(name) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("T.viên chính", Said(MemberRole.MAIN)),
        ("Thành viên chính, phụ trách âm thanh", Said(MemberRole.MAIN)),
        ("TV", Said(MemberRole.EXTRA)),
        ("Thành viên dự bị", Said(MemberRole.EXTRA)),
        ("Đội trưởng", Said(None, captain=True)),
        ("Đội trưởng đội thi", Said(None, captain=True)),
        ("Đội trưởng kiêm TV chính", Said(MemberRole.MAIN, captain=True)),
        ("Đội trưởng - Cổ động viên", Said(None, captain=True, known=False)),
        ("Chính trị viên", Said(None, known=False)),
        ("Dự bị", Said(None, known=False)),
    ],
)
def test_roles(text: str, said: Said) -> None:
    assert read_role(text, reserves=False) == said


@pytest.mark.parametrize(
    ("written", "phone"),
    [
        (312345678, "0312345678"),
        ("0312 345.678", "0312345678"),
        ("84312345678", "0312345678"),
        ("+84 (0)312345678", "0312345678"),
        ("2553851234", "02553851234"),
        ("0312345678; 0312345679", "0312345678 / 0312345679"),
        ("113", "113"),
        ("-", None),
        ("không có", None),
    ],
)
def test_telephone_numbers(written: str | int, phone: str | None) -> None:
    assert read_phone(written) == phone
