from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.answering import when_asked
from ui.context import DeskContext
from ui.dialogs.question import Question, answered
from ui.tour_hands import Hands


@pytest.fixture
def question(context: DeskContext, qtbot: QtBot) -> Iterator[Question]:
    window = QWidget()
    qtbot.addWidget(window)
    Hands().wake(window)
    asked = Question(context, title="Who?", verb="Take it", parent=window)
    for _field in range(2):
        asked.body.addWidget(QLineEdit())
    yield asked
    window.close()


def test_the_first_field_has_the_focus_and_the_buttons_come_after_the_last(question: Question) -> None:
    came_by: list[QWidget | None] = []

    def tab_around(dialog: Question) -> None:
        for _step in range(5):
            came_by.append(dialog.focusWidget())
            QTest.keyClick(dialog, Qt.Key.Key_Tab)

    when_asked(Question, tab_around)
    assert not answered(question)
    first, last = question.findChildren(QLineEdit)
    assert came_by == [first, last, question.no, question.yes, first]


def test_enter_in_a_field_says_yes(question: Question) -> None:
    when_asked(Question, lambda dialog: QTest.keyClick(dialog.findChildren(QLineEdit)[0], Qt.Key.Key_Return))
    assert answered(question)
