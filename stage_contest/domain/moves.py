"""What a change would move: places, totals, prizes and seats in the final, before and after."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode


@dataclass(frozen=True, slots=True)
class Footing:
    """How an entry stands: what is not known is None; `open_prizes` are those that a tie leaves undecided."""

    place: int | None = None
    total: Fraction | None = None
    prizes: tuple[str, ...] = ()
    open_prizes: tuple[str, ...] = ()
    in_final: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """An entry that would stand differently."""

    round: RoundCode
    round_name: str
    team: TeamCode
    team_name: str
    before: Footing
    after: Footing


def moves_between(before: Contest, after: Contest, code: RoundCode) -> tuple[Move, ...]:
    """The entries of a round that stand differently in the second contest, best first; it has the same entries."""
    old, new = _footings(before, code), _footings(after, code)
    name = before.round(code).name
    return tuple(
        Move(code, name, team, before.team(team).name, old[team], footing)
        for team, footing in sorted(new.items(), key=lambda entry: entry[1].place or len(new) + 1)
        if footing != old[team]
    )


def _footings(contest: Contest, code: RoundCode) -> Mapping[TeamCode, Footing]:
    """Every entry in running order; nothing is known where the round cannot be counted."""
    entries = contest.round(code).running_order
    try:
        outcome = tabulate(contest, code)
    except ResultsRefused:
        return {entry.team: Footing() for entry in entries}
    finalists = _finalists(contest, code)
    standings = {standing.team: standing for standing in outcome.standings}
    return {
        entry.team: Footing(
            place=standings[entry.team].place,
            total=standings[entry.team].total,
            prizes=tuple(award.prize for award in outcome.awards if award.team == entry.team),
            open_prizes=_open_prizes(outcome, entry.team),
            in_final=entry.team in finalists,
        )
        for entry in entries
    }


def _open_prizes(outcome: RoundOutcome, team: TeamCode) -> tuple[str, ...]:
    return tuple(prize for tie in outcome.undecided if team in tie.teams for prize in tie.prizes)


def _finalists(contest: Contest, code: RoundCode) -> frozenset[TeamCode]:
    try:
        found = qualifiers(contest)
    except ResultsRefused:
        return frozenset()
    return frozenset(qualifier.team for qualifier in found.qualified if qualifier.round == code)
