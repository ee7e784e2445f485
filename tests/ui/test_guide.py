"""The guide: every desk has its page in both languages, in the words of the screen, and F1 opens it there."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assets import asset
from reports.wording import LANGUAGES, Language
from ui.contest_windows import PAGES
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.guide.contents import GuidePage, guide_page_of, guide_pictures, guide_text, guide_titles
from ui.guide.window import GuideWindow
from ui.language import OWN_NAMES
from ui.look import Speech
from ui.organizer.importing.dialog import ImportDialog
from ui.program import Program

_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
_LARGEST_GUIDE = 6_000_000


def on_screen(language: Language) -> set[str]:
    """Every text of the program without places to fill in, and the names of the languages on their button."""
    with asset("translations", "vi", "LC_MESSAGES", "stage_contest.po").open("rb") as file:
        catalogue = read_po(file)
    texts = {str(each.string) if language == "vi" else str(each.id) for each in catalogue if each.id}
    return texts | {*OWN_NAMES.values()}


@pytest.mark.parametrize("desk", PAGES)
def test_every_desk_has_its_page(desk: DeskPage) -> None:
    assert guide_page_of(desk.value).value == desk.value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", GuidePage)
def test_every_page_has_a_title_steps_and_pictures_that_are_there(page: GuidePage, language: Language) -> None:
    text = guide_text(page, language)
    assert text.startswith("# ")
    assert "\n1. " in text
    names = guide_pictures(page, language)
    assert names
    assert text.count(f"../pictures/{language}/") == len(names)
    for name in names:
        picture = QImage.fromData(asset("guide", "pictures", language, f"{name}.png").read_bytes())
        assert 0 < picture.width() <= 1000


@pytest.mark.parametrize("page", GuidePage)
def test_both_languages_say_the_same_things_in_the_same_order(page: GuidePage) -> None:
    shapes = []
    for language in LANGUAGES:
        lines = [line for line in guide_text(page, language).splitlines() if line]
        shapes.append([line.split(maxsplit=1)[0] if line[0] in "#-1234567890" else "text" for line in lines])
    assert shapes[0] == shapes[1]
    assert guide_pictures(page, "vi") == guide_pictures(page, "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", GuidePage)
def test_words_in_bold_stand_on_the_screen(page: GuidePage, language: Language) -> None:
    named = [words for words in _BOLD.findall(guide_text(page, language)) if not words.endswith(":")]
    assert [words for words in named if words not in on_screen(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", GuidePage)
def test_links_lead_to_pages(page: GuidePage, language: Language) -> None:
    for link in _LINK.findall(guide_text(page, language)):
        assert GuidePage(link.removesuffix(".md"))


def test_the_whole_guide_is_small() -> None:
    folder = Path(str(asset("guide")))
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) < _LARGEST_GUIDE


@pytest.fixture
def guide(speech: Speech, qtbot: QtBot) -> Iterator[GuideWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = GuideWindow(speech, parent)
    window.resize(1000, 700)
    with qtbot.waitActive(window):
        window.open_at(GuidePage.TEAMS)
    yield window
    window.close()


def test_the_contents_turn_the_pages(guide: GuideWindow) -> None:
    assert guide.view.toPlainText().startswith(guide_titles("en")[GuidePage.TEAMS])
    guide.contents.setFocus()
    QTest.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.page is GuidePage.IMPORT
    assert guide.view.toPlainText().startswith(guide_titles("en")[GuidePage.IMPORT])


def test_a_link_leads_to_its_page(guide: GuideWindow) -> None:
    guide.view.anchorClicked.emit(QUrl("trouble.md"))
    assert guide.page is GuidePage.TROUBLE
    assert guide.contents.currentIndex().row() == len(GuidePage) - 1


def test_no_picture_is_wider_than_the_page(guide: GuideWindow, qtbot: QtBot) -> None:
    for width in (800, 1150):
        guide.resize(width, 700)
        qtbot.waitUntil(lambda: guide.view.document().size().width() <= guide.view.viewport().width())
        assert guide.view.horizontalScrollBar().maximum() == 0


def test_pages_read_one_after_another_look_as_if_read_first(guide: GuideWindow, speech: Speech) -> None:
    first = guide.view.grab().toImage()
    guide.open_at(GuidePage.JUDGE)
    guide.open_at(GuidePage.TEAMS)
    guide.speak(speech)
    assert guide.view.grab().toImage() == first


def press(key: Qt.Key, window: QWidget) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def test_f1_opens_the_guide_at_the_desk_in_sight(
    make_program: Callable[[], Program], contest_path: Path, qtbot: QtBot
) -> None:
    program = make_program()
    program.show_start()
    press(Qt.Key.Key_F1, program.window)
    window = program.guide.window
    assert window is not None
    assert window.page is GuidePage.BEGINNING
    qtbot.waitUntil(window.isActiveWindow)
    press(Qt.Key.Key_Escape, window)
    assert not window.isVisible()
    program.open_contest(contest_path, locked=False)
    assert program.frame is not None
    for desk in (DeskPage.TEAMS, DeskPage.SECRETARY):
        program.frame.open_desk(desk)
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        press(Qt.Key.Key_F1, program.window)
        assert window.page.value == desk.value
        qtbot.waitUntil(window.isActiveWindow)
    program.switch_language()
    assert window.isVisible()
    assert window.view.toPlainText().startswith(guide_titles("vi")[GuidePage.SECRETARY])
    program.window.close()
    assert not window.isVisible()


def test_f1_over_the_import_opens_the_guide_above_it(context: DeskContext, qtbot: QtBot) -> None:
    dialog = ImportDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    press(Qt.Key.Key_F1, dialog)
    window = dialog.findChild(GuideWindow)
    assert isinstance(window, GuideWindow)
    assert window.page is GuidePage.IMPORT
    qtbot.waitUntil(window.isActiveWindow)
    press(Qt.Key.Key_Escape, window)
    assert not window.isVisible()
    assert dialog.isVisible()
    dialog.close()
