"""How large letters and controls are: worn at once, and kept for the next start."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.desks import DeskPage
from ui.memory import Memory
from ui.organizer.settings.page import SettingsPage
from ui.program import Program
from ui.settings import SCALES, Settings, SettingsFile
from ui.theme import LIGHT, SIZES, Sizes, style_sheet
from ui.tour_hands import Hands


@pytest.fixture(autouse=True)
def ordinary_sizes_again(prepared: QApplication) -> Iterator[None]:
    yield
    SIZES.enlarge(100)
    prepared.setStyleSheet(style_sheet(LIGHT))


@pytest.mark.parametrize("percent", SCALES)
def test_every_length_grows_alike(percent: int) -> None:
    sizes = Sizes()
    sizes.enlarge(percent)
    assert sizes.text_base == round(14 * percent / 100)
    assert sizes.row == 40 * percent // 100
    sizes.enlarge(100)
    assert sizes == Sizes()


def heights(sheet: str, kind: str) -> set[int]:
    """The whole heights, edges with them, that the rules of a kind of control give it."""
    found = set()
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        height, border = re.search(r"min-height: (\d+)px", body), re.search(r"border(?:-width)?: (\d)px", body)
        if kind in selector and "desk=" not in selector and "role=" not in selector and height and border:
            found.add(int(height[1]) + 2 * int(border[1]))
    return found


@pytest.mark.parametrize("percent", SCALES)
def test_the_focus_makes_no_control_higher(percent: int) -> None:
    SIZES.enlarge(percent)
    sheet = style_sheet(LIGHT)
    assert heights(sheet, "QLineEdit") == {SIZES.control}
    assert heights(sheet, 'kind="plain"') | heights(sheet, 'kind="primary"') == {SIZES.control}


def test_edges_stay_thin() -> None:
    SIZES.enlarge(150)
    edges = {int(width) for width in re.findall(r"border[a-z-]*: (\d+)px", style_sheet(LIGHT))}
    assert max(width for width in edges if width != SIZES.corner and width < 6) <= 3


def test_the_scale_is_worn_at_once_and_after_the_next_start(
    make_program: Callable[[], Program], contest_path: Path, settings: SettingsFile
) -> None:
    program = make_program()
    program.open_contest(contest_path, locked=False)
    assert program.frame is not None
    program.frame.open_desk(DeskPage.SETTINGS)
    page = program.frame.page
    assert isinstance(page, SettingsPage)
    Hands().push(page.program.scales[125])
    assert SIZES.control == 45
    assert QApplication.font().pixelSize() == SIZES.text_base == 18
    assert isinstance(program.frame.page, SettingsPage)
    assert program.frame.page is not page
    assert program.frame.page.program.scales[125].isChecked()
    Hands().push(program.frame.page.program.languages["vi"])
    assert program.frame.page.program.languages["vi"].isChecked()
    assert settings.load().language == "vi"
    SIZES.enlarge(100)
    make_program()
    assert SIZES.percent == 125


def test_widths_of_columns_are_forgotten_with_the_scale(settings: SettingsFile) -> None:
    memory = Memory(settings)
    settings.save(replace(Settings(), scale=150))
    memory.forget_columns()
    assert memory.columns("entries") is None
    assert settings.load().scale == 150


@pytest.mark.parametrize("kept", ["0", "99", "200", '"125"', "null", "true"])
def test_a_scale_that_is_not_offered_is_the_ordinary_one(settings: SettingsFile, kept: str) -> None:
    settings.path.write_text(f'{{"scale": {kept}}}')
    assert settings.load().scale == 100


def test_the_folder_for_copies_is_remembered(settings: SettingsFile, tmp_path: Path) -> None:
    settings.save(replace(Settings(), backup_folder=tmp_path, scale=125))
    assert settings.load().backup_folder == tmp_path
    assert settings.load().scale == 125
    settings.path.write_text('{"backup_folder": 7}')
    assert settings.load().backup_folder is None
