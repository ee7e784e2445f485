"""The page of the draw of lots: drawn before everybody's eyes, or typed in from paper, for all parts or for one."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import PERFORMING, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.services.lots import DrawView, OrderView
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.organizer.draw.acts import DrawActs
from ui.organizer.draw.foot import Foot
from ui.organizer.draw.head import DrawHead
from ui.organizer.draw.lot_rows import Column, LotRowsModel, lot_rows
from ui.organizer.draw.moment import ASKING, Moment
from ui.organizer.draw.order_form import OrderForm
from ui.organizer.draw.side import DrawSide
from ui.organizer.draw.unrolling import Unrolling
from ui.theme import SIZES, Tone
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.page import Page
from ui.widgets.row_table import RowTable

_LOT_WIDTHS = (64, 0, 136, 128)


class DrawPage(Page):
    """Shows one running order of a round, and how it came about."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._round: RoundCode | None = None
        self._view: DrawView | None = None
        self._part: PartCode | None = None
        self._moment = Moment.LOOKING
        self._build()
        self.unrolling = Unrolling(self)
        self._acts = DrawActs(context, self, refused=self.foot.said.say)
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        if code != self._round:
            self.unrolling.skip()
            self._round, self._part, self._moment = code, None, Moment.LOOKING
            self.foot.said.clear()
        self.refresh()

    @override
    def refresh(self) -> None:
        if self._round is not None:
            self._view = self.context.venue.lots.draw_page(self._round)
            self._show()

    @override
    def focus_first(self) -> None:
        if self._stack.currentWidget() is self.nothing:
            self.nothing.setFocus()
        elif self._moment in ASKING:
            self.form.focus_first()
        elif self.foot.draw.isVisibleTo(self):
            self.side.check.witness.setFocus()
        else:
            self.table.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.unrolling.skip()
        super().hideEvent(event)

    def _build(self) -> None:
        say, context = self.context.words.say, self.context
        self.head = DrawHead(context)
        self.model = LotRowsModel(context)
        self.table = RowTable(self.model, stretch=Column.TEAM, name="lots", memory=context.memory)
        self.table.set_widths(*_LOT_WIDTHS)
        self.table.draw_figures_in((Column.NUMBER, Column.LOT))
        self.table.setAccessibleName(say("Running order"))
        self.form = OrderForm(context)
        self._left = QStackedWidget()
        self._left.addWidget(self.table)
        self._left.addWidget(self.form)
        self.side = DrawSide(context)
        self.foot = Foot(context)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addWidget(self._left, 1)
        middle.addWidget(self.side)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)
        self.nothing = EmptyHint(
            context.look,
            say("This round has no team yet. Choose its teams first; then their lots are drawn here."),
            icon="shuffle",
            button=say("Choose the teams"),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(whole)
        self._stack.addWidget(self.nothing)

    def _connect(self) -> None:
        self.head.order_chosen.connect(self._on_order_chosen)
        self.head.follow.clicked.connect(self._on_follow)
        self.head.notice.answered.connect(lambda: self.page_asked.emit(DeskPage.TEAMS))
        self.nothing.asked.connect(lambda: self.page_asked.emit(DeskPage.ROUNDS))
        self.unrolling.stepped.connect(self._on_step)
        self.form.typed.connect(self._on_typed)
        self.side.check.witness.returnPressed.connect(self._on_witness)
        for button, slot in (
            (self.foot.draw, self._on_draw),
            (self.foot.again, self._on_draw),
            (self.foot.skip, self.unrolling.skip),
            (self.foot.type_in, self._on_type_in),
            (self.foot.change, self._on_change),
            (self.foot.write, self._on_write),
            (self.foot.leave, self._on_leave),
            (self.foot.hall, self._on_hall),
        ):
            button.clicked.connect(slot)

    def _show(self) -> None:
        view, order = self._view, self._order()
        if view is None or order is None:
            return
        self._stack.setCurrentIndex(0 if order.entries else 1)
        frozen = view.round.frozen_revision is not None
        if self._moment in ASKING and (frozen or (self._moment is Moment.TYPING and order.closed is not None)):
            self._moment = Moment.LOOKING
        self.head.show_view(view, order, self._moment)
        self.model.show(lot_rows(order, self.unrolling.shown))
        self.side.show_view(view, order, self._moment)
        self._left.setCurrentWidget(self.form if self._moment in ASKING else self.table)
        self.foot.show_moment(self._moment, order, frozen=frozen)

    def _order(self) -> OrderView | None:
        return self._view.order(self._part) if self._view is not None else None

    def _begin(self, moment: Moment) -> None:
        self._moment = moment
        self.foot.said.clear()
        self.refresh()
        self.focus_first()

    def _on_order_chosen(self, number: int) -> None:
        if self._view is not None:
            self._part = self._view.orders[number].part
            self.foot.said.clear()
            self._show()

    def _on_witness(self) -> None:
        if self._moment is Moment.TYPING:
            self.foot.write.setFocus()
        elif self.foot.draw.isVisibleTo(self):
            self.foot.draw.setFocus()

    def _on_typed(self) -> None:
        needs_witness = self._moment is Moment.TYPING and not self.side.check.witness.text().strip()
        (self.side.check.witness if needs_witness else self.foot.write).setFocus()

    def _on_draw(self) -> None:
        order = self._order()
        if self._round is None or self._view is None or order is None:
            return
        self.foot.said.clear()
        count = self._acts.draw(self._round, order, self.side.check.witness.text())
        if not count:
            return
        if self._acts.hall_waits_for(self._view.round.name):
            self._acts.show_in_the_hall(self._round)
        self._view = self.context.venue.lots.draw_page(self._round)
        self._moment = Moment.UNROLLING
        self.unrolling.start(count)
        self.foot.skip.setFocus()

    def _on_step(self) -> None:
        shown = self.unrolling.shown
        self.context.projection.hall.show_lots(shown)
        if shown is None:
            self._moment = Moment.LOOKING
        self._show()
        if shown:
            self.table.scrollTo(self.model.index(shown - 1, 0))
        elif shown is None and self.isVisible():
            self.foot.hall.setFocus()

    def _on_type_in(self) -> None:
        order = self._order()
        if order is not None:
            entries = [entry for entry in order.entries if entry.status in PERFORMING]
            self.form.offer(entries, numbered=False, fixed=frozenset())
            self._begin(Moment.TYPING)

    def _on_change(self) -> None:
        order = self._order()
        if order is not None:
            self.form.offer(order.entries, numbered=True, fixed=order.performed)
            self._begin(Moment.CHANGING)

    def _on_write(self) -> None:
        order, teams, say = self._order(), self.form.order(), self.context.words.say
        if self._round is None or order is None:
            return
        self.foot.said.clear()
        if teams is None:
            self.foot.said.say(say("Every team needs one number of its own; see beside the fields."))
        elif self._moment is Moment.CHANGING:
            if self._acts.change(self._round, order, teams):
                self._on_leave()
        elif self._acts.type_in(self._round, order, teams, self.side.check.witness.text()):
            self._on_leave()

    def _on_leave(self) -> None:
        self._begin(Moment.LOOKING)

    def _on_follow(self) -> None:
        order = self._order()
        if self._round is not None and order is not None and order.part is not None:
            self.foot.said.clear()
            self._acts.follow_round(self._round, order.part, order.name)
            self.refresh()

    def _on_hall(self) -> None:
        if self._round is None:
            return
        self.foot.said.clear()
        if self._acts.show_in_the_hall(self._round) and not self.context.projection.hall.lit:
            say = self.context.words.say
            said = say("The hall's screen is still black; light it on the page “Screen”.")
            self.foot.said.say(said, Tone.WAITING)
