"""The rounds of a contest, as the organizers prepare them."""

from stage_contest.services.rounds.board import RoundsBoard, read_board
from stage_contest.services.rounds.clusters import ClusterTeams
from stage_contest.services.rounds.evenings import Evenings
from stage_contest.services.rounds.finals import FinalTeams


class Rounds(Evenings, ClusterTeams, FinalTeams):
    """What the organizer prepares of the rounds; each call is one transaction and one published change."""

    def board(self) -> RoundsBoard:
        """Every round with its teams and panel, and who is in none yet, read in one go."""
        with self._file.reading() as unit:
            return read_board(unit)
