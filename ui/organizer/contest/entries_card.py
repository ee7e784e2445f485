"""The teams of a round with their statuses, and the way to change one."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.people import Desk
from stage_contest.services.views import EntryLine, RoundBoard
from ui.context import DeskContext
from ui.dialogs.entry_status import EntryStatusDialog
from ui.dialogs.question import answered
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.theme import SIZES, Tone
from ui.widgets import entry_statuses
from ui.widgets.buttons import PlainButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Level, Line

_COLUMN_WIDTHS = (72, 0, 240)


class Column(IntEnum):
    """The columns from the left."""

    ORDER = 0
    TEAM = 1
    STATUS = 2


class EntriesModel(FrozenRows[EntryLine]):
    """A row an entry, in running order."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("No."), say("Team"), say("Status")])
        self._words = context.words
        self._look = context.look

    @override
    def cell(self, row: EntryLine, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                word = entry_statuses.status_word(row.status, self._words)
                return (str(row.order), row.name, word)[column]
            case Qt.ItemDataRole.ToolTipRole:
                return row.name
            case Qt.ItemDataRole.DecorationRole if column == Column.STATUS:
                return self._look.icon(entry_statuses.ICONS[row.status], entry_statuses.TONES[row.status])
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == Column.ORDER else WORD


class EntriesCard(QWidget):
    """Shows the entries of one round; `changed` after a status was changed."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._board: RoundBoard | None = None
        say, look = context.words.say, context.look
        self.title = Line(level=Level.LEAD)
        self.model = EntriesModel(context)
        self.table = RowTable(self.model, stretch=Column.TEAM, name="entries", memory=context.memory)
        self.table.set_widths(*_COLUMN_WIDTHS)
        self.table.draw_figures_in((Column.ORDER,))
        self.table.setAccessibleName(say("Teams"))
        self.none = Line(say("This round has no team yet."), tone=Tone.QUIET)
        self.beside = RefusalLine(look)
        self.change = PlainButton(say("Change the status…"), look, "arrows-left-right")
        foot = QHBoxLayout()
        foot.addWidget(self.beside, 1)
        foot.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        for widget in (self.title, self.none):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.change.clicked.connect(self._on_change)
        self.table.row_opened.connect(self._on_change)

    def show_board(self, board: RoundBoard) -> None:
        """Show the entries of that round."""
        if self._board is None or self._board.round.code != board.round.code:
            self.beside.clear()
        self._board = board
        self.title.setText(self._context.words.say("Teams of {round}", round=board.round.name))
        self.model.show(board.entries)
        if board.entries and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.none.setVisible(not board.entries)
        self.table.setVisible(bool(board.entries))
        self.change.setVisible(bool(board.entries))
        self.change.setEnabled(not board.frozen)

    def _on_change(self) -> None:
        board, current = self._board, self.table.currentIndex()
        if board is None or board.frozen or not current.isValid():
            return
        entry = self.model.row(current.row())
        place = (board.round.code, entry.team)
        dialog = EntryStatusDialog(self._context, place, entry.name, now=entry.status, parent=self.window())
        if answered(dialog):
            self.beside.clear()
            actor = self._context.actor(Desk.ORGANIZER)
            self._context.problems.attempt(
                lambda: dialog.keep(actor), refused=self.beside.say, done=self.changed.emit
            )
