"""`python -m ui.album OUT [--size 1366x768] [--language vi|en] [--theme light|dark]`: pictures of every page.

With `--guide FOLDER` small copies of those that the guide shows are written to that folder, too.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from reports.wording import LANGUAGES, Language
from ui.album.camera import Camera
from ui.album.small_copies import write_small_copy
from ui.album.walk import AlbumWalk
from ui.app import load_contest_windows, prepare_application
from ui.guide.contents import GuidePage, guide_pictures
from ui.look import shade_of
from ui.memory import Memory
from ui.problems import BugReports
from ui.program import Program
from ui.settings import Settings, SettingsFile, Theme
from ui.tour_hands import Hands

_EVENING = datetime(2024, 9, 12, 13, 20, tzinfo=UTC)
"""The time on every clock: 20:20 in Vietnam, on the evening of the demonstration's final."""
_CONTESTS = "hoi-thi-"
"""What the folder is called that the pictures show as the place of the contests."""
_VIETNAM = "ICT-7"
_HALL = {"name": "projector", "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the pictures are like."""

    size: QSize
    language: Language
    theme: Theme


def take_all(out: Path, wish: Wish) -> list[Path]:
    """Take a picture of every page, offscreen; gives back where they are."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=_CONTESTS) as aside:
        return _take_all(out, wish, Path(aside))


def bind_guide(out: Path, language: Language, guide: Path) -> None:
    """Write small copies of the pictures that the guide shows in that language."""
    for page in GuidePage:
        for name in guide_pictures(page, language):
            write_small_copy(out / f"{name}.png", guide / f"{name}.png")


def _take_all(out: Path, wish: Wish, aside: Path) -> list[Path]:
    screens = aside / "screens.json"
    screens.write_text(json.dumps(_screens(wish.size)), encoding="utf-8")
    os.environ["TZ"] = _VIETNAM
    if sys.platform != "win32":
        time.tzset()
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
    application = QApplication(sys.argv[:1])
    prepare_application(application)
    program = _program(wish, aside)
    hands = Hands()
    program.window.resize(wish.size)
    hands.wake(program.window)
    camera = Camera(out, hands)
    try:
        AlbumWalk(program, camera, hands, aside).go()
    finally:
        program.window.close()
    return camera.taken


def _program(wish: Wish, aside: Path) -> Program:
    settings = SettingsFile(aside / "settings.json")
    settings.save(Settings(language=wish.language, theme=wish.theme))
    return Program(
        Memory(settings),
        load_contest_windows,
        demonstration=aside / "demonstration.contest",
        language=wish.language,
        shade=shade_of(wish.theme),
        clock=lambda: _EVENING,
        reports=BugReports(aside, lambda: _EVENING),
    )


def _screens(size: QSize) -> dict[str, object]:
    width, height = size.width(), size.height()
    laptop = {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    return {
        "synchronousWindowSystemEvents": False,
        "windowFrameMargins": False,
        "screens": [laptop, {**_HALL, "x": width}],
    }


def _size(text: str) -> QSize:
    width, height = text.split("x")
    return QSize(int(width), int(height))


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m ui.album", description=take_all.__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", type=_size, default=QSize(1366, 768))
    parser.add_argument("--language", choices=LANGUAGES, default="vi")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--guide", type=Path, help=bind_guide.__doc__)
    asked = parser.parse_args()
    take_all(asked.out, Wish(asked.size, asked.language, asked.theme))
    if asked.guide is not None:
        bind_guide(asked.out, asked.language, asked.guide)


if __name__ == "__main__":
    main()
