"""The keyboard on a paper: digits, Enter from cell to cell, V and K for a whole line."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.delegates.figures import FigureDelegate
from ui.secretary.paper.grid_model import FIRST_MARK, TEAM, GridModel
from ui.secretary.paper.typed_line import state_of_letter
from ui.theme import SIZES
from ui.widgets.row_table import RowTable

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_UP_AND_DOWN = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_MOST_LETTERS = 12
_HEADING_PADDING, _ENDLESS = 22, 1000
_NUMBER_WIDTH, _TEAM_WIDTH, _LEAST_MARK, _SUM_WIDTH, _STATE_WIDTH = 40, 168, 88, 96, 264


class MarkEditor(FigureDelegate):
    """The field in a cell; Enter and the arrows up and down take what was typed and go on."""

    left = Signal(int)
    """What was typed is taken; the key that took it."""

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(_MOST_LETTERS)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setProperty("cell", "true")
        return field

    @override
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    @override
    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(editor, QLineEdit) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _ENTER | _UP_AND_DOWN:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                self.left.emit(key.value)
                return True
        return super().eventFilter(editor, event)


class MarkGrid(RowTable):
    """Goes through a paper cell by cell; only what may be typed is stopped at."""

    letter_typed = Signal(int, object)
    """V or K: the row, and the state that it says."""
    line_ended = Signal(int)
    """Enter was pressed in the last cell of a line."""
    fault_met = Signal(int, int)
    """Enter was pressed in a cell whose text is wrong: its row and column."""

    def __init__(self, model: GridModel) -> None:
        super().__init__(model, stretch=-1, cells=True)
        self._lines = model
        self._editor = MarkEditor(self, cells=True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._editor.left.connect(self._on_editor_left)
        self.resized.connect(self.set_columns)

    def set_columns(self) -> None:
        """Divide the width: the marks share what number, team, sums and state leave them."""
        model = self._lines
        if model.columnCount() == 0:
            return
        widths = {
            0: _NUMBER_WIDTH,
            TEAM: _TEAM_WIDTH,
            model.total: _SUM_WIDTH,
            model.sum: _SUM_WIDTH,
            model.state: _STATE_WIDTH,
        }
        fixed = {column: SIZES.scaled(width) for column, width in widths.items()}
        marks = range(FIRST_MARK, model.total)
        room = self.viewport().width() - sum(fixed.values())
        share = max(SIZES.scaled(_LEAST_MARK), room // max(1, len(marks)))
        for column in marks:
            self.setColumnWidth(column, share)
        for column, width in fixed.items():
            self.setColumnWidth(column, width)
        spare = self.viewport().width() - sum(self.columnWidth(each) for each in range(model.columnCount()))
        if spare > 0:
            self.setColumnWidth(TEAM, self.columnWidth(TEAM) + spare)
        self._fit_headings()

    def _fit_headings(self) -> None:
        """Make the headings as high as the longest one needs, broken into lines."""
        letters = QFont(self.horizontalHeader().font())
        letters.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(letters)
        heights = [SIZES.row]
        for column in range(self._lines.columnCount()):
            text = str(self._lines.headerData(column, Qt.Orientation.Horizontal))
            room = QRect(0, 0, self.columnWidth(column) - SIZES.scaled(_HEADING_PADDING), _ENDLESS)
            heights.append(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, text).height() + SIZES.room)
        self.horizontalHeader().setFixedHeight(max(heights))

    def prepare_columns(self) -> None:
        """Let the cells of the shown paper be typed into."""
        model = self._lines
        self.draw_figures_in([model.sum])
        for column in range(FIRST_MARK, model.total + 1):
            self.setItemDelegateForColumn(column, self._editor)
        self.set_columns()

    def go_to_first_open(self, after: int = -1) -> bool:
        """Go to the first cell of the next line that is still to be read; tells whether there is one."""
        rows = self._lines.rows()
        order = [*range(after + 1, len(rows)), *range(after + 1)]
        for row in order:
            if rows[row].open:
                self.go_to(row, FIRST_MARK)
                return True
        return False

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one."""
        index = self._lines.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters do not look for a team: V and K have a meaning here."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        typable = index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        key = Qt.Key(event.key())
        state = state_of_letter(event.text())
        if key in _ENTER:
            if not event.isAutoRepeat():
                self._go_on()
        elif typable and state is not None:
            self.letter_typed.emit(index.row(), state)
        elif typable and key in _CLEARING:
            self._lines.setData(index, "")
        else:
            super().keyPressEvent(event)

    def _on_editor_left(self, key: int) -> None:
        self.setFocus()
        if Qt.Key(key) in _ENTER:
            self._go_on()
            return
        index = self.currentIndex()
        row = index.row() + (1 if Qt.Key(key) is Qt.Key.Key_Down else -1)
        if 0 <= row < self._lines.rowCount():
            self.go_to(row, index.column())

    def _go_on(self) -> None:
        """From cell to cell, and from the last one to the next line."""
        index, model = self.currentIndex(), self._lines
        if not index.isValid() or model.row(index.row()).closed is not None:
            self.go_to_first_open(index.row())
            return
        row, column = index.row(), index.column()
        if model.fault(row, column) is not None:
            self.fault_met.emit(row, column)
        elif column >= model.total:
            self.line_ended.emit(row)
        else:
            self.go_to(row, max(FIRST_MARK, column + 1))
