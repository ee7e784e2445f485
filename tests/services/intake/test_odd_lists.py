"""Lists that are laid out oddly, one by one."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from stage_contest.domain.teams import Gender, Member, MemberRole
from stage_contest.services.intake import BookRefused, FaultKind, Registrations, read_registrations
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.old_fonts import OldCode
from stage_contest.services.intake.tables import Corrections
from tests.services.intake.people import in_old_code

Row = Sequence[str | int | date | None]
MAIN, EXTRA = MemberRole.MAIN, MemberRole.EXTRA


def read(
    folder: Path,
    *rows: Row,
    merged: Sequence[str] = (),
    sheet: str = "Danh sách",
    corrections: Corrections | None = None,
) -> Registrations:
    book = Workbook()
    table = book.worksheets[0]
    table.title = sheet
    for row in rows:
        table.append(list(row))
    for area in merged:
        table.merge_cells(area)
    path = folder / "odd.xlsx"
    book.save(path)
    return read_registrations(path, today=date(2024, 6, 1), corrections=corrections or {})


def teams(registrations: Registrations) -> dict[str, list[Member]]:
    assert {fault.kind for fault in registrations.faults} <= {
        FaultKind.TOO_FEW_MEMBERS,
        FaultKind.MAIN_MEMBERS,
        FaultKind.CAPTAIN_MISSING,
    }
    return {team.name: [each.member for each in team.members] for team in registrations.teams}


def names(registrations: Registrations) -> dict[str, list[str]]:
    return {team: [member.name for member in members] for team, members in teams(registrations).items()}


HEADINGS: Row = ["STT", "Đội thi", "Họ và tên", "Năm sinh", "Vai trò"]
ALONE: Row = ["STT", "Họ và tên", "Năm sinh", "Vai trò"]


@pytest.mark.parametrize("merged", [["C1:D1"], []])
def test_given_names_in_a_column_without_a_heading(merged: list[str], tmp_path: Path) -> None:
    rows: list[Row] = [
        ["STT", "Đội thi", "Họ và tên", None, "Năm sinh"],
        [1, "Xã A", "Nguyễn Văn", "An", 1990],
        [2, "Xã A", "Lê Thị", "Ba", 1991],
    ]
    assert names(read(tmp_path, *rows, merged=merged)) == {"Xã A": ["Nguyễn Văn An", "Lê Thị Ba"]}


def test_tables_beside_one_another(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Đội thi: xã Tân An", None, None, None, None, "Đội thi: xã Ba Vì"],
        [*ALONE, None, *ALONE],
        [1, "Nguyễn Văn An", 1990, "TV chính", None, 1, "Lê Ba", 1980, "TV"],
        [2, "Lê Thị Hai", 1991, "TV", None, None, None, None, None],
    ]
    assert names(read(tmp_path, *rows)) == {"Xã Tân An": ["Nguyễn Văn An", "Lê Thị Hai"], "Xã Ba Vì": ["Lê Ba"]}


@pytest.mark.parametrize("headings", [HEADINGS, ["STT", "Đơn vị", "Họ tên", "Ngày sinh", "Vai trò"]])
def test_headings_repeated_on_each_page_and_the_same_as_above(headings: Row, tmp_path: Path) -> None:
    rows: list[Row] = [
        headings,
        [1, "Xã A", "Nguyễn Văn An", 1990, "TV"],
        [2, "nt", "Lê Ba", 1980, "TV"],
        headings,
        [3, None, "Nguyễn Văn Bốn", 1990, "TV"],
        [1, "Xã B", "Lê Năm", 1980, "TV"],
        [2, '"', "Lê Sáu", 1980, "TV"],
    ]
    assert names(read(tmp_path, *rows)) == {
        "Xã A": ["Nguyễn Văn An", "Lê Ba", "Nguyễn Văn Bốn"],
        "Xã B": ["Lê Năm", "Lê Sáu"],
    }


def test_the_same_as_above_in_a_table_that_names_the_team_in_every_row(tmp_path: Path) -> None:
    rows: list[Row] = [
        [n, "nt" if n == 4 else "Xã A", f"Lê {word}", 1980, "TV"] for n, word in enumerate("ABCDEF", 1)
    ]
    assert len(names(read(tmp_path, HEADINGS, *rows))["Xã A"]) == 6


def test_roles_on_lines_of_their_own_and_dates_of_all_kinds(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["UBND XÃ BÌNH AN"],
        ["DANH SÁCH ĐỘI THI"],
        ["STT", "Họ và tên", "Ngày sinh", "Chức vụ"],
        ["A. Thành viên chính"],
        [1, "Nguyễn Văn An", "1/2/90", "GV"],
        [2, "Lê Ba", "3-4-1985", "Nông dân"],
        ["B. Các thành viên"],
        [3, "Lê Bốn", "5/1990", "Đội trưởng đội sản xuất"],
        ["II", "Thành viên dự bị"],
        [4, "Lê Năm", "1990-05-06", None],
        [5, "Lê Sáu", "ngày 5 tháng 8 năm 1973", None],
        [6, "Lê Bảy", "05081974", None],
        [7, "Lê Tám", "sinh năm 1980", None],
        [8, "Lê Chín", "30001", None],
        [9, "Lê Mười", "7.9.05", None],
    ]
    found = teams(read(tmp_path, *rows))["Xã Bình An"]
    assert [(member.role, member.born) for member in found] == [
        (MAIN, date(1990, 2, 1)),
        (MAIN, date(1985, 4, 3)),
        (EXTRA, 1990),
        (EXTRA, date(1990, 5, 6)),
        (EXTRA, date(1973, 8, 5)),
        (EXTRA, date(1974, 8, 5)),
        (EXTRA, 1980),
        (EXTRA, date(1982, 2, 19)),
        (EXTRA, date(2005, 9, 7)),
    ]
    assert not any(member.captain for member in found)


def test_captain_and_main_members_in_the_notes(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Tên đội: Hoa Sen"],
        ["STT", "Họ tên", "Sinh ngày", "Ghi chú"],
        [1, "Nguyễn Văn An", 1990, "Đội trưởng; TV chính"],
        [2, "Lê Ba", 1991, "Phụ giúp đội trưởng"],
        [3, "Lê Bốn", 1992, "thành viên chính, hát"],
    ]
    found = teams(read(tmp_path, *rows))["Hoa Sen"]
    assert [(member.role, member.captain) for member in found] == [(MAIN, True), (EXTRA, False), (MAIN, False)]


def test_a_captain_of_whom_nothing_else_is_said_is_the_main_member_that_lacks(tmp_path: Path) -> None:
    rows: list[list[str | int | None]] = [
        [n, "Xã A", f"Lê {n}x", 1980, role] for n, role in enumerate(["Đội trưởng", *["TV chính"] * 3, *["TV"] * 3])
    ]
    registrations = read(tmp_path, HEADINGS, *rows)
    assert registrations.faults == ()
    assert teams(registrations)["Xã A"][0].role is MAIN
    rows[4][4] = "TV chính"
    registrations = read(tmp_path, HEADINGS, *rows)
    assert registrations.faults == ()
    assert teams(registrations)["Xã A"][0].role is EXTRA


def test_a_column_unit_is_the_team_only_where_nothing_else_is(tmp_path: Path) -> None:
    headings: Row = ["STT", "Họ tên", "Năm sinh", "Chức vụ", "Đơn vị"]
    row: Row = [1, "Nguyễn Văn An", 1990, "Giáo viên", "Xã A"]
    assert teams(read(tmp_path, headings, row))["Xã A"][0].position == "Giáo viên"
    assert teams(read(tmp_path, ["Đội thi: xã B"], headings, row))["Xã B"][0].position == "Giáo viên, Xã A"


def test_a_list_without_numbers_and_its_signature(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Họ tên", "Năm sinh", "Đội", "Giới tính"],
        ["Nguyễn Văn An", 1990, "Xã A", "Nam"],
        ["Lê Ba", None, "Xã A"],
        [],
        [],
        ["Tổng: 2"],
        ["Người lập", None, "Chủ tịch"],
        ["Trần Văn C", None, "Đỗ D"],
    ]
    assert names(read(tmp_path, *rows)) == {"Xã A": ["Nguyễn Văn An", "Lê Ba"]}


def test_a_role_merged_over_several_rows(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Đội thi: xã A"],
        ALONE,
        [1, "Nguyễn Văn An", 1990, "TV chính"],
        [2, "Lê Ba", 1991],
        [3, "Lê Bốn", 1992, "TV"],
        [4, "Lê Năm", 1992],
    ]
    found = teams(read(tmp_path, *rows, merged=["D3:D4", "D5:D6"]))["Xã A"]
    assert [member.role for member in found] == [MAIN, MAIN, EXTRA, EXTRA]


def test_wider_headings_above_and_two_telephone_numbers(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Đội thi: xã A"],
        [None, None, "Ngày sinh", None, "Liên lạc"],
        ["STT", "Họ tên", "Nam", "Nữ", "ĐT", "Vai trò"],
        [1, "Nguyễn Văn An", "1/1/1990", None, "+84 912 345 678", "TV chính"],
        [2, "Lê Ba", None, "2/2/1992", "0912.345.678/0987654321", "TV"],
        [3, "Lê Bốn", None, 1990, "không có", "TV"],
    ]
    found = teams(read(tmp_path, *rows))["Xã A"]
    assert [member.gender for member in found] == [Gender.MALE, Gender.FEMALE, Gender.FEMALE]
    assert [member.phone for member in found] == ["0912345678", "0912345678 / 0987654321", None]


def test_a_column_for_men_only(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Đội thi: xã A"],
        ["STT", "Họ tên", "Nam", "Năm sinh"],
        [1, "Lê An", "x", 1990],
        [2, "Lê Ba", None, 1991],
    ]
    assert [member.gender for member in teams(read(tmp_path, *rows))["Xã A"]] == [Gender.MALE, Gender.FEMALE]


def test_members_is_the_heading_of_names_where_no_other_is(tmp_path: Path) -> None:
    rows: list[Row] = [["TT", "Thành viên", "Năm sinh", "Chức vụ"], [1, "Lê An", 1990, "GV"]]
    assert names(read(tmp_path, *rows, sheet="Xã Bình Trị")) == {"Xã Bình Trị": ["Lê An"]}


def test_words_in_mark_columns(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Đội thi: xã A"],
        ["STT", "Họ và tên", "Năm sinh", "Đội trưởng", "Thành viên chính", "Thành viên"],
        [1, "Lê An", 1990, "Đội trưởng", "x", None],
        [2, "Lê Ba", 1992, "Thành viên", "không", "x"],
        [3, "Lê Bốn", 1992, "-", "Chính", None],
    ]
    found = teams(read(tmp_path, *rows))["Xã A"]
    assert [(member.role, member.captain) for member in found] == [(MAIN, True), (EXTRA, False), (MAIN, False)]


def test_rows_sorted_by_something_else_are_gathered_by_team(tmp_path: Path) -> None:
    rows: list[Row] = [
        [n, ["Xã A", "Xã B", "Xã C"][n % 3], f"Lê {word}", 1980, "TV"] for n, word in enumerate("ABCDEFGH", 1)
    ]
    assert {team: len(members) for team, members in names(read(tmp_path, HEADINGS, *rows)).items()} == {
        "Xã A": 2,
        "Xã B": 3,
        "Xã C": 3,
    }


@pytest.mark.parametrize(
    ("sheet", "team"),
    [("Bình Thanh", "Bình Thanh"), ("DS TT Châu Ổ", "Thị trấn Châu Ổ"), ("Đội xã Bình Mỹ", "Xã Bình Mỹ")],
)
def test_the_name_of_the_sheet_is_the_last_resort(sheet: str, team: str, tmp_path: Path) -> None:
    assert list(names(read(tmp_path, ALONE, [1, "Lê An", 1990, "TV"], sheet=sheet))) == [team]


@pytest.mark.parametrize("sheet", ["Sheet1", "Danh sách", "Trang 2", "Tổng hợp"])
def test_a_table_that_names_no_team_is_told_once(sheet: str, tmp_path: Path) -> None:
    registrations = read(tmp_path, ALONE, [1, "Lê An", 1990, "TV"], [2, "Lê Ba", 1990, "TV"], sheet=sheet)
    assert [(fault.row, fault.column, fault.kind) for fault in registrations.faults] == [
        (2, None, FaultKind.TEAM_MISSING)
    ]
    assert registrations.teams == ()


@pytest.mark.parametrize(
    ("title", "team"),
    [
        (["Tên đội thi:", None, "xã Bình Mỹ"], "Xã Bình Mỹ"),
        (["Xã: Bình Mỹ"], "Xã Bình Mỹ"),
        (["DANH SÁCH ĐỘI THI XÃ BÌNH HOÀ NĂM 2024"], "Xã Bình Hòa"),
        (["Danh sách thành viên xã Bình Mỹ tham gia Hội thi"], "Xã Bình Mỹ"),
        (["UỶ BAN NHÂN DÂN THỊ TRẤN CHÂU Ổ"], "Thị trấn Châu Ổ"),
    ],
)
def test_titles_that_name_the_team(title: Row, team: str, tmp_path: Path) -> None:
    assert list(names(read(tmp_path, title, [], ALONE, [1, "Lê An", 1990, "TV"]))) == [team]


def test_the_user_may_say_what_columns_hold(tmp_path: Path) -> None:
    rows: list[Row] = [["Xã Phường", "A", "Ai", "B"], ["Xã A", "Lê An", 1990, "GV"], ["Xã B", "Lê Ba", 1991, "x"]]
    with pytest.raises(BookRefused):
        read(tmp_path, *rows)
    rows[0] = ["Ghi chú", "Họ tên", "Khi nào", "Chức vụ"]
    said = {("Danh sách", 1): {"A": Field.TEAM, "C": Field.BORN, "D": None}}
    registrations = read(tmp_path, *rows, corrections=said)
    assert teams(registrations) == {"Xã A": [Member("Lê An", 1990)], "Xã B": [Member("Lê Ba", 1991)]}
    assert [each.field for each in registrations.tables[0].columns] == [Field.TEAM, Field.NAME, Field.BORN, None]


@pytest.mark.parametrize("code", OldCode)
@pytest.mark.parametrize("letters", ["latin-1", "utf-8"])
def test_text_in_old_codes_is_known_without_its_font(code: OldCode, letters: str, tmp_path: Path) -> None:
    text = "STT;Đội thi;Họ và tên;Năm sinh;Vai trò\n1;Xã Bình Mỹ;Nguyễn Thị Mỹ Yến;1990;Thành viên chính\n"
    path = tmp_path / "cũ.csv"
    path.write_bytes(in_old_code(text, code).encode(letters))
    registrations = read_registrations(path)
    assert teams(registrations) == {"Xã Bình Mỹ": [Member("Nguyễn Thị Mỹ Yến", 1990, role=MAIN)]}
    assert [each.code for each in registrations.conversions] == [code]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_of_every_kind(separator: str, encoding: str, tmp_path: Path) -> None:
    lines = [
        ["Danh sách, tháng 5; năm 2024"],
        ["Họ tên", "Năm sinh", "Đội thi"],
        ["Lê Thị Ý", "1990", "TT Châu Ổ"],
        [],
    ]
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    path = tmp_path / "ds.csv"
    path.write_bytes(text.encode(encoding))
    assert names(read_registrations(path)) == {"Thị trấn Châu Ổ": ["Lê Thị Ý"]}


def test_an_error_of_excel_in_csv_is_one(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("STT,Họ tên,Năm sinh,Đội thi\n#N/A,Lê An,#REF!,Xã A\n", encoding="utf-8")
    kinds = [(fault.column, fault.kind) for fault in read_registrations(path).faults if fault.column]
    assert kinds == [("C", FaultKind.CELL_ERROR)]


def test_text_in_capitals_of_an_old_font_stays_in_capitals(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Hä vµ tªn", "N¨m sinh", "§éi thi"], ["nguyÔn thÞ mü yÕn", 1990, "x· b×nh mü"]):
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.font = Font(name=".VnTimeH")
    book.save(tmp_path / "h.xlsx")
    assert names(read_registrations(tmp_path / "h.xlsx")) == {"Xã Bình Mỹ": ["NGUYỄN THỊ MỸ YẾN"]}


def test_a_unicode_text_in_an_old_font_is_left_alone(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Họ và tên", "Năm sinh", "Đội thi"],
        ["Lê Hà Trân", 1990, "Xã Bình Mỹ"],
        ["Lê Vân Hà", 1990, None],
    ):
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.font = Font(name="VNI-Times")
    book.save(tmp_path / "u.xlsx")
    registrations = read_registrations(tmp_path / "u.xlsx")
    assert names(registrations) == {"Xã Bình Mỹ": ["Lê Hà Trân", "Lê Vân Hà"]}
    assert registrations.conversions == ()
