"""The scores that the secretary's board shows beside the sheets they come from."""

from collections.abc import Mapping
from fractions import Fraction

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.scoring import scorer_of
from stage_contest.domain.teams import TeamCode


def known_scores(contest: Contest, round_: Round) -> Mapping[tuple[TeamCode, PartCode], Fraction]:
    """The scores of the parts of entries that are all in; none of an entry that cannot be counted."""
    scorer = scorer_of(contest, round_)
    found: dict[tuple[TeamCode, PartCode], Fraction] = {}
    for entry in round_.running_order:
        try:
            scored = scorer.score(entry)
        except ResultsRefused:
            continue
        found |= {(entry.team, part): score for part, score in scored.scores.items() if score is not None}
    return found
