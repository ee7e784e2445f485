"""How the results of a round stand, in a chip: frozen with its revision, provisional, or not to be counted yet."""

from stage_contest.services.views import ResultsPage
from ui.context import DeskContext
from ui.theme import Tone
from ui.widgets.state_chip import StateChip


class RoundState(StateChip):
    """Stands at the head of the chair's page."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context.look)
        self._say = context.words.say

    def show_page(self, page: ResultsPage) -> None:
        """Say how the results of that page stand."""
        say = self._say
        if page.frozen_revision is not None:
            word = say("Frozen · revision {revision}", revision=page.frozen_revision)
            self.show_state(word, icon="lock-simple-fill", tone=Tone.ACTION)
        elif page.outcome is None:
            self.show_state(say("Cannot be counted yet"), icon="warning-fill", tone=Tone.WAITING)
        elif page.outcome.complete:
            self.show_state(say("Provisional, complete"), icon="circle-half", tone=Tone.WAITING)
        else:
            self.show_state(say("Provisional, incomplete"), icon="hourglass", tone=Tone.WAITING)
