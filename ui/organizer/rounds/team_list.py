"""The teams of one column of the board: several can be chosen, dragged away, dropped here, or moved by keys."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import TeamOnBoard
from ui.context import DeskContext
from ui.models.frozen_rows import FrozenRows
from ui.theme import SIZES
from ui.widgets import entry_statuses

_TEAMS = "application/x-stage-contest-teams"
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
Index = QModelIndex | QPersistentModelIndex


class TeamRows(FrozenRows[TeamOnBoard]):
    """The teams of a round (None: of no round), numbered where lots are drawn; dropped teams are only told of."""

    dropped = Signal(object, object)
    """The round that teams came from, and a list of them."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__([context.words.say("Teams")])
        self._words = context.words
        self._look = context.look
        self.round: RoundCode | None = None
        self.numbered = False
        self.takes = True

    @override
    def cell(self, row: TeamOnBoard, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                number = f"{self.rows().index(row) + 1}. " if self.numbered else ""
                return f"{number}{row.name}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._whole(row)
            case Qt.ItemDataRole.DecorationRole if row.status is not EntryStatus.COMPETING:
                return self._look.icon(entry_statuses.ICONS[row.status], entry_statuses.TONES[row.status])
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_TEAMS]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        teams = [self.row(index.row()).code for index in indexes]
        data = QMimeData()
        data.setData(_TEAMS, QByteArray(json.dumps({"round": self.round, "teams": teams}).encode()))
        return data

    @override
    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        del action, row, column, parent
        return self.takes and data.hasFormat(_TEAMS)

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        said = json.loads(data.data(_TEAMS).toStdString())
        source = None if said["round"] is None else RoundCode(said["round"])
        if source != self.round:
            self.dropped.emit(source, [TeamCode(team) for team in said["teams"]])
        return True

    def _whole(self, row: TeamOnBoard) -> str:
        said = [row.name, row.unit] if row.unit != row.name else [row.name]
        if row.status is not EntryStatus.COMPETING:
            said.append(entry_statuses.status_word(row.status, self._words))
        return " · ".join(word for word in said if word)


class TeamList(QListView):
    """A list over `TeamRows`."""

    step_asked = Signal(int)
    """Move the chosen teams to the column at the left (-1) or right (1)."""
    removal_asked = Signal()
    """Take the chosen teams out."""
    menu_asked = Signal()
    """Ask where to move the chosen teams."""
    choice_changed = Signal()

    def __init__(self, model: TeamRows, hint: str) -> None:
        super().__init__()
        self.rows = model
        self._hint = hint
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("rows", "teams")
        self.setMinimumHeight(2 * SIZES.control)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_asked)
        self.selectionModel().selectionChanged.connect(self.choice_changed)
        model.modelReset.connect(self.choice_changed)

    def chosen(self) -> list[TeamCode]:
        """The teams that are chosen, from above."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.row(row).code for row in rows]

    def choose(self, teams: Sequence[TeamCode]) -> None:
        """Choose these teams and put the focus on the last one."""
        self.clearSelection()
        for row, team in enumerate(self.rows.rows()):
            if team.code in teams:
                index = self.rows.index(row, 0)
                self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.Select)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if self.rows.rows() or not self.rows.takes:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        room = self.viewport().rect().adjusted(SIZES.gap, SIZES.room, -SIZES.gap, 0)
        how = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, how, self._hint)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and key in _STEPS:
            self.step_asked.emit(_STEPS[key])
        elif key is Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen():
            self.menu_asked.emit()
        else:
            super().keyPressEvent(event)
