"""Every fault of a file with its place, so that it can be mended there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.models.fault_rows import ROW, SENTENCE, FaultModel
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_WIDTHS = (200, 72, 96)


class FaultPane(QWidget):
    """The table of faults, and how to go on."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say = context.words.say
        self.model = FaultModel(context.words, self)
        self.list = RowTable(self.model, stretch=SENTENCE)
        self.list.set_widths(*_WIDTHS)
        self.list.draw_figures_in([ROW])
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
