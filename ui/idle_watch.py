"""Notices that nobody touches the laptop any more."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class IdleWatch(QObject):
    """Says `idle` once when, with the page in sight, no key, mouse or finger was felt for so many milliseconds.

    Questions that stand open over the page are closed then. It looks on at the window that has the focus, where
    keys and fingers arrive first; looking on at every event of the program would slow each keystroke.
    """

    idle = Signal()

    def __init__(self, page: QWidget, milliseconds: Callable[[], int]) -> None:
        super().__init__(page)
        self._page = page
        self._milliseconds = milliseconds
        self._watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _TOUCHES and self._watching:
            self._timer.start()
        elif kind is QEvent.Type.Show and watched is self._page:
            self._start()
        elif kind is QEvent.Type.Hide and watched is self._page:
            self._stop()
        return False

    def _start(self) -> None:
        application = QGuiApplication.instance()
        if not self._watching and isinstance(application, QGuiApplication):
            self._watching = True
            application.focusWindowChanged.connect(self._on_focus_window_changed)
            self._on_focus_window_changed(application.focusWindow())
        self._timer.start(self._milliseconds())

    def _stop(self) -> None:
        application = QGuiApplication.instance()
        if self._watching and isinstance(application, QGuiApplication):
            self._watching = False
            application.focusWindowChanged.disconnect(self._on_focus_window_changed)
        self._timer.stop()

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        """Look on at that window, too; Qt keeps one and the same onlooker only once."""
        if window is not None:
            window.installEventFilter(self)

    def _on_timeout(self) -> None:
        self._stop()
        for question in self._page.findChildren(QDialog):
            question.reject()
        self.idle.emit()
