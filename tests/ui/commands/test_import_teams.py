"""`import-teams` and `teams` on the command line."""

import csv
import io
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from stage_contest.storage.database import ContestFile
from tests.ui.commands.conftest import Command, Ended

GIVEN = Path(__file__).parents[2] / "data" / "registrations"
CLEAN, REAL, WRONG = (GIVEN / f"danh-sach-doi-thi-{kind}.xlsx" for kind in ("sach", "thuc-te", "sai"))


@pytest.fixture
def contest(command: Command, tmp_path: Path) -> Path:
    """A new contest of the template, whose 22 teams have no members yet."""
    file = tmp_path / "hội thi.contest"
    assert command("new", file).code == 0
    return file


def written(ended: Ended) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(ended.out)
    return answer


def counts(ended: Ended) -> tuple[int, int, int]:
    answer = written(ended)
    assert (ended.code, answer["faults"]) == (0, [])
    return answer["added"], answer["changed"], answer["unchanged"]


def of_teams(command: Command, contest: Path) -> list[dict[str, Any]]:
    ended = command("teams", contest, "--format", "json")
    assert (ended.code, ended.said) == (0, "")
    teams: list[dict[str, Any]] = written(ended)["teams"]
    return teams


def by_name(teams: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(teams, key=lambda team: str(team["name"]))


@pytest.mark.parametrize("book", [CLEAN, REAL])
def test_a_book_fills_the_teams_of_the_template(book: Path, contest: Path, command: Command) -> None:
    assert counts(command("import-teams", contest, book, "--format", "json")) == (0, 22, 0)
    expected = json.loads((GIVEN / "expected.json").read_text(encoding="utf-8"))
    assert by_name(of_teams(command, contest)) == by_name(expected["teams"])
    assert command("verify", contest).code == 0


def test_a_contest_without_teams_gets_them_in_the_order_of_the_book(command: Command, tmp_path: Path) -> None:
    archive, file = tmp_path / "empty.json", tmp_path / "empty.contest"
    said = json.loads((GIVEN.parent / "samples" / "ties.archive.json").read_text(encoding="utf-8"))
    archive.write_text(json.dumps(said | {"teams": [], "rounds": []}), encoding="utf-8")
    said["judges"] = [
        {key: value for key, value in judge.items() if key != "conflicts"} for judge in said["judges"]
    ]
    archive.write_text(json.dumps(said | {"teams": [], "rounds": []}), encoding="utf-8")
    assert command("import", archive, file).code == 0
    assert counts(command("import-teams", file, REAL, "--format", "json")) == (22, 0, 0)
    expected = json.loads((GIVEN / "expected.json").read_text(encoding="utf-8"))
    assert of_teams(command, file) == expected["teams"]


def test_the_same_people_again_change_nothing(contest: Path, command: Command) -> None:
    command("import-teams", contest, CLEAN)
    before = command("info", contest).out
    ended = command("import-teams", contest, REAL, "--format", "json")
    assert counts(ended) == (0, 0, 22)
    assert "BÌNH DƯƠNG" in ended.said
    assert "TCVN3" in ended.said
    assert command("verify", contest).code == 0
    assert before.splitlines()[:20] == command("info", contest).out.splitlines()[:20]


def test_a_dry_run_writes_nothing(contest: Path, command: Command) -> None:
    before = contest.read_bytes()
    assert counts(command("import-teams", contest, CLEAN, "--dry-run", "--format", "json")) == (0, 22, 0)
    ended = command("import-teams", contest, CLEAN, "--dry-run")
    assert (ended.code, ended.said) == (0, "")
    assert "22" in ended.out
    assert contest.read_bytes() == before
    assert [team["members"] for team in of_teams(command, contest)] == [[]] * 22


def test_what_was_imported_is_said(contest: Path, command: Command) -> None:
    assert command("import-teams", contest, CLEAN).out == "Imported. Teams added: 0, changed: 22, unchanged: 0.\n"


def test_faults_are_told_with_their_places_and_nothing_is_written(contest: Path, command: Command) -> None:
    before = contest.read_bytes()
    ended = command("import-teams", contest, WRONG, "--format", "json")
    assert ended.code == 1
    answer = written(ended)
    assert (answer["added"], answer["changed"], answer["unchanged"]) == (0, 0, 0)
    expected = json.loads((GIVEN / "expected-errors.json").read_text(encoding="utf-8"))["faults"]
    places = ("sheet", "row", "column", "kind")
    assert [[fault[key] for key in places] for fault in answer["faults"]] == [
        [fault[key] for key in places] for fault in expected
    ]
    assert all(fault["message"].endswith(".") for fault in answer["faults"])
    assert contest.read_bytes() == before


def test_faults_are_sentences_in_both_languages(contest: Path, command: Command) -> None:
    english = command("import-teams", contest, WRONG, "--language", "en")
    vietnamese = command("import-teams", contest, WRONG, "--language", "vi")
    for ended in (english, vietnamese):
        assert (ended.code, ended.out) == (1, "")
        assert len(ended.said.splitlines()) == 17
    assert 'Sheet "Bổ sung", row 16, column D: "31/02/1990"' in english.said
    assert 'Sheet "Bổ sung", dòng 16, cột D: "31/02/1990"' in vietnamese.said
    assert not set(english.said.splitlines()) & set(vietnamese.said.splitlines())


@pytest.mark.parametrize("name", ["truncated", "not-a-workbook", "password-protected", "empty-workbook", "none"])
@pytest.mark.parametrize("form", ["json", "table"])
def test_a_broken_book_is_one_sentence(name: str, form: str, contest: Path, command: Command) -> None:
    before = contest.read_bytes()
    ended = command("import-teams", contest, GIVEN / "broken" / f"{name}.xlsx", "--format", form)
    assert (ended.code, ended.out) == (1, "")
    assert len(ended.said.splitlines()) == 1
    assert ended.said.startswith(f"{name}.xlsx: ")
    assert contest.read_bytes() == before


def test_members_that_the_book_lacks_are_named_and_stay(contest: Path, command: Command, tmp_path: Path) -> None:
    command("import-teams", contest, CLEAN)
    lines = (GIVEN / "broken" / "utf8-bom-semicolon.csv").read_text(encoding="utf-8-sig").splitlines()
    fewer = tmp_path / "fewer.csv"
    fewer.write_text("\n".join(line for line in lines if "Nguyễn Gia Chung" not in line), encoding="utf-8")
    ended = command("import-teams", contest, fewer)
    assert ended.said == "Nguyễn Gia Chung of Xã Bình Mỹ is not in the file and stays.\n"
    assert ended.out == "Imported. Teams added: 0, changed: 0, unchanged: 3.\n"


def test_five_thousand_members_are_imported(contest: Path, command: Command) -> None:
    assert counts(command("import-teams", contest, GIVEN / "broken" / "5000-rows.xlsx", "--format", "json")) == (
        500,
        0,
        0,
    )
    assert sum(len(team["members"]) for team in of_teams(command, contest)) == 5000


def test_a_contest_that_another_program_writes_is_left_alone(contest: Path, command: Command) -> None:
    held = ContestFile.open(contest)
    try:
        ended = command("import-teams", contest, CLEAN)
        assert (ended.code, ended.out) == (1, "")
        assert len(ended.said.splitlines()) == 1
        assert command("import-teams", contest, CLEAN, "--dry-run").code == 0
    finally:
        held.close()
    assert [team["members"] for team in of_teams(command, contest)] == [[]] * 22


def test_a_disk_that_fails_in_the_middle_leaves_everything_as_it_was(contest: Path, command: Command) -> None:
    connection = sqlite3.connect(contest)
    connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON member WHEN NEW.team = 'binh-trung' AND NEW.number = 3 "
        "BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
    )
    connection.commit()
    connection.close()
    ended = command("import-teams", contest, CLEAN)
    assert (ended.code, ended.out) == (1, "")
    assert [team["members"] for team in of_teams(command, contest)] == [[]] * 22


def test_damaged_books_never_leave_half_an_import(contest: Path, command: Command, tmp_path: Path) -> None:
    content = CLEAN.read_bytes()
    book = tmp_path / "damaged.xlsx"
    for cut in range(200, len(content), len(content) // 40):
        book.write_bytes(content[:cut] + b"\x00" + content[cut + 1 :])
        shutil.copy(contest, tmp_path / "copy.contest")
        ended = command("import-teams", tmp_path / "copy.contest", book, "--format", "json")
        members = sum(len(team["members"]) for team in of_teams(command, tmp_path / "copy.contest"))
        assert (ended.code, members) in {(0, 209), (1, 0)}


def test_teams_as_csv_and_as_a_table(contest: Path, command: Command) -> None:
    assert "no members yet" in command("teams", contest).out
    command("import-teams", contest, CLEAN)
    rows = list(csv.DictReader(io.StringIO(command("teams", contest, "--format", "csv").out)))
    assert len(rows) == 209
    first = next(row for row in rows if row["name"] == "Lê Thị Mỹ Nhàn")
    assert first == {
        "team": "Thị trấn Châu Ổ",
        "name": "Lê Thị Mỹ Nhàn",
        "born": "1973-08-05",
        "gender": "female",
        "position": "Tổ trưởng tổ dân phố 5",
        "role": "main",
        "captain": "true",
        "phone": "0303957812",
    }
    table = command("teams", contest).out
    assert "main member, captain" in table
    assert "05/08/1973" in table
    assert "1999" in table
