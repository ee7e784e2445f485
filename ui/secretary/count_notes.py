"""Counted answers and typed points of the chosen team, as the secretary types them or takes them back."""

from collections.abc import Callable
from datetime import datetime

from stage_contest.domain.people import Actor
from stage_contest.domain.sheets import TypedPoints
from ui.secretary.asking import Asking
from ui.secretary.counting import answers_from, points_from
from ui.secretary.counts_card import CountsCard


class CountNotes:
    """Joins the cards of counts to the services."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._marking = asking.context.venue.marking
        side = asking.side
        side.answers.typed.connect(self._on_answers)
        side.points.typed.connect(self._on_points)
        side.answers.taking_back_asked.connect(self._on_taking_back)
        side.points.taking_back_asked.connect(self._on_taking_back)

    def _on_answers(self, texts: list[str]) -> None:
        chosen = self._asking.chosen
        if chosen is None:
            return
        code = chosen.board.round.code

        def write(reason: str, actor: Actor, at: datetime) -> None:
            answers = answers_from(texts, chosen.team, chosen.part)
            self._marking.set_answers(code, answers, actor=actor, at=at, reason=reason)

        self._take(self._asking.side.answers, lambda: answers_from(texts, chosen.team, chosen.part), write)

    def _on_points(self, texts: list[str]) -> None:
        chosen = self._asking.chosen
        if chosen is None:
            return
        code = chosen.board.round.code

        def write(reason: str, actor: Actor, at: datetime) -> None:
            typed = TypedPoints(chosen.team, chosen.part.code, points_from(texts[0]))
            self._marking.set_typed(code, typed, actor=actor, at=at, reason=reason)

        self._take(self._asking.side.points, lambda: points_from(texts[0]), write)

    def _take(
        self, card: CountsCard, read: Callable[[], object], write: Callable[[str, Actor, datetime], None]
    ) -> None:
        """Write what was typed on the card; nobody is asked for a reason for what cannot even be read."""
        problems = self._asking.context.problems
        if not problems.attempt(read, refused=card.refuse):
            return
        reason = self._reason_for_change()
        if reason is None:
            return
        actor, at = self._asking.actor(), self._asking.context.clock()

        def done() -> None:
            self._asking.done()
            card.show_saved()

        problems.attempt(lambda: write(reason, actor, at), refused=card.refuse, done=done)

    def _on_taking_back(self) -> None:
        chosen, say = self._asking.chosen, self._asking.context.words.say
        if chosen is None:
            return
        question = say(
            "Take back what was noted for {part} of {team}? Nothing stands there then.",
            part=chosen.part.name,
            team=chosen.team_name,
        )
        reason = self._asking.reason(question, say("Take back"))
        if reason is None:
            return
        objective = chosen.part.kind == "objective"
        act = self._marking.take_back_answers if objective else self._marking.take_back_typed
        code, place = chosen.board.round.code, (chosen.team, chosen.part.code)
        actor, at = self._asking.actor(), self._asking.context.clock()
        self._asking.attempt(lambda: act(code, place, reason, actor=actor, at=at))

    def _reason_for_change(self) -> str | None:
        """A reason where the part is confirmed already (None if the secretary leaves it), else an empty one."""
        chosen, say = self._asking.chosen, self._asking.context.words.say
        if chosen is None or (chosen.team, chosen.part.code) not in chosen.board.confirmed:
            return ""
        question = say(
            "{part} of {team} is confirmed. A change takes the confirmation back.",
            part=chosen.part.name,
            team=chosen.team_name,
        )
        return self._asking.reason(question, say("Change it"))
