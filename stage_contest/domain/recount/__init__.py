"""The recount: results once more from the raw marks, by a way of its own (`docs/tabulation.md`).

It shares nothing with the first count but the plain data types; a round is frozen only when both agree.
"""

from stage_contest.domain.recount.results import recount, recount_qualifiers

__all__ = ["recount", "recount_qualifiers"]
