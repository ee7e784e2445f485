"""A judge's hands at the desk: what is typed, pressed and read there."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.first_evening import JUDGE, ROUND
from ui.context import DeskContext
from ui.judge.desk import JudgeDeskPage
from ui.judge.mark_row import MarkRow
from ui.opened import OpenedContest


@contextmanager
def shown_desk(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[JudgeDeskPage]:
    """The desk of judge 3 on the first evening, in sight and with the focus where work goes on."""
    context.place.choose_round(ROUND)
    context.place.choose_judge(JUDGE)
    page = JudgeDeskPage(context)
    qtbot.addWidget(page)
    opened.bridge.changed.connect(page.refresh)
    page.resize(1366, 700)
    page.show_round(ROUND)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    yield page
    page.close()


def row(desk: JudgeDeskPage, number: int) -> MarkRow:
    """The row of a criterion, from 0."""
    found: MarkRow = list(desk.form.rows.values())[number]
    return found


def type_over(desk: JudgeDeskPage, number: int, text: str) -> MarkRow:
    """Type a text into a mark's field in place of what stands there; Enter is not pressed."""
    found = row(desk, number)
    found.field.setFocus()
    QTest.keyClick(found.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(found.field, Qt.Key.Key_Delete)
    QTest.keyClicks(found.field, text)
    return found


def enter(desk: JudgeDeskPage, number: int) -> None:
    """Press Enter in the field of a criterion."""
    QTest.keyClick(row(desk, number).field, Qt.Key.Key_Return)


def give(desk: JudgeDeskPage, number: int, text: str) -> None:
    """Type a mark and accept it."""
    type_over(desk, number, text)
    enter(desk, number)


def has_tick(found: MarkRow) -> bool:
    """Whether the mark is said to be on the disk."""
    return found.tick.shown


def focused() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(widget: QWidget, key: Qt.Key | int, text: str = "", *, scan: int = 0, shift: bool = False) -> None:
    """Press a key as another keyboard layout sends it: its own key and text, and where it lies."""
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    code = key.value if isinstance(key, Qt.Key) else key
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, code, modifiers, scan, 0, 0, text))
