"""A cluster's evening through the real windows by real keys: eight teams, seven judges, and what goes wrong.

One judge marks on paper, one leaves, one stands aside, a team goes over its time, a sheet is corrected after its
submission, and a tie is decided by lot; the results equal the test's own count.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.paper_reading import Pass
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.ties import TieKind
from stage_contest.services.preparation import create_contest
from stage_contest.services.views import DeskSheetState
from stage_contest.storage.verify import verify
from tests.evenings.cluster_of_eight import (
    JUDGES,
    LATE,
    LEAVING,
    MAXIMA,
    OVER_TIME,
    PAPER,
    QUESTIONS,
    RELATED,
    RELATIVES,
    RIGHT,
    TEAMS,
    TWINS,
    archive,
    count,
    mark,
    order,
)
from tests.ui.conftest import Clock
from ui.chair.results import ResultsDesk
from ui.desks import DeskPage
from ui.dialogs.reason import ReasonDialog
from ui.judge.desk import JudgeDeskPage
from ui.program import Program
from ui.secretary.accidents.dialog import AccidentDialog
from ui.secretary.accidents.judge_leaves import JudgeLeavesForm
from ui.secretary.correct_dialog import CorrectDialog
from ui.secretary.desk import SecretaryDesk
from ui.secretary.paper.window import PaperWindow
from ui.tour_hands import Hands
from ui.widgets.page import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

ROUND = RoundCode("cluster-1")
CORRECTED = ("gk1", "binh-thanh", "introduction", "content")
BETTER = Decimal("7.75")
FIRST_BY_LOT = TWINS[1]
LIMIT, OVER = 600, 130
"""Seconds of a skit, and by how much one team goes over them."""

Opened = TypeVar("Opened", bound=QDialog)
Shown = TypeVar("Shown", bound=Page)


class Evening:
    """The laptop of the evening, which goes from hand to hand by F12."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.hands = Hands()
        assert program.frame is not None
        self.frame = program.frame
        self.context = program.frame.context

    def sit_down(self, desk: DeskPage, kind: type[Shown], judge: str | None = None) -> Shown:
        """Lock the desks and open one from the chooser."""
        if not self.frame.locked:
            self.press(Qt.Key.Key_F12)
        self.hands.push(self.frame.chooser.buttons[desk, JudgeCode(judge) if judge else None])
        assert isinstance(self.frame.page, kind)
        return self.frame.page

    def press(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key where the focus is."""
        if QApplication.activeWindow() is None:
            self.hands.wake(self.program.window)
        for _time in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.program.window, key)
        self.hands.wait()

    def write_digits(self, text: str) -> None:
        """Type digits where the focus is, without waiting: hundreds of marks are typed."""
        QTest.keyClicks(focused(), text)

    def enter(self) -> None:
        """Enter where the focus is, without waiting."""
        QTest.keyClick(focused(), Qt.Key.Key_Return)

    def answer(self, kind: type[Opened], answered: Callable[[Opened], None], opened: Callable[[], None]) -> None:
        """Do what opens a dialog, and answer it while it is open."""
        seen: list[QDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind):
                QTimer.singleShot(20, look)
                return
            seen.append(dialog)
            try:
                answered(dialog)
            finally:
                if dialog.isVisible():
                    dialog.done(QDialog.DialogCode.Rejected)

        QTimer.singleShot(0, look)
        opened()
        self.hands.wait_for(lambda: bool(seen) and QApplication.activeModalWidget() is None)
        self.hands.wake(self.program.window)

    def push_named(self, within: QWidget, text: str) -> None:
        """Push the button of that name."""
        button = next(each for each in within.findChildren(QAbstractButton) if each.text() == text)
        self.hands.push(button)


def focused() -> QWidget:
    """The widget that keys go to."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def evening(make_program: Callable[[], Program], tmp_path: Path) -> Evening:
    path = tmp_path / "cụm 1.contest"
    organizer = Actor("organizer", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
    create_contest(path, archive(), actor=organizer, at=Clock()())
    program = make_program()
    program.open_contest(path, locked=True)
    return Evening(program)


def test_an_evening_of_accidents_comes_to_the_results_of_a_second_count(evening: Evening) -> None:
    for team in TEAMS:
        call(evening, "introduction", team)
    for judge in JUDGES:
        if judge != PAPER:
            mark_all(evening, judge, "introduction")
    read_paper(evening, "introduction")
    note_answers(evening)
    let_go(evening)
    for team in TEAMS:
        call(evening, "skit", team)
        if team == LATE:
            time_the_late_team(evening)
    for judge in JUDGES:
        if judge not in {PAPER, LEAVING}:
            mark_all(evening, judge, "skit")
    read_paper(evening, "skit")
    correct(evening)
    confirm_decide_and_freeze(evening)
    compare(evening)
    path = evening.context.venue.file.path
    evening.program.leave_contest()
    assert verify(path) == ()


def call(evening: Evening, part: str, team: str) -> None:
    """The secretary goes to the team on the board and calls it."""
    desk = evening.frame.page if isinstance(evening.frame.page, SecretaryDesk) else None
    desk = desk or evening.sit_down(DeskPage.SECRETARY, SecretaryDesk)
    choose_cell(evening, desk, part, team, None)
    evening.hands.push(desk.call)
    stage = evening.context.venue.snapshots.board(ROUND).stage
    assert stage is not None
    assert (stage.team, stage.part) == (team, part)


def choose_cell(evening: Evening, desk: SecretaryDesk, part: str, team: str, judge: str | None) -> None:
    """Go by arrows to the row of a team, and to the column of a judge in a part."""
    desk.board.setFocus()
    codes = [desk.model.row(row).entry.team for row in range(desk.model.rowCount())]
    row = next(place for place, code in enumerate(codes) if code == team)
    column = desk.model.column_of(
        next(line.code for line in evening.context.venue.snapshots.board(ROUND).parts if line.code == part),
        JudgeCode(judge) if judge else None,
    )
    here = desk.board.currentIndex()
    evening.press(Qt.Key.Key_Down if row > here.row() else Qt.Key.Key_Up, abs(row - here.row()))
    right, steps = column > here.column(), abs(column - here.column())
    evening.press(Qt.Key.Key_Right if right else Qt.Key.Key_Left, steps)
    evening.hands.wait()


def mark_all(evening: Evening, judge: str, part: str) -> None:
    """A judge goes through the teams of a part: digits and Enter a criterion, one more Enter a sheet."""
    desk = evening.sit_down(DeskPage.JUDGE, JudgeDeskPage, judge)
    choose_part(evening, desk, part)
    for team in TEAMS:
        go_to_team(evening, desk, team)
        if judge == RELATED and team == RELATIVES:
            stand_aside(evening, desk)
            continue
        for criterion in MAXIMA[part]:
            evening.write_digits(str(mark(judge, team, part, criterion)).replace(".", ","))
            evening.enter()
        evening.enter()
    states = {
        team: evening.context.venue.snapshots.board(ROUND).sheets[key].state
        for team in TEAMS
        for key in evening.context.venue.snapshots.board(ROUND).sheets
        if (key.judge, key.team, key.part) == (judge, team, part)
    }
    wanted = {DeskSheetState.SUBMITTED, DeskSheetState.ABSTAINED}
    assert set(states.values()) <= wanted, (judge, part, states)


def choose_part(evening: Evening, desk: JudgeDeskPage, part: str) -> None:
    """Choose the part above the sheet."""
    button = next(each for code, each in desk.head.parts.buttons.items() if code == part)
    if not button.isChecked():
        evening.hands.push(button)


def go_to_team(evening: Evening, desk: JudgeDeskPage, team: str) -> None:
    """Go to a team in the running order, and to its sheet with Enter."""
    desk.order.setFocus()
    row = TEAMS.index(team)
    here = desk.order.currentIndex().row()
    evening.press(Qt.Key.Key_Down if row > here else Qt.Key.Key_Up, abs(row - here))
    evening.press(Qt.Key.Key_Return)


def stand_aside(evening: Evening, desk: JudgeDeskPage) -> None:
    """A relative is on the team: the judge says so and why."""

    def say_why(dialog: ReasonDialog) -> None:
        evening.hands.write("Có người nhà trong đội", dialog.reason)
        evening.hands.push(dialog.yes)

    evening.answer(ReasonDialog, say_why, partial(evening.hands.push, desk.form.head.aside))


def read_paper(evening: Evening, part: str) -> None:
    """One judge's paper is read twice, by two people, the second without seeing the first."""
    desk = evening.sit_down(DeskPage.SECRETARY, SecretaryDesk)

    def read(window: PaperWindow) -> None:
        for which, reader in ((Pass.FIRST, "Lan"), (Pass.SECOND, "Minh")):
            window.view.reader.field.clear()
            evening.hands.write(reader, window.view.reader.field)
            QTest.keyClick(window.view.reader.field, Qt.Key.Key_Return)
            choose_paper(evening, window, part, which)
            for team in TEAMS:
                for criterion in MAXIMA[part]:
                    type_cell(str(mark(PAPER, team, part, criterion)).replace(".", ","))
                type_cell(str(sum(mark(PAPER, team, part, each) for each in MAXIMA[part])).replace(".", ","))
        evening.hands.push(window.view.close_it)

    evening.answer(PaperWindow, read, partial(evening.push_named, desk, "Paper sheets…"))
    board = evening.context.venue.snapshots.board(ROUND)
    of_paper = [sheet for key, sheet in board.sheets.items() if (key.judge, key.part) == (PAPER, part)]
    assert {sheet.state for sheet in of_paper} == {DeskSheetState.SUBMITTED}


def choose_paper(evening: Evening, window: PaperWindow, part: str, which: Pass) -> None:
    """Choose the part, the judge and the pass above the grid."""
    sheets = window.view.sheets
    for button in (
        next(each for code, each in sheets.parts.buttons.items() if code == part),
        sheets.judges[JudgeCode(PAPER)],
        sheets.passes[which],
    ):
        if not button.isChecked():
            evening.hands.push(button)
    window.view.grid.setFocus()


def type_cell(text: str) -> None:
    """Digits into the cell that has the focus, and Enter."""
    QTest.keyClicks(focused(), text[:1])
    QTest.keyClicks(focused(), text[1:])
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def note_answers(evening: Evening) -> None:
    """The secretary types right, wrong and blank answers, Enter after each."""
    desk = evening.sit_down(DeskPage.SECRETARY, SecretaryDesk)
    for team in TEAMS:
        choose_cell(evening, desk, "knowledge", team, None)
        right = RIGHT[team]
        counts = (right, QUESTIONS - right, 0)
        desk.side.answers.fields[0].setFocus()
        for field, number in zip(desk.side.answers.fields, counts, strict=True):
            field.selectAll()
            evening.write_digits(str(number))
            evening.enter()
        evening.hands.wait()


def let_go(evening: Evening) -> None:
    """Before the skits a judge has to leave, and nobody sits in."""
    desk = evening.sit_down(DeskPage.SECRETARY, SecretaryDesk)

    def leave(dialog: AccidentDialog) -> None:
        evening.push_named(dialog, "A judge leaves")
        form = dialog.form
        assert isinstance(form, JudgeLeavesForm)
        choose(form.judge, LEAVING)
        choose(form.part, "skit")
        choose(form.team, TEAMS[0])
        evening.hands.write("Việc gia đình", dialog.reason)
        evening.hands.push(dialog.yes)
        assert not dialog.said.text() or dialog.said.isVisible()
        if dialog.isVisible():
            evening.hands.push(dialog.close_it)

    evening.answer(AccidentDialog, leave, partial(evening.push_named, desk, "Something happened…"))


def choose(box: QComboBox, code: str) -> None:
    """Go to that choice by the arrow keys."""
    box.setFocus()
    wanted = box.findData(code)
    steps = wanted - box.currentIndex()
    for _step in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    assert box.currentData() == code


def time_the_late_team(evening: Evening) -> None:
    """F8 starts and stops the stopwatch; what the rule proposes is accepted."""
    desk = evening.frame.page
    assert isinstance(desk, SecretaryDesk)
    clock = cast("Clock", evening.context.clock)
    desk.board.setFocus()
    evening.press(Qt.Key.Key_F8)
    clock.seconds += LIMIT + OVER
    evening.press(Qt.Key.Key_F8)
    evening.hands.wait_for(desk.stopwatch.accept.isVisible)
    evening.hands.push(desk.stopwatch.accept)
    (deduction,) = evening.context.venue.snapshots.contest().round(ROUND).deductions
    assert (deduction.team, Decimal(deduction.points) / 100) == (LATE, OVER_TIME)


def correct(evening: Evening) -> None:
    """A mark was typed wrongly and submitted; the secretary sees who would move, and corrects it."""
    judge, team, part, criterion = CORRECTED
    desk = evening.sit_down(DeskPage.SECRETARY, SecretaryDesk)
    choose_cell(evening, desk, part, team, judge)

    def write(dialog: CorrectDialog) -> None:
        evening.hands.write(str(BETTER).replace(".", ","), dialog.fields[CriterionCode(criterion)])
        evening.hands.wait()
        assert dialog.moves.rowCount() > 0
        evening.hands.write("Ghi nhầm dòng", dialog.reason)
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    evening.answer(CorrectDialog, write, partial(evening.hands.push, desk.side.sheet.correct))


def confirm_decide_and_freeze(evening: Evening) -> None:
    """The chair confirms everything, records the lot between the twins, and freezes."""
    desk = evening.sit_down(DeskPage.CHAIR, ResultsDesk)
    evening.hands.push(desk.freezing.confirm_all)
    evening.hands.push(desk.side.tie_choice)
    form = next(each for each in desk.side.ties.forms if each.pressing)
    choose(form.key, TieKind.LOTS)
    for team, field in form.fields.items():
        evening.hands.write("1" if team == FIRST_BY_LOT else "2", field)
    evening.hands.write("Trần Thị Ngọc Lan", form.witness)
    evening.hands.write("Bốc thăm trước hai đội", form.reason)
    evening.hands.push(form.record)
    evening.hands.push(desk.freezing.freeze)
    evening.hands.wait_for(lambda: evening.context.venue.snapshots.rounds()[0].frozen_revision is not None)


def compare(evening: Evening) -> None:
    """Parts, totals, order and prizes are those of the second count."""
    outcome = evening.context.venue.snapshots.results_page(ROUND).outcome
    assert outcome is not None
    counted = count({CORRECTED: BETTER})
    expected = order(counted, FIRST_BY_LOT)
    assert [standing.team for standing in outcome.standings] == expected
    for standing in outcome.standings:
        mine = counted[standing.team]
        assert standing.total == Fraction(mine.total)
        assert dict(standing.parts) == {part: Fraction(points) for part, points in mine.parts.items()}
    ladder = ("Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Ba", *["Giải Khuyến khích"] * 4)
    prizes: Mapping[str, str] = {award.team: award.prize for award in outcome.awards if award.place is not None}
    assert prizes == dict(zip(expected, ladder, strict=True))
    best = {part: max(TEAMS, key=lambda team: counted[team].parts[part]) for part in MAXIMA}
    assert {award.team for award in outcome.awards if award.place is None} == set(best.values())
