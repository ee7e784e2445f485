"""How deep the hall is and how wide its picture, typed in metres and kept in the contest."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reports.wording import parse_typed
from stage_contest.domain.people import Desk
from stage_contest.domain.points import Hundredths
from stage_contest.domain.setup import ContestSetup
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH = 88
_MOST = 20_000
"""Centimetres; no hall is deeper."""


class HallSize(QWidget):
    """Two fields; each is kept when its typing is done."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._shown = ContestSetup()
        say = context.words.say
        self.last_row = self._field(say("From the picture to the last row, in metres"))
        self.picture_width = self._field(say("Width of the picture, in metres"))
        self.said = RefusalLine(context.look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        for label, field in ((say("Last row at"), self.last_row), (say("picture"), self.picture_width)):
            row.addWidget(Line(label))
            row.addWidget(field)
        row.insertWidget(2, Line(say("m,")))
        row.addWidget(Line(say("m wide")))
        row.addWidget(self.said, 1)
        for field in (self.last_row, self.picture_width):
            field.editingFinished.connect(self._on_finished)

    def show_setup(self) -> None:
        """Show what is on file."""
        self._shown = self._context.venue.settings.setup()
        for field, length in (
            (self.last_row, self._shown.hall_depth),
            (self.picture_width, self._shown.picture_width),
        ):
            if not field.hasFocus():
                field.setText(self._written(length))
            field.setReadOnly(self._context.venue.file.read_only)

    def focus_empty(self) -> None:
        """Put the focus into the first field that says nothing yet."""
        field = self.picture_width if self.last_row.text() else self.last_row
        field.setFocus()
        field.selectAll()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setFixedWidth(SIZES.scaled(_WIDTH))
        field.setAccessibleName(name)
        field.setToolTip(name)
        return field

    def _written(self, length: int | None) -> str:
        return "" if length is None else self._context.words.points(Hundredths(length))

    def _on_finished(self) -> None:
        try:
            depth, width = (_centimetres(field.text()) for field in (self.last_row, self.picture_width))
        except ValueError:
            self.said.say(self._context.words.say("Type metres, such as 18 or 3,5."))
            return
        self.said.clear()
        wanted = replace(self._shown, hall_depth=depth, picture_width=width)
        if wanted == self._shown:
            return
        settings, actor, at = (
            self._context.venue.settings,
            self._context.actor(Desk.ORGANIZER),
            self._context.clock(),
        )
        self._context.problems.attempt(
            lambda: settings.set_up(wanted, actor=actor, at=at), refused=self.said.say, done=self._on_done
        )

    def _on_done(self) -> None:
        self._shown = self._context.venue.settings.setup()
        self.changed.emit()


def _centimetres(text: str) -> int | None:
    """A length typed in metres; None for nothing.

    Raises:
        ValueError: if it is no length that a hall can have.
    """
    if not text.strip():
        return None
    length = parse_typed(text)
    if not 0 < length <= _MOST:
        raise ValueError(text)
    return int(length)
