"""Icons of one family (Phosphor, as the qtawesome package carries it), drawn as letters in a theme's colour.

Only the font and its table of names are taken from the package: importing it loads every Qt module it can find
and costs more than the whole first window.
"""

import json
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"


class IconFont:
    """The letters of the icon family; made once, after the application."""

    def __init__(self) -> None:
        found = find_spec("qtawesome")
        if found is None or found.origin is None:
            raise FileNotFoundError(_FONT)
        folder = Path(found.origin).parent / "fonts"
        loaded = QFontDatabase.addApplicationFontFromData(QByteArray((folder / _FONT).read_bytes()))
        self.family: str = QFontDatabase.applicationFontFamilies(loaded)[0]
        self._codes: dict[str, str] = json.loads((folder / _NAMES).read_text(encoding="utf-8"))

    def letter(self, name: str) -> str:
        """The letter of the icon; KeyError if the family has no icon of that name."""
        return chr(int(self._codes[name], 16))

    def icon(self, name: str, *, colour: str, disabled: str | None = None) -> QIcon:
        """The icon of that name, such as "check-circle-fill", sharp at every size; left in a wide place."""
        return QIcon(_LetterEngine(self.family, self.letter(name), colour, disabled or colour))


class _LetterEngine(QIconEngine):
    def __init__(self, family: str, letter: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._family = family
        self._letter = letter
        self._colours = {False: colour, True: disabled}

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(self._family)
        font.setPixelSize(max(1, rect.height()))
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._colours[mode is QIcon.Mode.Disabled]))
        side = Qt.AlignmentFlag.AlignLeft if rect.width() > rect.height() else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRectF(rect), side | Qt.AlignmentFlag.AlignVCenter, self._letter)
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _LetterEngine(self._family, self._letter, self._colours[False], self._colours[True])
