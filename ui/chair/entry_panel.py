"""One entry: which of its parts are confirmed, and why it has its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QTextBrowser, QVBoxLayout, QWidget

from stage_contest.domain.criteria import PartCode
from ui.chair.result_rows import PartCell, PartState
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline


@dataclass(frozen=True, slots=True)
class EntryParts:
    """The parts of one entry, each with its name, its score as written and how it stands."""

    name: str
    parts: Sequence[tuple[str, PartCell]]
    frozen: bool


class EntryPanel(QWidget):
    """Asks to confirm a part, or to take the confirmation back; explains the place."""

    confirm_asked = Signal(str)
    """The code of a part."""
    take_back_asked = Signal(str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._shown: EntryParts | None = None
        self.buttons: dict[PartCode, PlainButton] = {}
        self.name = Headline()
        self.name.setWordWrap(True)
        self.proof = QTextBrowser()
        self.proof.setOpenLinks(False)
        self.proof.setProperty("role", "proof")
        self.proof.setAccessibleName(context.words.say("Why this place"))
        self._card = QFrame()
        self._card.setProperty("card", "true")
        self._parts = QGridLayout(self._card)
        self._parts.setContentsMargins(SIZES.room, SIZES.gap, SIZES.gap, SIZES.gap)
        self._parts.setVerticalSpacing(SIZES.half)
        self._parts.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.name)
        column.addWidget(self._card)
        column.addWidget(self.proof, 1)

    def show_entry(self, entry: EntryParts, proof: str) -> None:
        """Show an entry and why it has its place (HTML); the place of reading stays while it is the same."""
        if proof != self.proof.property("shown"):
            self.proof.setProperty("shown", proof)
            self.proof.setHtml(proof)
        if entry == self._shown:
            return
        held = next((part for part, button in self.buttons.items() if button.hasFocus()), None)
        going_on = _next_to_confirm(self._shown, entry, held) if held is not None else None
        self._shown = entry
        self.name.setText(entry.name)
        self._fill(entry)
        if going_on is not None and going_on in self.buttons:
            self.buttons[going_on].setFocus()

    def _fill(self, entry: EntryParts) -> None:
        while (old := self._parts.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for row, (name, cell) in enumerate(entry.parts):
            self._parts.addWidget(ElidedLine(name), row, 0)
            self._parts.addWidget(self._state(cell), row, 1)
            if cell.state is PartState.LEFT_OUT:
                continue
            button = self._button(cell)
            button.setEnabled(not entry.frozen and cell.state is not PartState.WAITING)
            self.buttons[cell.part] = button
            self._parts.addWidget(button, row, 2)

    def _state(self, cell: PartCell) -> QWidget:
        say = self._context.words.say
        states = {
            PartState.CONFIRMED: (say("Confirmed"), "check-circle-fill", Tone.SAFE),
            PartState.CONFIRMABLE: (say("All in"), "circle", Tone.ACTION),
            PartState.WAITING: (say("Missing"), "hourglass", Tone.WAITING),
            PartState.LEFT_OUT: (say("Does not count"), "minus-circle", Tone.PLAIN),
        }
        word, icon, tone = states[cell.state]
        chip = StateChip(self._context.look)
        chip.show_state(word, icon=icon, tone=tone)
        holder = QWidget()
        holding = QVBoxLayout(holder)
        holding.setContentsMargins(0, 0, 0, 0)
        holding.addWidget(chip, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _button(self, cell: PartCell) -> PlainButton:
        say, part = self._context.words.say, cell.part
        if cell.state is PartState.CONFIRMED:
            button = PlainButton(say("Unconfirm…"))
            button.clicked.connect(lambda: self.take_back_asked.emit(part))
        else:
            button = PlainButton(say("Confirm"))
            button.clicked.connect(lambda: self.confirm_asked.emit(part))
        return button


def _next_to_confirm(before: EntryParts | None, after: EntryParts, held: PartCode) -> PartCode:
    """Where the focus goes: on to the next part that waits when this one was just confirmed, else it stays."""
    states = {cell.part: cell.state for _name, cell in after.parts}
    known = {cell.part: cell.state for _name, cell in before.parts} if before is not None else {}
    just_confirmed = known.get(held) is PartState.CONFIRMABLE and states.get(held) is PartState.CONFIRMED
    waiting = [part for part, state in states.items() if state is PartState.CONFIRMABLE]
    return waiting[0] if just_confirmed and waiting else held
