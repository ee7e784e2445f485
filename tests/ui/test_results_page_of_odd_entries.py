from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import RoundCode
from tests.ui.round_pages import in_sight
from tests.ui.sample_contests import make_sample
from ui.chair.result_rows import PartState
from ui.chair.results import ResultsDesk
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.opened import OpenedContest
from ui.tour_hands import Hands

ODD, INCOMPLETE = RoundCode("cluster-1"), RoundCode("cluster-2")


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    path = tmp_path / "odd.contest"
    make_sample(path, "open-and-incomplete")
    return path


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[ResultsDesk]:
    with in_sight(ResultsDesk(context), ODD, opened, qtbot) as page:
        yield page


def test_who_does_not_compete_is_said_where_others_have_their_place(desk: ResultsDesk) -> None:
    places = [desk.model.index(row, 0).data() for row in range(desk.model.rowCount())]
    assert places == ["1", "1", "3", "4", "withdrawn", "guest", "disqualified"]


def test_nobody_waits_for_a_team_that_left(desk: ResultsDesk) -> None:
    withdrawn, guest = desk.model.row(4), desk.model.row(5)
    assert {cell.state for cell in withdrawn.parts} == {PartState.LEFT_OUT}
    assert {cell.state for cell in guest.parts} == {PartState.CONFIRMABLE}
    desk.table.choose(4)
    assert desk.side.entry.buttons == {}
    assert desk.side.entry.proof.toPlainText().startswith("Without a place\nThe team has withdrawn")


def test_what_is_missing_is_said_once(desk: ResultsDesk) -> None:
    desk.show_round(INCOMPLETE)
    for row in range(desk.model.rowCount()):
        desk.table.choose(row)
        lines = desk.side.entry.proof.toPlainText().splitlines()
        said = [line for line in lines if "the sheet of" in line]
        assert len(said) == len(set(said))


def test_missing_sheets_come_before_what_the_chair_has_not_confirmed(desk: ResultsDesk) -> None:
    desk.show_round(INCOMPLETE)
    page = desk.context.venue.snapshots.results_page(INCOMPLETE)
    waits = ["has not confirmed" in said.text for said in page.blocking]
    assert waits == sorted(waits)
    assert not waits[0]


def test_a_tie_that_the_rules_cannot_decide_asks_for_no_numbers(desk: ResultsDesk) -> None:
    undecidable = next(form for form in desk.side.ties.forms if not form.keys_offered)
    assert undecidable.fields == {}
    assert not undecidable.record.isVisibleTo(undecidable)


def test_a_tie_that_the_rules_cannot_decide_leads_to_where_they_are_mended(desk: ResultsDesk, qtbot: QtBot) -> None:
    Hands().push(desk.side.tie_choice)
    undecidable = next(form for form in desk.side.ties.forms if not form.keys_offered)
    with qtbot.waitSignal(desk.page_asked) as asked:
        Hands().push(undecidable.mend)
    assert asked.args == [DeskPage.RULES]
