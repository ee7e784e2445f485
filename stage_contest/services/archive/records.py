"""Reading what was written down about entries besides sheets: answers, typed points, deductions, decisions."""

from stage_contest.domain.errors import message
from stage_contest.domain.sheets import Answers, Deduction, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import RECORDED, TieDecision, TieKind
from stage_contest.services.archive.hall import Hall
from stage_contest.services.archive.scalars import Once, count, points, points_from_zero, points_in_steps
from stage_contest.services.archive.values import Members, Node

_FEWEST_TIED = 2


def read_answers(node: Node, hall: Hall) -> tuple[Answers, ...]:
    """The list `answers`: they add up to the questions of their part."""
    once = Once()
    found = []
    for item in node.items():
        members = item.shape("team", "part", "right", "wrong", "blank")
        part = hall.objective_part(members["part"])
        answers = Answers(
            team=hall.team(members["team"]),
            part=part.code,
            right=count(members["right"]),
            wrong=count(members["wrong"]),
            blank=count(members["blank"]),
        )
        said = answers.right + answers.wrong + answers.blank
        if said != part.questions:
            raise item.refused(
                message(
                    "Right, wrong and blank answers add up to {said}, but the part has {questions} questions.",
                    said=said,
                    questions=part.questions,
                )
            )
        once.add(item, (answers.team, part.code), f"{answers.team}, {part.code}")
        found.append(answers)
    return tuple(found)


def read_typed(node: Node, hall: Hall) -> tuple[TypedPoints, ...]:
    """The list `typed`."""
    once = Once()
    found = []
    for item in node.items():
        members = item.shape("team", "part", "points")
        part = hall.typed_part(members["part"])
        typed = TypedPoints(
            team=hall.team(members["team"]),
            part=part.code,
            points=points_in_steps(members["points"], maximum=part.maximum, step=part.step),
        )
        once.add(item, (typed.team, part.code), f"{typed.team}, {part.code}")
        found.append(typed)
    return tuple(found)


def read_deductions(node: Node, hall: Hall) -> tuple[Deduction, ...]:
    """The list `deductions`; a deduction without a part is taken off the total."""
    found = []
    for item in node.items():
        members = item.shape("team", "part", "points", "reason")
        part = members["part"]
        found.append(
            Deduction(
                team=hall.team(members["team"]),
                part=None if part.missing else hall.part(part).code,
                points=points_from_zero(members["points"]),
                reason=members.get("reason", "").text(),
            )
        )
    return tuple(found)


def read_decisions(node: Node, hall: Hall) -> tuple[TieDecision, ...]:
    """The list `tie_decisions`."""
    once = Once()
    found = []
    for item in node.items():
        members = item.shape("key", "teams", "points", "reason")
        decision = _read_decision(members, hall)
        once.add(item, (decision.key, frozenset(decision.teams)), f"{decision.key}: {', '.join(decision.teams)}")
        found.append(decision)
    return tuple(found)


def _read_decision(members: Members, hall: Hall) -> TieDecision:
    key = members["key"].choice(TieKind)
    if key not in RECORDED:
        raise members["key"].refused(message('"{key}" is not decided by people.', key=key))
    spoken, unspoken = ("points", "teams") if key is TieKind.EXTRA_QUESTION else ("teams", "points")
    if members.has(unspoken):
        raise members[unspoken].refused(
            message('A decision "{key}" has "{spoken}" instead.', key=key, spoken=spoken)
        )
    if key is TieKind.EXTRA_QUESTION:
        decision = _read_extra_question(members, hall)
    else:
        decision = TieDecision(key, _read_order(members["teams"], hall), reason=_read_reason(members))
    if len(decision.teams) < _FEWEST_TIED:
        raise members[spoken].refused(message("A tie decision names at least two teams."))
    return decision


def _read_extra_question(members: Members, hall: Hall) -> TieDecision:
    given = {}
    for key, item in members["points"].members().each():
        given[hall.team(Node(key, item.path))] = points(item)
    return TieDecision(TieKind.EXTRA_QUESTION, tuple(given), given, _read_reason(members))


def _read_order(node: Node, hall: Hall) -> tuple[TeamCode, ...]:
    once = Once()
    teams = []
    for item in node.items():
        team = hall.team(item)
        once.add(item, team, team)
        teams.append(team)
    return tuple(teams)


def _read_reason(members: Members) -> str:
    return members.get("reason", "").text()
