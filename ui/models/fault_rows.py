"""The faults of a spreadsheet as a table: worksheet, row, column, and the sentence."""

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from reports.wording import Words
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.placed_faults import PlacedFault

ROW, SENTENCE = 1, 3


class FaultModel(FrozenRows[PlacedFault]):
    """Sheet, row, column, and the sentence."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        headings = (words.say("Worksheet"), words.say("Row"), words.say("Column"), words.say("What is wrong"))
        super().__init__(headings, parent)
        self._words = words

    @override
    def cell(self, row: PlacedFault, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (row.sheet, str(row.row), row.column or "–", self._words.say_message(row.said))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBER if column == ROW else WORD
        return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == ROW else WORD
