"""Judges' paper sheets, entered by the secretary: a first reading and a blind second one."""

from stage_contest.services.paper.entering import PaperDesk, PaperSheet, PaperState

__all__ = ["PaperDesk", "PaperSheet", "PaperState"]
