"""The rounds: which there are, their evenings and panels, which teams meet in them, and who goes to the final."""

from stage_contest.services.rounds.board import (
    JudgeOnBoard,
    RoundOnBoard,
    RoundsBoard,
    RoundState,
    SeatOnBoard,
    TeamOnBoard,
)
from stage_contest.services.rounds.evenings import RoundDraft
from stage_contest.services.rounds.finalist_lines import (
    ClusterState,
    FinalEntry,
    Finalist,
    FinalistsProposal,
    OpenSeats,
)
from stage_contest.services.rounds.rounds import Rounds
from stage_contest.services.rounds.settings import RoundSetting

__all__ = [
    "ClusterState",
    "FinalEntry",
    "Finalist",
    "FinalistsProposal",
    "JudgeOnBoard",
    "OpenSeats",
    "RoundDraft",
    "RoundOnBoard",
    "RoundSetting",
    "RoundState",
    "Rounds",
    "RoundsBoard",
    "SeatOnBoard",
    "TeamOnBoard",
]
