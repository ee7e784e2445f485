"""The guided start, from the start page to the checklist of the new contest."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import RoundKind
from ui.desks import DeskPage
from ui.organizer.checklist.page import ChecklistPage
from ui.organizer.new_contest.dialog import NewContestDialog
from ui.organizer.new_contest.file_name import file_name_for, folder_fault, free_name, name_fault
from ui.program import Program

Start = Callable[[], Program]


@pytest.fixture
def program(make_program: Start) -> Program:
    started = make_program()
    started.show_start()
    return started


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> NewContestDialog:
    assert program.start_page is not None
    program.start_page.new.click()
    asked = program.new_contest
    assert asked is not None
    qtbot.wait_until(asked.isActiveWindow)
    return asked


def focused(dialog: NewContestDialog) -> QWidget:
    found = dialog.focusWidget()
    assert found is not None
    return found


def enter(dialog: NewContestDialog) -> None:
    QTest.keyClick(focused(dialog), Qt.Key.Key_Return)


def type_over(field: QLineEdit, text: str) -> None:
    """Type as a Vietnamese keyboard does: it commits whole words."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)


def choose(dialog: NewContestDialog, source: int) -> None:
    """Go down to that source with the arrow."""
    for _step in range(source):
        QTest.keyClick(focused(dialog), Qt.Key.Key_Down)


def test_three_enters_make_the_contest_of_the_template_and_open_its_checklist(
    program: Program, dialog: NewContestDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    for _step in range(3):
        enter(dialog)
    qtbot.wait_until(lambda: program.frame is not None, timeout=30_000)
    assert program.opened is not None
    assert program.frame is not None
    assert program.opened.path.parent == tmp_path
    assert program.opened.path.name.startswith("Hội thi tuyên truyền")
    assert isinstance(program.frame.page, ChecklistPage)
    assert program.frame.context.place.now.page == DeskPage.CHECKLIST
    assert len(program.opened.venue.snapshots.contest().teams) == 22


def test_a_blank_contest_is_named_by_key_and_gets_the_rounds_that_are_wanted(
    program: Program, dialog: NewContestDialog, qtbot: QtBot
) -> None:
    choose(dialog, 1)
    enter(dialog)
    assert dialog.naming.name.hasFocus()
    type_over(dialog.naming.name, "Hội thi Dân vận khéo")
    type_over(dialog.naming.organizer, "UBND xã Mới")
    type_over(dialog.naming.year, "2027")
    dialog.naming.clusters.setFocus()
    QTest.keyClick(dialog.naming.clusters, Qt.Key.Key_Down)
    last = dialog.naming.rounds.fields(final=True)[1]
    assert last.name.text() == "Cụm thi số 2"
    type_over(last.venue, "Nhà văn hóa")
    enter(dialog)
    assert dialog.place.name.text() == "Hội thi Dân vận khéo"
    type_over(dialog.place.name, "dan-van")
    enter(dialog)
    qtbot.wait_until(lambda: program.frame is not None, timeout=30_000)
    assert program.opened is not None
    assert program.opened.path.name == "dan-van.contest"
    made = program.opened.venue.snapshots.contest()
    assert (made.name, made.organizer, made.year) == ("Hội thi Dân vận khéo", "UBND xã Mới", 2027)
    assert [round_.name for round_ in made.rounds] == ["Cụm thi số 1", "Cụm thi số 2", "Chung kết"]
    assert made.rounds[1].venue == "Nhà văn hóa"
    assert len(made.rounds[1].panel) == 5


def test_what_is_wrong_is_said_beside_its_field(dialog: NewContestDialog) -> None:
    naming = dialog.naming
    choose(dialog, 1)
    enter(dialog)
    type_over(naming.year, "20")
    enter(dialog)
    assert naming.beside_name.text() == "Please type what the contest is called."
    assert naming.beside_year.text() == "Please type the year with four digits, such as 2025."
    assert naming.name.hasFocus()
    QTest.keyClicks(naming.name, "A / B")
    type_over(naming.year, "2027")
    assert (naming.beside_name.text(), naming.beside_year.text()) == ("", "")
    first, final = naming.rounds.fields(final=True)
    type_over(first.name, "Chung kết")
    enter(dialog)
    assert naming.beside_rounds.text() == 'Two rounds are called "Chung kết"; please give each its own name.'
    assert final.name.hasFocus()
    type_over(final.name, "")
    enter(dialog)
    assert naming.beside_rounds.text() == "Please type what this round is called."
    type_over(final.name, "Cuối")
    enter(dialog)
    assert dialog.place.name.text() == "A B"
    dialog.reject()


def test_a_file_that_is_there_is_not_replaced(dialog: NewContestDialog, tmp_path: Path) -> None:
    (tmp_path / "a.contest").write_text("mine", encoding="utf-8")
    place = dialog.place
    enter(dialog)
    enter(dialog)
    for typed, expected in (
        ("a", "There is a file of this name already; please choose another name."),
        ("a.contest", "There is a file of this name already; please choose another name."),
        ("a/b", "A file name cannot have / in it."),
        ("", "Please type a name for the file."),
    ):
        type_over(place.name, typed)
        enter(dialog)
        assert place.beside_name.text() == expected
    type_over(place.name, "b")
    type_over(place.folder, str(tmp_path / "a.contest"))
    enter(dialog)
    assert "is a file, not a folder" in place.beside_folder.text()
    dialog.reject()
    assert (tmp_path / "a.contest").read_text(encoding="utf-8") == "mine"


def test_a_contest_that_cannot_be_made_leaves_everything_typed(
    program: Program, dialog: NewContestDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    enter(dialog)
    enter(dialog)
    type_over(dialog.place.name, "new")
    (tmp_path / "new.contest-wal").write_text("changes of another", encoding="utf-8")
    enter(dialog)
    qtbot.wait_until(lambda: bool(dialog.place.beside_name.text()), timeout=30_000)
    assert "new.contest-wal" in dialog.place.beside_name.text()
    assert dialog.place.name.text() == "new"
    assert dialog.isVisible()
    type_over(dialog.place.name, "newer")
    enter(dialog)
    qtbot.wait_until(lambda: program.frame is not None, timeout=30_000)


def test_escape_goes_one_step_back_and_loses_nothing(dialog: NewContestDialog) -> None:
    enter(dialog)
    type_over(dialog.naming.organizer, "Xã Khác")
    enter(dialog)
    for _step in range(2):
        QTest.keyClick(focused(dialog), Qt.Key.Key_Escape)
    assert dialog.source.isVisible()
    enter(dialog)
    assert dialog.naming.organizer.text() == "Xã Khác"
    dialog.back.click()
    QTest.keyClick(focused(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_earlier_contest_is_copied_into_this_year(
    program: Program, dialog: NewContestDialog, contest_path: Path, qtbot: QtBot
) -> None:
    choose(dialog, 2)
    enter(dialog)
    assert dialog.source.beside.text() == "Please choose the file of the earlier contest."
    dialog.source.take_file(contest_path)
    assert "2024" in dialog.source.file.text()
    dialog.source.with_teams.click()
    dialog.next.click()
    assert dialog.naming.year.text() == "2024"
    dialog.naming.with_final.click()
    dialog.next.click()
    type_over(dialog.place.name, "copy")
    enter(dialog)
    qtbot.wait_until(lambda: program.frame is not None, timeout=30_000)
    assert program.opened is not None
    made = program.opened.venue.snapshots.contest()
    assert made.teams == ()
    assert made.rules.qualification is None
    assert {round_.kind for round_ in made.rounds} == {RoundKind.CLUSTER}
    assert [round_.sheets for round_ in made.rounds] == [()] * 3


def test_a_copy_keeps_its_teams_where_they_are_ticked(dialog: NewContestDialog, contest_path: Path) -> None:
    choose(dialog, 2)
    dialog.source.take_file(contest_path)
    dialog.next.click()
    dialog.next.click()
    assert "Teams: 22" in dialog.place.about.text()
    dialog.reject()


def test_what_is_not_a_contest_is_refused_beside_the_button(dialog: NewContestDialog, tmp_path: Path) -> None:
    notes = tmp_path / "notes.contest"
    notes.write_text("not a contest", encoding="utf-8")
    choose(dialog, 2)
    dialog.source.take_file(notes)
    assert "notes.contest" in dialog.source.beside.text()
    assert dialog.source.path is None
    dialog.reject()


def test_file_names_are_made_from_names_that_no_system_forbids(tmp_path: Path) -> None:
    assert file_name_for('Hội thi "Dân vận khéo" 2026: vòng 1/2') == "Hội thi Dân vận khéo 2026 vòng 1 2"
    assert len(file_name_for("Hội thi " * 40)) <= 60
    assert file_name_for(" ../.. ") == ""
    assert free_name(tmp_path, "a", ".contest") == "a"
    (tmp_path / "a.contest").touch()
    (tmp_path / "a 2.contest").touch()
    assert free_name(tmp_path, "a", ".contest") == "a 3"
    assert name_fault(tmp_path, "Ổ" * 100, ".contest") is not None
    assert folder_fault(Path("here")) is not None
    assert folder_fault(tmp_path / "not" / "yet") is None
