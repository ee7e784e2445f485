"""A column of the board: a round with its teams, or the teams that are in no round yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import RoundOnBoard, RoundState, TeamOnBoard
from ui.context import DeskContext
from ui.organizer.rounds.card_head import CardHead
from ui.organizer.rounds.team_list import TeamList, TeamRows
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.texts import Level, Line

_LEAST_WIDTH = 168


class Column(QFrame):
    """A card with a list of teams; `code` None is that of the teams in no round."""

    teams_dropped = Signal(object, object, object)
    """The round that teams came from, a list of them, and the round of this column; told when the drag is over."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setMinimumWidth(SIZES.scaled(_LEAST_WIDTH))
        self._context = context
        self.code: RoundCode | None = None
        self.rows = TeamRows(context)
        self.teams = TeamList(self.rows, context.words.say("Drag teams here, or choose them and press “Move to…”."))
        self.count = Line(level=Level.SMALL, tone=Tone.QUIET)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIZES.gap, SIZES.gap, SIZES.gap, SIZES.gap)
        self.column.setSpacing(SIZES.half)

        self.rows.dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)

    def show_teams(self, teams: tuple[TeamOnBoard, ...]) -> None:
        """Show these teams; those that were chosen stay so."""
        chosen = self.teams.chosen()
        self.rows.show(teams)
        if chosen:
            self.teams.choose([team.code for team in teams if team.code in chosen])
        self.count.setText(self._context.words.say("{count} teams", count=len(teams)))

    def _on_dropped(self, source: RoundCode | None, teams: list[TeamCode]) -> None:
        self.teams_dropped.emit(source, teams, self.code)


class RoundCard(Column):
    """A round whose teams are entered by hand."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.head = CardHead(context)
        self.column.addWidget(self.head)
        self.column.addWidget(self.count)
        self.column.addWidget(self.teams, 1)

    def show_round(self, shown: RoundOnBoard) -> None:
        """Show that round."""
        self.code = self.rows.round = shown.code
        self.rows.numbered = shown.state is not RoundState.OPEN
        self.rows.takes = shown.state in {RoundState.OPEN, RoundState.DRAWN}
        self.teams.setDragEnabled(self.rows.takes)
        self.teams.setAccessibleName(self._context.words.say("Teams of {round}", round=shown.name))
        self.head.show_round(shown)
        self.show_teams(shown.teams)


class UnplacedCard(Column):
    """The teams that are in no round yet, and the way to divide them."""

    division_asked = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        say = context.words.say
        title = Line(say("Not in a round yet"), level=Level.LEAD, wrap=True)
        title.setProperty("strong", "true")
        self.hint = Line(
            say("Drag the host teams to their clusters first; the others are then divided evenly."),
            level=Level.SMALL,
            tone=Tone.QUIET,
            wrap=True,
        )
        self.divide = PrimaryButton(say("Divide evenly"), context.look, "arrows-out-line-horizontal")
        self.divide.clicked.connect(self.division_asked)
        self.teams.setAccessibleName(title.text())
        for widget in (title, self.hint, self.count):
            self.column.addWidget(widget)
        self.column.addWidget(self.teams, 1)
        self.column.addWidget(self.divide)
