"""Opening the program to its first usable window, against a bare PySide6 window; and the peak of its memory.

Each is started anew as a process of its own, in turn. A window counts as usable when it has been painted once and
the event loop has come back from that.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from typing_extensions import override

from tests.benchmarks.measure import Measure

_TURNS = 7
_USABLE = "usable"
_BARE, _PROGRAM = "bare", "program"


class _FirstPaint(QObject):
    """Says that its window is usable, and how many KiB the process took at most so far, and ends the program."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._say_usable)
        return False

    def _say_usable(self) -> None:
        sys.stdout.write(f"{_USABLE} {_peak()}\n")
        sys.stdout.flush()
        QApplication.exit(0)


def _peak() -> int:
    """The KiB that this process took at most; Linux counts what its parent took into `ru_maxrss`, so ask /proc."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (line,) = (line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


def bare() -> None:
    """A bare window with one line of text."""
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Stage Contest"))
    window.resize(1366, 768)
    _FirstPaint(window)
    window.show()
    application.exec()


def program(*contest: str) -> None:
    """The program at its start page, or on a contest."""
    from ui.app import build_program, prepare_application  # noqa: PLC0415 - the bare window must not load it
    from ui.settings import SettingsFile, settings_path  # noqa: PLC0415

    application = QApplication([])
    prepare_application(application)
    built = build_program(SettingsFile(settings_path()), os.environ)
    if contest:
        built.open_contest(Path(*contest), locked=False)
    else:
        built.show_start()
    _FirstPaint(built.window)
    built.window.show()
    application.exec()
    built.window.close()


def _started(*arguments: str, home: Path) -> tuple[float, float]:
    """Seconds from the start of the process to its usable window, and the MiB that it took at most."""
    places = {name: str(home) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "HOME")}
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
    start = monotonic()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.opening", *arguments],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as process:
        if process.stdout is None:
            raise RuntimeError(arguments)
        word, peak = process.stdout.readline().split()
        seconds = monotonic() - start
    if word != _USABLE or process.returncode:
        raise RuntimeError(arguments)
    return seconds, int(peak) / 1024


def measure() -> list[Measure]:
    """How long opening takes, and how much memory."""
    from ui.contest_making import make_demonstration  # noqa: PLC0415 - the bare window must not load it

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        path = home / "demonstration.contest"
        make_demonstration(path)
        ways = {"bare": [_BARE], "start": [_PROGRAM], "contest": [_PROGRAM, path.as_posix()]}
        turns = [{way: _started(*words, home=home) for way, words in ways.items()} for _ in range(_TURNS + 1)]
    seconds, memory = ({way: median(turn[way][figure] for turn in turns[1:]) for way in ways} for figure in (0, 1))
    return [
        _beside("opening the program to its first usable window", "start", seconds, "s", 5),
        _beside("opening the program straight onto a contest", "contest", seconds, "s", None),
        _beside("peak memory of the program with a contest open", "contest", memory, "MiB", None),
    ]


def _beside(name: str, way: str, figures: Mapping[str, float], unit: str, aim: float | None) -> Measure:
    ours, bare_figure = figures[way], figures["bare"]
    return Measure(name, ours, bare_figure, unit, ours / bare_figure, aim)


if __name__ == "__main__":
    {_BARE: bare, _PROGRAM: program}[sys.argv[1]](*sys.argv[2:])
