from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.services.venue import Venue
from tests.ui.answering import when_asked
from tests.ui.first_evening import ROUND
from ui.context import DeskContext
from ui.dialogs.entry_status import EntryStatusDialog
from ui.organizer.contest.page import ContestPage


@pytest.fixture
def page(context: DeskContext, qtbot: QtBot) -> Iterator[ContestPage]:
    shown = ContestPage(context)
    qtbot.addWidget(shown)
    shown.resize(1190, 690)
    shown.show_round(ROUND)
    shown.show()
    shown.activateWindow()
    shown.focus_first()
    yield shown
    shown.close()


def status(venue: Venue, row: int) -> EntryStatus:
    return venue.snapshots.board(ROUND).entries[row].status


def test_the_page_shows_the_teams_of_the_round_that_is_chosen(page: ContestPage) -> None:
    assert page.entries.model.rowCount() == 8
    assert "Cụm thi số 1" in page.entries.title.text()
    QTest.keyClick(page.rounds, Qt.Key.Key_Down)
    assert page.entries.model.rowCount() == 7
    page.rounds.choose([line.code for line in page.model.rows()].index(RoundCode("final")))
    assert page.entries.model.rowCount() == 0
    assert page.entries.none.isVisible()
    assert page.entries.change.isHidden()


def test_a_team_withdraws_with_a_reason_typed_by_key(page: ContestPage, venue: Venue) -> None:
    page.entries.table.setFocus()
    QTest.keyClick(page.entries.table, Qt.Key.Key_Down)

    def fill_in(dialog: EntryStatusDialog) -> None:
        QTest.keyClicks(dialog.reason, "Ill")
        assert not dialog.yes.isEnabled()
        QTest.keyClick(dialog.status, Qt.Key.Key_Down)
        assert dialog.chosen_status() is EntryStatus.WITHDRAWN
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(EntryStatusDialog, fill_in)
    page.entries.change.click()
    assert status(venue, 1) is EntryStatus.WITHDRAWN
    assert page.entries.model.index(1, 2).data() == "Withdrawn"
    assert page.focusWidget() is page.entries.table


def test_a_status_that_is_left_stays(page: ContestPage, venue: Venue) -> None:
    when_asked(EntryStatusDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    page.entries.change.click()
    assert status(venue, 0) is EntryStatus.COMPETING


def test_enter_on_a_round_makes_it_the_round_of_all_desks(page: ContestPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.round_chosen) as chosen:
        QTest.keyClick(page.rounds, Qt.Key.Key_Return)
    assert chosen.args == [ROUND]


def test_the_models_of_the_page_are_sound(page: ContestPage) -> None:
    for model in (page.model, page.entries.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.rounds.choose(1)
    page.refresh()
