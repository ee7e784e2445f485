"""The given workbook of a cluster's sheets, and the one full of mistakes."""

import json
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.tabulation import tabulate
from stage_contest.services.archive import read_archive
from stage_contest.services.feed import Feed
from stage_contest.services.intake import BookRefused
from stage_contest.services.preparation import create_contest
from stage_contest.services.typed_up import (
    SheetFaultKind,
    TypedUp,
    TypedUpIntake,
    read_typed_up,
    round_of_book,
)
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage import confirmations
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import AT, CHAIR, ORGANIZER, SECRETARY

GIVEN = Path(__file__).parents[2] / "data" / "sheets"
BOOK, WRONG = GIVEN / "phieu-cham-cum-1.xlsx", GIVEN / "phieu-cham-sai.xlsx"
ARCHIVE = read_archive((GIVEN / "cum-1.archive.json").read_bytes())
CONTEST = ARCHIVE.contest
CODE = RoundCode("cluster-1")


def read(book: Path, contest: Contest = CONTEST) -> TypedUp:
    return read_typed_up(book, contest, contest.round(CODE))


def test_every_sheet_and_every_count_is_read_as_it_stands() -> None:
    expected = json.loads((GIVEN / "expected.json").read_text(encoding="utf-8"))
    found = read(BOOK)
    assert sorted(
        (
            sheet.judge,
            sheet.team,
            sheet.part,
            sheet.state,
            sorted((k, Fraction(v, 100)) for k, v in sheet.marks.items()),
        )
        for sheet in found.sheets
    ) == sorted(
        (
            s["judge"],
            s["team"],
            s["part"],
            s["state"],
            sorted((k, Fraction(v)) for k, v in s.get("marks", {}).items()),
        )
        for s in expected["sheets"]
    )
    assert [(a.team, a.part, a.right, a.wrong, a.blank) for a in found.answers] == [
        (a["team"], a["part"], a["right"], a["wrong"], a["blank"]) for a in expected["answers"]
    ]
    assert found.faults == ()


def test_every_mistake_is_found_once_and_at_its_place() -> None:
    expected = json.loads((GIVEN / "expected-errors.json").read_text(encoding="utf-8"))
    assert [(f.sheet, f.row, f.column, f.kind) for f in read(WRONG).faults] == [
        (f["sheet"], f["row"], f["column"], f["kind"]) for f in expected["faults"]
    ]


@pytest.fixture
def venue(tmp_path: Path) -> Venue:
    path = tmp_path / "cụm 1.contest"
    create_contest(path, ARCHIVE, actor=ORGANIZER, at=AT)
    return venue_over(ContestFile.open(path))


def take_in(venue: Venue, book: TypedUp) -> tuple[int, int, int]:
    intake = TypedUpIntake(venue.file, Feed())
    done = intake.import_sheets(CODE, book, source="phiếu.xlsx", actor=SECRETARY, at=AT)
    return len(done.added), len(done.changed), len(done.unchanged)


def test_the_imported_sheets_give_the_expected_scores(venue: Venue) -> None:
    assert take_in(venue, read(BOOK)) == (80, 0, 0)
    expected = json.loads((GIVEN / "expected.json").read_text(encoding="utf-8"))
    found = {standing.team: standing for standing in tabulate(venue.snapshots.contest(), CODE).standings}
    for scores in expected["scores"]:
        standing = found[scores["team"]]
        assert standing.total == Fraction(scores["total"])
        assert {code: Fraction(scores[code]) for code in standing.parts} == standing.parts
    assert verify(venue.file.path) == ()


def test_the_same_book_again_changes_nothing(venue: Venue) -> None:
    take_in(venue, read(BOOK))
    before = venue.snapshots.state()
    assert take_in(venue, read(BOOK)) == (0, 0, 80)
    assert venue.snapshots.state() == before


def test_a_mark_typed_otherwise_reopens_its_sheet_and_takes_the_confirmation_back(
    venue: Venue, tmp_path: Path
) -> None:
    take_in(venue, read(BOOK))
    venue.results.confirm_all(CODE, actor=CHAIR, at=AT)
    again = read(changed(tmp_path, "GK1 - Giới thiệu", C10=5.75, G10=14.25))
    assert take_in(venue, again) == (0, 1, 79)
    with venue.file.reading() as unit:
        assert len(confirmations.of_round(unit, CODE)) == 8 * 3 - 1


def changed(folder: Path, sheet: str, **cells: str | float | None) -> Path:
    book = openpyxl.load_workbook(BOOK, data_only=True)
    for place, value in cells.items():
        book[sheet][place] = value
    path = folder / "khác.xlsx"
    book.save(path)
    return path


def test_a_book_with_faults_is_not_imported_at_all(venue: Venue) -> None:
    before = venue.snapshots.state()
    book = read(WRONG)
    assert "faults found in the file: 11" in refused(lambda: take_in(venue, book))
    assert venue.snapshots.state() == before


def test_marks_of_a_judge_with_a_conflict_are_refused_and_his_word_is_enough() -> None:
    text = (GIVEN / "cum-1.archive.json").read_text(encoding="utf-8")
    said = json.loads(text)
    said["judges"][1]["conflicts"] = ["binh-long"]
    said["judges"][0]["conflicts"] = ["binh-hai"]
    contest = read_archive(json.dumps(said)).contest
    found = read(BOOK, contest)
    assert [(fault.sheet, fault.row, fault.kind) for fault in found.faults] == [
        ("GK1 - Giới thiệu", 15, SheetFaultKind.CONFLICT),
        ("GK1 - Tiểu phẩm", 14, SheetFaultKind.CONFLICT),
    ]
    assert not any((sheet.judge, sheet.team) == ("gk2", "binh-long") for sheet in found.sheets)


def test_a_frozen_round_and_a_judge_take_nothing_in(venue: Venue) -> None:
    book = read(BOOK)
    with pytest.raises(Refusal, match="may not do this"):
        TypedUpIntake(venue.file, Feed()).import_sheets(CODE, book, source="x", actor=ORGANIZER, at=AT)


def test_worksheets_that_cannot_be_placed_are_faults(tmp_path: Path) -> None:
    path = changed(tmp_path, "GK1 - Giới thiệu", A4="PHIẾU CHẤM", C8="Một cột lạ")
    book = openpyxl.load_workbook(path)
    book["GK1 - Giới thiệu"].title = "Trang 1"
    book["GK2 - Giới thiệu"]["C8"] = "Một cột lạ"
    book["Kiến thức"]["E8"] = "Một cột lạ"
    book["GK4 - Giới thiệu"]["A6"] = "Họ và tên giám khảo: Tô Thị Trúc"
    book.save(path)
    kinds = [(fault.sheet, fault.kind.value) for fault in read(path).faults]
    assert kinds == [
        ("Trang 1", "part_unknown"),
        ("GK2 - Giới thiệu", "criteria_unknown"),
        ("GK4 - Giới thiệu", "sheet_twice"),
        ("Kiến thức", "criteria_unknown"),
    ]


def test_odd_cells_of_a_line_are_told_one_by_one(tmp_path: Path) -> None:
    cells: dict[str, str | float | None] = {"D10": None, "E10": -1, "D11": "hai", "E11": 1.5, "F11": 0, "D13": 10}
    found = read(changed(tmp_path, "Kiến thức", **{k.replace("10", "9"): v for k, v in cells.items()}))
    assert [(fault.row, fault.column, fault.kind.value) for fault in found.faults] == [
        (9, "D", "mark_missing"),
        (9, "E", "mark_below_zero"),
        (11, "D", "mark_not_a_number"),
        (11, "E", "mark_not_a_number"),
        (13, None, "answers_do_not_add_up"),
        (13, "G", "total_mismatch"),
    ]


def test_a_line_without_any_mark_says_nothing(tmp_path: Path) -> None:
    blank = dict.fromkeys(("C10", "D10", "E10", "F10", "G10"))
    found = read(changed(tmp_path, "GK1 - Giới thiệu", **blank))
    assert (len(found.sheets), found.faults) == (79, ())


def test_the_judge_is_known_by_the_worksheet_where_no_name_stands(tmp_path: Path) -> None:
    found = read(changed(tmp_path, "GK1 - Giới thiệu", A6=None))
    assert (len(found.sheets), found.faults) == (80, ())


def test_the_round_is_the_one_whose_teams_the_book_names() -> None:
    round_ = round_of_book(BOOK, CONTEST)
    assert round_ is not None
    assert round_.code == CODE


def test_a_book_without_a_table_of_teams_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "trống.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(BookRefused):
        read(path)
