"""The field into which one mark is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.theme import Tone
from ui.widgets.steady_keys import STEPS, steady_letter, steady_symbol, symbols_in
from ui.widgets.texts import repolish

_LEAVING = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)
_EDITING = frozenset(
    {
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})
_MOST_LETTERS = 12
_WIDTH = 128


class MarkField(QLineEdit):
    """Enter accepts and moves on, Up and Down move, leaving accepts; the field itself decides nothing.

    Digits and decimal marks are typed, letters are not; plus and minus are steps; undo and redo are the desk's.
    """

    entered = Signal()
    left = Signal()
    """The focus went elsewhere in the window (not to another window)."""
    went_up = Signal()
    went_down = Signal()
    took_focus = Signal()
    stepped = Signal(int)
    """Plus (1) or minus (-1) was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "mark")
        self.setMaxLength(_MOST_LETTERS)
        self.setFixedWidth(_WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhFormattedNumbersOnly | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def wear(self, tone: Tone) -> None:
        """Draw the edge in the colour of the tone."""
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            repolish(self)

    def allow_typing(self, *, allowed: bool) -> None:
        """Let marks be typed, or only read; either way no input method comes between."""
        if allowed is self.isReadOnly():
            self.setReadOnly(not allowed)
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        policy = Qt.FocusPolicy.StrongFocus if allowed else Qt.FocusPolicy.ClickFocus
        if self.focusPolicy() != policy:
            self.setFocusPolicy(policy)

    def replace_text(self, text: str) -> None:
        """Put another text there as if it had been typed; what is typed next replaces it."""
        self.setText(text)
        self.selectAll()
        self.textEdited.emit(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            self.entered.emit()
            return
        symbol = steady_symbol(event)
        match key:
            case _ if symbol is not None:
                self._take(symbol)
            case Qt.Key.Key_Up:
                self.went_up.emit()
            case Qt.Key.Key_Down:
                self.went_down.emit()
            case _ if _edits(event):
                super().keyPressEvent(event)
            case _:
                event.ignore()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        for symbol in symbols_in(event.commitString()):
            self._take(symbol)

    def _take(self, symbol: str) -> None:
        if self.isReadOnly():
            return
        if symbol in STEPS:
            self.stepped.emit(STEPS[symbol])
            return
        before = self.text()
        self.insert(symbol)
        if self.text() != before:
            self.textEdited.emit(self.text())

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


def _edits(event: QKeyEvent) -> bool:
    """Whether the key moves within the text, takes some of it away, or is a copy or paste."""
    command = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() in _EDITING or (command and steady_letter(event) not in {"Z", "Y"})
