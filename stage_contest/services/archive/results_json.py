"""Standings, prizes and qualifiers as the command line prints them with `--format json` (`docs/archive.md`)."""

from collections.abc import Sequence
from fractions import Fraction

from stage_contest.domain.contest import Contest
from stage_contest.domain.outcome import Qualifiers, RoundOutcome, Standing
from stage_contest.domain.points import exact_text
from stage_contest.services.archive.values import JsonValue


def standings_json(contest: Contest, outcomes: Sequence[RoundOutcome]) -> dict[str, JsonValue]:
    """The standings of the given rounds; scores are texts with at least the decimals they were rounded to."""
    return {
        "rounds": [
            {
                "round": outcome.round,
                "complete": outcome.complete,
                "standings": [_standing(contest, standing) for standing in outcome.standings],
                "unused_decisions": list(outcome.unused_decisions),
            }
            for outcome in outcomes
        ]
    }


def prizes_json(outcomes: Sequence[RoundOutcome]) -> dict[str, JsonValue]:
    """The awards of the given rounds with their money, what is unawarded and what is undecided."""
    return {
        "rounds": [_round_prizes(outcome) for outcome in outcomes],
        "money": sum(outcome.money for outcome in outcomes),
    }


def qualifiers_json(qualifiers: Qualifiers) -> dict[str, JsonValue]:
    """Who goes to the final, and the ties across a cut."""
    return {
        "qualified": [
            {"team": qualifier.team, "round": qualifier.round, "by": qualifier.by.value}
            for qualifier in qualifiers.qualified
        ],
        "undecided": [{"round": tie.round, "teams": list(tie.teams)} for tie in qualifiers.undecided],
    }


def _standing(contest: Contest, standing: Standing) -> dict[str, JsonValue]:
    total_decimals = contest.rules.rounding_total or 0
    return {
        "place": standing.place,
        "team": standing.team,
        "status": standing.status.value,
        "total": _score(standing.total, total_decimals),
        "parts": {
            code: _score(score, contest.rules.part(code).rounding.part or 0)
            for code, score in standing.parts.items()
        },
        "deductions": exact_text(standing.deductions, total_decimals),
        "decided_by": standing.decided_by,
    }


def _score(score: Fraction | None, decimals: int) -> str | None:
    return None if score is None else exact_text(score, decimals)


def _round_prizes(outcome: RoundOutcome) -> dict[str, JsonValue]:
    return {
        "round": outcome.round,
        "complete": outcome.complete,
        "awards": [
            {
                "prize": award.prize,
                "kind": award.kind.value,
                "team": award.team,
                "place": award.place,
                "money": award.money,
            }
            for award in outcome.awards
        ],
        "unawarded": [
            {"prize": seats.prize, "kind": seats.kind.value, "count": seats.count} for seats in outcome.unawarded
        ],
        "undecided": [
            {"kind": tie.kind.value, "place": tie.place, "teams": list(tie.teams), "prizes": list(tie.prizes)}
            for tie in outcome.undecided
        ],
        "money": outcome.money,
    }
