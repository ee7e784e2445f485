"""Dialogs answered as a user answers them: once they stand there, with the keys and the mouse."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from ui.dialogs.reason import ReasonDialog
from ui.tour_hands import Hands

Dialog = TypeVar("Dialog", bound=QDialog)

_SOON = 10
_MOST_LOOKS = 1000


def when_asked(kind: type[Dialog], answer: Callable[[Dialog], None]) -> None:
    """Answer the next dialog of that kind as soon as it has the focus; one that is left open is put away."""
    _look(kind, answer, _MOST_LOOKS)


def answering(kind: type[Dialog], answer: Callable[[Dialog], None], act: Callable[[], object]) -> None:
    """Do what opens a dialog of that kind, at once or in a while, and answer it."""
    seen: list[Dialog] = []

    def look(dialog: Dialog) -> None:
        seen.append(dialog)
        answer(dialog)

    when_asked(kind, look)
    act()
    Hands().wait_for(lambda: bool(seen) and QApplication.activeModalWidget() is None)
    Hands().wait()


def give_reason(reason: str) -> None:
    """Type a reason into the dialog that is about to open, and press Enter; without one it is left."""

    def type_it(dialog: ReasonDialog) -> None:
        if not reason:
            dialog.no.click()
            return
        QTest.keyClicks(dialog.reason, reason)
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(ReasonDialog, type_it)


def _look(kind: type[Dialog], answer: Callable[[Dialog], None], looks: int) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or not dialog.isActiveWindow():
            assert looks, f"nobody was asked by a {kind.__name__}"
            _look(kind, answer, looks - 1)
            return
        try:
            answer(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(QDialog.DialogCode.Rejected)

    QTimer.singleShot(_SOON, look)
