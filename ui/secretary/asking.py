"""What every kind of note needs: the chosen team, questions for a reason, and tries whose refusals are shown."""

from collections.abc import Callable

from stage_contest.domain.people import Actor, Desk
from ui.context import DeskContext
from ui.dialogs.reason import reason_for
from ui.secretary.chosen import Chosen
from ui.secretary.side import Side


class Asking:
    """Works on what is chosen at the side of the desk; `done` runs after each accepted note."""

    def __init__(self, context: DeskContext, side: Side, done: Callable[[], None]) -> None:
        self.context = context
        self.side = side
        self.done = done
        self.chosen: Chosen | None = None

    def reason(self, question: str, verb: str) -> str | None:
        """The reason that was typed; None if the question was left."""
        return reason_for(self.context, question, verb=verb, parent=self.side.window())

    def attempt(self, act: Callable[[], None]) -> None:
        """Try it; a refusal is shown at the side."""
        self.side.refuse("")
        self.context.problems.attempt(act, refused=self.side.refuse, done=self.done)

    def names(self) -> dict[str, str]:
        """The chosen judge and team, for questions."""
        if self.chosen is None or self.chosen.judge is None:
            return {"judge": "", "team": ""}
        return {"judge": self.chosen.judge.upper(), "team": self.chosen.team_name}

    def actor(self) -> Actor:
        """Who acts at this desk."""
        return self.context.actor(Desk.SECRETARY)
