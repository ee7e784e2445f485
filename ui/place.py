"""Where the user is in a contest: page, round, judge, team and part, remembered for every contest file."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode


@dataclass(frozen=True, slots=True)
class Place:
    """A remembered place; None where nothing was chosen yet."""

    page: str | None = None
    round: RoundCode | None = None
    judge: JudgeCode | None = None
    team: TeamCode | None = None
    part: PartCode | None = None


class PlaceKeeper(QObject):
    """Holds the place of the open contest and says when it moved."""

    moved = Signal()

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    @property
    def now(self) -> Place:
        """The place now."""
        return self._place

    def go_to_page(self, page: str | None) -> None:
        """Be on another page of the same round."""
        self._move(replace(self._place, page=page))

    def choose_round(self, code: RoundCode) -> None:
        """Be in another round; the part and the team of the old one are let go."""
        if code != self._place.round:
            self._move(replace(self._place, round=code, part=None, team=None))

    def choose_judge(self, judge: JudgeCode | None) -> None:
        """Be another judge; the part and the team that the one before looked at are let go."""
        if judge != self._place.judge:
            self._move(replace(self._place, judge=judge, part=None, team=None))

    def choose_part(self, part: PartCode | None) -> None:
        """Look at another part."""
        self._move(replace(self._place, part=part))

    def choose_team(self, team: TeamCode | None) -> None:
        """Look at another team."""
        self._move(replace(self._place, team=team))

    def _move(self, place: Place) -> None:
        if place != self._place:
            self._place = place
            self.moved.emit()
