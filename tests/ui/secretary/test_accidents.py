"""Something happened: every accident of the list, put right with real clicks and keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Role
from stage_contest.domain.sheets import SheetState
from stage_contest.domain.stopwatch import Press, StopwatchState
from stage_contest.services.venue import Venue
from tests.ui.answering import when_asked
from tests.ui.first_evening import AT, JUDGE, ORGANIZER, ROUND, SECRETARY, SKIT, teams
from ui.context import DeskContext
from ui.secretary.accidents.dialog import AccidentDialog
from ui.secretary.accidents.form import AccidentForm
from ui.secretary.desk import SecretaryDesk
from ui.widgets.choice_box import ChoiceBox

POWER, LATE, SHEET, LEAVES, ZEROS, OUT = range(6)


@pytest.fixture
def dialog(context: DeskContext, qtbot: QtBot) -> Iterator[AccidentDialog]:
    shown = AccidentDialog(context, ROUND)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.close()


def choose(dialog: AccidentDialog, number: int) -> AccidentForm:
    QTest.mouseClick(dialog.choices[number], Qt.MouseButton.LeftButton)
    form = dialog.form
    assert form is not None
    return form


def pick(form: AccidentForm, box: str, code: str) -> None:
    """Choose what has that code."""
    found = getattr(form, box)
    assert isinstance(found, ChoiceBox)
    found.setCurrentIndex(found.findData(code))


def write(dialog: AccidentDialog, reason: str) -> None:
    """Type the reason and press Enter."""
    dialog.reason.setFocus()
    dialog.reason.selectAll()
    QTest.keyClicks(dialog.reason, reason)
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)


def told(dialog: AccidentDialog) -> list[str]:
    model = dialog.tonight.model
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def test_a_power_cut_pauses_the_stopwatch_with_the_reason_at_hand(dialog: AccidentDialog, venue: Venue) -> None:
    fourth = teams(venue)[3]
    assert "does not run" in dialog.written.text()
    assert not dialog.yes.isEnabled()
    venue.timing.press(ROUND, (fourth, SKIT), Press.STARTED, actor=SECRETARY, at=AT)
    dialog.refresh()
    assert dialog.reason.text() == "Power cut"
    assert "stands still from now on" in dialog.written.text()
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert venue.timing.performance(ROUND, fourth, SKIT).watch.state is StopwatchState.PAUSED
    assert dialog.yes.text() == "Let it go on"
    write(dialog, "Light again")
    assert venue.timing.performance(ROUND, fourth, SKIT).watch.state is StopwatchState.RUNNING
    assert ["paused" in line for line in told(dialog)] == [False, True]


def test_a_late_team_is_moved_back_and_the_new_numbers_are_told_first(dialog: AccidentDialog, venue: Venue) -> None:
    order = teams(venue)
    form = choose(dialog, LATE)
    pick(form, "team", order[5])
    pick(form, "after", order[6])
    assert dialog.written.text().startswith("New numbers: 6 ")
    assert not dialog.yes.isEnabled()
    write(dialog, "Bus broke down")
    assert teams(venue) == (*order[:5], order[6], order[5], *order[7:])
    assert told(dialog) == ["The running order was changed"]


def test_the_last_team_cannot_be_moved_back(dialog: AccidentDialog, venue: Venue) -> None:
    form = choose(dialog, LATE)
    pick(form, "team", teams(venue)[-1])
    assert "cannot be moved back" in dialog.written.text()
    assert not dialog.yes.isEnabled()


def test_a_sheet_for_the_wrong_team_is_exchanged(dialog: AccidentDialog, venue: Venue) -> None:
    first, second, *_others = teams(venue)
    form = choose(dialog, SHEET)
    pick(form, "judge", JUDGE)
    pick(form, "part", SKIT)
    pick(form, "first", first)
    pick(form, "second", first)
    assert "Choose the other team" in dialog.written.text()
    pick(form, "second", second)
    assert "goes to" in dialog.written.text()
    write(dialog, "Wrong line")
    marked = {sheet.team: sheet.submitted for sheet in venue.snapshots.contest().round(ROUND).sheets if sheet.marks}
    assert marked[second]
    assert first not in marked
    assert "were exchanged" in told(dialog)[0]


def test_a_refusal_stands_beside_and_nothing_is_lost(dialog: AccidentDialog, venue: Venue) -> None:
    form = choose(dialog, SHEET)
    pick(form, "judge", JudgeCode("gk1"))
    pick(form, "first", teams(venue)[4])
    pick(form, "second", teams(venue)[5])
    write(dialog, "Wrong line")
    assert "Neither of the two sheets has a mark" in dialog.said.text()
    assert dialog.reason.text() == "Wrong line"


def test_a_judge_leaves_and_a_judge_of_the_contest_sits_in(dialog: AccidentDialog, venue: Venue) -> None:
    joining = venue.people.add_judge(name="Lê Thị Hoa", position="", actor=ORGANIZER, at=AT)
    dialog.refresh()
    form = choose(dialog, LEAVES)
    pick(form, "judge", JUDGE)
    pick(form, "part", SKIT)
    pick(form, "team", teams(venue)[3])
    pick(form, "joining", joining)
    assert "sits in from there" in dialog.written.text()
    write(dialog, "Taken ill")
    contest = venue.snapshots.contest()
    assert joining in {seat.judge for seat in contest.round(ROUND).panel}
    absent = {
        (sheet.judge, sheet.team)
        for sheet in contest.round(ROUND).sheets
        if (sheet.state, sheet.part) == (SheetState.ABSENT, SKIT)
    }
    assert (JUDGE, teams(venue)[4]) in absent
    assert (joining, teams(venue)[0]) in absent
    assert told(dialog) == [
        f"{JUDGE.upper()} {contest.judge(JUDGE).name} left, {joining.upper()} Lê Thị Hoa sat in"
    ]


def test_zeros_and_leaving_are_the_chairs(dialog: AccidentDialog, venue: Venue) -> None:
    last = teams(venue)[-1]
    form = choose(dialog, ZEROS)
    pick(form, "team", last)
    pick(form, "part", "introduction")
    assert dialog.written.text().startswith("The chair records 0")
    write(dialog, "Stayed away")
    sheets = [sheet for sheet in venue.snapshots.contest().round(ROUND).sheets if sheet.team == last]
    assert sheets
    assert all(points == 0 for sheet in sheets for points in sheet.marks.values())
    form = choose(dialog, OUT)
    pick(form, "team", last)
    pick(form, "status", EntryStatus.WITHDRAWN)
    write(dialog, "Went home")
    entry = next(each for each in venue.snapshots.contest().round(ROUND).entries if each.team == last)
    assert entry.status is EntryStatus.WITHDRAWN
    assert [str(dialog.tonight.model.index(row, 1).data()) for row in range(2)] == ["the chair of the panel"] * 2


def test_where_the_chair_has_a_pin_the_chair_is_asked_for(context: DeskContext, venue: Venue, qtbot: QtBot) -> None:
    code = venue.people.add_person(
        name="Trần Văn Chín", roles=frozenset({Role.CHAIR}), judge=None, actor=ORGANIZER, at=AT
    )
    venue.people.generate_pins((code,), actor=ORGANIZER, at=AT)
    context.attendance.look_again()
    dialog = AccidentDialog(context, ROUND)
    qtbot.addWidget(dialog)
    dialog.show()
    choose(dialog, ZEROS)
    assert "Only the chair records zeros" in dialog.written.text()
    assert not dialog.yes.isEnabled()
    context.attendance.sign_in(replace(SECRETARY, name="Chín", roles=frozenset({Role.CHAIR, Role.SECRETARY})))
    dialog.refresh()
    assert dialog.written.text().startswith("The chair records 0")
    dialog.close()


def test_the_list_of_the_night_is_empty_and_a_model(dialog: AccidentDialog) -> None:
    QTest.mouseClick(dialog.happened, Qt.MouseButton.LeftButton)
    assert dialog.tonight.nothing.isVisible()
    assert dialog.yes.isHidden()
    assert dialog.below.isHidden()
    QAbstractItemModelTester(dialog.tonight.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_board_opens_the_list(desk: SecretaryDesk) -> None:
    seen: list[str] = []
    when_asked(AccidentDialog, lambda dialog: seen.append(dialog.windowTitle()))
    desk.windows.accident.click()
    assert seen == ["Something happened"]
