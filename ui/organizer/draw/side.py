"""The side of the page of the draw: how the order came about, and everything that was ever drawn or changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stage_contest.services.lots import DrawView, OrderView
from ui.context import DeskContext
from ui.organizer.draw.check_card import CheckCard
from ui.organizer.draw.history_rows import Column, HistoryModel
from ui.organizer.draw.moment import Moment
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Level, Line

_WIDTH = 440
_WHEN_WIDTH = 164


class DrawSide(QWidget):
    """Nothing of a draw is told here before its last team is in sight."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say = context.words.say
        self.setFixedWidth(_WIDTH)
        self.check = CheckCard(context)
        self.model = HistoryModel(context)
        self.history = RowTable(self.model, stretch=Column.WHAT, name="draws", memory=context.memory)
        self.history.set_widths(_WHEN_WIDTH)
        self.history.setAccessibleName(say("Draws and changes"))
        self.none = Line(say("Every draw and every change is kept here."), tone=Tone.QUIET, wrap=True)
        self.history.row_chosen.connect(self._on_row_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.check)
        column.addWidget(Line(say("Draws and changes"), level=Level.LEAD))
        column.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.history, 1)

    def show_view(self, view: DrawView, order: OrderView, moment: Moment) -> None:
        """Show what is known of that order now."""
        self.check.show_order(order, moment)
        draws = view.draws[1:] if moment is Moment.UNROLLING else view.draws
        self.model.show(draws)
        self.history.setVisible(bool(draws))
        self.none.setVisible(not draws)

    def _on_row_chosen(self, row: int) -> None:
        self.check.show_draw(self.model.row(row).draw)
