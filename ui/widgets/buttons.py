"""Buttons: one primary a page at its lower right, plain ones for the rest, red ones for what takes away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from ui.look import Look
from ui.theme import SIZES, Tone


class PlainButton(QPushButton):
    """A button for anything but the page's main act; Enter presses it as Space does."""

    kind = "plain"
    tone = Tone.PLAIN

    def __init__(self, text: str, look: Look | None = None, icon: str | None = None) -> None:
        super().__init__(text)
        self.setProperty("kind", self.kind)
        beside = SIZES.gap if text else 0
        self.setIconSize(QSize(SIZES.text_title + beside, SIZES.text_title))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if look is not None and icon is not None:
            self.set_icon(look, icon)

    def set_icon(self, look: Look, icon: str) -> None:
        """Show another icon before the text."""
        self.setIcon(look.icon(icon, self.tone))

    def explain(self, sentence: str) -> None:
        """Say what the button does, to whoever points at it and to whoever has the screen read out."""
        self.setToolTip(sentence)
        self.setAccessibleName(sentence)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


class PrimaryButton(PlainButton):
    """The page's main act, in the action colour."""

    kind = "primary"

    @override
    def set_icon(self, look: Look, icon: str) -> None:
        self.setIcon(look.icon_on_action(icon))


class DangerButton(PlainButton):
    """An act that takes something away."""

    kind = "danger"
    tone = Tone.DANGER


class QuietButton(PlainButton):
    """A button without an edge, for bars."""

    kind = "quiet"


class ChoiceButton(PlainButton):
    """A button that stays pressed: one of several to choose from."""

    kind = "choice"

    def __init__(self, text: str, look: Look | None = None, icon: str | None = None) -> None:
        super().__init__(text, look, icon)
        self.setCheckable(True)
        self.setAutoExclusive(True)
