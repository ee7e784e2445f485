"""What is taken off a part's score for going over its time (`docs/tabulation.md`, "deduction")."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.points import ONE, ZERO, Hundredths

MINUTE = 60
"""Seconds."""


@dataclass(frozen=True, slots=True)
class OverTimeStep:
    """From so many seconds over the time on, that many points are taken off."""

    seconds: int
    points: Hundredths


@dataclass(frozen=True, slots=True)
class OverTime:
    """The last step that was reached counts once; every full minute above it costs `each_minute` more."""

    each_minute: Hundredths = ZERO
    steps: tuple[OverTimeStep, ...] = ()


class Preset(StrEnum):
    """The ways of taking points off that contests know."""

    EACH_FULL_MINUTE = "each_full_minute"
    """Every full minute costs the same; less than a minute is free."""
    TWO_STEPS = "two_steps"
    """Less than a minute costs little, a minute or more costs more, once."""
    NOTHING = "nothing"
    """No points; what comes after the limit may go unmarked."""


NOTHING_TAKEN = OverTime()

PRESETS: Mapping[Preset, OverTime] = {
    Preset.EACH_FULL_MINUTE: OverTime(each_minute=ONE),
    Preset.TWO_STEPS: OverTime(
        steps=(OverTimeStep(1, Hundredths(25)), OverTimeStep(MINUTE, Hundredths(50))),
    ),
    Preset.NOTHING: NOTHING_TAKEN,
}
"""The usual points of each way."""


def deduction(rule: OverTime, over_seconds: int) -> Hundredths:
    """The points to take off for so many seconds over the time; 0 for a part that ended in time."""
    if over_seconds <= 0:
        return ZERO
    start, taken = 0, 0
    for step in rule.steps:
        if step.seconds <= over_seconds:
            start, taken = step.seconds, step.points
    return Hundredths(taken + (over_seconds - start) // MINUTE * rule.each_minute)


def preset_of(rule: OverTime) -> Preset | None:
    """The way that a rule follows, with whatever points; None for a rule of its own."""
    if rule == NOTHING_TAKEN:
        return Preset.NOTHING
    if not rule.steps:
        return Preset.EACH_FULL_MINUTE
    if rule.each_minute == ZERO and [step.seconds for step in rule.steps] == [1, MINUTE]:
        return Preset.TWO_STEPS
    return None


def never_gets_cheaper(rule: OverTime) -> bool:
    """Whether the steps stand in the order of their seconds, from 1, and longer never costs less."""
    before = 0
    for number, step in enumerate(rule.steps):
        until_here = OverTime(rule.each_minute, rule.steps[:number])
        if step.seconds <= before or step.points < deduction(until_here, step.seconds - 1):
            return False
        before = step.seconds
    return True
