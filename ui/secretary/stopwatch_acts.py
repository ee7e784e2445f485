"""What the stopwatch card asks for, done through the services; pauses and clearings ask for their reason."""

from collections.abc import Callable
from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.people import Actor, Desk
from stage_contest.domain.points import Hundredths
from stage_contest.domain.stopwatch import Press
from stage_contest.domain.teams import TeamCode
from stage_contest.services.timing import OnStage
from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.dialogs.deduction import DeductionDialog
from ui.dialogs.question import answered
from ui.dialogs.reason import reason_for
from ui.secretary.over_time_text import over_reason
from ui.secretary.stopwatch_card import StopwatchCard

TimedAct = Callable[[RoundCode, tuple[TeamCode, PartCode], Actor, datetime], object]
"""Something that is done with the performance of a team in a part of a round."""


class StopwatchActs:
    """Joins the card to the services; `done` runs after each accepted act."""

    def __init__(self, context: DeskContext, card: StopwatchCard, done: Callable[[], None]) -> None:
        self._context = context
        self._card = card
        self._done = done
        self._board: RoundBoard | None = None
        self._on_stage: OnStage | None = None
        card.pressed.connect(self._on_pressed)
        card.acceptance_asked.connect(self._on_acceptance)
        card.other_points_asked.connect(self._on_other_points)
        card.passing_asked.connect(self._on_passing)

    def show_board(self, board: RoundBoard) -> None:
        """Work on what is on stage in that round."""
        self._board = board
        self._on_stage = self._context.venue.timing.on_stage(board.round.code)
        self._card.show_stage(self._on_stage, frozen=board.frozen)

    def _on_pressed(self, press: Press) -> None:
        """The moment is that of the press, not that of the answered question."""
        at, reason = self._context.clock(), ""
        if press is Press.PAUSED:
            reason = self._ask(self._context.words.say("Why is the stopwatch paused?"), press) or ""
        elif press is Press.CLEARED:
            question = self._context.words.say("Throw away what the stopwatch has measured, and begin anew?")
            reason = self._ask(question, press) or ""
        if press not in {Press.PAUSED, Press.CLEARED} or reason:
            timing = self._context.venue.timing
            self._attempt(
                lambda code, place, actor, _at: timing.press(code, place, press, actor=actor, at=at, reason=reason)
            )

    def _on_acceptance(self) -> None:
        if self._on_stage is not None:
            found, now = self._on_stage.performance, self._context.clock()
            self._deduct(found.proposal(now), over_reason(found.over(now), self._context.words))

    def _on_other_points(self) -> None:
        on_stage, board = self._on_stage, self._board
        if on_stage is None or board is None:
            return
        found, now = on_stage.performance, self._context.clock()
        dialog = DeductionDialog(
            self._context,
            on_stage.team_name,
            tuple(part for part in board.parts if part.code == found.part),
            chosen=found.part,
            parent=self._card.window(),
        )
        dialog.propose(found.proposal(now), over_reason(found.over(now), self._context.words))
        points = dialog.chosen_points() if answered(dialog) else None
        if points is not None:
            self._deduct(points, dialog.chosen_reason())

    def _on_passing(self) -> None:
        say = self._context.words.say
        reason = self._reason(say("Why is nothing taken off for the time over the limit?"), say("Take nothing off"))
        if reason:
            timing = self._context.venue.timing
            self._attempt(
                lambda code, place, actor, at: timing.press(
                    code, place, Press.SETTLED, actor=actor, at=at, reason=reason
                )
            )

    def _deduct(self, points: Hundredths, reason: str) -> None:
        timing = self._context.venue.timing
        self._attempt(
            lambda code, place, actor, at: timing.deduct_over_time(
                code, place, points, reason=reason, actor=actor, at=at
            )
        )

    def _ask(self, question: str, press: Press) -> str | None:
        say = self._context.words.say
        return self._reason(question, say("Pause") if press is Press.PAUSED else say("Clear the stopwatch"))

    def _reason(self, question: str, verb: str) -> str | None:
        return reason_for(self._context, question, verb=verb, parent=self._card.window())

    def _attempt(self, act: TimedAct) -> None:
        if self._board is None or self._on_stage is None:
            return
        code, found = self._board.round.code, self._on_stage.performance
        actor, at = self._context.actor(Desk.SECRETARY), self._context.clock()
        self._card.refuse("")
        self._context.problems.attempt(
            lambda: act(code, (found.team, found.part), actor, at), refused=self._card.refuse, done=self._done
        )
