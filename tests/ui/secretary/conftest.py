from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.first_evening import ROUND
from ui.context import DeskContext
from ui.opened import OpenedContest
from ui.secretary.desk import SecretaryDesk


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[SecretaryDesk]:
    """The secretary's desk on the first evening, following every change."""
    context.place.choose_round(ROUND)
    page = SecretaryDesk(context)
    qtbot.addWidget(page)
    opened.bridge.changed.connect(page.refresh)
    page.resize(1190, 690)
    page.show_round(ROUND)
    page.show()
    page.activateWindow()
    yield page
    page.close()
