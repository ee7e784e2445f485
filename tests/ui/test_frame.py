from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stage_contest.domain.errors import FileTrouble, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.services.venue import venue_over
from stage_contest.storage.database import ContestFile
from tests.ui.first_evening import JUDGE, ROUND, call, teams
from ui.contest_windows import PAGES
from ui.desks import DeskPage
from ui.frame import Frame
from ui.judge.desk import JudgeDeskPage
from ui.program import Program
from ui.settings import SettingsFile
from ui.theme import Shade

Start = Callable[[], Program]


def open_frame(program: Program, path: Path, *, locked: bool = False) -> Frame:
    program.open_contest(path, locked=locked)
    assert program.frame is not None
    return program.frame


def judge_page(frame: Frame) -> JudgeDeskPage:
    assert isinstance(frame.page, JudgeDeskPage)
    return frame.page


def test_a_contest_opened_for_the_first_time_asks_who_works(make_program: Start, contest_path: Path) -> None:
    frame = open_frame(make_program(), contest_path)
    assert frame.locked
    assert (DeskPage.JUDGE, JUDGE) in frame.chooser.buttons
    assert not frame.navigation.isVisible()


def test_the_locked_chooser_shows_the_team_on_stage_and_who_is_awaited_and_no_mark(
    make_program: Start, contest_path: Path
) -> None:
    frame = open_frame(make_program(), contest_path)
    said = " ".join(label.text() for label in frame.chooser.findChildren(QWidget) if hasattr(label, "text"))
    assert "4 · " in said
    assert "Awaiting: GK1, GK2, GK3, GK4, GK5" in said
    assert "18.5" not in said


def test_the_arrows_go_from_door_to_door_as_they_lie_on_the_screen(make_program: Start, contest_path: Path) -> None:
    frame = open_frame(make_program(), contest_path)
    doors = frame.chooser.buttons
    way = [
        (Qt.Key.Key_Down, (DeskPage.JUDGE, JudgeCode("gk3"))),
        (Qt.Key.Key_Right, (DeskPage.JUDGE, JudgeCode("gk4"))),
        (Qt.Key.Key_Up, (DeskPage.JUDGE, JudgeCode("gk2"))),
        (Qt.Key.Key_Right, (DeskPage.CONTEST, None)),
        (Qt.Key.Key_Up, (DeskPage.CONTEST, None)),
        (Qt.Key.Key_Left, (DeskPage.JUDGE, JudgeCode("gk2"))),
    ]
    doors[DeskPage.JUDGE, JudgeCode("gk1")].setFocus()
    for key, door in way:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        assert doors[door].hasFocus()


def test_three_enters_hand_the_laptop_to_the_next_judge_who_is_awaited(
    make_program: Start, contest_path: Path
) -> None:
    frame = open_frame(make_program(), contest_path)
    frame.open_desk(DeskPage.JUDGE, JUDGE)
    for typed in ("9", "4,5", "4,25"):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, typed)
        QTest.keyClick(focus, Qt.Key.Key_Return)
    for _enter in ("submit", "lock", "open"):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert not frame.locked
    assert frame.context.place.now.judge == "gk4"
    doors = frame.chooser.buttons
    assert doors[DeskPage.JUDGE, JUDGE].toolTip() == "Nothing is awaited from this judge."
    assert doors[DeskPage.JUDGE, JudgeCode("gk4")].toolTip() == "This judge's sheet is awaited."


def test_f12_locks_from_the_middle_of_a_mark_and_nothing_typed_is_lost(
    make_program: Start, contest_path: Path
) -> None:
    frame = open_frame(make_program(), contest_path)
    frame.open_desk(DeskPage.JUDGE, JUDGE)
    field = list(judge_page(frame).form.rows.values())[2].field
    field.setFocus()
    QTest.keyClicks(field, "6,")
    QTest.keyClick(field, Qt.Key.Key_F12)
    assert frame.locked
    door = frame.chooser.buttons[DeskPage.JUDGE, JUDGE]
    assert door.hasFocus()
    QTest.keyClick(door, Qt.Key.Key_Space)
    assert judge_page(frame).form.team.text().startswith("4 · ")
    assert list(judge_page(frame).form.rows.values())[2].field.text() == "6,"


def test_after_a_power_cut_the_program_goes_on_in_the_same_sheet_but_locked_and_with_a_black_hall(
    make_program: Start, contest_path: Path, settings: SettingsFile
) -> None:
    first = make_program()
    frame = open_frame(first, contest_path)
    frame.open_desk(DeskPage.JUDGE, JUDGE)
    assert settings.load().last_open == contest_path
    assert first.opened is not None
    first.opened.venue.file.close()

    again = make_program()
    frame = open_frame(again, contest_path, locked=True)
    assert frame.locked
    assert again.opened is not None
    assert not again.opened.projection.hall.lit
    assert frame.context.place.now.round == ROUND
    QTest.keyClick(frame.chooser.buttons[DeskPage.JUDGE, JUDGE], Qt.Key.Key_Space)
    page = judge_page(frame)
    assert page.form.team.text().startswith("4 · ")
    assert [row.field.text() for row in page.form.rows.values()][:3] == ["18.50", "8.75", ""]


def test_a_proper_farewell_is_remembered(make_program: Start, contest_path: Path, settings: SettingsFile) -> None:
    program = make_program()
    open_frame(program, contest_path)
    program.window.close()
    assert settings.load().last_open is None
    assert settings.load().recent == (contest_path,)


def test_the_language_changes_at_once_and_the_place_stays(
    make_program: Start, contest_path: Path, settings: SettingsFile
) -> None:
    program = make_program()
    frame = open_frame(program, contest_path)
    frame.open_desk(DeskPage.JUDGE, JUDGE)
    frame.state_bar.language.click()
    assert program.frame is not None
    page = judge_page(program.frame)
    assert page.form.team.text().startswith("4 · ")
    assert "27,25" in page.form.total.text()
    assert program.frame.state_bar.saved.word() == "Đã lưu"
    assert settings.load().language == "vi"


def test_the_theme_changes_at_once_and_the_place_stays(
    make_program: Start, contest_path: Path, settings: SettingsFile
) -> None:
    program = make_program()
    frame = open_frame(program, contest_path)
    frame.open_desk(DeskPage.SECRETARY)
    frame.state_bar.shade.click()
    assert program.frame is not None
    assert program.frame.context.look.theme.shade is Shade.DARK
    assert program.frame.context.place.now.page == DeskPage.SECRETARY.value
    assert settings.load().theme == "dark"
    program.switch_shade()


def test_every_desk_opens_and_fits_a_small_laptop(make_program: Start, contest_path: Path) -> None:
    program = make_program()
    frame = open_frame(program, contest_path)
    for desk in PAGES:
        frame.open_desk(desk, JUDGE if desk is DeskPage.JUDGE else None)
        smallest = program.window.minimumSizeHint()
        assert (smallest.width() <= 1366, smallest.height() <= 738) == (True, True), desk


def test_the_round_chosen_above_is_the_round_of_every_desk(make_program: Start, contest_path: Path) -> None:
    frame = open_frame(make_program(), contest_path)
    frame.open_desk(DeskPage.SECRETARY)
    frame.state_bar.rounds.setCurrentIndex(1)
    frame.state_bar.rounds.activated.emit(1)
    assert frame.context.place.now.round == "cluster-2"
    frame.open_desk(DeskPage.JUDGE)
    desk = judge_page(frame)
    assert desk.order_model.rowCount() == 7


def test_the_chooser_follows_the_stage(make_program: Start, contest_path: Path, qtbot: QtBot) -> None:
    program = make_program()
    frame = open_frame(program, contest_path)
    assert program.opened is not None
    venue = program.opened.venue
    with qtbot.waitSignal(program.opened.bridge.changed):
        call(venue, teams(venue)[4])
    assert any("5 · " in label.text() for label in frame.chooser.findChildren(QWidget) if hasattr(label, "text"))


def test_a_file_held_by_another_program_opens_read_only_and_says_so(
    make_program: Start, contest_path: Path
) -> None:
    holder = ContestFile.open(contest_path)
    try:
        frame = open_frame(make_program(), contest_path)
        assert frame.state_bar.saved.word() == "Read only"
        assert "open in another running program" in frame.read_only_bar.sentence()
        frame.open_desk(DeskPage.JUDGE, JUDGE)
        assert all(row.field.isReadOnly() for row in judge_page(frame).form.rows.values())
    finally:
        holder.close()


def test_a_contest_that_cannot_be_opened_is_refused_on_the_start_page(make_program: Start, tmp_path: Path) -> None:
    broken = tmp_path / "broken.contest"
    broken.write_text("not a contest", encoding="utf-8")
    program = make_program()
    program.open_contest(broken, locked=False)
    assert program.start_page is not None
    assert program.start_page.notice.text()


def test_disk_trouble_is_said_in_the_bar_and_try_again_does_it(make_program: Start, contest_path: Path) -> None:
    frame = open_frame(make_program(), contest_path)
    frame.open_desk(DeskPage.SECRETARY)
    tried: list[str] = []
    done: list[str] = []

    def act() -> None:
        tried.append("act")
        if len(tried) == 1:
            raise FileTrouble(message("The disk is full."))

    frame.context.problems.attempt(act, refused=pytest.fail, done=lambda: done.append("done"))
    assert frame.trouble_bar.sentence() == "The disk is full."
    assert done == []
    frame.trouble_bar.button.click()
    assert (len(tried), done) == (2, ["done"])
    assert frame.trouble_bar.sentence() == ""


def test_the_start_page_offers_recent_contests_and_opens_them_with_enter(
    make_program: Start, contest_path: Path, settings: SettingsFile
) -> None:
    settings.change(lambda kept: replace(kept.with_recent(contest_path)))
    program = make_program()
    program.show_start()
    assert program.start_page is not None
    recent = program.start_page.recent
    assert recent.model().rowCount() == 1
    QTest.keyClick(recent, Qt.Key.Key_Return)
    assert program.frame is not None


def test_an_empty_start_page_offers_the_demonstration_with_enter(make_program: Start, qtbot: QtBot) -> None:
    program = make_program()
    program.show_start()
    assert program.start_page is not None
    offered = program.start_page.nothing_yet.focusProxy()
    assert offered is not None
    assert offered.hasFocus()
    QTest.keyClick(offered, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: program.frame is not None, timeout=30_000)


def test_without_a_remembered_place_the_first_round_that_is_not_frozen_is_chosen(
    make_program: Start, contest_path: Path
) -> None:
    frame = open_frame(make_program(), contest_path)
    assert frame.context.place.now.round == ROUND
    assert frame.chooser.buttons[DeskPage.JUDGE, JudgeCode("gk1")].hasFocus()


def test_the_demonstration_is_made_beside_the_windows_and_then_opened(make_program: Start, qtbot: QtBot) -> None:
    program = make_program()
    program.show_start()
    assert program.start_page is not None
    program.start_page.demonstration.click()
    qtbot.wait_until(lambda: program.frame is not None, timeout=30_000)
    assert program.opened is not None
    assert program.opened.path.name == "demonstration.contest"


def test_leaving_a_contest_closes_its_file(make_program: Start, contest_path: Path) -> None:
    program = make_program()
    frame = open_frame(program, contest_path)
    frame.open_desk(DeskPage.CONTEST)
    assert frame.page is not None
    frame.page.leave_asked.emit()
    assert program.start_page is not None
    again = ContestFile.open(contest_path)
    assert not again.read_only
    assert venue_over(again).snapshots.rounds()
    again.close()
