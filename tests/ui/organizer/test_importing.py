"""The import window, pressed and clicked as an organizer would; and the export beside it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from stage_contest.domain.teams import MemberRole, Team
from stage_contest.services.intake import read_registrations
from stage_contest.services.intake.headings import Field
from stage_contest.services.venue import Venue
from stage_contest.storage import ledger
from tests.services.intake.given import BROKEN, CLEAN_BOOK, REAL_BOOK, WRONG_BOOK
from tests.services.intake.layouts import CLEAN, Writer, save
from tests.services.intake.people import invented_teams
from tests.services.three_teams import AT, ORGANIZER
from ui.context import DeskContext
from ui.organizer.importing.dialog import ImportDialog
from ui.organizer.importing.export import ExportButton
from ui.organizer.importing.preview import Pane
from ui.organizer.importing.ticked_rows import TickTable
from ui.theme import Tone

Open = Callable[..., ImportDialog]
LONG = 20_000


@pytest.fixture
def opened_dialog(context: DeskContext, qtbot: QtBot) -> Iterator[Open]:
    dialogs: list[ImportDialog] = []

    def open_it(path: Path | None = None) -> ImportDialog:
        dialog = ImportDialog(context, path=path)
        qtbot.addWidget(dialog)
        dialog.show()
        dialogs.append(dialog)
        if path is not None:
            come_home(dialog, qtbot)
        return dialog

    yield open_it
    for dialog in dialogs:
        dialog.close()


def come_home(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.at_work, timeout=LONG)


def press(button: QAbstractButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click_row(table: TickTable, row: int) -> None:
    place = table.visualRect(table.model().index(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def texts(model: QAbstractItemModel) -> list[tuple[object, ...]]:
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def teams_of(context: DeskContext) -> tuple[Team, ...]:
    return context.venue.snapshots.contest().teams


def fingerprint(venue: Venue) -> str:
    with venue.file.reading() as unit:
        return ledger.fingerprint(unit)


def test_a_clean_book_is_previewed_then_imported_with_one_press(
    context: DeskContext, opened_dialog: Open, qtbot: QtBot
) -> None:
    before = fingerprint(context.venue)
    dialog = opened_dialog(CLEAN_BOOK)
    preview = dialog.preview
    assert preview.file.text() == CLEAN_BOOK.name
    assert [chip.word() for chip in preview.chips.values()] == ["0 added", "22 changed", "0 unchanged", "No faults"]
    assert preview.stack.currentWidget() is preview.teams
    assert texts(preview.teams.teams)[0] == ("Thị trấn Châu Ổ", "Changed", "0 → 9")
    assert preview.yes.text() == "Import 22 teams"
    assert fingerprint(context.venue) == before
    press(preview.yes)
    come_home(dialog, qtbot)
    assert dialog.ending.sentence.text() == "Imported. Teams added: 0, changed: 22, unchanged: 0."
    assert sum(len(team.members) for team in teams_of(context)) == 209
    press(dialog.ending.close_it)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_enter_on_the_focused_button_imports(context: DeskContext, opened_dialog: Open, qtbot: QtBot) -> None:
    dialog = opened_dialog(CLEAN_BOOK)
    assert QApplication.focusWidget() is dialog.preview.yes or dialog.preview.yes.hasFocus()
    QTest.keyClick(dialog.preview.yes, Qt.Key.Key_Return)
    come_home(dialog, qtbot)
    assert all(team.members for team in teams_of(context))


def test_faults_stand_with_their_places_and_forbid_the_import(context: DeskContext, opened_dialog: Open) -> None:
    before = fingerprint(context.venue)
    preview = opened_dialog(WRONG_BOOK).preview
    assert preview.stack.currentWidget() is preview.faults
    faults = texts(preview.faults.model)
    assert len(faults) == 16
    assert faults[0][:3] == ("Danh sách", "2", "B")
    assert "Phạm Tấn Tiến" in str(faults[0][3])
    assert not preview.yes.isEnabled()
    assert preview.said.text() == preview.yes.toolTip() == preview.why_not()
    assert "16" in preview.said.text()
    QTest.mouseClick(preview.yes, Qt.MouseButton.LeftButton)
    assert fingerprint(context.venue) == before


def test_a_mended_file_is_read_again(opened_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    book = load_workbook(CLEAN_BOOK)
    book.worksheets[0]["D2"] = "31/02/1990"
    path = tmp_path / "sửa.xlsx"
    book.save(path)
    dialog = opened_dialog(path)
    assert dialog.preview.faults.model.rowCount() == 1
    book.worksheets[0]["D2"] = "28/02/1990"
    book.save(path)
    press(dialog.preview.again)
    come_home(dialog, qtbot)
    assert dialog.preview.why_not() == ""
    assert dialog.preview.stack.currentWidget() is dialog.preview.teams


def test_converted_texts_are_confirmed_before_anything_is_imported(
    context: DeskContext, opened_dialog: Open, qtbot: QtBot
) -> None:
    dialog = opened_dialog(REAL_BOOK)
    preview = dialog.preview
    assert preview.stack.currentWidget() is preview.converted
    sheet, code, before, after = texts(preview.converted.model)[0][1:]
    assert (sheet, code) == ("BÌNH DƯƠNG", "TCVN3")
    assert (str(before).split()[2], str(after).split()[2]) == ("tuyªn", "tuyên")
    assert preview.converted.list.hasFocus()
    assert not preview.yes.isEnabled()
    click_row(preview.converted.list, 0)
    assert "1 left" in preview.said.text()
    QTest.keyClick(preview.converted.list, Qt.Key.Key_Down)
    QTest.keyClick(preview.converted.list, Qt.Key.Key_Space)
    assert preview.stack.currentWidget() is preview.teams
    press(preview.yes)
    come_home(dialog, qtbot)
    assert context.venue.intake.planned(read_registrations(CLEAN_BOOK)).changed == ()


def test_a_sheet_can_be_read_as_it_is_written(opened_dialog: Open, qtbot: QtBot) -> None:
    dialog = opened_dialog(REAL_BOOK)
    click_row(dialog.preview.converted.list, 0)
    press(dialog.preview.converted.as_written)
    come_home(dialog, qtbot)
    assert [row[1] for row in texts(dialog.preview.converted.model)] == ["DS Bình Minh"]


def test_members_change_from_old_to_new_in_words(context: DeskContext, opened_dialog: Open, tmp_path: Path) -> None:
    imported(context, CLEAN_BOOK)
    book = load_workbook(CLEAN_BOOK)
    book.worksheets[0]["I2"] = "0312345678"
    path = tmp_path / "đổi.xlsx"
    book.save(path)
    preview = opened_dialog(path).preview
    assert texts(preview.teams.teams)[0] == ("Thị trấn Châu Ổ", "Changed", "9")
    first = texts(preview.teams.members)[0]
    assert first == ("Changes", "Lê Thị Mỹ Nhàn", "Telephone: 0303957812 → 0312345678")
    assert texts(preview.teams.members)[1][0] == "Unchanged"
    assert preview.yes.text() == "Import 1 teams"
    QTest.keyClick(preview.teams.list, Qt.Key.Key_Down)
    assert preview.teams.title.text() == "Xã Bình An"


def test_members_not_in_the_file_stay_or_go_one_by_one_or_all(
    context: DeskContext, opened_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    teams = dict(invented_teams(3, 2))
    imported(context, save(Writer(CLEAN).book(teams), tmp_path))
    extra = {
        name: next(each for each in members if each.role is MemberRole.EXTRA and not each.captain)
        for name, members in teams.items()
        if len(members) > 7
    }
    fewer = {
        name: tuple(each for each in members if each is not extra.get(name)) for name, members in teams.items()
    }
    missing = [member.name for member in extra.values()]
    assert missing
    (tmp_path / "ít").mkdir()
    dialog = opened_dialog(save(Writer(CLEAN).book(fewer), tmp_path / "ít"))
    preview = dialog.preview
    assert not preview.yes.isEnabled()
    preview.choose(Pane.LACKING)
    assert [row[2] for row in texts(preview.lacking.model)] == missing
    click_row(preview.lacking.list, 0)
    assert preview.yes.text() == "Import 1 teams"
    press(preview.lacking.all)
    assert preview.yes.text() == f"Import {len(missing)} teams"
    press(preview.lacking.none)
    assert not preview.yes.isEnabled()
    press(preview.lacking.all)
    press(preview.yes)
    come_home(dialog, qtbot)
    left = {team.name: team.members for team in teams_of(context) if team.members}
    assert left == fewer


def imported(context: DeskContext, path: Path) -> None:
    said = read_registrations(path)
    context.venue.intake.import_teams(said, source=path.name, actor=ORGANIZER, at=AT)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_wrong_guess_of_a_column_is_corrected(opened_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    book = load_workbook(CLEAN_BOOK)
    book.worksheets[0]["C1"] = "Cỡ áo"
    book.worksheets[0]["F1"] = "Họ và tên"
    path = tmp_path / "lệch.xlsx"
    book.save(path)
    dialog = opened_dialog(path)
    columns = dialog.preview.columns
    dialog.preview.choose(Pane.COLUMNS)
    choose_field(dialog, "C", Field.NAME, qtbot)
    choose_field(dialog, "F", Field.POSITION, qtbot)
    assert dialog.preview.why_not() == ""
    assert dialog.preview.stack.currentWidget() is columns
    assert texts(dialog.preview.teams.teams)[0][0] == "Thị trấn Châu Ổ"


def choose_field(dialog: ImportDialog, letter: str, field: Field, qtbot: QtBot) -> None:
    box = dialog.preview.columns.boxes[letter]
    wanted = box.findData(field.value)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_F4)
    steps = wanted - box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(box.view(), Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    come_home(dialog, qtbot)


@pytest.mark.parametrize(
    "name", ["truncated.xlsx", "not-a-workbook.xlsx", "password-protected.xlsx", "empty-workbook.xlsx"]
)
def test_a_broken_file_leads_back_to_the_choice_with_a_sentence(name: str, opened_dialog: Open) -> None:
    dialog = opened_dialog(BROKEN / name)
    assert dialog.stack.currentWidget() is dialog.choosing
    assert dialog.choosing.said.text().startswith(f"{name}: ")


def test_a_file_is_chosen_by_the_button_or_dropped(
    opened_dialog: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened_dialog()
    assert dialog.stack.currentWidget() is dialog.choosing
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(WRONG_BOOK), ""))
    press(dialog.choosing.choose)
    come_home(dialog, qtbot)
    press(dialog.preview.other)
    assert dialog.stack.currentWidget() is dialog.choosing
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(CLEAN_BOOK))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.choosing.dropEvent(drop)
    come_home(dialog, qtbot)
    assert dialog.preview.file.text() == CLEAN_BOOK.name


def test_reading_can_be_stopped_and_the_window_stays_alive(context: DeskContext, qtbot: QtBot) -> None:
    dialog = ImportDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.read(BROKEN / "5000-rows.xlsx")
    assert dialog.stack.currentWidget() is dialog.waiting
    press(dialog.waiting.stop)
    come_home(dialog, qtbot)
    assert dialog.stack.currentWidget() is dialog.choosing
    assert dialog.choosing.said.text() == "Called off. Nothing was imported."
    dialog.close()


def test_the_bar_moves_while_five_thousand_members_are_imported(
    context: DeskContext, opened_dialog: Open, qtbot: QtBot
) -> None:
    dialog = opened_dialog()
    told: list[int] = []
    dialog.waiting.bar.valueChanged.connect(told.append)
    dialog.read(BROKEN / "5000-rows.xlsx")
    come_home(dialog, qtbot)
    assert len(told) > 10
    assert told == sorted(told)
    press(dialog.preview.yes)
    come_home(dialog, qtbot)
    assert sum(len(team.members) for team in teams_of(context)) == 5000


def test_an_import_stopped_by_esc_writes_nothing(context: DeskContext, opened_dialog: Open, qtbot: QtBot) -> None:
    dialog = opened_dialog(BROKEN / "5000-rows.xlsx")
    before = fingerprint(context.venue)
    press(dialog.preview.yes)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    come_home(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.stack.currentWidget() is dialog.preview
    assert fingerprint(context.venue) == before
    assert dialog.preview.yes.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_sheets_that_nothing_was_read_from_are_told(opened_dialog: Open) -> None:
    preview = opened_dialog(REAL_BOOK).preview
    assert preview.columns.not_read.text() == "Not read: Hướng dẫn (no table of members), Sheet3 (empty)."


def test_every_model_of_the_window_keeps_qts_rules(opened_dialog: Open, qtbot: QtBot) -> None:
    dialog = opened_dialog(REAL_BOOK)
    preview = dialog.preview
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (
            *(preview.teams.teams, preview.teams.members, preview.faults.model),
            *(preview.columns.model, preview.converted.model, preview.lacking.model),
        )
    ]
    press(preview.converted.all)
    dialog.read(WRONG_BOOK)
    come_home(dialog, qtbot)
    assert len(testers) == 6


def test_the_export_button_writes_what_import_reads(
    context: DeskContext, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(context, CLEAN_BOOK)
    button = ExportButton(context)
    qtbot.addWidget(button)
    button.show()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "bảng"), ""))
    with qtbot.waitSignal(button.said, timeout=LONG) as said:
        press(button.button)
    assert said.args is not None
    assert (str(tmp_path / "bảng.xlsx") in said.args[0], said.args[1]) == (True, Tone.SAFE)
    assert context.venue.intake.planned(read_registrations(tmp_path / "bảng.xlsx")).changed == ()
    with qtbot.waitSignal(button.said, timeout=LONG) as said:
        button.write(tmp_path / "không có" / "bảng.xlsx")
    assert said.args is not None
    assert said.args[1] is Tone.DANGER
    button.close()


def test_the_window_can_be_left_without_a_file(opened_dialog: Open) -> None:
    dialog = opened_dialog()
    press(dialog.choosing.cancel)
    assert dialog.result() == QDialog.DialogCode.Rejected
