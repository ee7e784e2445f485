"""What all acts of the page have in common: who does them, how they are tried, what is said about them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from stage_contest.domain.people import Actor, Desk
from ui.context import DeskContext
from ui.theme import Tone


class Telling(QObject):
    """Acts of the organizer on one page."""

    changed = Signal()
    """Something was written down; what else is said follows."""
    said = Signal(str, object)
    """A sentence for the line of the page, and its `Tone`."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def _organizer(self) -> Actor:
        return self._context.actor(Desk.ORGANIZER)

    def _attempt(self, act: Callable[[], object], done: str = "") -> None:
        self.said.emit("", Tone.PLAIN)
        self._context.problems.attempt(
            act,
            refused=lambda sentence: self.said.emit(sentence, Tone.DANGER),
            done=lambda: self._tell(done),
        )

    def _tell(self, done: str) -> None:
        self.changed.emit()
        self.said.emit(done, Tone.SAFE if done else Tone.PLAIN)


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog over its window; it is gone once it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
