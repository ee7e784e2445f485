"""The head of the page of the draw: how far the order is, for which part, and what stands in the way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.lots import DrawMethod
from stage_contest.services.lots import DrawView, OrderView
from ui.context import DeskContext
from ui.organizer.draw.moment import Moment
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline

_PARTS_WIDTH = 280
_MOST_BREAKING = 2
_METHODS = {
    DrawMethod.SEED: ("check-circle", Tone.SAFE),
    DrawMethod.PAPER: ("check-circle", Tone.SAFE),
    DrawMethod.CHANGE: ("arrows-left-right", Tone.WAITING),
}


class DrawHead(QWidget):
    """Says which order was chosen (its place among the orders of the view)."""

    order_chosen = Signal(int)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        say, look = context.words.say, context.look
        self.state = StateChip(look)
        self.follow = PlainButton(say("Follow all parts again…"), look, "arrow-counter-clockwise")
        self.parts = ChoiceBox()
        self.parts.setFixedWidth(_PARTS_WIDTH)
        self.parts.setAccessibleName(say("Part"))
        self.notice = NoticeBar(look, icon="warning-fill", tone=Tone.WAITING)
        row = QHBoxLayout()
        row.setSpacing(SIZES.gap)
        row.addWidget(Headline(say("Draw of lots")))
        row.addWidget(self.state)
        row.addStretch()
        row.addWidget(self.follow)
        row.addWidget(self.parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addLayout(row)
        column.addWidget(self.notice)
        self.parts.activated.connect(self.order_chosen)

    def show_view(self, view: DrawView, order: OrderView, moment: Moment) -> None:
        """Show the state of that order, one of the view's."""
        self._show_parts(view, order)
        self.parts.setEnabled(moment is Moment.LOOKING)
        self._show_state(order, moment)
        self._show_notice(view, order)
        frozen = view.round.frozen_revision is not None
        looking = moment is Moment.LOOKING
        self.follow.setVisible(looking and order.part is not None and order.own and not frozen)

    def _show_parts(self, view: DrawView, chosen: OrderView) -> None:
        say = self._words.say
        self.parts.clear()
        for order in view.orders:
            own = say("{part} · own order", part=order.name) if order.own else order.name
            self.parts.addItem(own if order.part is not None else say("All parts"), order.part)
        self.parts.setCurrentIndex(view.orders.index(chosen))

    def _show_state(self, order: OrderView, moment: Moment) -> None:
        say = self._words.say
        if moment is Moment.UNROLLING:
            self.state.show_state(say("Drawing lots"), icon="shuffle", tone=Tone.ACTION)
        elif not order.own:
            self.state.show_state(say("As all parts"), icon="list-bullets", tone=Tone.PLAIN)
        elif order.last is None:
            self.state.show_state(say("Not drawn yet"), icon="hourglass", tone=Tone.WAITING)
        else:
            icon, tone = _METHODS[order.last.draw.method]
            word = self._words.say_term(order.last.draw.method)
            self.state.show_state(f"{word[:1].upper()}{word[1:]}", icon=icon, tone=tone)

    def _show_notice(self, view: DrawView, order: OrderView) -> None:
        words = self._words
        late = tuple(entry.name for entry in order.undrawn if entry.status in PERFORMING)
        self.notice.button.hide()
        if order.closed is not None:
            self.notice.say(words.say_message(order.closed))
        elif view.breaking:
            said = " ".join(words.say_message(sentence) for sentence in view.breaking[:_MOST_BREAKING])
            more = len(view.breaking) - _MOST_BREAKING
            said = (
                words.say("{sentences} And {count} more teams.", sentences=said, count=more) if more > 0 else said
            )
            self.notice.say(said, words.say("Go to the teams"))
        elif late:
            self.notice.say(
                words.say("Came after the draw, without a lot: {teams}. Draw again, or change by hand.", teams=late)
            )
        else:
            self.notice.hide()
