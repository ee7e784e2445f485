"""The page of the teams, by keys and clicks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import Contest, EntryStatus, Rules
from stage_contest.domain.people import Desk
from stage_contest.domain.teams import Gender, Member, MemberRole, Team, TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.ui.conftest import Clock
from tests.ui.first_evening import ROUND
from tests.ui.round_pages import in_sight
from tests.ui.sample_contests import ORGANIZER
from ui.context import DeskContext
from ui.dialogs.entry_status import EntryStatusDialog
from ui.look import Speech
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.organizer.importing.dialog import ImportDialog
from ui.organizer.teams.member_dialog import MemberDialog
from ui.organizer.teams.member_rows import Column as MemberColumn
from ui.organizer.teams.page import TeamsPage
from ui.organizer.teams.team_dialog import TeamDialog
from ui.organizer.teams.team_rows import Column
from ui.organizer.teams.transfer_dialog import TransferDialog
from ui.settings import SettingsFile
from ui.tour_hands import Hands
from ui.widgets.empty_hint import EmptyHint

Key = Qt.Key
Asked = TypeVar("Asked", bound=QDialog)

FOUR = (
    Member("Trần Văn An", date(1990, 5, 1), Gender.MALE, "Công chức", "0905000111", MemberRole.MAIN, captain=True),
    Member("Nguyễn Thị Ánh", 1985, Gender.FEMALE, role=MemberRole.MAIN),
    Member("Lê Đức", 1979),
    Member("Bùi Thị Hoà", date(1999, 12, 31)),
)


def fill(context: DeskContext, place: int, members: tuple[Member, ...]) -> None:
    team = context.venue.snapshots.contest().teams[place]
    context.venue.teams.register(
        replace(team, members=members), actor=context.actor(Desk.ORGANIZER), at=context.clock()
    )


@pytest.fixture
def page(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[TeamsPage]:
    fill(context, 0, FOUR)
    fill(context, 1, (replace(FOUR[3], name="Bùi Thị Hòa"),))
    with in_sight(TeamsPage(context), ROUND, opened, qtbot) as shown:
        shown.focus_first()
        yield shown


def column(model: QAbstractItemModel, number: int) -> list[str]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def team(venue: Venue, place: int) -> Team:
    return venue.snapshots.contest().teams[place]


def dialog(kind: type[Asked]) -> Asked:
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, kind)
    return asked


def press(hint: EmptyHint) -> None:
    button = hint.focusProxy()
    assert button is not None
    QTest.keyClick(button, Key.Key_Return)


def test_teams_and_members_are_shown_with_what_breaks_the_rule(page: TeamsPage) -> None:
    assert page.counts.text() == "22 teams, 5 people · 22 break the team rule"
    first = page.table.rows
    assert first.index(0, Column.NAME).data() == "Xã Bình Phước"
    assert first.index(0, Column.RULE).data() == "4/7–12 members · 2/4 main"
    assert first.index(2, Column.RULE).data() == "No members yet"
    assert first.index(0, Column.CAPTAIN).data() == "Trần Văn An"
    assert page.panel.remarks.sentences[:3] == [
        "Xã Bình Phước has 4 members; a team has 7 to 12.",
        "Xã Bình Phước has 2 main members; a team has exactly 4.",
        "Bùi Thị Hoà stands in Thị trấn Châu Ổ, too. A person is in one team only.",
    ]
    members = page.panel.model
    assert [members.index(0, each).data() for each in MemberColumn] == [
        "1", "Trần Văn An", "01/05/1990", "Male", "Công chức", "0905000111", "Captain",
    ]  # fmt: skip


def test_a_team_that_keeps_the_rule_is_said_to(page: TeamsPage, context: DeskContext) -> None:
    seven = (*FOUR, *(replace(FOUR[1], name=f"Võ {name}", born=1980) for name in ("Ba", "Bốn", "Năm")))
    fill(
        context,
        0,
        tuple(replace(m, role=MemberRole.MAIN if n < 4 else MemberRole.EXTRA) for n, m in enumerate(seven)),
    )
    page.refresh()
    assert page.table.rows.index(0, Column.RULE).data() == "Met"
    assert page.panel.remarks.sentences[0] == (
        "The team rule is met: 7 members, 4 of them main members, captain Trần Văn An."
    )


def test_a_team_is_added_renamed_removed_and_brought_back_by_keys(page: TeamsPage, venue: Venue) -> None:
    QTest.keyClick(page.table, Key.Key_Insert)
    adding = dialog(TeamDialog)
    QTest.keyClick(adding.name, Key.Key_Return)
    assert adding.beside.text() == "Please write down the team's name."
    Hands().write("Xã Bình Thạnh", adding.name)
    QTest.keyClick(adding.name, Key.Key_Return)
    assert adding.beside.text() == 'There is a team "Xã Bình Thạnh" already.'
    adding.name.setText("Xã Vạn Tường")
    QTest.keyClick(adding.name, Key.Key_Return)
    assert team(venue, 22) == Team(TeamCode("van-tuong"), "Xã Vạn Tường")
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.name == page.panel.name.text() == "Xã Vạn Tường"

    QTest.keyClick(page.table, Key.Key_Return)
    changing = dialog(TeamDialog)
    changing.name.setText("Xã Vạn Tường Đông")
    QTest.keyClick(changing.name, Key.Key_Return)
    assert team(venue, 22).name == "Xã Vạn Tường Đông"

    Hands().wake(page)
    QTest.keyClick(page.table, Key.Key_Delete)
    assert len(venue.snapshots.contest().teams) == 22
    assert page.foot.beside.text() == "Xã Vạn Tường Đông was removed. Ctrl+Z brings it back."
    assert page.table.currentIndex().row() == 21
    QTest.keyClick(page.table, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert team(venue, 22).name == "Xã Vạn Tường Đông"


def test_a_team_that_has_performed_stays_and_the_page_says_what_to_do(page: TeamsPage, venue: Venue) -> None:
    QTest.keyClick(page.table, Key.Key_Delete)
    assert len(venue.snapshots.contest().teams) == 22
    assert "cannot be removed" in page.foot.beside.text()


def test_the_buttons_of_the_team_in_sight_rename_and_remove_it(page: TeamsPage, venue: Venue) -> None:
    page.table.choose(20)
    page.panel.rename.click()
    changing = dialog(TeamDialog)
    changing.unit.setText("UBND xã")
    changing.yes.click()
    assert team(venue, 20).unit == "UBND xã"
    name = team(venue, 20).name
    page.panel.drop.click()
    assert page.foot.beside.text() == f"{name} was removed. Ctrl+Z brings it back."
    page.undo.undo.click()
    assert team(venue, 20).name == name
    assert page.foot.beside.text() == ""


def test_a_warning_stands_beside_who_is_in_two_teams(page: TeamsPage) -> None:
    index = page.panel.model.index(3, MemberColumn.NAME)
    assert page.panel.model.data(index, Qt.ItemDataRole.ToolTipRole) == page.panel.remarks.sentences[2]
    other = page.panel.model.index(0, MemberColumn.NAME)
    assert page.panel.model.data(other, Qt.ItemDataRole.ToolTipRole) == "Trần Văn An"


def test_members_are_added_one_after_another(page: TeamsPage, venue: Venue) -> None:
    page.table.choose(2)
    QTest.mouseClick(page.panel.foot.add, Qt.MouseButton.LeftButton)
    asked = dialog(MemberDialog)
    assert asked.form.member().role is MemberRole.MAIN
    hands = Hands()
    hands.write("Võ Thị Ý", asked.form.name)
    hands.write("31/02/1990", asked.form.born)
    QTest.mouseClick(asked.next, Qt.MouseButton.LeftButton)
    assert asked.beside.text() == (
        '"31/02/1990" is no date that there is. Write the birth as day/month/year, or the year alone.'
    )
    assert asked.focusWidget() is asked.form.born
    asked.form.born.setText("28/2/1990")
    hands.write("0905 123 456", asked.form.phone)
    QTest.keyClick(asked.form.captain, Key.Key_Space)
    QTest.mouseClick(asked.next, Qt.MouseButton.LeftButton)
    assert asked.beside.text() == "Võ Thị Ý was added."
    assert not asked.form.captain.isChecked()
    hands.write("Lê An", asked.form.name)
    hands.write("1988", asked.form.born)
    QTest.keyClick(asked.form.gender, Key.Key_Down)
    QTest.keyClick(asked.form.born, Key.Key_Return)
    assert team(venue, 2).members == (
        Member("Võ Thị Ý", date(1990, 2, 28), phone="0905 123 456", role=MemberRole.MAIN, captain=True),
        Member("Lê An", 1988, Gender.FEMALE, role=MemberRole.MAIN),
    )
    assert page.panel.table.currentIndex().row() == 1


def test_a_member_is_changed_removed_and_brought_back_by_keys(page: TeamsPage, venue: Venue) -> None:
    table = page.panel.table
    table.setFocus()
    QTest.keyClick(table, Key.Key_Down)
    QTest.keyClick(table, Key.Key_Return)
    asked = dialog(MemberDialog)
    assert asked.form.member() == replace(FOUR[1], phone="")
    asked.form.position.setText("Hội trưởng")
    QTest.keyClick(asked.form.position, Key.Key_Return)
    assert team(venue, 0).members[1] == replace(FOUR[1], position="Hội trưởng")
    QTest.keyClick(table, Key.Key_Delete)
    assert [member.name for member in team(venue, 0).members] == [FOUR[0].name, FOUR[2].name, FOUR[3].name]
    assert page.foot.beside.text() == "Nguyễn Thị Ánh was removed. Ctrl+Z brings it back."
    QTest.keyClick(table, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert team(venue, 0).members[1].name == "Nguyễn Thị Ánh"


def test_a_member_who_is_left_alone_stays(page: TeamsPage, venue: Venue) -> None:
    page.panel.foot.edit.click()
    asked = dialog(MemberDialog)
    asked.form.name.setText("Somebody else")
    QTest.keyClick(asked, Key.Key_Escape)
    assert team(venue, 0).members == FOUR


def test_members_move_in_the_registered_order_and_into_another_team(page: TeamsPage, venue: Venue) -> None:
    table = page.panel.table
    table.setFocus()
    QTest.keyClick(table, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert team(venue, 0).members == FOUR
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [member.name for member in team(venue, 0).members][:3] == [FOUR[1].name, FOUR[2].name, FOUR[0].name]
    assert table.currentIndex().row() == 2
    page.panel.foot.transfer.click()
    asked = dialog(TransferDialog)
    assert asked.team.itemText(0) == "Xã Bình An"
    asked.team.setCurrentText("Thị trấn Châu Ổ")
    QTest.keyClick(asked, Key.Key_Return)
    assert team(venue, 1).members[-1] == FOUR[0]
    assert page.foot.beside.text() == "Trần Văn An is in Thị trấn Châu Ổ now."


def test_headings_sort_in_vietnamese_order_and_the_chosen_stay_chosen(page: TeamsPage) -> None:
    header = page.table.horizontalHeader()

    def click(at: int) -> None:
        place = header.sectionViewportPosition(at) + 20
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 20))

    click(Column.NAME)
    names = column(page.table.rows, Column.NAME)
    assert names[:3] == ["Xã Bình An", "Xã Bình Chánh", "Xã Bình Châu"]
    assert names.index("Xã Bình Thanh") + 1 == names.index("Xã Bình Thạnh")
    assert names[-1] == "Thị trấn Châu Ổ"
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.name == page.panel.name.text() == "Xã Bình Phước"
    page.panel.table.sortByColumn(MemberColumn.NAME, Qt.SortOrder.AscendingOrder)
    assert column(page.panel.model, MemberColumn.NAME) == [
        "Trần Văn An",
        "Nguyễn Thị Ánh",
        "Lê Đức",
        "Bùi Thị Hoà",
    ]
    page.panel.table.sortByColumn(MemberColumn.PLACE, Qt.SortOrder.DescendingOrder)
    assert column(page.panel.model, MemberColumn.PLACE) == ["4", "3", "2", "1"]
    for each in Column:
        page.table.sortByColumn(each, Qt.SortOrder.DescendingOrder)
    for each_member in MemberColumn:
        page.panel.table.sortByColumn(each_member, Qt.SortOrder.AscendingOrder)
    assert page.panel.name.text() == "Xã Bình Phước"


@pytest.mark.parametrize(
    ("typed", "teams"),
    [
        ("chau o", ["Thị trấn Châu Ổ"]),
        ("BÌNH THANH", ["Xã Bình Thanh", "Xã Bình Thạnh"]),
        ("hoa", ["Xã Bình Phước", "Thị trấn Châu Ổ", "Xã Bình Hòa"]),
        ("le duc", ["Xã Bình Phước"]),
    ],
)
def test_a_search_finds_teams_and_people_without_minding_marks(
    page: TeamsPage, typed: str, teams: list[str]
) -> None:
    QTest.keyClick(page.table, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.search
    Hands().write(typed)
    assert column(page.table.rows, Column.NAME) == teams


def test_a_person_who_is_found_is_chosen(page: TeamsPage) -> None:
    page.search.setText("đức")
    assert page.panel.model.row(page.panel.table.currentIndex().row()).member.name == "Lê Đức"


def test_a_search_without_a_find_offers_all_teams_again(page: TeamsPage) -> None:
    page.search.setText("nobody")
    assert page.nobody.isVisible()
    press(page.nobody)
    assert page.table.isVisible()
    assert page.table.rows.rowCount() == 22


def test_a_team_withdraws_from_a_round_with_a_reason(page: TeamsPage, venue: Venue) -> None:
    page.panel.remarks.buttons[0].click()
    asked = dialog(EntryStatusDialog)
    QTest.keyClick(asked.status, Key.Key_Down)
    Hands().write("Ill", asked.reason)
    QTest.keyClick(asked.reason, Key.Key_Return)
    board = {entry.team: entry.status for entry in venue.snapshots.board(ROUND).entries}
    assert board[team(venue, 0).code] is EntryStatus.WITHDRAWN
    assert page.panel.remarks.sentences[-1].endswith("Withdrawn")
    assert page.table.rows.index(0, Column.ROUNDS).data().endswith("(withdrawn)")


def test_a_contest_without_teams_says_what_to_do_next(
    tmp_path: Path, settings: SettingsFile, speech: Speech, qtbot: QtBot
) -> None:
    bare = Contest("Hội thi", "UBND", 2025, Rules(parts=()))
    create_contest(tmp_path / "bare.contest", Archive(bare), actor=ORGANIZER, at=Clock()())
    venue = venue_over(ContestFile.open(tmp_path / "bare.contest"))
    opened = OpenedContest(venue, Memory(settings), Clock(), speech)
    with in_sight(TeamsPage(opened.context(speech)), ROUND, opened, qtbot) as page:
        page.focus_first()
        assert page.nothing_yet.isVisible()
        assert not page.foot.add.isVisible()

        def leave() -> None:
            QTest.keyClick(dialog(ImportDialog), Key.Key_Escape)

        QTimer.singleShot(0, leave)
        press(page.nothing_yet)
        page.foot.add_first.click()
        asked = dialog(TeamDialog)
        Hands().write("An", asked.name)
        QTest.keyClick(asked.name, Key.Key_Return)
        assert page.table.isVisible()
        assert page.panel.remarks.sentences[-1] == "The team takes part in no round yet."
        Hands().wait()
    opened.close()


def test_wide_windows_show_captains_and_rounds_too(page: TeamsPage) -> None:
    assert page.table.isColumnHidden(Column.CAPTAIN)
    page.resize(1720, 1024)
    QTest.qWait(1)
    assert not page.table.isColumnHidden(Column.CAPTAIN)
    assert not page.table.isColumnHidden(Column.ROUNDS)


def test_the_models_of_the_page_are_sound(page: TeamsPage, context: DeskContext) -> None:
    for model in (page.table.rows, page.panel.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.table.choose(1)
    page.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    fill(context, 3, FOUR[:1])
    page.refresh()
    page.search.setText("binh")
    page.search.clear()
