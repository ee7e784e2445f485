"""A pad of large keys for fingers: what it types goes the same way as what is typed on the keyboard."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from ui.theme import SIZES
from ui.widgets.buttons import PlainButton

BACK, ENTER = "⌫", "⏎"
_KEYS = {BACK: Qt.Key.Key_Backspace, ENTER: Qt.Key.Key_Return}


class NumberPad(QWidget):
    """Keys in rows, one named twice is twice as wide; the focus stays where it is when one is pressed."""

    pressed = Signal(str)

    def __init__(self, rows: Sequence[Sequence[str]], names: Mapping[str, str], *, key_width: int) -> None:
        super().__init__()
        self.keys: dict[str, PlainButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SIZES.gap)
        for row, line in enumerate(rows):
            for column, key in enumerate(line):
                if key and key not in self.keys:
                    self.keys[key] = self._key(key, names.get(key, key), SIZES.scaled(key_width))
                    grid.addWidget(self.keys[key], row, column, 1, line.count(key))

    def _key(self, key: str, name: str, width: int) -> PlainButton:
        button = PlainButton(key)
        button.setProperty("kind", "pad")
        button.setMinimumWidth(width)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked=False: self.pressed.emit(key))
        return button


def type_into(widget: QWidget, key: str) -> None:
    """Type a key of the pad into a widget as the keyboard would."""
    text = "" if key in _KEYS else key
    code = _KEYS.get(key, Qt.Key.Key_unknown)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))
