"""Files that are not what they seem: a sentence or a result, never an error of the program."""

import io
import warnings
import zipfile
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import MAC_EPOCH

from stage_contest.domain.errors import Refusal
from stage_contest.services.intake import BookRefused, BookTrouble, FaultKind, read_registrations
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.tables import Corrections
from stage_contest.services.venue import Venue
from stage_contest.storage import ledger
from tests.services.intake.given import BROKEN, CLEAN_BOOK, REAL_BOOK, WRONG_BOOK
from tests.services.intake.layouts import CLEAN, Writer, save
from tests.services.intake.people import invented_teams
from tests.services.three_teams import AT, ORGANIZER

PARTS = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "[Content_Types].xml",
]


def refused(path: Path) -> BookTrouble:
    with pytest.raises(BookRefused) as found:
        read_registrations(path)
    assert str(found.value.said)
    return found.value.trouble


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a"])
@pytest.mark.parametrize("content", [b"", b"\n \r\n"])
def test_an_empty_file(name: str, content: bytes, tmp_path: Path) -> None:
    assert refused(written(tmp_path, name, content)) is BookTrouble.EMPTY


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.xlsx") is BookTrouble.UNREACHABLE
    assert refused(tmp_path) is BookTrouble.UNREACHABLE


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(60_000_001)
    assert refused(path) is BookTrouble.TOO_LARGE


def test_a_workbook_that_unpacks_to_too_much(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/sheet.xml", "w") as part:
        for _ in range(310):
            part.write(b" " * 1_000_000)
    assert refused(path) is BookTrouble.TOO_LARGE


def test_other_kinds_of_files(tmp_path: Path) -> None:
    letter = io.BytesIO()
    with zipfile.ZipFile(letter, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    assert refused(written(tmp_path, "letter.xlsx", letter.getvalue())) is BookTrouble.NOT_A_WORKBOOK
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") * 40
    assert refused(written(tmp_path, "old.xls", old)) is BookTrouble.NOT_A_WORKBOOK
    assert refused(written(tmp_path, "page.xls", b"<html><table></table></html>")) is BookTrouble.NOT_A_WORKBOOK
    assert refused(written(tmp_path, "picture.csv", b"\x89PNG\r\n\x00\x00\x1a")) is BookTrouble.UNREADABLE
    assert refused(written(tmp_path, "cut.csv", b"\xff\xfea\x00b")) is BookTrouble.UNREADABLE
    assert refused(written(tmp_path, "long.csv", b'"' + b"a" * 200_000)) is BookTrouble.UNREADABLE
    assert refused(written(tmp_path, "letter.txt", "Kính gửi Phòng Văn hóa".encode())) is BookTrouble.NO_TABLE


def test_a_workbook_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    assert len(read_registrations(written(tmp_path, "book.csv", CLEAN_BOOK.read_bytes())).teams) == 22


def test_a_table_of_headings_only_has_no_members(tmp_path: Path) -> None:
    path = written(tmp_path, "empty.csv", "STT,Họ và tên,Ngày sinh,Đội thi\n1,,,\n2,,,\n".encode())
    assert refused(path) is BookTrouble.NO_TABLE


def test_a_hidden_sheet_is_left_out_and_told(tmp_path: Path) -> None:
    book = Writer(CLEAN).book(invented_teams(1, 2))
    old = book.copy_worksheet(book.worksheets[0])
    old.sheet_state = "hidden"
    registrations = read_registrations(save(book, tmp_path))
    assert registrations.faults == ()
    assert [each.sheet for each in registrations.skipped] == [old.title]


def test_days_are_counted_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = MAC_EPOCH
    sheet = book.worksheets[0]
    sheet.append(["STT", "Đội thi", "Họ và tên", "Ngày sinh", "Vai trò"])
    sheet.append([1, "Xã A", "Lê An", date(1990, 5, 1), "TV"])
    sheet.append([2, "Xã A", "Lê Bình", (date(1990, 5, 1) - date(1904, 1, 1)).days, "TV"])
    members = read_registrations(save(book, tmp_path)).teams[0].members
    assert [each.member.born for each in members] == [date(1990, 5, 1)] * 2


def test_values_that_do_not_belong_are_read_as_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["STT", "Đội thi", "Họ và tên", "Ngày sinh", "Chức vụ", "Đội trưởng", "Điện thoại"])
    sheet.append([1.0, "Xã A", "Lê An", time(7, 30), True, False, 312345678.0])
    sheet.append([2.5, "Xã A", "Lê Ba", timedelta(1), 3.5, True, None])
    sheet.cell(1_000_000, 16_000).value = "lạc"
    registrations = read_registrations(save(book, tmp_path))
    first, second = (each.member for each in registrations.teams[0].members)
    assert (first.position, first.captain, first.phone) == ("1", False, "0312345678")
    assert (second.position, second.captain, second.phone) == ("3.5", True, None)
    kinds = [fault.kind for fault in registrations.faults if fault.column]
    assert kinds == [FaultKind.BIRTH_INVALID, FaultKind.BIRTH_INVALID]


def damaged_bytes(content: bytes, chance: Random) -> bytes:
    """A few bytes changed, cut or doubled anywhere in the file."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[place] = chance.randrange(256)
            case 1:
                del data[place : place + chance.randint(1, 400)]
            case 2:
                data[place:place] = data[place : place + chance.randint(1, 60)]
            case _:
                data = data[: max(place, 30)]
    return bytes(data)


def damaged_part(content: bytes, chance: Random) -> bytes:
    """A few bytes changed within one unpacked part, packed again with right sums."""
    result = io.BytesIO()
    hurt = chance.choice(PARTS)
    with zipfile.ZipFile(io.BytesIO(content)) as whole, zipfile.ZipFile(result, "w") as new:
        for item in whole.infolist():
            part = whole.read(item)
            if item.filename == hurt:
                part = damaged_text(part, chance)
            if item.filename != hurt or chance.random() > 0.05:
                new.writestr(item.filename, part)
    return result.getvalue()


def damaged_text(part: bytes, chance: Random) -> bytes:
    """Digits, words and tags exchanged, which keeps most of the XML readable."""
    data = bytearray(part)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(data))
        if chr(data[place]).isdigit():
            data[place : place + 1] = chance.choice([b"9999999", b"", b"-1", b"0", b"a", b"1e9"])
        elif chance.random() < 0.8:
            data[place] = chance.choice(b'abtne0159<>"/ =sr')
        else:
            del data[place : place + chance.randint(1, 200)]
    return bytes(data)


def must_be_a_result_or_a_sentence(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert said_of(path)


def said_of(path: Path) -> str:
    """The teams and faults of a file in words, or why it is refused."""
    try:
        registrations = read_registrations(path)
    except Refusal as refusal:
        return str(refusal.said)
    return "".join(team.name for team in registrations.teams) + "".join(
        str(fault.said) for fault in registrations.faults
    )


DAMAGES: list[Callable[[bytes, Random], bytes]] = [damaged_bytes, damaged_part]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("book", [CLEAN_BOOK, REAL_BOOK, WRONG_BOOK], ids=lambda path: path.stem)
def test_a_damaged_workbook_never_breaks_the_program(
    book: Path, damage: Callable[[bytes, Random], bytes], tmp_path: Path
) -> None:
    content = book.read_bytes()
    for seed in range(60):
        must_be_a_result_or_a_sentence(damage(content, Random(seed)), tmp_path / "damaged.xlsx")


@pytest.mark.parametrize("name", ["windows-1258.csv", "utf8-bom-semicolon.csv"])
def test_a_damaged_csv_never_breaks_the_program(name: str, tmp_path: Path) -> None:
    content = (BROKEN / name).read_bytes()
    for seed in range(150):
        must_be_a_result_or_a_sentence(damaged_bytes(content, Random(seed)), tmp_path / "damaged.csv")


@pytest.mark.torture
@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("book", [CLEAN_BOOK, REAL_BOOK, WRONG_BOOK], ids=lambda path: path.stem)
def test_a_thousand_damaged_workbooks_never_break_the_program(
    book: Path, damage: Callable[[bytes, Random], bytes], tmp_path: Path
) -> None:
    content = book.read_bytes()
    for seed in range(1000):
        must_be_a_result_or_a_sentence(damage(content, Random(f"{book.stem} {seed}")), tmp_path / "damaged.xlsx")


def import_damaged(venue: Venue, path: Path) -> bool:
    """Import a damaged workbook; afterwards all of it is there and nothing else, or nothing is."""
    before = venue.snapshots.contest().teams
    was = fingerprint(venue)
    try:
        said = read_registrations(path)
        planned = venue.intake.planned(said)
        done = venue.intake.import_teams(said, source=path.name, actor=ORGANIZER, at=AT)
    except Refusal:
        assert fingerprint(venue) == was
        return False
    assert done == planned
    changed = {each.team.code: each.team for each in done.changed}
    after = (*(changed.get(team.code, team) for team in before), *(each.team for each in done.added))
    assert venue.snapshots.contest().teams == after
    return True


def fingerprint(venue: Venue) -> str:
    with venue.file.reading() as unit:
        return ledger.fingerprint(unit)


def import_mutations(venue: Venue, mutations: int, folder: Path) -> int:
    """Import that many damaged files, and say how many were imported."""
    imported = 0
    chance = Random(mutations)
    books = [book.read_bytes() for book in (CLEAN_BOOK, REAL_BOOK)]
    books += [(BROKEN / name).read_bytes() for name in ("windows-1258.csv", "utf8-bom-semicolon.csv")]
    for _ in range(mutations):
        content = chance.choice(books)
        is_workbook = content.startswith(b"PK")
        path = folder / ("damaged.xlsx" if is_workbook else "damaged.csv")
        path.write_bytes((chance.choice(DAMAGES) if is_workbook else damaged_bytes)(content, chance))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            imported += import_damaged(venue, path)
    return imported


def test_a_damaged_workbook_is_never_imported_in_part(venue: Venue, tmp_path: Path) -> None:
    assert 0 < import_mutations(venue, 80, tmp_path) < 80


@pytest.mark.torture
def test_a_thousand_damaged_workbooks_are_never_imported_in_part(venue: Venue, tmp_path: Path) -> None:
    assert 0 < import_mutations(venue, 1000, tmp_path) < 1000


@pytest.mark.parametrize("book", [CLEAN_BOOK, REAL_BOOK], ids=lambda path: path.stem)
def test_no_correction_of_columns_breaks_the_program(book: Path) -> None:
    tables = read_registrations(book).tables
    for seed in range(40):
        chance = Random(seed)
        corrections: Corrections = {
            (table.sheet, table.row): {
                column.letter: chance.choice([None, *Field]) for column in table.columns if chance.random() < 0.4
            }
            for table in tables
        }
        try:
            read_registrations(book, corrections=corrections)
        except BookRefused as refused:
            if refused.trouble is not BookTrouble.NO_TABLE:
                raise
