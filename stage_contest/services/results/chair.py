"""The chair's desk: confirming, ties, freezing and unfreezing."""

from stage_contest.services.results.confirming import Confirming
from stage_contest.services.results.freezing import Freezing
from stage_contest.services.results.tie_decisions import TieDecisions


class Results(Confirming, TieDecisions, Freezing):
    """What the chair does with results; each call is one transaction and one published change."""
