"""The threshold of the chair's flags on the settings page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import RoundCode
from stage_contest.services.venue import Venue
from tests.ui.round_pages import in_sight
from ui.context import DeskContext
from ui.opened import OpenedContest
from ui.organizer.settings.far_field import FarField
from ui.organizer.settings.page import SettingsPage
from ui.tour_hands import Hands


@pytest.fixture
def field(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[FarField]:
    with in_sight(SettingsPage(context), RoundCode("cluster-1"), opened, qtbot) as page:
        Hands().push(page.leaves[1])
        yield page.contest.far


def write(field: FarField, text: str) -> None:
    field.percent.line.setFocus()
    field.percent.line.selectAll()
    Hands().write(text)
    Hands().press(Qt.Key.Key_Return)


def test_how_far_a_mark_may_be_is_typed_in_percent(field: FarField, venue: Venue) -> None:
    assert field.percent.text() == "20"
    write(field, "15")
    assert venue.settings.setup().far_percent == 15
    write(field, "much")
    assert "percent" in field.said.text()
    assert venue.settings.setup().far_percent == 15
