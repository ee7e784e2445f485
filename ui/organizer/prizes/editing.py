"""The prizes of the round in sight and every change of them, each one act of the services."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.ladder import Prizes
from stage_contest.domain.people import Desk
from stage_contest.domain.setup import ContestSetup
from stage_contest.services.prizes import RoundPrizes
from ui.context import DeskContext
from ui.dialogs.reason import reason_for

Refused = Callable[[str], None]


class PrizeEditing(QObject):
    """Writes what was changed; where the round has begun it asks for the reason first."""

    changed = Signal()
    """Something was written, or the user let it be: show what is on file."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.round: RoundPrizes | None = None

    @property
    def prizes(self) -> Prizes:
        """The prizes of the round in sight."""
        return self.round.prizes if self.round is not None else Prizes()

    @property
    def frozen(self) -> bool:
        """Whether nothing of the round can be changed."""
        return self.round is None or self.round.frozen or self._context.venue.file.read_only

    def change(self, prizes: Prizes, refused: Refused) -> None:
        """Put these prizes in place of those of the round."""
        shown = self.round
        if shown is None or prizes == shown.prizes:
            self.changed.emit()
            return
        say = self._context.words.say
        reason = self._reason([shown], say("{round} has begun. Change its prizes?", round=shown.name))
        if reason is None:
            self.changed.emit()
            return
        actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
        change = self._context.venue.prizes.change
        self._context.problems.attempt(
            lambda: change(shown.code, prizes, actor=actor, at=at, reason=reason),
            refused=refused,
            done=self.changed.emit,
        )

    def copy_to(self, others: Sequence[RoundPrizes], refused: Refused) -> None:
        """Give other rounds the prizes of this one."""
        shown, say = self.round, self._context.words.say
        if shown is None or not others:
            return
        begun = [line for line in others if line.begun]
        names = tuple(line.name for line in begun)
        reason = self._reason(begun, say("{rounds} has begun. Change its prizes?", rounds=names))
        if reason is None:
            return
        codes: list[RoundCode] = [line.code for line in others]
        actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
        copy = self._context.venue.prizes.copy
        self._context.problems.attempt(
            lambda: copy(shown.code, codes, actor=actor, at=at, reason=reason),
            refused=refused,
            done=self.changed.emit,
        )

    def set_up(self, changed: Callable[[ContestSetup], ContestSetup], refused: Refused) -> None:
        """Change a setting of the contest."""
        settings = self._context.venue.settings
        actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
        self._context.problems.attempt(
            lambda: settings.set_up(changed(settings.setup()), actor=actor, at=at),
            refused=refused,
            done=self.changed.emit,
        )

    def _reason(self, rounds: Sequence[RoundPrizes], question: str) -> str | None:
        """The reason where one is needed, else an empty text; None if the user lets it be."""
        if not any(line.begun for line in rounds):
            return ""
        verb = self._context.words.say("Change the prizes")
        return reason_for(self._context, question, verb=verb, parent=self._page.window())
