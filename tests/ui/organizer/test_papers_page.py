from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reports.pdf.certificates import certificates
from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.papers import CertificateData, PaperTexts
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.venue import Venue
from tests.ui.conftest import Clock
from tests.ui.round_pages import ROOM, contest_of_ties, in_sight
from ui.context import DeskContext
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.organizer.papers.page import PapersDesk
from ui.theme import DARK
from ui.tour_hands import Hands
from ui.widgets.paper_preview import rendered

COMPLETE = RoundCode("cluster-1")
CERTIFICATE = CertificateData("Hội thi", COMPLETE, "Cụm thi số 1", "Xã Bình Trị", "Giải Nhất", PaperTexts())
SECRETARY = Actor("secretary", frozenset({Role.SECRETARY}), Desk.SECRETARY)
CHAIR = Actor("chair", frozenset({Role.CHAIR}), Desk.CHAIR)


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    return contest_of_ties(tmp_path)


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[PapersDesk]:
    with in_sight(PapersDesk(context), COMPLETE, opened, qtbot) as page:
        yield page


def freeze(venue: Venue) -> str:
    clock = Clock()
    venue.results.confirm_all(COMPLETE, actor=CHAIR, at=clock())
    return venue.results.freeze(COMPLETE, actor=CHAIR, at=clock())


def write(desk: PapersDesk, path: Path) -> list[str]:
    desk.write(path)
    Hands().wait_for(desk.write_all.isEnabled)
    return [page.extract_text() for page in PdfReader(BytesIO(path.read_bytes())).pages]


def test_before_the_freeze_every_certificate_is_provisional(desk: PapersDesk, tmp_path: Path) -> None:
    assert desk.state.word() == "Provisional"
    assert "TẠM TÍNH" in desk.hint.text()
    pages = write(desk, tmp_path / "certificates.pdf")
    assert len(pages) == desk.model.rowCount() == 6
    assert all("TẠM TÍNH" in page for page in pages)


def test_after_the_freeze_the_revision_stands_on_them(desk: PapersDesk, venue: Venue, tmp_path: Path) -> None:
    revision = freeze(venue)
    Hands().wait()
    assert revision in desk.state.word()
    pages = write(desk, tmp_path / "certificates.pdf")
    assert all(revision in page and "TẠM TÍNH" not in page for page in pages)


def test_the_preview_shows_the_chosen_certificate(desk: PapersDesk) -> None:
    first = desk.preview.grab().toImage()
    desk.list.choose(2)
    assert desk.preview.grab().toImage() != first
    desk.list.choose(0)
    assert desk.preview.grab().toImage() == first


def test_a_certificate_is_drawn_in_its_own_proportions() -> None:
    data = certificates([CERTIFICATE], Words("vi"), provisional=False)
    page = rendered(data, QSize(1000, 1000))
    assert (page.width(), page.height()) == (1000, 706)


def test_the_file_that_was_chosen_is_written(
    desk: PapersDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "giấy chứng nhận.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    Hands().push(desk.write_all)
    Hands().wait_for(desk.write_all.isEnabled)
    assert path.exists()
    assert path.name in desk.said.text()


def test_a_folder_that_is_not_there_is_said_and_nothing_breaks(desk: PapersDesk, tmp_path: Path) -> None:
    desk.write(tmp_path / "nowhere" / "certificates.pdf")
    Hands().wait_for(desk.write_all.isEnabled)
    assert "cannot be written" in desk.said.text()


def test_a_round_that_is_not_complete_has_no_certificates(desk: PapersDesk, venue: Venue) -> None:
    sheet = next(key for key in venue.snapshots.board(COMPLETE).sheets)
    venue.marking.reopen_sheet(sheet, "Nhầm", actor=SECRETARY, at=Clock()())
    Hands().wait()
    assert desk.model.rowCount() == 0
    assert desk.state.word() == "No award yet"
    assert not desk.write_all.isEnabled()


def test_the_model_keeps_qts_promises(desk: PapersDesk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(desk.model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = PapersDesk(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(COMPLETE)
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]
