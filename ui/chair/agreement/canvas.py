"""A small plot in the theme's colours; the one place that knows the plotting library and its floats."""

from collections.abc import Sequence
from fractions import Fraction

import pyqtgraph  # type: ignore[import-untyped]  # it brings no types of its own
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reports.wording import Words
from ui.look import Look
from ui.theme import SIZES, WINDOW_FONT

Point = tuple[Fraction, Fraction]
"""Where something stands: along, and down or up."""

_BAR = 0.5
_TICKS = 6
_STEPS = tuple(Fraction(digit, 100) * 10**power for power in range(5) for digit in (5, 10, 25))
_AROUND = Fraction(1, 10)


class Canvas(QWidget):
    """Bars, dots and lines on named rows or columns; nothing on it answers the mouse."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._theme, self._words = look.theme, words
        self._widget = pyqtgraph.PlotWidget(background=look.theme.surface)
        self._widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._widget.setFrameShape(self._widget.Shape.NoFrame)
        self._plot = self._widget.getPlotItem()
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        font = QFont(WINDOW_FONT)
        font.setPixelSize(SIZES.text_small)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setTickFont(font)
            axis.setPen(pyqtgraph.mkPen(self._theme.line))
            axis.setTextPen(pyqtgraph.mkPen(self._theme.quiet))
            axis.setStyle(tickLength=0, tickTextOffset=SIZES.half)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._widget)

    def clear(self) -> None:
        """Show nothing."""
        self._plot.clear()

    def name_rows(self, names: Sequence[str]) -> None:
        """The names of the rows, the first one on top."""
        self._plot.getAxis("left").setTicks([list(enumerate(names))])
        self._plot.getViewBox().invertY(True)
        self._plot.setYRange(-0.5, max(len(names), 1) - 0.5, padding=0)

    def name_columns(self, names: Sequence[str]) -> None:
        """The names of the columns."""
        self._plot.getAxis("bottom").setTicks([list(enumerate(names))])
        self._plot.setXRange(-0.5, max(len(names), 1) - 0.5, padding=0)

    def scale_along(self, lowest: Fraction, highest: Fraction) -> None:
        """Number the points at the foot."""
        self._plot.getAxis("bottom").setTicks([self._ticks(lowest, highest)])
        self._plot.setXRange(*_room(lowest, highest), padding=0)

    def scale_up(self, lowest: Fraction, highest: Fraction) -> None:
        """Number the points at the left."""
        self._plot.getAxis("left").setTicks([self._ticks(lowest, highest)])
        self._plot.setYRange(*_room(lowest, highest), padding=0)

    def bar(self, row: int, start: Fraction, end: Fraction, *, fill: str, edge: str) -> None:
        """A bar along a row."""
        bar = pyqtgraph.BarGraphItem(
            x0=[float(start)],
            x1=[float(end)],
            y=[row],
            height=_BAR,
            brush=QColor(fill),
            pen=pyqtgraph.mkPen(edge),
        )
        self._plot.addItem(bar)

    def dots(self, points: Sequence[Point], *, size: int, fill: str, edge: str) -> None:
        """A dot at each of the points."""
        dots = pyqtgraph.ScatterPlotItem(
            x=[float(along) for along, _ in points],
            y=[float(down) for _, down in points],
            size=size,
            brush=QColor(fill),
            pen=pyqtgraph.mkPen(edge, width=1.5),
        )
        self._plot.addItem(dots)

    def line(self, points: Sequence[Point], *, ink: str, width: int) -> None:
        """A line from point to point."""
        pen = pyqtgraph.mkPen(ink, width=width)
        self._plot.addItem(
            pyqtgraph.PlotCurveItem(
                x=[float(along) for along, _ in points],
                y=[float(up) for _, up in points],
                pen=pen,
                antialias=True,
            )
        )

    def zero_line(self, *, upright: bool) -> None:
        """Where a judge would stand who marks as the panel does."""
        pen = pyqtgraph.mkPen(self._theme.border, style=Qt.PenStyle.DashLine)
        self._plot.addItem(pyqtgraph.InfiniteLine(pos=0, angle=90 if upright else 0, pen=pen))

    def _ticks(self, lowest: Fraction, highest: Fraction) -> list[tuple[float, str]]:
        step = next((step for step in _STEPS if (highest - lowest) / step <= _TICKS), _STEPS[-1])
        first, last = -(-lowest // step), highest // step
        return [(float(place * step), self._words.points(place * step)) for place in range(first, last + 1)]


def _room(lowest: Fraction, highest: Fraction) -> tuple[float, float]:
    """The span with a little room around it."""
    around = (highest - lowest) * _AROUND or Fraction(1)
    return float(lowest - around), float(highest + around)
