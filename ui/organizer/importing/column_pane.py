"""What each column of each table was taken for, with a box to correct it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.services.intake.headings import Field
from stage_contest.services.intake.registrations import ColumnGuess, SkippedBecause, SkippedSheet, TableGuess
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.organizer.importing.column_words import FIELD_WORDS, NOT_USED
from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.elided_line import ElidedLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_LIST_WIDTH = 360
_ROW_WIDTH = 88
_LETTER_WIDTH = 40
_HEADING_WIDTH = 344
_BOX_WIDTH = 320


class TableModel(FrozenRows[TableGuess]):
    """The sheet of each table and the row of its headings."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__((words.say("Worksheet"), words.say("Row")), parent)

    @override
    def cell(self, row: TableGuess, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (row.sheet, str(row.row))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBER if column else WORD
        return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section else WORD


class ColumnPane(QWidget):
    """The tables at the left, the columns of the chosen one at the right."""

    corrected = Signal(object, str, object)
    """The table, the letter of the column, and the field it holds (None: not used)."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        say = context.words.say
        self.model = TableModel(context.words, self)
        self.list = RowTable(self.model, stretch=0)
        self.list.set_widths(0, _ROW_WIDTH)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.draw_figures_in([1])
        self.list.setAccessibleName(say("Tables of the file"))
        self.boxes: dict[str, ChoiceBox] = {}
        self._corrected = ""
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.not_read = ElidedLine(tone=Tone.QUIET)
        hint = Line(
            say("What each column was taken for. After a correction the file is read again."),
            tone=Tone.QUIET,
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(SIZES.room)
        row.addWidget(self.list)
        row.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(hint)
        column.addLayout(row, 1)
        column.addWidget(self.not_read)
        self.list.row_chosen.connect(self._show_columns)

    def show_tables(self, tables: Sequence[TableGuess], skipped: Sequence[SkippedSheet]) -> None:
        """Show the tables, the chosen one stays chosen; and the worksheets that nothing was read from."""
        say = self._words.say
        why = {
            SkippedBecause.EMPTY: say("empty"),
            SkippedBecause.HIDDEN: say("hidden"),
            SkippedBecause.NO_TABLE: say("no table of members"),
        }
        names = [f"{each.sheet} ({why[each.because]})" for each in skipped]
        self.not_read.setText(say("Not read: {sheets}.", sheets=names) if names else "")
        before = max(0, self.list.currentIndex().row())
        self.model.show(tables)
        chosen = min(before, len(tables) - 1)
        self.list.choose(chosen)
        self._show_columns(chosen)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_columns(self.list.currentIndex().row())

    def _show_columns(self, number: int) -> None:
        """Make the boxes of that table, once they are in sight."""
        if not self.isVisible() or not 0 <= number < self.model.rowCount():
            return
        table = self.model.row(number)
        self.boxes = {}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, SIZES.gap, 0)
        grid.setSpacing(SIZES.gap)
        grid.setColumnMinimumWidth(1, _HEADING_WIDTH)
        grid.setColumnStretch(3, 1)
        for row, guess in enumerate(table.columns):
            letter = Line(guess.letter, tone=Tone.QUIET)
            letter.setFixedWidth(_LETTER_WIDTH)
            grid.addWidget(letter, row, 0)
            grid.addWidget(ElidedLine(guess.heading or "–"), row, 1)
            grid.addWidget(self._box(table, guess), row, 2)
        grid.setRowStretch(len(table.columns), 1)
        self.area.setWidget(inside)
        if self._corrected in self.boxes:
            self.boxes[self._corrected].setFocus()

    def _box(self, table: TableGuess, guess: ColumnGuess) -> ChoiceBox:
        box = ChoiceBox()
        box.setFixedWidth(_BOX_WIDTH)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say = self._words.say_message
        box.addItem(say(NOT_USED), "")
        for field, said in FIELD_WORDS.items():
            box.addItem(say(said), field.value)
        box.setCurrentIndex(box.findData(guess.field.value if guess.field else ""))
        box.setAccessibleName(self._words.say("What column {letter} holds", letter=guess.letter))
        box.activated.connect(lambda: self._on_chosen(table, guess, str(box.currentData())))
        self.boxes[guess.letter] = box
        return box

    def _on_chosen(self, table: TableGuess, guess: ColumnGuess, chosen: str) -> None:
        field = Field(chosen) if chosen else None
        if field is not guess.field:
            self._corrected = guess.letter
            self.corrected.emit(table, guess.letter, field)
