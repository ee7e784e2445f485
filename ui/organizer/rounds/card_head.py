"""The head of a round's card: its name, place and day, state and panel, and what can be done with the round."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from stage_contest.services.rounds import RoundOnBoard, RoundState
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import QuietButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.texts import Level

_ICON = 20


class CardHead(QWidget):
    """Shows one round; every button only asks."""

    edit_asked = Signal()
    copy_asked = Signal()
    removal_asked = Signal()
    step_asked = Signal(int)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        say, look = context.words.say, context.look
        self.name = ElidedLine(level=Level.LEAD)
        self.name.setProperty("strong", "true")
        self.state = QLabel()
        self.edit = QuietButton("", look, "pencil-simple")
        self.more = QuietButton("", look, "dots-three-vertical")
        self.menu = QMenu(self)
        self.venue = ElidedLine()
        self.date = ElidedLine()
        self.judges = QVBoxLayout()
        self._edit_name = say("Name, place, day, panel and parts…")
        self._name_button(self.edit, self._edit_name)
        self._name_button(self.more, say("More for this round"))
        self._fill_menu()
        self._lay_out()
        self.edit.clicked.connect(self.edit_asked)

    def show_round(self, shown: RoundOnBoard) -> None:
        """Show that round."""
        say, words = self._context.words.say, self._context.words
        self.name.setText(shown.name)
        self._show_state(shown.state)
        self.venue.setText(shown.venue or say("No place yet"))
        self.venue.set_tone(Tone.PLAIN if shown.venue else Tone.WAITING)
        self.date.setText(words.date(shown.date) if shown.date is not None else say("No date yet"))
        self.date.set_tone(Tone.PLAIN if shown.date is not None else Tone.WAITING)
        free = shown.state is not RoundState.FROZEN
        self.edit.setEnabled(free)
        self.edit.setToolTip(
            self._edit_name if free else say("Frozen: nothing can be changed until the chair unfreezes it.")
        )
        self.copy.setEnabled(free)
        self.remove.setEnabled(shown.state is RoundState.OPEN)
        self._show_panel(shown)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Offer to move the round only where there is a round beside it."""
        self.left.setEnabled(not first)
        self.right.setEnabled(not last)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SIZES.half)
        top.addWidget(self.name, 1)
        for widget in (self.state, self.edit, self.more):
            top.addWidget(widget)
        self.judges.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.venue)
        column.addWidget(self.date)
        column.addSpacing(SIZES.half)
        column.addLayout(self.judges)

    def _name_button(self, button: QuietButton, name: str) -> None:
        button.explain(name)
        button.setFixedWidth(SIZES.control)

    def _fill_menu(self) -> None:
        say = self._context.words.say
        self.copy = self.menu.addAction(say("Take over settings from another round…"))
        self.left = self.menu.addAction(say("Move the round to the left"))
        self.right = self.menu.addAction(say("Move the round to the right"))
        self.menu.addSeparator()
        self.remove = self.menu.addAction(say("Remove the round"))
        self.copy.triggered.connect(self.copy_asked)
        self.left.triggered.connect(lambda: self.step_asked.emit(-1))
        self.right.triggered.connect(lambda: self.step_asked.emit(1))
        self.remove.triggered.connect(self.removal_asked)
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def _show_state(self, state: RoundState) -> None:
        say = self._context.words.say
        looks = {
            RoundState.DRAWN: ("shuffle", Tone.ACTION, say("Lots are drawn")),
            RoundState.BEGUN: ("play", Tone.WAITING, say("Has begun")),
            RoundState.FROZEN: ("lock-simple-fill", Tone.SAFE, say("Frozen")),
        }
        self.state.setVisible(state in looks)
        if state in looks:
            icon, tone, word = looks[state]
            self.state.setPixmap(self._context.look.icon(icon, tone).pixmap(SIZES.scaled(_ICON)))
            self.state.setToolTip(word)
            self.state.setAccessibleName(word)

    def _show_panel(self, shown: RoundOnBoard) -> None:
        while (item := self.judges.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        say = self._context.words.say
        for seat in shown.panel:
            said = say("{judge} · chair", judge=seat.name) if seat.chair else seat.name
            self.judges.addWidget(
                ElidedLine(said, level=Level.SMALL, tone=Tone.PLAIN if seat.chair else Tone.QUIET)
            )
        if not shown.panel:
            self.judges.addWidget(ElidedLine(say("No panel yet"), level=Level.SMALL, tone=Tone.WAITING))
        self.judges.setAlignment(Qt.AlignmentFlag.AlignTop)
