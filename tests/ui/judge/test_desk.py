import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.venue import Venue
from stage_contest.services.views import DeskSheetState
from tests.ui.first_evening import (
    AT,
    HALF,
    JUDGE,
    ROUND,
    SECRETARY,
    SKIT,
    call,
    criteria,
    judge,
    key,
    mark,
    marks_on_disk,
    teams,
)
from tests.ui.judge.hands import enter, has_tick, row, type_over
from ui.context import DeskContext
from ui.delegates.rows import RowDelegate
from ui.judge.desk import JudgeDeskPage
from ui.opened import OpenedContest
from ui.theme import Tone


def test_the_desk_opens_on_the_half_filled_sheet_of_the_team_on_stage(desk: JudgeDeskPage) -> None:
    assert desk.form.team.text().startswith("4 · ")
    assert [has_tick(row(desk, number)) for number in range(5)] == [True, True, False, False, False]
    assert "27.25 / 50" in desk.form.total.text()
    assert row(desk, 2).field.hasFocus()
    assert not desk.form.submit.isEnabled()


@pytest.mark.parametrize("typed", ["7,25", "7.25", " 7,25 "])
def test_a_mark_typed_with_comma_or_point_and_enter_is_on_disk_and_the_next_field_waits(
    desk: JudgeDeskPage, venue: Venue, typed: str
) -> None:
    found = type_over(desk, 2, typed)
    assert not has_tick(found)
    enter(desk, 2)
    assert marks_on_disk(venue, key(teams(venue)[3]))[criteria(venue)[2]] == 725
    assert has_tick(found)
    assert found.field.text() == "7.25"
    assert row(desk, 3).field.hasFocus()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("10,5", 'The most for "Diễn xuất" is 10. You typed 10.5.'),
        ("7,3", "in steps of 0.25"),
        ("7,123", "is not a number of points"),
        (",,", "is not a number of points"),
    ],
)
def test_what_does_not_fit_is_refused_beside_the_field_and_stays_there(
    desk: JudgeDeskPage, venue: Venue, typed: str, said: str
) -> None:
    found = type_over(desk, 2, typed)
    enter(desk, 2)
    assert said in found.beside.text()
    assert found.field.text() == typed
    assert found.field.hasFocus()
    assert criteria(venue)[2] not in marks_on_disk(venue, key(teams(venue)[3]))
    assert not has_tick(found)


def test_typing_after_a_refusal_replaces_what_was_refused(desk: JudgeDeskPage, venue: Venue) -> None:
    found = type_over(desk, 2, "10,5")
    enter(desk, 2)
    QTest.keyClicks(found.field, "9,5")
    enter(desk, 2)
    assert marks_on_disk(venue, key(teams(venue)[3]))[criteria(venue)[2]] == 950


def test_the_mark_that_makes_a_sheet_complete_leads_to_submit(desk: JudgeDeskPage) -> None:
    for number, typed in ((3, "4,5"), (4, "4,25"), (2, "9")):
        type_over(desk, number, typed)
        enter(desk, number)
    assert desk.form.submit.hasFocus()


def test_after_submitting_enter_locks_the_desk(desk: JudgeDeskPage, qtbot: QtBot) -> None:
    for number, typed in ((2, "9"), (3, "4,5"), (4, "4,25")):
        type_over(desk, number, typed)
        enter(desk, number)
    QTest.keyClick(desk.form.submit, Qt.Key.Key_Return)
    assert desk.done.hasFocus()
    with qtbot.waitSignal(desk.lock_asked):
        QTest.keyClick(desk.done, Qt.Key.Key_Return)


def test_a_refusal_stays_when_the_contest_changes_elsewhere(
    desk: JudgeDeskPage, venue: Venue, opened: OpenedContest, qtbot: QtBot
) -> None:
    found = type_over(desk, 2, "10,5")
    enter(desk, 2)
    with qtbot.waitSignal(opened.bridge.changed):
        mark(venue, key(teams(venue)[3], JudgeCode("gk1")), HALF)
    assert found.field.text() == "10,5"
    assert found.beside_tone is Tone.DANGER


def test_a_blank_is_never_zero_and_a_cleared_mark_is_gone(desk: JudgeDeskPage, venue: Venue) -> None:
    type_over(desk, 1, "")
    enter(desk, 1)
    assert criteria(venue)[1] not in marks_on_disk(venue, key(teams(venue)[3]))
    assert "18.50 / 50" in desk.form.total.text()
    type_over(desk, 1, "0")
    enter(desk, 1)
    assert marks_on_disk(venue, key(teams(venue)[3]))[criteria(venue)[1]] == 0
    assert has_tick(row(desk, 1))


def test_up_and_down_move_and_save_what_was_typed(desk: JudgeDeskPage, venue: Venue) -> None:
    found = type_over(desk, 2, "8")
    QTest.keyClick(found.field, Qt.Key.Key_Down)
    assert row(desk, 3).field.hasFocus()
    assert marks_on_disk(venue, key(teams(venue)[3]))[criteria(venue)[2]] == 800
    QTest.keyClick(row(desk, 3).field, Qt.Key.Key_Up)
    assert row(desk, 2).field.hasFocus()


def test_enter_on_the_last_mark_leads_to_submit_and_enter_submits(desk: JudgeDeskPage, venue: Venue) -> None:
    for number, typed in ((2, "9"), (3, "4,5"), (4, "4,25")):
        type_over(desk, number, typed)
        enter(desk, number)
    assert desk.form.submit.isEnabled()
    assert desk.form.submit.hasFocus()
    QTest.keyClick(desk.form.submit, Qt.Key.Key_Return)
    fourth = teams(venue)[3]
    sheet = venue.snapshots.judge_desk(ROUND, JUDGE, SKIT).sheets[fourth]
    assert sheet.state is DeskSheetState.SUBMITTED
    assert all(found.field.isReadOnly() for found in desk.form.rows.values())
    assert not desk.form.submit.isVisible()
    assert desk.form.chip.word() == "Submitted"


def test_enter_on_the_last_mark_goes_back_to_the_one_that_is_missing(desk: JudgeDeskPage) -> None:
    type_over(desk, 4, "4")
    enter(desk, 4)
    assert row(desk, 2).field.hasFocus()


def test_a_team_that_was_not_called_cannot_be_marked_and_the_desk_says_so(desk: JudgeDeskPage) -> None:
    desk.order.choose(6)
    assert desk.form.team.text().startswith("7 · ")
    assert all(found.field.isReadOnly() for found in desk.form.rows.values())
    assert "has not been called yet" in desk.form.hint.text()


def test_a_half_done_sheet_is_not_left_unasked_when_the_next_team_is_called(
    desk: JudgeDeskPage, venue: Venue, qtbot: QtBot
) -> None:
    type_over(desk, 2, "6,")
    call(venue, teams(venue)[4])
    qtbot.wait_until(desk.called.isVisible)
    assert desk.form.team.text().startswith("4 · ")
    assert row(desk, 2).field.text() == "6,"
    assert "has been called on stage" in desk.called.sentence()
    desk.called.button.click()
    assert desk.form.team.text().startswith("5 · ")
    assert desk.called.isHidden()
    desk.order.choose(3)
    assert row(desk, 2).field.text() == "6,"


def test_an_untouched_sheet_follows_the_stage_at_once(desk: JudgeDeskPage, venue: Venue, qtbot: QtBot) -> None:
    call(venue, teams(venue)[4])
    qtbot.wait_until(desk.called.isVisible)
    desk.called.button.click()
    call(venue, teams(venue)[5])
    qtbot.wait_until(lambda: desk.form.team.text().startswith("6 · "))
    assert desk.called.isHidden()
    assert row(desk, 0).field.hasFocus()


def test_looking_at_another_team_is_not_undone_by_somebody_elses_mark(
    desk: JudgeDeskPage, venue: Venue, opened: OpenedContest, qtbot: QtBot
) -> None:
    desk.order.choose(0)
    with qtbot.waitSignal(opened.bridge.changed):
        mark(venue, key(teams(venue)[3], JudgeCode("gk1")), HALF)
    assert desk.form.team.text().startswith("1 · ")


def test_a_reopened_sheet_can_be_corrected(desk: JudgeDeskPage, venue: Venue, qtbot: QtBot) -> None:
    first = teams(venue)[0]
    desk.order.choose(0)
    venue.marking.reopen_sheet(key(first), "Wrong line", actor=SECRETARY, at=AT)
    qtbot.wait_until(lambda: desk.form.chip.word() == "Reopened")
    desk.focus_first()
    assert row(desk, 0).field.hasFocus()
    type_over(desk, 0, "19")
    enter(desk, 0)
    assert marks_on_disk(venue, key(first))[criteria(venue)[0]] == 1900


def test_another_judge_sees_only_his_own_marks(desk: JudgeDeskPage) -> None:
    desk.head.judge_chosen.emit("gk1")
    assert [found.field.text() for found in desk.form.rows.values()] == [""] * 5
    desk.head.judge_chosen.emit("gk3")
    assert row(desk, 0).field.text() == "18.50"


def test_what_was_typed_survives_a_new_page_as_after_a_switch_of_language(
    desk: JudgeDeskPage, context: DeskContext, qtbot: QtBot
) -> None:
    type_over(desk, 2, "6,")
    again = JudgeDeskPage(context)
    qtbot.addWidget(again)
    again.show_round(ROUND)
    assert row(again, 2).field.text() == "6,"
    assert not again.form.submit.isEnabled()


def test_the_wheel_over_the_judges_names_changes_nobody(desk: JudgeDeskPage) -> None:
    here = QPointF(desk.head.judges.rect().center())
    turn = QWheelEvent(
        here,
        desk.head.judges.mapToGlobal(here),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(desk.head.judges, turn)
    assert desk.context.place.now.judge == JUDGE


def test_a_long_name_is_shown_whole_in_smaller_letters(desk: JudgeDeskPage) -> None:
    desk.form.team.setText("4 · Bình Trị")
    assert desk.form.team.property("level") == "stage"
    desk.form.team.setText("4 · Liên đoàn Văn hóa nghệ thuật quần chúng thị trấn Châu Ổ mở rộng")
    assert desk.form.team.property("level") == "mark"


def test_a_round_without_teams_says_so_and_can_be_left(
    desk: JudgeDeskPage, context: DeskContext, qtbot: QtBot
) -> None:
    final = RoundCode("final")
    context.place.choose_round(final)
    desk.show_round(final)
    desk.focus_first()
    assert desk.nothing.isVisible()
    button = QApplication.focusWidget()
    assert button is not None
    with qtbot.waitSignal(desk.lock_asked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_the_row_under_the_mouse_is_lit_whole_and_no_single_cell_wears_the_focus(desk: JudgeDeskPage) -> None:
    desk.order.setFocus()
    cell = desk.order.visualRect(desk.order_model.index(2, 1)).center()
    QTest.mouseMove(desk.order.viewport(), cell)
    option = QStyleOptionViewItem()
    option.state = QStyle.StateFlag.State_HasFocus
    delegate = desk.order.itemDelegateForIndex(desk.order_model.index(2, 0))
    assert isinstance(delegate, RowDelegate)
    assert delegate.hovered == 2
    lit = delegate.row_state(option.state, 2)
    assert lit & QStyle.StateFlag.State_MouseOver
    assert not lit & QStyle.StateFlag.State_HasFocus
    assert not delegate.row_state(option.state, 1) & QStyle.StateFlag.State_MouseOver


def test_controls_of_the_judge_are_large_enough(desk: JudgeDeskPage) -> None:
    for found in desk.form.rows.values():
        assert found.field.height() >= 48
    assert desk.form.submit.height() >= 48
    assert desk.done.height() >= 48
    assert desk.head.judges.height() >= 48


def test_a_judge_whose_sheet_counts_as_absent_sees_why(desk: JudgeDeskPage, venue: Venue, qtbot: QtBot) -> None:
    fourth = teams(venue)[3]
    venue.marking.mark_absent(key(fourth), "On the road", actor=SECRETARY, at=AT)
    qtbot.wait_until(lambda: desk.form.chip.word() == "Absent")
    assert "On the road" in desk.form.hint.text()


def test_only_the_judge_acts_at_the_judges_desk(desk: JudgeDeskPage) -> None:
    actor = desk.context.actor(judge().desk, JUDGE)
    assert actor == judge()


def test_marks_are_hundredths_to_the_last_digit(desk: JudgeDeskPage, venue: Venue) -> None:
    type_over(desk, 2, "0,25")
    enter(desk, 2)
    assert marks_on_disk(venue, key(teams(venue)[3]))[criteria(venue)[2]] == Hundredths(25)
