"""The main window: it remembers its place and holds either the start page or the frame of an open contest."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

from ui.memory import Memory

_SMALLEST = QSize(1024, 640)
_FIRST = QSize(1366, 768)


class MainWindow(QMainWindow):
    """Says `closing` when the user closes it."""

    closing = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self.setMinimumSize(_SMALLEST)
        geometry = memory.geometry()
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(_FIRST.boundedTo(self.screen().availableSize()))

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
    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep_geometry(self.saveGeometry())
        super().closeEvent(event)
        self.closing.emit()
