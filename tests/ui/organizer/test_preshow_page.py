"""The page of the check before the show."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.services.venue import Venue
from tests.ui.organizer.test_preshow_checks import STICK, WELL
from tests.ui.round_pages import ROOM, in_sight
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.organizer.preshow.check_line import Act, Light
from ui.organizer.preshow.facts import Facts
from ui.organizer.preshow.line_rows import Column, act_word
from ui.organizer.preshow.page import PreshowPage
from ui.organizer.preshow.probes import Surroundings
from ui.settings import SettingsFile
from ui.theme import DARK
from ui.tour_hands import Hands

CLUSTER = RoundCode("cluster-1")


def settled(page: PreshowPage) -> None:
    Hands().wait_for(lambda: page.again.isEnabled() and page.table.lines.rowCount() > 0)


@pytest.fixture
def page(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[PreshowPage]:
    with in_sight(PreshowPage(context), CLUSTER, opened, qtbot) as shown:
        settled(shown)
        yield shown
        settled(shown)


def test_the_real_laptop_is_looked_at(page: PreshowPage) -> None:
    assert page.table.lines.rowCount() == 10
    topics = [page.table.lines.text(line, Column.TOPIC) for line in page.table.lines.rows()]
    assert topics[0] == "Projector"
    assert page.table.lines.rows()[0].light is Light.AMBER
    assert page.chips[Light.AMBER].isVisible()


def test_the_metres_are_typed_and_kept(page: PreshowPage, venue: Venue) -> None:
    hands = Hands()
    page.table.setFocus()
    page.table.choose(1)
    hands.press(Qt.Key.Key_Return)
    hands.write("far away")
    hands.press(Qt.Key.Key_Return)
    assert page.hall.said.text() == "Type metres, such as 18 or 3,5."
    page.hall.last_row.selectAll()
    hands.write("12,5")
    hands.press(Qt.Key.Key_Return)
    page.hall.focus_empty()
    hands.write("3")
    hands.press(Qt.Key.Key_Return)
    settled(page)
    setup = venue.settings.setup()
    assert (setup.hall_depth, setup.picture_width) == (1250, 300)
    hands.wait_for(lambda: "12.5 m" in page.table.lines.text(page.table.lines.row(1), Column.FOUND))
    page.hall.picture_width.setFocus()
    page.hall.picture_width.selectAll()
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Return)
    settled(page)
    assert venue.settings.setup().picture_width is None


def test_a_copy_is_saved_from_its_line(page: PreshowPage, settings: SettingsFile, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    page.save_copy()
    settings.change(lambda kept: replace(kept, backup_folder=folder))
    Hands().push(page.again)
    settled(page)
    row = next(number for number, line in enumerate(page.table.lines.rows()) if line.act is Act.SAVE_COPY)
    page.table.row_opened.emit(row)
    Hands().wait_for(lambda: any(folder.glob("*.contest")))
    settled(page)
    folder.rename(tmp_path / "pulled out")
    page.save_copy()
    settled(page)
    assert "There is no folder" in page.said.text()


def test_each_line_leads_to_where_it_is_mended(page: PreshowPage, qtbot: QtBot) -> None:
    row = next(number for number, line in enumerate(page.table.lines.rows()) if line.act is Act.GO_TO_SETTINGS)
    with qtbot.waitSignal(page.page_asked) as asked:
        page.table.row_opened.emit(row)
    assert asked.args == [DeskPage.SETTINGS]
    page.table.row_opened.emit(0)


def test_it_looks_again_when_something_changed_while_it_looked(
    context: DeskContext, opened: OpenedContest, qtbot: QtBot
) -> None:
    looks: list[Surroundings] = []

    def probe(around: Surroundings) -> Facts:
        looks.append(around)
        return WELL

    with in_sight(PreshowPage(context, probe), CLUSTER, opened, qtbot) as page:
        settled(page)
        looks.clear()
        page.check()
        page.check()
        page.check()
        Hands().wait_for(lambda: len(looks) == 2)
        settled(page)
        assert page.chips[Light.GREEN].word() == "10 ready"
        assert page.chips[Light.RED].isHidden()


def test_what_cannot_be_looked_at_is_said(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> None:
    def probe(_around: Surroundings) -> Facts:
        raise Refusal(message("The disk was pulled out."))

    with in_sight(PreshowPage(context, probe), CLUSTER, opened, qtbot) as page:
        Hands().wait_for(page.again.isEnabled)
        assert page.said.text() == "The disk was pulled out."


def test_a_bug_while_looking_is_not_hidden(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> None:
    def probe(_around: Surroundings) -> Facts:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught, in_sight(PreshowPage(context, probe), CLUSTER, opened, qtbot) as page:
        Hands().wait_for(page.again.isEnabled)
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_every_act_has_a_word() -> None:
    assert len({act_word(act, Words("en")) for act in Act}) == len(Act)


def test_the_model_keeps_qts_promises(page: PreshowPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.lines)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")

    def probe(_around: Surroundings) -> Facts:
        return replace(WELL, backup=replace(STICK, latest=None))

    page = PreshowPage(opened.context(Speech(words, Look(DARK, IconFont()))), probe)
    qtbot.addWidget(page)
    page.show_round(CLUSTER)
    settled(page)
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]
