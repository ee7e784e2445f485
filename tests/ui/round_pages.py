"""A page over the sample contest of ties, in sight as on the smallest screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from stage_contest.domain.contest import RoundCode
from tests.ui.sample_contests import make_sample
from ui.opened import OpenedContest
from ui.tour_hands import Hands
from ui.widgets.page import Page

Desk = TypeVar("Desk", bound=Page)

ROOM = (1366 - 176, 768 - 56)
"""What the frame leaves to a page on the smallest screen."""


def contest_of_ties(folder: Path) -> Path:
    """A contest file whose rounds are marked, with ties of every kind; nothing is confirmed."""
    path = folder / "ties.contest"
    make_sample(path, "ties")
    return path


@contextmanager
def in_sight(page: Desk, code: RoundCode, opened: OpenedContest, qtbot: QtBot) -> Iterator[Desk]:
    """The page showing a round and following every change."""
    qtbot.addWidget(page)
    opened.bridge.changed.connect(page.refresh)
    page.resize(*ROOM)
    page.show_round(code)
    Hands().wake(page)
    yield page
    page.close()
