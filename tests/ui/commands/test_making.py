import json
from pathlib import Path

import pytest

from tests.ui.commands.conftest import Command
from ui.contest_making import BLANK, template_names


def test_the_help_of_new_names_every_template(command: Command) -> None:
    said = "".join(command("new", "--help").out.split())
    assert [name for name in template_names() if name not in said] == []
    assert BLANK in template_names()


@pytest.mark.parametrize(("name", "teams", "money"), [("binh-son-2024", 22, 69_000_000), (BLANK, 0, 0)])
def test_a_contest_is_made_from_every_template(
    name: str, teams: int, money: int, command: Command, tmp_path: Path
) -> None:
    file = tmp_path / "a.contest"
    ended = command("new", "--template", name, file)
    assert (ended.code, ended.said) == (0, "")
    assert name in ended.out
    told = json.loads(command("info", file, "--format", "json").out)
    assert (len(told["teams"]), told["money"]) == (teams, money)
    assert command("verify", file).code == 0
