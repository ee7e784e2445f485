from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stage_contest.domain.points import Hundredths
from stage_contest.services.venue import Venue
from stage_contest.storage import marks
from tests.ui.first_evening import AT, SECRETARY, criteria, key, marks_on_disk, teams
from tests.ui.judge.hands import enter, focused, give, has_tick, row, type_over
from ui.judge.desk import JudgeDeskPage

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def undo() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL)


def redo() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Y, CONTROL)


def on_disk(venue: Venue, number: int) -> Hundredths | None:
    return marks_on_disk(venue, key(teams(venue)[3])).get(criteria(venue)[number])


def test_undo_and_redo_go_through_the_marks_of_the_sheet(desk: JudgeDeskPage, venue: Venue) -> None:
    give(desk, 2, "7")
    give(desk, 2, "8")
    give(desk, 3, "4")
    undo()
    assert on_disk(venue, 3) is None
    assert row(desk, 3).field.hasFocus()
    assert not has_tick(row(desk, 3))
    undo()
    assert on_disk(venue, 2) == 700
    assert row(desk, 2).field.text() == "7.00"
    assert has_tick(row(desk, 2))
    redo()
    assert on_disk(venue, 2) == 800
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL | SHIFT)
    assert on_disk(venue, 3) == 400


def test_nothing_is_overwritten_each_undo_is_a_new_version(desk: JudgeDeskPage, venue: Venue) -> None:
    give(desk, 2, "7")
    undo()
    redo()
    with venue.file.reading() as unit:
        history = marks.history(unit, key(teams(venue)[3]))
    versions = [(line.version, line.points) for line in history if line.criterion == criteria(venue)[2]]
    assert versions == [(1, 700), (2, None), (3, 700)]


def test_a_new_mark_ends_what_could_be_redone(desk: JudgeDeskPage, venue: Venue) -> None:
    give(desk, 2, "7")
    undo()
    assert desk.form.redo.isEnabled()
    give(desk, 2, "9")
    assert not desk.form.redo.isEnabled()
    redo()
    assert on_disk(venue, 2) == 900


def test_what_is_being_typed_is_taken_back_first(desk: JudgeDeskPage, venue: Venue) -> None:
    give(desk, 2, "7")
    type_over(desk, 2, "8,")
    undo()
    assert row(desk, 2).field.text() == "7.00"
    assert has_tick(row(desk, 2))
    assert on_disk(venue, 2) == 700
    enter(desk, 2)
    undo()
    assert on_disk(venue, 2) is None


def test_the_buttons_do_the_same_and_leave_the_focus_in_the_field(desk: JudgeDeskPage, venue: Venue) -> None:
    assert not desk.form.undo.isEnabled()
    give(desk, 2, "7")
    QTest.mouseClick(desk.form.undo, Qt.MouseButton.LeftButton)
    assert on_disk(venue, 2) is None
    assert row(desk, 2).field.hasFocus()
    assert not desk.form.undo.isEnabled()
    QTest.mouseClick(desk.form.redo, Qt.MouseButton.LeftButton)
    assert on_disk(venue, 2) == 700


def test_undo_works_from_the_button_that_submits_and_under_a_russian_layout(
    desk: JudgeDeskPage, venue: Venue
) -> None:
    for number, text in ((2, "9"), (3, "4"), (4, "4,5")):
        give(desk, number, text)
    assert desk.form.submit.hasFocus()
    russian = QKeyEvent(QEvent.Type.KeyPress, ord("Я"), CONTROL, 52, 0, 0, "")
    QApplication.sendEvent(desk.form.submit, russian)
    assert on_disk(venue, 4) is None
    assert row(desk, 4).field.hasFocus()


def test_each_sheet_has_steps_of_its_own(desk: JudgeDeskPage, venue: Venue) -> None:
    give(desk, 2, "7")
    desk.order.choose(1)
    desk.focus_first()
    undo()
    assert on_disk(venue, 2) == 700
    give(desk, 0, "15")
    undo()
    assert marks_on_disk(venue, key(teams(venue)[1])) == {}
    desk.order.choose(3)
    desk.focus_first()
    undo()
    assert on_disk(venue, 2) is None


def test_a_mark_that_somebody_else_changed_is_not_undone(desk: JudgeDeskPage, venue: Venue) -> None:
    give(desk, 2, "7")
    sheet, criterion = key(teams(venue)[3]), criteria(venue)[2]
    venue.marking.give_mark(sheet, criterion, Hundredths(600), actor=SECRETARY, at=AT, operation="by-secretary")
    desk.refresh()
    undo()
    assert on_disk(venue, 2) == 600
    assert not desk.form.undo.isEnabled()


def test_a_submitted_sheet_is_not_undone_also_after_it_was_reopened(desk: JudgeDeskPage, venue: Venue) -> None:
    for number, text in ((2, "9"), (3, "4"), (4, "4,5")):
        give(desk, number, text)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    undo()
    assert on_disk(venue, 4) == 450
    venue.marking.reopen_sheet(key(teams(venue)[3]), "Wrong line", actor=SECRETARY, at=AT)
    desk.refresh()
    desk.focus_first()
    undo()
    assert on_disk(venue, 4) == 450
