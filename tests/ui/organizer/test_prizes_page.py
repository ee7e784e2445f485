"""The page of prizes with real keys and clicks."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, Prizes, TiePolicy
from stage_contest.domain.points import Hundredths
from stage_contest.domain.setup import FlagsFor
from stage_contest.domain.ties import TieKey, TieKind
from stage_contest.services.venue import Venue
from tests.ui.answering import give_reason, when_asked
from tests.ui.round_pages import ROOM, in_sight
from ui.context import DeskContext
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.organizer.prizes.chain_dialog import ChainDialog
from ui.organizer.prizes.main_rows import Column
from ui.organizer.prizes.page import PrizesPage
from ui.organizer.prizes.prize_list import PrizeList
from ui.theme import DARK
from ui.tour_hands import Hands

BEGUN, FRESH, FINAL = RoundCode("cluster-1"), RoundCode("cluster-2"), RoundCode("final")


@pytest.fixture
def page(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[PrizesPage]:
    with in_sight(PrizesPage(context), FRESH, opened, qtbot) as shown:
        yield shown


def prizes(venue: Venue, code: RoundCode = FRESH) -> Prizes:
    return venue.snapshots.contest().round(code).prizes


def type_into(cards: PrizeList, row: int, column: int, text: str) -> None:
    """Choose a cell, type over it, press Enter."""
    Hands().wake(cards.window())
    cards.table.setFocus()
    cards.table.setCurrentIndex(cards.model.index(row, column))
    hands = Hands()
    hands.press(Qt.Key.Key_F2)
    field = cards.table.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    hands.write(text, field)
    hands.press(Qt.Key.Key_Return)


def test_money_is_typed_over_in_its_cell_and_on_the_disk_at_once(page: PrizesPage, venue: Venue) -> None:
    type_into(page.main, 0, Column.MONEY, "4 500 000 đồng")
    assert prizes(venue).main[0].money == 4_500_000
    assert page.main.model.row(0).texts[Column.MONEY] == "4,500,000"
    assert page.budget.total.text() == "69,500,000 đồng"
    assert page.budget.in_words.text() == "Sáu mươi chín triệu năm trăm nghìn đồng"


def test_every_column_of_the_ladder_takes_what_is_typed(page: PrizesPage, venue: Venue) -> None:
    type_into(page.main, 2, Column.NAME, "Giải  Ba ")
    type_into(page.main, 2, Column.SEATS, "3")
    type_into(page.main, 2, Column.LEAST, "70,5")
    assert prizes(venue).main[2] == MainPrize("Giải Ba", 3, 2_000_000, Hundredths(7050))
    type_into(page.main, 2, Column.LEAST, " ")
    assert prizes(venue).main[2].min_total is None


def test_what_is_refused_stays_in_its_cell_until_it_is_mended(page: PrizesPage, venue: Venue) -> None:
    before = prizes(venue)
    for column, text, said in (
        (Column.MONEY, "4.00", "no amount"),
        (Column.SEATS, "two", "not how many"),
        (Column.LEAST, "high", "no total"),
        (Column.SEATS, "0", "at least once"),
    ):
        type_into(page.main, 0, column, text)
        assert said in page.main.said.text()
        assert page.main.model.row(0).texts[column] == text
        assert said in page.main.model.row(0).wrong[column]
    assert prizes(venue) == before
    type_into(page.main, 0, Column.SEATS, "2")
    assert prizes(venue).main[0].count == 2
    page.show_round(FINAL)
    page.show_round(FRESH)
    assert page.main.model.row(0).texts[Column.MONEY] == "4,000,000"


def test_a_prize_is_added_named_moved_and_removed(page: PrizesPage, venue: Venue) -> None:
    hands = Hands()
    hands.push(page.main.buttons.add)
    hands.write("Giải Tư")
    hands.press(Qt.Key.Key_Return)
    hands.wait()
    assert prizes(venue).main[-1] == MainPrize("Giải Tư", 1, 0)
    page.main.table.setFocus()
    page.main.table.setCurrentIndex(page.main.model.index(4, 0))
    hands.push(page.main.buttons.up)
    assert [prize.name for prize in prizes(venue).main][-2:] == ["Giải Tư", "Giải Khuyến khích"]
    page.main.table.setFocus()
    hands.press(Qt.Key.Key_Delete)
    assert "Giải Tư" not in [prize.name for prize in prizes(venue).main]
    hands.push(page.undo.undo)
    assert "Giải Tư" in [prize.name for prize in prizes(venue).main]


def test_ties_and_money_are_chosen(page: PrizesPage, venue: Venue) -> None:
    assert prizes(venue).ties is TiePolicy.OPEN
    assert not page.policies.money.box.isEnabled()
    page.policies.ties.box.setFocus()
    Hands().press(Qt.Key.Key_Down)
    assert prizes(venue).ties is TiePolicy.SHARE
    assert page.policies.money.box.isEnabled()
    page.policies.money.box.setFocus()
    Hands().press(Qt.Key.Key_Down)
    assert prizes(venue).money is MoneyPolicy.POOL


def test_a_side_prize_gets_its_part_its_chain_and_who_is_left_out(page: PrizesPage, venue: Venue) -> None:
    page.side.table.setFocus()
    page.side.table.setCurrentIndex(page.side.model.index(1, 0))
    page.options.part.setFocus()
    Hands().press(Qt.Key.Key_Up)
    assert prizes(venue).side[1].part == PartCode("knowledge")
    Hands().push(page.options.exclude)
    assert prizes(venue).side[1].exclude_main

    def shorten(dialog: ChainDialog) -> None:
        while len(dialog.keys) > 1:
            dialog.buttons.remove.click()
        dialog.offered.activated.emit(1)
        dialog.buttons.up.click()
        dialog.yes.click()

    when_asked(ChainDialog, shorten)
    Hands().push(page.options.chain)
    assert prizes(venue).side[1].tie_breaks == (TieKey(TieKind.TOTAL), TieKey(TieKind.CHAIR))


def test_a_chain_is_put_together_in_its_dialog(context: DeskContext, page: PrizesPage, venue: Venue) -> None:
    rules = venue.snapshots.contest().rules
    dialog = ChainDialog(context, "Best", rules, [TieKey(TieKind.CHAIR)], parent=page)
    dialog.offered.activated.emit(1)
    assert dialog.keys == (TieKey(TieKind.CHAIR), TieKey(TieKind.TOTAL))
    dialog.buttons.up.click()
    assert dialog.keys == (TieKey(TieKind.TOTAL), TieKey(TieKind.CHAIR))
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    dialog.buttons.remove.click()
    dialog.buttons.remove.click()
    assert len(dialog.keys) == 0
    dialog.buttons.removal_asked.emit()
    dialog.offered.activated.emit(0)
    assert len(dialog.keys) == 0
    dialog.no.click()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_round_that_has_begun_asks_for_the_reason(page: PrizesPage, venue: Venue) -> None:
    page.show_round(BEGUN)
    assert page.state.word() == "Has begun: a change needs a reason"
    give_reason("")
    type_into(page.main, 0, Column.SEATS, "2")
    Hands().wait_for(lambda: page.main.model.row(0).texts[Column.SEATS] == "1")
    assert prizes(venue, BEGUN).main[0].count == 1
    give_reason("a sponsor")
    type_into(page.main, 0, Column.SEATS, "2")
    Hands().wait_for(lambda: prizes(venue, BEGUN).main[0].count == 2)


def test_prizes_are_used_for_other_rounds(page: PrizesPage, venue: Venue) -> None:
    type_into(page.main, 0, Column.MONEY, "7.000.000")
    actions = {action.text(): action for action in page.others.actions()}
    assert next(iter(actions)) == "all other rounds of this kind"
    actions["Cụm thi số 3"].trigger()
    assert prizes(venue, RoundCode("cluster-3")) == prizes(venue)
    give_reason("alike")
    page.others.actions()[0].trigger()
    assert prizes(venue, BEGUN) == prizes(venue)
    give_reason("")
    type_into(page.main, 0, Column.MONEY, "8.000.000")
    page.others.actions()[0].trigger()
    assert prizes(venue, BEGUN) != prizes(venue)


def test_the_budget_is_compared_with_what_was_approved(page: PrizesPage, venue: Venue) -> None:
    for typed, said in (
        ("69.000.000", "just what was approved"),
        ("70 000 000", "1,000,000 đồng are left"),
        ("60,000,000", "9,000,000 đồng more than was approved"),
        ("a lot", "no amount"),
        ("", ""),
    ):
        page.budget.approved.setFocus()
        page.budget.approved.selectAll()
        Hands().write(typed) if typed else Hands().press(Qt.Key.Key_Delete)
        Hands().press(Qt.Key.Key_Return)
        assert said in page.budget.compared.text()
    assert page.budget.compared.text() == ""
    assert venue.settings.setup().approved_money is None


def test_what_is_to_be_prepared_is_counted(page: PrizesPage, venue: Venue) -> None:
    Hands().push(page.budget.pieces)
    model = page.budget.needed.model()
    last = model.rowCount() - 1
    assert [model.index(last, column).data() for column in range(4)] == ["Whole contest", "36", "30", "36"]
    page.budget.flags.box.setFocus()
    Hands().press(Qt.Key.Key_Down)
    assert venue.settings.setup().flags_for is FlagsFor.ALL
    assert model.index(last, 2).data() == "36"


def test_a_click_on_a_round_of_the_budget_brings_it_into_sight(page: PrizesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.round_chosen) as chosen:
        page.budget.rounds.row_opened.emit(3)
    assert chosen.args == ["final"]
    page.budget.rounds.row_opened.emit(4)


def test_a_round_without_side_prizes_says_so(page: PrizesPage, venue: Venue) -> None:
    page.show_round(FINAL)
    assert not page.side.none.isHidden()
    assert page.options.isHidden()
    Hands().push(page.side.buttons.add)
    assert len(prizes(venue, FINAL).side) == 1


def test_a_side_prize_takes_a_name_and_money(page: PrizesPage, venue: Venue) -> None:
    type_into(page.side, 0, 0, "Hay nhất")
    type_into(page.side, 0, 2, "1500000")
    assert replace(prizes(venue).side[0], tie_breaks=()) == replace(
        prizes(venue, RoundCode("cluster-3")).side[0], name="Hay nhất", money=1_500_000, tie_breaks=()
    )
    page.side.table.setCurrentIndex(page.side.model.index(0, 0))
    Hands().push(page.side.buttons.down)
    assert prizes(venue).side[1].name == "Hay nhất"
    Hands().push(page.side.buttons.remove)
    assert len(prizes(venue).side) == 1


def test_the_models_keep_qts_promises(page: PrizesPage, qtmodeltester: ModelTester) -> None:
    for model in (page.main.model, page.side.model, page.budget.rounds.model(), page.budget.needed.model()):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = PrizesPage(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(BEGUN)
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]
