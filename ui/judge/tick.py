"""The tick beside a mark: it says that the mark is on the disk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.look import Look
from ui.theme import SIZES, Tone


class Tick(QWidget):
    """Drawn on its own ground, so that showing it draws nothing else: the hand waits for it."""

    def __init__(self, look: Look, saved: str) -> None:
        super().__init__()
        self._shown = False
        self._saved = saved
        self._ground = QColor(look.theme.surface)
        self._picture = look.icon("check-circle-fill", Tone.SAFE).pixmap(SIZES.wide)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedSize(SIZES.text_mark, SIZES.wide)

    @property
    def shown(self) -> bool:
        """Whether the mark is said to be on the disk."""
        return self._shown

    def show_saved(self, *, saved: bool) -> None:
        """Show the tick, or take it away."""
        if saved is not self._shown:
            self._shown = saved
            self.setAccessibleName(self._saved if saved else "")
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        if self._shown:
            painter.drawPixmap(0, 0, self._picture)
        painter.end()
