"""Results: what is still missing, what the chair confirms and decides, the freeze."""

from stage_contest.services.results.chair import Results
from stage_contest.services.results.freezing import TypedPin
from stage_contest.services.results.revisions import Revisions

__all__ = ["Results", "Revisions", "TypedPin"]
