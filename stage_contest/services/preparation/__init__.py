"""Preparation: a new contest file, and all that the organizer writes down before the first evening."""

from stage_contest.services.preparation.new_file import build_beside, create_contest
from stage_contest.services.preparation.organizer import Preparation

__all__ = ["Preparation", "build_beside", "create_contest"]
