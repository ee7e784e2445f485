from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest
from hypothesis import given, settings

from stage_contest.domain.contest import Contest, Entry, Qualification, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.criteria import Combine, Criterion, CriterionCode, JudgedPart, PartCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.points import Hundredths
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.recount import recount, recount_qualifiers
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import Team, TeamCode
from tests.domain.contests import contests, many_contests
from tests.examples import examples

Result = TypeVar("Result")


def counted(count: Callable[[], Result]) -> Result | None:
    """What a count gives; None where it is refused."""
    try:
        return count()
    except ResultsRefused:
        return None


def trimmed_contest(*, sheets: int) -> Contest:
    """A cluster of one team, its only part marked by some of three judges, with the best and the worst dropped."""
    criterion = Criterion(CriterionCode("voice"), "Giọng", Hundredths(1000), Hundredths(25))
    part = JudgedPart(PartCode("song"), "Bài hát", (criterion,), combine=Combine.TRIMMED_MEAN, drop=1)
    judges = tuple(Judge(JudgeCode(f"gk{number}"), f"Giám khảo {number}") for number in range(3))
    team = Team(TeamCode("sen"), "Đội Sen")
    marked = tuple(
        ScoreSheet(judge.code, team.code, part.code, SheetState.MARKED, {criterion.code: Hundredths(800)})
        for judge in judges[:sheets]
    )
    absent = tuple(ScoreSheet(judge.code, team.code, part.code, SheetState.ABSENT) for judge in judges[sheets:])
    cluster = Round(
        code=RoundCode("cluster-1"),
        name="Cụm 1",
        kind=RoundKind.CLUSTER,
        parts=(part.code,),
        panel=tuple(Seat(judge.code) for judge in judges),
        entries=(Entry(team.code, 1),),
        sheets=(*marked, *absent),
    )
    rules = Rules((part,), qualification=Qualification(per_cluster=1))
    return Contest("Hội thi", "UBND huyện", 2024, rules, judges, (team,), (cluster,))


def check_both_ways_agree(contest: Contest) -> None:
    for each in contest.rounds:
        assert counted(partial(tabulate, contest, each.code)) == counted(partial(recount, contest, each.code))
    assert counted(partial(qualifiers, contest)) == counted(partial(recount_qualifiers, contest))


@settings(max_examples=examples(4000))
@given(many_contests)
def test_counting_twice_gives_the_same_for_many_contests(contest: Contest) -> None:
    check_both_ways_agree(contest)


@settings(max_examples=examples(100))
@given(contests)
def test_counting_twice_gives_the_same_where_every_choice_is_drawn(contest: Contest) -> None:
    check_both_ways_agree(contest)


def test_three_sheets_are_enough_to_drop_one_at_each_end() -> None:
    contest = trimmed_contest(sheets=3)
    check_both_ways_agree(contest)
    assert [standing.total for standing in recount(contest, RoundCode("cluster-1")).standings] == [8]
    assert [qualifier.team for qualifier in recount_qualifiers(contest).qualified] == ["sen"]


def test_two_sheets_are_too_few_and_the_refusal_names_the_entry_and_the_part() -> None:
    contest = trimmed_contest(sheets=2)
    check_both_ways_agree(contest)
    for count in (partial(recount, contest, RoundCode("cluster-1")), partial(recount_qualifiers, contest)):
        with pytest.raises(ResultsRefused, match=r"Đội Sen.*Bài hát"):
            count()


def test_no_sheet_at_all_leaves_the_round_incomplete_and_the_refusal_of_finalists_names_it() -> None:
    contest = trimmed_contest(sheets=0)
    check_both_ways_agree(contest)
    assert not recount(contest, RoundCode("cluster-1")).complete
    with pytest.raises(ResultsRefused, match="cluster-1"):
        recount_qualifiers(contest)
