"""The heading of the board: the parts above, their judges and scores below."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from ui.look import Look
from ui.secretary.board_columns import PartSpan
from ui.theme import SIZES

_UPPER = 28


class PartHeading(QHeaderView):
    """Every part's name stands over its columns, in the middle of those that are in sight."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = look.theme
        self._spans: tuple[PartSpan, ...] = ()
        self.covered = 0
        """So many pixels at the left are covered by the names of the teams."""
        self.setSectionsClickable(False)

    def show_spans(self, spans: Sequence[PartSpan]) -> None:
        """Name those parts."""
        if tuple(spans) != self._spans:
            self._spans = tuple(spans)
            self.viewport().update()

    @staticmethod
    def whole_height() -> int:
        """The height of both lines."""
        return SIZES.scaled(_UPPER) + SIZES.row

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        upper = QRect(rect.left(), rect.top(), rect.width(), SIZES.scaled(_UPPER))
        painter.fillRect(upper, QColor(self._theme.sunken))
        super().paintSection(painter, rect.adjusted(0, upper.height(), 0, 0), logicalIndex)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold)
        painter.setFont(letters)
        for span in self._spans:
            self._name(painter, span)

    def _name(self, painter: QPainter, span: PartSpan) -> None:
        left = self.sectionViewportPosition(span.first)
        right = self.sectionViewportPosition(span.last) + self.sectionSize(span.last)
        painter.setPen(QColor(self._theme.border))
        if left > self.covered:
            painter.drawLine(left, 0, left, self.height())
        room = QRect(max(left, self.covered), 0, 0, SIZES.scaled(_UPPER))
        room.setRight(min(right, self.viewport().width()) - 1)
        if room.width() > SIZES.room:
            painter.setPen(QColor(self._theme.text))
            inner = room.adjusted(SIZES.half, 0, -SIZES.half, 0)
            name = painter.fontMetrics().elidedText(span.name, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, name)
