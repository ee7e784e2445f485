import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stage_contest.domain.criteria import CriterionCode
from stage_contest.services.venue import Venue
from stage_contest.services.views import DeskSheetState
from tests.ui.first_evening import JUDGE, ROUND, SKIT, call, criteria, key, marks_on_disk, teams
from tests.ui.judge.hands import enter, focused, give, has_tick, press, row, type_over
from ui.judge.desk import JudgeDeskPage
from ui.widgets.steady_keys import steady_letter, steady_symbol

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
FRENCH_ROW = ("&", "é", '"', "'", "(", "-", "è", "_", "ç", "à")
"""The unshifted row of digits on a French keyboard, from the key of 1 to the key of 0."""


def third(venue: Venue) -> CriterionCode:
    return criteria(venue)[2]


def empty(desk: JudgeDeskPage) -> None:
    type_over(desk, 2, "")


def test_a_full_sheet_takes_its_digits_an_enter_each_and_one_to_submit(desk: JudgeDeskPage, venue: Venue) -> None:
    call(venue, teams(venue)[4])
    desk.refresh()
    desk.called.button.click()
    assert desk.form.team.text().startswith("5 · ")
    pressed = 0
    marks = ("18", "9,5", "8,75", "4", "4,25")
    for mark in marks:
        for letter in mark:
            QTest.keyClicks(focused(), letter)
            pressed += 1
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        pressed += 1
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    pressed += 1
    sheet = venue.snapshots.judge_desk(ROUND, JUDGE, SKIT).sheets[teams(venue)[4]]
    assert sheet.state is DeskSheetState.SUBMITTED
    assert sheet.total == 44.5
    assert pressed == sum(map(len, marks)) + 5 + 1


def test_the_row_of_digits_gives_digits_under_a_french_layout(desk: JudgeDeskPage) -> None:
    for place, (digit, text) in enumerate(zip("1234567890", FRENCH_ROW, strict=True)):
        empty(desk)
        press(row(desk, 2).field, ord(text.upper()), text, scan=10 + place)
        assert row(desk, 2).field.text() == digit


def test_shifted_keys_of_the_row_give_what_the_layout_says_if_that_is_a_digit(desk: JudgeDeskPage) -> None:
    empty(desk)
    press(row(desk, 2).field, Qt.Key.Key_7, "7", scan=16, shift=True)
    press(row(desk, 2).field, Qt.Key.Key_Exclam, "!", scan=10, shift=True)
    assert row(desk, 2).field.text() == "7"


def test_the_comma_and_the_full_stop_lie_where_they_lie_under_a_russian_layout(desk: JudgeDeskPage) -> None:
    for scan, letter, mark in ((59, "б", ","), (60, "ю", ".")):
        empty(desk)
        press(row(desk, 2).field, Qt.Key.Key_7, "7", scan=16)
        press(row(desk, 2).field, ord(letter.upper()), letter, scan=scan)
        press(row(desk, 2).field, Qt.Key.Key_5, "5", scan=14)
        assert row(desk, 2).field.text() == f"7{mark}5"


@pytest.mark.parametrize(("scan", "digit"), [(79, "7"), (84, "5"), (89, "3"), (90, "0"), (91, ",")])
def test_the_number_pad_gives_digits_also_without_num_lock(desk: JudgeDeskPage, scan: int, digit: str) -> None:
    empty(desk)
    press(row(desk, 2).field, Qt.Key.Key_Home, "", scan=scan)
    assert row(desk, 2).field.text() == digit


def test_no_input_method_comes_between_and_what_one_gives_all_the_same_is_taken_as_digits(
    desk: JudgeDeskPage,
) -> None:
    field = row(desk, 2).field
    without = Qt.WidgetAttribute.WA_InputMethodEnabled
    assert not field.testAttribute(without)
    desk.order.choose(0)
    desk.order.choose(3)
    assert not field.testAttribute(without)
    empty(desk)
    given = QInputMethodEvent("ê", [])
    given.setCommitString("a7,5")
    QApplication.sendEvent(field, given)
    assert field.text() == "7,5"


def test_letters_and_signs_type_nothing(desk: JudgeDeskPage) -> None:
    empty(desk)
    QTest.keyClicks(row(desk, 2).field, "a7(o %5")
    press(row(desk, 2).field, ord("Ê"), "ê")
    assert row(desk, 2).field.text() == "75"


def test_plus_and_minus_step_from_the_mark_and_enter_saves_it(desk: JudgeDeskPage, venue: Venue) -> None:
    give(desk, 2, "9,5")
    field = row(desk, 2).field
    field.setFocus()
    QTest.keyClicks(field, "++")
    assert field.text() == "10.00"
    QTest.keyClicks(field, "+")
    assert field.text() == "10.00"
    QTest.keyClicks(field, "-")
    assert field.text() == "9.75"
    assert not has_tick(row(desk, 2))
    assert marks_on_disk(venue, key(teams(venue)[3]))[third(venue)] == 950
    enter(desk, 2)
    assert marks_on_disk(venue, key(teams(venue)[3]))[third(venue)] == 975


def test_the_keys_beside_the_row_step_without_shift(desk: JudgeDeskPage) -> None:
    type_over(desk, 2, "5")
    press(row(desk, 2).field, Qt.Key.Key_Equal, "=", scan=21)
    assert row(desk, 2).field.text() == "5.25"
    press(row(desk, 2).field, Qt.Key.Key_ParenRight, ")", scan=20)
    press(row(desk, 2).field, Qt.Key.Key_Minus, "-", scan=82)
    assert row(desk, 2).field.text() == "4.75"


def test_a_blank_is_not_stepped_from_and_the_desk_says_why(desk: JudgeDeskPage, venue: Venue) -> None:
    empty(desk)
    QTest.keyClicks(row(desk, 2).field, "-")
    assert row(desk, 2).field.text() == ""
    assert "type a mark first" in row(desk, 2).beside.text()
    type_over(desk, 2, "7,")
    QTest.keyClicks(row(desk, 2).field, "+")
    assert row(desk, 2).field.text() == "7,"
    assert third(venue) not in marks_on_disk(venue, key(teams(venue)[3]))


def test_a_pasted_mark_is_checked_like_a_typed_one(desk: JudgeDeskPage) -> None:
    empty(desk)
    QGuiApplication.clipboard().setText("-1")
    QTest.keyClick(row(desk, 2).field, Qt.Key.Key_V, CONTROL)
    enter(desk, 2)
    assert 'The least for "Diễn xuất" is 0. You typed −1.' in row(desk, 2).beside.text()
    empty(desk)
    QGuiApplication.clipboard().setText("bảy")
    QTest.keyClick(row(desk, 2).field, Qt.Key.Key_V, CONTROL)
    enter(desk, 2)
    assert "is not a number of points" in row(desk, 2).beside.text()


def test_a_closed_sheet_takes_no_key(desk: JudgeDeskPage) -> None:
    desk.order.choose(0)
    field = row(desk, 0).field
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClicks(field, "7+")
    assert field.text() == "20.00"


def event(scan: int, text: str = "", *, native: int = 0, keys: Qt.KeyboardModifier | None = None) -> QKeyEvent:
    modifiers = keys if keys is not None else Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, modifiers, scan, native, 0, text)


@pytest.mark.parametrize(
    ("platform", "scan", "native", "symbol"),
    [
        ("xcb", 10, 0, "1"),
        ("wayland", 19, 0, "0"),
        ("windows", 2, 0, "1"),
        ("windows", 11, 0, "0"),
        ("windows", 0x47, 0, "7"),
        ("windows", 0x147, 0, None),
        ("windows", 0x33, 0, ","),
        ("cocoa", 0, 18, "1"),
        ("cocoa", 0, 92, "9"),
        ("cocoa", 0, 43, ","),
    ],
)
def test_each_platform_has_codes_of_its_own(
    monkeypatch: pytest.MonkeyPatch, platform: str, scan: int, native: int, symbol: str | None
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert steady_symbol(event(scan, native=native)) == symbol


def test_commands_are_no_symbols_and_their_letters_have_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    assert steady_symbol(event(10, "1", keys=CONTROL)) is None
    assert steady_letter(event(52, "я", keys=CONTROL)) == "Z"
    assert steady_letter(event(29, "н", keys=CONTROL)) == "Y"
    assert steady_letter(event(30, "г", keys=CONTROL)) == ""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "windows")
    assert steady_letter(event(0x2C, "я", keys=CONTROL)) == "Z"
