"""What the secretary notes about the chosen team and sheet; refusals are shown beside it."""

from collections.abc import Callable

from ui.context import DeskContext
from ui.secretary.asking import Asking
from ui.secretary.chosen import Chosen
from ui.secretary.count_notes import CountNotes
from ui.secretary.deduction_notes import DeductionNotes
from ui.secretary.sheet_notes import SheetNotes
from ui.secretary.side import Side


class NoteTaking:
    """Joins the side of the desk to the services; `done` runs after each accepted note."""

    def __init__(self, context: DeskContext, side: Side, done: Callable[[], None]) -> None:
        self._asking = Asking(context, side, done)
        self._side = side
        self._notes = (SheetNotes(self._asking), CountNotes(self._asking), DeductionNotes(self._asking))

    def choose(self, chosen: Chosen) -> None:
        """Work on that team and sheet from now on."""
        before = self._asking.chosen
        if before is None or (chosen.team, chosen.part, chosen.judge) != (before.team, before.part, before.judge):
            self._side.refuse("")
        self._asking.chosen = chosen
        self._side.show_team(chosen.board, chosen.part, chosen.team, judge=chosen.judge)
