import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, Deduction
from stage_contest.services.venue import Venue
from stage_contest.services.views import DeskSheetState
from tests.ui.answering import when_asked
from tests.ui.first_evening import AT, JUDGE, ORGANIZER, ROUND, SECRETARY, SKIT, call, key, teams
from tests.ui.secretary.at_the_desk import answer, choose
from ui.context import DeskContext
from ui.dialogs.deduction import DeductionDialog
from ui.dialogs.reason import ReasonDialog
from ui.secretary.desk import SecretaryDesk

KNOWLEDGE = PartCode("knowledge")
FINAL = RoundCode("final")
CHAIR = Actor("chair", frozenset({Role.CHAIR}), Desk.CHAIR)


def state(venue: Venue, team: int, judge: JudgeCode = JUDGE) -> DeskSheetState:
    return venue.snapshots.board(ROUND).sheets[key(teams(venue)[team], judge)].state


def text(desk: SecretaryDesk, row: int, column: int) -> str:
    return str(desk.model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))


def sheet_text(desk: SecretaryDesk, row: int, judge: str) -> str:
    return text(desk, row, desk.model.column_of(SKIT, JudgeCode(judge)))


def test_the_board_says_every_state_in_words_and_whose_sheets_are_awaited(desk: SecretaryDesk) -> None:
    assert "Submitted" in sheet_text(desk, 0, "gk3")
    assert "Begun" in sheet_text(desk, 3, "gk3")
    assert "Not yet" in sheet_text(desk, 3, "gk1")
    assert desk.foot.waiting.text().startswith("Awaiting: GK1, GK2, GK3, GK4, GK5 for Tiểu phẩm of ")


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

    def leave(dialog: ReasonDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    when_asked(ReasonDialog, leave)
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
    assert "right 7, wrong 2, blank 1" in text(desk, 0, desk.model.column_of(KNOWLEDGE))


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

    def fill_in(dialog: DeductionDialog) -> None:
        QTest.keyClick(dialog.points, Qt.Key.Key_Return)
        assert dialog.beside.text()
        QTest.keyClicks(dialog.points, "1,5")
        QTest.keyClick(dialog.points, Qt.Key.Key_Return)
        assert dialog.result() != QDialog.DialogCode.Accepted
        QTest.keyClicks(dialog.reason, "Over time")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(DeductionDialog, fill_in)
    desk.side.deductions.deduct.click()
    (line,) = venue.snapshots.board(ROUND).deductions
    assert (line.deduction.points, line.deduction.part, line.deduction.reason) == (150, SKIT, "Over time")
    assert text(desk, 1, desk.model.columnCount() - 1) == "−1.50"
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


def test_what_was_left_behind_is_named_when_the_next_team_is_on_stage(desk: SecretaryDesk, venue: Venue) -> None:
    said = desk.lacking.text()
    assert said.startswith("Still missing: GK1, GK2, GK4, GK5 still to mark Tiểu phẩm of ")
    fourth = venue.snapshots.board(ROUND).entries[3].name
    assert fourth not in said
    call(venue, teams(venue)[4])
    desk.refresh()
    assert f"GK1, GK2, GK3, GK4, GK5 still to mark Tiểu phẩm of {fourth}" in desk.lacking.text()


def test_answers_are_missed_once_the_part_has_begun_and_another_is_on_stage(
    desk: SecretaryDesk, venue: Venue
) -> None:
    assert "answers" not in desk.lacking.text()
    first = venue.snapshots.board(ROUND).entries[0]
    venue.marking.set_answers(ROUND, Answers(first.team, KNOWLEDGE, 7, 2, 1), actor=SECRETARY, at=AT)
    desk.refresh()
    assert "no answers for Kiến thức of 7 teams" in desk.lacking.text()
    for team in teams(venue)[1:5]:
        venue.marking.set_answers(ROUND, Answers(team, KNOWLEDGE, 7, 2, 1), actor=SECRETARY, at=AT)
    desk.refresh()
    left = ", ".join(entry.name for entry in venue.snapshots.board(ROUND).entries[5:])
    assert f"no answers for Kiến thức of {left}" in desk.lacking.text()


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
    assert not desk.call.isVisible()
    desk.show_round(ROUND)
    assert desk.nothing.isHidden()
    assert not desk.board.isHidden()


def test_a_team_that_has_withdrawn_is_named_so(desk: SecretaryDesk, venue: Venue) -> None:
    venue.marking.set_entry_status(ROUND, teams(venue)[1], EntryStatus.WITHDRAWN, "Ill", actor=ORGANIZER, at=AT)
    desk.refresh()
    assert text(desk, 1, 1).endswith(" · Withdrawn")


def test_the_models_of_the_desk_are_sound(desk: SecretaryDesk) -> None:
    for model in (desk.model, desk.side.deductions.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for button in desk.parts.buttons.values():
        button.click()
    desk.refresh()
