from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import JudgedPart, PartCode
from stage_contest.domain.outcome import RoundOutcome, Standing, StandingStatus
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Deduction, ScoreSheet, SheetState
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.ties import TieDecision, TieKind
from tests.domain.contests import contests, many_contests
from tests.domain.evenings import (
    EVENING,
    chain,
    decision,
    deduction,
    extra_question,
    points_contest,
    points_round,
    sheet,
    song,
    song_evening,
)
from tests.domain.outcomes import counted

Line = tuple[str, int | None, str | None]


def lines(outcome: RoundOutcome) -> list[Line]:
    """Team, place and what decided, line by line."""
    return [(each.team, each.place, each.decided_by) for each in outcome.standings]


def ranked(
    scores: dict[str, str],
    *tie_breaks: str,
    decisions: tuple[TieDecision, ...] = (),
    deductions: tuple[Deduction, ...] = (),
) -> RoundOutcome:
    round_ = points_round(scores=scores, decisions=decisions, deductions=deductions)
    return tabulate(points_contest(round_, tie_breaks=chain(*tie_breaks)), EVENING)


def test_the_higher_total_goes_first() -> None:
    outcome = ranked({"a": "1 1", "b": "3 2", "c": "2 2"})
    assert lines(outcome) == [("b", 1, None), ("c", 2, "total"), ("a", 3, "total")]


def test_equal_totals_share_a_place_and_the_next_one_counts_all_ahead() -> None:
    outcome = ranked({"a": "1 1", "b": "2 2", "c": "4 0", "d": "9 9"})
    assert lines(outcome) == [("d", 1, None), ("b", 2, "total"), ("c", 2, "shared"), ("a", 4, "total")]


def test_totals_that_look_equal_on_paper_are_a_tie() -> None:
    contest = points_contest(points_round(scores={"a": "1.04 0", "b": "1 0"}))
    assert lines(tabulate(contest, EVENING))[1] == ("b", 2, "total")
    rough = replace(contest, rules=replace(contest.rules, rounding_total=1))
    assert lines(tabulate(rough, EVENING))[1] == ("b", 1, "shared")


def test_each_key_sees_only_what_all_before_it_left_equal() -> None:
    scores = {"a": "3 1", "b": "1 3", "c": "1 3", "d": "2 2"}
    outcome = ranked(
        scores, "part:second", "fewer_deductions", deductions=(deduction("b", "0"), deduction("c", "0"))
    )
    assert lines(outcome) == [("b", 1, None), ("c", 1, "shared"), ("d", 3, "part:second"), ("a", 4, "part:second")]


def test_fewer_deductions_of_any_kind_are_better() -> None:
    off = (deduction("a", "1", "first"), deduction("b", "1"), deduction("b", "0.5", "second"))
    outcome = ranked({"a": "3 2", "b": "3 2.5", "c": "2 2"}, "fewer_deductions", deductions=off)
    assert lines(outcome) == [
        ("c", 1, None),
        ("a", 2, "fewer_deductions"),
        ("b", 3, "fewer_deductions"),
    ]


def test_a_criterion_key_looks_at_the_exact_mean_over_the_counting_sheets() -> None:
    sheets = (
        sheet("j1", "4 6"),
        sheet("j2", "4 6"),
        sheet("j1", "5 5", "b"),
        sheet("j2", SheetState.ABSENT, "b"),
    )
    contest = song_evening(song(), *sheets)
    entries = (*contest.rounds[0].entries, replace(contest.rounds[0].entries[0], team=sheets[2].team, order=2))
    rules = replace(contest.rules, tie_breaks=chain("criterion:song/x"))
    outcome = tabulate(
        replace(contest, rules=rules, rounds=(replace(contest.rounds[0], entries=entries),)), EVENING
    )
    assert lines(outcome) == [("b", 1, None), ("a", 2, "criterion:song/x")]


@pytest.mark.parametrize("key", ["part:third", "criterion:third/x", "criterion:first/x"])
def test_a_key_about_a_part_that_is_not_there_is_passed_over(key: str) -> None:
    assert lines(ranked({"a": "1 3", "b": "3 1"}, key, "part:first")) == [("b", 1, None), ("a", 2, "part:first")]


@pytest.mark.parametrize("kind", [TieKind.CHAIR, TieKind.LOTS])
def test_a_recorded_order_separates_exactly_the_teams_it_names(kind: TieKind) -> None:
    outcome = ranked({"a": "1 3", "b": "3 1", "c": "2 2"}, kind.value, decisions=(decision(kind, "c", "a", "b"),))
    assert lines(outcome) == [("c", 1, None), ("a", 2, kind.value), ("b", 3, kind.value)]
    assert outcome.unused_decisions == ()


@pytest.mark.parametrize("teams", [("a", "b"), ("a", "b", "c", "d"), ("a", "d")])
def test_a_decision_about_other_teams_is_passed_over_and_reported(teams: tuple[str, ...]) -> None:
    scores = {"a": "1 3", "b": "3 1", "c": "2 2", "d": "0 0"}
    outcome = ranked(scores, "chair", decisions=(decision(TieKind.CHAIR, *teams),))
    assert [place for _, place, _ in lines(outcome)] == [1, 1, 1, 4]
    assert outcome.unused_decisions == (0,)


def test_a_decision_for_a_key_that_is_not_in_the_chain_is_unused() -> None:
    outcome = ranked({"a": "1 3", "b": "3 1"}, "lots", decisions=(decision(TieKind.CHAIR, "b", "a"),))
    assert outcome.unused_decisions == (0,)


def test_what_an_extra_question_leaves_equal_goes_on_to_the_next_key() -> None:
    decisions = (
        extra_question(a="-5", b="10", c="10"),
        decision(TieKind.CHAIR, "c", "b"),
        extra_question(b="1", c="2"),
    )
    outcome = ranked({"a": "1 3", "b": "3 1", "c": "2 2"}, "extra_question", "chair", decisions=decisions)
    assert lines(outcome) == [("c", 1, None), ("b", 2, "chair"), ("a", 3, "extra_question")]
    assert outcome.unused_decisions == (2,)


def test_who_is_not_ranked_stands_below_in_running_order() -> None:
    statuses = {"a": "withdrawn", "c": "guest", "d": "disqualified"}
    round_ = points_round(scores={"a": "9 -", "b": "- 1", "c": "9 9", "d": "9 9", "e": "1 1"})
    entries = tuple(
        replace(entry, status=type(entry.status)(statuses.get(entry.team, "competing"))) for entry in round_.entries
    )
    outcome = tabulate(points_contest(replace(round_, entries=entries)), EVENING)
    assert [(each.team, each.status, each.place) for each in outcome.standings] == [
        ("e", StandingStatus.RANKED, 1),
        ("a", StandingStatus.WITHDRAWN, None),
        ("b", StandingStatus.INCOMPLETE, None),
        ("c", StandingStatus.GUEST, None),
        ("d", StandingStatus.DISQUALIFIED, None),
    ]
    assert [each.total for each in outcome.standings] == [2, None, None, 18, 18]
    assert not outcome.complete


def test_a_round_without_a_competing_entry_is_not_complete() -> None:
    assert not tabulate(points_contest(points_round(scores={})), EVENING).complete


def test_decisions_speak_in_a_round_that_is_not_complete() -> None:
    scores = {"a": "1 3", "b": "3 1", "c": "2 -"}
    outcome = ranked(scores, "chair", decisions=(decision(TieKind.CHAIR, "b", "a"),))
    assert lines(outcome) == [("b", 1, None), ("a", 2, "chair"), ("c", None, None)]
    assert outcome.unused_decisions == ()


def ranked_lines(contest: Contest) -> Iterator[list[Standing]]:
    for round_ in contest.rounds:
        outcome = counted(contest, round_.code)
        if isinstance(outcome, RoundOutcome):
            yield [each for each in outcome.standings if each.place is not None]


@given(many_contests)
def test_places_are_competition_places(contest: Contest) -> None:
    for places in ([each.place for each in standings] for standings in ranked_lines(contest)):
        assert places == [1 + sum(other < place for other in places if other and place) for place in places]


@given(many_contests)
def test_what_decided_says_why_an_entry_stands_behind_the_one_above(contest: Contest) -> None:
    for standings in ranked_lines(contest):
        assert [each.decided_by for each in standings[:1]] in ([], [None])
        for above, each in pairwise(standings):
            assert (each.decided_by == "shared") == (each.place == above.place)
            assert (each.decided_by == "total") == (each.total != above.total)


def raised(round_: Round, sheet_: ScoreSheet, part: JudgedPart, chance: Random) -> Round | None:
    """The round with one step more for one mark of the sheet; None where no mark can be raised."""
    higher = [
        each for each in part.criteria if each.code in sheet_.marks and sheet_.marks[each.code] < each.maximum
    ]
    if not higher:
        return None
    chosen = chance.choice(higher)
    marks = {**sheet_.marks, chosen.code: Hundredths(sheet_.marks[chosen.code] + chosen.step)}
    sheets = tuple(replace(each, marks=marks) if each is sheet_ else each for each in round_.sheets)
    return replace(round_, sheets=sheets)


@given(contests, st.randoms(use_true_random=False))
def test_a_higher_mark_never_lowers_a_place(contest: Contest, chance: Random) -> None:
    for round_ in contest.rounds:
        sheets = [each for each in round_.sheets if isinstance(contest.rules.part(each.part), JudgedPart)]
        before = counted(contest, round_.code)
        if isinstance(before, str) or not sheets:
            continue
        sheet_ = chance.choice(sheets)
        part = contest.rules.part(PartCode(sheet_.part))
        better = raised(round_, sheet_, part, chance) if isinstance(part, JudgedPart) else None
        if better:
            after = tabulate(replace(contest, rounds=(better,)), round_.code)
            old, new = (
                next(each.place for each in outcome.standings if each.team == sheet_.team)
                for outcome in (before, after)
            )
            assert old is None or (new is not None and new <= old)
