"""Paper sheets, typed at the keyboard as a secretary would; imported from Excel; printed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.paper_reading import Pass
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.setup import ContestSetup
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.services.archive import read_archive
from stage_contest.services.paper import PaperState
from stage_contest.services.preparation import create_contest
from stage_contest.services.typed_up import read_typed_up
from stage_contest.services.venue import Venue
from tests.ui.answering import when_asked
from tests.ui.first_evening import AT, ORGANIZER, SECRETARY
from tests.ui.secretary.at_the_desk import answer
from ui.context import DeskContext
from ui.secretary.desk import SecretaryDesk
from ui.secretary.paper.grid_model import FIRST_MARK
from ui.secretary.paper.import_dialog import ImportSheetsDialog
from ui.secretary.paper.print_dialog import PrintSheetsDialog
from ui.secretary.paper.typed_line import Typing
from ui.secretary.paper.window import PaperWindow

GIVEN = Path(__file__).parents[2] / "data" / "sheets"
CODE, INTRO, SKIT = RoundCode("cluster-1"), PartCode("introduction"), PartCode("skit")
GK1, GK2 = JudgeCode("gk1"), JudgeCode("gk2")
LINE = ("7,25", "5.5", "3,25", "1,75", "17,75")
LONG = 20_000


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    """The contest of one cluster before the marks: 8 teams, 5 judges."""
    path = tmp_path / "cum-1.contest"
    create_contest(path, read_archive((GIVEN / "cum-1.archive.json").read_bytes()), actor=ORGANIZER, at=AT)
    return path


@pytest.fixture
def typing() -> Typing:
    return {}


@pytest.fixture
def window(context: DeskContext, typing: Typing, qtbot: QtBot) -> Iterator[PaperWindow]:
    shown = PaperWindow(context, CODE, typing)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.close()


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
            self.pressed += 1

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._focus(), key)
        self.pressed += 1

    def line(self, texts: Sequence[str]) -> None:
        """Each text with its Enter."""
        for text in texts:
            self.write(text)
            self.press(Qt.Key.Key_Return)

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


def name(window: PaperWindow, reader: str) -> None:
    """Give the reader's name, as on a laptop without PINs."""
    window.view.reader.field.setText(reader)
    window.view.reader.setFocus()
    QTest.keyClick(window.view.reader.field, Qt.Key.Key_Return)


def cell(window: PaperWindow, row: int, column: int) -> str:
    return str(window.view.model.index(row, column).data())


def state(window: PaperWindow, row: int) -> str:
    return cell(window, row, window.view.model.state)


def on_file(venue: Venue) -> tuple[ScoreSheet, ...]:
    return venue.snapshots.contest().round(CODE).sheets


def test_the_readers_name_is_asked_for_once_and_stands_beside_the_line(window: PaperWindow) -> None:
    assert "name of who reads" in window.view.said.text()
    assert not window.view.grid.isEnabled()
    name(window, " Lan ")
    assert window.view.grid.hasFocus()
    Keys().line(LINE)
    assert state(window, 0) == "Entered: Lan"
    assert window.view.about.text() == "GK1 · Nguyễn Ngọc Quyết – Giới thiệu. Lines read: 1, confirmed: 0 of 8."


def test_a_line_costs_its_digits_and_one_enter_a_cell(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    keys = Keys()
    for _team in range(8):
        keys.line(LINE)
    cells, digits = 8 * len(LINE), 8 * sum(map(len, LINE))
    assert keys.pressed == digits + cells
    assert len(venue.paper.sheets(CODE)) == 8
    assert window.view.next.hasFocus()
    assert window.view.next.text() == "Next: GK2 – Giới thiệu"
    keys.press(Qt.Key.Key_Return)
    assert (window.choice.judge, window.view.grid.currentIndex().row()) == (GK2, 0)
    assert window.view.grid.hasFocus()


def test_every_sheet_of_the_cluster_is_typed_twice_and_gives_the_expected_marks(
    window: PaperWindow, venue: Venue
) -> None:
    contest = venue.snapshots.contest()
    wanted = read_typed_up(GIVEN / "phieu-cham-cum-1.xlsx", contest, contest.round(CODE)).sheets
    by_place = {(sheet.judge, sheet.part, sheet.team): sheet for sheet in wanted}
    words, keys = Words("vi"), Keys()
    for reader, which in (("Lan", Pass.FIRST), ("Minh", Pass.SECOND)):
        window.view.sheets.passes[which].click()
        window.view.sheets.parts.buttons[INTRO].click()
        window.view.sheets.judges[GK1].click()
        name(window, reader)
        for _paper in range(10):
            for row in window.view.model.rows():
                sheet = by_place[window.choice.judge, window.choice.part, row.entry.team]
                if sheet.state is SheetState.MARKED:
                    keys.line([*(words.points(sheet.marks[each.code]) for each in row.criteria), ""])
                else:
                    keys.write("v" if sheet.state is SheetState.ABSENT else "K")
            if window.view.next.isEnabled():
                keys.press(Qt.Key.Key_Return)
    found = {(sheet.judge, sheet.part, sheet.team): sheet for sheet in on_file(venue)}
    assert found == by_place
    assert window.view.next.text() == "Nothing more to read"


def test_v_and_k_speak_for_the_whole_line(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    keys = Keys()
    keys.write("V")
    keys.write("k")
    papers = venue.paper.sheets(CODE)
    assert [paper.readings[Pass.FIRST].state for paper in papers.values()] == [
        SheetState.ABSENT,
        SheetState.ABSTAINED,
    ]
    assert state(window, 0) == "Entered: Lan · absent"
    assert window.view.grid.currentIndex().row() == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [("9", 'The most for "Nội dung" is 8. You typed 9.'), ("7,3", "in steps of 0.25"), ("x", "is not a number")],
)
def test_a_wrong_mark_is_told_at_once_and_typed_over(
    window: PaperWindow, venue: Venue, typed: str, said: str
) -> None:
    name(window, "Lan")
    keys = Keys()
    keys.line([typed])
    assert said in window.view.said.text()
    assert (window.view.grid.currentIndex().row(), window.view.grid.currentIndex().column()) == (0, FIRST_MARK)
    assert venue.paper.sheets(CODE) == {}
    keys.line(LINE)
    assert window.view.said.text() == ""
    assert state(window, 0) == "Entered: Lan"


def test_a_total_that_is_not_the_sum_is_told_and_nothing_is_kept(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    keys = Keys()
    keys.line((*LINE[:-1], "18"))
    assert "says 18, but its marks add up to 17.75" in window.view.said.text()
    assert cell(window, 0, window.view.model.sum) == "17.75"
    assert venue.paper.sheets(CODE) == {}
    keys.press(Qt.Key.Key_Delete)
    keys.press(Qt.Key.Key_Return)
    assert state(window, 0) == "Entered: Lan"


def test_a_mark_that_lacks_is_where_the_cursor_goes(window: PaperWindow) -> None:
    name(window, "Lan")
    Keys().line(("7", "", "3", "1", ""))
    assert "still lacks: Hình thức thể hiện, sáng tạo" in window.view.said.text()
    assert window.view.grid.currentIndex().column() == FIRST_MARK + 1


def test_the_second_pass_shows_nothing_of_the_first(window: PaperWindow) -> None:
    name(window, "Lan")
    Keys().line(LINE)
    name(window, "Minh")
    assert cell(window, 0, FIRST_MARK) == "•"
    window.view.sheets.passes[Pass.SECOND].click()
    for column in range(FIRST_MARK, window.view.model.state):
        assert cell(window, 0, column) == ""
    assert state(window, 0) == "Entered: Lan"
    assert window.view.differing.isHidden()


def test_two_equal_readings_submit_the_sheet_and_say_who_confirmed(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    Keys().line(LINE)
    window.view.sheets.passes[Pass.SECOND].click()
    name(window, "Minh")
    Keys().line(LINE)
    assert state(window, 0) == "Entered: Lan · confirmed: Minh"
    (sheet,) = on_file(venue)
    assert (sheet.judge, sheet.submitted) == (GK1, True)
    assert not window.view.model.flags(window.view.model.index(0, FIRST_MARK)) & Qt.ItemFlag.ItemIsEditable


def test_differences_open_side_by_side_and_each_reader_mends_the_own_one(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    Keys().line(("7,25", "5,5", "3,25", "1,5", ""))
    window.view.sheets.passes[Pass.SECOND].click()
    name(window, "Minh")
    Keys().line(LINE)
    assert "differ" in window.view.said.text()
    assert window.view.differing.isVisible()
    marked = [
        column
        for column in range(window.view.model.columnCount())
        if window.view.differing.model.index(0, column).data(Qt.ItemDataRole.DecorationRole) is not None
    ]
    assert marked == [FIRST_MARK + 3, window.view.model.total]
    said = [str(window.view.differing.model.index(row, window.view.model.state).data()) for row in range(2)]
    assert said == ["read by Lan", "read by Minh"]
    window.view.sheets.passes[Pass.FIRST].click()
    assert "Only Lan corrects it" in str(window.view.model.index(0, FIRST_MARK).data(Qt.ItemDataRole.ToolTipRole))
    name(window, "Lan")
    window.view.grid.go_to(0, FIRST_MARK + 3)
    Keys().line(("1,75", "17,75"))
    assert state(window, 0) == "Entered: Lan · confirmed: Minh"
    assert len(on_file(venue)) == 1


def test_a_reading_is_withdrawn_with_a_reason(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    Keys().line(("7,25", "5,5", "3,25", "1,5", ""))
    window.view.sheets.passes[Pass.SECOND].click()
    name(window, "Minh")
    Keys().line(LINE)
    answer("Lan went home")
    window.view.differing.first.click()
    (paper,) = venue.paper.sheets(CODE).values()
    assert (paper.state, list(paper.readings)) == (PaperState.READ_ONCE, [Pass.SECOND])
    assert window.view.differing.isHidden()


def test_nobody_reads_twice_unless_the_contest_allows_it(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    Keys().line(LINE)
    window.view.sheets.passes[Pass.SECOND].click()
    index = window.view.model.index(0, FIRST_MARK)
    assert not window.view.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert "Somebody else reads it" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    venue.settings.set_up(ContestSetup(same_reader_twice=True), actor=ORGANIZER, at=AT)
    window.view.sheets.passes[Pass.SECOND].click()
    Keys().line(LINE)
    assert state(window, 0) == "Entered: Lan · confirmed: Lan"


def test_what_was_typed_and_not_kept_waits_for_its_reader(
    window: PaperWindow, context: DeskContext, typing: Typing, qtbot: QtBot
) -> None:
    name(window, "Lan")
    Keys().line(("7,25", "5"))
    assert state(window, 0) == "Not kept yet"
    name(window, "Minh")
    assert cell(window, 0, FIRST_MARK) == ""
    window.close()
    again = PaperWindow(context, CODE, typing)
    qtbot.addWidget(again)
    again.show()
    name(again, "Lan")
    assert [cell(again, 0, FIRST_MARK + place) for place in range(3)] == ["7,25", "5", ""]
    again.close()


def test_a_whole_line_is_kept_when_it_is_left_by_an_arrow(window: PaperWindow, venue: Venue) -> None:
    name(window, "Lan")
    keys = Keys()
    keys.line(LINE[:-2])
    keys.write(LINE[-2])
    keys.press(Qt.Key.Key_Down)
    QTest.qWait(20)
    assert len(venue.paper.sheets(CODE)) == 1
    assert state(window, 0) == "Entered: Lan"


def test_judges_who_mark_on_screen_are_told_apart(window: PaperWindow, venue: Venue) -> None:
    team = venue.snapshots.board(CODE).entries[0].team
    venue.show.call_team(CODE, team, INTRO, actor=SECRETARY, at=AT)
    desk = venue.snapshots.judge_desk(CODE, GK1, INTRO)
    judge = Actor("gk1", frozenset({Role.JUDGE}), Desk.JUDGE, GK1)
    for each in desk.part.criteria:
        key = desk.sheets[team].key
        venue.marking.give_mark(key, each.code, each.maximum, actor=judge, at=AT, operation=f"o{each.code}")
    venue.marking.submit_sheet(desk.sheets[team].key, actor=judge, at=AT)
    window.refresh()
    name(window, "Lan")
    assert state(window, 0) == "Marked on screen"
    assert window.view.grid.currentIndex().row() == 1


def test_the_model_of_the_grid_is_a_model(window: PaperWindow) -> None:
    name(window, "Lan")
    QAbstractItemModelTester(window.view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(window.view.differing.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def opened_import(context: DeskContext, book: str, qtbot: QtBot) -> ImportSheetsDialog:
    dialog = ImportSheetsDialog(context, CODE, GIVEN / book)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.at_work, timeout=LONG)
    return dialog


def test_typed_up_sheets_are_previewed_then_imported(context: DeskContext, venue: Venue, qtbot: QtBot) -> None:
    dialog = opened_import(context, "phieu-cham-cum-1.xlsx", qtbot)
    assert dialog.counted.words() == [
        "88 sheets and counts added",
        "0 sheets changed",
        "0 sheets unchanged",
        "No faults",
    ]
    assert on_file(venue) == ()
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert len(on_file(venue)) == 80
    again = opened_import(context, "phieu-cham-cum-1.xlsx", qtbot)
    assert not again.yes.isEnabled()
    assert "nothing to import" in again.said.text()
    again.close()


def test_faults_stand_with_their_places_and_nothing_is_imported(
    context: DeskContext, venue: Venue, qtbot: QtBot
) -> None:
    dialog = opened_import(context, "phieu-cham-sai.xlsx", qtbot)
    assert dialog.stack.currentWidget() is dialog.fault_list
    row = [str(dialog.faults.index(1, column).data()) for column in range(4)]
    assert row == ["GK1 - Giới thiệu", "17", "E", 'The most for "Phong cách, phối hợp" is 4.']
    assert dialog.faults.rowCount() == 11
    assert not dialog.yes.isEnabled()
    assert on_file(venue) == ()
    dialog.close()


def test_old_and_new_marks_of_a_changed_sheet_stand_side_by_side(
    window: PaperWindow, context: DeskContext, qtbot: QtBot
) -> None:
    name(window, "Lan")
    Keys().line(LINE)
    window.view.sheets.passes[Pass.SECOND].click()
    name(window, "Minh")
    Keys().line(LINE)
    dialog = opened_import(context, "phieu-cham-cum-1.xlsx", qtbot)
    first = dialog.plan.row(0)
    assert (first.fate, first.team) == ("changed", "Xã Bình Phước")
    assert "Nội dung: 7.25 → 6" in first.said
    dialog.close()


def test_sheets_are_printed_blank_or_with_control_sums(
    window: PaperWindow, context: DeskContext, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = PrintSheetsDialog(context, CODE, window.choice)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.count.text() == "Sheets: 10"
    dialog.judges.setChecked(False)
    dialog.parts.setChecked(False)
    assert dialog.wanted() == ((GK1, INTRO),)
    path = tmp_path / "phiếu.pdf"
    for button, sums in ((dialog.blank, False), (dialog.filled, True)):
        button.click()
        dialog.write(path)
        qtbot.waitUntil(lambda: "in " in dialog.said.text() and dialog.yes.isEnabled(), timeout=LONG)
        (page,) = PdfReader(path).pages
        assert ("Tổng kiểm tra" in page.extract_text()) == sums
        path.unlink()
    dialog.close()


def test_a_signed_in_reader_is_not_asked_for_a_name(context: DeskContext, venue: Venue, qtbot: QtBot) -> None:
    context.attendance.sign_in(replace(SECRETARY, name="Trần Thị Lan"))
    window = PaperWindow(context, CODE, {})
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert window.view.reader.field.isReadOnly()
    Keys().line(LINE)
    (paper,) = venue.paper.sheets(CODE).values()
    assert paper.readings[Pass.FIRST].read_by == "Trần Thị Lan"
    window.close()


def test_the_board_opens_the_window(context: DeskContext, qtbot: QtBot) -> None:
    context.place.choose_round(CODE)
    desk = SecretaryDesk(context)
    qtbot.addWidget(desk)
    desk.show_round(CODE)
    desk.show()
    seen: list[str] = []

    when_asked(PaperWindow, lambda window: seen.append(window.windowTitle()))
    desk.windows.paper.click()
    assert seen == ["Paper sheets"]
    desk.close()
