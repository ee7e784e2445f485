"""What going over the time costs: the ways that contests know, and any other rule that is sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.over_time import (
    NOTHING_TAKEN,
    PRESETS,
    OverTime,
    OverTimeStep,
    Preset,
    deduction,
    never_gets_cheaper,
    preset_of,
)
from stage_contest.domain.points import Hundredths

POINTS = st.integers(0, 500).map(Hundredths)
STEPS = st.lists(st.builds(OverTimeStep, st.integers(1, 400), POINTS), max_size=4).map(tuple)
RULES = st.builds(OverTime, POINTS, STEPS)


@pytest.mark.parametrize(
    ("preset", "seconds", "taken"),
    [
        (Preset.EACH_FULL_MINUTE, 59, 0),
        (Preset.EACH_FULL_MINUTE, 60, 100),
        (Preset.EACH_FULL_MINUTE, 119, 100),
        (Preset.EACH_FULL_MINUTE, 180, 300),
        (Preset.TWO_STEPS, 1, 25),
        (Preset.TWO_STEPS, 59, 25),
        (Preset.TWO_STEPS, 60, 50),
        (Preset.TWO_STEPS, 3600, 50),
        (Preset.NOTHING, 3600, 0),
    ],
)
def test_each_way_takes_what_it_says(preset: Preset, seconds: int, taken: int) -> None:
    assert deduction(PRESETS[preset], seconds) == taken


@given(RULES, st.integers(-1000, 0))
def test_a_part_that_ended_in_time_loses_nothing(rule: OverTime, seconds: int) -> None:
    assert deduction(rule, seconds) == 0


def test_minutes_above_the_last_step_are_counted_from_that_step() -> None:
    rule = OverTime(Hundredths(100), (OverTimeStep(30, Hundredths(50)),))
    assert [deduction(rule, seconds) for seconds in (29, 30, 89, 90, 150)] == [0, 50, 50, 150, 250]


@given(RULES, st.integers(0, 600))
def test_longer_never_costs_less_under_a_sound_rule(rule: OverTime, seconds: int) -> None:
    if never_gets_cheaper(rule):
        assert deduction(rule, seconds) <= deduction(rule, seconds + 1)


@given(RULES)
def test_an_unsound_rule_is_out_of_order_or_costs_less_somewhere(rule: OverTime) -> None:
    seconds = [step.seconds for step in rule.steps]
    in_order = seconds == sorted(set(seconds))
    cheaper = any(deduction(rule, second) > deduction(rule, second + 1) for second in range(400))
    assert never_gets_cheaper(rule) is (in_order and not cheaper)


@pytest.mark.parametrize("preset", Preset)
def test_every_preset_is_sound_and_known_again_with_other_points(preset: Preset) -> None:
    rule = PRESETS[preset]
    assert never_gets_cheaper(rule)
    assert preset_of(rule) is preset
    if preset is Preset.EACH_FULL_MINUTE:
        assert preset_of(OverTime(Hundredths(50))) is preset


def test_a_rule_of_its_own_is_no_preset() -> None:
    assert preset_of(OverTime(steps=(OverTimeStep(30, Hundredths(50)),))) is None
    assert preset_of(NOTHING_TAKEN) is Preset.NOTHING
