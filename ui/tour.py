"""The tour: the demonstration contest played through the real windows where there is no display to show them on.

`python -m ui.tour FILE --out DIR` plays it on Qt's offscreen platform, with two virtual screens, prints the results
and names the pictures and papers that it wrote.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reports.wording import Words
from ui.app import build_program, now, prepare_application
from ui.commands.options import Format
from ui.commands.results import print_prizes, print_standings
from ui.commands.session import Session
from ui.language import choose_language, system_language
from ui.program import Program
from ui.settings import SettingsFile
from ui.tour_evening import TourEvening
from ui.tour_hands import Hands

_SCREENS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
    ],
}


def play(contest_path: Path, out: Path) -> None:
    """Play the evening of that contest through the windows, offscreen; pictures and papers go under `out`."""
    language = choose_language(None, os.environ, remembered=None, system=system_language(os.environ))
    session = Session(Words(language), now)
    session.say(session.words.say("There is no display, so the windows are played offscreen."))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as aside:
        pictures, papers = _play(contest_path, out, Path(aside))
    print_standings(contest_path, None, Format.TABLE, session)
    print_prizes(contest_path, None, Format.TABLE, session)
    session.say(session.words.say("Pictures of the windows and of the hall's screen:"))
    _name(pictures, session)
    session.say(session.words.say("Certificates:"))
    _name(papers, session)


def _play(contest_path: Path, out: Path, aside: Path) -> tuple[list[Path], list[Path]]:
    screens = aside / "screens.json"
    screens.write_text(json.dumps(_SCREENS), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
    application = QApplication(sys.argv[:1])
    prepare_application(application)
    program = build_program(SettingsFile(aside / "settings.json"), os.environ)
    album = _Album(program, out)
    papers = _tour(program, contest_path, out, album)
    program.window.close()
    return album.pictures, papers


def _tour(program: Program, contest_path: Path, out: Path, album: "_Album") -> list[Path]:
    hands = Hands()
    program.show_start()
    hands.wake(program.window)
    album.take("start")
    program.open_contest(contest_path, locked=True)
    hands.wake(program.window)
    album.take("locked")
    evening = TourEvening(program, hands, album.take)
    evening.begin()
    evening.mark()
    evening.confirm()
    evening.freeze()
    evening.light()
    evening.reveal()
    return evening.write_papers(out)


class _Album:
    """Pictures of the main window, or of the hall's screen for moments that begin with "hall"."""

    def __init__(self, program: Program, out: Path) -> None:
        self._program = program
        self._out = out
        self.pictures: list[Path] = []

    def take(self, moment: str) -> None:
        """Keep a picture of the moment, numbered in order."""
        path = self._out / f"{len(self.pictures) + 1:02d}-{moment}.png"
        opened = self._program.opened
        hall = opened.projection.window if opened is not None and moment.startswith("hall") else None
        picture = hall.grabWindow() if hall is not None else self._program.window.grab()
        if not picture.save(str(path)):
            raise OSError(path)
        self.pictures.append(path)


def _name(paths: list[Path], session: Session) -> None:
    for path in paths:
        session.say(f"  {path}")


def main() -> None:
    """Play the contest named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m ui.tour", description=play.__doc__)
    parser.add_argument("contest", type=Path)
    parser.add_argument("--out", type=Path, default=Path("out"))
    wanted = parser.parse_args()
    play(wanted.contest, wanted.out)


if __name__ == "__main__":
    main()
