"""What the chair does to the results of a round, each act through the services."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.people import Actor, Desk
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision
from ui.chair.unfreeze_dialog import UnfreezeDialog
from ui.context import DeskContext
from ui.dialogs.reason import ReasonDialog

Refused = Callable[[str], None]


class ChairActs:
    """Does an act in a round, asks for the reason where one is kept, and tells when the round is to be shown."""

    def __init__(self, context: DeskContext, page: QWidget, *, refused: Refused, done: Callable[[], None]) -> None:
        self._context = context
        self._results = context.venue.results
        self._page = page
        self._refused = refused
        self._done = done

    def confirm(self, round_: RoundCode, team: TeamCode, part: PartCode) -> None:
        """Confirm one part of an entry."""
        self._do(lambda: self._results.confirm(round_, team, part, actor=self._chair(), at=self._context.clock()))

    def confirm_all(self, round_: RoundCode) -> None:
        """Confirm everything that is in."""
        self._do(lambda: self._results.confirm_all(round_, actor=self._chair(), at=self._context.clock()))

    def take_back(self, round_: RoundCode, team: TeamCode, part: PartCode) -> None:
        """Take a confirmation back, with the reason."""
        say, clock = self._context.words.say, self._context.clock
        self._ask(
            say("Take the confirmation back"),
            say("This part of the entry waits for the chair again, and its score leaves the hall's screen."),
            lambda why: self._results.unconfirm(round_, team, part, why, actor=self._chair(), at=clock()),
        )

    def freeze(self, round_: RoundCode) -> None:
        """Freeze the results."""
        self._do(lambda: self._results.freeze(round_, actor=self._chair(), at=self._context.clock()))

    def unfreeze(self, round_: RoundCode) -> None:
        """Unfreeze the results, with the reason and the chair's PIN, after all that follows was told."""
        dialog = UnfreezeDialog(self._context, round_, parent=self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._done)
        dialog.open()

    def decide_tie(self, round_: RoundCode, decision: TieDecision, *, refused: Refused) -> None:
        """Record how a tie was decided; a refusal belongs beside its form."""
        self._do(
            lambda: self._results.decide_tie(round_, decision, actor=self._chair(), at=self._context.clock()),
            refused=refused,
        )

    def withdraw(self, round_: RoundCode, number: int) -> None:
        """Withdraw the decision of that number, with the reason."""
        say, clock = self._context.words.say, self._context.clock
        self._ask(
            say("Withdraw the decision"),
            say("The teams are equal again until another decision is recorded."),
            lambda why: self._results.withdraw_tie_decision(round_, number, why, actor=self._chair(), at=clock()),
        )

    def _chair(self) -> Actor:
        return self._context.actor(Desk.CHAIR)

    def _ask(self, verb: str, question: str, act: Callable[[str], object]) -> None:
        dialog = ReasonDialog(self._context, question, verb=verb, parent=self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._do(lambda: act(dialog.text())))
        dialog.open()

    def _do(self, act: Callable[[], object], *, refused: Refused | None = None) -> None:
        self._context.problems.attempt(act, refused=refused or self._refused)
        self._done()
