import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assets import asset
from reports.wording import Words
from stage_contest.domain.show import Scene
from tests.ui.hall_pictures import AWARDS, CONTEST, NAMES, PICTURES, TEAMS, picture, totals
from ui.projector.drawing import BLACK, drawn, page_count
from ui.projector.hall import Hall
from ui.projector.projection import Projection
from ui.projector.screen_choice import hall_screen, identity
from ui.projector.small_copy import SmallCopy
from ui.projector.window import ProjectorWindow
from ui.theme import Shade, hall_look

WORDS = Words("vi")
NEUTRAL = picture(Scene.NEUTRAL)


@pytest.fixture(scope="module", autouse=True)
def letters(qapp: QGuiApplication) -> None:
    del qapp
    for face in asset("fonts", "be-vietnam-pro").iterdir():
        if face.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(face.read_bytes())


@pytest.fixture
def operator(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def hall() -> Hall:
    return Hall(WORDS)


@pytest.fixture
def window(hall: Hall, operator: QWidget, qtbot: QtBot) -> Iterator[ProjectorWindow]:
    projector = ProjectorWindow(hall, hall_look(Shade.DARK), operator)
    projector.open()
    projector.resize(1280, 720)
    qtbot.waitUntil(projector.isExposed)
    yield projector
    projector.close()
    projector.deleteLater()


def shot(window: ProjectorWindow) -> QImage:
    return window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x, y in product(range(0, image.width(), 4), range(0, image.height(), 4))
    }


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    yield root
    for child in root.childItems():
        yield from items(child)


def texts(window: ProjectorWindow) -> list[QQuickItem]:
    return [item for item in items(window.rootObject()) if item.property("contentWidth") is not None]


def test_the_screen_is_black_until_someone_lights_it(hall: Hall, window: ProjectorWindow) -> None:
    hall.show_picture(NEUTRAL)
    assert window.rootObject().property("picture") == BLACK
    assert colours(shot(window)) == {"#000000"}


def test_lighting_shows_the_picture_and_black_takes_it_away(hall: Hall, window: ProjectorWindow) -> None:
    hall.show_picture(NEUTRAL)
    hall.light(on=True)
    assert shot(window).pixelColor(0, 0).name() == "#0b0f14"
    assert any(item.property("text") == CONTEST for item in texts(window))
    hall.light(on=False)
    assert colours(shot(window)) == {"#000000"}


def test_the_light_theme_is_near_white(hall: Hall, window: ProjectorWindow) -> None:
    hall.show_picture(NEUTRAL)
    hall.light(on=True)
    window.wear(hall_look(Shade.LIGHT))
    assert shot(window).pixelColor(0, 0).name() == "#fafaf7"


@pytest.mark.parametrize("number", range(len(PICTURES)))
def test_every_scene_keeps_to_the_safe_area(number: int, hall: Hall, window: ProjectorWindow) -> None:
    hall.show_picture(PICTURES[number])
    hall.light(on=True)
    image = shot(window)
    across, down = round(image.width() * 0.05), round(image.height() * 0.05)
    edges = [
        (x, y)
        for x in range(image.width())
        for y in (*range(down - 1), *range(image.height() - down + 1, image.height()))
    ]
    edges += [
        (x, y)
        for y in range(image.height())
        for x in (*range(across - 1), *range(image.width() - across + 1, image.width()))
    ]
    assert {QColor(image.pixel(x, y)).name() for x, y in edges} == {"#0b0f14"}


@pytest.mark.parametrize("number", range(len(PICTURES)))
def test_no_text_is_larger_than_its_room(number: int, hall: Hall, window: ProjectorWindow) -> None:
    hall.show_picture(PICTURES[number])
    hall.light(on=True)
    shot(window)
    for item in texts(window):
        assert not item.property("truncated")
        assert item.property("contentWidth") <= item.width() + 1, item.property("text")
        assert item.property("contentHeight") <= item.height() + 1, item.property("text")


@pytest.mark.parametrize("number", range(len(PICTURES)))
def test_the_last_row_of_the_hall_can_read_every_name(number: int, hall: Hall, window: ProjectorWindow) -> None:
    hall.show_picture(PICTURES[number])
    hall.light(on=True)
    shot(window)
    for item in texts(window):
        if item.property("text") in NAMES[:3]:
            assert item.property("font").pixelSize() >= window.height() * 0.05


def test_a_line_of_the_scoreboard_slides_to_its_new_place(
    hall: Hall, window: ProjectorWindow, qtbot: QtBot
) -> None:
    hall.show_picture(picture(Scene.SCOREBOARD, scores=totals(9000, 8000)))
    hall.light(on=True)
    shot(window)
    first = next(item for item in items(window.rootObject()) if item.property("name") == NAMES[0])
    assert first.y() == 0
    hall.show_picture(picture(Scene.SCOREBOARD, scores=totals(9000, 9500)))
    assert first.property("name") == NAMES[0]
    qtbot.waitUntil(lambda: 0 < first.y() < first.height(), timeout=1000)
    qtbot.waitUntil(lambda: abs(first.y() - first.height()) < 1, timeout=1000)


def test_nothing_but_the_picture_reaches_the_scene(hall: Hall, window: ProjectorWindow) -> None:
    hall.light(on=True)
    for shown in PICTURES:
        hall.show_picture(shown)
        assert window.rootObject().property("picture") == drawn(shown, WORDS)


def test_escape_closes_the_projector_and_the_hall_is_black_when_it_opens_again(
    operator: QWidget, qtbot: QtBot
) -> None:
    projection = Projection(lambda: NEUTRAL, WORDS, Shade.DARK)
    projection.open(operator)
    assert projection.window is not None
    projection.hall.light(on=True)
    with qtbot.waitSignal(projection.changed):
        QTest.keyClick(projection.window, Qt.Key.Key_Escape)
    assert projection.window is None
    assert not projection.hall.lit


def test_b_on_the_projector_switches_black(hall: Hall, window: ProjectorWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_B)
    assert hall.lit
    QTest.keyClick(window, Qt.Key.Key_B)
    assert not hall.lit


def test_closing_the_operators_window_closes_the_projector(operator: QWidget) -> None:
    projection = Projection(lambda: NEUTRAL, WORDS, Shade.DARK)
    projection.open(operator)
    operator.close()
    assert projection.window is None


def test_the_small_copy_shows_the_same_under_a_veil_while_the_hall_is_black(
    hall: Hall, operator: QWidget, qtbot: QtBot
) -> None:
    hall.show_picture(NEUTRAL)
    copy = SmallCopy(hall, hall_look(Shade.DARK), operator)
    qtbot.addWidget(copy)
    assert copy.rootObject().property("veil") > 0
    hall.light(on=True)
    assert copy.rootObject().property("veil") == 0
    assert copy.rootObject().property("picture") == drawn(NEUTRAL, WORDS)


def test_standings_turn_their_pages(hall: Hall, window: ProjectorWindow) -> None:
    hall.show_picture(PICTURES[7])
    hall.light(on=True)
    assert hall.pages == 2
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    rows = window.rootObject().property("picture")["rows"]
    assert [row["name"] for row in rows] == list(NAMES[8:])
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert hall.page == 1
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert hall.page == 0


def test_the_prize_just_revealed_comes_to_the_front(hall: Hall) -> None:
    hall.show_picture(picture(Scene.AWARDS, awards=AWARDS[2:]))
    assert hall.drawn_for_the_operator()["title"] == AWARDS[2].prize
    hall.show_picture(picture(Scene.AWARDS, awards=AWARDS[1:]))
    assert hall.drawn_for_the_operator()["title"] == AWARDS[1].prize
    hall.show_picture(picture(Scene.AWARDS, awards=AWARDS))
    assert hall.drawn_for_the_operator()["title"] == AWARDS[0].prize
    hall.show_picture(picture(Scene.AWARDS, awards=AWARDS, finalists=NAMES[:2]))
    assert [row["name"] for row in hall.drawn_for_the_operator()["rows"]] == list(NAMES[:2])


def test_hiding_a_prize_leaves_a_page_that_is_there(hall: Hall) -> None:
    hall.show_picture(picture(Scene.AWARDS, awards=AWARDS))
    hall.turn_page(2)
    hall.show_picture(picture(Scene.AWARDS, awards=AWARDS[:1]))
    assert hall.drawn_for_the_operator()["title"] == AWARDS[0].prize


def test_numbers_are_written_as_papers_write_them() -> None:
    assert drawn(PICTURES[5], WORDS)["rows"][0]["points"] == "92,50"
    assert drawn(PICTURES[5], Words("en"))["rows"][0]["points"] == "92.50"
    assert drawn(PICTURES[8], WORDS)["part"] == "4.000.000 đồng"
    assert drawn(PICTURES[9], WORDS)["part"] == "1.000.000 đồng mỗi đội"


@pytest.mark.parametrize(("teams", "pages"), [(0, 1), (8, 1), (16, 1), (17, 2)])
def test_the_running_order_has_two_columns_before_it_has_pages(teams: int, pages: int) -> None:
    order = tuple(TEAMS[number % len(TEAMS)] for number in range(teams))
    shown = picture(Scene.ORDER, order=order)
    assert page_count(shown) == pages
    assert drawn(shown, WORDS)["columns"] == (1 if teams <= 8 else 2)


def test_the_operators_own_screen_is_never_the_halls(operator: QWidget) -> None:
    own = operator.screen()
    assert hall_screen([own], own, wanted=identity(own)) is None
    assert hall_screen([own], None) is own


TWO_SCREENS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "mirror", "x": 0, "y": 0, "width": 1024, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "beamer", "x": 1366, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1},
        {"name": "wall", "x": 2646, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
    ],
}


def test_the_projector_takes_the_halls_screen_and_survives_its_cable(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(TWO_SCREENS))
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.several_screens"],
        env={"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "PATH": ""},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.split("\n") == [
        "beamer 1366,0 1280x720 full screen",
        "wall 2646,0 1920x1080 full screen",
        "beamer 1366,0 1280x720 full screen",
        "wall 2646,0 1920x1080 full screen",
        "beamer 1366,0 1280x720 full screen",
        "",
    ]
