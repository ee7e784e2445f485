"""The field into which one mark is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.theme import Tone
from ui.widgets.texts import repolish

_LEAVING = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)
_MOST_LETTERS = 12
_WIDTH = 128


class MarkField(QLineEdit):
    """Enter accepts and moves on, Up and Down move, leaving accepts; the field itself decides nothing."""

    entered = Signal()
    left = Signal()
    """The focus went elsewhere in the window (not to another window)."""
    went_up = Signal()
    went_down = Signal()
    took_focus = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "mark")
        self.setMaxLength(_MOST_LETTERS)
        self.setFixedWidth(_WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def wear(self, tone: Tone) -> None:
        """Draw the edge in the colour of the tone."""
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            repolish(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Up:
                self.went_up.emit()
            case Qt.Key.Key_Down:
                self.went_down.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.selectAll()
        self.took_focus.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in _LEAVING:
            self.left.emit()
