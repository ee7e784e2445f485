"""What is taken off for going over the time of a part, in the contest file; a part without a row loses nothing."""

import json
from collections.abc import Mapping
from typing import NamedTuple, TypedDict, cast

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.over_time import NOTHING_TAKEN, OverTime, OverTimeStep
from stage_contest.domain.points import Hundredths
from stage_contest.storage.query import lines
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import OverTimeRow
from stage_contest.storage.unit import CANONICAL, Unit


class _Line(NamedTuple):
    part: PartCode
    each_minute: Hundredths
    steps: str


class _StepShape(TypedDict):
    seconds: int
    points: int


_RULES = lines(OverTimeRow, _Line, by="part")


def over_times(unit: Unit) -> Mapping[PartCode, OverTime]:
    """The rules of the parts from which anything is taken off."""
    return {line.part: OverTime(line.each_minute, _steps(line.steps)) for line in unit.all(_RULES)}


def set_over_time(unit: Unit, part: PartCode, rule: OverTime) -> None:
    """Write the rule of a part; nothing is written where it stands already."""
    there = part in over_times(unit)
    values: dict[str, Value] = {"each_minute": rule.each_minute, "steps": _steps_text(rule)}
    if rule == NOTHING_TAKEN:
        if there:
            unit.remove(OverTimeRow, part=part)
    elif there:
        unit.change(OverTimeRow, {"part": part}, **values)
    else:
        unit.add(OverTimeRow, part=part, **values)


def _steps(text: str) -> tuple[OverTimeStep, ...]:
    shapes = cast("list[_StepShape]", json.loads(text))
    return tuple(OverTimeStep(shape["seconds"], Hundredths(shape["points"])) for shape in shapes)


def _steps_text(rule: OverTime) -> str:
    return CANONICAL.encode([{"seconds": step.seconds, "points": step.points} for step in rule.steps])
