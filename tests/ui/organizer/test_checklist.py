"""The checklist page: what it shows, where it leads, what comes when all is done."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reports.wording import LANGUAGES, Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.ladder import MainPrize, Prizes
from stage_contest.domain.papers import PaperTexts
from stage_contest.services.archive import Archive, JsonValue
from stage_contest.services.preparation import create_contest
from stage_contest.services.readiness import CheckKind, CheckState, Place, Section
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage import texts
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from tests.services.three_teams import AT, ORGANIZER, call, contest
from tests.ui.conftest import Clock
from tests.ui.first_evening import ROUND
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.look import Speech
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.organizer.checklist.check_rows import Column
from ui.organizer.checklist.mends import PAGES, mending, section_name
from ui.organizer.checklist.page import ChecklistPage
from ui.settings import SettingsFile


@pytest.fixture
def page(context: DeskContext, qtbot: QtBot) -> Iterator[ChecklistPage]:
    shown = ChecklistPage(context)
    qtbot.addWidget(shown)
    shown.resize(1166, 716)
    shown.show_round(ROUND)
    shown.show()
    shown.activateWindow()
    shown.focus_first()
    yield shown
    shown.close()


def row_of(page: ChecklistPage, kind: CheckKind) -> int:
    return [item.kind for item in page.model.rows()].index(kind)


def button_in(page: ChecklistPage, row: int) -> QPushButton:
    cell = page.table.indexWidget(page.model.index(row, Column.MEND))
    assert cell is not None
    return cell.findChildren(QPushButton)[0]


def test_the_focus_is_on_the_first_thing_that_is_missing_and_enter_goes_there(
    page: ChecklistPage, qtbot: QtBot
) -> None:
    row = page.table.currentIndex().row()
    item = page.model.row(row)
    assert item.state is CheckState.MISSING
    assert all(before.state is not CheckState.MISSING for before in page.model.rows()[:row])
    with qtbot.waitSignal(page.page_asked) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [PAGES[item.place]]
    assert page.next.text() == mending(item.kind, page.context.words)
    with qtbot.waitSignal(page.page_asked) as asked_again:
        QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert asked_again.args == asked.args


def test_the_button_of_a_row_leads_to_the_page_that_mends_it(page: ChecklistPage, qtbot: QtBot) -> None:
    for kind, expected in ((CheckKind.PAPER_TEXTS, DeskPage.SETTINGS), (CheckKind.JUDGES_NAMED, DeskPage.PEOPLE)):
        button = button_in(page, row_of(page, kind))
        with qtbot.waitSignal(page.page_asked) as asked:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == [expected]


def test_the_round_that_is_concerned_is_chosen_on_the_way(page: ChecklistPage, qtbot: QtBot) -> None:
    row = row_of(page, CheckKind.PAPER_TEXTS)
    with qtbot.waitSignal(page.round_chosen) as chosen:
        button_in(page, row).click()
    assert chosen.args == [page.model.row(row).round]


def test_every_row_says_its_state_in_a_word_and_its_section_once(page: ChecklistPage) -> None:
    rows = range(page.model.rowCount())
    sections = [page.model.index(row, Column.SECTION).data() for row in rows]
    named = [section for section in sections if section]
    assert len(named) == len(set(named))
    assert sections[0] == "Contest"
    states = {page.model.index(row, Column.STATE).data() for row in rows}
    assert states <= {"Done", "Missing", "Remark"}
    for row in rows:
        assert page.model.index(row, Column.SAID).data(Qt.ItemDataRole.ToolTipRole)


def test_the_whole_list_is_seen_without_scrolling_on_a_small_laptop(page: ChecklistPage) -> None:
    heights = [page.table.rowHeight(row) for row in range(page.model.rowCount())]
    assert page.table.verticalScrollBar().maximum() == 0, heights


def make_ready(path: Path) -> None:
    """A contest of which nothing is missing: its cluster has begun."""
    whole = contest()
    first, final = whole.rounds
    ladder = Prizes(main=(MainPrize("First", 1, 5),))
    rounds = (replace(first, date=date(2024, 8, 15)), replace(final, panel=first.panel, prizes=ladder))
    said = {"place": "Here", "date": "today", "signer_title": "Head", "signer_name": "An"}
    papers: JsonValue = {round_.code: {**said} for round_ in rounds}
    create_contest(path, Archive(replace(whole, rounds=rounds), {"texts": papers}), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    call(venue_over(file))
    file.close()


@pytest.fixture
def ready(tmp_path: Path, settings: SettingsFile, speech: Speech) -> Iterator[OpenedContest]:
    path = tmp_path / "ready.contest"
    make_ready(path)
    opened = OpenedContest(venue_over(ContestFile.open(path)), Memory(settings), Clock(), speech)
    yield opened
    opened.close()


def test_when_nothing_is_missing_the_check_before_the_show_comes_next(
    ready: OpenedContest, speech: Speech, qtbot: QtBot
) -> None:
    page = ChecklistPage(ready.context(speech))
    qtbot.addWidget(page)
    page.show_round(ROUND)
    page.show()
    page.focus_first()
    assert page.title.text() == "Everything is prepared"
    assert page.bar.value() == page.bar.maximum()
    assert "remarks" in page.progress.text()
    with qtbot.waitSignal(page.page_asked) as asked:
        QTest.keyClick(page.next, Qt.Key.Key_Return)
    assert asked.args == [DeskPage.CHECK]
    page.close()


def test_what_was_mended_is_seen_when_the_page_is_refreshed(page: ChecklistPage, context: DeskContext) -> None:
    row = row_of(page, CheckKind.PAPER_TEXTS)
    before = page.progress.text()
    page.table.choose(row)
    for round_ in context.venue.snapshots.rounds():
        said = PaperTexts(place="Here", date="today", signer_title="Head", signer_name="An")
        write_texts(context.venue, round_.code, said)
    page.refresh()
    assert page.model.row(row).state is CheckState.DONE
    assert page.progress.text() != before
    assert page.table.currentIndex().row() == row
    assert button_in(page, row).text() == "Look"


def write_texts(venue: Venue, code: RoundCode, said: PaperTexts) -> None:
    with venue.file.writing(Act(AT, ORGANIZER, "texts.set", code)) as unit:
        texts.set_paper_texts(unit, code, asdict(said))


def test_every_line_has_a_verb_a_section_and_a_page_in_both_languages() -> None:
    for language in LANGUAGES:
        words = Words(language)
        assert all(mending(kind, words) for kind in CheckKind)
        assert all(section_name(section, words) for section in Section)
    assert set(PAGES) == set(Place)


def test_the_model_is_sound(page: ChecklistPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.model.show(())
    page.refresh()
