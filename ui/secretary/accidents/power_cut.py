"""The power fails, or the hall has to wait: the stopwatch of the performance stands still, and goes on later."""

from typing_extensions import override

from stage_contest.domain.stopwatch import Press, StopwatchState
from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.secretary.accidents.form import AccidentForm, Proposal
from ui.stage_line import numbered_name


class PowerCutForm(AccidentForm):
    """Nothing to choose: it is about the team on stage."""

    icon = "lightning"

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            context,
            say("The stopwatch of the team on stage is paused, so that the time of the power cut is not counted."),
        )
        self.usual_reason = say("Power cut")
        self._board: RoundBoard | None = None
        self._paused = False

    @override
    def show_board(self, board: RoundBoard) -> None:
        self._board = board
        self.proposal()
        self.changed.emit()

    @override
    def proposal(self) -> Proposal:
        say, board = self.words.say, self._board
        stage = board.stage if board is not None else None
        if board is None or stage is None or stage.round != board.round.code:
            return Proposal(say("No team is on stage, so no stopwatch runs."))
        timing, code, place = self.context.venue.timing, board.round.code, (stage.team, stage.part)
        state = timing.performance(code, *place).watch.state
        name = numbered_name(board, *place)
        if state is StopwatchState.RUNNING:
            self.verb = say("Pause the stopwatch")
            return Proposal(
                say("The stopwatch of {team} stands still from now on, until it is resumed.", team=name),
                lambda reason, actor, at: timing.press(
                    code, place, Press.PAUSED, actor=actor, at=at, reason=reason
                ),
            )
        if state is StopwatchState.PAUSED:
            self.verb = say("Let it go on")
            return Proposal(
                say("The stopwatch of {team} is paused. It goes on from where it stands.", team=name),
                lambda reason, actor, at: timing.press(
                    code, place, Press.RESUMED, actor=actor, at=at, reason=reason
                ),
            )
        return Proposal(say("The stopwatch of {team} does not run, so there is nothing to pause.", team=name))
