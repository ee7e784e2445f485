import json
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest

from tests.ui.commands.conftest import SAMPLES, Command

NAMES = sorted(path.name.removesuffix(".archive.json") for path in SAMPLES.glob("*.archive.json"))
RESULTS = ("standings", "prizes", "qualifiers")

DEFAULTS: dict[str, object] = {
    "organizer": "", "unit": "", "venue": "", "position": "", "reason": "", "status": "competing", "chair": False,
    "captain": False, "exclude_main": False, "min_total": None, "points_wrong": 0, "points_blank": 0, "weight": 1,
    "combine": "mean", "drop": 0, "over": "sheet", "minutes": None, "date": None, "born": None, "gender": None,
    "phone": None, "role": "extra", "best_others": 0, "ties": "open", "money": "full", "qualification": None,
    "criterion": None, "weighted": None, "part": 2, "total": 2, "rounding": {},
    "team": {"members_min": 7, "members_max": 12, "main_members": 4, "captains": 1},
}  # fmt: skip
"""Every key that an archive may leave out, and what it then means; lists are empty."""


def meaning(value: object) -> object:
    """A value of an archive without its defaults, its points as numbers."""
    if isinstance(value, dict):
        pruned = {key: meaning(item) for key, item in value.items()}
        return {
            key: item
            for key, item in pruned.items()
            if item not in ([], {}) and (key, item) not in known_defaults()
        }
    if isinstance(value, list):
        return [meaning(item) for item in value]
    if isinstance(value, str):
        try:
            return Decimal(value)
        except InvalidOperation:
            return value
    return value


def known_defaults() -> list[tuple[str, object]]:
    return list(DEFAULTS.items())


def without_default_parts(archive: dict[str, object]) -> dict[str, object]:
    """The archive with the parts of its rounds left out where they are all of the rules' parts."""
    copied = json.loads(json.dumps(archive))
    every = [part["code"] for part in copied["rules"]["parts"]]
    for round_ in copied["rounds"]:
        if round_.get("parts") == every:
            del round_["parts"]
        for prize in round_.get("prizes", {}).get("side", []):
            if prize.get("tie_breaks") == ["total", "chair"]:
                del prize["tie_breaks"]
    assert isinstance(copied, dict)
    return copied


@pytest.mark.parametrize("what", RESULTS)
@pytest.mark.parametrize("name", NAMES)
def test_the_results_of_every_sample_are_those_beside_it(
    name: str, what: str, imported: Callable[[str], Path], command: Command
) -> None:
    ended = command(what, imported(name), "--format", "json")
    refused = SAMPLES / f"{name}.{what}.error.txt"
    if refused.exists():
        assert (ended.code, ended.out) == (1, "")
        assert "cluster-2" in ended.said
        assert len(ended.said.splitlines()) == 1
    else:
        assert (ended.code, ended.said) == (0, "")
        assert json.loads(ended.out) == json.loads((SAMPLES / f"{name}.{what}.json").read_bytes())


@pytest.mark.parametrize("what", ["standings", "prizes"])
@pytest.mark.parametrize("name", NAMES)
def test_one_round_alone_gives_what_it_gives_among_all(
    name: str, what: str, imported: Callable[[str], Path], command: Command
) -> None:
    file = imported(name)
    for expected in json.loads((SAMPLES / f"{name}.{what}.json").read_bytes())["rounds"]:
        ended = command(what, file, "--round", expected["round"], "--format", "json")
        assert json.loads(ended.out)["rounds"] == [expected]


@pytest.mark.parametrize("name", NAMES)
def test_an_export_of_an_import_says_the_same(
    name: str, imported: Callable[[str], Path], command: Command, tmp_path: Path
) -> None:
    exported = tmp_path / "exported.json"
    ended = command("export", imported(name), exported)
    assert (ended.code, ended.out) == (0, "")
    assert len(ended.said.splitlines()) == 1
    assert "ledger" in ended.said
    assert "PIN" in ended.said
    before = json.loads((SAMPLES / f"{name}.archive.json").read_bytes())
    after = json.loads(exported.read_bytes())
    assert meaning(without_default_parts(after)) == meaning(without_default_parts(before))


@pytest.mark.parametrize("name", NAMES)
def test_an_export_imported_again_exports_the_same_bytes(
    name: str, imported: Callable[[str], Path], command: Command, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert command("export", imported(name), first).code == 0
    assert command("import", first, tmp_path / "again.contest").code == 0
    assert command("export", tmp_path / "again.contest", second).code == 0
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_is_whole_after_its_import(
    name: str, imported: Callable[[str], Path], command: Command
) -> None:
    ended = command("verify", imported(name))
    assert (ended.code, ended.said) == (0, "")
    assert "1." in ended.out
    assert len(ended.out.splitlines()) == 1
