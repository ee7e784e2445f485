"""How far a panel agrees."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from stage_contest.domain.agreement import FarMark, agreement
from stage_contest.domain.contest import Contest, Entry, EntryStatus
from stage_contest.domain.criteria import CriterionCode, ObjectivePart, PartCode
from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.teams import Team, TeamCode
from tests.domain.contests import many_contests
from tests.domain.evenings import EVENING, SONG, two_songs


def marked(*rows: tuple[int, ...], status: EntryStatus = EntryStatus.COMPETING) -> Contest:
    """One row of marks an entry, one mark a judge (below 0: that judge was absent)."""
    judges = tuple(JudgeCode(f"j{number}") for number in range(1, len(rows[0]) + 1))
    contest = two_songs(0, 0, judges=judges)
    teams = tuple(TeamCode(f"t{number}") for number in range(1, len(rows) + 1))
    (round_,) = contest.rounds
    sheets = tuple(
        ScoreSheet(judge, team, SONG, SheetState.MARKED, {CriterionCode("x"): Hundredths(mark)})
        if mark >= 0
        else ScoreSheet(judge, team, SONG, SheetState.ABSENT)
        for team, row in zip(teams, rows, strict=True)
        for judge, mark in zip(judges, row, strict=True)
    )
    entries = tuple(Entry(team, order, status) for order, team in enumerate(teams, 1))
    return replace(
        contest,
        teams=tuple(Team(team, team) for team in teams),
        rounds=(replace(round_, entries=entries, sheets=sheets),),
    )


def test_a_strict_judge_stands_below_the_panel() -> None:
    contest = marked((600, 900, 900), (500, 800, 800))
    found = agreement(contest, contest.round(EVENING), SONG, threshold=20)
    assert [(line.judge, line.strictness) for line in found.judges] == [
        ("j1", Fraction(-2)),
        ("j2", Fraction(1)),
        ("j3", Fraction(1)),
    ]
    assert [line.drift for line in found.judges] == [0, 0, 0]


def test_a_judge_who_grows_milder_drifts_upward() -> None:
    contest = marked((600, 800), (700, 800), (700, 700), (900, 700))
    line = agreement(contest, contest.round(EVENING), SONG, threshold=20).judges[0]
    assert [deviation for _, deviation in line.deviations] == [-1, Fraction(-1, 2), 0, 1]
    assert line.drift == Fraction(5, 4)


def test_the_spread_of_an_entry_goes_from_its_lowest_to_its_highest_mark() -> None:
    contest = marked((600, 825, 750))
    spreads = agreement(contest, contest.round(EVENING), SONG, threshold=20).spreads
    assert [(spread.criterion, spread.lowest, spread.highest) for spread in spreads] == [
        (None, Fraction(6), Fraction(33, 4)),
        ("x", Fraction(6), Fraction(33, 4)),
    ]
    assert spreads[0].width == Fraction(9, 4)


def test_a_mark_is_far_only_beyond_the_threshold_from_the_median() -> None:
    contest = marked((600, 800, 800), (599, 800, 800))
    far = agreement(contest, contest.round(EVENING), SONG, threshold=20).far
    assert far == (FarMark(JudgeCode("j1"), TeamCode("t2"), CriterionCode("x"), Fraction(599, 100), Fraction(8)),)


def test_a_judge_who_was_never_there_has_no_line_and_one_entry_shows_no_drift() -> None:
    contest = marked((600, -1))
    (line,) = agreement(contest, contest.round(EVENING), SONG, threshold=20).judges
    assert (line.judge, line.drift) == ("j1", None)


def test_entries_that_left_and_sheets_still_open_are_not_looked_at() -> None:
    contest = marked((600, 800), status=EntryStatus.WITHDRAWN)
    assert agreement(contest, contest.round(EVENING), SONG, threshold=20).judges == ()
    contest = marked((600, 800))
    (round_,) = contest.rounds
    opened = replace(round_, sheets=tuple(replace(sheet, submitted=False) for sheet in round_.sheets))
    assert agreement(contest, opened, SONG, threshold=20).spreads == ()


def test_only_a_judged_part_has_a_panel() -> None:
    contest = marked((600, 800))
    quiz = ObjectivePart(PartCode("quiz"), "Quiz", 1, Hundredths(100), Hundredths(100))
    with_quiz = replace(contest, rules=replace(contest.rules, parts=(*contest.rules.parts, quiz)))
    for code in (quiz.code, PartCode("moon")):
        with pytest.raises(KeyError):
            agreement(with_quiz, with_quiz.round(EVENING), code, threshold=20)


def test_another_running_order_turns_the_drift_round() -> None:
    contest = marked((600, 800), (800, 600))
    round_ = contest.round(EVENING)
    there = agreement(contest, round_, SONG, threshold=20).judges[0].drift
    back = agreement(contest, round_, SONG, threshold=20, order=round_.entries[::-1]).judges[0].drift
    assert (there, back) == (Fraction(2), Fraction(-2))


@given(many_contests)
def test_the_judges_of_every_entry_deviate_by_nothing_together(contest: Contest) -> None:
    for round_ in contest.rounds:
        for part in contest.rules.parts:
            if part.code not in round_.parts or not hasattr(part, "criteria"):
                continue
            sums: dict[TeamCode, Fraction] = {}
            for line in agreement(contest, round_, part.code, threshold=0).judges:
                assert Seat(line.judge) in round_.panel or Seat(line.judge, chair=True) in round_.panel
                for team, deviation in line.deviations:
                    sums[team] = sums.get(team, Fraction(0)) + deviation
            assert set(sums.values()) <= {Fraction(0)}


def test_the_totals_of_the_sheets_are_told_beside_how_far_they_are_from_the_mean() -> None:
    contest = marked((600, 800))
    line = agreement(contest, contest.round(EVENING), SONG, threshold=20).judges[1]
    assert (line.totals, line.deviations) == ((("t1", Fraction(8)),), (("t1", Fraction(1)),))


def test_an_order_without_entries_tells_nothing() -> None:
    contest = marked((600, 800))
    found = agreement(contest, contest.round(EVENING), SONG, threshold=20, order=())
    assert (found.spreads, found.judges, found.far) == ((), (), ())
