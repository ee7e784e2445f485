import sqlite3
import sys
import threading
from contextlib import closing
from datetime import datetime
from pathlib import Path, PureWindowsPath

import pytest

from stage_contest.domain.errors import FileTrouble
from stage_contest.storage import contests, ledger, marks, schema
from stage_contest.storage.connecting import address_of
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.tables import MarkRow, TeamRow
from tests.storage.small_contest import ACTING, CONTENT, CONTEST, SHEET, WHO, act, make, points


def test_creating_refuses_to_overwrite(file: ContestFile) -> None:
    with pytest.raises(FileTrouble, match="There is already a file"):
        ContestFile.create(file.path)
    with file.reading() as unit:
        assert contests.load(unit) == CONTEST


def test_creating_in_a_folder_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="cannot be made in the folder"):
        ContestFile.create(tmp_path / "nowhere" / "a.contest")


def test_a_new_file_says_what_it_is_and_is_durable(file: ContestFile) -> None:
    with closing(sqlite3.connect(file.path)) as beside:
        assert schema.header(beside) == (schema.APPLICATION, schema.VERSION)
        assert beside.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert file._writer is not None
    assert file._writer.execute("PRAGMA synchronous").fetchone() == (2,)
    assert file._writer.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_nothing_is_kept_when_something_fails(file: ContestFile) -> None:
    with file.reading() as unit:
        before = ledger.fingerprint(unit)
    with pytest.raises(KeyError), file.writing(act("mark.given")) as unit:  # noqa: PT012 - a half-done transaction
        marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)
        raise KeyError
    with file.reading() as unit:
        assert marks.marks_on(unit, SHEET) == {}
        assert ledger.fingerprint(unit) == before


def test_a_rule_of_the_tables_is_held_against_a_wrong_row(file: ContestFile) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="ck_mark_points"), file.writing(act("mark.given")) as unit:
        marks.give(unit, SHEET, criterion=ACTING, points=points(-1), version=1)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), file.writing(act("team.removed")) as unit:
        unit.remove(TeamRow, code="chau-o")


def test_text_cannot_stand_in_a_column_of_numbers(file: ContestFile) -> None:
    assert file._writer is not None
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        file._writer.execute("UPDATE mark SET points = 'nine'")


def test_a_transaction_that_writes_nothing_leaves_no_ledger_row(file: ContestFile) -> None:
    with file.writing(act("nothing")):
        pass
    with file.reading() as unit:
        assert ledger.head(unit).seq == 1


def test_a_repeated_operation_changes_nothing(file: ContestFile) -> None:
    for number in (850, 900):
        with file.writing(act("mark.given", "op-1")) as unit:
            assert unit.repeated is (number == 900)
            marks.give(unit, SHEET, criterion=ACTING, points=points(number), version=1 + (number == 900))
    with file.reading() as unit:
        assert marks.marks_on(unit, SHEET) == {ACTING: 850}
        assert ledger.head(unit).seq == 2


def test_a_moment_without_a_time_zone_is_refused(file: ContestFile) -> None:
    naive = datetime(2024, 8, 15, 12, 30)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="2024"), file.writing(Act(naive, WHO, "mark.given", "")) as unit:
        marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)


def test_a_reading_unit_writes_nothing(file: ContestFile) -> None:
    with file.reading() as unit, pytest.raises(RuntimeError, match="writes nothing"):
        marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)


def test_a_thread_that_writes_may_not_begin_again(file: ContestFile) -> None:
    with file.writing(act("one")), pytest.raises(RuntimeError, match="writing already"), file.writing(act("two")):
        pass


def test_reading_goes_on_with_one_picture_while_something_is_written(file: ContestFile) -> None:
    with file.reading() as early:
        assert marks.marks_on(early, SHEET) == {}
        with file.writing(act("mark.given")) as unit:
            marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)
        assert marks.marks_on(early, SHEET) == {}
        with file.reading() as late:
            assert marks.marks_on(late, SHEET) == {ACTING: 850}


def test_threads_that_write_wait_for_one_another(file: ContestFile) -> None:
    def many(first: int) -> None:
        for number in range(25):
            with file.writing(act("mark.given", f"{first}-{number}")) as unit:
                version = len(marks.history(unit, SHEET)) + 1
                marks.give(unit, SHEET, criterion=CONTENT, points=points(25 * number), version=version)

    threads = [threading.Thread(target=many, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with file.reading() as unit:
        assert len(marks.history(unit, SHEET)) == 100
        assert ledger.head(unit).seq == 101


def test_a_second_program_may_read_only(file: ContestFile) -> None:
    second = ContestFile.open(file.path)
    assert second.read_only
    assert "another running program" in str(second.read_only_because)
    with file.writing(act("mark.given")) as unit:
        marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)
    with second.reading() as unit:
        assert marks.marks_on(unit, SHEET) == {ACTING: 850}
    with pytest.raises(FileTrouble, match="another running program"), second.writing(act("mark.given")):
        pass
    second.close()


def test_the_next_program_may_write_once_the_first_has_closed(file: ContestFile) -> None:
    file.close()
    second = ContestFile.open(file.path)
    assert not second.read_only
    assert second.read_only_because is None
    second.close()


def test_a_file_opened_for_reading_refuses_to_write(file: ContestFile) -> None:
    file.close()
    reader = ContestFile.open(file.path, write=False)
    with pytest.raises(FileTrouble, match="reading only"), reader.writing(act("mark.given")):
        pass
    reader.close()


def test_a_folder_that_cannot_hold_the_lock_is_read_only(file: ContestFile) -> None:
    file.close()
    file.path.with_name(file.path.name + ".lock").mkdir()
    opened = ContestFile.open(file.path)
    assert "folder of this contest cannot be written" in str(opened.read_only_because)
    opened.close()


def test_closing_leaves_one_file_that_can_be_copied(file: ContestFile, tmp_path: Path) -> None:
    file.close()
    file.close()
    assert [found.name for found in tmp_path.iterdir()] == [file.path.name]
    copy = tmp_path / "copy.contest"
    copy.write_bytes(file.path.read_bytes())
    opened = ContestFile.open(copy)
    with opened.reading() as unit:
        assert contests.load(unit) == CONTEST
    opened.close()


def test_a_closed_file_says_so(file: ContestFile) -> None:
    file.close()
    with pytest.raises(FileTrouble, match="has been closed"), file.reading():
        pass
    with pytest.raises(FileTrouble, match="has been closed"), file.writing(act("mark.given")):
        pass


def test_a_unit_that_is_open_while_the_file_closes_ends_well(file: ContestFile) -> None:
    with file.reading() as unit:
        file.close()
        assert contests.load(unit) == CONTEST


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Xin ch\xc3\xa0o", "is not a contest file"),
        (b"", "is not a contest file"),
        (b"SQLite format 3\x00" + bytes(4000), "is damaged|is not a contest file"),
    ],
)
def test_what_is_no_contest_file_is_refused_in_words(path: Path, content: bytes, sentence: str) -> None:
    path.write_bytes(content)
    with pytest.raises(FileTrouble, match=sentence):
        ContestFile.open(path)
    assert path.read_bytes() == content
    assert not path.with_name(path.name + ".lock").exists()


def test_another_programs_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE cake (slices INTEGER)")
    with pytest.raises(FileTrouble, match="is not a contest file"):
        ContestFile.open(path)


def test_what_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="There is no file"):
        ContestFile.open(tmp_path / "none.contest")
    with pytest.raises(FileTrouble, match="is a folder"):
        ContestFile.open(tmp_path)


def test_a_folder_of_another_computer_is_refused() -> None:
    assert address_of(PureWindowsPath("C:/Hội thi/a.contest")).startswith("file:///C:/H")
    with pytest.raises(FileTrouble, match="perhaps on the network"):
        address_of(PureWindowsPath("//server/share/a.contest"))


def test_a_file_of_a_newer_version_is_refused(file: ContestFile) -> None:
    file.close()
    with closing(sqlite3.connect(file.path)) as newer:
        newer.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(FileTrouble, match="newer version"):
        ContestFile.open(file.path)


def test_a_full_disk_is_said_in_words_and_loses_nothing(file: ContestFile) -> None:
    writer = file._writer
    assert writer is not None
    (pages,) = writer.execute("PRAGMA page_count").fetchone()
    writer.execute(f"PRAGMA max_page_count = {pages}")
    accepted = 0
    with pytest.raises(FileTrouble, match="is full"):  # noqa: PT012 - it takes a few marks until a page more is needed
        for version in range(1, 200):
            with file.writing(act("mark.given")) as unit:
                marks.give(unit, SHEET, criterion=ACTING, points=points(25), version=version)
            accepted = version
    writer.execute(f"PRAGMA max_page_count = {pages + 100}")
    with file.reading() as unit:
        assert len(marks.history(unit, SHEET)) == accepted
    with file.writing(act("mark.given")) as unit:
        marks.give(unit, SHEET, criterion=ACTING, points=points(25), version=accepted + 1)


def test_a_database_locked_by_another_tool_is_said_in_words(file: ContestFile) -> None:
    assert file._writer is not None
    file._writer.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(file.path, isolation_level=None)) as tool:
        tool.execute("BEGIN IMMEDIATE")
        with pytest.raises(FileTrouble, match="being written by another program"), file.writing(act("mark.given")):
            pass
        tool.execute("ROLLBACK")
    with file.writing(act("mark.given")) as unit:
        marks.give(unit, SHEET, criterion=ACTING, points=points(25), version=1)


def test_changing_a_row_keeps_old_and_new_in_the_ledger(file: ContestFile) -> None:
    with file.writing(act("team.renamed")) as unit:
        unit.change(TeamRow, {"code": "binh-my"}, name="Xã Bình Mỹ (mới)")
        assert '"old":{"name":"Xã Bình Mỹ"' in unit.changes_text()
        unit.change(TeamRow, {"code": "binh-my"}, name="Xã Bình Mỹ (mới)")
        assert unit.changes_text().count('"table"') == 1
    with file.writing(act("nobody")) as unit, pytest.raises(KeyError):
        unit.change(TeamRow, {"code": "nobody"}, name="?")


def test_a_version_knows_the_act_it_was_written_under(file: ContestFile) -> None:
    with file.writing(act("mark.given")) as unit:
        marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)
        marks.give(unit, SHEET, criterion=CONTENT, points=points(25), version=1)
    with file.reading() as unit:
        assert [(line.act, line.item) for line in marks.history(unit, SHEET)] == [(2, 0), (2, 1)]
    assert MarkRow.__table__.name == "mark"


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_file_beside_which_nothing_can_be_written_can_be_read(path: Path) -> None:
    make(path).close()
    path.with_name(path.name + "-shm").symlink_to("nowhere")
    reader = ContestFile.open(path, write=False)
    with reader.reading() as unit:
        assert contests.load(unit) == CONTEST
    reader.close()
    path.with_name(path.name + "-wal").write_bytes(b"changes that only the log has")
    with pytest.raises(FileTrouble, match="cannot be reached"):
        ContestFile.open(path, write=False)


def test_a_file_that_cannot_be_laid_out_is_not_left_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "APPLICATION", "not a number")
    with pytest.raises(FileTrouble):
        ContestFile.create(path)
    assert list(path.parent.iterdir()) == []


def test_a_file_without_its_first_table_is_said_to_be_damaged(file: ContestFile) -> None:
    file.close()
    with closing(sqlite3.connect(file.path)) as tool:
        tool.execute("DROP TABLE ledger")
    with pytest.raises(FileTrouble, match="is damaged: no such table: ledger"):
        ContestFile.open(file.path)
    with pytest.raises(FileTrouble, match="is damaged"):
        ContestFile.open(file.path, write=False)
