from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ui.cli import run

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    said: str


Command = Callable[..., Ended]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("STAGE_CONTEST_LANGUAGE", "en")


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    def call(*arguments: str | Path) -> Ended:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return call


@pytest.fixture
def imported(command: Command, tmp_path: Path) -> Callable[[str], Path]:
    def make(sample: str) -> Path:
        file = tmp_path / f"{sample}.contest"
        ended = command("import", SAMPLES / f"{sample}.archive.json", file)
        assert (ended.code, ended.said) == (0, "")
        return file

    return make


@pytest.fixture(scope="session")
def demonstrations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("demonstrations")
    for until in ("finished", "evening"):
        assert run(["demo", str(folder / f"{until}.contest"), "--until", until]) == 0
    return {until: folder / f"{until}.contest" for until in ("finished", "evening")}
