"""Settings of a contest: its name, the texts and the logo of its papers, its budget and its hall."""

from stage_contest.services.contest_settings.contest_settings import ContestSettings

__all__ = ["ContestSettings"]
