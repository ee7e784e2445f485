import importlib
from collections.abc import Mapping

import pytest

from tests.ui.commands.conftest import Command
from ui.cli import COMMANDS

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "open": ("FILE",),
    "new": ("FILE", "--template NAME"),
    "demo": ("FILE", "--until finished|evening"),
    "import": ("ARCHIVE.json", "FILE"),
    "export": ("FILE", "ARCHIVE.json", "--force"),
    "import-teams": ("FILE", "BOOK", "--dry-run", "--format table|json"),
    "teams": ("FILE", "--format table|json|csv"),
    "export-tables": ("FILE", "BOOK.xlsx", "--force"),
    "import-sheets": ("FILE", "BOOK", "--dry-run", "--format table|json"),
    "standings": ("FILE", "--round CODE", "--format table|json|csv"),
    "prizes": ("FILE", "--round CODE", "--format table|json|csv"),
    "qualifiers": ("FILE", "--format table|json|csv"),
    "explain": ("FILE", "--round CODE", "--team CODE", "--format table|json"),
    "documents": ("FILE", "--out DIR"),
    "clear-pins": ("FILE",),
    "verify": ("FILE",),
    "info": ("FILE", "--format table|json|csv"),
}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself_and_what_it_takes(name: str, command: Command) -> None:
    ended = command(name, "--help")
    assert (ended.code, ended.said) == (0, "")
    assert f"stage-contest {name} [OPTIONS]" in ended.out
    for option in (*OPTIONS[name], "--help"):
        assert option in ended.out


@pytest.mark.parametrize("name", ["", *sorted(COMMANDS)])
def test_every_page_of_help_is_there_in_both_languages(name: str, command: Command) -> None:
    arguments = [name, "--help"] if name else ["--help"]
    english = command(*arguments, "--language", "en")
    vietnamese = command(*arguments, "--language=vi")
    assert (english.code, vietnamese.code) == (0, 0)
    assert "Usage:" in english.out
    assert "Cách dùng:" in vietnamese.out
    said = {line.strip() for line in english.out.splitlines()} & {
        line.strip() for line in vietnamese.out.splitlines()
    }
    assert said <= {""}


def test_the_list_of_commands_has_them_all(command: Command) -> None:
    ended = command("--help")
    for name in COMMANDS:
        assert f"\n  {name} " in ended.out


def test_every_command_is_added_by_its_module(command: Command) -> None:
    for name, module in COMMANDS.items():
        assert importlib.import_module(f"ui.commands.{module}").add_commands
        assert command(name).code == 2


def test_the_version_is_said(command: Command) -> None:
    ended = command("--version")
    assert ended.code == 0
    assert ended.out.startswith("stage-contest")


def test_a_file_may_be_named_like_an_option(command: Command) -> None:
    ended = command("info", "--", "--language")
    assert ended.code == 1
    assert "--language" in ended.said


def test_the_language_may_stand_anywhere(command: Command) -> None:
    for arguments in (
        ["--language", "vi", "info", "/none"],
        ["info", "--language=vi", "/none"],
        ["info", "/none", "--language", "vi"],
    ):
        assert "Không có" in command(*arguments).said
