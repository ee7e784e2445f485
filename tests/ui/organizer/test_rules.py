"""The rules page, with real keys: editing, faults beside the fields, the example, the lock."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.contest import Qualification, RoundCode, Rules
from stage_contest.domain.criteria import Combine, JudgedPart, ObjectivePart, Over, PartCode, TypedPart
from stage_contest.domain.over_time import PRESETS, OverTime, OverTimeStep, Preset
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import ONE, Hundredths
from stage_contest.services.venue import Venue
from tests.ui.answering import when_asked
from tests.ui.conftest import Clock
from tests.ui.round_pages import ROOM, contest_of_ties, in_sight
from ui.contest_making import make_new
from ui.context import DeskContext
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.organizer.rules.amend_dialog import AmendDialog
from ui.organizer.rules.criteria_model import Column
from ui.organizer.rules.page import RulesPage
from ui.theme import DARK
from ui.tour_hands import Hands
from ui.widgets.labelled_fields import ChoiceField, TextField
from ui.widgets.moving_table import MovingTable

CLUSTER = RoundCode("cluster-1")
INTRODUCTION, KNOWLEDGE, SKIT = (PartCode(code) for code in ("introduction", "knowledge", "skit"))
CHAIR = Actor("chair", frozenset({Role.CHAIR}), Desk.CHAIR)
ORGANIZER = Actor("organizer", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
HANDS = Hands()
_SOON = 20
"""Milliseconds."""

Choice = TypeVar("Choice")


@pytest.fixture
def contest_path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The template before anybody performed; the marked sample where a test is about the lock."""
    if "lock" in request.node.name:
        return contest_of_ties(tmp_path)
    path = tmp_path / "binh-son.contest"
    make_new(path)
    return path


@pytest.fixture
def page(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[RulesPage]:
    with in_sight(RulesPage(context), CLUSTER, opened, qtbot) as shown:
        yield shown


def rules(venue: Venue) -> Rules:
    return venue.rulebook.facts().standing.rules


def choose(page: RulesPage, row: int) -> None:
    """Go to a line of the list of parts; 0 is the whole contest."""
    page.parts.table.setFocus()
    page.parts.table.choose(0)
    for _step in range(row):
        HANDS.press(Qt.Key.Key_Down)


def rewrite(field: TextField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    HANDS.press(Qt.Key.Key_Backspace)
    HANDS.write(text)


def pick(field: ChoiceField[Choice], row: int) -> None:
    """Go to a line of a choice with the arrow keys."""
    field.box.setFocus()
    HANDS.press(Qt.Key.Key_Home)
    for _step in range(row):
        HANDS.press(Qt.Key.Key_Down)
    assert field.box.currentIndex() == row


def type_into(table: MovingTable, row: int, column: int, text: str) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    HANDS.press(Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    HANDS.write(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    HANDS.wait()


def save(page: RulesPage) -> None:
    HANDS.push(page.foot.save)


def skit_of(venue: Venue) -> JudgedPart:
    part = rules(venue).part(SKIT)
    assert isinstance(part, JudgedPart)
    return part


def test_an_edit_waits_until_it_is_saved(page: RulesPage, venue: Venue) -> None:
    choose(page, 3)
    rewrite(page.part.name, "Sân khấu")
    rewrite(page.part.minutes, "12.5")
    assert page.foot.said.text() == "Not saved yet."
    assert rules(venue).part(SKIT).name == "Tiểu phẩm"
    save(page)
    assert rules(venue).part(SKIT).name == "Sân khấu"
    assert rules(venue).part(SKIT).minutes == 1250
    assert page.foot.said.text() == "The rules are saved."
    assert not page.foot.save.isEnabled()


def test_criteria_are_typed_into_their_cells_with_comma_or_point(page: RulesPage, venue: Venue) -> None:
    choose(page, 3)
    table = page.part.criteria.table
    type_into(table, 0, 1, "18,5")
    type_into(table, 0, 2, ".5")
    type_into(table, 0, 3, "2")
    type_into(table, 0, 0, "Nội dung")
    save(page)
    first = skit_of(venue).criteria[0]
    assert (first.name, first.maximum, first.step, first.weight) == ("Nội dung", 1850, 50, 200)


def test_a_step_that_does_not_divide_is_a_fault_at_once(page: RulesPage, venue: Venue) -> None:
    choose(page, 1)
    type_into(page.part.criteria.table, 0, 2, "0,3")
    said = page.part.criteria.said.text()
    assert said == 'The maximum 8 of "Nội dung" cannot be reached in steps of 0.3.'
    assert "Faults to mend before saving: 1. The first: Giới thiệu." in page.foot.said.text()
    assert not page.foot.save.isEnabled()
    assert page.parts.model.row(1).fault
    type_into(page.part.criteria.table, 0, 2, "0,5")
    assert page.part.criteria.said.text() == ""
    save(page)
    part = rules(venue).part(INTRODUCTION)
    assert isinstance(part, JudgedPart)
    assert part.criteria[0].step == 50


def test_text_that_is_no_number_stays_and_is_told(page: RulesPage) -> None:
    choose(page, 1)
    type_into(page.part.criteria.table, 0, 1, "tám")
    assert page.part.criteria.said.text() == '"tám" is not a number with at most 2 decimals.'
    assert page.part.criteria.model.row(0).texts[Column.MAXIMUM] == "tám"
    rewrite(page.part.weight, "")
    assert page.part.weight.line.property("tone") == "danger"
    assert not page.foot.save.isEnabled()


def test_a_text_that_waits_stays_while_other_things_move(page: RulesPage) -> None:
    choose(page, 1)
    card = page.part.criteria
    type_into(card.table, 0, 1, "tám")
    QTest.keyClick(card.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert card.model.row(1).texts[Column.MAXIMUM] == "tám"
    rewrite(page.part.weight, "x")
    type_into(card.table, 2, 1, "y")
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    assert page.part.weight.line.text() == "x"
    assert len(page.drafting.draft.unread) == 2
    pick(page.part.kind, 2)
    assert len(page.drafting.draft.unread) == 1


def test_maxima_that_do_not_add_up_to_a_hundred_are_only_remarked(page: RulesPage) -> None:
    choose(page, 1)
    type_into(page.part.criteria.table, 0, 1, "10")
    assert page.parts.said.text() == "All parts together give at most 102 points, not 100."
    save(page)
    assert page.foot.said.text() == "The rules are saved."


def test_criteria_are_added_moved_and_taken_away(page: RulesPage, venue: Venue) -> None:
    choose(page, 1)
    card = page.part.criteria
    HANDS.push(card.buttons.add)
    HANDS.write("Giọng nói")
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Return)
    HANDS.wait()
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(card.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert card.table.currentIndex().row() == 2
    HANDS.push(card.buttons.down)
    card.table.setFocus()
    card.table.choose(0)
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    assert card.said.text().startswith('"Nội dung" stays: the side prize')
    card.table.choose(1)
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    save(page)
    part = rules(venue).part(INTRODUCTION)
    assert isinstance(part, JudgedPart)
    assert [criterion.code for criterion in part.criteria] == ["content", "style", "giong-noi", "costume"]


def test_a_part_is_added_with_a_code_of_its_name_and_moved(page: RulesPage, venue: Venue) -> None:
    HANDS.push(page.parts.add)
    HANDS.write("Múa lân")
    choose(page, 4)
    QTest.keyClick(page.parts.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    save(page)
    assert [part.code for part in rules(venue).parts] == [INTRODUCTION, KNOWLEDGE, "mua-lan", SKIT]
    assert venue.snapshots.contest().rounds[0].parts == (INTRODUCTION, KNOWLEDGE, "mua-lan", SKIT)


def test_a_part_that_something_asks_for_stays_and_the_page_says_what(page: RulesPage) -> None:
    choose(page, 3)
    QTest.keyClick(page.parts.table, Qt.Key.Key_Delete)
    assert page.parts.said.text().startswith('"Tiểu phẩm" stays: the side prize')
    choose(page, 2)
    HANDS.push(page.parts.buttons.remove)
    assert page.parts.said.text().startswith('"Kiến thức" stays: equal totals are separated by it.')
    assert page.parts.model.rowCount() == 4


def test_a_part_that_nothing_asks_for_goes(page: RulesPage, venue: Venue) -> None:
    choose(page, 0)
    page.contest.chain.table.setFocus()
    page.contest.chain.table.choose(1)
    QTest.keyClick(page.contest.chain.table, Qt.Key.Key_Delete)
    choose(page, 2)
    HANDS.push(page.parts.buttons.remove)
    save(page)
    assert [part.code for part in rules(venue).parts] == [INTRODUCTION, SKIT]


def test_the_kind_of_a_part_changes_its_fields(page: RulesPage, venue: Venue) -> None:
    choose(page, 2)
    rewrite(page.part.answers.questions, "12")
    rewrite(page.part.answers.right, "2,5")
    rewrite(page.part.answers.wrong, "-1")
    rewrite(page.part.answers.blank, "0")
    rewrite(page.part.answers.maximum, "30")
    save(page)
    assert rules(venue).part(KNOWLEDGE) == ObjectivePart(
        KNOWLEDGE, "Kiến thức", 12, Hundredths(250), Hundredths(3000), points_wrong=Hundredths(-100)
    )
    pick(page.part.kind, 2)
    rewrite(page.part.points.maximum, "30")
    rewrite(page.part.points.step, "1")
    assert not page.part.answers.isVisible()
    save(page)
    assert rules(venue).part(KNOWLEDGE) == TypedPart(KNOWLEDGE, "Kiến thức", Hundredths(3000), ONE)
    pick(page.part.kind, 0)
    save(page)
    assert isinstance(rules(venue).part(KNOWLEDGE), JudgedPart)


def test_another_kind_and_back_loses_no_criterion(page: RulesPage, venue: Venue) -> None:
    choose(page, 3)
    before = skit_of(venue)
    pick(page.part.kind, 2)
    rewrite(page.part.name, "Sân khấu")
    pick(page.part.kind, 0)
    save(page)
    assert skit_of(venue) == replace(before, name="Sân khấu")


def test_every_way_to_combine_and_round_is_offered(page: RulesPage, venue: Venue) -> None:
    choose(page, 3)
    judged = page.part.judged
    assert not judged.drop.isVisible()
    assert not judged.rounded_criterion.isVisible()
    pick(judged.combine, 1)
    rewrite(judged.drop, "2")
    pick(judged.over, 1)
    pick(judged.rounded_criterion, 3)
    pick(judged.rounded_weighted, 2)
    pick(page.part.rounded, 0)
    save(page)
    part = skit_of(venue)
    assert (part.combine, part.drop, part.over) == (Combine.TRIMMED_MEAN, 2, Over.CRITERION)
    assert (part.rounding.criterion, part.rounding.weighted, part.rounding.part) == (2, 1, None)


def test_too_many_left_out_are_told_below_the_field(page: RulesPage) -> None:
    choose(page, 3)
    pick(page.part.judged.combine, 1)
    rewrite(page.part.judged.drop, "3")
    row, _about = page.part.judged.rows[0]
    assert row.said.text().endswith("Leaving out the 3 lowest and the 3 highest needs at least 7.")


def test_what_going_over_the_time_costs_is_chosen(page: RulesPage, venue: Venue) -> None:
    choose(page, 3)
    assert venue.rulebook.facts().standing.over_time[SKIT] == PRESETS[Preset.EACH_FULL_MINUTE]
    rewrite(page.part.over_time.first, "0,5")
    save(page)
    assert venue.rulebook.facts().standing.over_time[SKIT] == OverTime(Hundredths(50))
    pick(page.part.over_time.way, 1)
    rewrite(page.part.over_time.later, "1")
    rewrite(page.part.over_time.first, "0,5")
    save(page)
    steps = (OverTimeStep(1, Hundredths(50)), OverTimeStep(60, Hundredths(100)))
    assert venue.rulebook.facts().standing.over_time[SKIT] == OverTime(steps=steps)
    pick(page.part.over_time.way, 2)
    save(page)
    assert SKIT not in venue.rulebook.facts().standing.over_time


def test_a_rule_of_its_own_stays_until_another_is_chosen(page: RulesPage, venue: Venue) -> None:
    own = OverTime(steps=(OverTimeStep(30, Hundredths(100)),))
    venue.rulebook.change(rules(venue), {SKIT: own}, actor=ORGANIZER, at=Clock()())
    HANDS.wait()
    choose(page, 3)
    assert page.part.over_time.way.box.currentText() == "A rule of its own"
    assert not page.part.over_time.first.isVisible()
    assert not page.foot.save.isEnabled()
    pick(page.part.over_time.way, 0)
    save(page)
    assert venue.rulebook.facts().standing.over_time[SKIT] == PRESETS[Preset.EACH_FULL_MINUTE]


def test_the_rules_of_the_whole_contest(page: RulesPage, venue: Venue) -> None:
    choose(page, 0)
    least, most, main, captains = page.contest.team
    for field, text in ((least, "5"), (most, "10"), (main, "3"), (captains, "2")):
        rewrite(field, text)
    pick(page.contest.total, 2)
    rewrite(page.contest.per_cluster, "1")
    rewrite(page.contest.best_others, "3")
    save(page)
    found = rules(venue)
    assert (found.team.members_min, found.team.members_max) == (5, 10)
    assert (found.team.main_members, found.team.captains) == (3, 2)
    assert found.rounding_total == 1
    assert found.qualification == Qualification(1, 3)
    pick(page.contest.final, 0)
    assert not page.contest.per_cluster.isVisible()
    save(page)
    assert rules(venue).qualification is None
    pick(page.contest.final, 1)
    save(page)
    assert rules(venue).qualification == Qualification(2)


def test_the_chain_is_edited_with_keys_and_buttons(page: RulesPage, venue: Venue) -> None:
    choose(page, 0)
    chain = page.contest.chain
    chain.table.setFocus()
    chain.table.choose(6)
    QTest.keyClick(chain.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(chain.table, Qt.Key.Key_Delete)
    chain.keys.setCurrentIndex(0)
    HANDS.push(chain.add)
    for _step in range(6):
        HANDS.push(chain.buttons.up)
    save(page)
    assert [str(key) for key in rules(venue).tie_breaks] == [
        "criterion:introduction/content",
        "part:skit",
        "part:knowledge",
        "part:introduction",
        "fewer_deductions",
        "extra_question",
        "chair",
    ]


def drop_at(table: MovingTable, row: int, *, below: bool) -> None:
    """Let go of the current row over another one, above or below its middle."""
    rect = table.visualRect(table.model().index(row, 1))
    place = QPointF(rect.center().x(), rect.bottom() - 1 if below else rect.top() + 1)
    event = QDropEvent(
        place, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    table.dropEvent(event)
    HANDS.wait()


def test_the_chain_is_edited_by_dragging(page: RulesPage, venue: Venue) -> None:
    choose(page, 0)
    table = page.contest.chain.table
    table.choose(0)
    drop_at(table, 2, below=True)
    table.choose(4)
    drop_at(table, 0, below=False)
    save(page)
    assert [str(key) for key in rules(venue).tie_breaks][:4] == [
        "extra_question",
        "part:knowledge",
        "part:introduction",
        "part:skit",
    ]


def test_the_example_counts_marks_as_they_are_typed(page: RulesPage) -> None:
    choose(page, 1)
    assert page.example.score.text() == "15.50"
    assert page.example.steps.text() == "Sheets: (15.5 + 17.5 + 13.5) ÷ 3 = 15.5."
    table = page.example.table
    table.setFocus()
    table.setCurrentIndex(page.example.model.index(0, 1))
    HANDS.write("8")
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Return)
    HANDS.wait()
    assert page.example.steps.text().splitlines() == [
        "Sheets: (17.25 + 17.5 + 13.5) ÷ 3 = 16.0833….",
        "Rounded: 16.08.",
    ]
    page.example.model.setData(page.example.model.index(0, 1), "9")
    assert page.example.refused.text() == 'A mark for "Nội dung" is from 0 to 8, in steps of 0.25.'
    page.example.model.setData(page.example.model.index(0, 1), "x")
    assert page.example.refused.text() == '"x" is not a mark.'
    rewrite(page.example.fields.over, "130")
    assert page.example.steps.text().endswith("Going over the time takes off 2: 14.08 is left.")
    rewrite(page.example.fields.over, "lang")
    assert page.example.refused.text() == "Please type a number here."


def test_the_example_follows_the_rules(page: RulesPage) -> None:
    choose(page, 3)
    pick(page.part.judged.combine, 1)
    page.example.judges.setCurrentIndex(2)
    page.example.judges.activated.emit(2)
    assert "Values in brackets were left out." in page.example.steps.text()
    assert page.example.model.row(5).texts[2].startswith("(")
    pick(page.part.judged.over, 1)
    type_into(page.part.criteria.table, 0, 3, "2")
    assert page.example.steps.text().startswith(
        "Nội dung đúng chủ đề, tính tuyên truyền: (16 + 18 + 17) ÷ 3 = 17; × 2"
    )
    pick(page.part.judged.combine, 2)
    assert "the middle one is" in page.example.steps.text()
    pick(page.part.judged.combine, 3)
    assert "÷" not in page.example.steps.text()
    rewrite(page.part.weight, "0,5")
    assert "Times the weight 0.5 of the part" in page.example.steps.text()
    pick(page.part.judged.combine, 1)
    rewrite(page.part.judged.drop, "4")
    assert page.example.steps.text() == "So many marks cannot be left out of so few sheets."


def test_the_example_rounds_criterion_by_criterion(page: RulesPage) -> None:
    choose(page, 1)
    pick(page.part.judged.over, 1)
    pick(page.part.judged.rounded_criterion, 1)
    type_into(page.part.criteria.table, 0, 3, "0,25")
    pick(page.part.judged.rounded_weighted, 1)
    assert (
        page.example.steps.text().splitlines()[0] == "Nội dung: (6.25 + 7 + 5.5) ÷ 3 = 6.25 → 6; × 0.25 = 1.5 → 2."
    )


def test_the_examples_of_answers_and_of_points(page: RulesPage) -> None:
    choose(page, 2)
    fields = page.example.fields
    assert page.example.score.text() == "24.00"
    rewrite(page.part.answers.maximum, "20")
    assert "Held within 0 and the most points: 20." in page.example.steps.text()
    rewrite(fields.right, "9")
    assert page.example.refused.text() == "There are only 10 questions."
    rewrite(fields.wrong, "1")
    assert page.example.steps.text().startswith("9 right, 1 wrong, 0 blank: 27.")
    pick(page.part.kind, 2)
    assert page.example.score.text() == "8.00"
    rewrite(fields.points, "9,99")
    assert page.example.refused.text() == "The points are from 0 to 10, in steps of 0.25."
    rewrite(fields.points, "9,5")
    assert page.example.score.text() == "9.50"


def test_the_total_is_shown_for_the_whole_contest(page: RulesPage) -> None:
    choose(page, 0)
    assert page.total.total.text() == "79.50"
    assert page.total.steps.text() == "15.50 + 24.00 + 40.00 = 79.50."
    pick(page.contest.total, 1)
    assert page.total.total.text() == "80"
    choose(page, 3)
    pick(page.part.judged.combine, 1)
    rewrite(page.part.judged.drop, "4")
    choose(page, 0)
    assert page.total.total.text() == "…"


def test_a_draft_outlives_the_page_and_can_be_discarded_and_brought_back(
    page: RulesPage, context: DeskContext, opened: OpenedContest, venue: Venue, qtbot: QtBot
) -> None:
    choose(page, 3)
    rewrite(page.part.name, "Sân khấu")
    rewrite(page.part.weight, "hai")
    with in_sight(RulesPage(context), CLUSTER, opened, qtbot) as again:
        assert again.parts.model.row(3).name == "Sân khấu"
        choose(again, 3)
        assert again.part.weight.line.text() == "hai"
        again.part.weight.line.setFocus()
        HANDS.press(Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is again.foot.discard
        HANDS.press(Qt.Key.Key_Return)
        assert again.part.name.line.text() == "Tiểu phẩm"
        assert again.part.weight.line.text() == "1"
        assert again.foot.discard.text() == "Bring the draft back"
        HANDS.push(again.foot.discard)
        assert again.part.name.line.text() == "Sân khấu"
        rewrite(again.part.weight, "1")
        save(again)
    assert rules(venue).part(SKIT).name == "Sân khấu"


def test_rules_that_were_changed_meanwhile_are_told(page: RulesPage, venue: Venue) -> None:
    choose(page, 3)
    rewrite(page.part.name, "Sân khấu")
    venue.rulebook.change(rules(venue), {}, actor=ORGANIZER, at=Clock()())
    HANDS.wait()
    assert page.foot.said.text().startswith("The rules were changed elsewhere meanwhile")
    assert page.part.name.line.text() == "Sân khấu"


def test_undo_takes_a_saved_change_back(page: RulesPage, venue: Venue) -> None:
    choose(page, 3)
    rewrite(page.part.name, "Sân khấu")
    save(page)
    HANDS.push(page.undo.undo)
    assert rules(venue).part(SKIT).name == "Tiểu phẩm"
    assert page.part.name.line.text() == "Tiểu phẩm"


def answer(with_reason: str, seen: list[str]) -> None:
    """Fill in the chair's dialog, keeping the totals it shows; no reason leaves it."""

    def fill_in(dialog: AmendDialog) -> None:
        seen.extend(str(dialog.model.index(row, 3).data()) for row in range(dialog.model.rowCount()))
        if not with_reason:
            QTest.keyClick(dialog.reason, Qt.Key.Key_Escape)
            return
        HANDS.write(with_reason, into=dialog.reason)
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(AmendDialog, fill_in)


def test_the_lock_keeps_the_fields_read_only_until_the_chair_changes_them(page: RulesPage, venue: Venue) -> None:
    assert page.lock.sentence().startswith("The rules are locked")
    choose(page, 1)
    assert page.part.name.line.isReadOnly()
    assert not page.part.criteria.buttons.add.isEnabled()
    before = rules(venue)
    code = before.parts[0].code
    HANDS.push(page.lock.button)
    rewrite(page.part.weight, "2")
    seen: list[str] = []
    answer("", seen)
    save(page)
    assert any("→" in total for total in seen)
    assert rules(venue) == before
    answer("Kế hoạch ghi hệ số 2", [])
    save(page)
    assert rules(venue).part(code).weight == 200
    assert page.lock.sentence().startswith("The rules are locked")
    assert page.part.name.line.isReadOnly()


def test_a_locked_change_that_moves_nothing_says_so(page: RulesPage, venue: Venue) -> None:
    HANDS.push(page.lock.button)
    choose(page, 1)
    rewrite(page.part.name, "Mở màn")
    seen: list[str] = []
    answer("Đúng tên trong kế hoạch", seen)
    save(page)
    assert seen == []
    assert rules(venue).parts[0].name == "Mở màn"


def test_frozen_results_lock_the_page_whole(page: RulesPage, venue: Venue) -> None:
    clock = Clock()
    venue.results.confirm_all(CLUSTER, actor=CHAIR, at=clock())
    venue.results.freeze(CLUSTER, actor=CHAIR, at=clock())
    HANDS.wait()
    assert "are frozen" in page.lock.sentence()
    assert not page.lock.button.isVisible()
    choose(page, 0)
    assert page.contest.team[0].line.isReadOnly()
    assert not page.contest.chain.add.isEnabled()


def test_the_models_keep_qts_promises(page: RulesPage, qtmodeltester: ModelTester) -> None:
    choose(page, 3)
    for model in (
        page.parts.model,
        page.part.criteria.model,
        page.contest.chain.model,
        page.example.model,
        page.total.model,
    ):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = RulesPage(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(CLUSTER)
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]
