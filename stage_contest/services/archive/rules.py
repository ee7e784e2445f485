"""Reading the rules: parts, criteria, rounding, the team rule and qualification."""

from enum import StrEnum

from stage_contest.domain.contest import Qualification, Rules
from stage_contest.domain.criteria import (
    Combine,
    Criterion,
    CriterionCode,
    JudgedPart,
    ObjectivePart,
    Over,
    Part,
    PartCode,
    Rounding,
    TypedPart,
)
from stage_contest.domain.errors import message
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamRule
from stage_contest.services.archive.chains import read_chain
from stage_contest.services.archive.scalars import (
    Once,
    code,
    count,
    decimals,
    name,
    points,
    points_above_zero,
    points_from_zero,
)
from stage_contest.services.archive.values import Members, Node


class PartKind(StrEnum):
    """How a part gets its points."""

    JUDGED = "judged"
    OBJECTIVE = "objective"
    TYPED = "typed"


_PART_KEYS = ("code", "name", "kind", "minutes", "rounding", "weight")
_JUDGED_KEYS = (*_PART_KEYS, "criteria", "combine", "drop", "over")
_OBJECTIVE_KEYS = (*_PART_KEYS, "questions", "points_right", "points_wrong", "points_blank", "max")
_TYPED_KEYS = (*_PART_KEYS, "max", "step")


def read_rules(node: Node) -> Rules:
    """The object `rules`."""
    members = node.shape("team", "parts", "rounding", "tie_breaks", "qualification")
    parts = _read_parts(members.get("parts", []))
    rounding = members.get("rounding", {}).shape("total")
    return Rules(
        parts=parts,
        team=_read_team_rule(members.get("team", {})),
        rounding_total=decimals(rounding.get("total", 2)),
        tie_breaks=read_chain(members.get("tie_breaks", []), parts),
        qualification=_read_qualification(members.get("qualification", None)),
    )


def _read_team_rule(node: Node) -> TeamRule:
    members = node.shape("members_min", "members_max", "main_members", "captains")
    usual = TeamRule()
    rule = TeamRule(
        members_min=count(members.get("members_min", usual.members_min)),
        members_max=count(members.get("members_max", usual.members_max)),
        main_members=count(members.get("main_members", usual.main_members)),
        captains=count(members.get("captains", usual.captains)),
    )
    if rule.members_min > rule.members_max:
        raise node.refused(
            message(
                "A team needs at least {least} members but may have at most {most}; please correct one of them.",
                least=rule.members_min,
                most=rule.members_max,
            )
        )
    return rule


def _read_qualification(node: Node) -> Qualification | None:
    if node.missing:
        return None
    members = node.shape("per_cluster", "best_others")
    return Qualification(
        per_cluster=count(members["per_cluster"]), best_others=count(members.get("best_others", 0))
    )


def _read_parts(node: Node) -> tuple[Part, ...]:
    once = Once()
    parts = []
    for item in node.items():
        part = _read_part(item)
        once.add(item, part.code, part.code)
        parts.append(part)
    return tuple(parts)


def _read_part(node: Node) -> Part:
    kind = node.members()["kind"].choice(PartKind)
    if kind is PartKind.JUDGED:
        return _read_judged(node.shape(*_JUDGED_KEYS))
    if kind is PartKind.OBJECTIVE:
        return _read_objective(node.shape(*_OBJECTIVE_KEYS))
    return _read_typed(node.shape(*_TYPED_KEYS))


def _read_judged(members: Members) -> JudgedPart:
    rounding = members.get("rounding", {}).shape("criterion", "weighted", "part")
    return JudgedPart(
        code=PartCode(code(members["code"])),
        name=name(members["name"]),
        criteria=_read_criteria(members.get("criteria", [])),
        minutes=_read_minutes(members),
        combine=members.get("combine", Combine.MEAN.value).choice(Combine),
        drop=count(members.get("drop", 0)),
        over=members.get("over", Over.SHEET.value).choice(Over),
        rounding=Rounding(
            criterion=decimals(rounding.get("criterion", None)),
            weighted=decimals(rounding.get("weighted", None)),
            part=decimals(rounding.get("part", 2)),
        ),
        weight=_read_weight(members),
    )


def _read_objective(members: Members) -> ObjectivePart:
    return ObjectivePart(
        code=PartCode(code(members["code"])),
        name=name(members["name"]),
        questions=count(members["questions"]),
        points_right=points_from_zero(members["points_right"]),
        maximum=points_above_zero(members["max"]),
        points_wrong=points(members.get("points_wrong", "0")),
        points_blank=points(members.get("points_blank", "0")),
        minutes=_read_minutes(members),
        rounding=_read_part_rounding(members),
        weight=_read_weight(members),
    )


def _read_typed(members: Members) -> TypedPart:
    return TypedPart(
        code=PartCode(code(members["code"])),
        name=name(members["name"]),
        maximum=points_above_zero(members["max"]),
        step=points_above_zero(members["step"]),
        minutes=_read_minutes(members),
        rounding=_read_part_rounding(members),
        weight=_read_weight(members),
    )


def _read_part_rounding(members: Members) -> Rounding:
    rounding = members.get("rounding", {}).shape("part")
    return Rounding(part=decimals(rounding.get("part", 2)))


def _read_minutes(members: Members) -> Hundredths | None:
    minutes = members.get("minutes", None)
    return None if minutes.missing else points_from_zero(minutes)


def _read_weight(members: Members) -> Hundredths:
    return points_above_zero(members.get("weight", "1"))


def _read_criteria(node: Node) -> tuple[Criterion, ...]:
    once = Once()
    criteria = []
    for item in node.items():
        members = item.shape("code", "name", "max", "step", "weight")
        criterion = Criterion(
            code=CriterionCode(code(members["code"])),
            name=name(members["name"]),
            maximum=points_above_zero(members["max"]),
            step=points_above_zero(members["step"]),
            weight=_read_weight(members),
        )
        once.add(item, criterion.code, criterion.code)
        criteria.append(criterion)
    return tuple(criteria)
