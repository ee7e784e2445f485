from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stage_contest.services.venue import Venue
from stage_contest.services.views import DeskSheetState
from tests.ui.first_evening import JUDGE, ROUND, SKIT, criteria, key, marks_on_disk, teams
from tests.ui.judge.hands import focused, row
from ui.context import DeskContext
from ui.judge.desk import JudgeDeskPage


def tap(desk: JudgeDeskPage, keys: str) -> None:
    for letter in keys:
        QTest.mouseClick(desk.side.pad.keys[letter], Qt.MouseButton.LeftButton)


def test_the_pad_is_shown_by_its_button_and_remembered(desk: JudgeDeskPage, context: DeskContext) -> None:
    assert desk.side.pad.isHidden()
    QTest.mouseClick(desk.side.toggle, Qt.MouseButton.LeftButton)
    assert desk.side.pad.isVisible()
    assert row(desk, 2).field.hasFocus()
    assert context.memory.number_pad()
    QTest.mouseClick(desk.side.toggle, Qt.MouseButton.LeftButton)
    assert not context.memory.number_pad()


def test_a_sheet_is_filled_with_one_finger(desk: JudgeDeskPage, venue: Venue) -> None:
    desk.side.toggle.click()
    tap(desk, "9⌫7,25⏎4,5⏎")
    given = marks_on_disk(venue, key(teams(venue)[3]))
    assert [given.get(code) for code in criteria(venue)[2:]] == [725, 450, None]
    assert row(desk, 4).field.hasFocus()
    tap(desk, "5⏎")
    assert desk.form.submit.hasFocus()
    tap(desk, "7")
    assert desk.form.submit.hasFocus()
    tap(desk, "⏎")
    state = venue.snapshots.judge_desk(ROUND, JUDGE, SKIT).sheets[teams(venue)[3]].state
    assert state is DeskSheetState.SUBMITTED
    assert focused() is desk.done


def test_plus_and_minus_step(desk: JudgeDeskPage) -> None:
    desk.side.toggle.click()
    tap(desk, "5+")
    assert row(desk, 2).field.text() == "5.25"
    tap(desk, "−−")
    assert row(desk, 2).field.text() == "4.75"


def test_its_keys_are_large_enough_and_say_what_they_do(desk: JudgeDeskPage) -> None:
    desk.side.toggle.click()
    for found in desk.side.pad.keys.values():
        assert found.height() >= 48
        assert found.width() >= 48
        assert found.accessibleName()
