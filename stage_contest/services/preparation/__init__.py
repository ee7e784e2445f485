"""Preparation: a new contest file, and all that the organizer writes down before the first evening."""

from stage_contest.services.preparation.earlier import earlier_contest
from stage_contest.services.preparation.new_contest import (
    NewContest,
    RoundWish,
    made_to_wish,
    next_cluster,
    offered,
)
from stage_contest.services.preparation.new_file import build_beside, create_contest
from stage_contest.services.preparation.teams import Teams
from stage_contest.services.preparation.teams_lines import MemberLine, TeamEntryLine, TeamLine, TeamList

__all__ = [
    "MemberLine",
    "NewContest",
    "RoundWish",
    "TeamEntryLine",
    "TeamLine",
    "TeamList",
    "Teams",
    "build_beside",
    "create_contest",
    "earlier_contest",
    "made_to_wish",
    "next_cluster",
    "offered",
]
