"""Changes to the judges of a contest: who they are, their order, the teams that they never mark."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import ConflictRow, JudgeRow, PaperSheetRow, RereadRow, SeatRow
from stage_contest.storage.unit import Unit

_OUT_OF_THE_WAY = 1_000_000
"""Numbers are moved up here first, so that no two judges share one meanwhile."""


class _JudgeLine(NamedTuple):
    code: JudgeCode
    number: int


class _ConflictLine(NamedTuple):
    team: TeamCode


class _SeatLine(NamedTuple):
    round: RoundCode


class _PaperLine(NamedTuple):
    judge: JudgeCode
    team: TeamCode


_JUDGES = lines(JudgeRow, _JudgeLine, by="number")
_CONFLICTS = lines(ConflictRow, _ConflictLine, col(ConflictRow.judge) == given("judge"), by="number")
_SEATS = lines(SeatRow, _SeatLine, col(SeatRow.judge) == given("judge"), by="round")
_PAPER_SHEETS = lines(PaperSheetRow, _PaperLine, col(PaperSheetRow.round) == given("round"), by="act item")
_REREAD = lines(RereadRow, _PaperLine, col(RereadRow.round) == given("round"), by="act item")


def add(unit: Unit, judge: Judge) -> None:
    """Write a new judge behind those who are there; conflicts of interest come later."""
    number = max((line.number for line in unit.all(_JUDGES)), default=0) + 1
    unit.add(JudgeRow, code=judge.code, number=number, name=judge.name, position=judge.position)


def name(unit: Unit, code: JudgeCode, *, name: str, position: str) -> None:
    """Write a judge's name and office.

    Raises:
        KeyError: if the contest has no such judge.
    """
    unit.change(JudgeRow, {"code": code}, name=name, position=position)


def remove(unit: Unit, code: JudgeCode) -> None:
    """Remove a judge, the conflicts and every seat on a panel; nothing may be written down on the judge's sheets.

    Raises:
        KeyError: if the contest has no such judge.
    """
    set_conflicts(unit, code, ())
    for seat in unit.all(_SEATS, judge=code):
        unit.remove(SeatRow, round=seat.round, judge=code)
    unit.remove(JudgeRow, code=code)


def put_in_order(unit: Unit, codes: Sequence[JudgeCode]) -> None:
    """Give the judges the order of this list, which names each of them once."""
    numbers = {line.code: line.number for line in unit.all(_JUDGES)}
    places = zip(codes, sorted(numbers.values()), strict=True)
    moving = [(code, number) for code, number in places if numbers[code] != number]
    for code, number in moving:
        unit.change(JudgeRow, {"code": code}, number=_OUT_OF_THE_WAY + number)
    for code, number in moving:
        unit.change(JudgeRow, {"code": code}, number=number)


def set_conflicts(unit: Unit, code: JudgeCode, teams: Sequence[TeamCode]) -> None:
    """Write the teams that a judge never marks, in place of those that stand there."""
    there = [line.team for line in unit.all(_CONFLICTS, judge=code)]
    if list(teams) == there:
        return
    for team in there:
        unit.remove(ConflictRow, judge=code, team=team)
    for number, team in enumerate(teams, 1):
        unit.add(ConflictRow, judge=code, team=team, number=number)


def on_paper(unit: Unit, code: RoundCode) -> frozenset[tuple[JudgeCode, TeamCode]]:
    """The judges and teams of whose sheets in a round something was read back from paper."""
    return frozenset(
        (line.judge, line.team) for query in (_PAPER_SHEETS, _REREAD) for line in unit.all(query, round=code)
    )
