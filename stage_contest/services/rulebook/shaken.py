"""What was confirmed of scores that other rules move: the chair has to confirm it again."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.services.rulebook.facts import RuleFacts
from stage_contest.storage import confirmations
from stage_contest.storage.unit import Unit

Scores = Mapping[tuple[TeamCode, PartCode], Fraction | None]


def shaken_confirmations(
    unit: Unit, facts: RuleFacts, after: Contest
) -> Iterator[tuple[RoundCode, TeamCode, PartCode]]:
    """The confirmed parts of entries whose score is another one in the contest after the change."""
    for round_ in facts.contest.rounds:
        confirmed = confirmations.of_round(unit, round_.code)
        if round_.code in facts.frozen or not confirmed:
            continue
        old, new = _scores(facts.contest, round_.code), _scores(after, round_.code)
        for team, part in sorted(confirmed):
            if old.get((team, part)) != new.get((team, part)):
                yield round_.code, team, part


def _scores(contest: Contest, code: RoundCode) -> Scores:
    try:
        outcome = tabulate(contest, code)
    except ResultsRefused:
        return {}
    return {
        (standing.team, part): score for standing in outcome.standings for part, score in standing.parts.items()
    }
