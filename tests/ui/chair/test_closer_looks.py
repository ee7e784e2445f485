"""The chair's closer looks: agreement in plots, marks to read again, other ways of counting."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.setup import ContestSetup
from stage_contest.services.venue import Venue
from tests.ui.round_pages import ROOM, contest_of_ties, in_sight
from ui.chair.agreement.page import AgreementLook
from ui.chair.firmness.other_ways import OtherWaysLook
from ui.chair.firmness.rereading import RereadingLook
from ui.chair.firmness.risk_rows import RiskColumn
from ui.chair.results import ResultsDesk
from ui.chair.views import View
from ui.context import DeskContext
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.theme import DARK
from ui.tour_hands import Hands

ORGANIZER = Actor("organizer", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
SECRETARY = Actor("secretary", frozenset({Role.SECRETARY}), Desk.SECRETARY)
FIRST, DECISIONS = RoundCode("cluster-1"), RoundCode("cluster-2")


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    return contest_of_ties(tmp_path)


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[ResultsDesk]:
    with in_sight(ResultsDesk(context), FIRST, opened, qtbot) as page:
        yield page


@pytest.fixture
def agreement(desk: ResultsDesk) -> AgreementLook:
    Hands().push(desk.choice.buttons[View.AGREEMENT])
    look = desk.views.looks[View.AGREEMENT]
    assert isinstance(look, AgreementLook)
    return look


@pytest.fixture
def rereading(desk: ResultsDesk, qtbot: QtBot) -> RereadingLook:
    Hands().push(desk.choice.buttons[View.REREADING])
    look = desk.views.looks[View.REREADING]
    assert isinstance(look, RereadingLook)
    qtbot.waitUntil(lambda: look.model.rowCount() > 0)
    return look


@pytest.fixture
def other_ways(desk: ResultsDesk, qtbot: QtBot) -> OtherWaysLook:
    Hands().push(desk.choice.buttons[View.FIRMNESS])
    look = desk.views.looks[View.FIRMNESS]
    assert isinstance(look, OtherWaysLook)
    qtbot.waitUntil(lambda: bool(look.lines))
    return look


def read(look: RereadingLook) -> int:
    return sum(row.reread for row in look.model.rows())


def test_the_plots_are_loaded_only_when_they_are_opened() -> None:
    said = "import sys, ui.contest_windows; print('pyqtgraph' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", said], check=True, capture_output=True, text=True)
    assert ended.stdout.strip() == "False"


def test_every_judge_stands_against_the_panel_in_numbers_and_a_sentence(agreement: AgreementLook) -> None:
    model = agreement.judges_model
    assert model.rowCount() > 1
    first = model.row(0)
    assert model.index(0, 0).data().startswith(first.judge.upper())
    assert agreement.sentences.text().startswith(first.judge.upper())
    agreement.judges.setFocus()
    Hands().press(Qt.Key.Key_Down)
    assert agreement.sentences.text().startswith(model.row(1).judge.upper())


def test_the_models_keep_qts_promises(
    agreement: AgreementLook, rereading: RereadingLook, qtmodeltester: ModelTester
) -> None:
    for model in (agreement.judges_model, agreement.far_model, rereading.model):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


def test_another_part_is_chosen_by_its_button(desk: ResultsDesk, agreement: AgreementLook) -> None:
    parts = list(agreement.choice.buttons)
    Hands().push(agreement.choice.buttons[parts[-1]])
    desk.refresh()
    assert agreement.choice.buttons[parts[-1]].isChecked()
    assert agreement.judges_model.rowCount() > 0


def test_marks_further_than_the_threshold_of_the_settings_are_listed(
    desk: ResultsDesk, agreement: AgreementLook, venue: Venue
) -> None:
    sheet, shown = next((key, each) for key, each in venue.snapshots.board(FIRST).sheets.items() if each.marks)
    criterion, points = next(iter(shown.marks.items()))
    nearby = {criterion: Hundredths(points - 100)}
    venue.corrections.correct(sheet, nearby, "wrong line", actor=SECRETARY, at=desk.context.clock())
    Hands().wait()
    assert (agreement.far_model.rowCount(), "20 percent" in agreement.far_heading.text()) == (0, True)
    venue.settings.set_up(ContestSetup(far_percent=1), actor=ORGANIZER, at=desk.context.clock())
    Hands().wait()
    assert "1 percent" in agreement.far_heading.text()
    assert agreement.far_model.row(0).judge == sheet.judge.upper()


def test_a_chair_on_the_panel_waits_for_the_own_sheet(
    desk: ResultsDesk, agreement: AgreementLook, venue: Venue
) -> None:
    board = venue.snapshots.board(FIRST)
    own = next(line.code for line in board.panel)
    sheet = next(key for key in board.sheets if key.judge == own)
    desk.context.attendance.sign_in(Actor("Lan", frozenset({Role.CHAIR, Role.JUDGE}), Desk.CHAIR, own))
    venue.marking.reopen_sheet(sheet, "wrong line", actor=SECRETARY, at=desk.context.clock())
    Hands().wait()
    assert "your own sheet" in agreement.waiting.text()
    desk.context.attendance.sign_in(Actor("Minh", frozenset({Role.CHAIR}), Desk.CHAIR))
    desk.refresh()
    assert agreement.waiting.text() == ""
    desk.context.attendance.lock()


def test_the_chair_of_the_panel_is_who_sits_there_unless_somebody_signed_in(desk: ResultsDesk) -> None:
    panel = desk.context.venue.snapshots.board(FIRST).panel
    chairs: list[JudgeCode | None] = [line.code for line in panel if line.chair]
    assert desk._chair_judge == (chairs[0] if chairs else None)


def test_space_ticks_a_mark_and_goes_on_to_the_next(rereading: RereadingLook, qtbot: QtBot) -> None:
    count = rereading.model.rowCount()
    assert rereading.heading.text() == f"0 of {count} marks read again"
    rereading.table.setFocus()
    Hands().press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: read(rereading) == 1)
    assert rereading.heading.text() == f"1 of {count} marks read again"
    assert rereading.table.currentIndex().row() == 1
    Hands().push(rereading.read)
    qtbot.waitUntil(lambda: read(rereading) == 2)


def test_a_click_on_the_box_ticks_and_a_click_elsewhere_does_not(rereading: RereadingLook, qtbot: QtBot) -> None:
    click(rereading, 0, RiskColumn.TEAM)
    Hands().wait()
    assert read(rereading) == 0
    click(rereading, 0, RiskColumn.REREAD)
    qtbot.waitUntil(lambda: read(rereading) == 1)
    assert not rereading.model.row(0).reread or rereading.model.row(0).whole()


def click(look: RereadingLook, row: int, column: int) -> None:
    place = look.table.visualRect(look.model.index(row, column)).center()
    QTest.mouseClick(look.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_what_a_step_would_change_is_said_in_words(rereading: RereadingLook) -> None:
    assert all("→" in row.change for row in rereading.model.rows())
    assert rereading.detail.text() == rereading.model.row(0).whole()


def test_a_mark_that_was_changed_meanwhile_is_not_ticked(rereading: RereadingLook, venue: Venue) -> None:
    row = rereading.model.row(0)
    rereading._reckoning.blockSignals(True)
    other = next(points for points in (0, 100) if points != row.points)
    venue.corrections.correct(
        row.sheet, {row.code: Hundredths(other)}, "wrong line", actor=SECRETARY, at=rereading._context.clock()
    )
    rereading.table.choose(0)
    Hands().push(rereading.read)
    assert "changed meanwhile" in rereading.said.text()
    rereading._reckoning.blockSignals(False)


def test_a_round_without_every_sheet_has_no_list_yet(desk: ResultsDesk, venue: Venue, qtbot: QtBot) -> None:
    sheet = next(iter(venue.snapshots.board(FIRST).sheets))
    venue.marking.reopen_sheet(sheet, "wrong line", actor=SECRETARY, at=desk.context.clock())
    Hands().push(desk.choice.buttons[View.REREADING])
    look = desk.views.looks[View.REREADING]
    assert isinstance(look, RereadingLook)
    qtbot.waitUntil(look.nothing.isVisible)
    assert "once every sheet" in look.nothing.sentence.text()
    Hands().push(desk.choice.buttons[View.FIRMNESS])
    ways = desk.views.looks[View.FIRMNESS]
    assert isinstance(ways, OtherWaysLook)
    qtbot.waitUntil(lambda: "once every sheet" in ways.heading.text())


def test_each_other_way_of_counting_says_what_would_change(other_ways: OtherWaysLook) -> None:
    assert other_ways.lines[0].startswith("By the median: ")
    assert other_ways.lines[1].startswith("Without the lowest and the highest: ")
    assert all(line.startswith("Without ") for line in other_ways.lines[2:])
    assert "would change" in other_ways.heading.text()


def test_back_to_the_standings_by_their_button(desk: ResultsDesk, agreement: AgreementLook) -> None:
    assert agreement.isVisible()
    Hands().push(desk.choice.buttons[View.RESULTS])
    assert desk.table.isVisible()
    assert not agreement.isVisible()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_closer_looks_fit_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = ResultsDesk(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(DECISIONS)
    for view in View:
        page.views.show_view(view)
        smallest: QWidget = page
        assert smallest.minimumSizeHint().width() <= ROOM[0]
        assert smallest.minimumSizeHint().height() <= ROOM[1]
