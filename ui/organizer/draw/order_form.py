"""Typing an order in: a number beside each team; what is doubled or missing is told beside it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import EntryLine
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets import entry_statuses
from ui.widgets.elided_line import ElidedLine
from ui.widgets.texts import Line, repolish

_NUMBER_WIDTH = 64
_MOST_DIGITS = 3


class OrderForm(QFrame):
    """A field a team; Enter goes to the next one, and from the last one on."""

    typed = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = context.words
        self._entries: tuple[EntryLine, ...] = ()
        self.fields: dict[TeamCode, QLineEdit] = {}
        self.faults: dict[TeamCode, ElidedLine] = {}
        self.missing = Line(tone=Tone.QUIET, wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.room, SIZES.gap, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.missing)

    def offer(self, entries: Sequence[EntryLine], *, numbered: bool, fixed: AbstractSet[TeamCode]) -> None:
        """Ask for the numbers of those teams, starting from those they have; `fixed` teams keep theirs."""
        self._entries = tuple(entries)
        self.fields, self.faults = {}, {}
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, SIZES.gap, 0)
        grid.setSpacing(SIZES.gap)
        for row, entry in enumerate(self._entries):
            field = self._field(entry, str(row + 1) if numbered else "", fixed=entry.team in fixed)
            fault = ElidedLine(tone=Tone.DANGER)
            name = ElidedLine(entry_statuses.named_with_status(entry, self._words))
            self.fields[entry.team], self.faults[entry.team] = field, fault
            for column, widget in enumerate((field, name, fault)):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        grid.setRowStretch(len(self._entries), 1)
        self._scroll.setWidget(rows)
        self._check()

    def focus_first(self) -> None:
        """Go to the first number that can be typed."""
        field = next((field for field in self.fields.values() if not field.isReadOnly()), None)
        if field is not None:
            field.setFocus()
            field.selectAll()

    def order(self) -> tuple[TeamCode, ...] | None:
        """The teams by their numbers; None while a number is missing, doubled or wrong."""
        numbers = self._numbers()
        if sorted(numbers.values()) != list(range(1, len(self._entries) + 1)):
            return None
        return tuple(sorted(numbers, key=lambda team: numbers[team]))

    def _field(self, entry: EntryLine, text: str, *, fixed: bool) -> QLineEdit:
        field = QLineEdit(text)
        field.setFixedWidth(_NUMBER_WIDTH)
        field.setMaxLength(_MOST_DIGITS)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(self._words.say("Number of {team}", team=entry.name))
        field.setReadOnly(fixed)
        if fixed:
            field.setToolTip(self._words.say("This team has been on stage already; it keeps its number."))
        field.textChanged.connect(self._check)
        field.returnPressed.connect(lambda: self._on_return(entry.team))
        return field

    def _numbers(self) -> dict[TeamCode, int]:
        """The numbers that were typed and are one of the places."""
        typed = {team: field.text().strip() for team, field in self.fields.items()}
        numbers = {team: int(text) for team, text in typed.items() if text.isascii() and text.isdigit()}
        return {team: number for team, number in numbers.items() if 1 <= number <= len(self._entries)}

    def _check(self) -> None:
        say, count = self._words.say, len(self._entries)
        numbers = self._numbers()
        names = {entry.team: entry.name for entry in self._entries}
        for team, field in self.fields.items():
            twin = next((other for other in numbers if other != team and numbers[other] == numbers.get(team)), None)
            fault = ""
            if twin is not None:
                fault = say("{number} stands beside {team} too.", number=numbers[team], team=names[twin])
            elif field.text().strip() and team not in numbers:
                fault = say("Type a whole number from 1 to {count}.", count=count)
            self.faults[team].setText(fault)
            field.setProperty("tone", "danger" if fault else "")
            repolish(field)
        missing = tuple(number for number in range(1, count + 1) if number not in numbers.values())
        self.missing.setText(say("Numbers still missing: {numbers}", numbers=missing) if missing else "")

    def _on_return(self, team: TeamCode) -> None:
        teams = [code for code, field in self.fields.items() if not field.isReadOnly()]
        place = teams.index(team) + 1
        if place < len(teams):
            self.fields[teams[place]].setFocus()
            self.fields[teams[place]].selectAll()
        else:
            self.typed.emit()
