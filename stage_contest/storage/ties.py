"""Recorded tie decisions of a round; a withdrawn one stays in the file."""

import json
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision, TieKind
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import TieDecisionRow
from stage_contest.storage.unit import CANONICAL, Unit


class DecisionLine(NamedTuple):
    """A tie decision that counts, with the number (from 1) that is its own for good."""

    number: int
    decision: TieDecision


class _Line(NamedTuple):
    number: int
    version: int
    tie_key: str
    teams: str
    points: str
    state: str
    reason: str


_DECISIONS = lines(TieDecisionRow, _Line, col(TieDecisionRow.round) == given("round"), by="number version")


def decisions(unit: Unit, code: RoundCode) -> tuple[DecisionLine, ...]:
    """The tie decisions of a round that count, in the order in which they were recorded.

    Their order is that of `Round.tie_decisions`, so a position there finds its number here.
    """
    return tuple(
        DecisionLine(line.number, _decision(line)) for line in _all(unit, code).values() if line.state == "recorded"
    )


def record(unit: Unit, code: RoundCode, decision: TieDecision) -> int:
    """Record a decision; gives back its number."""
    line = _Line(
        number=len(_all(unit, code)) + 1,
        version=1,
        tie_key=decision.key,
        teams=CANONICAL.encode(decision.teams),
        points=CANONICAL.encode(dict(decision.points)),
        state="recorded",
        reason=decision.reason,
    )
    unit.add_version(TieDecisionRow, round=code, **line._asdict())
    return line.number


def withdraw(unit: Unit, code: RoundCode, number: int, *, reason: str) -> None:
    """Withdraw the decision of this number.

    Raises:
        KeyError: if there is none that counts.
    """
    line = _all(unit, code)[number]
    if line.state != "recorded":
        raise KeyError(number)
    withdrawn = line._replace(version=line.version + 1, state="withdrawn", reason=reason)
    unit.add_version(TieDecisionRow, round=code, **withdrawn._asdict())


def _all(unit: Unit, code: RoundCode) -> dict[int, _Line]:
    return {line.number: line for line in unit.all(_DECISIONS, round=code)}


def _decision(line: _Line) -> TieDecision:
    return TieDecision(
        key=TieKind(line.tie_key),
        teams=tuple(TeamCode(team) for team in json.loads(line.teams)),
        points={TeamCode(team): Hundredths(points) for team, points in json.loads(line.points).items()},
        reason=line.reason,
    )
