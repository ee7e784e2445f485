"""Unfreezing at the desk: what follows is told, the chair types reason and PIN, old papers are named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.venue import Venue
from tests.ui.round_pages import contest_of_ties, in_sight
from ui.chair.results import ResultsDesk
from ui.chair.unfreeze_dialog import UnfreezeDialog
from ui.context import DeskContext
from ui.opened import OpenedContest
from ui.organizer.papers.page import PapersDesk
from ui.tour_hands import Hands

FIRST = RoundCode("cluster-1")
ORGANIZER = Actor("organizer", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
SECRETARY = Actor("secretary", frozenset({Role.SECRETARY}), Desk.SECRETARY)
PIN = "470825"


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    return contest_of_ties(tmp_path)


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[ResultsDesk]:
    with in_sight(ResultsDesk(context), FIRST, opened, qtbot) as page:
        Hands().push(page.freezing.confirm_all)
        Hands().push(page.freezing.freeze)
        yield page


def asked(desk: ResultsDesk) -> UnfreezeDialog:
    Hands().push(desk.freezing.unfreeze)
    return next(child for child in desk.findChildren(UnfreezeDialog) if child.isVisible())


def revision(venue: Venue) -> str | None:
    return venue.snapshots.results_page(FIRST).frozen_revision


def test_the_dialog_tells_what_follows(desk: ResultsDesk, venue: Venue) -> None:
    dialog = asked(desk)
    said = " ".join(dialog.sentences)
    assert "Every prize is provisional" in said
    assert f"Papers of revision {revision(venue)}" in said
    assert not dialog.pin.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    Hands().wait()


def test_a_wrong_pin_is_refused_and_the_right_one_opens_the_round(desk: ResultsDesk, venue: Venue) -> None:
    at = desk.context.clock
    chair = venue.people.add_person(
        name="Trần Thị Lan", roles=frozenset({Role.CHAIR}), judge=None, actor=ORGANIZER, at=at()
    )
    venue.people.set_pin(chair, PIN, actor=ORGANIZER, at=at())
    desk.context.attendance.sign_in(Actor("Trần Thị Lan", frozenset({Role.CHAIR}), Desk.CHAIR))
    dialog = asked(desk)
    Hands().write("Khiếu nại", dialog.reason)
    assert not dialog.yes.isEnabled()
    Hands().write("999999", dialog.pin)
    Hands().push(dialog.yes)
    assert "not the PIN" in dialog.said.text()
    assert dialog.text() == "Khiếu nại"
    assert revision(venue) is not None
    Hands().write(PIN, dialog.pin)
    Hands().push(dialog.yes)
    assert revision(venue) is None
    assert not [each for each in desk.findChildren(UnfreezeDialog) if each.isVisible()]
    desk.context.attendance.lock()


def test_what_changed_since_the_freeze_before_stands_on_the_page_and_old_papers_are_named(
    desk: ResultsDesk, venue: Venue, context: DeskContext, opened: OpenedContest, qtbot: QtBot
) -> None:
    old = revision(venue)
    dialog = asked(desk)
    Hands().write("Khiếu nại", dialog.reason)
    Hands().push(dialog.yes)
    with in_sight(PapersDesk(context), FIRST, opened, qtbot) as papers:
        assert papers.stale.text() == f"Revision {old} was unfrozen; papers that carry it do not count."
        board = venue.snapshots.board(FIRST)
        leader = desk.model.row(0).team
        for sheet, shown in board.sheets.items():
            if sheet.team == leader and shown.marks:
                lowest = {criterion: type(points)(0) for criterion, points in shown.marks.items() if points}
                venue.corrections.correct(sheet, lowest, "wrong line", actor=SECRETARY, at=context.clock())
        Hands().wait()
        Hands().wake(desk)
        Hands().push(desk.freezing.confirm_all)
        Hands().push(desk.freezing.freeze)
        new = revision(venue)
        assert new is not None
        assert papers.stale.text() == (
            f"Revision {old} was replaced by {new}; papers that carry it do not count any more."
        )
    told = " ".join(desk.freezing._shown or ())
    assert "now it is" in told
