"""Results: what is still missing, what the chair confirms and decides, the freeze."""

from stage_contest.services.results.chair import Results

__all__ = ["Results"]
