"""What the page of the draw asks the services for; every reason is asked for first."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.people import Actor, Desk
from stage_contest.domain.show import Scene
from stage_contest.domain.teams import TeamCode
from stage_contest.services.lots import OrderView
from ui.context import DeskContext
from ui.dialogs.reason import reason_for

_SEED_BYTES = 16
_MAY_GIVE_WAY = frozenset({Scene.NEUTRAL, Scene.ORDER, Scene.DRAW})
"""Scenes in the hall that a draw of the same round may follow by itself; any other is left to the presenter."""


class DrawActs:
    """Draws, writes down and changes orders of one round; refusals are said at once."""

    def __init__(self, context: DeskContext, window: QWidget, *, refused: Callable[[str], None]) -> None:
        self._context = context
        self._window = window
        self._refused = refused
        self._lots = context.venue.lots

    def draw(self, code: RoundCode, order: OrderView, witness: str) -> int:
        """Draw the lots of an order from a fresh seed; gives back how many were drawn, 0 where none were."""
        reason = self._reason_to_draw_again(order)
        if reason is None:
            return 0
        drawn: list[TeamCode] = []
        hall = self._context.projection.hall
        hall.show_lots(0)

        def act(actor: Actor, at: datetime) -> None:
            seed = secrets.token_hex(_SEED_BYTES)
            drawn.extend(
                self._lots.draw(code, order.part, seed=seed, witness=witness, reason=reason, actor=actor, at=at)
            )

        if not self._attempt(act):
            hall.show_lots(None)
        return len(drawn)

    def type_in(self, code: RoundCode, order: OrderView, teams: Sequence[TeamCode], witness: str) -> bool:
        """Write down an order that was drawn on paper."""
        reason = self._reason_to_draw_again(order)
        if reason is None:
            return False
        return self._attempt(
            lambda actor, at: self._lots.type_in(
                code, order.part, teams, witness=witness, reason=reason, actor=actor, at=at
            )
        )

    def change(self, code: RoundCode, order: OrderView, teams: Sequence[TeamCode]) -> bool:
        """Change an order by hand."""
        say = self._context.words.say
        reason = self._ask(say("Change the running order by hand?"), say("Change the order"))
        if reason is None:
            return False
        return self._attempt(
            lambda actor, at: self._lots.change(code, order.part, teams, reason=reason, actor=actor, at=at)
        )

    def follow_round(self, code: RoundCode, part: PartCode, name: str) -> bool:
        """Let a part follow the one order again."""
        say = self._context.words.say
        question = say("Let {part} follow the order of all parts again?", part=name)
        reason = self._ask(question, say("Follow all parts"))
        if reason is None:
            return False
        return self._attempt(
            lambda actor, at: self._lots.follow_round(code, part, reason=reason, actor=actor, at=at)
        )

    def show_in_the_hall(self, code: RoundCode) -> bool:
        """Put the scene of the draw on the hall's screen."""
        show = self._context.venue.show
        return self._attempt(lambda actor, at: show.set_scene(code, Scene.DRAW, actor=actor, at=at))

    def hall_waits_for(self, round_name: str) -> bool:
        """Whether the hall is lit and shows nothing that a draw of that round would disturb."""
        hall = self._context.projection.hall
        picture = hall.picture
        return hall.lit and (
            picture is None or (picture.scene in _MAY_GIVE_WAY and picture.round in {"", round_name})
        )

    def _reason_to_draw_again(self, order: OrderView) -> str | None:
        """Nothing to ask before the first draw; afterwards the reason, or None where it is left."""
        if order.last is None:
            return ""
        say = self._context.words.say
        question = say("The lots were drawn before. The earlier draw stays on record; why is it drawn again?")
        return self._ask(question, say("Draw again"))

    def _ask(self, question: str, verb: str) -> str | None:
        return reason_for(self._context, question, verb=verb, parent=self._window.window())

    def _attempt(self, act: Callable[[Actor, datetime], object]) -> bool:
        actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
        return self._context.problems.attempt(lambda: act(actor, at), refused=self._refused)
