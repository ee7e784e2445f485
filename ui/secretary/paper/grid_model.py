"""The paper on the desk as a table: a line a team, a column a criterion, the total, its control sum, the state."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.criteria import Criterion
from stage_contest.domain.errors import Message
from stage_contest.domain.sheets import SheetState
from ui.look import Look
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows, Index
from ui.secretary.paper.line_rows import LineRow
from ui.secretary.paper.line_states import state_icon, state_word
from ui.secretary.paper.typed_line import cell_fault, running_sum
from ui.theme import Tone

TEAM = 1
FIRST_MARK = 2
_HIDDEN = "•"


class GridModel(FrozenRows[LineRow]):
    """Says what was typed into a cell; the rows themselves come from outside."""

    typed = Signal(int, int, str)
    """A text was typed: its row, the place of its cell in the line, the text."""

    def __init__(self, words: Words, look: Look, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._words = words
        self._look = look
        self._criteria: tuple[Criterion, ...] = ()

    @property
    def total(self) -> int:
        """The column of the total that stands on the paper."""
        return FIRST_MARK + len(self._criteria)

    @property
    def sum(self) -> int:
        """The column of the computed sum."""
        return self.total + 1

    @property
    def state(self) -> int:
        """The column that says how the line stands."""
        return self.total + 2

    def show_lines(self, criteria: Sequence[Criterion], rows: Sequence[LineRow]) -> None:
        """Show the lines of a paper with those criteria."""
        say = self._words.say
        self._criteria = tuple(criteria)
        marks = [f"{each.name}\n/ {self._words.points(each.maximum)}" for each in criteria]
        headings = ("#", say("Team"), *marks, say("Total on paper"), say("Control sum"), say("State"))
        self.show_headings(headings, rows)

    def fault(self, row: int, column: int) -> Message | None:
        """What is wrong with a typed cell."""
        return cell_fault(self._criteria, self.row(row).line, column - FIRST_MARK)

    def first_lack(self, row: int) -> int | None:
        """The column of the first cell of a line that is blank or wrong."""
        columns = range(FIRST_MARK, self.total + 1)
        texts = self.row(row).line.texts
        for column in columns:
            lacks = column != self.total and not texts[column - FIRST_MARK]
            if lacks or self.fault(row, column) is not None:
                return column
        return None

    @override
    def cell(self, row: LineRow, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == self.state:
            icon, tone = state_icon(row)
            return self._look.icon(icon, tone)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._brush(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return WORD if column in {TEAM, self.state} else NUMBER
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        typable = FIRST_MARK <= index.column() <= self.total and self.row(index.row()).closed is None
        return flags | Qt.ItemFlag.ItemIsEditable if typable else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.typed.emit(index.row(), index.column() - FIRST_MARK, str(value))
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = WORD if section in {TEAM, self.state} else NUMBER
            return side.value | Qt.TextFlag.TextWordWrap.value
        if role == Qt.ItemDataRole.ToolTipRole:
            role = Qt.ItemDataRole.DisplayRole
        return super().headerData(section, orientation, role)

    def _text(self, row: LineRow, column: int) -> str:
        about = {0: str(row.entry.order), TEAM: row.entry.name}
        if column in about:
            return about[column]
        if column == self.state:
            return state_word(row, self._words)
        if row.hidden:
            return _HIDDEN
        if row.line.state is not SheetState.MARKED:
            return "–"
        return self._summed(row) if column == self.sum else row.line.texts[column - FIRST_MARK]

    def _summed(self, row: LineRow) -> str:
        summed = running_sum(self._criteria, row.line)
        return "" if summed is None else self._words.points(summed)

    def _tip(self, row: LineRow, column: int) -> str:
        found = self._fault(row, column)
        if found is not None:
            return self._words.say_message(found)
        if column == TEAM:
            return row.entry.name
        return self._words.say_message(row.closed) if row.closed is not None else state_word(row, self._words)

    def _fault(self, row: LineRow, column: int) -> Message | None:
        """What is wrong with a cell that was typed."""
        return cell_fault(self._criteria, row.line, column - FIRST_MARK) if row.waiting else None

    def _brush(self, row: LineRow, column: int) -> QBrush | None:
        tone: Tone | None = None
        if self._fault(row, column) is not None or (
            column == self.sum and self._fault(row, self.total) is not None
        ):
            tone = Tone.DANGER
        elif column == self.state:
            tone = state_icon(row)[1]
        elif column == self.sum or row.closed is not None:
            tone = Tone.QUIET
        return QBrush(QColor(self._look.theme.ink(tone))) if tone is not None else None
