"""The workbook of all tables: how it looks, and that reading it again changes nothing."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.wording import LANGUAGES, Language, Words
from reports.xlsx import contest_tables
from reports.xlsx.table_page import Column, Figures, TablePage, write_page
from stage_contest.domain.contest import Contest, Rules
from stage_contest.domain.teams import Gender, Member, MemberRole, Team, TeamCode, TeamRule
from stage_contest.services.archive import read_archive
from stage_contest.services.intake import plan, read_registrations
from stage_contest.services.intake.spelling import match_key
from tests.examples import examples
from tests.services.intake.people import FAMILIES, GIVEN, PLACES, invented_teams

SAMPLE = Path(__file__).parents[1] / "data" / "samples" / "binh-son-2024.archive.json"
ANY_SIZE = TeamRule(members_min=0, members_max=99, main_members=4, captains=1)
EMPTY = Contest("Hội thi", "UBND huyện", 2024, Rules((), team=ANY_SIZE))


def sample_contest() -> Contest:
    contest = read_archive(SAMPLE.read_bytes()).contest
    invented = list(invented_teams(7, 9).values())
    teams = tuple(replace(team, members=invented[n % 9]) for n, team in enumerate(contest.teams[:9]))
    return replace(contest, teams=(*teams, *contest.teams[9:]))


def book_of(contest: Contest, language: Language = "vi") -> Workbook:
    return load_workbook(io.BytesIO(contest_tables(contest, Words(language))))


def lines(sheet: Worksheet) -> Sequence[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def test_every_table_has_its_sheet() -> None:
    assert book_of(sample_contest(), "en").sheetnames == [
        *("Registrations", "Teams", "Judges", "Panels", "Rounds", "Running orders"),
        *("Prizes and budget", "Parts and criteria", "Equal totals"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_bold_stay_in_sight_and_all_is_in_times_new_roman(language: Language) -> None:
    for sheet in book_of(sample_contest(), language):
        assert str(sheet.freeze_panes).endswith("2")
        assert all(cell.font.name == "Times New Roman" for row in sheet.iter_rows() for cell in row)
        assert all(cell.font.bold and cell.value for cell in sheet[1])
        assert not any(cell.font.bold for cell in sheet[2])
        assert all(dimension.width >= 6 for dimension in sheet.column_dimensions.values())
        assert sheet.print_title_rows == "$1:$1"


def test_members_stand_in_the_layout_of_registrations() -> None:
    contest = sample_contest()
    sheet = book_of(contest)["Đăng ký dự thi"]
    heads, *rows = lines(sheet)
    assert heads == (
        *("STT", "Đội thi", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ, đơn vị công tác"),
        *("Vai trò trong đội", "Đội trưởng", "Điện thoại"),
    )
    assert len(rows) == sum(len(team.members) for team in contest.teams)
    cells = sheet[2]
    assert (cells[0].alignment.horizontal, cells[3].number_format) == ("right", "dd/mm/yyyy")
    phones = [cell for cell in sheet["I"][1:] if cell.value]
    assert all(cell.data_type == "s" and str(cell.value).startswith("0") for cell in phones)


def test_the_budget_adds_up_and_stands_in_bold() -> None:
    contest = sample_contest()
    sheet = book_of(contest)["Giải thưởng, kinh phí"]
    last = sheet[sheet.max_row]
    assert (last[0].value, last[5].value) == ("Tổng cộng", 69_000_000)
    assert sum(int(str(row[5])) for row in lines(sheet)[1:-1]) == 69_000_000
    assert last[5].font.bold
    assert (last[5].number_format, last[5].alignment.horizontal) == ("#,##0", "right")


def test_rules_rounds_and_panels_are_said_whole() -> None:
    contest = sample_contest()
    book = book_of(contest)
    parts = lines(book["Phần thi, tiêu chí"])
    assert parts[1] == ("Giới thiệu", 5, 1, "Nội dung", 8, 0.25)
    assert ("Kiến thức", None, 1, "10 câu hỏi, mỗi câu 3 điểm", 30, None) in [(r[0], None, *r[2:]) for r in parts]
    assert len(lines(book["Ban giám khảo"])) - 1 == sum(len(round_.panel) for round_ in contest.rounds)
    orders = lines(book["Thứ tự thi"])
    first = contest.rounds[0].running_order[0]
    assert orders[1] == (contest.rounds[0].name, 1, contest.team(first.team).name, "Dự thi")
    assert len(lines(book["Khi bằng điểm"])) - 1 == len(contest.rules.tie_breaks)
    assert lines(book["Giám khảo"])[1] == (1, "Giám khảo 1", "Trưởng ban giám khảo", None)


def test_texts_are_never_formulas_and_titles_never_too_long() -> None:
    book = Workbook()
    odd = (("=1+1", Decimal("0.25")), ("a\x07b", None), ("+84 300", 3))
    page = TablePage("[Hội thi]: một tên dài hơn ba mươi mốt chữ", (Column("a"), Column("b", Figures.POINTS)), odd)
    write_page(book, page)
    sheet = book.worksheets[-1]
    assert len(sheet.title) <= 31
    content = io.BytesIO()
    book.save(content)
    again = load_workbook(content).worksheets[-1]
    assert [row[0] for row in lines(again)] == ["a", "=1+1", "ab", "+84 300"]
    assert again["A2"].data_type == "s"


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_the_workbook_finds_the_members_and_nothing_else(language: Language, tmp_path: Path) -> None:
    contest = sample_contest()
    said = read_registrations(exported(contest, tmp_path, language))
    assert [table.sheet for table in said.tables] == [Words(language).say("Registrations")]
    assert said.faults == ()
    assert said.conversions == ()
    found = plan(said, contest)
    assert (found.added, found.changed, len(found.unchanged)) == ((), (), 9)


def exported(contest: Contest, folder: Path, language: Language) -> Path:
    path = folder / "bảng.xlsx"
    path.write_bytes(contest_tables(contest, Words(language)))
    return path


ODD_NAMES = (
    *("Y Bhăn Êban", "H'Ăn Niê", "Đỗ Ý", "Lê Thị Thuỷ Tiên", "Lê Thị Thủy Tiên", "Tống Cộng", "Tổng Thị Cộng"),
    *("Nguyễn Văn A", "Trần Thị B (Bé)", "Đinh K'Rể", "Hồ Thị Ơ", "Ngô Đình-Phúc", "Nam", "Nữ", "Thành Viên"),
    *("Đội Trưởng", "Châu Ổ", "Xã Thị Mai", "=Cộng", "Ký Văn Tên", "Người Lập", "OÀNH", "đặng thị út", "Trần 2"),
)
words_of_names = st.lists(st.sampled_from([*FAMILIES, *GIVEN]), min_size=1, max_size=5).map(" ".join)
names = st.sampled_from(ODD_NAMES) | words_of_names
births = st.none() | st.integers(1900, 2024) | st.dates(date(1900, 3, 1), date(2024, 12, 31))
phones = st.none() | st.from_regex(r"0[1-9]\d{8}", fullmatch=True) | st.sampled_from(["0312 345 678", "312345678"])
positions = st.sampled_from(["", "Công chức, UBND xã", "=A1", "Nông dân; thôn 3", "Trưởng thôn", "Thành viên", "x"])
members = st.builds(
    Member,
    name=names,
    born=births,
    gender=st.none() | st.sampled_from(Gender),
    position=positions,
    phone=phones,
)
team_names = st.lists(
    st.sampled_from([f"{kind}{place}" for kind in ("Xã ", "Thị trấn ", "Đội ", "") for place in PLACES]),
    min_size=1,
    max_size=3,
    unique_by=lambda name: name.removeprefix("Đội "),
)


@st.composite
def contests(draw: st.DrawFn) -> Contest:
    """Contests whose teams keep the rule; nobody is in them twice."""
    taken: set[tuple[str, object]] = set()
    first = Team(TeamCode("first"), "Xã Ba Vì Đông", "", next(iter(invented_teams(1, 1).values())))
    teams = [first]
    for number, name in enumerate(draw(team_names)):
        drawn = draw(st.lists(members, min_size=7, max_size=12, unique_by=lambda each: match_key(each.name)))
        own = [member for member in drawn if (match_key(member.name), member.born) not in taken]
        taken |= {(match_key(member.name), member.born) for member in own}
        main = draw(st.permutations(range(len(own))))[:4]
        placed = tuple(
            replace(each, role=MemberRole.MAIN if place in main else MemberRole.EXTRA, captain=place == main[0])
            for place, each in enumerate(own)
        )
        if len(placed) >= 4:
            teams.append(Team(TeamCode(f"t{number}"), name, "UBND", placed))
    return replace(EMPTY, teams=tuple(teams))


@settings(max_examples=examples(30))
@given(contest=contests(), language=st.sampled_from(LANGUAGES))
def test_export_then_import_changes_nothing(
    contest: Contest, language: Language, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = exported(contest, tmp_path_factory.mktemp("export"), language)
    said = read_registrations(path, rule=contest.rules.team)
    assert said.faults == ()
    found = plan(said, contest)
    assert (found.added, found.changed, found.lacking) == ((), (), ())
    assert [each.team for each in found.unchanged] == list(contest.teams)
