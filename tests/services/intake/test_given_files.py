"""The given files: clean, as offices send them, wrong, and broken."""

import time
from datetime import date
from pathlib import Path

import pytest

from stage_contest.services.intake import BookRefused, BookTrouble, read_registrations
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.old_fonts import OldCode
from stage_contest.services.intake.registrations import SkippedBecause
from tests.services.intake.given import (
    BROKEN,
    CLEAN_BOOK,
    REAL_BOOK,
    WRONG_BOOK,
    about_broken,
    expected_faults,
    expected_teams,
    in_expected_form,
)


@pytest.mark.parametrize("book", [CLEAN_BOOK, REAL_BOOK])
def test_both_books_give_exactly_the_expected_teams(book: Path) -> None:
    registrations = read_registrations(book)
    assert registrations.faults == ()
    assert in_expected_form(registrations) == expected_teams()


def test_what_was_converted_and_what_was_left_out_is_told() -> None:
    registrations = read_registrations(REAL_BOOK)
    assert [(each.sheet, each.code) for each in registrations.conversions] == [
        ("BÌNH DƯƠNG", OldCode.TCVN3),
        ("DS Bình Minh", OldCode.VNI),
    ]
    assert registrations.conversions[0].after.startswith("Hội thi tuyên truyền về chuyển đổi số")
    assert [(each.sheet, each.because) for each in registrations.skipped] == [
        ("Hướng dẫn", SkippedBecause.NO_TABLE),
        ("Sheet3", SkippedBecause.EMPTY),
    ]


def test_the_guess_of_every_column_is_told() -> None:
    tables = {table.sheet: table for table in read_registrations(REAL_BOOK).tables}
    assert tables["DS Bình Mỹ"].row == 10
    assert [(each.letter, each.heading, each.field) for each in tables["DS Bình Mỹ"].columns] == [
        ("A", "Stt", Field.NUMBER),
        ("B", "Họ và tên", Field.NAME),
        ("C", "Ngày sinh / Nam", Field.BORN_MALE),
        ("D", "Ngày sinh / Nữ", Field.BORN_FEMALE),
        ("E", "SĐT", Field.PHONE),
        ("F", "Vai trò", Field.ROLE),
        ("G", "Chức vụ, đơn vị", Field.POSITION),
        ("H", "GHI CHÚ", Field.NOTES),
    ]
    assert tables["DS Bình Nguyên"].columns[-1].field is None


@pytest.mark.parametrize("today", [None, date(2024, 5, 28), date(2030, 1, 1)])
def test_the_wrong_book_gives_exactly_the_expected_faults(today: date | None) -> None:
    faults = read_registrations(WRONG_BOOK, today=today).faults
    assert [
        {"sheet": fault.sheet, "row": fault.row, "column": fault.column, "kind": fault.kind.value}
        for fault in faults
    ] == expected_faults()
    assert all(str(fault.said) for fault in faults)


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("truncated.xlsx", BookTrouble.UNREADABLE),
        ("not-a-workbook.xlsx", BookTrouble.NOT_A_WORKBOOK),
        ("password-protected.xlsx", BookTrouble.PASSWORD_PROTECTED),
        ("empty-workbook.xlsx", BookTrouble.NO_TABLE),
    ],
)
def test_a_broken_file_is_refused_with_the_reason(name: str, trouble: BookTrouble) -> None:
    assert about_broken(name)["kind"] == trouble.value
    with pytest.raises(BookRefused) as refused:
        read_registrations(BROKEN / name)
    assert (refused.value.place, refused.value.trouble) == (name, trouble)


@pytest.mark.parametrize("name", ["windows-1258.csv", "utf8-bom-semicolon.csv"])
def test_a_csv_file_gives_the_same_members_as_the_books(name: str) -> None:
    about = about_broken(name)
    registrations = read_registrations(BROKEN / name)
    assert registrations.faults == ()
    assert in_expected_form(registrations) == expected_teams(*about["teams"])
    assert sum(len(team.members) for team in registrations.teams) == about["members"]


def test_five_thousand_members_are_read_in_seconds() -> None:
    begun = time.perf_counter()
    registrations = read_registrations(BROKEN / "5000-rows.xlsx")
    assert time.perf_counter() - begun < 10
    assert registrations.faults == ()
    assert len(registrations.teams) == 500
    assert sum(len(team.members) for team in registrations.teams) == 5000
