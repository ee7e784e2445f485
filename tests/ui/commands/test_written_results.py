import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.commands.conftest import SAMPLES, Command


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("name", ["binh-son-2024", "ties", "panels", "open-and-incomplete"])
def test_standings_as_csv_hold_what_the_json_holds(
    name: str, imported: Callable[[str], Path], command: Command
) -> None:
    expected = json.loads((SAMPLES / f"{name}.standings.json").read_bytes())["rounds"]
    lines = rows(command("standings", imported(name), "--format", "csv").out)
    flat = [(round_["round"], standing) for round_ in expected for standing in round_["standings"]]
    assert len(lines) == len(flat)
    for line, (code, standing) in zip(lines, flat, strict=True):
        assert (line["round"], line["team"], line["status"]) == (code, standing["team"], standing["status"])
        assert line["place"] == ("" if standing["place"] is None else str(standing["place"]))
        assert line["total"] == (standing["total"] or "")
        assert line["deductions"] == standing["deductions"]
        assert line["decided_by"] == (standing["decided_by"] or "")
        for part, score in standing["parts"].items():
            assert line[f"part:{part}"] == (score or "")


@pytest.mark.parametrize("name", ["binh-son-2024", "ties", "panels", "open-and-incomplete"])
def test_prizes_as_csv_hold_every_award_and_its_money(
    name: str, imported: Callable[[str], Path], command: Command
) -> None:
    expected = json.loads((SAMPLES / f"{name}.prizes.json").read_bytes())
    lines = rows(command("prizes", imported(name), "--format", "csv").out)
    awards = [
        (round_["round"], award["prize"], award["team"], str(award["money"]))
        for round_ in expected["rounds"]
        for award in round_["awards"]
    ]
    awarded = [line for line in lines if line["result"] == "awarded"]
    assert [(line["round"], line["prize"], line["team"], line["money"]) for line in awarded] == awards
    undecided = [team for round_ in expected["rounds"] for tie in round_["undecided"] for team in tie["teams"]]
    assert [line["team"] for line in lines if line["result"] == "undecided"] == undecided
    unawarded = [seats["count"] for round_ in expected["rounds"] for seats in round_["unawarded"]]
    assert [int(line["count"]) for line in lines if line["result"] == "unawarded"] == unawarded


def test_qualifiers_as_csv_name_the_qualified_and_the_undecided(
    imported: Callable[[str], Path], command: Command
) -> None:
    expected = json.loads((SAMPLES / "ties.qualifiers.json").read_bytes())
    lines = rows(command("qualifiers", imported("ties"), "--format", "csv").out)
    qualified = [(line["team"], line["by"]) for line in lines if line["result"] == "qualified"]
    assert qualified == [(each["team"], each["by"]) for each in expected["qualified"]]
    undecided = [line["team"] for line in lines if line["result"] == "undecided"]
    assert undecided == [team for tie in expected["undecided"] for team in tie["teams"]]


@pytest.mark.parametrize("name", ["binh-son-2024", "ties", "panels", "open-and-incomplete"])
def test_tables_in_a_pipe_show_every_name_whole(
    name: str, imported: Callable[[str], Path], command: Command
) -> None:
    archive = json.loads((SAMPLES / f"{name}.archive.json").read_bytes())
    names = {team["code"]: team["name"] for team in archive["teams"]}
    file = imported(name)
    standings = command("standings", file)
    assert standings.code == 0
    for round_ in json.loads((SAMPLES / f"{name}.standings.json").read_bytes())["rounds"]:
        assert f"({round_['round']})" in standings.out
        for standing in round_["standings"]:
            assert f" {names[standing['team']]} " in standings.out
    prizes = command("prizes", file)
    for round_ in json.loads((SAMPLES / f"{name}.prizes.json").read_bytes())["rounds"]:
        for award in round_["awards"]:
            assert award["prize"] in prizes.out
    info = command("info", file)
    for team, written in names.items():
        assert f" {team} " in info.out
        assert written in info.out


def test_numbers_are_written_as_the_language_writes_them(imported: Callable[[str], Path], command: Command) -> None:
    file = imported("binh-son-2024")
    english = command("prizes", file, "--round", "final")
    vietnamese = command("prizes", file, "--round", "final", "--language", "vi")
    assert "18,000,000 đồng" in english.out
    assert "18.000.000 đồng" in vietnamese.out
    assert "82.35" in command("standings", file).out
    assert "82,35" in command("standings", file, "--language", "vi").out


def test_nobody_goes_to_a_final_that_the_rules_do_not_have(
    imported: Callable[[str], Path], command: Command
) -> None:
    ended = command("qualifiers", imported("panels"))
    assert ended.code == 0
    assert len(ended.out.splitlines()) == 1
    assert command("qualifiers", imported("ties")).out.count("undecided") == 2


def test_what_stands_in_the_way_of_prizes_is_said(imported: Callable[[str], Path], command: Command) -> None:
    file = imported("open-and-incomplete")
    ended = command("prizes", file)
    assert "undecided" in ended.out
    assert "not complete" in ended.out
    assert "No team takes part in this round yet." in command("standings", file).out
    assert "Tie decisions that nothing asked for" in command("standings", imported("ties")).out


def test_info_tells_the_contest_in_every_form(imported: Callable[[str], Path], command: Command) -> None:
    file = imported("binh-son-2024")
    told = json.loads(command("info", file, "--format", "json").out)
    assert told["money"] == 69_000_000
    assert [round_["round"] for round_ in told["rounds"]] == ["cluster-1", "cluster-2", "cluster-3", "final"]
    assert len(told["teams"]) == 22
    assert told["ledger"]["rows"] == 1
    assert told["ledger"]["fingerprint"] in command("verify", file).out
    flat = rows(command("info", file, "--format", "csv").out)
    assert [line["teams"] for line in flat] == ["8", "7", "7", "6"]
    drawn = command("info", file).out
    assert "69,000,000 đồng" in drawn
    assert "UBND huyện Bình Sơn" in drawn
