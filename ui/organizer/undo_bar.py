"""Undo and redo of what was prepared, as two buttons with their keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stage_contest.domain.people import Actor, Desk
from stage_contest.services.history import ActLine
from ui.context import DeskContext
from ui.widgets.buttons import QuietButton
from ui.widgets.refusal_line import RefusalLine

_KEYS = (("Ctrl+Z", False), ("Ctrl+Y", True), ("Ctrl+Shift+Z", True))


class UndoBar(QWidget):
    """Stands in the head of a page of preparation; the page calls `refresh` whenever it is refreshed itself.

    The keys work while the focus is anywhere on `page`; a text field that has something to undo takes them first.
    """

    undone = Signal()
    """Something was taken back or done again."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self.said = RefusalLine(look)
        self.undo = QuietButton("", look, "arrow-counter-clockwise")
        self.redo = QuietButton("", look, "arrow-clockwise")
        self.undo.clicked.connect(self._on_undo)
        self.redo.clicked.connect(self._on_redo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.said, 1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        for key, again in _KEYS:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_redo if again else self._on_undo)
        self.refresh()

    def refresh(self) -> None:
        """Say on the buttons what they would take back or do again."""
        history, say = self._context.venue.history, self._context.words.say
        self._show(self.undo, say("Undo (Ctrl+Z)"), history.undoable())
        self._show(self.redo, say("Redo (Ctrl+Y)"), history.redoable())

    def _show(self, button: QuietButton, name: str, line: ActLine | None) -> None:
        words = self._context.words
        button.setEnabled(line is not None and not self._context.venue.file.read_only)
        about = words.say("{name}: {act}", name=name, act=words.say_message(line.said)) if line else name
        button.explain(about)

    def _on_undo(self) -> None:
        self._attempt(lambda actor: self._context.venue.history.undo(actor=actor, at=self._context.clock()))

    def _on_redo(self) -> None:
        self._attempt(lambda actor: self._context.venue.history.redo(actor=actor, at=self._context.clock()))

    def _attempt(self, act: Callable[[Actor], object]) -> None:
        self.said.clear()
        actor = self._context.actor(Desk.ORGANIZER)
        self._context.problems.attempt(lambda: act(actor), refused=self.said.say, done=self._on_done)

    def _on_done(self) -> None:
        self.refresh()
        self.undone.emit()
