"""Moving teams between the columns of the board, with a reason where lots are drawn."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Actor, Desk
from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import RoundsBoard, RoundState
from ui.context import DeskContext
from ui.dialogs.reason import reason_for


class Acting(QObject):
    """Does what the user asked for on the board; refusals go to one line of the page."""

    done = Signal()
    """Something was written."""
    refused = Signal(str)

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self.page = page

    def attempt(self, act: Callable[[Actor], object], refused: Callable[[str], None] | None = None) -> bool:
        """Do an act as the organizer; a refusal goes to `refused`, or else to the line of the page."""
        actor = self.context.actor(Desk.ORGANIZER)
        return self.context.problems.attempt(
            lambda: act(actor), refused=refused or self.refused.emit, done=self.done.emit
        )

    def reason(self, question: str, verb: str) -> str | None:
        """The reason that the user gives; None where the user leaves it."""
        return reason_for(self.context, question, verb=verb, parent=self.page.window())


class Moving:
    """Moves teams from one column to another; None stands for the column of teams that are in no round."""

    def __init__(self, acting: Acting) -> None:
        self._acting = acting
        self.board: RoundsBoard | None = None

    def move(self, teams: Sequence[TeamCode], source: RoundCode | None, target: RoundCode | None) -> bool:
        """Move the teams and tell whether they moved."""
        if not teams or source == target:
            return False
        reason = self._reason(source, target)
        if reason is None:
            return False
        rounds, at = self._acting.context.venue.rounds, self._acting.context.clock()

        def act(actor: Actor) -> None:
            if source is None and target is not None:
                rounds.enter(target, teams, reason=reason, actor=actor, at=at)
            elif source is not None and target is None:
                rounds.take_out(source, teams, reason=reason, actor=actor, at=at)
            elif source is not None and target is not None:
                rounds.move_entries(teams, source, target, reason=reason, actor=actor, at=at)

        return self._acting.attempt(act)

    def _reason(self, *codes: RoundCode | None) -> str | None:
        """The reason where the order of one of the rounds is drawn; an empty one where none is needed."""
        rounds = self.board.rounds if self.board is not None else ()
        drawn = [each.name for each in rounds if each.code in codes and each.state is RoundState.DRAWN]
        if not drawn:
            return ""
        say = self._acting.context.words.say
        return self._acting.reason(
            say("The lots of {rounds} are drawn. Change its teams all the same?", rounds=tuple(drawn)),
            say("Move"),
        )
