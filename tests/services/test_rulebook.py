"""The rules: what is wrong with them, what a change moves, and changing them as one act."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stage_contest.domain.contest import Qualification, Round, Rules
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
from stage_contest.domain.errors import InputRefused, ResultsRefused
from stage_contest.domain.over_time import PRESETS, OverTime, OverTimeStep, Preset
from stage_contest.domain.part_proof import CombinedProof
from stage_contest.domain.people import Actor
from stage_contest.domain.points import Hundredths
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamRule
from stage_contest.domain.ties import TieKey, TieKind
from stage_contest.services.archive import Archive, read_archive, write_archive
from stage_contest.services.archive_file import archive_of
from stage_contest.services.preparation import create_contest
from stage_contest.services.rulebook import (
    Aspect,
    ExampleMarks,
    Finding,
    Spot,
    example,
    new_criterion_code,
    new_part_code,
    usual_marks,
)
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.domain.contests import random_contest
from tests.examples import examples
from tests.services.refusals import refused
from tests.services.three_teams import (
    ACTING,
    ALPHA,
    AT,
    BETA,
    BONUS,
    CHAIR,
    CLUSTER,
    CONTENT,
    FINAL,
    GAMMA,
    J1,
    ORGANIZER,
    PARTS,
    QUIZ,
    SECRETARY,
    SKIT,
    call,
    confirm_all,
    contest,
    give,
    mark,
    note_counts,
    play,
    play_and_freeze,
    sheet,
)

SONG = PartCode("song")
EACH_MINUTE = PRESETS[Preset.EACH_FULL_MINUTE]
RULES = contest().rules
Kind = TypeVar("Kind", JudgedPart, ObjectivePart, TypedPart)


def of_kind(part: Part, kind: type[Kind]) -> Kind:
    assert isinstance(part, kind)
    return part


SKIT_PART = of_kind(RULES.parts[0], JudgedPart)
QUIZ_PART = of_kind(RULES.parts[1], ObjectivePart)
BONUS_PART = of_kind(RULES.parts[2], TypedPart)


def change(venue: Venue, rules: Rules, actor: Actor = ORGANIZER, reason: str = "") -> None:
    venue.rulebook.change(rules, actor=actor, at=AT, reason=reason)


def with_part(part: Part) -> Rules:
    return replace(RULES, parts=tuple(part if each.code == part.code else each for each in RULES.parts))


def skit(**values: object) -> Rules:
    return with_part(replace(SKIT_PART, **values))  # type: ignore[arg-type]  # any of its fields


def content(**values: int) -> Rules:
    first, *others = SKIT_PART.criteria
    changed = replace(first, **values)  # type: ignore[arg-type]  # whole hundredths
    return skit(criteria=(changed, *others))


def quiz(**values: object) -> Rules:
    return with_part(replace(QUIZ_PART, **values))  # type: ignore[arg-type]  # any of its fields


def bonus(**values: object) -> Rules:
    return with_part(replace(BONUS_PART, **values))  # type: ignore[arg-type]  # any of its fields


def faults(venue: Venue, rules: Rules, over_time: dict[PartCode, OverTime] | None = None) -> list[str]:
    return [str(finding.said) for finding in venue.rulebook.examine(rules, over_time) if finding.fault]


def remarks(venue: Venue, rules: Rules, over_time: dict[PartCode, OverTime] | None = None) -> list[str]:
    return [str(finding.said) for finding in venue.rulebook.examine(rules, over_time) if not finding.fault]


def test_a_whole_set_of_rules_is_written_as_one_act(venue: Venue) -> None:
    song = JudgedPart(
        SONG,
        "Song",
        (Criterion(CriterionCode("voice"), "Voice", Hundredths(1000), Hundredths(50), Hundredths(200)),),
        minutes=Hundredths(450),
        combine=Combine.MEDIAN,
        over=Over.CRITERION,
        rounding=Rounding(1, 2, None),
        weight=Hundredths(150),
    )
    backwards = replace(SKIT_PART, name="Play", criteria=SKIT_PART.criteria[::-1])
    wanted = Rules(
        parts=(BONUS_PART, song, backwards),
        team=TeamRule(1, 5, 1, 1),
        rounding_total=None,
        tie_breaks=(TieKey(TieKind.CRITERION, SKIT, ACTING), TieKey(TieKind.LOTS)),
        qualification=Qualification(2, 1),
    )
    venue.rulebook.change(wanted, {SONG: EACH_MINUTE}, actor=ORGANIZER, at=AT)
    facts = venue.rulebook.facts()
    assert facts.standing.rules == wanted
    assert facts.standing.over_time == {SONG: EACH_MINUTE}
    assert facts.contest.round(CLUSTER).parts == (BONUS, SONG, SKIT)
    assert facts.contest.round(FINAL).parts == (SONG, SKIT)
    line = venue.history.undoable()
    assert line is not None
    assert str(line.said) == "change of the rules"
    assert list(verify(venue.file.path)) == []


def test_one_undo_takes_the_whole_change_back(venue: Venue) -> None:
    wanted = replace(RULES, parts=(BONUS_PART, SKIT_PART), tie_breaks=())
    venue.rulebook.change(wanted, {BONUS: EACH_MINUTE}, actor=ORGANIZER, at=AT)
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest() == contest()
    assert venue.rulebook.facts().standing.over_time == {}
    venue.history.redo(actor=ORGANIZER, at=AT)
    assert venue.rulebook.facts().standing.rules == wanted


@settings(max_examples=examples(40))
@given(st.integers(0, 2**32))
def test_any_rules_are_written_as_they_are(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    chance = Random(seed)
    before, after = random_contest(chance), random_contest(chance)
    rounds = tuple(Round(each.code, each.name, each.kind, each.parts) for each in before.rounds)
    path = tmp_path_factory.mktemp("rules") / "any.contest"
    create_contest(path, Archive(replace(before, rounds=rounds)), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    venue = venue_over(file)
    if not faults(venue, after.rules):
        change(venue, after.rules)
        assert venue.rulebook.facts().standing.rules == after.rules
        assert list(verify(path)) == []
        venue.history.undo(actor=ORGANIZER, at=AT)
        assert venue.snapshots.contest().rules == before.rules
        assert [each.parts for each in venue.snapshots.contest().rounds] == [each.parts for each in rounds]
    file.close()


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (replace(RULES, parts=(), tie_breaks=()), "at least one part"),
        (skit(name=" "), "give the part a name"),
        (skit(name="QUIZ"), 'Another part is called "QUIZ" too.'),
        (skit(weight=Hundredths(0)), "weight must be above 0"),
        (skit(minutes=Hundredths(-100)), "above 0 minutes"),
        (skit(minutes=Hundredths(0)), "above 0 minutes"),
        (skit(criteria=()), "at least one criterion"),
        (skit(rounding=Rounding(part=13)), "0 to 12 decimals"),
        (skit(combine=Combine.TRIMMED_MEAN, drop=2), "needs at least 5"),
        (skit(combine=Combine.TRIMMED_MEAN, drop=-1), "small whole number"),
        (content(step=30), 'The maximum 8 of "Content" cannot be reached in steps of 0.3.'),
        (content(step=0), 'The step of "Content" must be above 0.'),
        (content(maximum=0), 'The maximum of "Content" must be above 0.'),
        (content(weight=0), 'The weight of "Content" must be above 0.'),
        (quiz(questions=0), "at least one question"),
        (quiz(points_right=Hundredths(0)), "points above 0"),
        (quiz(maximum=Hundredths(0)), "maximum must be above 0"),
        (bonus(maximum=Hundredths(0)), "maximum must be above 0"),
        (bonus(step=Hundredths(0)), "step must be above 0"),
        (bonus(step=Hundredths(30)), "The maximum 5 cannot be reached in steps of 0.3."),
        (replace(RULES, team=TeamRule(5, 4, 1, 1)), "at least 5 members but may have at most 4"),
        (replace(RULES, team=TeamRule(-1, 4, 1, 1)), "from 0 to 1000000 members"),
        (replace(RULES, team=TeamRule(1, 4, 5, 1)), "at most 4 members"),
        (replace(RULES, rounding_total=-1), "0 to 12 decimals"),
        (replace(RULES, qualification=Qualification(0, 0)), "Nobody would go to the final."),
        (replace(RULES, qualification=Qualification(-1, 1)), "from 0 to 1000000"),
        (replace(RULES, tie_breaks=(TieKey(TieKind.PART, SONG),)), '"part:song", which the rules do not have'),
        (replace(RULES, tie_breaks=(TieKey(TieKind.CRITERION, QUIZ, CONTENT),)), "which the rules do not have"),
        (replace(RULES, tie_breaks=(TieKey(TieKind.TOTAL),)), "which the rules do not have"),
        (replace(RULES, tie_breaks=(TieKey(TieKind.CHAIR), TieKey(TieKind.CHAIR))), "stands twice"),
    ],
)
def test_a_fault_is_told_and_keeps_the_rules_from_being_saved(venue: Venue, rules: Rules, said: str) -> None:
    assert any(said in fault for fault in faults(venue, rules))
    assert refused(lambda: change(venue, rules)) == faults(venue, rules)[0]
    assert venue.rulebook.facts().standing.rules == RULES


def test_names_of_criteria_are_there_and_differ(venue: Venue) -> None:
    first, second = SKIT_PART.criteria
    assert faults(venue, skit(criteria=(first, replace(second, name="")))) == ["A criterion has no name yet."]
    twice = faults(venue, skit(criteria=(first, replace(second, name="content"))))
    assert twice[0] == 'Two criteria are called "Content".'


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (RULES, "All parts together give at most 47 points, not 100."),
        (skit(combine=Combine.TRIMMED_MEAN, drop=0), "this is the plain mean"),
        (quiz(maximum=Hundredths(2500)), "All 10 questions answered rightly give 30."),
        (quiz(points_wrong=Hundredths(400)), "more than a right answer"),
        (replace(RULES, tie_breaks=()), "always share their place"),
        (replace(RULES, tie_breaks=(TieKey(TieKind.PART, SKIT),)), "nobody may ask an extra question"),
        (replace(RULES, qualification=Qualification(4)), "First evening has only 3 teams"),
    ],
)
def test_a_remark_only_tells(venue: Venue, rules: Rules, said: str) -> None:
    assert any(said in remark for remark in remarks(venue, rules))
    final = replace(rules, parts=tuple(each for each in rules.parts))
    if not faults(venue, final):
        change(venue, final)
        assert venue.rulebook.facts().standing.rules == final


def test_marks_left_out_of_a_small_panel_are_told(path: Path) -> None:
    only = replace(contest(), rounds=contest().rounds[:1])
    create_contest(path, Archive(only), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    dropping = skit(combine=Combine.TRIMMED_MEAN, drop=1)
    venue = venue_over(file)
    assert faults(venue, dropping) == []
    assert any("1 of their marks would count" in said for said in remarks(venue, dropping))
    file.close()


def test_panels_of_different_sizes_are_told_where_marks_are_added_up(venue: Venue) -> None:
    assert any("not equally large" in said for said in remarks(venue, skit(combine=Combine.SUM)))
    assert not any("points, not 100" in said for said in remarks(venue, skit(combine=Combine.SUM)))


def test_a_hundred_points_are_not_remarked(venue: Venue) -> None:
    rules = replace(RULES, parts=(*RULES.parts[:2], replace(BONUS_PART, weight=Hundredths(1160))))
    assert not any("points, not 100" in said for said in remarks(venue, rules))


def test_rules_for_going_over_the_time_are_looked_at_too(venue: Venue) -> None:
    cheaper = OverTime(steps=(OverTimeStep(1, Hundredths(50)), OverTimeStep(60, Hundredths(25))))
    assert any("would cost less" in said for said in faults(venue, RULES, {SKIT: cheaper}))
    assert any("below 0" in said for said in faults(venue, RULES, {SKIT: OverTime(Hundredths(-1))}))
    assert any("no time limit" in said for said in remarks(venue, RULES, {QUIZ: EACH_MINUTE}))


def test_what_is_in_use_is_not_taken_away(venue: Venue) -> None:
    chain = replace(RULES, tie_breaks=(TieKey(TieKind.CHAIR),))
    without_skit = replace(chain, parts=RULES.parts[1:])
    assert 'the side prize "Best skit" of First evening asks for it' in refused(lambda: change(venue, without_skit))
    change(venue, replace(chain, parts=RULES.parts[:2]))
    call(venue, ALPHA, QUIZ)
    assert "in First evening something is written down about it" in refused(
        lambda: change(venue, replace(chain, parts=RULES.parts[:1]))
    )
    call(venue)
    give(venue, sheet(J1), CONTENT, 600)
    assert "in First evening it has marks already" in refused(
        lambda: change(venue, skit(criteria=SKIT_PART.criteria[1:]))
    )


def test_a_part_whose_order_was_drawn_stays_but_no_round_has_begun_by_it(venue: Venue) -> None:
    order = (BETA, ALPHA, GAMMA)
    venue.lots.type_in(CLUSTER, QUIZ, order, witness="Minh", actor=ORGANIZER, at=AT)
    without = replace(RULES, parts=(SKIT_PART, BONUS_PART))
    assert faults(venue, without) == [
        '"Quiz" stays: in First evening its running order was drawn already. Draws are never thrown away.'
    ]
    song = TypedPart(SONG, "Song", Hundredths(1000), Hundredths(50))
    change(venue, replace(RULES, parts=(*RULES.parts, song)))
    assert SONG in venue.snapshots.contest().round(CLUSTER).parts


def test_marks_that_are_there_must_fit(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 675)
    assert faults(venue, content(maximum=600)) == [
        'An gave Team Alpha 6.75 for "Content" in First evening; these rules do not allow that mark.'
    ]
    assert faults(venue, content(step=50))[0].startswith("An gave Team Alpha 6.75")
    assert faults(venue, content(maximum=700)) == []
    note_counts(venue)
    assert faults(venue, quiz(questions=12)) == [
        "In First evening, Team Alpha answered 10 questions; their number stays."
    ]
    assert faults(venue, bonus(maximum=Hundredths(200))) == [
        "In First evening, Team Alpha has 3 points; these rules do not allow that."
    ]
    turned = TypedPart(QUIZ, "Quiz", Hundredths(3000), Hundredths(100))
    assert faults(venue, with_part(turned)) == [
        "The part stays of its kind: in First evening something is written down about it already."
    ]


def test_the_rules_lock_when_the_first_sheet_is_submitted(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 600)
    assert not venue.rulebook.facts().locked
    change(venue, content(maximum=900))
    mark(venue, sheet(J1), 700, 300)
    assert venue.rulebook.facts().locked
    assert "it is for: chair" in refused(lambda: change(venue, RULES))
    assert "write down the reason" in refused(lambda: change(venue, RULES, CHAIR, " "))
    change(venue, RULES, CHAIR, "The plan says 8")
    assert venue.rulebook.facts().standing.rules == RULES


def test_counted_answers_lock_them_too_and_a_locked_change_is_not_undone(venue: Venue) -> None:
    note_counts(venue)
    assert venue.rulebook.facts().locked
    change(venue, skit(name="Play"), CHAIR, "As the plan calls it")
    assert venue.history.undoable() is None


def test_only_the_organizer_and_the_chair_change_rules(venue: Venue) -> None:
    assert "it is for: chair, organizer" in refused(lambda: change(venue, skit(name="Play"), SECRETARY))


def test_frozen_results_keep_the_rules_but_not_the_over_time(venue: Venue) -> None:
    play_and_freeze(venue)
    assert refused(lambda: change(venue, skit(name="Play"), CHAIR, "Why")) == (
        "The results of First evening are frozen, and the rules stand in them. The chair unfreezes them first."
    )
    venue.rulebook.change(RULES, {SKIT: EACH_MINUTE}, actor=CHAIR, at=AT, reason="Said on the evening")
    assert venue.rulebook.facts().standing.over_time == {SKIT: EACH_MINUTE}
    assert venue.rulebook.preview(skit(weight=Hundredths(200))) == ()


def test_what_would_move_is_told_beforehand(venue: Venue) -> None:
    play(venue)
    note_counts(venue, BETA, right=9)
    moved = venue.rulebook.preview(quiz(weight=Hundredths(200), maximum=Hundredths(6000)))
    assert [(move.team_name, move.before.place, move.after.place) for move in moved][:2] == [
        ("Team Beta", 1, 1),
        ("Team Alpha", 2, 2),
    ]
    alpha = moved[1]
    assert (alpha.before.total, alpha.after.total) == (Fraction(37), Fraction(61))
    assert venue.rulebook.preview(RULES) == ()
    by_skit = venue.rulebook.preview(skit(weight=Hundredths(1000)))
    first = next(move for move in by_skit if move.team == ALPHA)
    assert (first.before.place, first.after.place) == (2, 1)
    assert (first.before.prizes, first.after.prizes) == (("Second", "Best skit"), ("First", "Best skit"))
    assert (first.before.in_final, first.after.in_final) == (False, True)


def test_ties_that_a_change_makes_are_told_as_open(venue: Venue) -> None:
    play(venue)
    tiny = replace(RULES, rounding_total=0, tie_breaks=(), parts=content(weight=1).parts)
    moved = venue.rulebook.preview(tiny)
    assert moved[0].after.place == 1
    assert moved[0].after.open_prizes[:2] == ("First", "Second")


def test_rules_that_cannot_be_counted_show_nothing_after(venue: Venue) -> None:
    play(venue)
    moved = venue.rulebook.preview(skit(combine=Combine.TRIMMED_MEAN, drop=2))
    assert {move.after.total for move in moved} == {None}


def test_a_confirmed_score_that_moves_is_to_be_confirmed_again(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    change(venue, quiz(weight=Hundredths(50)), CHAIR, "Half")
    assert {part for _team, part in venue.snapshots.board(CLUSTER).confirmed} == {SKIT, BONUS}
    results = tabulate(venue.snapshots.contest(), CLUSTER)
    assert results.standings[0].parts[QUIZ] == 12


def test_a_new_part_comes_into_the_rounds_that_have_not_begun(venue: Venue) -> None:
    call(venue)
    song = TypedPart(SONG, "Song", Hundredths(1000), Hundredths(50))
    rules = replace(RULES, parts=(song, *RULES.parts))
    assert "First evening began without this part and stay without it." in remarks(venue, rules)
    change(venue, rules)
    rounds = venue.snapshots.contest()
    assert rounds.round(CLUSTER).parts == PARTS
    assert rounds.round(FINAL).parts == (SONG, SKIT)


def test_codes_are_made_from_names() -> None:
    assert new_part_code("Tiểu phẩm", ()) == "tieu-pham"
    assert new_part_code("Tiểu phẩm", {"tieu-pham", "tieu-pham-2"}) == "tieu-pham-3"
    assert new_criterion_code(" … ", ()) == "criterion"
    assert len(new_part_code("rất dài " * 40, ())) <= 100


def test_an_example_is_counted_as_real_marks_are() -> None:
    proof = example(SKIT_PART, usual_marks(SKIT_PART, judges=4))
    assert isinstance(proof.source, CombinedProof)
    assert [value.value for value in proof.source.values] == [Fraction(37, 4), Fraction(21, 2), 8, Fraction(39, 4)]
    assert proof.score == Fraction("9.38")
    assert example(QUIZ_PART, usual_marks(QUIZ_PART)).score == 24
    assert example(BONUS_PART, usual_marks(BONUS_PART)).score == 4


def test_an_example_goes_over_its_time() -> None:
    given_marks = replace(usual_marks(BONUS_PART), over_seconds=130)
    proof = example(BONUS_PART, given_marks, EACH_MINUTE)
    assert proof.taken == 2
    assert proof.score == 2


def test_an_example_with_too_few_sheets_is_refused_and_a_gap_is_missing() -> None:
    trimmed = replace(SKIT_PART, combine=Combine.TRIMMED_MEAN, drop=2)
    with pytest.raises(ResultsRefused):
        example(trimmed, usual_marks(trimmed))
    assert example(SKIT_PART, ExampleMarks(sheets=({}, {}))).score is None


def test_an_example_of_unfinished_rules_does_not_break() -> None:
    bare = replace(BONUS_PART, step=Hundredths(0))
    assert usual_marks(bare).points == 0


def test_the_rules_for_going_over_the_time_travel(venue: Venue, tmp_path: Path) -> None:
    wanted = {SKIT: PRESETS[Preset.TWO_STEPS], QUIZ: EACH_MINUTE}
    venue.rulebook.change(RULES, wanted, actor=ORGANIZER, at=AT)
    archive = read_archive(write_archive(archive_of(venue.file)))
    path = tmp_path / "again.contest"
    create_contest(path, archive, actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    assert venue_over(file).rulebook.facts().standing.over_time == wanted
    assert archive_of(file) == archive
    file.close()


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ({"song": {"each_minute": "1"}}, "program.over_time.song"),
        ({"skit": {"each_minute": "-1"}}, "program.over_time.skit.each_minute"),
        ({"skit": {"steps": [{"seconds": 0, "points": "1"}]}}, "program.over_time.skit.steps[0].seconds"),
        (
            {"skit": {"steps": [{"seconds": 60, "points": "1"}, {"seconds": 60, "points": "2"}]}},
            "program.over_time.skit",
        ),
    ],
)
def test_a_wrong_rule_in_an_archive_is_refused_with_its_place(tmp_path: Path, said: object, path: str) -> None:
    with pytest.raises(InputRefused) as refusal:
        create_contest(
            tmp_path / "x.contest",
            Archive(contest(), {"over_time": said}),  # type: ignore[dict-item]  # any JSON
            actor=ORGANIZER,
            at=AT,
        )
    assert refusal.value.place == path


def test_a_finding_names_its_spot(venue: Venue) -> None:
    found = [finding for finding in venue.rulebook.examine(content(step=30)) if finding.fault]
    assert [finding.spot for finding in found] == [Spot(Aspect.STEP, SKIT, CONTENT)]
    assert isinstance(found[0], Finding)
