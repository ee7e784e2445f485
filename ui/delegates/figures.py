"""Cells of numbers: every digit takes the same width, so that commas stand under one another.

The letters of the windows (Be Vietnam Pro) have no tabular digits of their own.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from typing_extensions import override

from ui.delegates.rows import RowDelegate
from ui.theme import SIZES

_DIGITS = "0123456789"
_SIGNS = frozenset("−-+")


class FigureDelegate(RowDelegate):
    """Draws the text of a cell from the right edge, digit by digit; icon and ground are the style's."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        brush = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.save()
        painter.setFont(cell.font)
        painter.setPen(brush.color() if isinstance(brush, QBrush) else QColor(cell.palette.text().color()))
        draw_figures(painter, cell.rect.adjusted(SIZES.gap, 0, -SIZES.gap, 0), text)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        width = figures_width(QFontMetrics(cell.font), cell.text) + 2 * SIZES.gap
        if not cell.icon.isNull():
            width += cell.decorationSize.width() + SIZES.gap
        return QSize(width, super().sizeHint(option, index).height())


def figures_width(metrics: QFontMetrics, text: str) -> int:
    """The width in pixels of a text whose digits are all as wide as the widest."""
    cell = _digit_width(metrics)
    return sum(cell if letter in _DIGITS else metrics.horizontalAdvance(letter) for letter in text)


def draw_figures(painter: QPainter, room: QRect, text: str) -> None:
    """Draw the text against the right edge of the room, each digit in the middle of a cell of one width.

    A sign stands close before its number, also before a narrow 1.
    """
    metrics = painter.fontMetrics()
    cell = _digit_width(metrics)
    right = room.right() + 1
    for number, letter in reversed([*enumerate(text)]):
        width = cell if letter in _DIGITS else metrics.horizontalAdvance(letter)
        near = (cell - metrics.horizontalAdvance(text[1])) // 2 if number == 0 and text[:1] in _SIGNS else 0
        place = QRect(right - width + near, room.top(), width, room.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, letter)
        right -= width


def _digit_width(metrics: QFontMetrics) -> int:
    return max(metrics.horizontalAdvance(digit) for digit in _DIGITS)
