"""The standings of a round as a table."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor, QFont
from typing_extensions import override

from reports.wording import Words
from stage_contest.services.views import PartLine
from ui.chair.result_rows import NOT_KNOWN, PartCell, PartState, ResultRow
from ui.look import Look
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.theme import Tone

_ICONS: Mapping[PartState, tuple[str, Tone]] = {
    PartState.CONFIRMED: ("check-circle-fill", Tone.SAFE),
    PartState.CONFIRMABLE: ("circle", Tone.ACTION),
    PartState.WAITING: ("hourglass", Tone.WAITING),
}


class StandingsColumn(IntEnum):
    """The columns before the parts; after the parts come deductions and total."""

    PLACE = 0
    TEAM = 1
    FIRST_PART = 2


class StandingsModel(FrozenRows[ResultRow]):
    """One entry a row; a part's cell says by an icon whether it is confirmed, or what it waits for."""

    def __init__(self, look: Look, words: Words, parent: QObject | None = None) -> None:
        super().__init__(self._fixed_headings(words, ()), parent)
        self._look = look
        self._words = words

    def show_parts(self, parts: Sequence[PartLine], rows: Sequence[ResultRow]) -> None:
        """Show a round: its parts as columns and its entries as rows."""
        self.show_headings(self._fixed_headings(self._words, parts), rows)

    @property
    def deductions_column(self) -> int:
        """The column of all deductions of an entry."""
        return self.columnCount() - 2

    @property
    def total_column(self) -> int:
        """The column of the totals."""
        return self.columnCount() - 1

    def part_at(self, row: int, column: int) -> PartCell | None:
        """The part that a cell shows; None for the other columns."""
        place = column - StandingsColumn.FIRST_PART
        parts = self.row(row).parts
        return parts[place] if 0 <= place < len(parts) else None

    @override
    def cell(self, row: ResultRow, column: int, role: Qt.ItemDataRole) -> object:
        answers: dict[Qt.ItemDataRole, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._text(row, column),
            Qt.ItemDataRole.TextAlignmentRole: lambda: WORD if column == StandingsColumn.TEAM else NUMBER,
            Qt.ItemDataRole.ToolTipRole: lambda: self._hint(row, column),
            Qt.ItemDataRole.DecorationRole: lambda: self._icon(row, column),
            Qt.ItemDataRole.FontRole: lambda: self._font(column),
            Qt.ItemDataRole.ForegroundRole: lambda: self._ink(column),
        }
        return answers[role]() if role in answers else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role
        return super().headerData(section, orientation, shown)

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return WORD if section == StandingsColumn.TEAM else NUMBER

    def _text(self, row: ResultRow, column: int) -> str:
        if column == self.total_column:
            return row.total
        if column == self.deductions_column:
            return row.deductions
        if column == StandingsColumn.PLACE:
            return row.place_or_status
        if column == StandingsColumn.TEAM:
            return row.name
        return row.parts[column - StandingsColumn.FIRST_PART].text

    def _cell_part(self, row: ResultRow, column: int) -> PartCell | None:
        place = column - StandingsColumn.FIRST_PART
        return row.parts[place] if 0 <= place < len(row.parts) else None

    def _hint(self, row: ResultRow, column: int) -> str:
        say = self._words.say
        part = self._cell_part(row, column)
        if part is not None:
            hints = {
                PartState.CONFIRMED: say("Confirmed by the chair"),
                PartState.CONFIRMABLE: say("All sheets are in; waits for the chair"),
                PartState.WAITING: say("Sheets or points are still missing"),
                PartState.LEFT_OUT: say("Nobody waits for it: the team does not compete"),
            }
            return hints[part.state]
        if column == StandingsColumn.PLACE and row.separated_by:
            return self._place_hint(row)
        return row.name if column == StandingsColumn.TEAM else ""

    def _place_hint(self, row: ResultRow) -> str:
        if row.place == NOT_KNOWN:
            return row.separated_by[:1].upper() + row.separated_by[1:]
        return self._words.say("Separated from the one above by: {what}", what=row.separated_by)

    def _icon(self, row: ResultRow, column: int) -> object:
        part = self._cell_part(row, column)
        return self._look.icon(*_ICONS[part.state]) if part is not None and part.state in _ICONS else None

    def _ink(self, column: int) -> QBrush | None:
        return QBrush(QColor(self._look.theme.danger)) if column == self.deductions_column else None

    def _font(self, column: int) -> QFont | None:
        if column not in {StandingsColumn.PLACE, self.total_column}:
            return None
        font = QFont()
        font.setBold(True)
        return font

    @staticmethod
    def _fixed_headings(words: Words, parts: Sequence[PartLine]) -> tuple[str, ...]:
        say = words.say
        return (say("Place"), say("Team"), *(part.name for part in parts), say("Deductions"), say("Total"))
