import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.services.intake.given import CLEAN_BOOK
from tests.ui.commands.conftest import Command


@pytest.fixture
def registered(imported: Callable[[str], Path], command: Command) -> Path:
    file = imported("binh-son-2024")
    assert command("import-teams", file, CLEAN_BOOK).code == 0
    return file


@pytest.mark.parametrize("language", ["vi", "en"])
def test_importing_the_exported_workbook_changes_nothing(
    language: str, registered: Path, command: Command, tmp_path: Path
) -> None:
    book = tmp_path / "bảng.xlsx"
    before = command("teams", registered, "--format", "json").out
    ended = command("export-tables", registered, book, "--language", language)
    assert (ended.code, ended.said) == (0, "")
    again = command("import-teams", registered, book, "--format", "json")
    assert (again.code, again.said) == (0, "")
    assert json.loads(again.out) == {"added": 0, "changed": 0, "unchanged": 22, "faults": []}
    assert command("teams", registered, "--format", "json").out == before


def test_a_workbook_that_is_there_is_overwritten_only_when_asked(
    registered: Path, command: Command, tmp_path: Path
) -> None:
    book = tmp_path / "bảng.xlsx"
    book.write_bytes(b"mine")
    ended = command("export-tables", registered, book)
    assert ended.code == 1
    assert "--force" in ended.said
    assert book.read_bytes() == b"mine"
    assert command("export-tables", registered, book, "--force").code == 0
    assert len(load_workbook(book).sheetnames) == 9


def test_no_contest_is_overwritten_and_no_folder_made_up(
    registered: Path, command: Command, tmp_path: Path
) -> None:
    before = registered.read_bytes()
    assert "nothing is written over it" in command("export-tables", registered, registered, "--force").said
    assert registered.read_bytes() == before
    assert command("export-tables", registered, tmp_path / "none" / "a.xlsx").code == 1
