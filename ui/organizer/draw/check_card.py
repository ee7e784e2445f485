"""How a running order came about, and how anybody can check that its draw was fair."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from stage_contest.domain.lots import Draw, DrawMethod
from stage_contest.services.lots import OrderView
from ui.context import DeskContext
from ui.organizer.draw.moment import Moment
from ui.theme import SIZES, Tone
from ui.widgets.texts import Level, Line


class CheckCard(QFrame):
    """Shows the seed of a draw and the rule by which it gives the order."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = context.words
        say = context.words.say
        self.about = Line(wrap=True)
        self.seed = QLineEdit()
        self.seed.setReadOnly(True)
        self.seed.setAccessibleName(say("Seed of the draw"))
        self.seed.setToolTip(say("The seed of the draw; it can be copied."))
        self.rule = Line(tone=Tone.QUIET, wrap=True)
        self.witness = QLineEdit()
        self.witness.setAccessibleName(say("Witness"))
        self._witness_label = Line(say("Witness"))
        witnessed = QHBoxLayout()
        witnessed.setSpacing(SIZES.gap)
        witnessed.addWidget(self._witness_label)
        witnessed.addWidget(self.witness, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(Line(say("How it was drawn"), level=Level.LEAD))
        for widget in (self.about, self.seed, self.rule):
            column.addWidget(widget)
        column.addLayout(witnessed)

    def show_order(self, order: OrderView, moment: Moment) -> None:
        """Show how that order came about, and ask for a witness where lots may be drawn.

        Of a draw that is still becoming visible nothing is shown.
        """
        unrolling = moment is Moment.UNROLLING
        witnessed = order.closed is None and moment in {Moment.LOOKING, Moment.TYPING}
        self.witness.setVisible(witnessed)
        self._witness_label.setVisible(witnessed)
        draw = order.last.draw if order.last is not None and not unrolling else None
        say = self._words.say
        if unrolling:
            nothing_drawn = say("Drawing lots")
        else:
            nothing_drawn = (
                say("No lots have been drawn yet.")
                if order.own
                else say("This part follows the one order of all parts.")
            )
        self._show(draw, nothing_drawn)

    def show_draw(self, draw: Draw) -> None:
        """Show how an earlier order came about."""
        self._show(draw, "")

    def _show(self, draw: Draw | None, nothing_drawn: str) -> None:
        self.about.setText(nothing_drawn if draw is None else self._about(draw))
        say = self._words.say
        seed = draw.seed if draw is not None else None
        self.seed.setVisible(seed is not None)
        self.seed.setText(seed or "")
        self.seed.setCursorPosition(0)
        self.rule.setVisible(draw is None or seed is not None)
        if seed is None:
            self.rule.setText(
                say("The seed of the draw comes from the system at that moment; nobody can choose or foresee it.")
            )
        else:
            self.rule.setText(
                say(
                    "To check: the SHA-256 of the seed, a colon and the team code begins with the check digits; "
                    "the smallest digits come first."
                )
            )

    def _about(self, draw: Draw) -> str:
        say = self._words.say
        at = self._words.moment(draw.at)
        if draw.method is DrawMethod.CHANGE:
            return say("Changed by hand on {at}: {reason}", at=at, reason=draw.reason)
        if draw.method is DrawMethod.PAPER:
            return say("Drawn on paper, typed in on {at}. Witness: {witness}", at=at, witness=draw.witness)
        return say("Drawn on {at}. Witness: {witness}", at=at, witness=draw.witness)
