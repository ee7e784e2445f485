"""The window of the paper sheets: one paper on the desk, read by keyboard, line by line."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.paper_reading import Pass
from stage_contest.domain.sheets import SheetState
from stage_contest.services.paper import PaperState
from ui.context import DeskContext
from ui.problems import Trouble
from ui.secretary.paper.grid_model import FIRST_MARK
from ui.secretary.paper.keeping import PaperKeeping, said_or_full
from ui.secretary.paper.line_rows import Choice, Desk, LineRow, Reader, line_rows
from ui.secretary.paper.next_paper import next_paper, read_papers
from ui.secretary.paper.typed_line import Typing, state_of_letter
from ui.secretary.paper.view import PaperView

_SIZE = QSize(1320, 720)
_AROUND = 24
_LEAST = QSize(960, 600)


class PaperWindow(QDialog):
    """Reads paper sheets into one round; what was typed and not kept stays in `typing`."""

    def __init__(
        self, context: DeskContext, code: RoundCode, typing: Typing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._code = code
        self._typing = typing
        self._row = -1
        self.setWindowTitle(context.words.say("Paper sheets"))
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(_AROUND, _AROUND)) if parent else _SIZE)
        self.view = PaperView(context, code)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.keeping = PaperKeeping(context, typing, self.view.reader.actor, self.view.said.say)
        self._desk = self._look_at_the_round()
        judged = [line for line in self._desk.board.parts if line.criteria]
        self._choice = Choice(self._desk.board.panel[0].code, judged[0].code, Pass.FIRST)
        self._connect()
        self._show_paper(self._choice)
        self.view.go_to_work()

    @property
    def choice(self) -> Choice:
        """The paper on the desk."""
        return self._choice

    def refresh(self) -> None:
        """Show the same paper again, as it is on file now."""
        self._desk = self._look_at_the_round()
        self._show_lines()

    @override
    def done(self, result: int) -> None:
        self._keep_left_line()
        super().done(result)

    def _connect(self) -> None:
        self.view.reader.named.connect(self._on_named)
        self.view.sheets.chosen.connect(self._on_chosen)
        self.view.model.typed.connect(self._on_typed)
        self.view.grid.letter_typed.connect(self._on_letter)
        self.view.grid.line_ended.connect(self._on_line_ended)
        self.view.grid.fault_met.connect(self._on_fault_met)
        self.view.grid.row_chosen.connect(self._on_row_chosen)
        self.view.differing.withdrawing_asked.connect(self._on_withdrawing)
        self.view.outside.changed.connect(self.refresh)
        self.view.outside.said.connect(self.view.said.say)
        self.view.close_it.clicked.connect(self.reject)
        self.view.next.clicked.connect(self._on_next)
        self._context.problems.troubled.connect(self._on_trouble)

    def _look_at_the_round(self) -> Desk:
        venue = self._context.venue
        reader = Reader(self.view.reader.name, twice=venue.settings.setup().same_reader_twice)
        return Desk(venue.snapshots.board(self._code), venue.paper.sheets(self._code), self._typing, reader)

    def _show_paper(self, choice: Choice) -> None:
        """Put another paper on the desk."""
        self._choice, self._row = choice, -1
        board = self._desk.board
        self.view.sheets.offer(tuple(line for line in board.parts if line.criteria), board.panel, choice)
        self._show_lines()
        self.view.outside.choose(choice)

    def _show_lines(self) -> None:
        desk, choice, words = self._desk, self._choice, self._context.words
        rows = line_rows(desk, choice, words)
        self.view.model.show_lines(desk.part(choice.part).criteria, rows)
        self.view.grid.prepare_columns()
        self.view.grid.setEnabled(bool(desk.reader.name))
        self.view.sheets.show_read(read_papers(desk, choice, words))
        self.view.show_progress(desk, choice, rows)
        self.view.show_next(desk, next_paper(desk, choice, words))
        self.view.differing.show_line(rows[self._row] if 0 <= self._row < len(rows) else None)

    def _on_named(self) -> None:
        self.view.said.clear()
        self._row = -1
        self.refresh()
        self.view.go_to_work()

    def _on_chosen(self, choice: Choice) -> None:
        self._keep_left_line()
        self.view.said.clear()
        self._desk = self._look_at_the_round()
        self._show_paper(choice)
        self.view.go_to_work()

    def _on_next(self) -> None:
        found = next_paper(self._desk, self._choice, self._context.words)
        if found is not None:
            self._on_chosen(found)

    def _on_typed(self, number: int, place: int, text: str) -> None:
        row, state = self.view.model.row(number), state_of_letter(text)
        line = row.line.saying(state) if state is not None else row.line.with_text(place, text)
        if line != row.line:
            self.view.said.clear()
            self.keeping.note(row, self._choice.which, line)
            self._show_lines()

    def _on_letter(self, number: int, state: SheetState) -> None:
        row = self.view.model.row(number)
        self.keeping.note(row, self._choice.which, row.line.saying(state))
        self._show_lines()
        self._on_line_ended(number)

    def _on_fault_met(self, number: int, column: int) -> None:
        found = self.view.model.fault(number, column)
        if found is not None:
            self.view.said.say(self._context.words.say_message(found))

    def _on_line_ended(self, number: int) -> None:
        """Keep the line and go to the next one, or stay where something lacks."""
        self.view.said.clear()
        row = self.view.model.row(number)
        if not row.open and not row.waiting:
            self.view.go_to_next_line(number)
            return
        if not self.keeping.keep(row, self._choice.which, twice=self._desk.reader.twice):
            lack = self.view.model.first_lack(number)
            self.view.grid.go_to(number, lack if lack is not None else FIRST_MARK)
            return
        self.refresh()
        if self._differs(number):
            self.view.said.say(
                self._context.words.say("Kept, but the two readings differ. Compare both with the paper.")
            )
        else:
            self.view.go_to_next_line(number)

    def _differs(self, number: int) -> bool:
        paper = self.view.model.row(number).paper
        return paper is not None and paper.state is PaperState.DIFFERENT

    def _on_row_chosen(self, number: int) -> None:
        before = self._row
        if number != before:
            self._row = number
            self._keep_line(before)
            self.view.differing.show_line(self.view.model.row(number))

    def _keep_left_line(self) -> None:
        self._keep_line(self._row)

    def _keep_line(self, number: int) -> None:
        """Keep a whole line that is left by another way than its last cell."""
        if not 0 <= number < self.view.model.rowCount() or not self.view.reader.name:
            return
        row: LineRow = self.view.model.row(number)
        ready = row.waiting and said_or_full(row) and self._is_on_desk(row)
        if ready and self.keeping.keep(row, self._choice.which, twice=self._desk.reader.twice, aloud=False):
            QTimer.singleShot(0, self, self.refresh)

    def _is_on_desk(self, row: LineRow) -> bool:
        return (row.sheet.judge, row.sheet.part) == (self._choice.judge, self._choice.part)

    def _on_withdrawing(self, which: Pass) -> None:
        if self.keeping.withdraw(self.view.model.row(self._row), which, self):
            self.view.said.clear()
            self.refresh()

    def _on_trouble(self, trouble: Trouble) -> None:
        self.view.said.say(trouble.sentence)
