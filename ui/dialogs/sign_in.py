"""Asks who sits down at a desk: the name from a list, the PIN by keys or on the number pad."""

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.errors import Refusal
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.pins import LEAST_DIGITS, MOST_DIGITS, locked_seconds
from stage_contest.services.people import PersonLine
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.models.frozen_rows import WORD, FrozenRows
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.number_pad import BACK, NumberPad
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Level, Line

_LIST_WIDTH = 320
_KEY_WIDTH = 96
_MOST_ROWS = 8
_PAD_ROWS = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), ("", "0", BACK))
_UNLOCKERS = frozenset({Role.SECRETARY, Role.ORGANIZER})


class PersonModel(FrozenRows[PersonLine]):
    """The persons who may sit down."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__((context.words.say("Who"),))

    @override
    def cell(self, row: PersonLine, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.person.name
        return WORD if role == Qt.ItemDataRole.TextAlignmentRole else None


class PinField(QLineEdit):
    """Takes digits only and shows none of them; the arrows up and down go to the list of names."""

    walked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(MOST_DIGITS)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhHiddenText)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setProperty("pin", "true")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.walked.emit(step)
            return
        super().keyPressEvent(event)


class SignInDialog(QDialog):
    """Accepted once the right PIN was typed; `actor` is then whoever sits at the desk."""

    def __init__(
        self, context: DeskContext, title: str, persons: Sequence[PersonLine], *, desk: Desk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._persons = tuple(persons)
        self.actor: Actor | None = None
        self.setWindowTitle(context.words.say("Sign in: {desk}", desk=title))
        self._build(title)
        self._connect()
        self.who.choose(next((row for row, line in enumerate(persons) if line.has_pin), 0))
        self._on_row_chosen()
        self.pin.setFocus()

    def _build(self, title: str) -> None:
        say, look = self._context.words.say, self._context.look
        self.model = PersonModel(self._context)
        self.model.show(self._persons)
        self.who = RowTable(self.model, stretch=0)
        self.who.setAccessibleName(say("Who"))
        self.who.setFixedSize(_LIST_WIDTH, (min(len(self._persons), _MOST_ROWS) + 1) * SIZES.row + 4)
        self.who.setVisible(len(self._persons) > 1)
        self.name = Line(level=Level.LEAD, wrap=True)
        self.pin = PinField()
        self.pin.setAccessibleName(say("PIN"))
        self.pin.setPlaceholderText(say("PIN"))
        self.said = RefusalLine(look)
        self.unlock = PlainButton(say("Unlock…"), look, "lock-open")
        self.unlock.hide()
        self.no = PlainButton(say("Back"))
        self.yes = PrimaryButton(say("Sign in"))
        self.yes.setDefault(True)
        pad = QVBoxLayout()
        pad.setSpacing(SIZES.gap)
        pad.addWidget(self.name)
        pad.addWidget(self.pin)
        self.number_pad = NumberPad(_PAD_ROWS, {BACK: say("Delete a digit")}, key_width=_KEY_WIDTH)
        self.keys = self.number_pad.keys
        pad.addWidget(self.number_pad)
        pad.addStretch()
        sides = QHBoxLayout()
        sides.setSpacing(SIZES.wide)
        sides.addWidget(self.who, 0, Qt.AlignmentFlag.AlignTop)
        sides.addLayout(pad)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addWidget(self.unlock)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Headline(title))
        column.addLayout(sides)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.said.setMinimumHeight(2 * SIZES.text_lead + SIZES.room)

    def _connect(self) -> None:
        self.who.row_chosen.connect(self._on_row_chosen)
        self.who.row_opened.connect(lambda _row: self.pin.setFocus())
        self.pin.walked.connect(lambda step: self.who.choose(self.who.currentIndex().row() + step))
        self.pin.textEdited.connect(lambda _text: self._allow())
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)
        self.unlock.clicked.connect(self._on_unlock)
        self.number_pad.pressed.connect(self._on_key)

    def _line(self) -> PersonLine:
        return self.model.row(max(0, self.who.currentIndex().row()))

    def _on_row_chosen(self) -> None:
        self.name.setText(self._line().person.name)
        self.said.clear()
        self.pin.clear()
        self._allow()
        self.pin.setFocus()

    def _on_key(self, key: str) -> None:
        if key == BACK:
            self.pin.backspace()
        else:
            self.pin.insert(key)
        self._allow()
        self.pin.setFocus()

    def _allow(self) -> None:
        self.yes.setEnabled(len(self.pin.text()) >= LEAST_DIGITS)

    def _on_yes(self) -> None:
        context, person = self._context, self._line().person
        try:
            self.actor = context.venue.people.sign_in(
                person.code, self.pin.text(), desk=self._desk, at=context.clock()
            )
        except Refusal as refusal:
            self._refuse(context.words.say_message(refusal.said))
        else:
            self.accept()

    def _refuse(self, sentence: str) -> None:
        self.pin.clear()
        self._allow()
        self.said.say(sentence)
        self.unlock.setVisible(self._is_locked() and bool(self._unlockers()))
        self.pin.setFocus()

    def _is_locked(self) -> bool:
        """Whether the name chosen is locked now, as far as the file knows."""
        code, now = self._line().person.code, self._context.clock()
        return any(
            line.person.code == code and locked_seconds(line.locked_until, now)
            for line in self._context.venue.people.persons()
        )

    def _unlockers(self) -> tuple[PersonLine, ...]:
        """Who else can unlock a name: a secretary or an organizer with a PIN."""
        return tuple(
            line
            for line in self._context.venue.people.persons()
            if line.has_pin
            and not line.person.roles.isdisjoint(_UNLOCKERS)
            and line.person.code != self._line().person.code
        )

    def _on_unlock(self) -> None:
        say, person = self._context.words.say, self._line().person
        title = say("Unlock {name}", name=person.name)
        dialog = SignInDialog(self._context, title, self._unlockers(), desk=Desk.SECRETARY, parent=self)
        actor = dialog.actor if answered(dialog) else None
        if actor is None:
            return
        self._context.problems.attempt(
            lambda: self._context.venue.people.unlock(person.code, actor=actor, at=self._context.clock()),
            refused=self.said.say,
            done=lambda: self._on_unlocked(person.name),
        )

    def _on_unlocked(self, name: str) -> None:
        self.unlock.hide()
        self.said.say(self._context.words.say("{name} may try again now.", name=name), Tone.SAFE)
        self.pin.setFocus()
