"""Writing the rules of a contest."""

from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, Part
from stage_contest.domain.points import points_text
from stage_contest.services.archive.rules import PartKind
from stage_contest.services.archive.values import JsonValue


def write_rules(rules: Rules) -> dict[str, JsonValue]:
    """The object `rules`."""
    qualification = rules.qualification
    return {
        "team": {
            "members_min": rules.team.members_min,
            "members_max": rules.team.members_max,
            "main_members": rules.team.main_members,
            "captains": rules.team.captains,
        },
        "parts": [_part(part) for part in rules.parts],
        "rounding": {"total": rules.rounding_total},
        "tie_breaks": [str(key) for key in rules.tie_breaks],
        "qualification": None
        if qualification is None
        else {"per_cluster": qualification.per_cluster, "best_others": qualification.best_others},
    }


def _part(part: Part) -> dict[str, JsonValue]:
    if isinstance(part, JudgedPart):
        return _judged(part)
    about: dict[str, JsonValue] = {"code": part.code, "name": part.name}
    minutes: dict[str, JsonValue] = {} if part.minutes is None else {"minutes": points_text(part.minutes)}
    counted: dict[str, JsonValue] = {"rounding": {"part": part.rounding.part}, "weight": points_text(part.weight)}
    if isinstance(part, ObjectivePart):
        return {
            **about,
            "kind": PartKind.OBJECTIVE.value,
            **minutes,
            "questions": part.questions,
            "points_right": points_text(part.points_right),
            "points_wrong": points_text(part.points_wrong),
            "points_blank": points_text(part.points_blank),
            "max": points_text(part.maximum),
            **counted,
        }
    return {
        **about,
        "kind": PartKind.TYPED.value,
        **minutes,
        "max": points_text(part.maximum),
        "step": points_text(part.step),
        **counted,
    }


def _judged(part: JudgedPart) -> dict[str, JsonValue]:
    return {
        "code": part.code,
        "name": part.name,
        "kind": PartKind.JUDGED.value,
        "minutes": None if part.minutes is None else points_text(part.minutes),
        "criteria": [
            {
                "code": criterion.code,
                "name": criterion.name,
                "max": points_text(criterion.maximum),
                "step": points_text(criterion.step),
                "weight": points_text(criterion.weight),
            }
            for criterion in part.criteria
        ],
        "combine": part.combine.value,
        "drop": part.drop,
        "over": part.over.value,
        "rounding": {
            "criterion": part.rounding.criterion,
            "weighted": part.rounding.weighted,
            "part": part.rounding.part,
        },
        "weight": points_text(part.weight),
    }
