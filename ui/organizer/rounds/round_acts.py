"""What the organizer does with whole rounds: adding, editing, ordering, removing, copying, dividing the teams."""

from stage_contest.domain.contest import RoundCode
from stage_contest.services.rounds import RoundOnBoard, RoundsBoard
from ui.dialogs.question import answered
from ui.organizer.rounds.add_dialog import AddDialog
from ui.organizer.rounds.copy_dialog import CopyDialog
from ui.organizer.rounds.moving import Acting
from ui.organizer.rounds.round_dialog import RoundDialog


class RoundActs:
    """Acts on the rounds of the board in sight; what can be undone is not asked for twice."""

    def __init__(self, acting: Acting) -> None:
        self._acting = acting
        self._rounds = acting.context.venue.rounds
        self.board = RoundsBoard((), (), (), {})

    def add(self) -> None:
        """Ask for a new round."""
        answered(AddDialog(self._acting, self.board, parent=self._acting.page.window()))

    def edit(self, code: RoundCode) -> None:
        """Ask for the name, place, day, parts and panel of a round."""
        answered(RoundDialog(self._acting, self.board, self._shown(code), parent=self._acting.page.window()))

    def copy(self, code: RoundCode) -> None:
        """Ask what a round takes over from another one."""
        answered(CopyDialog(self._acting, self.board, self._shown(code), parent=self._acting.page.window()))

    def remove(self, code: RoundCode) -> None:
        """Remove a round."""
        at = self._acting.context.clock()
        self._acting.attempt(lambda actor: self._rounds.remove(code, actor=actor, at=at))

    def step(self, code: RoundCode, step: int) -> None:
        """Let a round change places with the one at its left (-1) or right (1)."""
        order = [shown.code for shown in self.board.rounds]
        here = order.index(code)
        there = min(max(here + step, 0), len(order) - 1)
        order[here], order[there] = order[there], order[here]
        at = self._acting.context.clock()
        self._acting.attempt(lambda actor: self._rounds.reorder(order, actor=actor, at=at))

    def divide(self) -> None:
        """Divide the teams that are in no round yet."""
        at = self._acting.context.clock()
        self._acting.attempt(lambda actor: self._rounds.divide(actor=actor, at=at))

    def _shown(self, code: RoundCode) -> RoundOnBoard:
        return next(shown for shown in self.board.rounds if shown.code == code)
