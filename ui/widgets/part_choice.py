"""The parts of a round side by side, one of them chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from stage_contest.domain.criteria import PartCode
from stage_contest.services.views import PartLine
from ui.theme import SIZES
from ui.widgets.buttons import ChoiceButton


class PartChoice(QWidget):
    """Says which part was chosen."""

    part_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[PartLine, ...] = ()
        self.buttons: dict[PartCode, ChoiceButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SIZES.gap)

    def show_parts(self, parts: tuple[PartLine, ...], chosen: PartCode) -> None:
        """Offer those parts, with one of them chosen."""
        if parts != self._parts:
            self._parts = parts
            self._offer(parts)
        if (button := self.buttons.get(chosen)) is not None:
            button.setChecked(True)

    def _offer(self, parts: tuple[PartLine, ...]) -> None:
        for old in self.buttons.values():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self.buttons = {line.code: self._choice(line) for line in parts}

    def _choice(self, line: PartLine) -> ChoiceButton:
        button = ChoiceButton(line.name)
        button.clicked.connect(lambda: self.part_chosen.emit(line.code))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button
