"""The head of the judge's desk: who marks, and which part."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stage_contest.services.views import JudgeDesk, JudgeLine, PartLine
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.part_choice import PartChoice

_MOST_NAME_WIDTH = 400


class DeskHead(QWidget):
    """Says which judge and which part were chosen."""

    judge_chosen = Signal(str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._judges: tuple[JudgeLine, ...] = ()
        self.parts = PartChoice()
        self.judges = ChoiceBox()
        self.judges.setAccessibleName(context.words.say("Judge"))
        self.judges.setMaximumWidth(_MOST_NAME_WIDTH)
        self.judges.activated.connect(lambda number: self.judge_chosen.emit(self._judges[number].code))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self.judges)
        row.addStretch()
        row.addWidget(self.parts)

    def show_desk(self, desk: JudgeDesk, judges: tuple[JudgeLine, ...], parts: tuple[PartLine, ...]) -> None:
        """Offer those judges and those parts; the desk's own are chosen."""
        if judges != self._judges:
            self._judges = judges
            self.judges.clear()
            self.judges.addItems([f"{line.code.upper()} · {line.name}" for line in judges])
        self.judges.setCurrentIndex([line.code for line in judges].index(desk.judge.code))
        self.parts.show_parts(parts, desk.part.code)
