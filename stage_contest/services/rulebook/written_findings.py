"""What is said about a part by the marks, answers and points that are written down already."""

from collections.abc import Iterator

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, Part, TypedPart
from stage_contest.domain.errors import message
from stage_contest.domain.points import Points
from stage_contest.domain.sheets import ScoreSheet
from stage_contest.services.rulebook.facts import RuleFacts
from stage_contest.services.rulebook.rule_set import Aspect, Finding, Spot


def of_written(part: Part, facts: RuleFacts) -> Iterator[Finding]:
    """What does not fit the part, the first of it for every place."""
    contest = facts.contest
    before = next((each for each in facts.standing.rules.parts if each.code == part.code), None)
    if before is None:
        return
    used = {line.round for line in facts.performed if line.part == part.code}
    rounds = [round_ for round_ in contest.rounds if round_.code in used]
    if type(before) is not type(part):
        for round_ in rounds[:1]:
            said = message(
                "The part stays of its kind: in {round} something is written down about it already.",
                round=round_.name,
            )
            yield Finding(Spot(Aspect.KIND, part.code), said)
        return
    match part:
        case JudgedPart():
            yield from _of_marks(part, contest, rounds)
        case ObjectivePart():
            yield from _of_answers(part, contest, rounds)
        case TypedPart():
            yield from _of_typed(part, contest, rounds)


def _of_marks(part: JudgedPart, contest: Contest, rounds: list[Round]) -> Iterator[Finding]:
    told: set[Spot] = set()
    for round_ in rounds:
        for sheet in round_.sheets:
            if sheet.part == part.code:
                for finding in _of_sheet(part, sheet, contest, round_):
                    if finding.spot not in told:
                        told.add(finding.spot)
                        yield finding


def _of_sheet(part: JudgedPart, sheet: ScoreSheet, contest: Contest, round_: Round) -> Iterator[Finding]:
    for criterion in part.criteria:
        mark = sheet.marks.get(criterion.code)
        if mark is None or criterion.step <= 0:
            continue
        if mark > criterion.maximum or mark % criterion.step:
            aspect = Aspect.MAXIMUM if mark > criterion.maximum else Aspect.STEP
            said = message(
                '{judge} gave {team} {points} for "{criterion}" in {round}; these rules do not allow that mark.',
                judge=contest.judge(sheet.judge).name,
                team=contest.team(sheet.team).name,
                points=Points(mark),
                criterion=criterion.name,
                round=round_.name,
            )
            yield Finding(Spot(aspect, part.code, criterion.code), said)


def _of_answers(part: ObjectivePart, contest: Contest, rounds: list[Round]) -> Iterator[Finding]:
    for round_ in rounds:
        for answers in round_.answers:
            count = answers.right + answers.wrong + answers.blank
            if answers.part == part.code and count != part.questions:
                said = message(
                    "In {round}, {team} answered {count} questions; their number stays.",
                    round=round_.name,
                    team=contest.team(answers.team).name,
                    count=count,
                )
                yield Finding(Spot(Aspect.QUESTIONS, part.code), said)
                return


def _of_typed(part: TypedPart, contest: Contest, rounds: list[Round]) -> Iterator[Finding]:
    for round_ in rounds:
        for typed in round_.typed:
            wrong = typed.points > part.maximum or (part.step > 0 and typed.points % part.step)
            if typed.part == part.code and wrong:
                said = message(
                    "In {round}, {team} has {points} points; these rules do not allow that.",
                    round=round_.name,
                    team=contest.team(typed.team).name,
                    points=Points(typed.points),
                )
                aspect = Aspect.MAXIMUM if typed.points > part.maximum else Aspect.STEP
                yield Finding(Spot(aspect, part.code), said)
                return
