import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reports.wording import Words
from ui.main_window import MainWindow
from ui.memory import Memory
from ui.qt_words import QtWords
from ui.settings import SettingsFile


def make_window(settings: SettingsFile, qtbot: QtBot) -> MainWindow:
    window = MainWindow(Memory(settings))
    qtbot.addWidget(window)
    return window


def test_the_first_window_fills_the_screen_and_later_ones_stand_where_the_last_one_stood(
    prepared: QApplication, settings: SettingsFile, qtbot: QtBot
) -> None:
    del prepared
    first = make_window(settings, qtbot)
    first.show_where_it_was()
    assert first.isMaximized()
    first.close()
    again = make_window(settings, qtbot)
    again.show_where_it_was()
    assert again.isMaximized()
    again.close()


def test_the_place_of_a_window_is_kept_while_it_is_open_for_a_power_cut_asks_nobody(
    prepared: QApplication, settings: SettingsFile, qtbot: QtBot
) -> None:
    del prepared
    window = make_window(settings, qtbot)
    window.show()
    window.resize(1100, 700)
    qtbot.wait_until(lambda: Memory(settings).geometry() is not None)
    again = make_window(settings, qtbot)
    assert again.size() == window.size()
    again.close()
    window.close()


def test_a_window_that_hangs_over_the_edge_is_brought_back(
    prepared: QApplication, settings: SettingsFile, qtbot: QtBot
) -> None:
    del prepared
    window = make_window(settings, qtbot)
    window.setMinimumSize(200, 200)
    window.resize(400, 300)
    window.show()
    room = window.screen().availableGeometry()
    window.move(room.right() - 100, room.bottom() - 100)
    qtbot.wait_until(lambda: room.contains(window.frameGeometry()))
    window.close()


def test_f11_takes_the_whole_screen_and_gives_it_back(
    prepared: QApplication, settings: SettingsFile, qtbot: QtBot
) -> None:
    del prepared
    window = make_window(settings, qtbot)
    content = QWidget()
    window.show_content(content, "")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    window.close()


def test_a_judges_desk_has_the_whole_screen_and_gives_it_back_unless_f11_chose_it(
    prepared: QApplication, settings: SettingsFile, qtbot: QtBot
) -> None:
    del prepared
    window = make_window(settings, qtbot)
    window.show_content(QWidget(), "")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.fill_the_screen(True)
    assert window.isFullScreen()
    window.fill_the_screen(False)
    assert not window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    window.fill_the_screen(True)
    window.fill_the_screen(False)
    assert window.isFullScreen()
    window.close()


@pytest.mark.parametrize(("said", "expected"), [("&Look in:", "Tìm trong:"), ("Unheard of", "Unheard of")])
def test_what_qt_says_itself_is_said_in_vietnamese(prepared: QApplication, said: str, expected: str) -> None:
    del prepared
    words = QtWords(Words("vi"))
    QCoreApplication.installTranslator(words)
    assert QCoreApplication.translate("QFileDialog", said) == expected
    QCoreApplication.removeTranslator(words)
