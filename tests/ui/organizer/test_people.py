"""The page of judges and persons, by keys and clicks."""

import os
import stat
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk, Role
from stage_contest.services.venue import Venue
from tests.ui.answering import answering
from tests.ui.first_evening import AT, JUDGE, ORGANIZER, ROUND
from tests.ui.round_pages import in_sight
from ui.context import DeskContext
from ui.opened import OpenedContest
from ui.organizer.people.conflicts_dialog import ConflictsDialog
from ui.organizer.people.judge_dialog import JudgeDialog
from ui.organizer.people.page import PeoplePage
from ui.organizer.people.person_dialog import PersonDialog
from ui.organizer.people.pin_dialog import PinDialog
from ui.organizer.people.slips_dialog import SlipsDialog
from ui.organizer.people.slips_scope_dialog import SlipsScopeDialog
from ui.tour_hands import Hands

GK2, GK4 = JudgeCode("gk2"), JudgeCode("gk4")


@pytest.fixture
def page(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[PeoplePage]:
    with in_sight(PeoplePage(context), ROUND, opened, qtbot) as shown:
        yield shown


def cells(page: PeoplePage) -> list[list[str]]:
    """What the table in sight shows."""
    model = page.judges.model if page.judges.isVisible() else page.persons.model
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def enter(field_text: str) -> Callable[[JudgeDialog], None]:
    def answer(dialog: JudgeDialog) -> None:
        QTest.keyClicks(dialog.name, field_text)
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    return answer


def judges(venue: Venue) -> list[str]:
    return [judge.name for judge in venue.snapshots.contest().judges]


def to_persons(page: PeoplePage) -> None:
    page.persons_choice.click()
    assert page.persons.isVisible()


def with_all_judges(page: PeoplePage) -> None:
    to_persons(page)
    page.persons.nobody.asked.emit()
    Hands().wait()


# Judges


def test_the_judges_stand_with_their_panels(page: PeoplePage, qtmodeltester: ModelTester) -> None:
    assert cells(page)[0] == ["GK1", "Giám khảo 1", "Trưởng ban giám khảo", "–", "Every round (chair)"]
    assert cells(page)[1][4] == "Every round"
    qtmodeltester.check(page.judges.model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped
    qtmodeltester.check(page.persons.model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


def test_enter_changes_the_judge_and_undo_takes_it_back(page: PeoplePage, venue: Venue) -> None:
    page.judges.table.setFocus()
    answering(JudgeDialog, enter("An"), lambda: QTest.keyClick(page.judges.table, Qt.Key.Key_Return))
    assert judges(venue)[0] == "An"
    assert cells(page)[0][1] == "An"
    page.undo_bar.undo.click()
    Hands().wait()
    assert cells(page)[0][1] == "Giám khảo 1"
    page.undo_bar.redo.click()
    Hands().wait()
    assert cells(page)[0][1] == "An"


def test_a_judge_without_a_name_is_refused_in_the_dialog(page: PeoplePage, venue: Venue) -> None:
    def answer(dialog: JudgeDialog) -> None:
        dialog.yes.click()
        assert dialog.beside.text() == "Please write down the judge's name."
        enter("Dung")(dialog)

    answering(JudgeDialog, answer, page.judges.add.click)
    assert judges(venue)[-1] == "Dung"
    assert page.judges.table.currentIndex().row() == 5


def test_judges_move_by_keys(page: PeoplePage, venue: Venue) -> None:
    page.judges.table.setFocus()
    QTest.keyClick(page.judges.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    Hands().wait()
    assert judges(venue)[:2] == ["Giám khảo 2", "Giám khảo 1"]
    assert page.judges.table.currentIndex().row() == 1
    page.judges.up.click()
    Hands().wait()
    assert judges(venue)[:2] == ["Giám khảo 1", "Giám khảo 2"]
    assert not page.judges.up.isEnabled()


def test_a_judge_with_sheets_is_not_removed_and_it_is_said_why(page: PeoplePage, venue: Venue) -> None:
    page.judges.table.choose(2)
    page.judges.remove.click()
    assert "so this judge stays on record" in page.judges.said.text()
    page.judges.table.choose(4)
    assert page.judges.said.text() == ""
    page.judges.table.setFocus()
    QTest.keyClick(page.judges.table, Qt.Key.Key_Delete)
    Hands().wait()
    assert len(judges(venue)) == len(cells(page)) == 4


def test_conflicts_are_ticked_in_a_list_found_without_tone_marks(page: PeoplePage, venue: Venue) -> None:
    def answer(dialog: ConflictsDialog) -> None:
        QTest.keyClicks(dialog.search, "binh tri")
        assert [row.name for row in dialog.model.rows()] == ["Xã Bình Trị"]
        QTest.keyClick(dialog.search, Qt.Key.Key_Down)
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        dialog.search.clear()
        assert dialog.count.text() == "Teams ticked: 1"
        QTest.mouseClick(
            dialog.table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=dialog.table.visualRect(dialog.model.index(0, 0)).center(),
        )
        assert dialog.count.text() == "Teams ticked: 2"
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)

    page.judges.table.choose(1)
    answering(ConflictsDialog, answer, page.judges.conflicts.click)
    assert len(venue.snapshots.contest().judge(GK2).conflicts) == 2
    assert "Xã Bình Trị" in cells(page)[1][3]


def test_without_judges_the_page_says_what_to_do(page: PeoplePage, venue: Venue) -> None:
    for judge in venue.snapshots.contest().judges:
        if judge.code != JUDGE:
            venue.people.remove_judge(judge.code, actor=ORGANIZER, at=AT)
    Hands().wait()
    assert len(cells(page)) == 1
    page.judges.show_picture(type(page.context.venue.people.picture())("", (), (), ()))
    assert page.judges.nobody.isVisible()
    assert not page.judges.add.isVisible()


# Persons


def test_all_judges_become_persons_with_one_button(page: PeoplePage) -> None:
    to_persons(page)
    assert page.persons.nobody.isVisible()
    assert not page.persons.foot.slips.isVisible()
    with_all_judges(page)
    assert cells(page)[0] == ["Giám khảo 1", "Chair of the panel, Judge", "GK1", "Not set yet"]
    assert len(cells(page)) == 5
    assert not page.persons.foot.all_judges.isVisible()


def test_a_person_is_added_changed_and_removed(page: PeoplePage, venue: Venue) -> None:
    with_all_judges(page)

    def fill(dialog: PersonDialog) -> None:
        QTest.keyClicks(dialog.name, "Lan")
        dialog.yes.click()
        assert dialog.beside.text() == "Please choose at least one role for Lan."
        QTest.keyClick(dialog.roles[Role.SECRETARY], Qt.Key.Key_Space)
        dialog.yes.click()

    answering(PersonDialog, fill, page.persons.foot.add.click)
    assert cells(page)[5] == ["Lan", "Secretary", "–", "Not set yet"]
    assert page.persons.table.currentIndex().row() == 5

    def more(dialog: PersonDialog) -> None:
        assert dialog.judge.count() == 1
        dialog.roles[Role.MC].click()
        dialog.yes.click()

    answering(PersonDialog, more, page.persons.foot.change.click)
    assert cells(page)[5][1] == "Secretary, Presenter"
    page.persons.foot.remove.click()
    Hands().wait()
    assert len(venue.people.persons()) == 5


def test_a_person_who_judges_bears_the_name_of_the_judge(page: PeoplePage, venue: Venue) -> None:
    to_persons(page)

    def fill(dialog: PersonDialog) -> None:
        dialog.judge.setCurrentIndex(4)
        assert dialog.name.text() == "Giám khảo 4"
        assert dialog.name.isReadOnly()
        dialog.yes.click()

    answering(PersonDialog, fill, page.persons.foot.add.click)
    (line,) = venue.people.persons()
    assert (line.person.judge, line.person.name) == (GK4, "Giám khảo 4")
    assert page.persons.foot.all_judges.isVisible()


def test_a_pin_is_typed_twice(page: PeoplePage, venue: Venue) -> None:
    with_all_judges(page)

    def fill(dialog: PinDialog) -> None:
        QTest.keyClicks(dialog.pin, "4073")
        QTest.keyClicks(dialog.again, "4074")
        dialog.yes.click()
        assert dialog.beside.text().startswith("The two PINs differ")
        QTest.keyClicks(dialog.again, "4073")
        dialog.yes.click()

    answering(PinDialog, fill, page.persons.foot.set_pin.click)
    assert cells(page)[0][3] == "Set"
    person = venue.people.persons()[0].person.code
    assert venue.people.sign_in(person, "4073", desk=Desk.CHAIR, at=AT).name == "Giám khảo 1"


def test_a_locked_name_is_shown_and_unlocked(page: PeoplePage, venue: Venue) -> None:
    with_all_judges(page)
    person = venue.people.persons()[0].person.code
    venue.people.set_pin(person, "4073", actor=ORGANIZER, at=AT)
    for _try in range(5):
        with pytest.raises(Exception, match="not the PIN"):
            venue.people.sign_in(person, "9999", desk=Desk.CHAIR, at=page.context.clock())
    Hands().wait()
    assert cells(page)[0][3].startswith("Locked until ")
    page.persons.foot.unlock.click()
    Hands().wait()
    assert cells(page)[0][3] == "Set"
    assert not page.persons.foot.unlock.isVisible()


def read(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def choose_file(monkeypatch: pytest.MonkeyPatch, *paths: Path | None) -> None:
    answers = iter(paths)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_asked, **_more: (str(next(answers) or ""), "PDF (*.pdf)")
    )


def test_pins_for_everybody_are_written_on_slips_and_shown(
    page: PeoplePage, venue: Venue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_all_judges(page)
    choose_file(monkeypatch, tmp_path / "slips")

    def close(dialog: SlipsDialog) -> None:
        assert dialog.said.text().endswith("slips.pdf.")
        dialog.close_.click()
        assert not dialog.isVisible()

    answering(SlipsDialog, close, page.persons.foot.slips.click)
    text = read((tmp_path / "slips.pdf").read_bytes())
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "slips.pdf").stat().st_mode) == 0o600
    assert text.count("Your PIN.") == 5
    assert all(line.has_pin for line in venue.people.persons())
    assert {row[3] for row in cells(page)} == {"Set"}
    assert page.persons.foot.slips.isEnabled()


def test_where_some_have_a_pin_it_is_asked_for_whom_new_ones_are(
    page: PeoplePage, venue: Venue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_all_judges(page)
    first = venue.people.persons()[0].person.code
    venue.people.set_pin(first, "4073", actor=ORGANIZER, at=AT)
    Hands().wait()
    choose_file(monkeypatch, None, tmp_path / "some.pdf")

    def go_on(dialog: SlipsScopeDialog) -> None:
        texts = [button.text() for button, _codes in dialog.choices]
        assert texts == [
            "For those without a PIN: 4",
            "Only for Giám khảo 1",
            "For everybody: 5; the old PINs no longer count",
        ]
        dialog.yes.click()

    answering(SlipsScopeDialog, go_on, page.persons.foot.slips.click)
    assert [line.has_pin for line in venue.people.persons()].count(True) == 1

    def ask() -> None:
        answering(SlipsScopeDialog, go_on, page.persons.foot.slips.click)

    answering(SlipsDialog, lambda dialog: dialog.reject(), ask)
    assert read((tmp_path / "some.pdf").read_bytes()).count("Your PIN.") == 4
    assert venue.people.sign_in(first, "4073", desk=Desk.CHAIR, at=AT).name == "Giám khảo 1"


def test_slips_that_cannot_be_written_are_not_lost(
    page: PeoplePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_all_judges(page)
    choose_file(monkeypatch, tmp_path / "nowhere" / "a.pdf", tmp_path / "b.pdf")

    def elsewhere(dialog: SlipsDialog) -> None:
        assert "a.pdf cannot be written" in dialog.said.text()
        dialog.reject()
        assert dialog.isVisible()
        assert "written nowhere yet" in dialog.said.text()
        dialog.elsewhere.click()
        assert dialog.said.text().endswith("b.pdf.")
        dialog.reject()

    answering(SlipsDialog, elsewhere, page.persons.foot.slips.click)
    assert read((tmp_path / "b.pdf").read_bytes()).count("Your PIN.") == 5
