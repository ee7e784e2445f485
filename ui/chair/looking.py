"""What every closer look of the chair is handed: the round, and what a chair who also judges may see of it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk
from stage_contest.services.views import JudgeLine, RoundBoard
from ui.context import DeskContext


@dataclass(frozen=True, slots=True)
class Looked:
    """A round as it stands; `complete` once every score of it is in.

    `chair_judge` is the chair's own seat on the panel, None for a chair who does not judge.
    """

    contest: Contest
    board: RoundBoard
    complete: bool
    chair_judge: JudgeCode | None

    @property
    def code(self) -> RoundCode:
        """The round."""
        return self.board.round.code


class CloserLook(QWidget):
    """One of the chair's looks at the marks behind the results."""

    def look_at(self, looked: Looked) -> None:
        """Show that round as it stands now."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where reading begins."""
        self.setFocus()


def chair_as_judge(context: DeskContext, panel: tuple[JudgeLine, ...]) -> JudgeCode | None:
    """Which judge sits at the chair's desk: whoever is signed in, else the one who chairs the panel."""
    if context.attendance.signed_in is not None:
        return context.actor(Desk.CHAIR).judge
    return next((line.code for line in panel if line.chair), None)
