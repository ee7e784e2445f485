"""The stopwatch card: keys, reasons, what it proposes, and the small one in the bar."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.over_time import PRESETS, Preset
from stage_contest.domain.points import Hundredths
from stage_contest.domain.stopwatch import Press, StopwatchState
from stage_contest.services.timing import Performance, TimeLeft
from stage_contest.services.venue import Venue
from stage_contest.storage import over_time
from stage_contest.storage.ledger import Act
from tests.ui.answering import when_asked
from tests.ui.first_evening import AT, ORGANIZER, ROUND, SECRETARY, SKIT, teams
from tests.ui.secretary.at_the_desk import answer
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.dialogs.deduction import DeductionDialog
from ui.dialogs.reason import ReasonDialog
from ui.program import Program
from ui.secretary.desk import SecretaryDesk

KNOWLEDGE = PartCode("knowledge")


def on_stage(venue: Venue) -> Performance:
    found = venue.timing.on_stage(ROUND)
    assert found is not None
    return found.performance


def state(venue: Venue) -> StopwatchState:
    return on_stage(venue).watch.state


@pytest.fixture
def over(desk: SecretaryDesk, venue: Venue, context: DeskContext) -> SecretaryDesk:
    """The team on stage took a bit more than two minutes beyond its time, and every full minute costs a point."""
    with venue.file.writing(Act(AT, ORGANIZER, "rules.changed", "")) as unit:
        over_time.set_over_time(unit, SKIT, PRESETS[Preset.EACH_FULL_MINUTE])
    found = on_stage(venue)
    assert found.limit is not None
    place, now = (found.team, SKIT), context.clock()
    began = now - found.limit - timedelta(seconds=130)
    venue.timing.press(ROUND, place, Press.STARTED, actor=SECRETARY, at=began)
    venue.timing.press(ROUND, place, Press.STOPPED, actor=SECRETARY, at=now)
    desk.refresh()
    return desk


def test_one_key_starts_and_stops_and_one_pauses_for_a_reason(
    desk: SecretaryDesk, venue: Venue, qtbot: QtBot
) -> None:
    assert desk.stopwatch.word.text() == "Not started"
    QTest.keyClick(desk.board, Qt.Key.Key_F8)
    assert state(venue) is StopwatchState.RUNNING
    answer("The power failed")
    QTest.keyClick(desk.board, Qt.Key.Key_F9)
    assert state(venue) is StopwatchState.PAUSED
    assert desk.stopwatch.word.text() == "Paused"
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    QTest.keyClick(desk.board, Qt.Key.Key_F9)
    assert state(venue) is StopwatchState.RUNNING
    QTest.keyClick(desk.board, Qt.Key.Key_F8)
    assert state(venue) is StopwatchState.STOPPED
    assert not desk.stopwatch.pause.isEnabled()


def test_the_keys_of_the_stopwatch_do_not_disturb_typing(desk: SecretaryDesk, venue: Venue) -> None:
    desk.board.setCurrentIndex(desk.model.index(0, desk.model.column_of(KNOWLEDGE)))
    field = desk.side.answers.fields[0]
    field.setFocus()
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_F8)
    assert field.text() == "7"
    assert state(venue) is StopwatchState.RUNNING


def test_clearing_asks_for_a_reason_and_leaving_it_clears_nothing(desk: SecretaryDesk, venue: Venue) -> None:
    desk.stopwatch.start.click()

    def leave(dialog: ReasonDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    when_asked(ReasonDialog, leave)
    desk.stopwatch.clear.click()
    assert state(venue) is StopwatchState.RUNNING
    answer("Began too early")
    desk.stopwatch.clear.click()
    assert state(venue) is StopwatchState.READY


def test_the_time_ticks_by_itself_while_it_runs(desk: SecretaryDesk, qtbot: QtBot) -> None:
    desk.stopwatch.start.click()
    before = desk.stopwatch.face.text()
    qtbot.waitUntil(lambda: desk.stopwatch.face.text() > before)
    assert desk.stopwatch.word.text().endswith(" left")


def test_the_last_minute_is_amber_and_the_time_beyond_it_red_with_words(
    desk: SecretaryDesk, venue: Venue, context: DeskContext, qtbot: QtBot
) -> None:
    limit = on_stage(venue).limit
    assert limit is not None
    place = (on_stage(venue).team, SKIT)
    venue.timing.press(
        ROUND, place, Press.STARTED, actor=SECRETARY, at=context.clock() - limit + timedelta(seconds=64)
    )
    desk.refresh()
    with qtbot.waitSignal(desk.stopwatch.face.reached) as reached:
        pass
    assert reached.args == [TimeLeft.LITTLE]
    venue.timing.press(ROUND, place, Press.CLEARED, actor=SECRETARY, at=context.clock(), reason="Again")
    venue.timing.press(ROUND, place, Press.STARTED, actor=SECRETARY, at=context.clock() - 2 * limit)
    desk.refresh()
    assert desk.stopwatch.face.left is TimeLeft.OVER
    assert desk.stopwatch.word.text().startswith("Over by ")
    assert desk.stopwatch.word.property("tone") == "danger"


def test_what_the_rule_takes_off_is_accepted_in_one_act(over: SecretaryDesk, venue: Venue) -> None:
    assert over.stopwatch.proposed.text() == "Over time by 2 min 10 s: −2.00"
    over.stopwatch.accept.click()
    (line,) = venue.snapshots.board(ROUND).deductions
    assert (line.deduction.points, line.deduction.part) == (200, SKIT)
    assert line.deduction.reason == "Over time by 2 min 10 s"
    assert over.stopwatch.proposal.isHidden()


def test_other_points_may_be_taken_off(over: SecretaryDesk, venue: Venue) -> None:
    def fill_in(dialog: DeductionDialog) -> None:
        assert dialog.reason.text() == "Over time by 2 min 10 s"
        dialog.points.selectAll()
        QTest.keyClicks(dialog.points, "0,5")
        QTest.keyClick(dialog.points, Qt.Key.Key_Return)

    when_asked(DeductionDialog, fill_in)
    over.stopwatch.other.click()
    (line,) = venue.snapshots.board(ROUND).deductions
    assert line.deduction.points == Hundredths(50)
    assert over.stopwatch.proposal.isHidden()


def test_nothing_is_taken_off_with_a_reason_and_it_is_not_proposed_again(over: SecretaryDesk, venue: Venue) -> None:
    answer("The microphone failed")
    over.stopwatch.let_pass.click()
    assert venue.snapshots.board(ROUND).deductions == ()
    assert over.stopwatch.proposal.isHidden()
    over.show_round(ROUND)
    assert over.stopwatch.proposal.isHidden()


def test_a_bell_is_remembered(desk: SecretaryDesk, context: DeskContext) -> None:
    assert not context.memory.bell()
    desk.stopwatch.bell.click()
    assert context.memory.bell()
    desk.stopwatch.bell.click()
    assert not context.memory.bell()


def test_the_team_on_stage_and_the_time_stay_in_sight_on_every_desk(
    make_program: Callable[[], Program], contest_path: Path
) -> None:
    program = make_program()
    program.open_contest(contest_path, locked=True)
    frame = program.frame
    assert frame is not None
    venue = frame.context.venue
    first = teams(venue)[3]
    venue.timing.press(ROUND, (first, SKIT), Press.STARTED, actor=SECRETARY, at=frame.context.clock())
    frame.context.place.choose_round(ROUND)
    for desk in (DeskPage.SECRETARY, DeskPage.CHAIR, DeskPage.SCREEN):
        frame.open_desk(desk)
        frame.refresh()
        assert frame.state_bar.stage.isVisible()
        assert frame.state_bar.stage.face.text().startswith("00:")
        name = next(entry.name for entry in venue.snapshots.board(ROUND).entries if entry.team == first)
        assert frame.state_bar.stage.name() == name
