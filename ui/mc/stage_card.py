"""Who is on stage, and whose sheets are awaited; no mark and no result."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.stage_line import door_sign
from ui.theme import SIZES, Tone
from ui.widgets.forecast_line import ForecastLine
from ui.widgets.texts import Level, Line


class StageCard(QFrame):
    """The team on stage with its part, and how many sheets are still to come."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        self.setProperty("card", "true")
        self.team = Line(level=Level.TITLE, wrap=True)
        self.part = Line(tone=Tone.QUIET)
        self.awaited = Line(wrap=True)
        self.forecast = ForecastLine(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.half)
        for line in (self.team, self.part, self.awaited, self.forecast):
            column.addWidget(line)

    def show_board(self, board: RoundBoard) -> None:
        """Show the stage of that round."""
        sign = door_sign(board, self._words)
        self.team.setText(sign.team)
        self.part.setText(sign.part)
        self.awaited.setText(sign.awaited)
        self.forecast.show_round(board.round.code, awaited=bool(board.waiting))
