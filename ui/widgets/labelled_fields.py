"""Fields with their labels above: a line of text, and one of several to choose from."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.elided_line import ElidedLine
from ui.widgets.texts import Line, repolish

Choice = TypeVar("Choice")

_LEAST_LETTERS = 5
"""A box of choices may shrink to so many letters; its tooltip says the choice whole."""


class LabelledField(QWidget):
    """A label over a control."""

    def __init__(self, label: Line, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self.label = label
        control.setAccessibleName(label.text())
        self.setFocusProxy(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label)
        column.addWidget(control)

    def show_fault(self, *, wrong: bool) -> None:
        """Frame the control where something is wrong with it."""
        tone = Tone.DANGER.value if wrong else Tone.PLAIN.value
        if self.control.property("tone") != tone:
            self.control.setProperty("tone", tone)
            repolish(self.control)


class TextField(LabelledField):
    """One line of text; `typed` with every letter."""

    typed = Signal(str)

    def __init__(self, label: str, *, width: int = 0) -> None:
        self.line = QLineEdit()
        super().__init__(Line(label, tone=Tone.QUIET), self.line)
        if width:
            self.line.setFixedWidth(SIZES.scaled(width))
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.textEdited.connect(self.typed)

    def show_text(self, text: str, same: Callable[[str, str], bool]) -> None:
        """Show a text; what is being typed stays as it is while it means the same."""
        if self.line.text() == text or (self.line.hasFocus() and same(self.line.text(), text)):
            return
        self.line.setText(text)

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read only."""
        self.line.setReadOnly(frozen)


class ChoiceField(LabelledField, Generic[Choice]):
    """One of several to choose from; `chosen` after the user chose another one."""

    chosen = Signal()

    def __init__(self, label: str) -> None:
        self.box = ChoiceBox()
        self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_LEAST_LETTERS)
        super().__init__(ElidedLine(label, tone=Tone.QUIET), self.box)
        self._choices: tuple[tuple[str, Choice], ...] = ()
        self.box.activated.connect(lambda _row: self.chosen.emit())

    def offer(self, choices: Sequence[tuple[str, Choice]]) -> None:
        """Offer these, each with its word."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.box.clear()
            self.box.addItems([word for word, _choice in choices])

    def choice(self) -> Choice:
        """What is chosen."""
        return self._choices[self.box.currentIndex()][1]

    def show_choice(self, wanted: Choice) -> None:
        """Show that one as chosen."""
        row = next(row for row, (_word, choice) in enumerate(self._choices) if choice == wanted)
        self.box.setCurrentIndex(row)
        self.box.setToolTip(self._choices[row][0])

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read only, as easy to read as before."""
        self.box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, frozen)
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus if frozen else Qt.FocusPolicy.StrongFocus)
        if self.box.property("locked") != frozen:
            self.box.setProperty("locked", frozen)
            repolish(self.box)
