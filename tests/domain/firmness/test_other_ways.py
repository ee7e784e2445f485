"""The same marks counted otherwise."""

from dataclasses import replace

from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import CriterionCode, ObjectivePart, PartCode
from stage_contest.domain.firmness.other_ways import OtherWay, Trial, trials
from stage_contest.domain.firmness.stake import Stake, WayOn
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers
from tests.domain.evenings import EVENING, two_songs


def marked(*, a: list[int], b: list[int]) -> Contest:
    """Teams a and b marked by as many judges as there are marks."""
    judges = [f"j{number}" for number in range(1, len(a) + 1)]
    contest = two_songs(0, 0, judges=judges)
    (round_,) = contest.rounds
    marks = {"a": dict(zip(judges, a, strict=True)), "b": dict(zip(judges, b, strict=True))}
    sheets = tuple(
        replace(sheet, marks={CriterionCode("x"): Hundredths(marks[sheet.team][sheet.judge])})
        for sheet in round_.sheets
    )
    return replace(contest, rounds=(replace(round_, sheets=sheets),))


def by_way(contest: Contest) -> dict[str, Trial]:
    return {trial.judge or trial.way: trial for trial in trials(contest, EVENING)}


def test_a_winner_by_one_high_mark_is_told_under_every_other_way() -> None:
    found = by_way(marked(a=[1000, 500, 500], b=[600, 600, 600]))
    assert found.keys() == {OtherWay.MEDIAN, OtherWay.TRIMMED_MEAN, "j1", "j2", "j3"}
    changed = {way for way, trial in found.items() if trial.changes}
    assert changed == {OtherWay.MEDIAN, OtherWay.TRIMMED_MEAN, "j1"}
    (a, b) = found[OtherWay.MEDIAN].changes or ()
    assert (a.team, a.then, b.team, b.then.final) == ("a", Stake(), "b", WayOn.YES)


def test_a_way_that_too_few_judges_are_left_for_gives_no_result() -> None:
    found = by_way(marked(a=[1000, 900], b=[600, 600]))
    assert found[OtherWay.TRIMMED_MEAN].changes is None
    assert found["j1"].changes == ()
    alone = by_way(marked(a=[1000], b=[600]))
    assert alone["j1"].changes is None


def test_nothing_is_tried_before_the_round_is_complete() -> None:
    contest = marked(a=[1000], b=[600])
    (round_,) = contest.rounds
    assert trials(replace(contest, rounds=(replace(round_, sheets=round_.sheets[:1]),)), EVENING) == ()


def test_parts_without_marks_are_counted_as_they_are() -> None:
    contest = marked(a=[1000, 500, 500], b=[600, 600, 600])
    quiz = ObjectivePart(PartCode("quiz"), "Quiz", 1, Hundredths(100), Hundredths(100))
    (round_,) = contest.rounds
    round_ = replace(
        round_,
        parts=(*round_.parts, quiz.code),
        answers=tuple(Answers(entry.team, quiz.code, 1, 0, 0) for entry in round_.entries),
    )
    with_quiz = replace(contest, rules=replace(contest.rules, parts=(*contest.rules.parts, quiz)), rounds=(round_,))
    assert {way for way, trial in by_way(with_quiz).items() if trial.changes} == {
        OtherWay.MEDIAN,
        OtherWay.TRIMMED_MEAN,
        "j1",
    }
