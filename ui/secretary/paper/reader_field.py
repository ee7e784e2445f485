"""Who reads: whoever is signed in; where nobody is, the name is asked for once."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from stage_contest.domain.people import Actor, Desk
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.texts import Line

_WIDTH = 216


class ReaderField(QWidget):
    """The reader's name; typed only where desks ask for no PIN, and kept while the window is open."""

    named = Signal()
    """A name was typed and accepted with Enter, or by leaving the field."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        say = context.words.say
        self.signed_in = context.attendance.signed_in is not None
        self.field = QLineEdit(context.actor(Desk.SECRETARY).name if self.signed_in else "")
        self.field.setReadOnly(self.signed_in)
        self.field.setFixedWidth(SIZES.scaled(_WIDTH))
        self.field.setAccessibleName(say("Reader's name"))
        self.field.setPlaceholderText(say("Name of who reads now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addStretch()
        row.addWidget(Line(say("Reader"), tone=Tone.QUIET))
        row.addWidget(self.field)
        self._told = self.name
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self._tell)
        self.field.editingFinished.connect(self._tell_of_change)

    @property
    def name(self) -> str:
        """The reader's name; empty before it is typed."""
        return " ".join(self.field.text().split())

    def actor(self) -> Actor:
        """Who acts, by that name."""
        actor = self._context.actor(Desk.SECRETARY)
        return actor if self.signed_in else replace(actor, name=self.name)

    def _tell(self) -> None:
        self._told = self.name
        self.named.emit()

    def _tell_of_change(self) -> None:
        if self.name != self._told:
            self._tell()
