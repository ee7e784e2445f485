"""Notices that nobody touches the laptop any more."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
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
    """Says `idle` once when no key, mouse or finger was felt for so long, in whichever window of the program.

    It looks on at the window that has the focus, where keys and fingers arrive first; looking on at every event of
    the whole program would slow each keystroke.
    """

    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def start(self, milliseconds: int) -> None:
        """Watch from now on."""
        application = QGuiApplication.instance()
        if not self._watching and isinstance(application, QGuiApplication):
            self._watching = True
            application.focusWindowChanged.connect(self._on_focus_window_changed)
            self._on_focus_window_changed(application.focusWindow())
        self._timer.start(milliseconds)

    def stop(self) -> None:
        """Watch no more."""
        application = QGuiApplication.instance()
        if self._watching and isinstance(application, QGuiApplication):
            self._watching = False
            application.focusWindowChanged.disconnect(self._on_focus_window_changed)
        self._timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._watching and event.type() in _TOUCHES:
            self._timer.start()
        return False

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        """Look on at that window, too; Qt keeps one and the same onlooker only once."""
        if window is not None:
            window.installEventFilter(self)

    def _on_timeout(self) -> None:
        self.stop()
        self.idle.emit()
