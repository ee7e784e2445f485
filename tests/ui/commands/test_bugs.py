from pathlib import Path

import pytest
import typer

from tests.ui.commands.conftest import Command
from ui import cli
from ui.commands.session import Session


class Broken:
    """A command module with a mistake in it."""

    def add_commands(self, app: typer.Typer, session: Session) -> None:
        @app.command("info")
        def info() -> None:
            session.say("begun")
            raise ZeroDivisionError("một lỗi")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_command_module", lambda _: Broken())


@pytest.mark.usefixtures("broken")
def test_a_bug_gives_one_sentence_with_the_place_of_its_report(command: Command) -> None:
    ended = command("info")
    assert ended.code == 1
    assert len(ended.said.splitlines()) == 1
    assert "Traceback" not in ended.said
    report = Path(ended.said.strip().split(" ")[-1].rstrip("."))
    text = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError: một lỗi" in text
    assert "stage-contest info" in text


@pytest.mark.usefixtures("broken")
def test_a_bug_whose_report_cannot_be_written_is_told_all_the_same(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    ended = command("info")
    assert ended.code == 1
    assert "ZeroDivisionError" in ended.said
    assert len(ended.said.splitlines()) == 1


def test_an_interruption_ends_quietly(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_command_module", interrupt)
    ended = command("info")
    assert (ended.code, ended.out, ended.said) == (cli.INTERRUPTED, "", "")
