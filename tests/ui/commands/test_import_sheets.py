"""`import-sheets` on the command line."""

import json
from pathlib import Path

import pytest

from tests.ui.commands.conftest import Command

GIVEN = Path(__file__).parents[2] / "data" / "sheets"
BOOK, WRONG = GIVEN / "phieu-cham-cum-1.xlsx", GIVEN / "phieu-cham-sai.xlsx"


@pytest.fixture
def contest(command: Command, tmp_path: Path) -> Path:
    file = tmp_path / "cụm 1.contest"
    assert command("import", GIVEN / "cum-1.archive.json", file).code == 0
    return file


def test_a_cluster_is_imported_with_its_standings(contest: Path, command: Command) -> None:
    ended = command("import-sheets", contest, BOOK, "--format", "json")
    assert ended.code == 0
    assert json.loads(ended.out) == {"added": 80, "changed": 0, "unchanged": 0, "faults": []}
    standings = json.loads(command("standings", contest, "--format", "json").out)["rounds"][0]
    expected = json.loads((GIVEN / "expected.json").read_text(encoding="utf-8"))
    assert standings["complete"]
    assert {line["team"]: line["total"] for line in standings["standings"]} == {
        line["team"]: line["total"] for line in expected["scores"]
    }
    again = command("import-sheets", contest, BOOK)
    assert (again.code, "unchanged: 80" in again.out) == (0, True)


def test_faults_are_listed_with_their_places_and_nothing_is_written(contest: Path, command: Command) -> None:
    before = contest.read_bytes()
    ended = command("import-sheets", contest, WRONG, "--format", "json")
    assert ended.code == 1
    expected = json.loads((GIVEN / "expected-errors.json").read_text(encoding="utf-8"))["faults"]
    assert [(f["sheet"], f["row"], f["column"], f["kind"]) for f in json.loads(ended.out)["faults"]] == [
        (f["sheet"], f["row"], f["column"], f["kind"]) for f in expected
    ]
    told = command("import-sheets", contest, WRONG)
    assert (told.code, told.out) == (1, "")
    assert 'Sheet "GK1 - Giới thiệu", row 16, column D' in told.said
    assert contest.read_bytes() == before


def test_a_dry_run_writes_nothing(contest: Path, command: Command) -> None:
    before = contest.read_bytes()
    ended = command("import-sheets", contest, BOOK, "--dry-run")
    assert (ended.code, "Sheets added: 80" in ended.out) == (0, True)
    assert contest.read_bytes() == before


def test_a_book_of_another_contest_is_refused(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "other.contest"
    assert command("import", GIVEN.parent / "samples" / "panels.archive.json", file).code == 0
    ended = command("import-sheets", file, BOOK)
    assert (ended.code, "names no team" in ended.said) == (1, True)
