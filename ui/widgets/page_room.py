"""The room of a page: it scrolls where the window is smaller than the page needs, so that nothing is cut."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea
from typing_extensions import override

from ui.widgets.page import Page


class PageRoom(QScrollArea):
    """Holds one page; it takes no focus and leaves every key to the page and the frame."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _fit(self) -> None:
        """Give the page the whole room, but never less than it needs; a bar takes its own strip of the room."""
        whole = room = self.maximumViewportSize()
        if self._least(room.width()).height() > whole.height():
            room -= QSize(self.verticalScrollBar().sizeHint().width(), 0)
        if self._least(room.width()).width() > room.width():
            room -= QSize(0, self.horizontalScrollBar().sizeHint().height())
        self.page.resize(room.expandedTo(self._least(room.width())))

    def _least(self, width: int) -> QSize:
        """What the page needs at least, where its sentences are broken at that width."""
        least, layout = self.page.minimumSizeHint(), self.page.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(layout.totalMinimumHeightForWidth(max(width, least.width())))
        return least
