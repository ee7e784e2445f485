"""The criteria of the chosen part, typed into the cells of a table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from reports.wording import parse_typed
from stage_contest.domain.criteria import Criterion, JudgedPart
from stage_contest.domain.points import ZERO, Hundredths
from stage_contest.services.rulebook import Aspect, Finding, Spot, criterion_in_use
from stage_contest.services.rulebook.edits import added_criterion, edit_criterion, edit_judged, moved
from ui.context import DeskContext
from ui.organizer.rules.criteria_model import ASPECTS, Column, CriteriaModel, CriterionCells
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.fields import FindingLine
from ui.theme import SIZES, Tone
from ui.widgets.moving_table import MovingTable
from ui.widgets.row_buttons import RowButtons
from ui.widgets.texts import Level, Line

_NUMBER_WIDTH = 80
_ROWS_IN_SIGHT = 4


class CriteriaCard(QWidget):
    """Edits the criteria of a judged part in the draft."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__()
        self._context = context
        self._drafting = drafting
        self._part: JudgedPart | None = None
        self._frozen = False
        say = context.words.say
        self.model = CriteriaModel(context)
        self.table = MovingTable(self.model, stretch=Column.NAME, cells=True)
        numbers = (Column.MAXIMUM, Column.STEP, Column.WEIGHT)
        self.table.set_widths(0, *(max(_NUMBER_WIDTH, self.table.heading_width(column)) for column in numbers))
        self.table.draw_figures_in(numbers)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.table.setMinimumHeight((_ROWS_IN_SIGHT + 1) * SIZES.row)
        self.table.setAccessibleName(say("Criteria"))
        self.together = Line(tone=Tone.QUIET)
        self.said = FindingLine(context)
        self.buttons = RowButtons(context, add=say("Add a criterion"))
        self._build()
        self._connect()

    def show_part(self, part: JudgedPart) -> None:
        """Show the criteria of a part."""
        self._part = part
        self.model.show([self._cells(part, criterion) for criterion in part.criteria])
        words = self._context.words
        most = sum(criterion.maximum * criterion.weight for criterion in part.criteria) // 100
        self.together.setText(words.say("together at most {points}", points=words.points(Hundredths(most))))
        self.said.show_findings(self._findings(part))
        self._allow()

    def freeze(self, *, frozen: bool) -> None:
        """Let the table be read only."""
        self._frozen = self.model.frozen = frozen
        self.table.let_move(move=not frozen)
        self._allow()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Line(self._context.words.say("Criteria of the score sheet"), level=Level.LEAD))
        head.addStretch()
        head.addWidget(self.together)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.half)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.model.typed.connect(self._on_typed)
        self.table.move_asked.connect(self._on_move)
        self.table.removal_asked.connect(self._on_removal)
        self.table.row_chosen.connect(lambda _row: self._allow())
        self.buttons.add_asked.connect(self._on_add)
        self.buttons.removal_asked.connect(self._on_removal)
        self.buttons.step_asked.connect(self.table.step)

    def _allow(self) -> None:
        row = self.table.currentIndex().row()
        self.buttons.allow(row=row, count=self.model.rowCount(), frozen=self._frozen)

    def _spot(self, part: JudgedPart, criterion: Criterion, column: Column) -> Spot:
        return Spot(ASPECTS[column], part.code, criterion.code)

    def _findings(self, part: JudgedPart) -> tuple[Finding, ...]:
        """What is said about the list, and about each of its cells."""
        whole = self._drafting.at(Spot(Aspect.CRITERIA, part.code))
        cells = (
            finding
            for finding in self._drafting.findings
            if finding.spot.part == part.code and finding.spot.criterion is not None
        )
        return (*whole, *cells)

    def _cells(self, part: JudgedPart, criterion: Criterion) -> CriterionCells:
        words = self._context.words
        texts = {
            Column.NAME: criterion.name,
            Column.MAXIMUM: words.points(criterion.maximum),
            Column.STEP: words.points(criterion.step),
            Column.WEIGHT: words.points(criterion.weight),
        }
        wrong = {}
        for column in Column:
            spot = self._spot(part, criterion, column)
            texts[column] = self._drafting.unread(spot) or texts[column]
            faults = [finding for finding in self._drafting.at(spot) if finding.fault]
            if faults:
                wrong[column] = words.say_message(faults[0].said)
        return CriterionCells(criterion, texts, wrong)

    def _on_typed(self, row: int, column: int, text: str) -> None:
        if self._part is None:
            return
        part, criterion, place = self._part, self._part.criteria[row], Column(column)
        self._drafting.write(
            self._spot(part, criterion, place),
            text,
            lambda now: edit_criterion(now, part.code, criterion.code, _edit(place, text)),
        )

    def _on_move(self, start: int, end: int) -> None:
        if self._part is None:
            return
        code, column = self._part.code, max(self.table.currentIndex().column(), 0)
        self._drafting.edit(
            edit_judged(
                self._drafting.now, code, lambda part: replace(part, criteria=moved(part.criteria, start, end))
            )
        )
        self.table.setCurrentIndex(self.model.index(end, column))

    def _on_add(self) -> None:
        if self._part is None:
            return
        name, standing = self._context.words.say("New criterion"), self._drafting.facts.standing
        self._drafting.edit(added_criterion(self._drafting.now, self._part.code, name, standing=standing))
        last = self.model.index(self.model.rowCount() - 1, Column.NAME)
        self.table.setFocus()
        self.table.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.SelectCurrent)
        self.table.edit(last)

    def _on_removal(self) -> None:
        row, part, drafting = self.table.currentIndex().row(), self._part, self._drafting
        if part is None or row < 0 or self._frozen:
            return
        gone = part.criteria[row]
        chain = drafting.now.rules.tie_breaks
        why = criterion_in_use(part.code, gone.code, gone.name, facts=drafting.facts, chain=chain)
        if why is not None:
            self.said.show_findings([Finding(Spot(Aspect.CRITERIA, part.code), why)])
            return
        rest = tuple(criterion for criterion in part.criteria if criterion is not gone)
        drafting.edit(edit_judged(drafting.now, part.code, lambda old: replace(old, criteria=rest)))


def _edit(column: Column, text: str) -> Callable[[Criterion], Criterion]:
    """How a criterion changes by a typed text; ValueError if it is no number where one is needed."""
    if column is Column.NAME:
        return lambda criterion: replace(criterion, name=text.strip())
    points = parse_typed(text) if text.strip() else ZERO
    if column is Column.MAXIMUM:
        return lambda criterion: replace(criterion, maximum=points)
    if column is Column.STEP:
        return lambda criterion: replace(criterion, step=points)
    return lambda criterion: replace(criterion, weight=points)
