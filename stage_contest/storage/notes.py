"""What the secretary writes down, in versions: counted answers, typed points, deductions."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, Deduction, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import AnswersRow, DeductionRow, TypedPointsRow
from stage_contest.storage.unit import Unit


class _AnswersLine(NamedTuple):
    team: TeamCode
    part: PartCode
    version: int
    right_answers: int | None
    wrong_answers: int | None
    blank_answers: int | None


class _TypedLine(NamedTuple):
    team: TeamCode
    part: PartCode
    version: int
    points: Hundredths | None


class _DeductionLine(NamedTuple):
    number: int
    version: int
    team: TeamCode
    part: PartCode | None
    points: Hundredths
    state: str
    reason: str


_ANSWERS = lines(AnswersRow, _AnswersLine, col(AnswersRow.round) == given("round"), by="act item")
_TYPED = lines(TypedPointsRow, _TypedLine, col(TypedPointsRow.round) == given("round"), by="act item")
_DEDUCTIONS = lines(DeductionRow, _DeductionLine, col(DeductionRow.round) == given("round"), by="number version")


def answers(unit: Unit, code: RoundCode) -> tuple[Answers, ...]:
    """The present answers of the entries of a round, in the order in which they were first written down."""
    last = {(line.team, line.part): line for line in unit.all(_ANSWERS, round=code)}
    return tuple(
        Answers(line.team, line.part, line.right_answers, line.wrong_answers, line.blank_answers)
        for line in last.values()
        if line.right_answers is not None and line.wrong_answers is not None and line.blank_answers is not None
    )


def set_answers(unit: Unit, code: RoundCode, answers: Answers, *, reason: str = "") -> None:
    """Write down the answers of an entry."""
    unit.add_version(
        AnswersRow,
        round=code,
        team=answers.team,
        part=answers.part,
        version=_next_answers(unit, code, answers.team, answers.part),
        right_answers=answers.right,
        wrong_answers=answers.wrong,
        blank_answers=answers.blank,
        reason=reason,
    )


def take_back_answers(unit: Unit, code: RoundCode, team: TeamCode, *, part: PartCode, reason: str) -> None:
    """Let an entry have no answers again."""
    unit.add_version(
        AnswersRow,
        round=code,
        team=team,
        part=part,
        version=_next_answers(unit, code, team, part),
        right_answers=None,
        wrong_answers=None,
        blank_answers=None,
        reason=reason,
    )


def typed(unit: Unit, code: RoundCode) -> tuple[TypedPoints, ...]:
    """The present typed points of the entries of a round, in the order in which they were first written down."""
    last = {(line.team, line.part): line for line in unit.all(_TYPED, round=code)}
    return tuple(
        TypedPoints(line.team, line.part, line.points) for line in last.values() if line.points is not None
    )


def set_typed(unit: Unit, code: RoundCode, typed: TypedPoints, *, reason: str = "") -> None:
    """Write down the typed points of an entry."""
    _write_typed(unit, code, (typed.team, typed.part), points=typed.points, reason=reason)


def take_back_typed(unit: Unit, code: RoundCode, team: TeamCode, *, part: PartCode, reason: str) -> None:
    """Let an entry have no typed points again."""
    _write_typed(unit, code, (team, part), points=None, reason=reason)


def deductions(unit: Unit, code: RoundCode) -> Mapping[int, Deduction]:
    """The deductions of a round that count, by the number (from 1) that is each one's own for good."""
    return {
        line.number: Deduction(line.team, line.part, line.points, line.reason)
        for line in _all_deductions(unit, code).values()
        if line.state == "given"
    }


def deduct(unit: Unit, code: RoundCode, deduction: Deduction) -> int:
    """Write down a deduction; gives back its number."""
    line = _DeductionLine(
        number=len(_all_deductions(unit, code)) + 1,
        version=1,
        team=deduction.team,
        part=deduction.part,
        points=deduction.points,
        state="given",
        reason=deduction.reason,
    )
    unit.add_version(DeductionRow, round=code, **line._asdict())
    return line.number


def cancel_deduction(unit: Unit, code: RoundCode, number: int, *, reason: str) -> None:
    """Cancel the deduction of this number.

    Raises:
        KeyError: if there is none that counts.
    """
    line = _all_deductions(unit, code)[number]
    if line.state != "given":
        raise KeyError(number)
    cancelled = line._replace(version=line.version + 1, state="cancelled", reason=reason)
    unit.add_version(DeductionRow, round=code, **cancelled._asdict())


def _write_typed(
    unit: Unit, code: RoundCode, place: tuple[TeamCode, PartCode], *, points: Hundredths | None, reason: str
) -> None:
    versions = [line.version for line in unit.all(_TYPED, round=code) if (line.team, line.part) == place]
    unit.add_version(
        TypedPointsRow,
        round=code,
        team=place[0],
        part=place[1],
        version=max(versions, default=0) + 1,
        points=points,
        reason=reason,
    )


def _next_answers(unit: Unit, code: RoundCode, team: TeamCode, part: PartCode) -> int:
    versions = [line.version for line in unit.all(_ANSWERS, round=code) if (line.team, line.part) == (team, part)]
    return max(versions, default=0) + 1


def _all_deductions(unit: Unit, code: RoundCode) -> dict[int, _DeductionLine]:
    return {line.number: line for line in unit.all(_DEDUCTIONS, round=code)}
