from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.judge.hands import shown_desk
from ui.context import DeskContext
from ui.judge.desk import JudgeDeskPage
from ui.opened import OpenedContest


@pytest.fixture
def desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[JudgeDeskPage]:
    with shown_desk(context, opened, qtbot) as page:
        yield page
