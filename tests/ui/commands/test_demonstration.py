import json
from pathlib import Path

from pypdf import PdfReader

from tests.ui.commands.conftest import Command

ROUNDS = ("cluster-1", "cluster-2", "cluster-3", "final")


def test_a_new_contest_is_whole_and_has_its_money(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "mới.contest"
    ended = command("new", "--template", "binh-son-2024", file)
    assert (ended.code, ended.said) == (0, "")
    assert "mới.contest" in ended.out
    assert list(tmp_path.iterdir()) == [file]
    assert command("verify", file).code == 0
    assert json.loads(command("info", file, "--format", "json").out)["money"] == 69_000_000


def test_the_finished_demonstration_is_frozen_whole_and_decided(
    demonstrations: dict[str, Path], command: Command
) -> None:
    file = demonstrations["finished"]
    assert command("verify", file).code == 0
    prizes = json.loads(command("prizes", file, "--format", "json").out)["rounds"]
    assert [round_["complete"] for round_ in prizes] == [True] * 4
    assert [round_["undecided"] for round_ in prizes] == [[]] * 4
    standings = command("standings", file).out
    for round_ in json.loads(command("info", file, "--format", "json").out)["rounds"]:
        assert f"final, revision {round_['revision']}" in standings
    assert len(json.loads(command("qualifiers", file, "--format", "json").out)["qualified"]) == 6


def test_the_evening_demonstration_waits_for_its_last_sheets(
    demonstrations: dict[str, Path], command: Command
) -> None:
    file = demonstrations["evening"]
    assert command("verify", file).code == 0
    rounds = json.loads(command("info", file, "--format", "json").out)["rounds"]
    assert [bool(round_["revision"]) for round_ in rounds] == [True, True, True, False]
    assert "not complete" in command("standings", file, "--round", "final").out


def test_documents_are_written_for_every_round_with_awards(
    demonstrations: dict[str, Path], command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "giấy tờ" / "in"
    ended = command("documents", demonstrations["finished"], "--out", out)
    assert (ended.code, ended.said) == (0, "")
    names = [f"certificates-{code}.pdf" for code in ROUNDS]
    assert sorted(path.name for path in out.iterdir()) == names
    lines = ended.out.splitlines()
    assert [str(out / name) in line for name, line in zip(names, lines, strict=True)] == [True] * 4
    prizes = json.loads(command("prizes", demonstrations["finished"], "--format", "json").out)["rounds"]
    rounds = json.loads(command("info", demonstrations["finished"], "--format", "json").out)["rounds"]
    for name, given, round_ in zip(names, prizes, rounds, strict=True):
        pages = PdfReader(out / name).pages
        assert len(pages) == len(given["awards"])
        assert round_["revision"] in pages[0].extract_text()


def test_documents_before_the_freeze_are_provisional(
    demonstrations: dict[str, Path], command: Command, tmp_path: Path
) -> None:
    archive, thawed = tmp_path / "a.json", tmp_path / "a.contest"
    assert command("export", demonstrations["finished"], archive).code == 0
    told = json.loads(archive.read_bytes())
    told["program"] = {"texts": told["program"]["texts"]}
    archive.write_text(json.dumps(told), encoding="utf-8")
    assert command("import", archive, thawed).code == 0
    ended = command("documents", thawed, "--out", tmp_path / "out")
    assert ended.out.count("provisional") == 4
    page = PdfReader(tmp_path / "out" / "certificates-final.pdf").pages[0]
    assert "TẠM TÍNH" in page.extract_text()


def test_the_same_documents_come_out_the_same(
    demonstrations: dict[str, Path], command: Command, tmp_path: Path
) -> None:
    for folder in ("one", "two"):
        assert command("documents", demonstrations["finished"], "--out", tmp_path / folder).code == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_without_awards_no_paper_is_written_and_that_is_said(command: Command, tmp_path: Path) -> None:
    assert command("new", tmp_path / "a.contest").code == 0
    ended = command("documents", tmp_path / "a.contest", "--out", tmp_path / "out")
    assert (ended.code, ended.out) == (0, "")
    assert "No round has awards yet" in ended.said
    assert list((tmp_path / "out").iterdir()) == []


def test_the_finished_demonstration_travels_and_stays_frozen(
    demonstrations: dict[str, Path], command: Command, tmp_path: Path
) -> None:
    archive, there = tmp_path / "a.json", tmp_path / "a.contest"
    assert command("export", demonstrations["finished"], archive).code == 0
    assert command("import", archive, there).code == 0
    assert command("verify", there).code == 0
    for what in ("standings", "prizes", "qualifiers"):
        assert command(what, there) == command(what, demonstrations["finished"])
