"""The foot of the page of the draw: what was refused, and the buttons of the moment."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stage_contest.services.lots import OrderView
from ui.context import DeskContext
from ui.organizer.draw.moment import ASKING, Moment
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine


class Foot(QWidget):
    """Shows the buttons that fit the moment, one of them the main one."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say, look = context.words.say, context.look
        self.said = RefusalLine(look)
        self.leave = PlainButton(say("Leave it"))
        self.change = PlainButton(say("Change by hand…"), look, "arrows-left-right")
        self.type_in = PlainButton(say("Type an order in…"), look, "keyboard")
        self.again = PlainButton(say("Draw again…"), look, "shuffle")
        self.draw = PrimaryButton(say("Draw now"), look, "shuffle")
        self.skip = PrimaryButton(say("Show all at once"), look, "caret-double-right")
        self.write = PrimaryButton(say("Write this order down"), look, "check")
        self.hall = PrimaryButton(say("Show on the hall's screen"), look, "projector-screen")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self.said, 1)
        for button in self._buttons():
            row.addWidget(button)
            button.hide()

    def show_moment(self, moment: Moment, order: OrderView, *, frozen: bool) -> None:
        """Show what can be done now with that order."""
        may_draw = order.closed is None and bool(order.entries)
        drawn = order.last is not None
        looking = moment is Moment.LOOKING
        seen = {
            self.leave: moment in ASKING,
            self.change: looking and not frozen and bool(order.entries) and (drawn or not may_draw),
            self.type_in: looking and may_draw,
            self.again: looking and may_draw and drawn,
            self.draw: looking and may_draw and not drawn,
            self.skip: moment is Moment.UNROLLING,
            self.write: moment in ASKING,
            self.hall: looking and drawn,
        }
        for button, visible in seen.items():
            button.setVisible(visible)

    def _buttons(self) -> tuple[PlainButton, ...]:
        return (self.leave, self.change, self.type_in, self.again, self.draw, self.skip, self.write, self.hall)
