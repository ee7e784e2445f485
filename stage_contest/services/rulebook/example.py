"""An example of a part's score: invented marks of a panel, counted as the real ones are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stage_contest.domain.contest import Contest, Entry, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.criteria import CriterionCode, JudgedPart, ObjectivePart, Part
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.over_time import NOTHING_TAKEN, OverTime, deduction
from stage_contest.domain.part_proof import PartProof
from stage_contest.domain.points import ZERO, Hundredths
from stage_contest.domain.proof import prove
from stage_contest.domain.sheets import Answers, Deduction, ScoreSheet, SheetState, TypedPoints
from stage_contest.domain.teams import Team, TeamCode

_ROUND = RoundCode("example")
_TEAM = TeamCode("example")
_SHARE_OF_MAXIMUM = (80, 90, 70, 85, 95)
"""Percent of the maximum that each judge of the example gives."""


@dataclass(frozen=True, slots=True)
class ExampleMarks:
    """What is given in an example: a sheet for each judge, or counted answers, or points as typed.

    `over_seconds` is how long the example goes over its time.
    """

    sheets: tuple[Mapping[CriterionCode, Hundredths], ...] = ()
    right: int = 0
    wrong: int = 0
    points: Hundredths = ZERO
    over_seconds: int = 0


def usual_marks(part: Part, judges: int = 3) -> ExampleMarks:
    """Marks that fit the part, a little different from judge to judge."""
    if isinstance(part, JudgedPart):
        shares = [_SHARE_OF_MAXIMUM[number % len(_SHARE_OF_MAXIMUM)] for number in range(judges)]
        return ExampleMarks(
            sheets=tuple(
                {each.code: _part_of(each.maximum, share, step=each.step) for each in part.criteria}
                for share in shares
            )
        )
    if isinstance(part, ObjectivePart):
        right = part.questions * _SHARE_OF_MAXIMUM[0] // 100
        return ExampleMarks(right=right, wrong=part.questions - right)
    return ExampleMarks(points=_part_of(part.maximum, _SHARE_OF_MAXIMUM[0], step=part.step))


def example(part: Part, given: ExampleMarks, over_time: OverTime = NOTHING_TAKEN) -> PartProof:
    """Every step from the example's marks to the part's score.

    A sheet that lacks a criterion is missing, as a real one is.

    Raises:
        ResultsRefused: when a trimmed mean has too few sheets.
    """
    judges = [JudgeCode(f"gk{number}") for number, _sheet in enumerate(given.sheets, 1)]
    taken = deduction(over_time, given.over_seconds)
    round_ = Round(
        _ROUND,
        "",
        RoundKind.CLUSTER,
        (part.code,),
        panel=tuple(Seat(judge) for judge in judges),
        entries=(Entry(_TEAM, 1),),
        sheets=_sheets(part, judges, given.sheets),
        answers=_answers(part, given),
        typed=(TypedPoints(_TEAM, part.code, given.points),),
        deductions=(Deduction(_TEAM, part.code, taken),) if taken else (),
    )
    contest = Contest(
        name="",
        organizer="",
        year=0,
        rules=Rules((part,)),
        judges=tuple(Judge(judge, judge.upper()) for judge in judges),
        teams=(Team(_TEAM, ""),),
        rounds=(round_,),
    )
    return prove(contest, _ROUND, _TEAM).parts[0]


def _part_of(maximum: Hundredths, share: int, *, step: Hundredths) -> Hundredths:
    if step <= 0:
        return ZERO
    return Hundredths(maximum * share // 100 // step * step)


def _sheets(
    part: Part, judges: Sequence[JudgeCode], marks: Sequence[Mapping[CriterionCode, Hundredths]]
) -> tuple[ScoreSheet, ...]:
    if not isinstance(part, JudgedPart):
        return ()
    pairs = zip(judges, marks, strict=True)
    return tuple(ScoreSheet(judge, _TEAM, part.code, SheetState.MARKED, dict(given)) for judge, given in pairs)


def _answers(part: Part, given: ExampleMarks) -> tuple[Answers, ...]:
    if not isinstance(part, ObjectivePart):
        return ()
    blank = max(part.questions - given.right - given.wrong, 0)
    return (Answers(_TEAM, part.code, given.right, given.wrong, blank),)
