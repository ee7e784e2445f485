"""The settings page with real keys and clicks."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.ui.round_pages import ROOM, in_sight
from ui.backup_folder import BackupFolder
from ui.context import DeskContext
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.organizer.settings.committed_field import CommittedField
from ui.organizer.settings.logo_picture import logo_png
from ui.organizer.settings.page import SettingsPage
from ui.organizer.settings.program_card import folder_sentence, folder_tone
from ui.settings import SettingsFile
from ui.theme import DARK, Tone
from ui.tour_hands import Hands

CLUSTER, FINAL = RoundCode("cluster-1"), RoundCode("final")


@pytest.fixture
def page(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[SettingsPage]:
    with in_sight(SettingsPage(context), CLUSTER, opened, qtbot) as shown:
        yield shown


def leaf(page: SettingsPage, number: int) -> None:
    Hands().push(page.leaves[number])


def write(field: CommittedField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    Hands().write(text)
    Hands().press(Qt.Key.Key_Return)


def picture(path: Path, width: int = 1000, height: int = 500) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(path))
    return path


def test_theme_scale_and_language_are_kept_and_worn(
    page: SettingsPage, settings: SettingsFile, qtbot: QtBot
) -> None:
    for button, kept in (
        (page.program.themes["dark"], ("theme", "dark")),
        (page.program.scales[125], ("scale", 125)),
        (page.program.languages["vi"], ("language", "vi")),
    ):
        with qtbot.waitSignal(page.surroundings_changed):
            Hands().push(button)
        assert getattr(settings.load(), kept[0]) == kept[1]
    with qtbot.assertNotEmitted(page.surroundings_changed):
        Hands().push(page.program.scales[125])


def test_a_copy_is_saved_into_the_folder_that_was_chosen(
    page: SettingsPage, tmp_path: Path, venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    asked = iter(["", str(folder)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: next(asked))
    Hands().push(page.program.copy)
    assert page.program.said.text() == ""
    Hands().push(page.program.copy)
    Hands().wait_for(lambda: any(folder.glob("*.contest")) and page.program.copy.isEnabled())
    assert page.program.said.text().startswith("Last copy ")
    assert page.program.folder.text() == str(folder)
    copy = venue_over(ContestFile.open(next(folder.glob("*.contest")), write=False))
    assert copy.snapshots.contest() == venue.snapshots.contest()
    copy.file.close()


def test_a_folder_that_is_gone_is_said(page: SettingsPage, tmp_path: Path, settings: SettingsFile) -> None:
    settings.change(lambda kept: replace(kept, backup_folder=tmp_path / "gone"))
    page.refresh()
    assert page.program.said.text().startswith("This folder is not there now")
    Hands().push(page.program.copy)
    Hands().wait_for(page.program.copy.isEnabled)
    assert "There is no folder" in page.program.said.text()


@pytest.mark.parametrize(
    ("found", "said", "tone"),
    [
        (BackupFolder(Path("x"), False, False, False, None), "not there now", Tone.DANGER),
        (BackupFolder(Path("x"), True, False, False, None), "Nothing can be written", Tone.DANGER),
        (BackupFolder(Path("x"), True, True, True, None), "no copy of this contest", Tone.WAITING),
    ],
)
def test_the_folder_is_described(context: DeskContext, found: BackupFolder, said: str, tone: Tone) -> None:
    assert said in folder_sentence(found, context)
    assert folder_tone(found) is tone


def test_a_copy_on_another_disk_is_safe(context: DeskContext) -> None:
    found = BackupFolder(Path("x"), there=True, writable=True, apart=True, latest=context.clock())
    assert folder_tone(found) is Tone.SAFE
    assert "same disk" not in folder_sentence(found, context)
    assert "same disk" in folder_sentence(replace(found, apart=False), context)


def test_the_contest_is_renamed_and_the_renaming_undone(page: SettingsPage, venue: Venue) -> None:
    leaf(page, 1)
    before = venue.snapshots.contest()
    write(page.contest.name, "Hội thi mới")
    write(page.contest.organizer, "Xã Bình Sơn")
    write(page.contest.year, "2025")
    known = venue.snapshots.contest()
    assert (known.name, known.organizer, known.year) == ("Hội thi mới", "Xã Bình Sơn", 2025)
    for _act in range(3):
        Hands().push(page.undo.undo)
    assert venue.snapshots.contest() == before
    assert page.contest.name.text() == before.name


def test_what_is_refused_stays_in_its_field(page: SettingsPage, venue: Venue) -> None:
    leaf(page, 1)
    for field, text, said in (
        (page.contest.year, "this year", "no year"),
        (page.contest.year, "99", "from 1900"),
        (page.contest.name, " ", "contest's name"),
    ):
        write(field, text)
        assert said in page.contest.said.text()
        assert field.text() == text
        field.line.undo()
        write(page.contest.year, "2024")
    assert venue.snapshots.contest().year == 2024


def test_a_logo_is_chosen_shown_and_removed(
    page: SettingsPage, venue: Venue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaf(page, 1)
    asked = iter(["", str(picture(tmp_path / "logo.jpg"))])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (next(asked), ""))
    Hands().push(page.contest.choose)
    assert venue.settings.logo() is None
    Hands().push(page.contest.choose)
    kept = venue.settings.logo()
    assert kept is not None
    shown = QImage.fromData(kept)
    assert (shown.width(), shown.height()) == (512, 256)
    Hands().push(page.contest.remove)
    assert venue.settings.logo() is None


def test_only_pictures_become_a_logo(page: SettingsPage, tmp_path: Path) -> None:
    wrong = tmp_path / "logo.png"
    wrong.write_text("no picture")
    page.contest.take_logo(wrong)
    assert page.contest.logo_said.text() == '"logo.png" is neither a PNG nor a JPEG picture.'
    torn = tmp_path / "torn.png"
    torn.write_bytes(picture(tmp_path / "whole.png").read_bytes()[:60])
    with pytest.raises(Refusal, match="cannot be read as a picture"):
        logo_png(torn)
    small = QImage.fromData(logo_png(picture(tmp_path / "small.png", 16, 16)))
    assert small.width() == 16


def test_texts_are_kept_and_shown_on_the_certificate_as_they_are_typed(page: SettingsPage, venue: Venue) -> None:
    leaf(page, 2)
    field = page.papers.fields["signer_name"]
    before = page.papers.preview.grab().toImage()
    field.line.setFocus()
    Hands().write("Nguyễn Văn An")
    assert page.papers.preview.grab().toImage() != before
    assert venue.snapshots.texts(CLUSTER).signer_name == ""
    Hands().press(Qt.Key.Key_Return)
    assert venue.snapshots.texts(CLUSTER).signer_name == "Nguyễn Văn An"
    assert venue.snapshots.texts(FINAL).signer_name == ""
    Hands().push(page.papers.for_all)
    assert venue.snapshots.texts(FINAL) == venue.snapshots.texts(CLUSTER)


def test_a_place_that_is_not_known_is_said_and_not_kept(page: SettingsPage, venue: Venue) -> None:
    leaf(page, 2)
    before = venue.snapshots.texts(CLUSTER)
    write(page.papers.fields["achievement"], "{medal}")
    assert "{medal}" in page.papers.said.text()
    assert venue.snapshots.texts(CLUSTER) == before
    page.refresh()
    assert page.papers.fields["achievement"].text() == "{medal}"
    page.show_round(FINAL)
    assert page.papers.fields["achievement"].text() == venue.snapshots.texts(FINAL).achievement
    assert page.papers.said.text() == ""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = SettingsPage(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(CLUSTER)
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]


def test_one_person_may_be_allowed_to_read_paper_sheets_twice(page: SettingsPage, venue: Venue) -> None:
    leaf(page, 1)
    Hands().push(page.contest.readers.box)
    assert venue.settings.setup().same_reader_twice
    Hands().push(page.contest.readers.box)
    assert not venue.settings.setup().same_reader_twice


def test_the_minutes_after_which_judges_desks_lock_are_kept_and_a_wrong_number_is_refused(
    page: SettingsPage, venue: Venue
) -> None:
    page.leaves[1].click()
    idle = page.contest.idle
    idle.minutes.line.setText("5")
    idle.minutes.line.editingFinished.emit()
    assert venue.settings.setup().idle_minutes == 5
    idle.minutes.line.setText("soon")
    idle.minutes.line.editingFinished.emit()
    assert idle.said.text() == "Judges' desks lock themselves after 1 to 60 minutes."
    assert venue.settings.setup().idle_minutes == 5
