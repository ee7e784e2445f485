"""Importing typed-up sheets: see what a workbook would change and every fault of it, import all or nothing."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, QThreadPool
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Desk
from stage_contest.services.typed_up import SheetPlan, TypedUp, read_typed_up, round_of_book
from stage_contest.services.venue import Venue
from ui.background import Errand
from ui.context import DeskContext
from ui.models.fault_rows import ROW, SENTENCE, FaultModel
from ui.secretary.paper.plan_chips import PlanChips
from ui.secretary.paper.plan_rows import PlanModel, plan_rows
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Level

_SIZE = QSize(1200, 680)
_AROUND = 64
_PLAN_WIDTHS = (136, 104, 120, 200)
_DETAILS = 4
_FAULT_WIDTHS = (200, 72, 96)


@dataclass(frozen=True, slots=True)
class BookRead:
    """A workbook against its round: what it says and what importing it would do."""

    contest: Contest
    book: TypedUp
    plan: SheetPlan


class ImportSheetsDialog(QDialog):
    """Accepted if the sheets were imported; `done_plan` then says what was done."""

    def __init__(self, context: DeskContext, code: RoundCode, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._code = code
        self._path = path
        self._read: BookRead | None = None
        self._errand: Errand[BookRead] | None = None
        self.done_plan: SheetPlan | None = None
        self.setWindowTitle(context.words.say("Import typed-up sheets"))
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(_AROUND, _AROUND)) if parent else _SIZE)
        self._build()
        self.again.clicked.connect(self.read)
        self.cancel.clicked.connect(self.reject)
        self.yes.clicked.connect(self._on_yes)
        self.read()

    @property
    def at_work(self) -> bool:
        """Whether the workbook is being read."""
        return self._errand is not None

    def read(self) -> None:
        """Read the workbook beside the window."""
        venue, code, path = self._context.venue, self._code, self._path
        self._errand = Errand(lambda: _read_book(venue, code, path))
        self._errand.finished.connect(self._on_read)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self.said.say(self._context.words.say("Reading {file}…", file=path.name), Tone.QUIET)
        self.bar.show()
        self.yes.setEnabled(False)
        self._errand.start(QThreadPool.globalInstance())

    @override
    def reject(self) -> None:
        """Esc closes the window; while the workbook is read it waits for that."""
        if not self.at_work:
            super().reject()

    def _build(self) -> None:
        say, look, words = self._context.words.say, self._context.look, self._context.words
        self.file = ElidedLine(self._path.name, level=Level.TITLE)
        self.counted = PlanChips(words, look)
        head = QHBoxLayout()
        head.setSpacing(SIZES.gap)
        head.addWidget(self.file, 1)
        head.addWidget(self.counted)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.plan, self.faults = PlanModel(words, look, self), FaultModel(words, self)
        self.plan_list = RowTable(self.plan, stretch=_DETAILS)
        self.plan_list.set_widths(*_PLAN_WIDTHS)
        self.plan_list.setAccessibleName(say("Sheets of the file"))
        self.fault_list = RowTable(self.faults, stretch=SENTENCE)
        self.fault_list.set_widths(*_FAULT_WIDTHS)
        self.fault_list.draw_figures_in([ROW])
        self.fault_list.setAccessibleName(say("Faults of the file"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.plan_list)
        self.stack.addWidget(self.fault_list)
        self.said = RefusalLine(look)
        self.again = PlainButton(say("Read again"), look, "arrow-clockwise")
        self.cancel = PlainButton(say("Cancel"))
        self.yes = PrimaryButton(say("Import the sheets"), look, "download-simple")
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.said, 1)
        for button in (self.again, self.cancel, self.yes):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def _on_read(self, read: BookRead) -> None:
        self._end()
        self._read = read
        self.plan.show(plan_rows(read.plan, read.contest, self._context.words))
        self.faults.show(read.book.faults)
        self.stack.setCurrentWidget(self.fault_list if read.book.faults else self.plan_list)
        self.counted.show_counts(read.plan, len(read.book.faults))
        why_not = self._why_not(read)
        self.yes.setEnabled(not why_not)
        self.yes.setToolTip(why_not)
        if why_not:
            self.said.say(why_not, Tone.DANGER if read.book.faults else Tone.WAITING)
        else:
            self.said.clear()
        (self.again if why_not else self.yes).setFocus()

    def _why_not(self, read: BookRead) -> str:
        """Why nothing can be imported; empty if it can."""
        say, faults, plan = self._context.words.say, len(read.book.faults), read.plan
        if faults:
            return say(
                "Nothing can be imported while the file has faults: {count}. Mend them in the file, save it, and "
                "press “Read again”.",
                count=faults,
            )
        if not (plan.added or plan.changed or plan.answers):
            return say("All sheets are already as in the file; there is nothing to import.")
        return ""

    def _on_yes(self) -> None:
        if self._read is None:
            return
        context, book = self._context, self._read.book
        actor, at = context.actor(Desk.SECRETARY), context.clock()

        def act() -> None:
            self.done_plan = context.venue.typed_up.import_sheets(
                self._code, book, source=self._path.name, actor=actor, at=at
            )

        context.problems.attempt(act, refused=self.said.say, done=self.accept)

    def _on_refused(self, refusal: Refusal) -> None:
        self._end()
        self.said.say(self._context.words.say_message(refusal.said))

    def _on_broke(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self._errand = None
        self.bar.hide()


def _read_book(venue: Venue, code: RoundCode, path: Path) -> BookRead:
    """Read a workbook of that round.

    Raises:
        Refusal: if it is no such workbook, or one of another round.
    """
    contest = venue.snapshots.contest()
    found = round_of_book(path, contest)
    if found is not None and found.code != code:
        raise Refusal(
            message(
                "{file} holds the sheets of {round}. Choose that round first.", file=path.name, round=found.name
            )
        )
    book = read_typed_up(path, contest, contest.round(code))
    return BookRead(contest, book, venue.typed_up.planned(code, book))
