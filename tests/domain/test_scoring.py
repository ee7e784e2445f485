from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.contest import Contest, Entry, EntryStatus
from stage_contest.domain.criteria import Combine, JudgedPart, ObjectivePart, Over, PartCode, Rounding, TypedPart
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.outcome import Standing
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, ScoreSheet, SheetState, TypedPoints
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from tests.domain.contests import contests, many_contests
from tests.domain.evenings import EVENING, SONG, criterion, deduction, sheet, song, song_evening
from tests.domain.outcomes import counted, numbers_in, shuffled

A = TeamCode("a")
ABSENT, ABSTAINED = SheetState.ABSENT, SheetState.ABSTAINED
QUIZ = ObjectivePart(SONG, "Quiz", 10, Hundredths(250), Hundredths(2000), Hundredths(-100), Hundredths(25))
BONUS = TypedPart(SONG, "Bonus", Hundredths(1000), Hundredths(1))


def standing(contest: Contest) -> Standing:
    return tabulate(contest, EVENING).standings[0]


def score(contest: Contest) -> Fraction | None:
    return standing(contest).parts[SONG]


def marked(part: JudgedPart, *marks: str) -> Contest:
    return song_evening(part, *(sheet(f"j{number}", text) for number, text in enumerate(marks)))


@pytest.mark.parametrize(
    ("combine", "points"),
    [
        (Combine.MEAN, "9.88"),
        (Combine.TRIMMED_MEAN, "8.75"),
        (Combine.MEDIAN, "8.75"),
        (Combine.SUM, "39.50"),
    ],
)
def test_sheet_totals_are_combined_as_the_part_says(combine: Combine, points: str) -> None:
    part = replace(song(), combine=combine, drop=1)
    assert score(marked(part, "4 4.5", "1 2", "9 10", "4 5")) == Fraction(points)


def test_the_median_of_an_odd_number_is_the_middle_one() -> None:
    part = replace(song(), combine=Combine.MEDIAN)
    assert score(marked(part, "1 1", "9 9", "4 4")) == 8


def test_each_mark_counts_by_the_weight_of_its_criterion() -> None:
    part = song(criterion("x", "2"), criterion("y", "0.5"))
    assert score(marked(part, "4 3", "5 5")) == Fraction("11")


def test_criteria_are_combined_rounded_and_weighted_one_by_one() -> None:
    part = replace(
        song(criterion("x", "0.5"), criterion("y")),
        over=Over.CRITERION,
        rounding=Rounding(criterion=1, weighted=0, part=None),
    )
    # x: mean 19/3 -> 6.3, half of it 3.15 -> 3; y: mean 5.25 -> 5.3 -> 5
    assert score(marked(part, "6 5", "6 5.5", "7 5.25")) == 8


def test_trimming_over_criteria_drops_marks_not_sheets() -> None:
    part = replace(song(), over=Over.CRITERION, combine=Combine.TRIMMED_MEAN, drop=1)
    assert score(marked(part, "1 9", "5 5", "9 1")) == 10


def test_rounding_of_criteria_has_no_effect_over_sheets() -> None:
    part = replace(song(), rounding=Rounding(criterion=0, weighted=0, part=None))
    assert score(marked(part, "1 1.25", "1 1.25", "1.25 1.25")) == Fraction(7, 3)


def test_drop_has_no_effect_without_a_trimmed_mean() -> None:
    assert score(marked(replace(song(), drop=3), "1 1", "2 2")) == 3


def test_the_weight_of_the_part_comes_before_its_rounding() -> None:
    part = replace(song(), weight=Hundredths(150), rounding=Rounding(part=0))
    assert score(marked(part, "1 2", "2 1")) == 5


@pytest.mark.parametrize(
    ("answers", "points"),
    [((9, 1, 0), 20), ((1, 9, 0), 0), ((6, 2, 2), Fraction("13.5")), ((0, 0, 10), Fraction("2.5"))],
)
def test_answers_are_counted_and_held_within_the_maximum(answers: tuple[int, int, int], points: Fraction) -> None:
    assert score(song_evening(QUIZ, answers=[Answers(A, SONG, *answers)])) == points


def test_typed_points_are_weighted_and_rounded() -> None:
    part = replace(BONUS, weight=Hundredths(50), rounding=Rounding(part=1))
    assert score(song_evening(part, typed=[TypedPoints(A, SONG, Hundredths(450))])) == Fraction("2.3")


@pytest.mark.parametrize("part", [QUIZ, BONUS, song()])
def test_a_part_of_which_nothing_is_known_leaves_its_entry_incomplete(part: ObjectivePart | TypedPart) -> None:
    only = standing(song_evening(part, judges=["j1"]))
    assert (only.status, only.parts, only.total) == ("incomplete", {SONG: None}, None)


@pytest.mark.parametrize("silent", [ABSENT, ABSTAINED])
def test_a_judge_without_marks_leaves_the_panel_smaller(silent: SheetState) -> None:
    assert score(song_evening(song(), sheet("j1", "4 4"), sheet("j2", silent))) == 8


def test_a_conflict_counts_as_abstained_with_or_without_a_sheet() -> None:
    sheets = sheet("j1", "4 4"), sheet("j2", "1 1")
    against = {"j2": "a"}
    assert score(song_evening(song(), *sheets, conflicts=against)) == 8
    assert score(song_evening(song(), sheets[0], conflicts=against, judges=["j1", "j2"])) == 8


def test_an_entry_whose_every_sheet_is_absent_or_abstained_is_incomplete() -> None:
    assert score(song_evening(song(), sheet("j1", ABSENT), sheet("j2", ABSTAINED))) is None


@pytest.mark.parametrize(
    "lacking",
    [sheet("j2", "4 -"), sheet("j2", "- -"), replace(sheet("j2", "4 4"), submitted=False), None],
)
def test_a_sheet_that_is_not_full_and_submitted_is_missing(lacking: ScoreSheet | None) -> None:
    sheets = [sheet("j1", "4 4"), *([lacking] if lacking else [])]
    assert score(song_evening(song(), *sheets, judges=["j1", "j2"])) is None


def test_deductions_are_taken_off_once_from_the_rounded_score_and_never_below_zero() -> None:
    sheets = sheet("j1", "4 4.25"), sheet("j2", "4 4")
    some = [deduction("a", "0.5", "song"), deduction("a", "1", "song")]
    rough = replace(song(), rounding=Rounding(part=0))
    assert score(song_evening(rough, *sheets, deductions=some)) == Fraction("6.5")
    assert score(song_evening(rough, *sheets, deductions=[deduction("a", "50", "song")])) == 0


def test_deductions_without_a_part_are_taken_off_the_total_before_its_rounding() -> None:
    sheets = sheet("j1", "4 4.25"), sheet("j2", "4 4")
    off = [deduction("a", "0.01"), deduction("a", "0.25", "song")]
    only = standing(song_evening(song(), *sheets, deductions=off, rounding_total=1))
    assert (only.total, only.parts[SONG], only.deductions) == (Fraction("7.9"), Fraction("7.88"), Fraction("0.26"))
    assert standing(song_evening(song(), *sheets, deductions=[deduction("a", "99")])).total == 0


def test_a_total_without_rounding_stays_exact() -> None:
    part = replace(song(), rounding=Rounding(part=None))
    contest = song_evening(part, sheet("j1", "1 1"), sheet("j2", "1 1"), sheet("j3", "1 1.25"), rounding_total=None)
    assert standing(contest).total == Fraction(25, 12)


@pytest.mark.parametrize("status", list(EntryStatus))
def test_too_few_values_for_a_trimmed_mean_are_refused_whatever_the_status(status: EntryStatus) -> None:
    part = replace(song(), combine=Combine.TRIMMED_MEAN, drop=1)
    contest = song_evening(part, sheet("j1", "4 4"), sheet("j2", "4 4"), sheet("j3", ABSENT))
    round_ = replace(contest.round(EVENING), entries=(Entry(A, 1, status),))
    with pytest.raises(ResultsRefused, match=r"Song \(song\) of Team A \(a\) has 2 marked sheets"):
        tabulate(replace(contest, rounds=(round_,)), EVENING)


def test_one_value_more_than_is_dropped_is_enough() -> None:
    part = replace(song(), combine=Combine.TRIMMED_MEAN, drop=1)
    assert score(marked(part, "1 1", "4 4", "9 9")) == 8


@pytest.mark.parametrize("lacking", [sheet("j2", "4 -"), sheet("j3", "4 4"), sheet("j2", ABSENT)])
def test_too_few_values_are_no_error_while_a_sheet_is_missing_or_none_is_marked(lacking: ScoreSheet) -> None:
    part = replace(song(), combine=Combine.TRIMMED_MEAN, drop=1)
    first = sheet("j1", ABSENT if lacking.state is ABSENT else "4 4")
    assert score(song_evening(part, first, lacking, judges=["j1", "j2"])) is None


def test_a_round_may_have_some_of_the_parts_only() -> None:
    contest = marked(song(), "4 4")
    more = replace(contest.rules, parts=(replace(BONUS, code=PartCode("bonus")), *contest.rules.parts))
    assert standing(replace(contest, rules=more)).total == 8


@given(contests, st.randoms(use_true_random=False))
def test_the_order_of_the_input_never_matters(contest: Contest, chance: Random) -> None:
    other = shuffled(contest, chance)
    for round_ in contest.rounds:
        assert counted(other, round_.code) == counted(contest, round_.code)


@given(many_contests)
def test_no_float_ever_reaches_a_result(contest: Contest) -> None:
    for round_ in contest.rounds:
        assert all(isinstance(number, (int, Fraction)) for number in numbers_in(counted(contest, round_.code)))
