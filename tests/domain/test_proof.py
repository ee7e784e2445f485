from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.contest import Contest, EntryStatus, RoundCode
from stage_contest.domain.criteria import Combine, JudgedPart, ObjectivePart, Over, Rounding, TypedPart
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.outcome import SHARED
from stage_contest.domain.part_proof import AnswersProof, CombinedProof, CriteriaProof, PartProof, TypedProof
from stage_contest.domain.points import Hundredths, round_half_away
from stage_contest.domain.proof import EntryProof, prove
from stage_contest.domain.records import SheetStanding
from stage_contest.domain.sheets import Answers, SheetState, TypedPoints
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieKind
from tests.domain.contests import contests, many_contests
from tests.domain.evenings import (
    EVENING,
    SONG,
    chain,
    criterion,
    decision,
    deduction,
    points_contest,
    points_round,
    sheet,
    song,
    song_evening,
)
from tests.domain.outcomes import numbers_in

A = TeamCode("a")


def proven(contest: Contest) -> EntryProof:
    return prove(contest, EVENING, A)


def only_part(contest: Contest) -> PartProof:
    (part,) = proven(contest).parts
    return part


def missing(contest: Contest) -> list[str]:
    return [str(why) for why in proven(contest).unranked]


def test_a_proof_shows_each_sheet_and_what_was_left_out() -> None:
    part = replace(song(), combine=Combine.TRIMMED_MEAN, drop=1)
    silent = sheet("j4", SheetState.ABSENT), sheet("j5", SheetState.ABSTAINED)
    sheets = sheet("j1", "4 4"), sheet("j2", "1 1"), sheet("j3", "9 9"), *silent, sheet("j6", "1 9")
    proof = only_part(song_evening(part, *sheets, conflicts={"j6": "a"}))
    assert [(each.judge, each.standing) for each in proof.sheets] == [
        ("j1", SheetStanding.MARKED),
        ("j2", SheetStanding.MARKED),
        ("j3", SheetStanding.MARKED),
        ("j4", SheetStanding.ABSENT),
        ("j5", SheetStanding.ABSTAINED),
        ("j6", SheetStanding.CONFLICT),
    ]
    assert proof.sheets[0].marks == {"x": 400, "y": 400}
    assert isinstance(proof.source, CombinedProof)
    assert [(each.judge, each.value, each.kept) for each in proof.source.values] == [
        ("j1", Fraction(8), True),
        ("j2", Fraction(2), False),
        ("j3", Fraction(18), False),
    ]
    assert proof.source.points == 8


def test_a_proof_shows_each_value_before_and_after_its_rounding() -> None:
    part = replace(
        song(criterion("x", "1.6")),
        over=Over.CRITERION,
        rounding=Rounding(criterion=2, weighted=1, part=0),
        weight=Hundredths(50),
    )
    sheets = sheet("j1", "7"), sheet("j2", "7"), sheet("j3", "7.25")
    proof = only_part(song_evening(part, *sheets, deductions=[deduction("a", "2", "song"), deduction("a", "1")]))
    assert isinstance(proof.source, CriteriaProof)
    (only,) = proof.source.criteria
    assert only.marks.points == Fraction("21.25") / 3
    assert (only.rounded, only.weighted, only.added) == (Fraction("7.08"), Fraction("11.328"), Fraction("11.3"))
    assert (proof.source.points, proof.weighted, proof.rounded) == (Fraction("11.3"), Fraction("5.65"), Fraction(6))
    assert [each.points for each in proof.deductions] == [200]
    assert (proof.taken, proof.score) == (Fraction(2), Fraction(4))


def test_a_proof_shows_the_total_before_and_after_deductions_and_rounding() -> None:
    off = [deduction("a", "0.05"), deduction("a", "1", "song")]
    total = proven(song_evening(song(), sheet("j1", "4 4.25"), deductions=off, rounding_total=1)).total
    assert total
    assert (total.summed, total.taken, total.left, total.total) == (
        Fraction("7.25"),
        Fraction("0.05"),
        Fraction("7.2"),
        Fraction("7.2"),
    )
    assert [each.points for each in total.deductions] == [5]


def test_answers_show_their_points_as_counted_and_as_held() -> None:
    quiz = ObjectivePart(SONG, "Quiz", 3, Hundredths(100), Hundredths(200), Hundredths(-100))
    answers = Answers(A, SONG, 3, 0, 0)
    proof = only_part(song_evening(quiz, answers=[answers]))
    assert proof.source == AnswersProof(answers, Fraction(3), Fraction(2))
    assert proof.sheets == ()


def test_typed_points_are_their_own_proof() -> None:
    part = TypedPart(SONG, "Bonus", Hundredths(1000), Hundredths(1))
    assert only_part(song_evening(part, typed=[TypedPoints(A, SONG, Hundredths(450))])).source == TypedProof(
        Fraction("4.5")
    )


def test_a_proof_says_which_sheets_are_missing_and_why() -> None:
    lacking = sheet("j2", "4 -"), replace(sheet("j3", "4 4"), submitted=False), sheet("j5", SheetState.ABSENT)
    contest = song_evening(song(), sheet("j1", "4 4"), *lacking, judges=["j1", "j2", "j3", "j4", "j5"])
    proof = only_part(contest)
    assert missing(contest) == [
        "Song: the sheet of Judge j2 has no mark for: Y.",
        "Song: the sheet of Judge j3 is full but not submitted.",
        "Song: the sheet of Judge j4 is missing.",
    ]
    assert (proof.source, proof.weighted, proof.rounded, proof.score) == (None, None, None, None)
    assert [each.lacking for each in proof.sheets] == [(), ("y",), (), ("x", "y"), ("x", "y")]
    assert proven(contest).total is None


def test_a_proof_says_what_else_an_entry_waits_for() -> None:
    quiz = ObjectivePart(SONG, "Quiz", 3, Hundredths(100), Hundredths(200))
    bonus = TypedPart(SONG, "Bonus", Hundredths(1000), Hundredths(1))
    assert missing(song_evening(quiz)) == ["Quiz: the answers are not counted yet."]
    assert missing(song_evening(bonus)) == ["Bonus: the points are not typed in yet."]
    assert missing(song_evening(song(), sheet("j1", SheetState.ABSENT))) == [
        "Song: every sheet is absent or abstained, so there is nothing to count."
    ]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (EntryStatus.WITHDRAWN, "The team has withdrawn, so it is not ranked."),
        (EntryStatus.DISQUALIFIED, "The team is disqualified, so it is not ranked."),
        (EntryStatus.GUEST, "The team is a guest, so it is not ranked."),
    ],
)
def test_a_proof_says_why_an_entry_is_not_ranked(status: EntryStatus, said: str) -> None:
    round_ = points_round(scores={"b": "1 1", "a": "9 9"}, status={"a": status})
    proof = prove(points_contest(round_), EVENING, A)
    assert [str(why) for why in proof.unranked] == [said]
    assert (proof.above, proof.ties, proof.standing.total) == (None, (), Fraction(18))


def test_each_tie_step_shows_the_equals_their_values_and_who_stayed_equal() -> None:
    chosen = decision(TieKind.CHAIR, "c", "a")
    round_ = points_round(scores={"a": "3 1", "b": "1 3", "c": "3 1", "d": "0 0"}, decisions=(chosen,))
    keys = chain("criterion:first/x", "extra_question", "part:first", "chair")
    proof = prove(points_contest(round_, tie_breaks=keys), EVENING, A)
    total, mean, asked, first, chair = proof.ties
    assert [each.team for each in total.equals] == ["a", "b", "c", "d"]
    assert [each.value for each in total.equals] == [4, 4, 4, 0]
    assert (total.left_equal, total.behind) == (("a", "b", "c"), ("d",))
    assert str(mean.passed_over) == "Passed over: not every one of these teams has such a score."
    assert str(asked.passed_over) == "Passed over: no decision is recorded about exactly these teams."
    assert [each.value for each in asked.equals] == [None, None, None]
    assert (first.ahead, first.left_equal, first.behind) == ((), ("a", "c"), ("b",))
    assert (chair.ahead, chair.left_equal, chair.decision) == (("c",), ("a",), chosen)
    assert (proof.above, proof.standing.decided_by, proof.standing.place) == ("c", "chair", 2)


def prove_round(contest: Contest, code: RoundCode) -> tuple[EntryProof, ...]:
    """The proofs of all entries of a round, in the order of its standings."""
    return tuple(prove(contest, code, standing.team) for standing in tabulate(contest, code).standings)


def test_the_proofs_of_a_round_stand_in_the_order_of_its_standings_each_with_its_own_steps() -> None:
    round_ = points_round(scores={"a": "1 1", "b": "3 1", "c": "1 3", "d": "2 0"})
    proofs = prove_round(points_contest(round_, tie_breaks=chain("part:first")), EVENING)
    assert [proof.standing.team for proof in proofs] == ["b", "c", "d", "a"]
    assert [proof.above for proof in proofs] == [None, "b", "c", "d"]
    assert [[each.team for each in proof.ties[-1].equals] for proof in proofs] == [["b", "c"]] * 2 + [
        ["a", "d"]
    ] * 2


def test_a_team_without_an_entry_has_no_proof() -> None:
    contest = points_contest(points_round(scores={"b": "1 1"}))
    with pytest.raises(KeyError, match="a"):
        prove(contest, EVENING, A)


def all_proofs(contest: Contest) -> Iterator[EntryProof]:
    """The proofs of all rounds whose results are not refused."""
    for round_ in contest.rounds:
        try:
            yield from prove_round(contest, round_.code)
        except ResultsRefused:
            continue


@given(many_contests)
def test_the_numbers_of_a_proof_are_those_of_the_results(contest: Contest) -> None:
    for round_ in contest.rounds:
        try:
            proofs = prove_round(contest, round_.code)
        except ResultsRefused:
            continue
        assert tuple(proof.standing for proof in proofs) == tabulate(contest, round_.code).standings
        for proof in proofs:
            assert {part.part.code: part.score for part in proof.parts} == proof.standing.parts
            assert (proof.total.total if proof.total else None) == proof.standing.total
            assert bool(proof.unranked) == (proof.standing.place is None)


def check_combined(proof: CombinedProof, part: JudgedPart) -> None:
    """The points are what the values that were kept come to."""
    kept = [each.value for each in proof.values if each.kept]
    left_out = sorted(each.value for each in proof.values if not each.kept)
    assert proof.points == sum(kept) / (1 if part.combine is Combine.SUM else len(kept))
    assert len(left_out) % 2 == 0
    half = len(left_out) // 2
    assert all(low <= value <= high for low in left_out[:half] for high in left_out[half:] for value in kept)


def check_part(proof: PartProof) -> None:
    """Every value follows from those before it, worked out again by hand."""
    if proof.source is None:
        assert (proof.weighted, proof.rounded, proof.score) == (None, None, None)
        return
    counting = [each.judge for each in proof.sheets if each.standing is SheetStanding.MARKED]
    part = proof.part
    if isinstance(proof.source, CombinedProof) and isinstance(part, JudgedPart):
        assert [each.judge for each in proof.source.values] == counting
        check_combined(proof.source, part)
    if isinstance(proof.source, CriteriaProof) and isinstance(part, JudgedPart):
        for each in proof.source.criteria:
            assert [value.judge for value in each.marks.values] == counting
            check_combined(each.marks, part)
            assert each.rounded == round_half_away(each.marks.points, part.rounding.criterion)
            assert each.weighted == each.rounded * each.criterion.weight / 100
            assert each.added == round_half_away(each.weighted, part.rounding.weighted)
        assert proof.source.points == sum(each.added for each in proof.source.criteria)
    assert proof.weighted == proof.source.points * part.weight / 100
    assert proof.rounded == round_half_away(proof.weighted, part.rounding.part)
    assert proof.taken == Fraction(sum(each.points for each in proof.deductions), 100)
    assert proof.score == max(proof.rounded - proof.taken, 0)


@given(many_contests)
def test_every_value_of_a_proof_follows_from_those_before_it(contest: Contest) -> None:
    for proof in all_proofs(contest):
        for part in proof.parts:
            check_part(part)
        if proof.total:
            assert proof.total.summed == sum(part.score or 0 for part in proof.parts)
            assert proof.total.left == max(proof.total.summed - proof.total.taken, 0)
            assert proof.total.total == round_half_away(proof.total.left, contest.rules.rounding_total)


@given(many_contests)
def test_the_tie_steps_lead_to_the_place_and_name_what_decided(contest: Contest) -> None:
    for proof in all_proofs(contest):
        if proof.standing.place is None:
            continue
        assert proof.standing.place == 1 + sum(len(step.ahead) for step in proof.ties)
        deciding = [str(step.key) for step in proof.ties if proof.above in step.ahead]
        assert deciding == [proof.standing.decided_by] * (proof.standing.decided_by not in {None, SHARED})


@given(contests, st.randoms(use_true_random=False))
def test_the_order_of_sheets_never_changes_a_proof(contest: Contest, chance: Random) -> None:
    rounds = tuple(
        replace(each, sheets=tuple(chance.sample(each.sheets, len(each.sheets)))) for each in contest.rounds
    )
    assert list(all_proofs(replace(contest, rounds=rounds))) == list(all_proofs(contest))


@given(many_contests)
def test_no_float_ever_reaches_a_proof(contest: Contest) -> None:
    for proof in all_proofs(contest):
        assert all(isinstance(number, (int, Fraction)) for number in numbers_in(proof))
