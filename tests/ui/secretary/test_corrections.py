"""Correcting a submitted sheet at the board, its history, requests of judges, counts taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers
from stage_contest.services.venue import Venue
from stage_contest.services.views import DeskSheetState
from tests.ui.answering import when_asked
from tests.ui.first_evening import (
    AT,
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
from tests.ui.secretary.at_the_desk import answer, choose
from ui.dialogs.deduction import DeductionDialog
from ui.secretary.correct_dialog import CorrectDialog
from ui.secretary.desk import SecretaryDesk
from ui.secretary.history_dialog import Column, HistoryDialog

KNOWLEDGE = PartCode("knowledge")


def everything_marked(venue: Venue) -> None:
    """All sheets of the skit and the introduction, and all answers, so that places are known."""
    board = venue.snapshots.board(ROUND)
    for number, team in enumerate(teams(venue)):
        venue.marking.set_answers(ROUND, Answers(team, KNOWLEDGE, 7, 2, 1), actor=SECRETARY, at=AT)
        for part in (line for line in board.parts if line.kind == "judged"):
            call(venue, team, part.code)
            for seat in board.panel:
                sheet = key(team, seat.code).__class__(ROUND, seat.code, team, part.code)
                if board.sheets[sheet].state is DeskSheetState.SUBMITTED:
                    continue
                for line in part.criteria:
                    points = Hundredths(line.maximum - line.step * (number + 1))
                    operation = f"{part.code}{team}{seat.code}{line.code}"
                    who = judge(seat.code)
                    venue.marking.give_mark(sheet, line.code, points, actor=who, at=AT, operation=operation)
                venue.marking.submit_sheet(sheet, actor=judge(seat.code), at=AT)


def test_a_correction_shows_who_would_move_before_it_is_saved(desk: SecretaryDesk, venue: Venue) -> None:
    everything_marked(venue)
    desk.refresh()
    first = key(teams(venue)[0])
    choose(desk, 0)

    def correct(dialog: CorrectDialog) -> None:
        assert not dialog.yes.isEnabled()
        field = next(iter(dialog.fields.values()))
        QTest.keyClicks(field, "99")
        assert "99" in dialog.beside.text()
        assert not dialog.yes.isEnabled()
        field.selectAll()
        QTest.keyClicks(field, "0")
        assert dialog.beside.text() == ""
        moved = [row.team for row in dialog.moves.rows()]
        assert first.team in moved
        assert len(moved) > 1
        assert marks_on_disk(venue, first)[criteria(venue)[0]] != 0
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
        assert "reason" in dialog.beside.text()
        QTest.keyClicks(dialog.reason, "Wrong line")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(CorrectDialog, correct)
    desk.side.sheet.correct.click()
    assert marks_on_disk(venue, first)[criteria(venue)[0]] == 0
    assert venue.snapshots.board(ROUND).sheets[first].state is DeskSheetState.SUBMITTED


def test_a_correction_that_moves_nobody_says_so_and_can_be_left(desk: SecretaryDesk, venue: Venue) -> None:
    choose(desk, 0)

    def look(dialog: CorrectDialog) -> None:
        first, second = [*dialog.fields.values()][:2]
        QTest.keyClicks(first, "x")
        assert '"x" is not a mark.' in dialog.beside.text()
        first.selectAll()
        QTest.keyClicks(first, "1")
        assert dialog.said.text() == "Nobody would stand differently."
        QTest.keyClick(first, Qt.Key.Key_Return)
        assert dialog.focusWidget() is second
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    when_asked(CorrectDialog, look)
    desk.side.sheet.correct.click()
    assert marks_on_disk(venue, key(teams(venue)[0]))[criteria(venue)[0]] != 100


def test_the_history_of_a_sheet_says_who_changed_what_when_and_why(desk: SecretaryDesk, venue: Venue) -> None:
    first = key(teams(venue)[0])
    line = criteria(venue)[0]
    venue.corrections.correct(first, {line: Hundredths(1500)}, "Wrong line", actor=SECRETARY, at=AT)
    desk.refresh()
    choose(desk, 0)

    def look(dialog: HistoryDialog) -> None:
        QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        newest = [
            dialog.model.index(0, column).data() for column in (Column.OLD, Column.NEW, Column.WHO, Column.WHY)
        ]
        assert newest == ["20.00", "15.00", "secretary", "Wrong line"]
        oldest = dialog.model.index(dialog.model.rowCount() - 1, Column.OLD).data()
        assert oldest == "–"
        QTest.keyClick(dialog.close_it, Qt.Key.Key_Return)

    when_asked(HistoryDialog, look)
    desk.side.sheet.history.click()


def test_a_sheet_that_its_judge_asks_for_is_shown_and_can_be_left_closed(desk: SecretaryDesk, venue: Venue) -> None:
    first = key(teams(venue)[0])
    venue.marking.ask_to_reopen(first, "Mixed up two lines", actor=judge(), at=AT)
    desk.refresh()
    choose(desk, 0)
    tip = desk.model.index(0, desk.model.column_of(SKIT, JUDGE)).data(Qt.ItemDataRole.ToolTipRole)
    assert "Mixed up two lines" in tip
    assert "Mixed up two lines" in desk.side.sheet.reason.text()
    answer("Checked against the paper")
    desk.side.sheet.leave_closed.click()
    assert venue.snapshots.board(ROUND).requests[first].declined
    assert desk.side.sheet.leave_closed.isHidden()


def test_answers_noted_for_the_wrong_team_are_taken_back_with_a_reason(desk: SecretaryDesk, venue: Venue) -> None:
    venue.marking.set_answers(ROUND, Answers(teams(venue)[0], KNOWLEDGE, 7, 2, 1), actor=SECRETARY, at=AT)
    desk.refresh()
    desk.parts.buttons[KNOWLEDGE].click()
    desk.board.choose(0)
    answer("Wrong team")
    desk.side.answers.take_back.click()
    assert venue.snapshots.board(ROUND).answers == {}
    assert [field.text() for field in desk.side.answers.fields] == ["", "", ""]
    assert desk.side.answers.take_back.isHidden()


def test_a_usual_reason_is_chosen_from_the_list(desk: SecretaryDesk, venue: Venue) -> None:
    desk.board.choose(1)

    def fill_in(dialog: DeductionDialog) -> None:
        dialog.usual.setFocus()
        QTest.keyClick(dialog.usual, Qt.Key.Key_Down)
        assert dialog.reason.text() == "Too few members on stage"
        QTest.keyClicks(dialog.points, "1")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(DeductionDialog, fill_in)
    desk.side.deductions.deduct.click()
    (line,) = venue.snapshots.board(ROUND).deductions
    assert line.deduction.reason == "Too few members on stage"


def test_marks_of_the_first_sheet_stay_where_another_is_begun(desk: SecretaryDesk, venue: Venue) -> None:
    changed: list[tuple[int, int]] = []
    desk.model.dataChanged.connect(lambda first, _last: changed.append((first.row(), first.column())))
    mark(venue, key(teams(venue)[2]), (Hundredths(1000),))
    desk.refresh()
    assert changed == [(2, desk.model.column_of(SKIT, JUDGE))]
