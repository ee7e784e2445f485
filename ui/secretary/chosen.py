"""What the secretary looks at."""

from dataclasses import dataclass

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import PartLine, RoundBoard, SheetKey


@dataclass(frozen=True, slots=True)
class Chosen:
    """The team, part and perhaps judge that the secretary looks at, on the board it was chosen from."""

    board: RoundBoard
    part: PartLine
    team: TeamCode
    judge: JudgeCode | None

    @property
    def sheet(self) -> SheetKey | None:
        """The chosen sheet; None while no judge's cell is chosen."""
        if self.judge is None or self.part.kind != "judged":
            return None
        return SheetKey(self.board.round.code, self.judge, self.team, self.part.code)

    @property
    def team_name(self) -> str:
        """The team's name."""
        return next(entry.name for entry in self.board.entries if entry.team == self.team)
