"""What else belongs to the chosen side prize: its part, what separates equal scores, who is left out."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from stage_contest.domain.ladder import SidePrize
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.organizer.prizes.chain_dialog import ChainDialog
from ui.organizer.prizes.editing import PrizeEditing
from ui.organizer.prizes.prize_list import PrizeList
from ui.organizer.prizes.side_rows import SideRows
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox

_LEAST_LETTERS = 8


class SideOptions(QWidget):
    """Edits the side prize that is chosen in its list."""

    def __init__(self, context: DeskContext, editing: PrizeEditing, rows: SideRows, chosen: PrizeList) -> None:
        super().__init__()
        self._context = context
        self._editing = editing
        self._rows = rows
        self._list = chosen
        say, look = context.words.say, context.look
        self.part = ChoiceBox()
        self.part.setAccessibleName(say("Best score of"))
        self.part.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.part.setMinimumContentsLength(_LEAST_LETTERS)
        self.chain = PlainButton(say("Equal scores…"), look, "scales")
        self.exclude = QCheckBox(say("Not for teams with a main prize"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self.part, 1)
        row.addWidget(self.chain)
        row.addWidget(self.exclude)
        self.part.activated.connect(self._on_part)
        self.chain.clicked.connect(self._on_chain)
        self.exclude.clicked.connect(self._on_exclude)
        chosen.prize_chosen.connect(self.show_prize)

    def show_prize(self) -> None:
        """Show the chosen prize; hidden where there is none."""
        prize = self._prize()
        self.setVisible(prize is not None)
        self.setEnabled(not self._editing.frozen)
        if prize is None:
            return
        self.part.clear()
        for part in self._rows.parts:
            self.part.addItem(part.name, part.code)
        self.part.setCurrentIndex(self.part.findData(prize.part))
        self.exclude.setChecked(prize.exclude_main)

    def _prize(self) -> SidePrize | None:
        side, row = self._editing.prizes.side, self._list.row()
        return side[row] if 0 <= row < len(side) else None

    def _on_part(self, number: int) -> None:
        prize = self._prize()
        if prize is not None:
            self._change(replace(prize, part=self._rows.parts[number].code))

    def _on_exclude(self) -> None:
        prize = self._prize()
        if prize is not None:
            self._change(replace(prize, exclude_main=self.exclude.isChecked()))

    def _on_chain(self) -> None:
        prize = self._prize()
        if prize is None:
            return
        dialog = ChainDialog(self._context, prize.name, self._rows.rules, prize.tie_breaks, parent=self.window())
        if answered(dialog):
            self._change(replace(prize, tie_breaks=dialog.keys))

    def _change(self, wanted: SidePrize) -> None:
        self._editing.change(
            self._rows.changed(self._editing.prizes, self._list.row(), wanted), self._list.said.say
        )
