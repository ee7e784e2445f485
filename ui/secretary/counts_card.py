"""What the secretary types for a team: right, wrong and blank answers, or the points of a typed part."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout

from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_FIELD_WIDTH = 88


class CountsCard(QFrame):
    """Named fields to save or take back; `typed` with their texts. What is being typed outlives a refresh."""

    typed = Signal(list)
    taking_back_asked = Signal()

    def __init__(self, context: DeskContext, title: str, names: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = context.words
        self.fields = [QLineEdit() for _name in names]
        self._shown: tuple[str, ...] = ()
        self._team = ""
        self.title = Line(title, level=Level.LEAD, wrap=True)
        self.beside = RefusalLine(context.look)
        self.save = PlainButton(context.words.say("Save"), context.look, "check")
        grid = QGridLayout()
        grid.setSpacing(SIZES.gap)
        for row, (name, field) in enumerate(zip(names, self.fields, strict=True)):
            field.setFixedWidth(_FIELD_WIDTH)
            field.setAccessibleName(name)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Line(name), row, 0)
            grid.addWidget(field, row, 1)
            grid.setColumnStretch(0, 1)
            field.returnPressed.connect(lambda number=row: self._on_return(number))
        self.take_back = PlainButton(context.words.say("Take back…"))
        grid.addWidget(self.take_back, len(names), 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.save, len(names), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addWidget(self.beside)
        self.save.clicked.connect(self._on_save)
        self.take_back.clicked.connect(self.taking_back_asked)

    def show_counts(self, team: str, counts: Sequence[str], *, frozen: bool) -> None:
        """Show what is on disk for the team; blank texts where nothing is."""
        shown = tuple(counts)
        if (team, shown) != (self._team, self._shown):
            self._team, self._shown = team, shown
            self.beside.clear()
            for field, text in zip(self.fields, shown, strict=True):
                field.setText(text)
        for field in self.fields:
            field.setReadOnly(frozen)
        self.save.setEnabled(not frozen)
        self.take_back.setVisible(any(shown) and not frozen)

    def show_saved(self) -> None:
        """Say that what stands in the fields is on disk."""
        self.beside.say(self._words.say("Saved"), Tone.SAFE)

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; the texts stay."""
        self.beside.say(sentence)

    def _on_return(self, number: int) -> None:
        if number + 1 < len(self.fields):
            self.fields[number + 1].setFocus()
            self.fields[number + 1].selectAll()
        else:
            self._on_save()

    def _on_save(self) -> None:
        self.beside.clear()
        self.typed.emit([field.text() for field in self.fields])
