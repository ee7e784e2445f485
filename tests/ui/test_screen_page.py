from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.show import Release, RevealKind, Scene
from stage_contest.services.venue import Venue
from tests.ui.conftest import Clock
from tests.ui.round_pages import ROOM, contest_of_ties, in_sight
from ui.context import DeskContext
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.mc.screen import ScreenDesk
from ui.opened import OpenedContest
from ui.settings import SettingsFile
from ui.theme import DARK, Shade, hall_look
from ui.tour_hands import Hands

ROUND, OTHER = RoundCode("cluster-1"), RoundCode("cluster-2")
CHAIR = Actor("chair", frozenset({Role.CHAIR}), Desk.CHAIR)


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    return contest_of_ties(tmp_path)


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[ScreenDesk]:
    with in_sight(ScreenDesk(context), ROUND, opened, qtbot) as page:
        yield page


@pytest.fixture
def frozen(venue: Venue) -> str:
    clock = Clock()
    venue.results.confirm_all(ROUND, actor=CHAIR, at=clock())
    return venue.results.freeze(ROUND, actor=CHAIR, at=clock())


def choose_release(desk: ScreenDesk, release: Release) -> None:
    box = desk.reveals.release
    box.setFocus()
    while box.currentData() != release.value:
        QTest.keyClick(box, Qt.Key.Key_Down)
        Hands().wait()


def waiting(desk: ScreenDesk) -> list[str]:
    model = desk.reveals.waiting.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_nothing_can_be_revealed_while_the_round_says_nothing(desk: ScreenDesk) -> None:
    assert waiting(desk) == []
    assert not desk.reveals.reveal.isEnabled()
    assert "before the chair freezes" in desk.reveals.hint.text()


def test_the_release_setting_is_written_and_offers_what_is_confirmed(desk: ScreenDesk, venue: Venue) -> None:
    choose_release(desk, Release.RUNNING_TOTALS)
    assert venue.snapshots.screen_page(ROUND).release is Release.RUNNING_TOTALS
    assert waiting(desk) == []
    venue.results.confirm_all(ROUND, actor=CHAIR, at=desk.context.clock())
    Hands().wait()
    assert waiting(desk)[0] == "Đội c2"


def test_revealing_a_total_brings_the_scoreboard_to_the_hall(desk: ScreenDesk, venue: Venue) -> None:
    choose_release(desk, Release.RUNNING_TOTALS)
    venue.results.confirm_all(ROUND, actor=CHAIR, at=desk.context.clock())
    Hands().wait()
    desk.reveals.waiting.setFocus()
    Hands().press(Qt.Key.Key_Return)
    picture = venue.show.hall_picture()
    assert picture.scene is Scene.SCOREBOARD
    assert [score.team.name for score in picture.scores] == ["Đội c2"]
    assert desk.context.projection.hall.picture == picture


def test_what_was_revealed_can_be_hidden_again(desk: ScreenDesk, venue: Venue, frozen: str) -> None:
    assert frozen
    desk.refresh()
    Hands().push(desk.reveals.reveal)
    assert venue.show.hall_picture().awards
    Hands().push(desk.reveals.hide_again)
    assert venue.show.hall_picture().awards == ()


def test_the_ceremony_comes_before_the_scores_and_ends_with_the_first_prize(desk: ScreenDesk, frozen: str) -> None:
    assert frozen
    desk.refresh()
    prizes = ["Trình bày hay nhất", "Giải Khuyến khích", "Giải Ba", "Giải Nhì", "Giải Nhất"]
    assert waiting(desk)[: len(prizes)] == prizes


def test_the_list_gives_no_winner_away(desk: ScreenDesk, frozen: str) -> None:
    assert frozen
    desk.refresh()
    first = desk.reveals.first_waiting()
    assert first is not None
    assert first.kind is RevealKind.AWARD
    assert "Đội" not in waiting(desk)[0]


def test_scenes_are_chosen_by_their_buttons(desk: ScreenDesk, venue: Venue) -> None:
    Hands().push(desk.reveals.scenes[Scene.ORDER])
    assert venue.show.hall_picture().scene is Scene.ORDER
    assert not desk.reveals.scenes[Scene.AWARDS].isEnabled()
    assert desk.reveals.scenes[Scene.ORDER].isChecked()


def test_b_lights_the_hall_and_makes_it_black_again(desk: ScreenDesk) -> None:
    projection = desk.context.projection
    Hands().push(desk.hall.projector)
    assert projection.window is not None
    assert desk.hall.state.word() == "The hall sees black"
    desk.focus_first()
    Hands().press(Qt.Key.Key_B)
    assert projection.hall.lit
    assert desk.hall.state.word() == "The hall sees this"
    Hands().press(Qt.Key.Key_B)
    assert not projection.hall.lit


def test_without_a_projector_there_is_nothing_to_light(desk: ScreenDesk) -> None:
    assert not desk.hall.black.isEnabled()
    desk.focus_first()
    Hands().press(Qt.Key.Key_B)
    assert not desk.context.projection.hall.lit
    assert desk.hall.state.word() == "The projector is off"


def test_the_projector_closes_by_its_button(desk: ScreenDesk) -> None:
    Hands().push(desk.hall.projector)
    Hands().push(desk.hall.projector)
    assert desk.context.projection.window is None


def test_with_one_screen_the_page_says_that_a_window_opens(desk: ScreenDesk) -> None:
    assert len(QGuiApplication.screens()) == 1
    assert not desk.hall.screens.isEnabled()
    assert "No second screen" in desk.hall.where.text()


def test_trouble_with_the_graphics_card_is_said(desk: ScreenDesk) -> None:
    desk.context.projection.troubled.emit("no context")
    assert "no context" in desk.hall.where.text()


def test_pages_are_turned_from_the_desk(desk: ScreenDesk, frozen: str) -> None:
    assert frozen
    desk.refresh()
    for _prize in range(2):
        Hands().push(desk.reveals.reveal)
    assert desk.hall.page.text() == "Page 1 of 2"
    Hands().push(desk.hall.on)
    assert desk.hall.page.text() == "Page 2 of 2"
    Hands().push(desk.hall.back)
    assert desk.context.projection.hall.page == 0


def test_the_model_keeps_qts_promises(desk: ScreenDesk, frozen: str, qtmodeltester: ModelTester) -> None:
    assert frozen
    desk.refresh()
    qtmodeltester.check(desk.reveals.waiting.model())  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = ScreenDesk(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(ROUND)
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]


def test_after_the_freeze_scores_wait_until_they_are_asked_for(desk: ScreenDesk, frozen: str) -> None:
    assert frozen
    desk.refresh()
    results = waiting(desk)
    assert not any("Đội" in line for line in results)
    Hands().push(desk.reveals.with_scores)
    assert waiting(desk)[: len(results)] == results
    assert len(waiting(desk)) > len(results)
    Hands().push(desk.reveals.with_scores)
    assert waiting(desk) == results


def test_after_the_last_result_another_enter_changes_nothing(desk: ScreenDesk, venue: Venue, frozen: str) -> None:
    assert frozen
    desk.refresh()
    desk.reveals.waiting.setFocus()
    for _result in range(len(waiting(desk)) + 3):
        Hands().press(Qt.Key.Key_Return)
    assert venue.show.hall_picture().scene is Scene.STANDINGS
    assert "All results" in desk.reveals.hint.text()


def test_a_held_enter_reveals_one_thing(desk: ScreenDesk, venue: Venue, frozen: str) -> None:
    assert frozen
    desk.refresh()
    table = desk.reveals.waiting
    table.setFocus()
    for held in (False, True, True):
        pressed = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=held
        )
        QApplication.sendEvent(table, pressed)
    assert len(venue.show.hall_picture().awards) == 1


def test_hide_again_takes_what_was_revealed_last(desk: ScreenDesk, venue: Venue, frozen: str) -> None:
    assert frozen
    desk.refresh()
    desk.reveals.waiting.setFocus()
    for _prize in range(3):
        Hands().press(Qt.Key.Key_Return)
    Hands().push(desk.reveals.hide_again)
    assert [award.prize for award in venue.show.hall_picture().awards] == [
        "Giải Khuyến khích",
        "Trình bày hay nhất",
    ]


def test_the_hall_keeps_its_ground_when_the_windows_change_theirs(
    desk: ScreenDesk, opened: OpenedContest, settings: SettingsFile
) -> None:
    opened.speak(Speech(Words("en"), Look(DARK, IconFont())))
    assert desk.hall.small_copy.rootObject().property("look") == hall_look(Shade.DARK)
    Hands().push(desk.hall.ground)
    assert desk.hall.small_copy.rootObject().property("look") == hall_look(Shade.LIGHT)
    assert settings.load().hall_theme == "light"


def test_the_page_says_when_the_hall_shows_another_round(desk: ScreenDesk, frozen: str) -> None:
    assert frozen
    desk.refresh()
    Hands().push(desk.reveals.reveal)
    assert not desk.reveals.elsewhere.isVisible()
    desk.show_round(OTHER)
    assert "another round" in desk.reveals.elsewhere.text()
    assert not any(button.isChecked() for button in desk.reveals.scenes.values())
    Hands().push(desk.reveals.scenes[Scene.ORDER])
    assert not desk.reveals.elsewhere.isVisible()
    assert desk.reveals.scenes[Scene.ORDER].isChecked()


def test_unfreezing_takes_the_results_from_the_hall(desk: ScreenDesk, venue: Venue, frozen: str) -> None:
    assert frozen
    desk.refresh()
    desk.reveals.waiting.setFocus()
    for _result in range(6):
        Hands().press(Qt.Key.Key_Return)
    venue.results.unfreeze(ROUND, "Nhầm phiếu", actor=CHAIR, at=desk.context.clock())
    Hands().wait()
    picture = desk.context.projection.hall.picture
    assert picture is not None
    assert picture.scene is Scene.NEUTRAL
    assert (picture.scores, picture.awards, picture.revision) == ((), (), "")
    assert waiting(desk) == []
