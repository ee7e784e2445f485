"""Results as flat rows for CSV: one header, one line a team or a tie, numbers written as in the archive."""

from collections.abc import Mapping, Sequence

from stage_contest.domain.contest import Contest
from stage_contest.domain.outcome import Qualifiers, RoundOutcome
from stage_contest.domain.points import exact_text
from stage_contest.domain.teams import TeamCode

Row = Mapping[str, object]

PRIZE_COLUMNS = ("round", "kind", "prize", "result", "place", "team", "name", "money", "count")
QUALIFIER_COLUMNS = ("result", "team", "name", "round", "by")


def standings_columns(contest: Contest) -> tuple[str, ...]:
    """The columns of standings; one for each part of the contest."""
    parts = (_part_column(part.code) for part in contest.rules.parts)
    return ("round", "complete", "place", "team", "name", "status", "total", *parts, "deductions", "decided_by")


def standings_rows(contest: Contest, outcomes: Sequence[RoundOutcome]) -> list[Row]:
    """One row a standing; what is not known is None."""
    rules = contest.rules
    total_decimals = rules.rounding_total or 0
    return [
        {
            "round": outcome.round,
            "complete": "true" if outcome.complete else "false",
            "place": standing.place,
            "team": standing.team,
            "name": contest.team(standing.team).name,
            "status": standing.status.value,
            "total": None if standing.total is None else exact_text(standing.total, total_decimals),
            "deductions": exact_text(standing.deductions, total_decimals),
            "decided_by": standing.decided_by,
        }
        | {
            _part_column(code): None if score is None else exact_text(score, rules.part(code).rounding.part or 0)
            for code, score in standing.parts.items()
        }
        for outcome in outcomes
        for standing in outcome.standings
    ]


def prize_rows(contest: Contest, outcomes: Sequence[RoundOutcome]) -> list[Row]:
    """One row an award, one for the unawarded seats of a prize, one for each team of an undecided tie."""
    rows: list[Row] = []
    for outcome in outcomes:
        rows += [
            {
                "round": outcome.round,
                "kind": award.kind.value,
                "prize": award.prize,
                "result": "awarded",
                "place": award.place,
                "money": award.money,
                "count": 1,
            }
            | _named(contest, award.team)
            for award in outcome.awards
        ]
        rows += [
            {
                "round": outcome.round,
                "kind": seats.kind.value,
                "prize": seats.prize,
                "result": "unawarded",
                "count": seats.count,
            }
            for seats in outcome.unawarded
        ]
        rows += [
            {
                "round": outcome.round,
                "kind": tie.kind.value,
                "prize": " / ".join(tie.prizes),
                "result": "undecided",
                "place": tie.place,
            }
            | _named(contest, team)
            for tie in outcome.undecided
            for team in tie.teams
        ]
    return rows


def qualifier_rows(contest: Contest, qualifiers: Qualifiers) -> list[Row]:
    """One row a qualified team, one for each team of an undecided tie."""
    qualified = [
        {"result": "qualified", "round": qualifier.round, "by": qualifier.by.value}
        | _named(contest, qualifier.team)
        for qualifier in qualifiers.qualified
    ]
    undecided = [
        {"result": "undecided", "round": tie.round} | _named(contest, team)
        for tie in qualifiers.undecided
        for team in tie.teams
    ]
    return [*qualified, *undecided]


def _named(contest: Contest, team: TeamCode) -> dict[str, object]:
    return {"team": team, "name": contest.team(team).name}


def _part_column(code: str) -> str:
    return f"part:{code}"
