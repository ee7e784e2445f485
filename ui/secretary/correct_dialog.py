"""Putting marks of a submitted sheet right; before anything is saved it shows who would move."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from reports.wording import parse_typed
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.people import Desk
from stage_contest.domain.points import Hundredths
from stage_contest.services.views import SheetKey
from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.models.moves_model import Column, MovesModel
from ui.secretary.chosen import Chosen
from ui.theme import SIZES, Tone
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Line

_WIDTH = 760
_FIELD_WIDTH = 96
_MOVES_HEIGHT = 208


class CorrectDialog(Question):
    """The old marks with fields for new ones, the reason, and the teams that would stand differently."""

    def __init__(self, context: DeskContext, chosen: Chosen, *, parent: QWidget) -> None:
        say = context.words.say
        super().__init__(
            context, title=say("Correct a sheet"), verb=say("Save the correction"), parent=parent, width=_WIDTH
        )
        if chosen.sheet is None:
            raise ValueError(chosen)
        self._sheet: SheetKey = chosen.sheet
        self._criteria = chosen.part.criteria
        self._there = chosen.board.sheets[chosen.sheet].marks
        self.fields: dict[CriterionCode, QLineEdit] = {}
        self._build(chosen)
        for field in self.fields.values():
            field.textChanged.connect(self._preview)
            field.returnPressed.connect(lambda field=field: self._go_on(field))
        self.reason.returnPressed.connect(self._on_yes)
        self._preview()
        next(iter(self.fields.values())).setFocus()

    def _build(self, chosen: Chosen) -> None:
        say, look = self.context.words.say, self.context.look
        title = Headline(f"{self._sheet.judge.upper()} · {chosen.part.name} · {chosen.team_name}")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(say("Reason (it is kept with the change)"))
        self.reason.setAccessibleName(say("Reason"))
        self.said = Line(tone=Tone.QUIET, wrap=True)
        self.moves = MovesModel(self.context)
        self.table = RowTable(self.moves, stretch=Column.PRIZES)
        self.table.setColumnHidden(Column.ROUND, True)
        self.table.set_widths(0, 160, 88, 152)
        self.table.setFixedHeight(SIZES.scaled(_MOVES_HEIGHT))
        self.table.setAccessibleName(say("Who would move"))
        self.beside = RefusalLine(look)
        self.no.setAutoDefault(False)
        self.yes.setAutoDefault(False)
        self.yes.setDefault(False)
        self.body.setSpacing(SIZES.gap)
        for widget in (title, self._marks_card(), self.reason, self.said, self.table):
            self.body.addWidget(widget)
        self.foot.insertWidget(0, self.beside, 1)

    def _marks_card(self) -> QFrame:
        words = self.context.words
        card = QFrame()
        card.setProperty("card", "true")
        grid = QGridLayout(card)
        grid.setSpacing(SIZES.gap)
        grid.setHorizontalSpacing(SIZES.room)
        grid.setColumnStretch(0, 1)
        for place, heading in enumerate((words.say("Criterion"), words.say("Old"), words.say("New"))):
            line = Line(heading, tone=Tone.QUIET)
            grid.addWidget(
                line, 0, place, Qt.AlignmentFlag.AlignLeft if place == 0 else Qt.AlignmentFlag.AlignRight
            )
        for row, criterion in enumerate(self._criteria, 1):
            there = self._there.get(criterion.code)
            field = QLineEdit()
            field.setFixedWidth(SIZES.scaled(_FIELD_WIDTH))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setAccessibleName(criterion.name)
            self.fields[criterion.code] = field
            grid.addWidget(Line(f"{criterion.name} /{words.points(criterion.maximum)}"), row, 0)
            old = Line("–" if there is None else words.points(there, 2))
            grid.addWidget(old, row, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(field, row, 2)
        return card

    def _go_on(self, field: QLineEdit) -> None:
        """Enter goes to the next mark, and from the last one to the reason."""
        fields = [*self.fields.values(), self.reason]
        fields[fields.index(field) + 1].setFocus()

    def _corrected(self) -> dict[CriterionCode, Hundredths]:
        """The marks that were typed and differ.

        Raises:
            ValueError: with the text that is no mark.
        """
        found: dict[CriterionCode, Hundredths] = {}
        for code, field in self.fields.items():
            text = field.text().strip()
            if text and (points := parse_typed(text)) != self._there.get(code):
                found[code] = points
        return found

    def _preview(self) -> None:
        """Show at once who would stand differently."""
        words = self.context.words
        self.moves.show(())
        self.beside.clear()
        try:
            corrected = self._corrected()
            moves = self.context.venue.corrections.would_move(self._sheet, corrected) if corrected else ()
        except ValueError as wrong:
            self._refuse(words.say('"{typed}" is not a mark.', typed=str(wrong)))
            return
        except Refusal as refusal:
            self._refuse(words.say_message(refusal.said))
            return
        self.moves.show(moves)
        if not corrected:
            self.said.setText(words.say("Type the marks that are to be other ones; the rest stays as it is."))
        elif moves:
            self.said.setText(words.say("Who would stand differently ({count}):", count=len(moves)))
        else:
            self.said.setText(words.say("Nobody would stand differently."))
        self.yes.setEnabled(bool(corrected))

    def _refuse(self, sentence: str) -> None:
        self.said.setText("")
        self.beside.say(sentence)
        self.yes.setEnabled(False)

    @override
    def _on_yes(self) -> None:
        if not self.yes.isEnabled():
            return
        corrected, reason = self._corrected(), self.reason.text()
        actor, at = self.context.actor(Desk.SECRETARY), self.context.clock()
        self.context.problems.attempt(
            lambda: self.context.venue.corrections.correct(self._sheet, corrected, reason, actor=actor, at=at),
            refused=self._on_refused,
            done=self.accept,
        )

    def _on_refused(self, sentence: str) -> None:
        self.beside.say(sentence)
        if not self.reason.text().strip():
            self.reason.setFocus()
