"""What happens in the demonstration contest, round by round, before anybody types it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.criteria import CriterionCode, JudgedPart, ObjectivePart, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import ONE, Hundredths
from stage_contest.domain.sheets import Answers, Deduction
from stage_contest.domain.teams import TeamCode
from stage_contest.services.demonstration.invented import invented_answers, invented_marks
from stage_contest.services.views import SheetKey

Marks = Mapping[CriterionCode, Hundredths]

_INTRODUCTION = PartCode("introduction")
_SKIT = PartCode("skit")
_CONTENT = CriterionCode("content")
_ACTING = CriterionCode("acting")
_OVER_TIME = "Quá giờ 1 phút"


@dataclass(frozen=True, slots=True)
class Correction:
    """A mark that the judge wrote down wrongly and that is put right after the sheet was submitted."""

    criterion: CriterionCode
    wrong: Hundredths
    reason: str


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """All that is written down in one round; a sheet is marked, or its judge is absent or stands aside (reasons).

    `chair_decides` are teams that stay equal, best first, and why.
    """

    round: RoundCode
    marks: Mapping[SheetKey, Marks]
    answers: Mapping[tuple[TeamCode, PartCode], Answers]
    absent: Mapping[SheetKey, str] = field(default_factory=dict)
    abstained: Mapping[SheetKey, str] = field(default_factory=dict)
    deductions: tuple[Deduction, ...] = ()
    corrections: Mapping[SheetKey, Correction] = field(default_factory=dict)
    chair_decides: tuple[TeamCode, ...] = ()
    chair_says: str = ""


def plan_round(contest: Contest, round_: Round, chance: Random) -> RoundPlan:
    """The plan of a round of the model contest: every cluster has its own incident, the final a late team."""
    incidents = {
        "cluster-1": _first_cluster,
        "cluster-2": _second_cluster,
        "cluster-3": _third_cluster,
    }
    plan = _ordinary(contest, round_, chance)
    incident = incidents.get(round_.code, _final)
    return incident(plan, [entry.team for entry in round_.running_order])


def _ordinary(contest: Contest, round_: Round, chance: Random) -> RoundPlan:
    leanings = {seat.judge: chance.randint(-3, 3) for seat in round_.panel}
    strengths = [94 - 3 * place for place in range(len(round_.entries))]
    chance.shuffle(strengths)
    marks: dict[SheetKey, Marks] = {}
    answers: dict[tuple[TeamCode, PartCode], Answers] = {}
    for entry, strength in zip(round_.entries, strengths, strict=True):
        for part in (contest.rules.part(code) for code in round_.parts):
            if isinstance(part, JudgedPart):
                for judge, leaning in leanings.items():
                    key = SheetKey(round_.code, judge, entry.team, part.code)
                    marks[key] = invented_marks(chance, part, strength, leaning)
            elif isinstance(part, ObjectivePart):
                answers[entry.team, part.code] = invented_answers(chance, part, entry.team, strength)
    return RoundPlan(round_.code, marks, answers)


def _first_cluster(plan: RoundPlan, order: list[TeamCode]) -> RoundPlan:
    """A judge's sister is on a team, a skit takes too long, a mark is put right, and the chain solves a tie."""
    tied = _equal_by_another_way(plan, order[3], order[5])
    sister = {
        key: "Có em gái trong đội thi"
        for key in tied.marks
        if key.judge == JudgeCode("gk2") and key.team == order[1]
    }
    mistaken = SheetKey(plan.round, JudgeCode("gk5"), order[2], _SKIT)
    wrong = Hundredths(tied.marks[mistaken][_ACTING] - 2 * ONE)
    return replace(
        tied,
        marks={key: marks for key, marks in tied.marks.items() if key not in sister},
        abstained=sister,
        deductions=(Deduction(order[1], _SKIT, ONE, _OVER_TIME),),
        corrections={mistaken: Correction(_ACTING, wrong, "Giám khảo báo ghi nhầm dòng Diễn xuất")},
    )


def _second_cluster(plan: RoundPlan, order: list[TeamCode]) -> RoundPlan:
    """A judge is called away before the last two skits, a performance takes too long."""
    away = {
        SheetKey(plan.round, JudgeCode("gk4"), team, _SKIT): "Có việc đột xuất, về trước 20 giờ"
        for team in order[-2:]
    }
    return replace(
        plan,
        marks={key: marks for key, marks in plan.marks.items() if key not in away},
        absent=away,
        deductions=(Deduction(order[0], _SKIT, ONE, _OVER_TIME),),
    )


def _third_cluster(plan: RoundPlan, order: list[TeamCode]) -> RoundPlan:
    """Two teams stay equal in everything, on the edge between two prizes, until the chair decides."""
    strongest = sorted(order, key=lambda team: _marked(plan, team), reverse=True)
    model, twin = strongest[1], strongest[2]
    return replace(
        _equal_in_everything(plan, model, twin),
        deductions=(Deduction(strongest[-1], _INTRODUCTION, ONE, _OVER_TIME),),
        chair_decides=(twin, model),
        chair_says="Ban giám khảo thống nhất: đội thi phối hợp đều tay hơn ở phần thi Tiểu phẩm",
    )


def _final(plan: RoundPlan, order: list[TeamCode]) -> RoundPlan:
    """The final has one performance that takes too long."""
    return replace(plan, deductions=(Deduction(order[2], _SKIT, ONE, _OVER_TIME),))


def _marked(plan: RoundPlan, team: TeamCode) -> int:
    on_sheets = sum(sum(marks.values()) for key, marks in plan.marks.items() if key.team == team)
    judges = len({key.judge for key in plan.marks})
    return on_sheets + judges * 300 * sum(a.right for (code, _), a in plan.answers.items() if code == team)


def _equal_in_everything(plan: RoundPlan, model: TeamCode, twin: TeamCode) -> RoundPlan:
    """The twin gets the model's sheets, each from another judge, and the model's answers."""
    judges = list(dict.fromkeys(key.judge for key in plan.marks))
    marks = dict(plan.marks)
    for key in [key for key in plan.marks if key.team == twin]:
        other = judges[(judges.index(key.judge) + 1) % len(judges)]
        marks[key] = plan.marks[SheetKey(key.round, other, model, key.part)]
    answers = {
        (team, part): replace(plan.answers[model, part], team=twin) if team == twin else counted
        for (team, part), counted in plan.answers.items()
    }
    return replace(plan, marks=marks, answers=answers)


def _equal_by_another_way(plan: RoundPlan, model: TeamCode, twin: TeamCode) -> RoundPlan:
    """The twin has the model's total, with a point less in the introduction and a point more in the skit."""
    equal = _equal_in_everything(plan, model, twin)
    shift = {_INTRODUCTION: -ONE, _SKIT: ONE}
    marks = dict(equal.marks)
    for key, sheet in equal.marks.items():
        if key.team == twin:
            marks[key] = {**sheet, _CONTENT: Hundredths(sheet[_CONTENT] + shift[key.part])}
    return replace(equal, marks=marks)
