"""A part with a running order of its own, on the desks that show the teams of that part."""

import pytest
from pytestqt.qtbot import QtBot

from stage_contest.domain.teams import TeamCode
from stage_contest.services.venue import Venue
from tests.ui.first_evening import AT, JUDGE, ORGANIZER, ROUND, SKIT, call, teams
from tests.ui.round_pages import in_sight
from ui.context import DeskContext
from ui.judge.desk import JudgeDeskPage
from ui.opened import OpenedContest
from ui.secretary.desk import SecretaryDesk
from ui.stage_line import door_sign
from ui.tour_hands import Hands


@pytest.fixture
def late_first(venue: Venue) -> list[TeamCode]:
    """The last team of the round comes first of those that have not performed their skit."""
    order = list(teams(venue))
    changed = [*order[:4], order[-1], *order[4:-1]]
    venue.lots.change(ROUND, SKIT, changed, reason="The bus comes late", actor=ORGANIZER, at=AT)
    return changed


def test_the_judge_sees_the_teams_as_they_come_in_the_part(
    context: DeskContext, opened: OpenedContest, qtbot: QtBot, late_first: list[TeamCode]
) -> None:
    context.place.choose_round(ROUND)
    context.place.choose_judge(JUDGE)
    context.place.choose_part(SKIT)
    with in_sight(JudgeDeskPage(context), ROUND, opened, qtbot) as desk:
        rows = desk.order_model.rows()
        assert [row.entry.team for row in rows] == late_first
        assert [row.entry.order for row in rows] == list(range(1, len(late_first) + 1))


def test_the_secretary_calls_them_in_that_order(
    context: DeskContext, opened: OpenedContest, qtbot: QtBot, venue: Venue, late_first: list[TeamCode]
) -> None:
    context.place.choose_round(ROUND)
    with in_sight(SecretaryDesk(context), ROUND, opened, qtbot) as desk:
        assert [row.entry.team for row in desk.model.rows()] == late_first
        desk.board.choose(4)
        Hands().push(desk.call)
        stage = venue.snapshots.board(ROUND).stage
        assert stage is not None
        assert stage.team == late_first[4]
        assert desk.side.team.text().startswith("5 · ")
        assert desk.board.currentIndex().row() == 4


def test_the_door_says_the_number_of_the_part(
    context: DeskContext, venue: Venue, late_first: list[TeamCode]
) -> None:
    call(venue, late_first[4])
    assert door_sign(venue.snapshots.board(ROUND), context.words).team.startswith("5 · ")
