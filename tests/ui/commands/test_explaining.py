import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from tests.ui.commands.conftest import SAMPLES, Command


@pytest.mark.parametrize("name", ["binh-son-2024", "ties", "panels", "open-and-incomplete"])
def test_every_entry_of_every_sample_can_be_explained(
    name: str, imported: Callable[[str], Path], command: Command
) -> None:
    file = imported(name)
    for round_ in json.loads((SAMPLES / f"{name}.standings.json").read_bytes())["rounds"]:
        for standing in round_["standings"][:4] + round_["standings"][-2:]:
            where = (file, "--round", round_["round"], "--team", standing["team"])
            drawn = command("explain", *where)
            assert (drawn.code, drawn.said) == (0, "")
            proof = json.loads(command("explain", *where, "--format", "json").out)
            assert proof["place"] == standing["place"]
            assert proof["decided_by"] == standing["decided_by"]
            assert number(proof["total"]) == number(standing["total"])
            scores = {part["part"]: number(part["score"]) for part in proof["parts"]}
            assert scores == {part: number(score) for part, score in standing["parts"].items()}


def number(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def test_a_proof_shows_what_was_dropped_rounded_and_weighted(
    imported: Callable[[str], Path], command: Command
) -> None:
    drawn = command("explain", imported("panels"), "--round", "evening", "--team", "red").out
    assert "(9.00)" in drawn
    assert "Values in brackets were left out." in drawn
    assert "89/12 = 7.4166…" in drawn
    assert "mean without the 1 lowest and the 1 highest" in drawn
    assert "rounded to 2 decimals" in drawn
    assert "×1.6" in drawn
    assert "median" in drawn
    assert "absent" in drawn
    assert "abstained" in drawn
    assert "held within 0 and 20" in drawn
    assert "points as typed" in drawn
    assert "deduction: Thiếu thành viên" in drawn
    assert "31133/300 = 103.7766…" in drawn
    assert "Place 2; separated from Đội Xanh dương by: total." in drawn


def test_a_proof_walks_down_the_tie_chain(imported: Callable[[str], Path], command: Command) -> None:
    drawn = command("explain", imported("ties"), "--round", "cluster-2", "--team", "e2").out
    assert "extra question: Passed over: no decision is recorded" in drawn
    assert "drawing of lots: Bốc thăm trước đại diện hai đội" in drawn
    assert "Place 4" in drawn


def test_a_proof_says_why_there_is_no_place(imported: Callable[[str], Path], command: Command) -> None:
    file = imported("open-and-incomplete")
    withdrawn = command("explain", file, "--round", "cluster-1", "--team", "cuc").out
    assert "withdrawn" in withdrawn.splitlines()[-1]
    incomplete = command("explain", file, "--round", "cluster-2", "--team", "bach").out
    assert "sheet" in incomplete.splitlines()[-1]


def test_a_proof_of_a_frozen_round_reads_what_was_frozen(demonstrations: dict[str, Path], command: Command) -> None:
    standings = json.loads(command("standings", demonstrations["finished"], "--format", "json").out)
    for round_ in standings["rounds"]:
        standing = round_["standings"][0]
        ended = command(
            "explain", demonstrations["finished"], "--round", round_["round"], "--team", standing["team"],
            "--format", "json",
        )  # fmt: skip
        assert Decimal(json.loads(ended.out)["total"]) == Decimal(standing["total"])
