"""A field of text that is kept when its typing is done: on Enter, or when the focus goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import Tone
from ui.widgets.texts import Line, repolish


class CommittedField(QWidget):
    """Says `committed` with what was typed, and `edited` with every letter."""

    committed = Signal()
    edited = Signal()

    def __init__(self, label: str, *, width: int = 0) -> None:
        self.line = QLineEdit()
        super().__init__()
        self.line.setAccessibleName(label)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line(label, tone=Tone.QUIET))
        column.addWidget(self.line)
        if width:
            self.line.setFixedWidth(width)
        self._kept = ""
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.editingFinished.connect(self._on_finished)

    def text(self) -> str:
        """What stands in the field."""
        return self.line.text()

    def show_kept(self, text: str) -> None:
        """Show what is on file; what is typed over it and not kept yet stays."""
        if self.line.text() == self._kept:
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self._kept = text
        self.show_fault(wrong=False)

    def show_fault(self, *, wrong: bool) -> None:
        """Frame the field where something is wrong with it."""
        tone = Tone.DANGER.value if wrong else Tone.PLAIN.value
        if self.line.property("tone") != tone:
            self.line.setProperty("tone", tone)
            repolish(self.line)

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read only."""
        self.line.setReadOnly(frozen)

    def _on_finished(self) -> None:
        if self.line.text() != self._kept:
            self.committed.emit()
