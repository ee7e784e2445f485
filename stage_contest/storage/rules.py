"""The parts and criteria of the contest in its file."""

from collections.abc import Sequence
from typing import NamedTuple

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
    criteria_of,
)
from stage_contest.domain.points import Hundredths
from stage_contest.storage.query import lines
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import CriterionRow, PartRow
from stage_contest.storage.unit import Unit


class _PartLine(NamedTuple):
    code: PartCode
    name: str
    kind: str
    minutes: Hundredths | None
    weight: Hundredths
    rounding_criterion: int | None
    rounding_weighted: int | None
    rounding_part: int | None
    combine: str | None
    drops: int | None
    combined_over: str | None
    questions: int | None
    points_right: Hundredths | None
    points_wrong: Hundredths | None
    points_blank: Hundredths | None
    maximum: Hundredths | None
    step: Hundredths | None


class _CriterionLine(NamedTuple):
    part: PartCode
    code: CriterionCode
    name: str
    maximum: Hundredths
    step: Hundredths
    weight: Hundredths


_PARTS = lines(PartRow, _PartLine, by="number")
_CRITERIA = lines(CriterionRow, _CriterionLine, by="part number")

_OF_NO_KIND: dict[str, Value] = dict.fromkeys(
    (
        "combine",
        "drops",
        "combined_over",
        "questions",
        "points_right",
        "points_wrong",
        "points_blank",
        "maximum",
        "step",
    )
)


def parts(unit: Unit) -> tuple[Part, ...]:
    """The parts of the contest in their order."""
    criteria: dict[PartCode, list[Criterion]] = {}
    for line in unit.all(_CRITERIA):
        criteria.setdefault(line.part, []).append(
            Criterion(line.code, line.name, line.maximum, line.step, line.weight)
        )
    return tuple(_part(line, tuple(criteria.get(line.code, ()))) for line in unit.all(_PARTS))


def store_parts(unit: Unit, parts: Sequence[Part]) -> None:
    """Write the parts and criteria of a contest that has none yet."""
    for number, part in enumerate(parts, 1):
        unit.add(PartRow, code=part.code, **part_values(part, number))
        for place, criterion in enumerate(criteria_of(part), 1):
            unit.add(CriterionRow, part=part.code, code=criterion.code, **criterion_values(criterion, place))


def part_values(part: Part, number: int) -> dict[str, Value]:
    """The columns of a part beside its code."""
    common: dict[str, Value] = {
        "number": number,
        "name": part.name,
        "minutes": part.minutes,
        "weight": part.weight,
        "rounding_criterion": part.rounding.criterion,
        "rounding_weighted": part.rounding.weighted,
        "rounding_part": part.rounding.part,
    }
    return common | _OF_NO_KIND | _of_its_kind(part)


def criterion_values(criterion: Criterion, number: int) -> dict[str, Value]:
    """The columns of a criterion beside its part and code."""
    return {
        "number": number,
        "name": criterion.name,
        "maximum": criterion.maximum,
        "step": criterion.step,
        "weight": criterion.weight,
    }


def _part(line: _PartLine, criteria: tuple[Criterion, ...]) -> Part:
    rounding = Rounding(line.rounding_criterion, line.rounding_weighted, line.rounding_part)
    if line.kind == "judged":
        return JudgedPart(
            code=line.code,
            name=line.name,
            criteria=criteria,
            minutes=line.minutes,
            combine=Combine(line.combine or ""),
            drop=line.drops or 0,
            over=Over(line.combined_over or ""),
            rounding=rounding,
            weight=line.weight,
        )
    if line.kind == "objective":
        return ObjectivePart(
            code=line.code,
            name=line.name,
            questions=line.questions or 0,
            points_right=_there(line.points_right),
            maximum=_there(line.maximum),
            points_wrong=_there(line.points_wrong),
            points_blank=_there(line.points_blank),
            minutes=line.minutes,
            rounding=rounding,
            weight=line.weight,
        )
    return TypedPart(
        code=line.code,
        name=line.name,
        maximum=_there(line.maximum),
        step=_there(line.step),
        minutes=line.minutes,
        rounding=rounding,
        weight=line.weight,
    )


def _there(points: Hundredths | None) -> Hundredths:
    if points is None:
        raise ValueError(points)
    return points


def _of_its_kind(part: Part) -> dict[str, Value]:
    if isinstance(part, JudgedPart):
        return {
            "kind": "judged",
            "combine": part.combine.value,
            "drops": part.drop,
            "combined_over": part.over.value,
        }
    if isinstance(part, ObjectivePart):
        return {
            "kind": "objective",
            "questions": part.questions,
            "points_right": part.points_right,
            "points_wrong": part.points_wrong,
            "points_blank": part.points_blank,
            "maximum": part.maximum,
        }
    return {"kind": "typed", "maximum": part.maximum, "step": part.step}
