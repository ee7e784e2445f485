import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.ui.commands.conftest import SAMPLES

PROGRAM = (sys.executable, "-m", "ui")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    folders = {name: str(tmp_path / "home") for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME")}
    return {**os.environ, **folders, "STAGE_CONTEST_LANGUAGE": "vi"}


def run(*arguments: str | Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, env=environment, check=False)


def test_the_program_itself_gives_the_results_of_a_sample(
    imported: Callable[[str], Path], environment: dict[str, str]
) -> None:
    file = imported("ties")
    for what in ("standings", "prizes", "qualifiers"):
        ended = run(what, file, "--format", "json", environment=environment)
        assert (ended.returncode, ended.stderr) == (0, b"")
        assert json.loads(ended.stdout) == json.loads((SAMPLES / f"ties.{what}.json").read_bytes())


def test_the_program_itself_refuses_in_a_sentence(tmp_path: Path, environment: dict[str, str]) -> None:
    ended = run("standings", tmp_path / "không.contest", environment=environment)
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.decode().count("\n") == 1
    assert run("standings", environment=environment).returncode == 2


@pytest.mark.parametrize(
    "odd",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252", "LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_vietnamese_comes_out_as_utf8_whatever_the_system_speaks(
    odd: dict[str, str], imported: Callable[[str], Path], environment: dict[str, str]
) -> None:
    file = imported("binh-son-2024")
    for form in ("table", "csv", "json"):
        ended = run("standings", file, "--format", form, environment=environment | odd)
        assert (ended.returncode, ended.stderr) == (0, b"")
        if form != "json":
            assert "Thị trấn Châu Ổ" in ended.stdout.decode()
    refused = run("info", "không.contest", environment=environment | odd)
    assert ".contest" in refused.stderr.decode()
    assert refused.returncode == 1


def test_a_name_that_is_no_text_can_be_told(tmp_path: Path, environment: dict[str, str]) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff.contest"
    ended = subprocess.run([*PROGRAM, "info", odd], capture_output=True, env=environment, check=False)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr


def test_a_reader_that_goes_away_is_no_error(imported: Callable[[str], Path], environment: dict[str, str]) -> None:
    file = str(imported("binh-son-2024"))
    for arguments in (["standings", file], ["standings", file, "--format", "json"], ["--help"]):
        with subprocess.Popen(
            [*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        ) as running:
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdout.close()
            assert running.stderr.read() == b""
            assert running.wait() == 0


def test_a_full_disk_is_told_in_a_sentence(imported: Callable[[str], Path], environment: dict[str, str]) -> None:
    file = imported("ties")
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*PROGRAM, "standings", file], stdout=full, stderr=subprocess.PIPE, env=environment, check=False
        )
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert ended.stderr.count(b"\n") == 1


def test_closed_streams_are_no_error(imported: Callable[[str], Path], environment: dict[str, str]) -> None:
    file = imported("ties")
    command = f"exec '{sys.executable}' -m ui info '{file}' >&- 2>&-"
    assert subprocess.run(["/bin/sh", "-c", command], env=environment, check=False).returncode == 0


def test_a_terminal_of_80_columns_cuts_nothing_off(
    imported: Callable[[str], Path], environment: dict[str, str]
) -> None:
    file = imported("binh-son-2024")
    wide = environment | {"FORCE_COLOR": "1", "COLUMNS": "80", "TERM": "xterm"}
    drawn = run("standings", file, environment=wide).stdout.decode()
    assert "…" not in drawn
    for name in ("Châu", "Ổ", "Phước", "82,35"):
        assert name in drawn


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("standings", "{file}"),
        ("explain", "{file}", "--round", "final", "--team", "a1"),
        ("verify", "{file}"),
        ("documents", "{file}", "--out", "{out}"),
        ("open", "--help"),
    ],
)
def test_a_command_without_a_window_does_not_load_qt(
    arguments: tuple[str, ...],
    imported: Callable[[str], Path],
    environment: dict[str, str],
    tmp_path: Path,
) -> None:
    file = imported("ties")
    filled = [each.format(file=file, out=tmp_path / "out") for each in arguments]
    asking = (
        "import sys; from ui.cli import run; code = run(sys.argv[1:]); "
        "sys.stderr.write(str([name for name in sys.modules if 'PySide' in name or 'shiboken' in name])); "
        "sys.exit(code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", asking, *filled], capture_output=True, env=environment, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"[]")


def test_results_do_not_wait_for_the_making_of_papers(
    imported: Callable[[str], Path], environment: dict[str, str]
) -> None:
    asking = "import sys; from ui.cli import run; run(sys.argv[1:]); sys.exit('reportlab' in sys.modules)"
    command = [sys.executable, "-c", asking, "standings", str(imported("ties"))]
    assert subprocess.run(command, capture_output=True, env=environment, check=False).returncode == 0


def test_without_a_screen_the_windows_say_so(imported: Callable[[str], Path], environment: dict[str, str]) -> None:
    blind = {
        name: value
        for name, value in environment.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    for arguments in ([], ["open", str(imported("ties"))]):
        ended = run(*arguments, environment=blind | {"STAGE_CONTEST_LANGUAGE": "en"})
        assert ended.returncode == 1
        assert b"no screen" in ended.stderr
        assert ended.stderr.count(b"\n") == 1
