from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.contest_windows import PAGES
from ui.desks import DeskPage
from ui.frame import Frame
from ui.program import Program

SMALL = (1024, 640)


class WindowsShown(QObject):
    """Notes every window that is shown while it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[WindowsShown]:
    shown = WindowsShown()
    qapp.installEventFilter(shown)
    yield shown
    qapp.removeEventFilter(shown)


@pytest.fixture
def frame(make_program: Callable[[], Program], contest_path: Path, qtbot: QtBot) -> Frame:
    program = make_program()
    program.open_contest(contest_path, locked=False)
    program.window.resize(*SMALL)
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    assert program.frame is not None
    return program.frame


@pytest.mark.parametrize("desk", PAGES)
def test_opening_a_page_flashes_no_other_window_and_keeps_the_keys(
    frame: Frame, windows: WindowsShown, desk: DeskPage, qtbot: QtBot
) -> None:
    frame.open_desk(desk)
    qtbot.wait(20)
    assert [type(window).__name__ for window in windows.seen] == []
    assert frame.window().isActiveWindow()
    focus = QApplication.focusWidget()
    assert frame.page is not None
    assert focus is not None
    assert frame.page.isAncestorOf(focus) or focus is frame.page


@pytest.mark.parametrize("desk", PAGES)
def test_in_the_smallest_window_a_page_has_what_it_needs_and_scrolls(
    frame: Frame, desk: DeskPage, qtbot: QtBot
) -> None:
    frame.open_desk(desk)
    frame.window().showNormal()
    frame.window().resize(*SMALL)
    qtbot.wait(20)
    page = frame.page
    assert page is not None
    assert frame.window().width() == SMALL[0]
    assert page.width() >= page.minimumSizeHint().width()
    assert page.height() >= page.minimumSizeHint().height()
