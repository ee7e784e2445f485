"""One mistake in a list gives one fault, at its place, in every layout."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from stage_contest.domain.teams import Member, MemberRole, TeamRule
from stage_contest.services.intake import FaultKind, read_registrations
from tests.services.intake.layouts import CLEAN, Birth, Layout, Part, Where, Writer, layouts, save
from tests.services.intake.people import Teams, invented_teams

MADE = date(2024, 5, 28)
Places = list[tuple[str, int, str | None, FaultKind]]


@dataclass
class Written:
    """A list in a workbook, and where its members stand."""

    writer: Writer
    book: Workbook

    def row_of(self, name: str) -> tuple[Worksheet, int]:
        columns = self.columns("name")
        for sheet in self.book.worksheets:
            for row in range(1, sheet.max_row + 1):
                parts = (str(sheet.cell(row, column).value or "") for column in columns)
                if " ".join(normalize("NFC", " ".join(parts)).split()) == name:
                    return sheet, row
        raise LookupError(name)

    def columns(self, field: str) -> list[int]:
        return [place for place, column in enumerate(self.writer.columns, 1) if column.field == field]

    def cell(self, name: str, field: str) -> Cell:
        sheet, row = self.row_of(name)
        cell = sheet.cell(row, self.columns(field)[0])
        assert isinstance(cell, Cell)
        return cell

    def faults(self) -> Places:
        with TemporaryDirectory() as folder:
            found = read_registrations(save(self.book, Path(folder)), today=MADE).faults
        return [(fault.sheet, fault.row, fault.column, fault.kind) for fault in found]


def written(layout: Layout, teams: Teams) -> Written:
    writer = Writer(layout)
    return Written(writer, writer.book(teams))


def at(cell: Cell, kind: FaultKind) -> Places:
    return [(cell.parent.title, cell.row, cell.column_letter, kind)]


def of_team(list_: Written, members: tuple[Member, ...], kind: FaultKind) -> Places:
    sheet, row = list_.row_of(members[0].name)
    return [(sheet.title, row, None, kind)]


def members_with(role: MemberRole, members: tuple[Member, ...]) -> list[Member]:
    return [member for member in members if member.role is role and not member.captain]


every_layout = given(layout=layouts, seed=st.integers(0, 10_000))
often = settings(max_examples=15, deadline=None)


@often
@every_layout
@pytest.mark.parametrize("text", ["31/02/1990", "29-02-1991", "năm ngoái", "32.1.1980", 17])
def test_a_birth_that_cannot_be(text: str | int, layout: Layout, seed: int) -> None:
    layout = replace(layout, birth=Birth.TEXT)
    teams = invented_teams(seed, 2)
    found = written(layout, teams)
    cell = found.cell(list(teams.values())[1][2].name, "born")
    cell.value = text
    assert found.faults() == at(cell, FaultKind.BIRTH_INVALID)


@often
@every_layout
@pytest.mark.parametrize("born", [date(2095, 10, 3), "1/6/2024", 2025])
def test_a_birth_after_the_list_was_made(born: date | str | int, layout: Layout, seed: int) -> None:
    layout = replace(layout, birth=Birth.TEXT)
    teams = invented_teams(seed, 2)
    found = written(layout, teams)
    cell = found.cell(next(iter(teams.values()))[1].name, "born")
    cell.value = born
    assert found.faults() == at(cell, FaultKind.BIRTH_IN_FUTURE)


@often
@every_layout
@pytest.mark.parametrize("field", ["position", "name", "role"])
def test_an_error_value(field: str, layout: Layout, seed: int) -> None:
    layout = replace(layout, part=Part.ROLE_AND_MARK, split_names=False)
    teams = invented_teams(seed, 2)
    found = written(layout, teams)
    cell = found.cell(list(teams.values())[1][3].name, field)
    cell.value = "#REF!"
    assert found.faults() == at(cell, FaultKind.CELL_ERROR)


@often
@every_layout
def test_a_row_without_a_name(layout: Layout, seed: int) -> None:
    teams = invented_teams(seed, 2)
    found = written(layout, teams)
    sheet, row = found.row_of(next(iter(teams.values()))[4].name)
    for column in found.columns("name"):
        sheet.cell(row, column).value = None
    first = get_column_letter(found.columns("name")[0])
    assert found.faults() == [(sheet.title, row, first, FaultKind.NAME_MISSING)]


@often
@every_layout
@pytest.mark.parametrize("role", ["Trưởng đoàn", "Cổ động viên", "Huấn luyện viên", "Dự bị"])
def test_a_role_that_the_rules_do_not_know(role: str, layout: Layout, seed: int) -> None:
    layout = replace(layout, part=Part.ROLE_AND_MARK)
    teams = invented_teams(seed, 2)
    found = written(layout, teams)
    cell = found.cell(members_with(MemberRole.EXTRA, list(teams.values())[1])[0].name, "role")
    cell.value = role
    assert found.faults() == at(cell, FaultKind.ROLE_UNKNOWN)


@often
@every_layout
def test_a_second_captain(layout: Layout, seed: int) -> None:
    layout = replace(layout, part=Part.MARKS)
    teams = invented_teams(seed, 2)
    members = next(iter(teams.values()))
    assume(not members[-1].captain)
    found = written(layout, teams)
    cell = found.cell(members[-1].name, "captain")
    cell.value = "x"
    assert found.faults() == at(cell, FaultKind.CAPTAIN_TWICE)


@often
@every_layout
def test_a_team_without_a_captain(layout: Layout, seed: int) -> None:
    teams = dict(invented_teams(seed, 2))
    name = list(teams)[1]
    teams[name] = tuple(replace(member, captain=False) for member in teams[name])
    found = written(layout, teams)
    assert found.faults() == of_team(found, teams[name], FaultKind.CAPTAIN_MISSING)


@often
@every_layout
@pytest.mark.parametrize("role", list(MemberRole))
def test_too_few_or_too_many_main_members(role: MemberRole, layout: Layout, seed: int) -> None:
    teams = dict(invented_teams(seed, 2))
    name = list(teams)[1]
    other = members_with(MemberRole.MAIN if role is MemberRole.EXTRA else MemberRole.EXTRA, teams[name])[0]
    teams[name] = tuple(replace(m, role=role) if m is other else m for m in teams[name])
    found = written(layout, teams)
    assert found.faults() == of_team(found, teams[name], FaultKind.MAIN_MEMBERS)


@often
@every_layout
def test_too_few_members(layout: Layout, seed: int) -> None:
    teams = dict(invented_teams(seed, 2))
    name = next(iter(teams))
    dropped = members_with(MemberRole.EXTRA, teams[name])[: len(teams[name]) - 6]
    assume(len(dropped) == len(teams[name]) - 6)
    teams[name] = tuple(member for member in teams[name] if member not in dropped)
    found = written(layout, teams)
    assert found.faults() == of_team(found, teams[name], FaultKind.TOO_FEW_MEMBERS)


@often
@every_layout
def test_too_many_members(layout: Layout, seed: int) -> None:
    teams = dict(invented_teams(seed, 2))
    name = list(teams)[1]
    model = members_with(MemberRole.EXTRA, teams[name])[0]
    more = tuple(replace(model, name=f"Đinh Công {word}") for word in ["Mười", "Một", "Hai", "Ba", "Bốn", "Năm"])
    teams[name] = (*teams[name], *more)[:13]
    assume(len(teams[name]) == 13)
    found = written(layout, teams)
    assert found.faults() == of_team(found, teams[name], FaultKind.TOO_MANY_MEMBERS)


@often
@every_layout
@pytest.mark.parametrize("same_team", [True, False])
def test_a_person_twice(same_team: bool, layout: Layout, seed: int) -> None:
    teams = dict(invented_teams(seed, 2))
    first, second = teams
    into = first if same_team else second
    assume(len(teams[into]) < 12)
    person = members_with(MemberRole.EXTRA, teams[first])[0]
    again = replace(person, name=person.name.upper())
    teams[into] = (*teams[into], again)
    found = written(layout, teams)
    sheet, row = found.row_of(again.name)
    kind = FaultKind.MEMBER_TWICE if same_team else FaultKind.MEMBER_IN_TWO_TEAMS
    assert found.faults() == [(sheet.title, row, get_column_letter(found.columns("name")[0]), kind)]


@often
@every_layout
def test_two_persons_of_one_name_are_two_persons(layout: Layout, seed: int) -> None:
    teams = dict(invented_teams(seed, 2))
    first, second = teams
    assume(len(teams[second]) < 12)
    other = members_with(MemberRole.EXTRA, teams[first])[0]
    teams[second] = (*teams[second], replace(other, born=date(1950, 1, 2), phone=None))
    assert written(layout, teams).faults() == []


@often
@every_layout
def test_a_team_registered_twice(layout: Layout, seed: int) -> None:
    layout = replace(layout, where=Where.LINES if layout.where is Where.SHEETS else layout.where)
    teams = dict(invented_teams(seed, 3))
    again = next(iter(teams)).replace("òa", "oà").replace("Thị trấn", "TT")
    again = f"UBND {again}" if again in teams else again
    teams[again] = fresh(seed)
    found = written(layout, teams)
    sheet, row = found.row_of(teams[again][0].name)
    column = get_column_letter(2) if found.columns("team") else None
    assert found.faults() == [(sheet.title, row, column, FaultKind.TEAM_TWICE)]


def fresh(seed: int) -> tuple[Member, ...]:
    """Members whom no other invented team has."""
    members = next(iter(invented_teams(seed + 1, 1).values()))
    return tuple(replace(member, name=f"Tôn Thất {member.name}") for member in members)


@often
@every_layout
def test_a_member_in_a_hidden_row(layout: Layout, seed: int) -> None:
    teams = invented_teams(seed, 2)
    found = written(layout, teams)
    sheet, row = found.row_of(list(teams.values())[1][5].name)
    sheet.row_dimensions[row].hidden = True
    assert found.faults() == [(sheet.title, row, None, FaultKind.HIDDEN_ROW)]


@often
@every_layout
@pytest.mark.parametrize("where", [Where.EVERY_ROW, Where.FIRST_ROW])
def test_a_member_of_no_team(where: Where, layout: Layout, seed: int) -> None:
    teams = dict(invented_teams(seed, 2))
    name = next(iter(teams))
    alone = replace(members_with(MemberRole.EXTRA, teams[name])[0], name="Đinh Công Lẻ")
    teams = {"": (alone,), **teams}
    found = written(replace(layout, where=where), teams)
    cell = found.cell(alone.name, "team")
    assert found.faults() == at(cell, FaultKind.TEAM_MISSING)


def test_the_rule_of_the_contest_counts(tmp_path: Path) -> None:
    path = save(Writer(CLEAN).book(invented_teams(3, 2)), tmp_path)
    kinds = {fault.kind for fault in read_registrations(path, rule=TeamRule(13, 15, 5, 2)).faults}
    assert kinds == {FaultKind.TOO_FEW_MEMBERS, FaultKind.MAIN_MEMBERS, FaultKind.CAPTAIN_MISSING}
    kinds = {fault.kind for fault in read_registrations(path, rule=TeamRule(1, 6, 4, 0)).faults}
    assert kinds == {FaultKind.TOO_MANY_MEMBERS, FaultKind.CAPTAIN_TWICE}
