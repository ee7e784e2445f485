"""A live example of how marks become the score of the chosen part."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QVBoxLayout

from stage_contest.domain.criteria import JudgedPart, Part, PartCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.over_time import NOTHING_TAKEN, OverTime
from stage_contest.domain.part_proof import PartProof
from stage_contest.services.rulebook import ExampleMarks, example
from ui.context import DeskContext
from ui.organizer.rules.example_fields import ExampleFields
from ui.organizer.rules.example_marks import ExampleModel, example_rows, fitted, with_mark
from ui.organizer.rules.example_text import score_line, steps_in_words
from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Level, Line

_MARK_WIDTH = 56
_JUDGES = (3, 4, 5)


class ExampleCard(QFrame):
    """Invented marks, to be changed at will, and their arithmetic; nothing of it is written to the file."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._context = context
        self._given: dict[tuple[PartCode, type[Part]], ExampleMarks] = {}
        self._part: Part | None = None
        self._over_time = NOTHING_TAKEN
        say = context.words.say
        self.judges = ChoiceBox()
        self.judges.addItems([say("{count} judges", count=count) for count in _JUDGES])
        self.judges.setAccessibleName(say("Judges of the example"))
        self.model = ExampleModel(context)
        self.table = RowTable(self.model, stretch=0, cells=True)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.table.setAccessibleName(say("Marks of the example"))
        self.fields = ExampleFields(context)
        self.refused = RefusalLine(context.look)
        self.steps = Line(wrap=True)
        self.score = Headline()
        self._build()
        self._connect()

    def show_part(self, part: Part, over_time: OverTime) -> None:
        """Show the example of that part."""
        self._part, self._over_time = part, over_time
        self._refuse("")
        self._show()

    def proof(self, part: Part, over_time: OverTime = NOTHING_TAKEN) -> PartProof | None:
        """The example of a part with the marks that were typed for it; None while it cannot be counted."""
        try:
            return example(part, self._marks(part), over_time)
        except Refusal:
            return None

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Line(self._context.words.say("Example"), level=Level.LEAD))
        head.addStretch()
        head.addWidget(self.judges)
        foot = QHBoxLayout()
        foot.addWidget(Line(self._context.words.say("Score of the part"), tone=Tone.QUIET))
        foot.addStretch()
        foot.addWidget(self.score)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self.fields)
        column.addWidget(self.refused)
        column.addWidget(self.steps)
        column.addStretch()
        column.addLayout(foot)

    def _connect(self) -> None:
        self.judges.activated.connect(lambda _row: self._show())
        self.model.typed.connect(self._on_typed)
        self.fields.typed.connect(self._on_fields)

    def _marks(self, part: Part) -> ExampleMarks:
        return fitted(part, self._given.get((part.code, type(part))), _JUDGES[self.judges.currentIndex()])

    def _show(self) -> None:
        part = self._part
        if part is None:
            return
        marks, words = self._marks(part), self._context.words
        self._given[part.code, type(part)] = marks
        judged = isinstance(part, JudgedPart)
        self.judges.setVisible(judged)
        self.table.setVisible(judged)
        self.fields.show_marks(part, marks, self._over_time)
        proof = self.proof(part, self._over_time)
        if proof is None:
            self.steps.setText(words.say("So many marks cannot be left out of so few sheets."))
        else:
            self.steps.setText("\n".join(steps_in_words(proof, words)))
        self.score.setText("…" if proof is None else score_line(proof, words))
        if isinstance(part, JudgedPart):
            self._show_table(part, marks, proof)
        self.changed.emit()

    def _show_table(self, part: JudgedPart, marks: ExampleMarks, proof: PartProof | None) -> None:
        rows, count = example_rows(part, marks, proof, self._context.words), len(marks.sheets)
        judges = [self._context.words.say("J{number}", number=number) for number in range(1, count + 1)]
        self.model.show_headings([self._context.words.say("Criterion"), *judges], rows)
        self.table.draw_figures_in(range(1, count + 1))
        for column in range(1, count + 1):
            self.table.setColumnWidth(column, SIZES.scaled(_MARK_WIDTH))
        self.table.setFixedHeight((len(rows) + 1) * SIZES.row + 2 * self.table.frameWidth())

    def _on_typed(self, row: int, judge: int, text: str) -> None:
        part = self._part
        if isinstance(part, JudgedPart):
            marks = self._marks(part)
            self._take(lambda: with_mark(part, marks, (row, judge), text))

    def _on_fields(self) -> None:
        part = self._part
        if part is not None:
            marks = self._marks(part)
            self._take(lambda: replace(self.fields.marks(part, marks), sheets=marks.sheets))

    def _refuse(self, sentence: str) -> None:
        self.refused.say(sentence)
        self.refused.setVisible(bool(sentence))

    def _take(self, given: Callable[[], ExampleMarks]) -> None:
        part = self._part
        if part is None:
            return
        self._refuse("")
        try:
            self._given[part.code, type(part)] = given()
        except Refusal as refusal:
            self._refuse(self._context.words.say_message(refusal.said))
        else:
            self._show()
