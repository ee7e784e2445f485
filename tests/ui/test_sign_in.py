"""Desks that ask for a PIN: who is asked, what is said, and under whose name is then worked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlmodel import col

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk, PersonCode, Role
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.query import one_value
from stage_contest.storage.tables import LedgerRow
from tests.ui.first_evening import AT, JUDGE, ORGANIZER
from ui.desks import DeskPage
from ui.dialogs.sign_in import SignInDialog
from ui.frame import Frame
from ui.judge.desk import JudgeDeskPage
from ui.program import Program
from ui.tour_hands import Hands

Start = Callable[[], Program]

LAN, GK3, MAI, CHAIR_PIN = "4073", "91205", "5522", "80614"
GK1 = JudgeCode("gk1")
_LAST_ACTOR = one_value(select(col(LedgerRow.actor)).order_by(col(LedgerRow.seq).desc()).limit(1))
_LAST_ROLES = one_value(select(col(LedgerRow.roles)).order_by(col(LedgerRow.seq).desc()).limit(1))


@pytest.fixture
def contest_path(contest_path: Path) -> Path:
    """The first evening with a secretary, an MC without a PIN, judge 3, and judge 1 who also chairs."""
    venue = venue_over(ContestFile.open(contest_path))
    add(venue, "Trần Thị Lan", Role.SECRETARY, pin=LAN)
    add(venue, "Mai Văn Bảy", Role.SECRETARY)
    add(venue, "", judge=JUDGE, pin=GK3)
    add(venue, "", Role.CHAIR, judge=GK1, pin=CHAIR_PIN)
    venue.file.close()
    return contest_path


@pytest.fixture
def frame(make_program: Start, contest_path: Path) -> Frame:
    program = make_program()
    program.open_contest(contest_path, locked=False)
    assert program.frame is not None
    return program.frame


def add(venue: Venue, name: str, *roles: Role, judge: JudgeCode | None = None, pin: str = "") -> PersonCode:
    code = venue.people.add_person(name=name, roles=frozenset(roles), judge=judge, actor=ORGANIZER, at=AT)
    if pin:
        venue.people.set_pin(code, pin, actor=ORGANIZER, at=AT)
    return code


def answering(answer: Callable[[SignInDialog], None], act: Callable[[], object]) -> list[SignInDialog]:
    """Do what opens dialogs, and answer each that opens."""
    asked: list[SignInDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SignInDialog)
        asked.append(dialog)
        try:
            answer(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)
    act()
    Hands().wait()
    return asked


def typing(pin: str) -> Callable[[SignInDialog], None]:
    def answer(dialog: SignInDialog) -> None:
        QTest.keyClicks(dialog.pin, pin)
        QTest.keyClick(dialog.pin, Qt.Key.Key_Return)

    return answer


def open_door(frame: Frame, desk: DeskPage, judge: JudgeCode | None = None) -> Callable[[], None]:
    return lambda: QTest.keyClick(frame.chooser.buttons[desk, judge], Qt.Key.Key_Space)


def names(dialog: SignInDialog) -> list[str]:
    return [line.person.name for line in dialog.model.rows()]


def test_a_desk_without_pins_opens_as_ever(frame: Frame) -> None:
    for desk in (DeskPage.CONTEST, DeskPage.SCREEN, DeskPage.PAPERS):
        open_door(frame, desk)()
        assert not frame.locked
        frame.lock()
    open_door(frame, DeskPage.JUDGE, JudgeCode("gk4"))()
    assert frame.page is frame.pages[DeskPage.JUDGE]
    assert frame.context.actor(Desk.JUDGE, JudgeCode("gk4")).name == "gk4"


def test_a_guarded_desk_asks_who_and_the_right_pin_opens_it(frame: Frame) -> None:
    (dialog,) = answering(typing(LAN), open_door(frame, DeskPage.SECRETARY))
    assert names(dialog) == ["Trần Thị Lan", "Mai Văn Bảy"]
    assert not frame.locked
    actor = frame.context.actor(Desk.SECRETARY)
    assert actor.name == "Trần Thị Lan"
    assert actor.roles == {Role.SECRETARY}


def test_going_back_leaves_the_desks_locked(frame: Frame) -> None:
    answering(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape), open_door(frame, DeskPage.SECRETARY))
    assert frame.locked
    assert frame.context.attendance.signed_in is None


def test_the_number_pad_types_for_fingers(frame: Frame) -> None:
    def tap(dialog: SignInDialog) -> None:
        for key in ("4", "0", "9", "⌫", "7", "3"):
            assert not dialog.yes.isEnabled()
            QTest.mouseClick(dialog.keys[key], Qt.MouseButton.LeftButton)
        assert dialog.pin.text() == LAN
        QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)

    answering(tap, open_door(frame, DeskPage.SECRETARY))
    assert not frame.locked


def test_the_pin_field_takes_digits_only_and_the_arrows_choose_the_name(frame: Frame) -> None:
    def choose(dialog: SignInDialog) -> None:
        QTest.keyClicks(dialog.pin, "4a 0-7")
        assert dialog.pin.text() == "407"
        QTest.keyClick(dialog.pin, Qt.Key.Key_Down)
        assert (dialog.name.text(), dialog.pin.text()) == ("Mai Văn Bảy", "")
        typing(MAI)(dialog)
        assert dialog.said.text() == "Mai Văn Bảy has no PIN yet; the organizer sets one."

    answering(choose, open_door(frame, DeskPage.SECRETARY))
    assert frame.locked


def test_wrong_pins_say_how_many_tries_are_left_and_lock_the_name_in_the_end(frame: Frame) -> None:
    def fail(dialog: SignInDialog) -> None:
        for left in (4, 3, 2, 1):
            typing("5522")(dialog)
            assert dialog.said.text().endswith(f"Tries left: {left}.")
            assert dialog.pin.text() == ""
            assert dialog.focusWidget() is dialog.pin
        typing("5522")(dialog)
        assert "locked for a minute" in dialog.said.text()
        typing(GK3)(dialog)
        assert "more seconds after 5 wrong PINs" in dialog.said.text()

    answering(fail, open_door(frame, DeskPage.JUDGE, JUDGE))
    assert frame.locked


def test_the_secretary_unlocks_a_locked_name_at_once(frame: Frame) -> None:
    def fail(dialog: SignInDialog) -> None:
        assert dialog.unlock.isHidden()
        for _try in range(5):
            typing("5522")(dialog)
        (asked,) = answering(typing(LAN), dialog.unlock.click)
        assert names(asked) == ["Trần Thị Lan"]
        assert dialog.said.text().endswith("may try again now.")
        typing(GK3)(dialog)

    answering(fail, open_door(frame, DeskPage.JUDGE, JUDGE))
    assert isinstance(frame.page, JudgeDeskPage)


def test_a_judge_sees_own_sheets_only_and_acts_under_the_own_name(frame: Frame) -> None:
    def answer(dialog: SignInDialog) -> None:
        assert names(dialog) == ["Giám khảo 3"]
        assert not dialog.who.isVisible()
        typing(GK3)(dialog)

    answering(answer, open_door(frame, DeskPage.JUDGE, JUDGE))
    page = frame.page
    assert isinstance(page, JudgeDeskPage)
    offered = [page.head.judges.itemText(row) for row in range(page.head.judges.count())]
    assert [text[:3] for text in offered] == ["GK2", "GK3", "GK4", "GK5"]
    Hands().wake(frame.window())
    Hands().write("9")
    Hands().press(Qt.Key.Key_Return)
    with frame.context.venue.file.reading() as unit:
        assert (unit.one(_LAST_ACTOR), unit.one(_LAST_ROLES)) == ("Giám khảo 3", "judge")


def test_whoever_holds_both_roles_is_asked_once_and_anybody_else_again(frame: Frame) -> None:
    answering(typing(CHAIR_PIN), open_door(frame, DeskPage.CHAIR))
    frame.navigation.buttons[DeskPage.JUDGE].click()
    assert frame.page is frame.pages[DeskPage.JUDGE]
    assert frame.context.place.now.judge == GK1
    frame.open_desk(DeskPage.CHAIR)
    frame.navigation.buttons[DeskPage.SCREEN].click()
    assert frame.page is frame.pages[DeskPage.SCREEN]
    answering(lambda dialog: dialog.reject(), frame.navigation.buttons[DeskPage.SECRETARY].click)
    assert frame.page is frame.pages[DeskPage.SCREEN]
    assert frame.navigation.buttons[DeskPage.SCREEN].isChecked()
    answering(typing(LAN), frame.navigation.buttons[DeskPage.SECRETARY].click)
    assert frame.page is frame.pages[DeskPage.SECRETARY]
    answering(lambda dialog: dialog.reject(), frame.navigation.buttons[DeskPage.CHAIR].click)
    assert frame.page is frame.pages[DeskPage.SECRETARY]


def test_locking_signs_out(frame: Frame) -> None:
    answering(typing(LAN), open_door(frame, DeskPage.SECRETARY))
    Hands().wake(frame.window())
    Hands().press(Qt.Key.Key_F12)
    assert frame.locked
    assert frame.context.attendance.signed_in is None
    assert len(answering(lambda dialog: dialog.reject(), open_door(frame, DeskPage.SECRETARY))) == 1


def test_another_language_signs_nobody_out(make_program: Start, contest_path: Path) -> None:
    program = make_program()
    program.open_contest(contest_path, locked=False)
    frame = program.frame
    assert frame is not None
    answering(typing(LAN), open_door(frame, DeskPage.SECRETARY))
    program.switch_language()
    assert program.frame is not None
    assert program.frame.page is program.frame.pages[DeskPage.SECRETARY]


def test_a_contest_that_was_left_at_a_guarded_desk_opens_locked(make_program: Start, contest_path: Path) -> None:
    program = make_program()
    program.open_contest(contest_path, locked=False)
    assert program.frame is not None
    answering(typing(LAN), open_door(program.frame, DeskPage.SECRETARY))
    program.leave_contest()
    program.open_contest(contest_path, locked=False)
    assert program.frame is not None
    assert program.frame.locked


def test_pins_set_meanwhile_do_not_shut_out_who_is_inside(frame: Frame) -> None:
    open_door(frame, DeskPage.CONTEST)()
    venue = frame.context.venue
    add(venue, "Hùng", Role.ORGANIZER, pin="66210")
    frame.open_desk(DeskPage.PAPERS)
    frame.open_desk(DeskPage.CONTEST)
    assert frame.page is frame.pages[DeskPage.CONTEST]
    assert frame.context.actor(Desk.ORGANIZER).roles == {Role.ORGANIZER}
    frame.lock()
    assert len(answering(typing("66210"), open_door(frame, DeskPage.CONTEST))) == 1
    assert frame.context.actor(Desk.ORGANIZER).name == "Hùng"
