"""The flip-risk list: single marks that carry a prize or a finalist, and which of them were read again on paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.errors import Refusal
from stage_contest.domain.people import Desk
from stage_contest.services.review import RiskLine
from ui.chair.firmness.risk_rows import RiskColumn, RiskModel, RiskRow, risk_rows
from ui.chair.looking import CloserLook, Looked
from ui.chair.reckoning import Reckoning
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Level, Line

_WIDTHS = (88, 96, 136, 104, 176, 72, 128)
_LEAST_DETAIL = 56


class TickTable(RowTable):
    """A `RowTable` whose current row is ticked with Space."""

    ticked = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self.ticked.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class RereadingLook(CloserLook):
    """Reckons the list beside the windows; the gravest marks stand first."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._looked: Looked | None = None
        self._reckoning: Reckoning[tuple[RiskLine, ...]] = Reckoning(self)
        self._build()
        self._reckoning.reckoned.connect(self._on_reckoned)
        self._reckoning.refused.connect(self._on_refused)
        self.table.ticked.connect(self._on_tick)
        self.table.row_opened.connect(self._on_tick)
        self.table.row_chosen.connect(self._show_detail)
        self.table.clicked.connect(lambda index: self._on_clicked(index.row(), index.column()))
        self.read.clicked.connect(lambda: self._on_tick(self.table.currentIndex().row()))

    @override
    def look_at(self, looked: Looked) -> None:
        if self._looked is None or looked.code != self._looked.code:
            self.model.show(())
            self.heading.setText(self._context.words.say("Looking at every mark…"))
        self._looked = looked
        review, code = self._context.venue.review, looked.code
        self._reckoning.ask(lambda: review.flip_risks(code))

    @override
    def focus_first(self) -> None:
        self.table.setFocus()

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.heading = Line(level=Level.LEAD, wrap=True)
        about = say(
            "One step more or less on one of these marks would change a prize or a finalist. Read each again on "
            "the judge's paper; a mark that changes later is to be read again."
        )
        self.model = RiskModel(look, self._context.words, self)
        self.table = TickTable(
            self.model, stretch=RiskColumn.CHANGE, name="flip-risks", memory=self._context.memory
        )
        self.table.set_widths(*_WIDTHS)
        self.table.draw_figures_in([RiskColumn.MARK, RiskColumn.BESIDE])
        self.table.setAccessibleName(say("Marks to read again"))
        self.nothing = EmptyHint(look, "", icon="check-circle")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.detail = Line(wrap=True)
        self._card = QFrame()
        self._card.setProperty("card", "true")
        self._card.setMinimumHeight(SIZES.scaled(_LEAST_DETAIL))
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(SIZES.room, SIZES.half, SIZES.room, SIZES.gap)
        inside.addWidget(self.detail)
        self.said = RefusalLine(look)
        self.read = PrimaryButton(say("Read again, it is right"), look, "check")
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.heading)
        column.addWidget(Line(about, tone=Tone.QUIET, wrap=True))
        column.addWidget(self._stack, 1)
        column.addWidget(self._card)
        column.addLayout(foot)

    def _on_reckoned(self, lines: Sequence[RiskLine]) -> None:
        looked, say = self._looked, self._context.words.say
        if looked is None:
            return
        rows = risk_rows(lines, looked, self._context.words)
        self.model.show(rows)
        self.table.choose(max(0, min(self.table.currentIndex().row(), len(rows) - 1)))
        self._stack.setCurrentWidget(self.table if rows else self.nothing)
        self._card.setVisible(bool(rows))
        self.read.setVisible(bool(rows))
        read = sum(row.reread for row in rows)
        if rows:
            self.heading.setText(say("{read} of {count} marks read again", read=read, count=len(rows)))
            self.heading.set_tone(Tone.SAFE if read == len(rows) else Tone.WAITING)
        else:
            self._say_nothing(looked)
        self._show_detail(self.table.currentIndex().row())

    def _say_nothing(self, looked: Looked) -> None:
        say = self._context.words.say
        self.heading.setText(say("No mark to read again"))
        self.heading.set_tone(Tone.PLAIN)
        self.nothing.sentence.setText(
            say("No single step of a mark would change a prize or a finalist.")
            if looked.complete
            else say("The list is made once every sheet of the round is in.")
        )

    def _on_refused(self, refusal: Refusal) -> None:
        self.said.say(self._context.words.say_message(refusal.said))

    def _show_detail(self, number: int) -> None:
        row = self._row(number)
        self.detail.setText(row.whole() if row is not None else "")
        self.read.setEnabled(row is not None and not row.reread)

    def _row(self, number: int) -> RiskRow | None:
        return self.model.row(number) if 0 <= number < self.model.rowCount() else None

    def _on_clicked(self, row: int, column: int) -> None:
        if column == RiskColumn.REREAD:
            self._on_tick(row)

    def _on_tick(self, number: int) -> None:
        row = self._row(number)
        if row is None or row.reread:
            return
        self.said.clear()
        tick, actor, at = self._context.venue.review.tick, self._context.actor(Desk.CHAIR), self._context.clock()
        done = self._context.problems.attempt(
            lambda: tick(row.sheet, row.code, row.points, actor=actor, at=at), refused=self.said.say
        )
        if done:
            self._go_on(number)

    def _go_on(self, number: int) -> None:
        """On to the next mark that was not read again yet."""
        rows = self.model.rows()
        behind = [place for place in range(number + 1, len(rows)) if not rows[place].reread]
        if behind:
            self.table.choose(behind[0])
        self.table.setFocus()
