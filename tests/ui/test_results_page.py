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
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieKind
from stage_contest.services.venue import Venue
from tests.ui.round_pages import ROOM, contest_of_ties, in_sight
from ui.chair.result_rows import PartState
from ui.chair.results import ResultsDesk
from ui.chair.tie_form import TieForm
from ui.context import DeskContext
from ui.dialogs.reason import ReasonDialog
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.theme import DARK
from ui.tour_hands import Hands

CRITERIA, DECISIONS, SHARED = RoundCode("cluster-1"), RoundCode("cluster-2"), RoundCode("cluster-3")
TALK = PartCode("talk")


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    return contest_of_ties(tmp_path)


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[ResultsDesk]:
    with in_sight(ResultsDesk(context), CRITERIA, opened, qtbot) as page:
        yield page


def give_reason(desk: ResultsDesk, reason: str) -> None:
    dialog = next(child for child in desk.findChildren(ReasonDialog) if child.isVisible())
    assert not dialog.yes.isEnabled()
    Hands().write(reason, dialog.reason)
    QTest.keyClick(dialog.yes, Qt.Key.Key_Space)
    Hands().wait()


def shown(desk: ResultsDesk) -> list[list[str]]:
    model = desk.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def form_about(desk: ResultsDesk, *teams: str) -> TieForm:
    return next(form for form in desk.side.ties.forms if set(form.fields) == set(teams))


def decide(form: TieForm, key: TieKind, reason: str, **typed: str) -> None:
    form.key.setCurrentIndex(form.key.findData(key.value))
    for team, text in typed.items():
        Hands().write(text, form.fields[TeamCode(team)])
    if form.witness.isVisible():
        Hands().write("Bà Lan", form.witness)
    Hands().write(reason, form.reason)
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    Hands().wait()


def test_the_standings_stand_in_their_order_with_written_numbers(desk: ResultsDesk) -> None:
    rows = shown(desk)
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5", "6"]
    assert rows[0][1:] == ["Đội a1", "18.00", "8.00", "", "26.00"]
    assert rows[5][1:] == ["Đội c2", "14.00", "8.00", "−1.00", "22.00"]


def test_no_heading_of_the_standings_is_cut(desk: ResultsDesk) -> None:
    heading = desk.table.horizontalHeader()
    assert all(heading.sectionSize(column) >= heading.sectionSizeHint(column) for column in range(heading.count()))


def test_the_model_keeps_qts_promises(desk: ResultsDesk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(desk.model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


def test_before_the_chair_confirmed_the_page_says_what_the_freeze_lacks(desk: ResultsDesk) -> None:
    assert not desk.freezing.freeze.isEnabled()
    assert "12" in desk.freezing.heading.text()
    assert desk.state.word() == "Provisional, complete"


def test_confirming_one_part_gives_it_a_tick(desk: ResultsDesk, venue: Venue) -> None:
    Hands().push(desk.side.entry.buttons[TALK])
    assert (TeamCode("a1"), TALK) in venue.snapshots.board(CRITERIA).confirmed
    assert desk.model.row(0).parts[0].state is PartState.CONFIRMED


def test_taking_a_confirmation_back_asks_for_the_reason(desk: ResultsDesk, venue: Venue) -> None:
    Hands().push(desk.side.entry.buttons[TALK])
    Hands().push(desk.side.entry.buttons[TALK])
    give_reason(desk, "Xem lại phiếu GK2")
    assert venue.snapshots.board(CRITERIA).confirmed == frozenset()


def test_confirming_all_then_freezing_gives_the_revision(desk: ResultsDesk, venue: Venue) -> None:
    Hands().push(desk.freezing.confirm_all)
    assert desk.freezing.freeze.isEnabled()
    Hands().push(desk.freezing.freeze)
    revision = venue.snapshots.results_page(CRITERIA).frozen_revision
    assert revision is not None
    assert revision in desk.state.word()
    assert not desk.freezing.freeze.isVisible()
    assert not any(button.isEnabled() for button in desk.side.entry.buttons.values())


def test_unfreezing_asks_for_the_reason(desk: ResultsDesk, venue: Venue) -> None:
    Hands().push(desk.freezing.confirm_all)
    Hands().push(desk.freezing.freeze)
    Hands().push(desk.freezing.unfreeze)
    give_reason(desk, "Khiếu nại của đội b1")
    assert venue.snapshots.results_page(CRITERIA).frozen_revision is None
    assert desk.freezing.freeze.isVisible()


def test_escape_leaves_the_freeze_as_it_is(desk: ResultsDesk, venue: Venue) -> None:
    Hands().push(desk.freezing.confirm_all)
    Hands().push(desk.freezing.freeze)
    Hands().push(desk.freezing.unfreeze)
    dialog = next(child for child in desk.findChildren(ReasonDialog) if child.isVisible())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    Hands().wait()
    assert venue.snapshots.results_page(CRITERIA).frozen_revision is not None


def test_the_proof_says_every_mark_and_what_separated(desk: ResultsDesk) -> None:
    desk.table.choose(1)
    proof = desk.side.entry.proof.toPlainText()
    assert "Place 2 with 26.00" in proof
    assert "Below Đội a1" in proof
    assert proof.count("9.00") >= 1
    assert "Sum of the parts: 26.00" in proof


def test_prizes_stand_with_their_money_and_its_sum(desk: ResultsDesk) -> None:
    Hands().push(desk.side.prize_choice)
    assert desk.side.prizes.table.isVisible()
    assert "12,500,000 đồng" in desk.side.prizes.sum.text()
    model = desk.side.prizes.table.model()
    assert [model.index(0, column).data() for column in range(3)] == ["Giải Nhất", "Đội a1", "4,000,000"]


def test_a_tie_that_a_prize_waits_for_is_told_on_its_button(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    assert desk.side.tie_choice.text() == "Ties (2)"
    assert "Đội f1, Đội f2 share place 6" in " ".join(
        line for form in desk.side.ties.forms for line in form_lines(form)
    )


def form_lines(form: TieForm) -> list[str]:
    return [str(child.property("text")) for child in form.findChildren(QWidget) if child.property("text")]


def test_an_extra_question_decides_a_tie(desk: ResultsDesk, venue: Venue) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    decide(form_about(desk, "f1", "f2"), TieKind.EXTRA_QUESTION, "Câu hỏi phụ", f1="5", f2="7,5")
    standings = venue.snapshots.contest().round(DECISIONS).tie_decisions[-1]
    assert standings.points == {"f1": 500, "f2": 750}
    assert [row.name for row in desk.model.rows()][-2:] == ["Đội f2", "Đội f1"]
    assert desk.side.tie_choice.text() == "Ties (1)"


def test_the_chair_decides_a_tie_by_an_order(desk: ResultsDesk, venue: Venue) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    decide(form_about(desk, "d1", "d2", "d3"), TieKind.CHAIR, "Hội ý", d1="2", d2="1", d3="3")
    assert venue.snapshots.contest().round(DECISIONS).tie_decisions[-1].teams == ("d2", "d1", "d3")


@pytest.mark.parametrize(("first", "second"), [("1", "1"), ("1", "3"), ("", "1"), ("hai", "1")])
def test_an_order_with_wrong_numbers_is_refused_beside_the_form(
    desk: ResultsDesk, venue: Venue, first: str, second: str
) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    form = form_about(desk, "f1", "f2")
    decide(form, TieKind.LOTS, "", f1=first, f2=second)
    assert "from 1 to 2" in form.said.text()
    assert len(venue.snapshots.contest().round(DECISIONS).tie_decisions) == 5


def test_lots_name_their_witness_in_the_reason(desk: ResultsDesk, venue: Venue) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    form = form_about(desk, "f1", "f2")
    form.key.setCurrentIndex(form.key.findData(TieKind.CHAIR.value))
    assert not form.witness.isVisible()
    form.key.setCurrentIndex(form.key.findData(TieKind.LOTS.value))
    for team, number in (("f1", "2"), ("f2", "1")):
        Hands().write(number, form.fields[TeamCode(team)])
    Hands().push(form.record)
    assert "who witnessed" in form.said.text()
    Hands().write("Bà Lan", form.witness)
    Hands().write("Bốc thăm tại bàn", form.reason)
    Hands().push(form.record)
    decided = venue.snapshots.contest().round(DECISIONS).tie_decisions[-1]
    assert (decided.teams, decided.reason) == (("f2", "f1"), "Bốc thăm tại bàn. Witness: Bà Lan")


def test_what_an_extra_question_left_equal_goes_to_the_ways_behind_it(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    form = form_about(desk, "f1", "f2")
    ways = [form.key.itemData(place) for place in range(form.key.count())]
    decide(form, TieKind.EXTRA_QUESTION, "Câu hỏi phụ", f1="5", f2="5")
    behind = form_about(desk, "f1", "f2")
    left = [behind.key.itemData(place) for place in range(behind.key.count())]
    assert left == ways[ways.index(TieKind.EXTRA_QUESTION.value) + 1 :]


def test_a_decision_without_a_reason_is_refused(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    form = form_about(desk, "f1", "f2")
    decide(form, TieKind.CHAIR, "", f1="1", f2="2")
    assert "reason" in form.said.text()


def test_points_that_are_no_number_are_refused(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    form = form_about(desk, "f1", "f2")
    decide(form, TieKind.EXTRA_QUESTION, "Câu hỏi phụ", f1="5", f2="nhiều")
    assert "points of every team" in form.said.text()


def test_a_decision_is_withdrawn_with_a_reason(desk: ResultsDesk, venue: Venue) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    Hands().push(desk.side.ties.withdrawals[-1])
    give_reason(desk, "Ghi nhầm")
    assert len(venue.snapshots.contest().round(DECISIONS).tie_decisions) == 4


def test_a_shared_place_without_a_prize_may_be_decided_but_does_not_press(desk: ResultsDesk) -> None:
    desk.show_round(SHARED)
    form = form_about(desk, "g4", "g5")
    assert not form.pressing
    assert any("no prize waits" in line for line in form_lines(form))


def test_a_shared_place_at_the_last_seat_of_the_final_presses(desk: ResultsDesk) -> None:
    desk.show_round(SHARED)
    form = form_about(desk, "g1", "g2")
    assert form.pressing
    assert any("a seat in the final waits" in line for line in form_lines(form))
    assert desk.side.tie_choice.text() == "Ties (1)"


def test_what_is_being_typed_into_a_tie_stays_when_the_page_refreshes(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    form = form_about(desk, "f1", "f2")
    Hands().write("Câu hỏi phụ thứ", form.reason)
    desk.refresh()
    assert form_about(desk, "f1", "f2").reason.text() == "Câu hỏi phụ thứ"


def test_the_chosen_team_stays_chosen_when_the_page_refreshes(desk: ResultsDesk) -> None:
    desk.table.choose(3)
    desk.refresh()
    assert desk.table.currentIndex().row() == 3


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = ResultsDesk(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(DECISIONS)
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]


def test_after_a_decision_the_focus_goes_on_with_the_next_tie(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    decide(form_about(desk, "f1", "f2"), TieKind.EXTRA_QUESTION, "Câu hỏi phụ", f1="5", f2="7,5")
    assert form_about(desk, "d1", "d2", "d3").key.hasFocus()


def test_after_the_last_decision_the_focus_stays_beside_the_decisions(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    Hands().push(desk.side.tie_choice)
    decide(form_about(desk, "f1", "f2"), TieKind.EXTRA_QUESTION, "Câu hỏi phụ", f1="5", f2="7,5")
    decide(form_about(desk, "d1", "d2", "d3"), TieKind.CHAIR, "Hội ý", d1="2", d2="1", d3="3")
    assert desk.side.ties.withdrawals[0].hasFocus()


def test_enter_twice_confirms_two_parts_and_takes_none_back(desk: ResultsDesk, venue: Venue) -> None:
    desk.side.entry.buttons[TALK].setFocus()
    Hands().press(Qt.Key.Key_Return)
    Hands().press(Qt.Key.Key_Return)
    assert len(venue.snapshots.board(CRITERIA).confirmed) == 2
    assert not [dialog for dialog in desk.findChildren(ReasonDialog) if dialog.isVisible()]


def test_a_button_that_did_its_work_leaves_the_focus_on_the_standings(desk: ResultsDesk) -> None:
    Hands().push(desk.freezing.confirm_all)
    assert desk.table.hasFocus()
    Hands().push(desk.freezing.freeze)
    assert desk.table.hasFocus()


def test_the_proof_of_a_shared_place_names_the_others_and_what_did_not_separate_them(desk: ResultsDesk) -> None:
    desk.show_round(SHARED)
    for row in (0, 1):
        desk.table.choose(row)
        proof = desk.side.entry.proof.toPlainText()
        assert f"Shares the place of {desk.model.row(1 - row).name}." in proof
        assert "Not separated by: " in proof
    desk.table.choose(2)
    assert "Below Đội g1 by the total." in desk.side.entry.proof.toPlainText()


def test_prizes_stand_in_the_order_of_the_plan(desk: ResultsDesk) -> None:
    desk.show_round(DECISIONS)
    model = desk.side.prizes.table.model()
    prizes = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert prizes[5:8] == ["Giải Tư, Giải Khuyến khích", "Trình bày hay nhất", "Cố gắng nhất"]


@pytest.mark.parametrize("width", [1024 - 176, 1366 - 176])
def test_a_common_name_is_whole_in_the_standings(desk: ResultsDesk, width: int) -> None:
    desk.resize(width, 640 - 52)
    Hands().wait()
    assert desk.table.columnWidth(1) >= 136
    assert desk.minimumSizeHint().width() <= 1024 - 176
