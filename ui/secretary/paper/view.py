"""What is in sight on the window of the paper sheets, and the sentences about the paper on the desk."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.services.paper import PaperState
from ui.context import DeskContext
from ui.secretary.paper.choosing import SheetChoice
from ui.secretary.paper.differences import DifferencesPane
from ui.secretary.paper.grid import MarkGrid
from ui.secretary.paper.grid_model import GridModel
from ui.secretary.paper.line_rows import Choice, Desk, LineRow
from ui.secretary.paper.outside import OutsideButtons
from ui.secretary.paper.reader_field import ReaderField
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Headline, Line


class PaperView(QWidget):
    """Reader and reading above, the grid in the middle, both readings under it where they differ."""

    def __init__(self, context: DeskContext, code: RoundCode) -> None:
        super().__init__()
        self._words = context.words
        say, look = context.words.say, context.look
        self.reader = ReaderField(context)
        self.sheets = SheetChoice(context)
        self.about = ElidedLine()
        self.model = GridModel(context.words, look, self)
        self.grid = MarkGrid(self.model)
        self.grid.setAccessibleName(say("The paper on the desk"))
        self.differing = DifferencesPane(context, self.grid)
        self.said = RefusalLine(look)
        self.outside = OutsideButtons(context, code)
        self.close_it = PlainButton(say("Close"))
        self.next = PrimaryButton("", look, "arrow-right")
        head = QHBoxLayout()
        head.setSpacing(SIZES.wide)
        head.addWidget(Headline(say("Paper sheets")))
        head.addStretch()
        head.addLayout(self.sheets.both)
        head.addWidget(self.reader)
        hint = say("Enter: next cell · V: the judge was absent · K: stood aside · comma and point alike")
        told = QHBoxLayout()
        told.setSpacing(SIZES.room)
        told.addWidget(self.about, 1)
        told.addWidget(Line(hint, tone=Tone.QUIET))
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.outside)
        foot.addStretch()
        foot.addWidget(self.close_it)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.sheets)
        column.addLayout(told)
        column.addWidget(self.grid, 1)
        column.addWidget(self.differing)
        column.addWidget(self.said)
        column.addLayout(foot)

    def show_progress(self, desk: Desk, choice: Choice, rows: Sequence[LineRow]) -> None:
        """Say whose paper it is, and how far it is read."""
        judge = next(line for line in desk.board.panel if line.code == choice.judge)
        read = sum(row.paper is not None and choice.which in row.paper.readings for row in rows)
        done = sum(row.paper is not None and row.paper.state is PaperState.DONE for row in rows)
        self.about.setText(
            self._words.say(
                "{code} · {name} – {part}. Lines read: {read}, confirmed: {done} of {count}.",
                code=judge.code.upper(),
                name=judge.name,
                part=desk.part(choice.part).name,
                read=read,
                done=done,
                count=len(rows),
            )
        )

    def show_next(self, desk: Desk, found: Choice | None) -> None:
        """Offer the next paper of the pile."""
        say = self._words.say
        self.next.setEnabled(found is not None and bool(desk.reader.name))
        if found is None:
            self.next.setText(say("Nothing more to read"))
        else:
            part = desk.part(found.part).name
            self.next.setText(say("Next: {judge} – {part}", judge=found.judge.upper(), part=part))

    def go_to_work(self) -> None:
        """Go to the first cell to type, or to what comes first."""
        if not self.reader.name:
            asked = self._words.say("Please type the name of who reads; it stands beside each line.")
            self.said.say(asked, Tone.WAITING)
            self.reader.setFocus()
        elif not self.grid.go_to_first_open() and self.next.isEnabled():
            self.next.setFocus()
        else:
            self.grid.setFocus()

    def go_to_next_line(self, number: int) -> None:
        """Go to the next line to read; behind the last one, to the next paper."""
        if not self.grid.go_to_first_open(number):
            (self.next if self.next.isEnabled() else self.close_it).setFocus()
