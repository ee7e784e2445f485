"""Copies of a contest file while it is open."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stage_contest.domain.errors import FileTrouble
from stage_contest.storage.copying import copy_into, latest_copy
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act, fingerprint
from stage_contest.storage.settings import set_settings
from tests.storage.small_contest import NOW, WHO


@pytest.fixture
def file(tmp_path: Path) -> ContestFile:
    return ContestFile.create(tmp_path / "hội thi.contest")


def note(file: ContestFile, value: str) -> None:
    with file.writing(Act(NOW, WHO, "settings.changed", "")) as unit:
        set_settings(unit, {"note": value})


def test_a_copy_holds_all_that_was_written_before_it(file: ContestFile, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    note(file, "1")
    copy = copy_into(folder, file.path, at=NOW)
    with file.reading() as unit:
        before = fingerprint(unit)
    note(file, "2")
    file.close()
    assert [path.name for path in folder.iterdir()] == [copy.path.name]
    opened = ContestFile.open(copy.path)
    with opened.reading() as unit:
        assert fingerprint(unit) == before
    opened.close()


def test_the_latest_copy_is_found_by_its_name(file: ContestFile, tmp_path: Path) -> None:
    assert latest_copy(tmp_path, file.path) is None
    now = datetime(2024, 8, 15, 12, 30, tzinfo=UTC)
    later = copy_into(tmp_path, file.path, at=now + timedelta(minutes=5))
    copy_into(tmp_path, file.path, at=now)
    (tmp_path / "hội thi of last year.contest").touch()
    assert latest_copy(tmp_path, file.path) == later
    assert latest_copy(tmp_path / "nowhere", file.path) is None
    file.close()


def test_a_folder_that_is_not_there_is_named(file: ContestFile, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="There is no folder"):
        copy_into(tmp_path / "stick", file.path, at=NOW)
    file.close()


def test_a_copy_that_cannot_take_its_name_leaves_nothing_behind(file: ContestFile, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    name = copy_into(folder, file.path, at=NOW).path
    name.unlink()
    name.mkdir()
    with pytest.raises(FileTrouble):
        copy_into(folder, file.path, at=NOW)
    assert list(folder.iterdir()) == [name]
    file.close()
