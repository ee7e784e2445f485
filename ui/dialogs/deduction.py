"""Asks how many points to deduct, from what, and why."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from typing_extensions import override

from reports.wording import Words, parse_typed
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.views import PartLine
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.theme import SIZES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line


class DeductionDialog(Question):
    """Points, part (or the total) and reason; accepted only with points above 0 and a reason."""

    def __init__(
        self, context: DeskContext, team: str, parts: tuple[PartLine, ...], *, chosen: PartCode, parent: QWidget
    ) -> None:
        say = context.words.say
        super().__init__(context, title=say("Deduct points"), verb=say("Deduct"), parent=parent)
        self._words = context.words
        self.points = QLineEdit()
        self.part = ChoiceBox()
        for line in parts:
            self.part.addItem(line.name, line.code)
        self.part.addItem(say("The total"), "")
        self.part.setCurrentIndex(self.part.findData(chosen))
        self.usual = ChoiceBox()
        self.usual.addItems([say("Choose, or write below"), *usual_reasons(context.words)])
        self.reason = QLineEdit()
        self.beside = RefusalLine(context.look)
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Points to deduct")), self.points)
        form.addRow(Line(say("From")), self.part)
        form.addRow(Line(say("Usual reasons")), self.usual)
        form.addRow(Line(say("Reason")), self.reason)
        self.body.addWidget(Line(say("Points taken off {team}", team=team), wrap=True))
        self.body.addLayout(form)
        self.body.addWidget(self.beside)
        self.usual.activated.connect(self._on_usual)
        self.points.setFocus()

    def propose(self, points: Hundredths, reason: str) -> None:
        """Fill in points and a reason, to be changed as wanted."""
        self.points.setText(self._words.points(points))
        self.points.selectAll()
        self.reason.setText(reason)

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

    def _on_usual(self, number: int) -> None:
        if number > 0:
            self.reason.setText(self.usual.itemText(number))
            self.reason.setFocus()

    @override
    def _on_yes(self) -> None:
        if self.chosen_points() is None:
            self.beside.say(self._words.say("Please type how many points to deduct, such as 1 or 0,5."))
            self.points.setFocus()
        elif not self.chosen_reason():
            self.beside.say(self._words.say("Please write down the reason; it is kept with the change."))
            self.reason.setFocus()
        else:
            self.accept()


def usual_reasons(words: Words) -> tuple[str, ...]:
    """What points are mostly taken off for, besides the time."""
    return (
        words.say("Too few members on stage"),
        words.say("Wrong main members"),
        words.say("Off the theme"),
        words.say("Under the least time"),
    )
