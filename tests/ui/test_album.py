"""The album takes a picture of every page, and of whatever the guide shows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.evenings.test_tour import PROJECT
from ui.album.small_copies import WIDTH, write_small_copy
from ui.contest_windows import PAGES
from ui.guide.contents import GuidePage, guide_pictures

_FEWEST_COLOURS = 24
_BESIDE_PAGES = ("start", "start-first", "chooser", "hall", "import", "import-faults", "new-contest-place")


@pytest.fixture(scope="module")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("album")
    environment = {**os.environ, "PYTHONUTF8": "1"}
    size = ("--size", "1366x768", "--language", "vi", "--theme", "dark")
    ended = subprocess.run(
        [sys.executable, "-m", "ui.album", str(out), *size, "--guide", str(out / "small")],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    return out


def colours(picture: QImage) -> int:
    few = picture.convertToFormat(QImage.Format.Format_RGB32)
    return len(set(memoryview(few.constBits()).cast("I")))


def test_every_page_has_its_picture_that_is_not_blank(album: Path) -> None:
    for desk in PAGES:
        for end in ("", "-fresh", "-blank"):
            picture = QImage(str(album / f"{desk.value}{end}.png"))
            assert (picture.width(), picture.height()) == (1366, 768), desk
            assert colours(picture) > _FEWEST_COLOURS, desk


def test_what_is_no_page_has_its_picture_too(album: Path) -> None:
    for name in _BESIDE_PAGES:
        assert colours(QImage(str(album / f"{name}.png"))) > _FEWEST_COLOURS, name


def test_the_guide_shows_pictures_of_the_album_only(album: Path) -> None:
    for page in GuidePage:
        for name in guide_pictures(page, "vi"):
            assert (album / f"{name}.png").exists(), name
            assert 0 < QImage(str(album / "small" / f"{name}.png")).width() <= WIDTH


def test_a_small_copy_keeps_the_colours_that_are_seen_most(album: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.png"
    write_small_copy(album / "teams.png", copy)
    large, small = QImage(str(album / "teams.png")), QImage(str(copy))
    assert small.width() == WIDTH
    for x, y in ((1, 1), (WIDTH - 2, small.height() - 2)):
        there = large.pixelColor(x * large.width() // WIDTH, y * large.height() // small.height())
        here = small.pixelColor(x, y)
        assert abs(there.lightness() - here.lightness()) <= 2
