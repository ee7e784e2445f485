"""Opening the program to its first usable window, against a bare PySide6 window; and the peak of its memory.

Each is started anew as a process of its own, in turn. A window counts as usable when it has been painted once and
the event loop has come back from that.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from typing_extensions import override

from tests.benchmarks.measure import Measure

_TURNS = 7
_USABLE = "usable"


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
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        sys.stdout.write(f"{_USABLE} {peak}\n")
        sys.stdout.flush()
        QApplication.exit(0)


def bare() -> None:
    """A bare window with one line of text."""
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Stage Contest"))
    window.resize(1366, 768)
    _FirstPaint(window)
    window.show()
    application.exec()


def contest(path: str) -> None:
    """The program on an open contest."""
    from ui.app import build_program, prepare_application  # noqa: PLC0415 - the bare window must not load it
    from ui.settings import SettingsFile, settings_path  # noqa: PLC0415

    application = QApplication([])
    prepare_application(application)
    program = build_program(SettingsFile(settings_path()), os.environ)
    program.open_contest(Path(path), locked=False)
    _FirstPaint(program.window)
    program.window.show()
    application.exec()
    program.window.close()


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

    ours: list[tuple[float, float]] = []
    plain: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        path = home / "demonstration.contest"
        make_demonstration(path)
        for _ in range(_TURNS + 1):
            ours.append(_started(path.as_posix(), home=home))
            plain.append(_started(home=home))
    seconds = _median(ours, plain, lambda one: one[0])
    memory = _median(ours, plain, lambda one: one[1])
    return [
        Measure("opening the program to its first usable window", *seconds, "s", seconds[0] / seconds[1], 5),
        Measure("peak memory of the open program", *memory, "MiB", memory[0] / memory[1], None),
    ]


def _median(
    ours: list[tuple[float, float]],
    plain: list[tuple[float, float]],
    figure: Callable[[tuple[float, float]], float],
) -> tuple[float, float]:
    """The medians of one figure, without the first turn, which warms the disk."""
    return median(map(figure, ours[1:])), median(map(figure, plain[1:]))


if __name__ == "__main__":
    contest(*sys.argv[1:]) if sys.argv[1:] else bare()
