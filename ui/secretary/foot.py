"""Below the board: whose sheets are awaited and for how long, further acts, and "call the team"."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import PartLine, RoundBoard
from ui.context import DeskContext
from ui.stage_line import waiting_sentence
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.forecast_line import ForecastLine
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level

_MOST_NAME_WIDTH = 280


class Foot(QWidget):
    """What the evening waits for; `more` is a row for further buttons, left of the call."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        self.waiting = ElidedLine(level=Level.LEAD)
        self.forecast = ForecastLine(context)
        self.beside = RefusalLine(context.look)
        self.call = PrimaryButton(context.words.say("Call the team"), context.look, "megaphone")
        self.more = QHBoxLayout()
        self.more.setSpacing(SIZES.gap)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.waiting)
        said.addWidget(self.forecast)
        said.addWidget(self.beside)
        foot = QHBoxLayout(self)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(SIZES.room)
        foot.addLayout(said, 1)
        foot.addLayout(self.more)
        foot.addWidget(self.call)

    def show_board(self, board: RoundBoard) -> None:
        """Say what is awaited in that round."""
        self.waiting.setText(waiting_sentence(board, self._words))
        self.forecast.show_round(board.round.code, awaited=bool(board.waiting))

    def show_team(self, board: RoundBoard, part: PartLine, team: TeamCode) -> None:
        """Offer to call that team."""
        say, stage = self._words.say, board.stage
        on_stage = stage is not None and (stage.round, stage.team, stage.part) == (
            board.round.code,
            team,
            part.code,
        )
        name = next(entry.name for entry in board.entries if entry.team == team)
        metrics, most = self.call.fontMetrics(), SIZES.scaled(_MOST_NAME_WIDTH)
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, most)
        self.call.setText(say("On stage: {team}", team=short) if on_stage else say("Call {team}", team=short))
        self.call.setToolTip(name if short != name else "")
        self.call.setEnabled(not on_stage and not board.frozen)
        self.beside.clear()
        self.beside.hide()

    def refuse(self, sentence: str) -> None:
        """Say why the team was not called."""
        self.beside.say(sentence, Tone.DANGER)
        self.beside.show()
