"""The left side of the judge's desk: the running order, the number pad for fingers, and "done"."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.judge.running_order import Column, RunningOrderModel
from ui.theme import SIZES
from ui.widgets.buttons import ChoiceButton, PlainButton
from ui.widgets.number_pad import BACK, ENTER, NumberPad, type_into
from ui.widgets.row_table import RowTable

_WIDTH = 488
_COLUMN_WIDTHS = (56, 0, 144, 104)
_PAD_ROWS = (("1", "2", "3", BACK), ("4", "5", "6", "+"), ("7", "8", "9", "−"), (",", "0", ENTER, ENTER))
_KEY_WIDTH = 80


class DeskSide(QWidget):
    """The pad is shown and hidden by a button, which is remembered; it types into whatever has the focus."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._memory = context.memory
        say, look = context.words.say, context.look
        self.setFixedWidth(SIZES.scaled(_WIDTH))
        self.model = RunningOrderModel(context)
        self.order = RowTable(self.model, stretch=1, name="judge-order", memory=context.memory)
        self.order.set_widths(*_COLUMN_WIDTHS)
        self.order.draw_figures_in((Column.ORDER, Column.TOTAL))
        self.order.verticalHeader().setDefaultSectionSize(SIZES.row_judge)
        self.order.setAccessibleName(say("Running order"))
        names = {BACK: say("Delete a digit"), ENTER: say("Accept")}
        self.pad = NumberPad(_PAD_ROWS, names, key_width=_KEY_WIDTH)
        self.pad.setVisible(context.memory.number_pad())
        self.done = PlainButton(say("Done (lock, F12)"), look, "lock-key")
        self.toggle = ChoiceButton(say("Number pad"), look, "calculator")
        self.toggle.setAutoExclusive(False)
        self.toggle.setChecked(context.memory.number_pad())
        self.toggle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        self._connect()

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.done, 1)
        foot.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.order, 1)
        column.addWidget(self.pad)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.pad.pressed.connect(self._on_pressed)
        self.toggle.toggled.connect(self._on_toggled)

    def _on_pressed(self, key: str) -> None:
        """Into the field in use; whatever else has the focus, such as "submit", is pressed by Enter only."""
        used = QApplication.focusWidget()
        if used is not None and self.window().isAncestorOf(used):
            type_into(used, key)

    def _on_toggled(self, shown: bool) -> None:
        self.pad.setVisible(shown)
        self._memory.keep_number_pad(shown=shown)
