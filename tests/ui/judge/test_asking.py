from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stage_contest.services.venue import Venue
from stage_contest.services.views import DeskSheetState, ReopenRequest
from tests.ui.first_evening import AT, JUDGE, ROUND, SECRETARY, SKIT, key, teams
from tests.ui.judge.hands import focused, give
from ui.dialogs.reason import ReasonDialog
from ui.judge.desk import JudgeDeskPage


def answering(act: Callable[[], None], reason: str) -> None:
    """Do what asks for a reason, and give it with Enter; none leaves the question with Escape."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        assert not dialog.yes.isEnabled()
        QTest.keyClicks(dialog.reason, reason)
        QTest.keyClick(dialog, Qt.Key.Key_Return if reason else Qt.Key.Key_Escape)

    QTimer.singleShot(0, answer)
    act()


def state(venue: Venue, number: int) -> DeskSheetState:
    return venue.snapshots.judge_desk(ROUND, JUDGE, SKIT).sheets[teams(venue)[number]].state


def test_a_judge_stands_aside_with_a_reason(desk: JudgeDeskPage, venue: Venue) -> None:
    answering(desk.form.head.aside.click, "My niece plays")
    assert state(venue, 3) is DeskSheetState.ABSTAINED
    assert desk.form.chip.word() == "Stood aside"
    assert "My niece plays" in desk.form.hint.text()
    assert desk.form.head.aside.isHidden()
    assert desk.focusWidget() is desk.done


def test_without_a_reason_nobody_stands_aside(desk: JudgeDeskPage, venue: Venue) -> None:
    answering(desk.form.head.aside.click, "")
    assert state(venue, 3) is DeskSheetState.OPEN


def test_only_who_has_not_handed_in_can_stand_aside(desk: JudgeDeskPage) -> None:
    assert desk.form.head.aside.isVisible()
    desk.order.choose(0)
    assert desk.form.head.aside.isHidden()


def test_a_judge_asks_for_a_submitted_sheet_and_the_board_knows(desk: JudgeDeskPage, venue: Venue) -> None:
    assert desk.form.ask.isHidden()
    desk.order.choose(0)
    answering(desk.form.ask.click, "Wrong line")
    asked = key(teams(venue)[0])
    assert venue.snapshots.board(ROUND).requests == {asked: ReopenRequest("Wrong line")}
    assert "You asked the secretary to reopen this sheet: Wrong line" in desk.form.hint.text()
    assert desk.form.ask.isHidden()
    venue.marking.reopen_sheet(asked, "Asked for", actor=SECRETARY, at=AT)
    desk.refresh()
    assert desk.form.chip.word() == "Reopened"
    assert venue.snapshots.board(ROUND).requests == {}


def test_a_judge_sees_why_the_sheet_stays_closed_and_may_ask_again(desk: JudgeDeskPage, venue: Venue) -> None:
    desk.order.choose(0)
    answering(desk.form.ask.click, "Wrong line")
    venue.marking.leave_closed(key(teams(venue)[0]), "It is as on paper", actor=SECRETARY, at=AT)
    desk.refresh()
    assert "The secretary leaves this sheet closed: It is as on paper" in desk.form.hint.text()
    assert desk.form.ask.isVisible()


def test_submitting_shows_the_team_and_the_total_once_more_before_and_after(desk: JudgeDeskPage) -> None:
    for number, text in ((2, "9"), (3, "4"), (4, "4,5")):
        give(desk, number, text)
    assert "4 · " in desk.form.hint.text()
    assert "44.75" in desk.form.hint.text()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert desk.form.hint.text().startswith("Submitted: ")
    assert "44.75 points" in desk.form.hint.text()
