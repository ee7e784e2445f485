"""Every fault of a file with its place, so that it can be mended there."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.services.intake import Fault
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_WIDTHS = (200, 72, 96)
_ROW, _SENTENCE = 1, 3


class FaultModel(FrozenRows[Fault]):
    """Sheet, row, column, and the sentence."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        headings = (words.say("Worksheet"), words.say("Row"), words.say("Column"), words.say("What is wrong"))
        super().__init__(headings, parent)
        self._words = words

    @override
    def cell(self, row: Fault, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (row.sheet, str(row.row), row.column or "–", self._words.say_message(row.said))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBER if column == _ROW else WORD
        return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == _ROW else WORD


class FaultPane(QWidget):
    """The table of faults, and how to go on."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say = context.words.say
        self.model = FaultModel(context.words, self)
        self.list = RowTable(self.model, stretch=_SENTENCE)
        self.list.set_widths(*_WIDTHS)
        self.list.draw_figures_in([_ROW])
        self.list.setAccessibleName(say("Faults of the file"))
        hint = Line(
            say(
                "Mend these places in the file, save it, and press “Read again”. "
                "Where a column was taken for another, mend that under Columns."
            ),
            tone=Tone.QUIET,
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
