"""The main window: it remembers its place and holds either the start page or the frame of an open contest."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QMoveEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from ui.memory import Memory

_SMALLEST = QSize(1024, 640)
_FIRST = QSize(1366, 768)
_SETTLED = 400
"""Milliseconds after which a moved or resized window is taken to stay where it is."""


class MainWindow(QMainWindow):
    """Says `closing` when the user closes it, and `help_asked` at F1."""

    closing = Signal()
    help_asked = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._fills = False
        self._settled = QTimer()
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._on_settled)
        self.setMinimumSize(_SMALLEST)
        geometry = memory.geometry()
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(_FIRST.boundedTo(self.screen().availableSize()))
        QShortcut(QKeySequence(Qt.Key.Key_F11), self).activated.connect(self._on_full_screen)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.help_asked)

    def show_where_it_was(self) -> None:
        """Show the window in its remembered place, the first time over the whole screen."""
        if self._memory.geometry() is None:
            self.showMaximized()
        else:
            self.show()

    def show_content(self, content: QWidget, title: str) -> None:
        """Show another content; the one before is gone for good."""
        before = self.takeCentralWidget()
        self.setCentralWidget(content)
        content.show()
        self.setWindowTitle(title)
        if before is not None:
            before.hide()
            before.deleteLater()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._settled.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settled.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._settled.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._settled.stop()
        if not self._fills:
            self._memory.keep_geometry(self.saveGeometry())
        super().closeEvent(event)
        self.closing.emit()

    def _on_settled(self) -> None:
        """Keep the place at once, so that a power cut does not lose it; nothing of the window is off the screen."""
        if not self.isVisible() or self._fills:
            return
        if not self.isMaximized() and not self.isFullScreen():
            self._fit_the_screen()
        self._memory.keep_geometry(self.saveGeometry())

    def _fit_the_screen(self) -> None:
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        edges = frame.size() - self.size()
        wanted = self.size().boundedTo(room.size() - edges).expandedTo(self.minimumSize())
        if wanted != self.size():
            self.resize(wanted)
        frame.setSize(wanted + edges)
        corner = QPoint(
            max(room.left(), min(frame.left(), room.right() + 1 - frame.width())),
            max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height())),
        )
        if corner != frame.topLeft():
            self.move(corner)

    def fill_the_screen(self, wanted: bool) -> None:
        """Take the whole screen where that is wanted, and give it back afterwards; what F11 chose stays."""
        if wanted and not self.isFullScreen():
            self._fills = True
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        elif not wanted and self._fills:
            self._fills = False
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def _on_full_screen(self) -> None:
        self._fills = False
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
