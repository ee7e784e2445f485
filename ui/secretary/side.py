"""The side of the secretary's desk: the chosen team, its counts or the chosen sheet, and its deductions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheet, PartLine, ReopenRequest, RoundBoard, SheetKey
from ui.context import DeskContext
from ui.secretary.counts_card import CountsCard
from ui.secretary.deductions_card import DeductionsCard
from ui.secretary.sheet_card import SheetCard
from ui.stage_line import numbered_name
from ui.theme import SIZES, Tone
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_WIDTH = 272
_MOST_STRETCH = 1000
"""A list of deductions takes all the room that is left over."""


class Side(QWidget):
    """Shows one team in one part; the card in the middle fits the kind of the part."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        say = context.words.say
        self.setFixedWidth(_WIDTH)
        self.team = Line(level=Level.TITLE, wrap=True)
        self.part = Line(tone=Tone.QUIET)
        self.sheet = SheetCard(context)
        self.answers = CountsCard(context, say("Answers"), [say("Right"), say("Wrong"), say("Blank")])
        self.points = CountsCard(context, say("Points given"), [say("Points")])
        self.beside = RefusalLine(context.look)
        self.beside.hide()
        self.deductions = DeductionsCard(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        for widget in (self.team, self.part, self.sheet, self.answers, self.points, self.beside):
            column.addWidget(widget)
        column.addWidget(self.deductions)
        column.addStretch(1)
        self._column = column

    def refuse(self, sentence: str) -> None:
        """Say why a note was refused; nothing, once it is not any more."""
        self.beside.say(sentence)
        self.beside.setVisible(bool(sentence))

    def show_team(self, board: RoundBoard, part: PartLine, team: TeamCode, *, judge: JudgeCode | None) -> None:
        """Show that team in that part, with that judge's sheet where a judge is chosen."""
        self.team.setText(numbered_name(board, team, part.code))
        self.part.setText(part.name)
        self.sheet.setVisible(part.kind == "judged")
        self.answers.setVisible(part.kind == "objective")
        self.points.setVisible(part.kind == "typed")
        self._show_sheet(board, part, team, judge=judge)
        self._show_counts(board, part, team)
        lines = tuple(line for line in board.deductions if line.deduction.team == team)
        self._column.setStretchFactor(self.deductions, _MOST_STRETCH if lines else 0)
        self.deductions.show_deductions(lines, board.parts, frozen=board.frozen)

    def _show_sheet(self, board: RoundBoard, part: PartLine, team: TeamCode, *, judge: JudgeCode | None) -> None:
        sheet: DeskSheet | None = None
        request: ReopenRequest | None = None
        name = ""
        if judge is not None:
            key = SheetKey(board.round.code, judge, team, part.code)
            sheet, request = board.sheets.get(key), board.requests.get(key)
            name = next((f"{line.code.upper()} · {line.name}" for line in board.panel if line.code == judge), "")
        self.sheet.show_sheet(sheet, name, request, frozen=board.frozen)

    def _show_counts(self, board: RoundBoard, part: PartLine, team: TeamCode) -> None:
        answers = board.answers.get((team, part.code))
        counts: Sequence[str] = ("", "", "")
        if answers is not None:
            counts = [str(number) for number in (answers.right, answers.wrong, answers.blank)]
        self.answers.show_counts(f"{team}/{part.code}", counts, frozen=board.frozen)
        typed = board.typed.get((team, part.code))
        points = self._words.points(typed.points) if typed is not None else ""
        self.points.show_counts(f"{team}/{part.code}", [points], frozen=board.frozen)
