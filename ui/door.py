"""A door of the locked chooser: the button to one desk, and the way from door to door by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE = 4
"""How much further a door counts that lies aside of the arrow."""


class Door(QPushButton):
    """Enter opens it; `went` with the arrow key by which the user goes on to another door."""

    went = Signal(Qt.Key)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "desk")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, icon: QIcon, sentence: str) -> None:
        """Show whether somebody is awaited behind the door."""
        self.setIcon(icon)
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _DIRECTIONS:
            self.went.emit(key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


def door_beyond(door: Door, key: Qt.Key, doors: Sequence[Door]) -> Door | None:
    """The nearest other door in the direction of that arrow key; None where there is none."""
    across, down = _DIRECTIONS[key]
    window = door.window()
    here = door.mapTo(window, door.rect().center())
    found: list[tuple[int, Door]] = []
    for other in doors:
        there = other.mapTo(window, other.rect().center())
        east, south = there.x() - here.x(), there.y() - here.y()
        ahead, aside = across * east + down * south, abs(down * east) + abs(across * south)
        if ahead > 0:
            found.append((ahead + _ASIDE * aside, other))
    return min(found, key=lambda pair: pair[0])[1] if found else None
