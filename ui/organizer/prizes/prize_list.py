"""A list of prizes that is typed into in place: its rows, what was not understood, and the buttons below."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.errors import Refusal
from stage_contest.domain.ladder import Prizes
from ui.context import DeskContext
from ui.organizer.prizes.cells_model import Cells, CellsModel
from ui.organizer.prizes.editing import PrizeEditing
from ui.theme import SIZES, Tone
from ui.widgets.moving_table import MovingTable
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_buttons import RowButtons
from ui.widgets.texts import Level, Line


class PrizeRows(Protocol):
    """How one kind of prizes is shown and edited."""

    numbers: AbstractSet[int]
    fixed: AbstractSet[int]
    widths: Sequence[int]

    @property
    def title(self) -> str:
        """What stands above the rows."""

    @property
    def add(self) -> str:
        """The word on the button that adds a row."""

    @property
    def nothing_yet(self) -> str:
        """What stands in place of the rows where there is none."""

    def headings(self) -> tuple[str, ...]:
        """The words above the columns."""

    def texts(self, prizes: Prizes) -> list[tuple[str, ...]]:
        """The rows."""

    def typed(self, prizes: Prizes, row: int, column: int, text: str) -> Prizes:
        """The prizes after a text was typed into a cell."""

    def added(self, prizes: Prizes) -> Prizes:
        """The prizes with one more, the last."""

    def without(self, prizes: Prizes, row: int) -> Prizes:
        """The prizes without one."""

    def moved(self, prizes: Prizes, start: int, end: int) -> Prizes:
        """The prizes with one in another place."""


class PrizeList(QWidget):
    """Edits one kind of prizes of a round; a text that is refused stays in its cell until it is mended."""

    prize_chosen = Signal()

    def __init__(
        self, context: DeskContext, editing: PrizeEditing, rows: PrizeRows, *, name: str, least_rows: int
    ) -> None:
        super().__init__()
        self._context = context
        self._editing = editing
        self._rows = rows
        self._least_rows = least_rows
        self._drafts: dict[tuple[int, int], tuple[str, str]] = {}
        self.model = CellsModel(context.look, rows.headings(), numbers=rows.numbers, fixed=rows.fixed)
        self.table = MovingTable(self.model, stretch=0, cells=True, name=name, memory=context.memory)
        self.table.set_widths(*rows.widths)
        self.table.draw_figures_in(rows.numbers)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.table.setAccessibleName(rows.title)
        self.about = Line(tone=Tone.QUIET)
        self.none = Line(rows.nothing_yet, tone=Tone.QUIET, wrap=True)
        self.said = RefusalLine(context.look)
        self.buttons = RowButtons(context, add=rows.add)
        self._build()
        self._connect()

    def show_prizes(self) -> None:
        """Show what is on file, with the texts that wait to be mended."""
        texts = self._rows.texts(self._editing.prizes)
        self.model.frozen = self._editing.frozen
        self.table.let_move(move=not self._editing.frozen)
        self.model.show([self._cells(row, said) for row, said in enumerate(texts)])
        self.none.setVisible(not texts)
        self.table.setVisible(bool(texts))
        if texts and not self.table.currentIndex().isValid():
            self.table.choose(0)
        shown = max(1, min(len(texts), self._least_rows))
        self.table.setMinimumHeight((shown + 1) * SIZES.row + 2 * self.table.frameWidth())
        self._allow()

    def forget_drafts(self) -> None:
        """Let go of what was typed and refused: another round is in sight."""
        self._drafts.clear()
        self.said.clear()

    def row(self) -> int:
        """The chosen row, or -1."""
        return self.table.currentIndex().row()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SIZES.room)
        head.addWidget(Line(self._rows.title, level=Level.LEAD))
        head.addWidget(self.about)
        head.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.half)
        column.addLayout(head)
        column.addWidget(self.none)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        column.addStretch()

    def _connect(self) -> None:
        self.model.typed.connect(self._on_typed, Qt.ConnectionType.QueuedConnection)
        self.table.move_asked.connect(self._on_move)
        self.table.removal_asked.connect(self._on_removal)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.buttons.add_asked.connect(self._on_add)
        self.buttons.removal_asked.connect(self._on_removal)
        self.buttons.step_asked.connect(self.table.step)

    def _cells(self, row: int, texts: tuple[str, ...]) -> Cells:
        shown, wrong = list(texts), {}
        for column in range(len(texts)):
            if (row, column) in self._drafts:
                shown[column], wrong[column] = self._drafts[row, column]
        return Cells(tuple(shown), wrong)

    def _allow(self) -> None:
        self.buttons.allow(row=self.row(), count=self.model.rowCount(), frozen=self._editing.frozen)

    def _on_row_chosen(self) -> None:
        self._allow()
        self.prize_chosen.emit()

    def _on_typed(self, row: int, column: int, text: str) -> None:
        self._drafts.pop((row, column), None)
        self.said.clear()

        def refused(sentence: str) -> None:
            self._drafts[row, column] = (text, sentence)
            self.said.say(sentence)
            self.show_prizes()

        try:
            wanted = self._rows.typed(self._editing.prizes, row, column, text)
        except Refusal as refusal:
            refused(self._context.words.say_message(refusal.said))
        else:
            self._editing.change(wanted, refused)

    def _on_add(self) -> None:
        self.forget_drafts()
        self._editing.change(self._rows.added(self._editing.prizes), self.said.say)
        last = self.model.index(self.model.rowCount() - 1, 0)
        if last.isValid():
            self.table.setFocus()
            self.table.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.SelectCurrent)
            self.table.edit(last)

    def _on_removal(self) -> None:
        row = self.row()
        if 0 <= row < self.model.rowCount() and not self._editing.frozen:
            self.forget_drafts()
            self._editing.change(self._rows.without(self._editing.prizes, row), self.said.say)
            self.table.setFocus()

    def _on_move(self, start: int, end: int) -> None:
        self.forget_drafts()
        self._editing.change(self._rows.moved(self._editing.prizes, start, end), self.said.say)
        self.table.setCurrentIndex(self.model.index(end, max(self.table.currentIndex().column(), 0)))
