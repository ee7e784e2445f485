from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, Deduction
from stage_contest.services.venue import Venue
from stage_contest.services.views import DeskSheetState
from tests.ui.first_evening import AT, JUDGE, ORGANIZER, ROUND, SECRETARY, SKIT, call, key, teams
from ui.context import DeskContext
from ui.dialogs.deduction import DeductionDialog
from ui.dialogs.reason import ReasonDialog
from ui.opened import OpenedContest
from ui.secretary.desk import SecretaryDesk

KNOWLEDGE = PartCode("knowledge")
FINAL = RoundCode("final")
CHAIR = Actor("chair", frozenset({Role.CHAIR}), Desk.CHAIR)


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[SecretaryDesk]:
    context.place.choose_round(ROUND)
    page = SecretaryDesk(context)
    qtbot.addWidget(page)
    opened.bridge.changed.connect(page.refresh)
    page.resize(1190, 690)
    page.show_round(ROUND)
    page.show()
    page.activateWindow()
    yield page
    page.close()


def choose(desk: SecretaryDesk, team: int, judge: JudgeCode = JUDGE) -> None:
    column = next(number for number in range(desk.model.columnCount()) if desk.model.judge_at(number) == judge)
    desk.board.setCurrentIndex(desk.model.index(team, column))


def answer(reason: str) -> None:
    """Type a reason into the dialog that is about to open, and press Enter."""

    def type_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        assert not dialog.yes.isEnabled()
        QTest.keyClicks(dialog.reason, reason)
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    QTimer.singleShot(0, type_it)


def state(venue: Venue, team: int, judge: JudgeCode = JUDGE) -> DeskSheetState:
    return venue.snapshots.board(ROUND).sheets[key(teams(venue)[team], judge)].state


def text(desk: SecretaryDesk, row: int, heading: str) -> str:
    headings = [
        desk.model.headerData(number, Qt.Orientation.Horizontal) for number in range(desk.model.columnCount())
    ]
    return str(desk.model.index(row, headings.index(heading)).data(Qt.ItemDataRole.ToolTipRole))


def test_the_board_says_every_state_in_words_and_whose_sheets_are_awaited(desk: SecretaryDesk) -> None:
    assert "Submitted" in text(desk, 0, "GK3")
    assert "Begun" in text(desk, 3, "GK3")
    assert "Not yet" in text(desk, 3, "GK1")
    assert desk.waiting.text().startswith("Awaiting: GK1, GK2, GK3, GK4, GK5 for Tiểu phẩm of ")


def test_the_chosen_team_is_called_with_one_button(desk: SecretaryDesk, venue: Venue) -> None:
    desk.board.choose(4)
    desk.call.click()
    stage = venue.snapshots.board(ROUND).stage
    assert stage is not None
    assert (stage.team, stage.part) == (teams(venue)[4], SKIT)
    assert not desk.call.isEnabled()


def test_an_absence_needs_a_reason_and_can_be_taken_back(desk: SecretaryDesk, venue: Venue) -> None:
    choose(desk, 3)
    answer("On the road")
    desk.side.sheet.absent.click()
    assert state(venue, 3) is DeskSheetState.ABSENT
    assert desk.side.sheet.reason.text() == "On the road"
    answer("He has arrived")
    desk.side.sheet.take_back.click()
    assert state(venue, 3) is DeskSheetState.OPEN


def test_a_judge_may_stand_aside(desk: SecretaryDesk, venue: Venue) -> None:
    choose(desk, 4)
    answer("Related to the captain")
    desk.side.sheet.abstained.click()
    assert state(venue, 4) is DeskSheetState.ABSTAINED


def test_a_submitted_sheet_is_reopened_with_a_reason(desk: SecretaryDesk, venue: Venue) -> None:
    choose(desk, 0)
    assert desk.side.sheet.absent.isHidden()
    assert not desk.side.sheet.reopen.isHidden()
    answer("Wrong line")
    desk.side.sheet.reopen.click()
    assert state(venue, 0) is DeskSheetState.REOPENED


def test_a_question_that_is_left_changes_nothing(desk: SecretaryDesk, venue: Venue) -> None:
    choose(desk, 0)

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, leave)
    desk.side.sheet.reopen.click()
    assert state(venue, 0) is DeskSheetState.SUBMITTED


def test_answers_are_typed_and_what_remains_is_blank(desk: SecretaryDesk, venue: Venue) -> None:
    desk.parts.buttons[KNOWLEDGE].click()
    desk.board.choose(0)
    right, wrong, blank = desk.side.answers.fields
    right.setFocus()
    QTest.keyClicks(right, "7")
    QTest.keyClick(right, Qt.Key.Key_Return)
    assert wrong.hasFocus()
    QTest.keyClicks(wrong, "2")
    QTest.keyClick(wrong, Qt.Key.Key_Return)
    QTest.keyClick(blank, Qt.Key.Key_Return)
    answers = venue.snapshots.board(ROUND).answers[teams(venue)[0], KNOWLEDGE]
    assert (answers.right, answers.wrong, answers.blank) == (7, 2, 1)
    assert text(desk, 0, "Right") == "7"


@pytest.mark.parametrize("typed", [("x", "", ""), ("9", "2", "0"), ("-1", "0", "0")])
def test_answers_that_do_not_add_up_are_refused_beside_the_fields(
    desk: SecretaryDesk, venue: Venue, typed: tuple[str, str, str]
) -> None:
    desk.parts.buttons[KNOWLEDGE].click()
    for field, said in zip(desk.side.answers.fields, typed, strict=True):
        field.setText(said)
    desk.side.answers.save.click()
    assert desk.side.answers.beside.text()
    assert desk.side.answers.fields[0].text() == typed[0]
    assert not venue.snapshots.board(ROUND).answers


def test_points_are_deducted_with_a_reason_and_the_deduction_cancelled(desk: SecretaryDesk, venue: Venue) -> None:
    desk.board.choose(1)

    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DeductionDialog)
        QTest.keyClick(dialog.points, Qt.Key.Key_Return)
        assert dialog.beside.text()
        QTest.keyClicks(dialog.points, "1,5")
        QTest.keyClick(dialog.points, Qt.Key.Key_Return)
        assert dialog.result() != QDialog.DialogCode.Accepted
        QTest.keyClicks(dialog.reason, "Over time")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    QTimer.singleShot(0, fill_in)
    desk.side.deductions.deduct.click()
    (line,) = venue.snapshots.board(ROUND).deductions
    assert (line.deduction.points, line.deduction.part, line.deduction.reason) == (150, SKIT, "Over time")
    assert text(desk, 1, "Deducted") == "−1.50"
    answer("Timed wrongly")
    desk.side.deductions.cancel.click()
    assert venue.snapshots.board(ROUND).deductions == ()


def test_after_a_note_the_work_goes_on_at_the_board(desk: SecretaryDesk) -> None:
    desk.parts.buttons[SKIT].click()
    assert desk.board.hasFocus()
    desk.board.choose(4)
    QTest.keyClick(desk.call, Qt.Key.Key_Return)
    assert desk.board.hasFocus()
    QTest.keyClick(desk.board, Qt.Key.Key_Down)
    assert desk.side.team.text().startswith("6 · ")


def test_saved_answers_wear_a_tick_until_another_team_is_chosen(desk: SecretaryDesk) -> None:
    desk.parts.buttons[KNOWLEDGE].click()
    desk.board.choose(0)
    card = desk.side.answers
    for field, typed in zip(card.fields, ("7", "2", "1"), strict=True):
        QTest.keyClicks(field, typed)
    QTest.keyClick(card.fields[2], Qt.Key.Key_Return)
    assert card.beside.text() == "Saved"
    QTest.keyClick(desk.board, Qt.Key.Key_Down)
    assert card.beside.text() == ""


def test_nobody_is_asked_for_a_reason_for_answers_that_cannot_be_read(desk: SecretaryDesk, venue: Venue) -> None:
    first = teams(venue)[0]
    venue.marking.set_answers(ROUND, Answers(first, KNOWLEDGE, 7, 2, 1), actor=SECRETARY, at=AT)
    venue.results.confirm(ROUND, first, KNOWLEDGE, actor=CHAIR, at=AT)
    desk.parts.buttons[KNOWLEDGE].click()
    desk.board.choose(0)
    right = desk.side.answers.fields[0]
    right.selectAll()
    QTest.keyClicks(right, "x")
    QTest.keyClick(desk.side.answers.save, Qt.Key.Key_Return)
    assert "whole numbers" in desk.side.answers.beside.text()
    right.selectAll()
    QTest.keyClicks(right, "6")
    desk.side.answers.fields[2].clear()
    answer("Counted again")
    desk.side.answers.save.click()
    assert venue.snapshots.board(ROUND).answers[first, KNOWLEDGE].right == 6


def test_a_sheet_left_half_done_is_named_when_the_next_team_is_on_stage(desk: SecretaryDesk, venue: Venue) -> None:
    assert desk.half_done.isHidden()
    call(venue, teams(venue)[4])
    desk.refresh()
    assert desk.half_done.text().startswith("Not submitted yet: GK3 – ")


def test_a_deduction_says_from_which_part_and_an_empty_list_says_so(desk: SecretaryDesk, venue: Venue) -> None:
    first = teams(venue)[0]
    desk.board.choose(0)
    assert not desk.side.deductions.none.isHidden()
    assert desk.side.deductions.cancel.isHidden()
    venue.marking.deduct(ROUND, Deduction(first, SKIT, Hundredths(50), "Late"), actor=SECRETARY, at=AT)
    desk.refresh()
    table = desk.side.deductions.model
    shown = [table.index(0, column).data(Qt.ItemDataRole.DisplayRole) for column in range(2)]
    assert shown == ["−0.50", "Late · Tiểu phẩm"]


def test_the_team_takes_the_room_that_is_left_over(desk: SecretaryDesk) -> None:
    for width in (1190, 1500):
        desk.resize(width, 690)
        columns = range(desk.model.columnCount())
        assert sum(desk.board.columnWidth(column) for column in columns) == desk.board.viewport().width()


def test_a_round_without_teams_shows_no_board_of_another_round(desk: SecretaryDesk, context: DeskContext) -> None:
    context.place.choose_round(FINAL)
    desk.show_round(FINAL)
    assert not desk.nothing.isHidden()
    assert desk.board.isHidden()
    assert desk.call.isHidden()
    desk.show_round(ROUND)
    assert desk.nothing.isHidden()
    assert not desk.board.isHidden()


def test_a_team_that_has_withdrawn_is_named_so(desk: SecretaryDesk, venue: Venue) -> None:
    venue.marking.set_entry_status(ROUND, teams(venue)[1], EntryStatus.WITHDRAWN, "Ill", actor=ORGANIZER, at=AT)
    desk.refresh()
    assert text(desk, 1, "Team").endswith(" · Withdrawn")


def test_the_models_of_the_desk_are_sound(desk: SecretaryDesk) -> None:
    for model in (desk.model, desk.side.deductions.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for button in desk.parts.buttons.values():
        button.click()
    desk.refresh()
