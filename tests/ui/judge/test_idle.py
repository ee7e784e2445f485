from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stage_contest.domain.setup import ContestSetup
from stage_contest.services.venue import Venue
from tests.ui.first_evening import AT, ORGANIZER, key, marks_on_disk, teams
from tests.ui.judge.hands import row, type_over
from ui.dialogs.reason import ReasonDialog
from ui.idle_watch import IdleWatch
from ui.judge.desk import JudgeDeskPage
from ui.widgets.page import Page


def timer(desk: JudgeDeskPage) -> QTimer:
    found = desk.watch.findChild(QTimer)
    assert isinstance(found, QTimer)
    return found


def run_out(desk: JudgeDeskPage) -> None:
    """Let the time of nobody touching anything be over."""
    timer(desk).timeout.emit()


def test_the_desk_locks_after_the_minutes_that_were_set(desk: JudgeDeskPage, venue: Venue, qtbot: QtBot) -> None:
    assert timer(desk).interval() == 3 * 60_000
    assert timer(desk).isActive()
    venue.settings.set_up(ContestSetup(idle_minutes=10), actor=ORGANIZER, at=AT)
    desk.hide()
    assert not timer(desk).isActive()
    desk.show()
    assert timer(desk).interval() == 10 * 60_000
    with qtbot.waitSignal(desk.lock_asked):
        run_out(desk)
    assert not timer(desk).isActive()


def test_what_was_typed_and_not_accepted_waits(desk: JudgeDeskPage, venue: Venue, qtbot: QtBot) -> None:
    type_over(desk, 2, "6,")
    with qtbot.waitSignal(desk.lock_asked):
        run_out(desk)
    desk.hide()
    desk.show()
    assert row(desk, 2).field.text() == "6,"
    assert len(marks_on_disk(venue, key(teams(venue)[3]))) == 2


def test_a_question_that_stands_open_is_put_away_and_its_reason_kept(desk: JudgeDeskPage, qtbot: QtBot) -> None:
    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        QTest.keyClicks(dialog.reason, "My niece")
        with qtbot.waitSignal(desk.lock_asked):
            run_out(desk)
        assert not dialog.isVisible()

    QTimer.singleShot(0, leave)
    desk.form.head.aside.click()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        assert dialog.text() == "My niece"
        dialog.reject()

    QTimer.singleShot(0, look)
    desk.form.head.aside.click()


@pytest.mark.parametrize(
    "touch",
    [
        lambda page: QTest.keyClick(page.windowHandle(), Qt.Key.Key_Down),
        lambda page: QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton),
        lambda page: QTest.mouseMove(page.windowHandle(), page.rect().center()),
    ],
)
def test_a_key_or_a_touch_begins_the_time_anew(
    desk: JudgeDeskPage, touch: Callable[[Page], None], qtbot: QtBot
) -> None:
    timer(desk).setTimerType(Qt.TimerType.PreciseTimer)
    timer(desk).start()
    qtbot.wait_until(lambda: timer(desk).remainingTime() < timer(desk).interval() - 20)
    before = timer(desk).remainingTime()
    touch(desk)
    qtbot.wait_until(lambda: timer(desk).remainingTime() > before)


def test_time_runs_out_by_itself(qtbot: QtBot, desk: JudgeDeskPage) -> None:
    page = desk.side
    watch = IdleWatch(page, lambda: 1)
    page.hide()
    with qtbot.waitSignal(watch.idle):
        page.show()
