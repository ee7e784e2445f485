"""Asks how many points to deduct, from what, and why."""

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reports.wording import parse_typed
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.views import PartLine
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH = 520


class DeductionDialog(QDialog):
    """Points, part (or the total) and reason; accepted only with points above 0 and a reason."""

    def __init__(
        self, context: DeskContext, team: str, parts: tuple[PartLine, ...], *, chosen: PartCode, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = context.words
        say = context.words.say
        self.setWindowTitle(say("Deduct points"))
        self.setMinimumWidth(_WIDTH)
        self.points = QLineEdit()
        self.part = ChoiceBox()
        for line in parts:
            self.part.addItem(line.name, line.code)
        self.part.addItem(say("The total"), "")
        self.part.setCurrentIndex(self.part.findData(chosen))
        self.reason = QLineEdit()
        self.beside = RefusalLine(context.look)
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Deduct"))
        self.yes.setDefault(True)
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Points to deduct")), self.points)
        form.addRow(Line(say("From")), self.part)
        form.addRow(Line(say("Reason")), self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addStretch()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(say("Points taken off {team}", team=team), wrap=True))
        column.addLayout(form)
        column.addWidget(self.beside)
        column.addLayout(buttons)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)
        self.points.setFocus()

    def chosen_points(self) -> Hundredths | None:
        """The points above 0 that were typed, or None."""
        try:
            points = parse_typed(self.points.text())
        except ValueError:
            return None
        return points if points > 0 else None

    def chosen_part(self) -> PartCode | None:
        """The part that was chosen; None for the total."""
        code = self.part.currentData()
        return PartCode(code) if code else None

    def chosen_reason(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()

    def _on_yes(self) -> None:
        if self.chosen_points() is None:
            self.beside.say(self._words.say("Please type how many points to deduct, such as 1 or 0,5."))
            self.points.setFocus()
        elif not self.chosen_reason():
            self.beside.say(self._words.say("Please write down the reason; it is kept with the change."))
            self.reason.setFocus()
        else:
            self.accept()
