"""Hands at the keyboard: real key presses on the windows, for the tour and for whole evenings in the tests."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_A_MOMENT = 30
_PATIENCE = 10_000


class Hands:
    """Presses keys where the focus is, as a person does."""

    def wake(self, window: QWidget) -> None:
        """Bring the window to the front, where keys go."""
        window.show()
        window.activateWindow()
        self.wait_for(window.isActiveWindow)
        self.wait()

    def press(self, key: Qt.Key) -> None:
        """Press one key."""
        QTest.keyClick(self._focus(), key)
        self.wait()

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Type a text where the focus is, or into a field; Vietnamese letters come as from an input method."""
        if into is not None:
            into.setFocus(Qt.FocusReason.TabFocusReason)
        field = into or self._focus()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(field, letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(letter)
                QApplication.sendEvent(field, composed)
        self.wait()

    def push(self, button: QWidget) -> None:
        """Go to a button and press the space bar."""
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.wait()

    def wait(self) -> None:
        """Let the windows catch up."""
        QTest.qWait(_A_MOMENT)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Let the windows work until the condition holds.

        Raises:
            TimeoutError: if it does not hold within ten seconds.
        """
        patience = QDeadlineTimer(_PATIENCE)
        while not condition():
            if patience.hasExpired():
                raise TimeoutError(condition)
            self.wait()

    @staticmethod
    def _focus() -> QWidget:
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        if focus is None:
            raise LookupError(QApplication.topLevelWidgets())
        return focus
