import json
import os
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from stage_contest.storage.database import ContestFile
from tests.ui.commands.conftest import SAMPLES, Command, Ended
from ui.cli import COMMAND_LINE_WRONG

READING = ("standings", "prizes", "qualifiers", "verify", "info", "open")


def must_be_one_sentence(ended: Ended, *named: str) -> None:
    assert ended.code == 1
    assert ended.out == ""
    assert len(ended.said.splitlines()) == 1, ended.said
    assert "Traceback" not in ended.said
    for name in named:
        assert name in ended.said


@pytest.mark.parametrize("what", READING)
def test_a_file_that_is_not_there_is_named(what: str, command: Command, tmp_path: Path) -> None:
    must_be_one_sentence(command(what, tmp_path / "không có.contest"), "không có.contest")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("what", READING)
def test_a_folder_is_not_a_contest(what: str, command: Command, tmp_path: Path) -> None:
    must_be_one_sentence(command(what, tmp_path), tmp_path.name)


@pytest.mark.parametrize("what", READING)
@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00 and then nothing that makes sense" * 99])
def test_any_other_file_is_not_a_contest(what: str, content: bytes, command: Command, tmp_path: Path) -> None:
    other = tmp_path / "letter.contest"
    other.write_bytes(content)
    must_be_one_sentence(command(what, other), "letter.contest")
    assert other.read_bytes() == content


def test_another_programs_database_is_not_a_contest(command: Command, tmp_path: Path) -> None:
    other = tmp_path / "other.contest"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()
    must_be_one_sentence(command("standings", other), "other.contest")


@pytest.mark.parametrize("what", ["standings", "prizes"])
def test_an_unknown_round_lists_the_rounds(what: str, imported: Callable[[str], Path], command: Command) -> None:
    ended = command(what, imported("binh-son-2024"), "--round", "cluster-9")
    must_be_one_sentence(ended, "cluster-9", "cluster-1", "cluster-2", "cluster-3", "final")


def test_an_unknown_team_lists_the_teams_of_the_round(imported: Callable[[str], Path], command: Command) -> None:
    file = imported("binh-son-2024")
    ended = command("explain", file, "--round", "cluster-1", "--team", "binh-tri")
    must_be_one_sentence(ended, "binh-tri", "chau-o", "binh-phuoc")
    must_be_one_sentence(command("explain", file, "--round", "nowhere", "--team", "chau-o"), "nowhere", "final")


def test_a_sentence_stays_one_line_whatever_it_names(imported: Callable[[str], Path], command: Command) -> None:
    must_be_one_sentence(command("standings", imported("ties"), "--round", "a\nb"), "a")


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        (lambda text: text[: len(text) // 2], ""),
        (lambda _: "", ""),
        (lambda _: "[]", ""),
        (lambda text: text.replace('"year": 2024', '"year": "2024"'), "contest.year"),
        (lambda text: text.replace('"year": 2024', '"year": 2024, "colour": "red"'), "contest.colour"),
    ],
)
def test_a_wrong_archive_is_refused_with_its_place_and_nothing_is_made(
    damage: Callable[[str], str], place: str, command: Command, tmp_path: Path
) -> None:
    archive, file = tmp_path / "wrong.json", tmp_path / "made.contest"
    good = (SAMPLES / "binh-son-2024.archive.json").read_text(encoding="utf-8")
    archive.write_text(damage(good), encoding="utf-8")
    must_be_one_sentence(command("import", archive, file), "wrong.json", place)
    assert list(tmp_path.iterdir()) == [archive]


def test_bytes_that_are_no_text_are_refused(command: Command, tmp_path: Path) -> None:
    archive = tmp_path / "wrong.json"
    archive.write_bytes(b"\xff\xfe{\x00}")
    must_be_one_sentence(command("import", archive, tmp_path / "made.contest"), "wrong.json")
    must_be_one_sentence(command("import", tmp_path, tmp_path / "made.contest"), tmp_path.name)
    must_be_one_sentence(command("import", tmp_path / "none.json", tmp_path / "made.contest"), "none.json")
    assert list(tmp_path.iterdir()) == [archive]


@pytest.mark.parametrize("what", ["new", "demo", "import"])
def test_no_contest_is_made_over_a_file(what: str, command: Command, tmp_path: Path) -> None:
    there = tmp_path / "there.contest"
    there.write_text("mine", encoding="utf-8")
    source = [SAMPLES / "ties.archive.json"] if what == "import" else []
    must_be_one_sentence(command(what, *source, there), "there.contest")
    assert there.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [there]


def test_no_contest_is_made_where_the_log_of_another_one_lies(command: Command, tmp_path: Path) -> None:
    log = tmp_path / "a.contest-wal"
    log.write_bytes(b"changes that were not moved into their contest")
    must_be_one_sentence(command("new", tmp_path / "a.contest"), "a.contest-wal")
    assert list(tmp_path.iterdir()) == [log]


def test_what_an_interrupted_making_left_behind_is_cleared_away(command: Command, tmp_path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        (tmp_path / f".a.contest.being-made{end}").write_bytes(b"left behind by a power cut")
    assert command("new", tmp_path / "a.contest").code == 0
    assert list(tmp_path.iterdir()) == [tmp_path / "a.contest"]
    assert command("verify", tmp_path / "a.contest").code == 0


def test_an_archive_is_overwritten_only_by_force(
    imported: Callable[[str], Path], command: Command, tmp_path: Path
) -> None:
    file, there = imported("ties"), tmp_path / "there.json"
    there.write_text("mine", encoding="utf-8")
    must_be_one_sentence(command("export", file, there), "there.json", "--force")
    assert there.read_text(encoding="utf-8") == "mine"
    assert command("export", file, there, "--force").code == 0
    assert json.loads(there.read_bytes())["format"] == "stage-contest-archive"


def test_a_template_that_is_not_there_lists_those_that_are(command: Command, tmp_path: Path) -> None:
    ended = command("new", "--template", "paris-1900", tmp_path / "a.contest")
    must_be_one_sentence(ended, "paris-1900", "binh-son-2024")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("what", ["new", "demo", "import", "export", "documents"])
def test_a_place_that_cannot_be_written_is_named(
    what: str, imported: Callable[[str], Path], command: Command, tmp_path: Path
) -> None:
    file = imported("ties")
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    target = blocked / "below"
    arguments: dict[str, list[str | Path]] = {
        "new": [target],
        "demo": [target],
        "import": [SAMPLES / "ties.archive.json", target],
        "export": [file, target],
        "documents": [file, "--out", target],
    }
    must_be_one_sentence(command(what, *arguments[what]))


@pytest.mark.parametrize(
    "what",
    [("standings",), ("prizes",), ("qualifiers",), ("info",), ("explain", "--round", "final", "--team", "a1")],
)
def test_reading_goes_on_while_another_program_has_the_file(
    what: tuple[str, ...], imported: Callable[[str], Path], command: Command
) -> None:
    path = imported("ties")
    before = command(*what, path)
    held = ContestFile.open(path)
    try:
        assert not held.read_only
        assert command(*what, path) == before
        assert before.code == 0
        assert command("verify", path).code == 0
    finally:
        held.close()


def test_a_changed_mark_is_found_and_named(imported: Callable[[str], Path], command: Command) -> None:
    path = imported("ties")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE team SET name = 'Đội khác' WHERE code = 'a1'")
    connection.commit()
    connection.close()
    ended = command("verify", path)
    assert (ended.code, ended.out) == (1, "")
    assert "a1" in ended.said


def test_results_that_cannot_be_counted_name_the_entry_and_the_part(command: Command, tmp_path: Path) -> None:
    archive = json.loads((SAMPLES / "panels.archive.json").read_bytes())
    for part in archive["rules"]["parts"]:
        if part.get("combine") == "trimmed_mean":
            part["drop"] = 2
    for sheet in archive["rounds"][0]["sheets"][:1]:
        sheet["state"] = "absent"
        sheet.pop("marks", None)
    source, file = tmp_path / "few.json", tmp_path / "few.contest"
    source.write_text(json.dumps(archive), encoding="utf-8")
    assert command("import", source, file).code == 0
    for what in ("standings", "prizes"):
        must_be_one_sentence(command(what, file), "Đội")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["standings"], "FILE"),
        (["standings", "a", "--format", "xml"], "table, json, csv"),
        (["explain", "a", "--round", "b"], "--team"),
        (["explain", "a", "--round", "b", "--team", "c", "--format", "csv"], "table, json"),
        (["standings", "a", "b"], "b"),
        (["standings", "a", "--round"], "--round"),
        (["prizes", "a", "--colour"], "--colour"),
        (["documents", "a"], "--out"),
        (["demo", "a", "--until", "never"], "finished, evening"),
        (["standing", "a"], "standings"),
        (["zzz"], "zzz"),
        (["--colour"], "--colour"),
        (["--language", "fr", "info", "a"], "vi, en"),
        (["info", "a", "--language"], "vi, en"),
    ],
)
def test_a_wrong_command_line_is_told_in_a_sentence(arguments: list[str], named: str, command: Command) -> None:
    ended = command(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert named in ended.said
    assert len(ended.said.splitlines()) == 1


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_no_archive_is_written_over_a_contest(
    force: tuple[str, ...], imported: Callable[[str], Path], command: Command
) -> None:
    file, other = imported("ties"), imported("panels")
    before = file.read_bytes(), other.read_bytes()
    must_be_one_sentence(command("export", file, file, *force), "ties.contest")
    must_be_one_sentence(command("export", file, other, *force), "panels.contest")
    assert (file.read_bytes(), other.read_bytes()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_an_archive_written_through_a_link_leaves_the_link(
    imported: Callable[[str], Path], command: Command, tmp_path: Path
) -> None:
    file, kept, link = imported("ties"), tmp_path / "kept.json", tmp_path / "link.json"
    kept.write_text("old", encoding="utf-8")
    link.symlink_to(kept)
    assert command("export", file, link, "--force").code == 0
    assert link.is_symlink()
    assert json.loads(kept.read_bytes())["format"] == "stage-contest-archive"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_an_archive_goes_straight_into_a_pipe_or_a_device(
    imported: Callable[[str], Path], command: Command, tmp_path: Path
) -> None:
    file, pipe = imported("ties"), tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as other:
        read = other.submit(pipe.read_bytes)
        assert command("export", file, pipe).code == 0
        assert json.loads(read.result(timeout=30))["format"] == "stage-contest-archive"
    assert pipe.is_fifo()
    assert command("export", file, "/dev/null").code == 0


@pytest.mark.parametrize("what", ["standings", "prizes", "qualifiers", "verify", "info", "export", "documents"])
def test_an_empty_name_is_not_a_contest(what: str, command: Command, tmp_path: Path) -> None:
    also: dict[str, list[str | Path]] = {
        "export": [tmp_path / "a.json"],
        "documents": ["--out", tmp_path / "papers"],
    }
    more = also.get(what, [])
    for name in ("", "/"):
        ended = command(what, name, *more)
        must_be_one_sentence(ended, "folder")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there forbids reading a file of one's own")
@pytest.mark.parametrize("what", ["standings", "verify", "info", "import"])
def test_a_file_that_may_not_be_read_is_wrong_input_not_a_wrong_command_line(
    what: str, imported: Callable[[str], Path], command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = imported("ties")
    file.chmod(0)
    monkeypatch.setattr(os, "access", lambda *_: False)
    more = [tmp_path / "made.contest"] if what == "import" else []
    assert command(what, file, *more).code != COMMAND_LINE_WRONG


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contest SET tie_breaks = '['",
        "UPDATE contest SET rounding_total = 9223372036854775807",
        "UPDATE part SET code = 'dance' WHERE number = 1",
        "UPDATE round SET held_on = 'soon'",
        "DELETE FROM contest",
    ],
)
def test_a_file_that_makes_no_sense_is_damaged_and_no_mistake_of_the_program(
    statement: str, imported: Callable[[str], Path], command: Command, tmp_path: Path
) -> None:
    path = imported("ties")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(statement)
    connection.commit()
    connection.close()
    must_be_one_sentence(command("prizes", path), "ties.contest", "stage-contest verify")
    must_be_one_sentence(command("documents", path, "--out", tmp_path / "papers"), "ties.contest", "verify")
    assert command("verify", path).code == 1


def test_rounds_whose_codes_look_alike_to_a_file_system_get_papers_of_their_own(
    command: Command, tmp_path: Path
) -> None:
    archive = json.loads((SAMPLES / "ties.archive.json").read_bytes())
    codes = ["a<b", "a>b", "A_B", "\N{GRINNING FACE}" * 100]
    for round_, code in zip(archive["rounds"], codes, strict=True):
        round_["code"] = code
    source, file, papers = tmp_path / "alike.json", tmp_path / "alike.contest", tmp_path / "papers"
    source.write_text(json.dumps(archive), encoding="utf-8")
    assert command("import", source, file).code == 0
    ended = command("documents", file, "--out", papers)
    assert (ended.code, ended.said) == (0, "")
    written = {path.name for path in papers.iterdir()}
    assert len(written) == len(ended.out.splitlines()) == len(codes)
    assert {"certificates-a_b.pdf", "certificates-a_b-2.pdf", "certificates-A_B-3.pdf"} < written


@pytest.mark.parametrize("name", ["", ".", "/"])
def test_a_folder_is_no_name_for_a_new_contest(name: str, command: Command) -> None:
    must_be_one_sentence(command("new", name), "choose another name")
