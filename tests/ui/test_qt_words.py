from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reports.wording import Words
from ui.qt_words import QtWords


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    words = QtWords(Words("vi"))
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("text", ["Open", "&Open", "O&pen"])
def test_qt_speaks_the_programs_language(text: str) -> None:
    assert QCoreApplication.translate("QPlatformTheme", text) == Words("vi").say("Open")
    assert QCoreApplication.translate("QFileDialog", "Look in:") == Words("vi").say("Look in:")


@pytest.mark.usefixtures("vietnamese")
def test_what_is_not_listed_stays_as_qt_says_it() -> None:
    assert QCoreApplication.translate("QFileDialog", "Sidebar") == "Sidebar"


def test_qt_never_asks_python_for_its_words() -> None:
    """Qt Quick's loading thread asks, too; it would wait for the windows, and they for it."""
    assert "translate" not in vars(QtWords)
