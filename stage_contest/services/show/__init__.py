"""The show: who is on stage, and what the hall's screen may show of it."""

from stage_contest.services.show.stage_and_screen import Show

__all__ = ["Show"]
