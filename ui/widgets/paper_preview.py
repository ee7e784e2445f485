"""A paper as it will be printed."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import SIZES, Theme


class PaperPreview(QWidget):
    """Shows the first page of a PDF, whole and as large as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ground = QColor(theme.ground)
        self._edge = QColor(theme.border)
        self._made = b""
        self._page = QImage()
        self._room = QSize()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pdf(self, made: bytes) -> None:
        """Show that PDF."""
        self._made = made
        self._page = QImage()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_pdf(b"")

    @override
    def sizeHint(self) -> QSize:
        return QSize(594, 420)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(297, 210)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        if not self._made:
            return
        room = self.size() - QSize(2 * SIZES.half, 2 * SIZES.half)
        if room != self._room or self._page.isNull():
            self._room = room
            self._page = rendered(self._made, room, self.devicePixelRatioF())
        size = self._page.deviceIndependentSize().toSize()
        left = (self.width() - size.width()) // 2
        painter.drawImage(left, SIZES.half, self._page)
        painter.setPen(self._edge)
        painter.drawRect(left - 1, SIZES.half - 1, size.width() + 1, size.height() + 1)


def rendered(made: bytes, room: QSize, ratio: float = 1.0) -> QImage:
    """The first page of a PDF in the largest picture that fits into the room; `ratio` pixels to a point of it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(made))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    size = document.pagePointSize(0).toSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    drawn = document.render(0, size * ratio)
    document.close()
    page = QImage(drawn.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    page.setDevicePixelRatio(ratio)
    return page
