"""The page of rounds: teams moved by mouse, keys and menu, rounds edited, the final filled."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDateEdit
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import Contest, EntryStatus, RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.services.three_teams import AT, CHAIR, ORGANIZER, SECRETARY
from tests.services.two_clusters import (
    DANCE,
    E1,
    E2,
    E3,
    E4,
    EAST,
    EASTERN,
    FINAL,
    JA,
    JB,
    W1,
    W2,
    W3,
    W4,
    WEST,
    WESTERN,
    play,
    two_clusters,
    unplaced_teams,
)
from tests.ui.answering import give_reason, when_asked
from tests.ui.conftest import Clock
from tests.ui.first_evening import JUDGE, ROUND
from tests.ui.round_pages import in_sight
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.dialogs.reason import ReasonDialog
from ui.look import Speech
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.organizer.rounds.add_dialog import AddDialog
from ui.organizer.rounds.copy_dialog import CopyDialog
from ui.organizer.rounds.final_card import FinalCard
from ui.organizer.rounds.final_rows import Standing
from ui.organizer.rounds.page import RoundsPage
from ui.organizer.rounds.replace_dialog import ReplaceDialog
from ui.organizer.rounds.round_card import Column, RoundCard
from ui.organizer.rounds.round_dialog import RoundDialog
from ui.program import Program
from ui.settings import SettingsFile

Open = Callable[[Contest], RoundsPage]
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(tmp_path: Path, settings: SettingsFile, speech: Speech, qtbot: QtBot) -> Iterator[Open]:
    """Makes a contest and shows the page of its rounds."""
    path = tmp_path / "clusters.contest"
    closing: list[Callable[[], object]] = []

    def open_(contest: Contest) -> RoundsPage:
        create_contest(path, Archive(contest), actor=ORGANIZER, at=AT)
        venue = venue_over(ContestFile.open(path))
        opened = OpenedContest(venue, Memory(settings), Clock(), speech)
        sight = in_sight(RoundsPage(opened.context(speech)), EAST, opened, qtbot)
        page = sight.__enter__()
        closing.extend((lambda: sight.__exit__(None, None, None), opened.close, venue.file.close))
        return page

    yield open_
    for close in closing:
        close()


@pytest.fixture
def page(open_page: Open) -> RoundsPage:
    return open_page(two_clusters())


@pytest.fixture
def played(open_page: Open) -> RoundsPage:
    shown = open_page(two_clusters())
    play(shown.context.venue, EAST, {E1: 40, E2: 30, E3: 30, E4: 10})
    play(shown.context.venue, WEST, {W1: 39, W2: 29, W3: 25, W4: 9})
    return shown


def venue_of(page: RoundsPage) -> Venue:
    return page.context.venue


def column(page: RoundsPage, code: RoundCode) -> RoundCard:
    card = page.view.cards[code]
    assert isinstance(card, RoundCard)
    return card


def final(page: RoundsPage) -> FinalCard:
    card = page.view.cards[FINAL]
    assert isinstance(card, FinalCard)
    return card


def names(shown: Column) -> list[str]:
    return [row.name for row in shown.rows.rows()]


def click_row(shown: Column, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = shown.teams.visualRect(shown.rows.index(row, 0)).center()
    QTest.mouseClick(shown.teams.viewport(), LEFT, held, place)


def drop(source: Column, rows: list[int], target: Column) -> None:
    """What a drag does at its end: the target is entered and handed the data of the chosen rows."""
    data = source.rows.mimeData([source.rows.index(row, 0) for row in rows])
    for kind in (QDragEnterEvent, QDragMoveEvent, QDropEvent):
        event = kind(QPointF(40, 60), Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(target.teams.viewport(), event)
    QApplication.processEvents()


def test_three_clusters_and_a_final_fit_without_scrolling_sideways(page: RoundsPage) -> None:
    venue_of(page).rounds.add("North", like=EAST, actor=ORGANIZER, at=AT)
    page.refresh()
    QApplication.processEvents()
    assert len(page.view.cards) == 4
    assert page.view.horizontalScrollBar().maximum() == 0


def test_the_teams_are_divided_by_one_button(open_page: Open) -> None:
    page = open_page(unplaced_teams(two_clusters()))
    assert page.view.unplaced.isVisible()
    assert page.next.isHidden()
    QTest.mouseClick(page.view.unplaced.divide, LEFT)
    assert [len(column(page, code).rows.rows()) for code in (EAST, WEST)] == [4, 4]
    assert page.view.unplaced.isHidden()
    assert page.next.isVisible()
    QTest.keyClick(column(page, EAST).teams, Qt.Key.Key_Z, CONTROL)
    assert page.view.unplaced.isVisible()


def test_teams_chosen_together_move_with_control_and_an_arrow(page: RoundsPage) -> None:
    east, west = column(page, EAST), column(page, WEST)
    click_row(east, 1)
    click_row(east, 3, CONTROL)
    QTest.keyClick(east.teams, Qt.Key.Key_Right, CONTROL)
    assert names(west) == ["W1", "W2", "W3", "W4", "E2", "E4"]
    assert west.teams.chosen() == [E2, E4]
    QTest.keyClick(west.teams, Qt.Key.Key_Left, CONTROL)
    assert names(east) == ["E1", "E3", "E2", "E4"]
    QTest.keyClick(east.teams, Qt.Key.Key_Left, CONTROL)
    assert names(page.view.unplaced) == ["E2", "E4"]
    QTest.keyClick(page.view.unplaced.teams, Qt.Key.Key_Left, CONTROL)
    assert names(page.view.unplaced) == ["E2", "E4"]


def test_delete_takes_the_chosen_teams_out(page: RoundsPage) -> None:
    click_row(column(page, EAST), 0)
    QTest.keyClick(column(page, EAST).teams, Qt.Key.Key_Delete)
    assert names(page.view.unplaced) == ["E1"]
    QTest.keyClick(column(page, WEST).teams, Qt.Key.Key_Delete)
    assert names(page.view.unplaced) == ["E1"]


def test_teams_are_dragged_between_the_columns(page: RoundsPage) -> None:
    east, west = column(page, EAST), column(page, WEST)
    drop(east, [0, 2], west)
    assert names(east) == ["E2", "E4"]
    assert west.teams.chosen() == [E1, E3]
    drop(west, [0], west)
    assert names(west) == ["W1", "W2", "W3", "W4", "E1", "E3"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_offers_every_other_round(page: RoundsPage) -> None:
    assert not page.move_to.isEnabled()
    click_row(column(page, WEST), 0)
    assert page.move_to.isEnabled()
    QTest.keyClick(column(page, WEST).teams, Qt.Key.Key_Return)
    assert [action.text() for action in page.targets.actions()] == ["Not in a round yet", "East"]
    page.targets.actions()[1].trigger()
    page.targets.close()
    assert names(column(page, EAST)) == ["E1", "E2", "E3", "E4", "W1"]


def test_teams_are_chosen_in_one_column_only(page: RoundsPage) -> None:
    click_row(column(page, WEST), 0)
    click_row(column(page, EAST), 2)
    assert column(page, WEST).teams.chosen() == []
    assert column(page, EAST).teams.chosen() == [E3]


def test_after_the_draw_moving_asks_for_a_reason(page: RoundsPage) -> None:
    venue_of(page).lots.type_in(EAST, None, EASTERN[::-1], witness="Hoa", actor=ORGANIZER, at=AT)
    page.refresh()
    east = column(page, EAST)
    assert east.rows.index(0, 0).data() == "1. E4"
    click_row(east, 0)
    when_asked(ReasonDialog, lambda dialog: dialog.reject())
    QTest.keyClick(east.teams, Qt.Key.Key_Right, CONTROL)
    assert len(names(east)) == 4
    give_reason("asked for")
    QTest.keyClick(east.teams, Qt.Key.Key_Right, CONTROL)
    assert names(east) == ["E3", "E2", "E1"]


def test_a_round_is_edited_in_a_dialog(page: RoundsPage) -> None:
    def fill(dialog: RoundDialog) -> None:
        dialog.name.clear()
        QTest.mouseClick(dialog.yes, LEFT)
        assert dialog.beside.text() == "Please write down the round's name."
        QTest.keyClicks(dialog.name, "Far East")
        QTest.keyClicks(dialog.venue, "Hall")
        QTest.mouseClick(dialog.undated, LEFT, pos=dialog.undated.rect().center() / 2)
        assert dialog.date.isEnabled()
        dialog.date.setSelectedSection(QDateEdit.Section.DaySection)
        QTest.keyClicks(dialog.date, "15082024")
        dialog.parts[DANCE].click()
        dialog.panel.on[JA].click()
        assert not dialog.panel.chairs[JA].isEnabled()
        dialog.panel.chairs[JB].click()
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    when_asked(RoundDialog, fill)
    QTest.mouseClick(column(page, EAST).head.edit, LEFT)
    east = venue_of(page).snapshots.contest().round(EAST)
    assert (east.name, east.venue, str(east.date)) == ("Far East", "Hall", "2024-08-15")
    assert (east.parts, [(seat.judge, seat.chair) for seat in east.panel]) == (("song",), [(JB, True)])
    head = column(page, EAST).head
    assert (head.name.text(), head.venue.text(), head.date.text()) == ("Far East", "Hall", "15/08/2024")


def test_a_round_without_a_date_keeps_none(page: RoundsPage) -> None:
    when_asked(RoundDialog, lambda dialog: dialog.yes.click())
    QTest.mouseClick(column(page, EAST).head.edit, LEFT)
    assert venue_of(page).snapshots.contest() == two_clusters()
    assert column(page, EAST).head.date.text() == "No date yet"


def test_a_round_is_added_moved_and_removed(page: RoundsPage) -> None:
    def fill(dialog: AddDialog) -> None:
        assert dialog.name.selectedText() == "West 3"
        dialog.name.clear()
        dialog.yes.click()
        assert dialog.beside.text() == "Please write down the round's name."
        QTest.keyClicks(dialog.name, "North")
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    when_asked(AddDialog, fill)
    QTest.mouseClick(page.add, LEFT)
    north = RoundCode("cluster-1")
    column(page, north).head.left.trigger()
    assert [round_.name for round_ in venue_of(page).rounds.board().rounds] == ["East", "North", "West", "Final"]
    assert not column(page, EAST).head.left.isEnabled()
    column(page, north).head.right.trigger()
    column(page, north).head.remove.trigger()
    assert north not in page.view.cards


def test_what_cannot_be_done_is_said_below_the_board(page: RoundsPage) -> None:
    venue_of(page).show.call_team(EAST, E1, DANCE, actor=SECRETARY, at=AT)
    column(page, EAST).head.removal_asked.emit()
    assert page.beside.text().startswith("Something of East is written down already")
    click_row(column(page, WEST), 0)
    QTest.keyClick(column(page, WEST).teams, Qt.Key.Key_Delete)
    assert page.beside.text() == ""


def test_settings_are_taken_over_from_another_round(page: RoundsPage) -> None:
    venue_of(page).rounds.set_panel(WEST, (), actor=ORGANIZER, at=AT)

    def fill(dialog: CopyDialog) -> None:
        for box in dialog.settings.values():
            if box.isChecked():
                box.click()
        assert not dialog.yes.isEnabled()
        next(iter(dialog.settings.values())).click()
        dialog.yes.click()

    when_asked(CopyDialog, fill)
    column(page, WEST).head.copy.trigger()
    assert len(venue_of(page).snapshots.contest().round(WEST).panel) == 2


def test_the_next_page_is_the_draw(page: RoundsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.page_asked) as asked:
        QTest.mouseClick(page.next, LEFT)
    assert asked.args == [DeskPage.DRAW]


def test_the_final_waits_for_its_clusters(page: RoundsPage) -> None:
    card = final(page)
    assert [(row.name, row.why) for row in card.model.rows()] == [
        ("East", "not frozen yet"),
        ("West", "not frozen yet"),
    ]
    assert card.rule.text() == "The first 2 of every cluster come."
    assert card.accept.isHidden()


def choose_team(card: FinalCard, team: TeamCode) -> None:
    rows = [row.team for row in card.model.rows()]
    place = card.list.visualRect(card.model.index(rows.index(team), 0)).center()
    QTest.mouseClick(card.list.viewport(), LEFT, pos=place)


def test_the_finalists_are_accepted_given_seats_and_replaced(played: RoundsPage) -> None:
    card, venue = final(played), venue_of(played)
    assert [row.why for row in card.model.rows()][:2] == [
        "East, place 1 · 40.00 points",
        "West, place 1 · 39.00 points",
    ]
    assert played.next.isHidden()
    QTest.mouseClick(card.accept, LEFT)
    assert card.accept.isHidden()
    choose_team(card, E3)
    give_reason("lots, before all")
    QTest.mouseClick(card.seat, LEFT)
    choose_team(card, W2)

    def fill(dialog: ReplaceDialog) -> None:
        assert dialog.by.currentText() == "W3 (West, place 3 · 25.00 points)"
        assert not dialog.yes.isEnabled()
        QTest.keyClicks(dialog.reason, "ill")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(ReplaceDialog, fill)
    QTest.mouseClick(card.replace, LEFT)
    assert [entry.team for entry in venue.rounds.finalists(FINAL).entries] == [E1, W1, W3, E3]
    assert [(row.standing, row.why) for row in card.model.rows()][2:] == [
        (Standing.ACCEPTED, "In place of W2: ill"),
        (Standing.ACCEPTED, "Given an open seat: lots, before all"),
    ]


def test_results_that_changed_later_are_said_and_mended(played: RoundsPage) -> None:
    card, venue = final(played), venue_of(played)
    QTest.mouseClick(card.accept, LEFT)
    venue.results.unfreeze(WEST, "a complaint", actor=CHAIR, at=AT)
    play(venue, WEST, dict(zip(WESTERN, (39, 20, 25, 9), strict=True)))
    played.refresh()
    assert "W2 is in Final, but no longer qualifies" in card.differences.text()
    choose_team(card, W2)
    QTest.mouseClick(card.take_out, LEFT)
    QTest.mouseClick(card.accept, LEFT)
    assert [entry.team for entry in venue.rounds.finalists(FINAL).entries] == [E1, W1, W3]
    assert card.differences.isHidden()


def test_a_drawn_final_asks_why_its_teams_change(played: RoundsPage) -> None:
    card, venue = final(played), venue_of(played)
    QTest.mouseClick(card.accept, LEFT)
    venue.lots.type_in(FINAL, None, (W2, E1, W1), witness="Hoa", actor=ORGANIZER, at=AT)
    venue.results.unfreeze(WEST, "a complaint", actor=CHAIR, at=AT)
    play(venue, WEST, dict(zip(WESTERN, (39, 20, 25, 9), strict=True)))
    played.refresh()
    when_asked(ReasonDialog, lambda dialog: dialog.reject())
    QTest.mouseClick(card.accept, LEFT)
    assert len(venue.rounds.finalists(FINAL).entries) == 3
    give_reason("counted again")
    QTest.mouseClick(card.accept, LEFT)
    assert len(venue.rounds.finalists(FINAL).entries) == 4


def test_a_seat_and_a_replacement_that_are_left_change_nothing(played: RoundsPage) -> None:
    card, venue = final(played), venue_of(played)
    QTest.mouseClick(card.accept, LEFT)
    choose_team(card, E2)
    when_asked(ReasonDialog, lambda dialog: dialog.reject())
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    choose_team(card, W2)
    when_asked(ReplaceDialog, lambda dialog: dialog.reject())
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    assert [entry.team for entry in venue.rounds.finalists(FINAL).entries] == [E1, W1, W2]


def test_best_others_and_withdrawn_teams_are_told_in_the_final(open_page: Open) -> None:
    page = open_page(two_clusters(per_cluster=1, best_others=1))
    venue = venue_of(page)
    play(venue, EAST, {E1: 40, E2: 30, E3: 20, E4: 10})
    play(venue, WEST, {W1: 39, W2: 29, W3: 25, W4: 9})
    page.refresh()
    card = final(page)
    assert card.rule.text() == "The first 1 of every cluster come, then the 1 best others."
    QTest.mouseClick(card.accept, LEFT)
    venue.marking.set_entry_status(FINAL, W1, EntryStatus.WITHDRAWN, "ill", actor=ORGANIZER, at=AT)
    page.refresh()
    assert [row.why for row in card.model.rows()] == [
        "East, place 1 · 40.00 points",
        "Withdrawn · West, place 1 · 39.00 points",
        "Best other, of East · 30.00 points",
    ]


def test_a_card_of_another_kind_takes_the_place_of_the_old_one(page: RoundsPage) -> None:
    assert isinstance(page.view.cards[FINAL], FinalCard)
    for code in (EAST, WEST):
        venue_of(page).rounds.remove(code, actor=ORGANIZER, at=AT)
    page.refresh()
    assert isinstance(page.view.cards[FINAL], RoundCard)
    assert page.view.unplaced.isVisible()
    QTest.mouseClick(page.view.unplaced.divide, LEFT)
    assert len(names(column(page, FINAL))) == 8


def test_the_focus_begins_at_the_first_list_of_teams(page: RoundsPage) -> None:
    page.focus_first()
    assert page.focusWidget() is column(page, EAST).teams
    page.show_round(WEST)
    assert names(column(page, WEST)) == ["W1", "W2", "W3", "W4"]


def test_a_judge_who_has_sheets_cannot_be_unticked(context: DeskContext, qtbot: QtBot) -> None:
    shown = RoundsPage(context)
    qtbot.addWidget(shown)
    shown.show_round(ROUND)
    shown.show()

    def look(dialog: RoundDialog) -> None:
        assert not dialog.panel.on[JUDGE].isEnabled()
        assert "has sheets in this round" in dialog.panel.on[JUDGE].toolTip()
        dialog.no.click()

    when_asked(RoundDialog, look)
    column(shown, ROUND).head.edit.click()
    assert shown.view.cards[ROUND].head.state.toolTip() == "Has begun"
    shown.close()


def test_the_models_of_the_page_are_sound(played: RoundsPage) -> None:
    for model in (final(played).model, column(played, EAST).rows, played.view.unplaced.rows):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.mouseClick(final(played).accept, LEFT)
    played.refresh()


def test_the_desks_leave_a_round_that_is_removed(
    make_program: Callable[[], Program], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "clusters.contest"
    create_contest(path, Archive(two_clusters()), actor=ORGANIZER, at=AT)
    program = make_program()
    program.open_contest(path, locked=False)
    frame = program.frame
    assert frame is not None
    frame.open_desk(DeskPage.ROUNDS)
    place = frame.context.place
    assert place.now.round == EAST
    assert isinstance(frame.page, RoundsPage)
    column(frame.page, EAST).head.remove.trigger()
    qtbot.waitUntil(lambda: place.now.round == WEST)
    frame.open_desk(DeskPage.SECRETARY)
