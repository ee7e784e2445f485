from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given

from stage_contest.domain.contest import Contest, EntryStatus
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, PrizeKind, Prizes, SidePrize, TiePolicy
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.points import parse_points
from stage_contest.domain.prizes import Walk
from stage_contest.domain.tabulation import count_round, outcome_of, tabulate
from stage_contest.domain.ties import TieDecision, TieKind
from tests.domain.contests import many_contests
from tests.domain.evenings import EVENING, chain, decision, extra_question, points_contest, points_round

FIRST = PartCode("first")


def prize(name: str, count: int = 1, money: int = 100, least: str | None = None) -> MainPrize:
    return MainPrize(name, count, money, None if least is None else parse_points(least))


def handed(
    totals: str, *ladder: MainPrize, ties: TiePolicy = TiePolicy.OPEN, money: MoneyPolicy = MoneyPolicy.FULL
) -> RoundOutcome:
    """The outcome for teams a, b, c, … with those totals."""
    scores = {team: f"{total} 0" for team, total in zip("abcdefgh", totals.split(), strict=False)}
    round_ = points_round(scores=scores, prizes=Prizes(ties, money, ladder))
    return tabulate(points_contest(round_), EVENING)


def awards(outcome: RoundOutcome) -> list[tuple[str, str, int]]:
    return [(award.prize, award.team, award.money) for award in outcome.awards]


def unawarded(outcome: RoundOutcome) -> list[tuple[str, int]]:
    return [(left.prize, left.count) for left in outcome.unawarded]


def undecided(outcome: RoundOutcome) -> list[tuple[int | None, tuple[str, ...], tuple[str, ...]]]:
    return [(tie.place, tie.teams, tie.prizes) for tie in outcome.undecided]


def test_the_ranking_walks_down_the_seats() -> None:
    outcome = handed("9 8 7", prize("1st"), prize("2nd", count=2, money=50), prize("3rd", count=3, money=10))
    assert awards(outcome) == [("1st", "a", 100), ("2nd", "b", 50), ("2nd", "c", 50)]
    assert unawarded(outcome) == [("3rd", 3)]
    assert outcome.money == 200


def test_a_group_whose_seats_belong_to_one_prize_takes_it() -> None:
    outcome = handed("9 8 8 7", prize("1st"), prize("2nd", count=2), prize("3rd"))
    assert awards(outcome) == [("1st", "a", 100), ("2nd", "b", 100), ("2nd", "c", 100), ("3rd", "d", 100)]
    assert [award.place for award in outcome.awards] == [1, 2, 2, 4]


def test_a_group_over_two_prizes_is_undecided_and_uses_up_its_seats() -> None:
    outcome = handed("9 9 8", prize("1st"), prize("2nd", count=2))
    assert awards(outcome) == [("2nd", "c", 100)]
    assert undecided(outcome) == [(1, ("a", "b"), ("1st", "2nd"))]


def test_a_group_past_the_end_of_the_ladder_is_undecided() -> None:
    outcome = handed("9 8 8", prize("1st"), prize("2nd"))
    assert awards(outcome) == [("1st", "a", 100)]
    assert undecided(outcome) == [(2, ("b", "c"), ("2nd",))]


def test_a_group_wholly_behind_the_ladder_has_nothing_to_decide() -> None:
    outcome = handed("9 8 8", prize("1st"))
    assert (awards(outcome), undecided(outcome), unawarded(outcome)) == ([("1st", "a", 100)], [], [])


def test_a_shared_prize_is_paid_whole_to_each() -> None:
    outcome = handed("9 9 8", prize("1st"), prize("2nd", money=50), prize("3rd", money=10), ties=TiePolicy.SHARE)
    assert awards(outcome) == [("1st", "a", 100), ("1st", "b", 100), ("3rd", "c", 10)]
    assert undecided(outcome) == []


@pytest.mark.parametrize(("totals", "each"), [("9 9", 75), ("9 9 9", 50), ("9 9 9 9", 37)])
def test_a_pool_is_an_equal_share_of_the_seats_used_up_rounded_down(totals: str, each: int) -> None:
    ladder = prize("1st"), prize("2nd", money=50)
    outcome = handed(totals, *ladder, ties=TiePolicy.SHARE, money=MoneyPolicy.POOL)
    assert {award.money for award in outcome.awards} == {each}
    assert {award.prize for award in outcome.awards} == {"1st"}


def test_a_pool_pays_a_prize_whole_where_nobody_shares() -> None:
    outcome = handed("9 8 8", prize("1st"), prize("2nd", count=2), ties=TiePolicy.SHARE, money=MoneyPolicy.POOL)
    assert [award.money for award in outcome.awards] == [100, 100, 100]


def test_a_prize_above_the_total_stays_unawarded_and_the_walk_goes_on() -> None:
    outcome = handed("9 5 4", prize("1st", count=2, least="6"), prize("2nd", least="4.01"), prize("3rd", count=2))
    assert awards(outcome) == [("1st", "a", 100), ("2nd", "b", 100), ("3rd", "c", 100)]
    assert unawarded(outcome) == [("1st", 1), ("3rd", 1)]


def test_a_total_equal_to_the_least_total_is_enough() -> None:
    assert awards(handed("6", prize("1st", least="6"))) == [("1st", "a", 100)]


def test_a_group_passes_over_every_prize_it_does_not_reach() -> None:
    ladder = prize("1st"), prize("2nd", least="9.5"), prize("3rd", money=10), prize("4th")
    outcome = handed("9 9", *ladder)
    assert undecided(outcome) == [(1, ("a", "b"), ("1st", "3rd"))]
    assert unawarded(outcome) == [("2nd", 1), ("4th", 1)]


def test_nobody_good_enough_leaves_all_seats() -> None:
    outcome = handed("3 2", prize("1st", least="5"), prize("2nd", count=2, least="4"))
    assert (awards(outcome), unawarded(outcome)) == ([], [("1st", 1), ("2nd", 2)])


def test_a_prize_without_seats_is_not_on_the_ladder() -> None:
    outcome = handed("9 9", prize("none", count=0), prize("1st", count=2))
    assert awards(outcome) == [("1st", "a", 100), ("1st", "b", 100)]
    assert unawarded(outcome) == []


def test_an_incomplete_round_has_no_awards_yet_and_its_side_prizes_ask_for_nothing() -> None:
    side = SidePrize("Best", FIRST, 50, chain("chair"))
    round_ = points_round(
        scores={"a": "9 1", "b": "9 2", "c": "9 -"},
        prizes=Prizes(main=(prize("1st"),), side=(side,)),
        decisions=(decision(TieKind.CHAIR, "a", "b"),),
    )
    outcome = tabulate(points_contest(round_), EVENING)
    assert (outcome.complete, outcome.awards, outcome.unawarded, outcome.undecided) == (False, (), (), ())
    assert outcome.unused_decisions == (0,)


def side_outcome(
    scores: dict[str, str],
    *tie_breaks: str,
    decisions: Sequence[TieDecision] = (),
    ties: TiePolicy = TiePolicy.OPEN,
    main: Sequence[MainPrize] = (),
    exclude_main: bool = False,
    part: PartCode = FIRST,
) -> RoundOutcome:
    best = SidePrize("Best", part, 50, chain(*tie_breaks), exclude_main)
    prizes = Prizes(ties, MoneyPolicy.POOL, tuple(main), (best,))
    return tabulate(points_contest(points_round(scores=scores, prizes=prizes, decisions=decisions)), EVENING)


def side_awards(outcome: RoundOutcome) -> list[tuple[str, int]]:
    return [(award.team, award.money) for award in outcome.awards if award.kind is PrizeKind.SIDE]


def test_a_side_prize_goes_to_the_best_score_of_its_part() -> None:
    outcome = side_outcome({"a": "1 9", "b": "3 1", "c": "2 2"})
    assert side_awards(outcome) == [("b", 50)]
    assert [award.place for award in outcome.awards] == [None]


def test_ties_for_a_side_prize_go_down_its_own_chain() -> None:
    assert side_awards(side_outcome({"a": "3 1", "b": "3 2", "c": "1 9"}, "total")) == [("b", 50)]


def test_only_those_still_best_go_on_and_a_decision_about_them_counts_as_used() -> None:
    decisions = decision(TieKind.CHAIR, "c", "a"), decision(TieKind.CHAIR, "a", "b", "c")
    outcome = side_outcome({"a": "3 2", "b": "3 1", "c": "3 2"}, "total", "chair", decisions=decisions)
    assert side_awards(outcome) == [("c", 50)]
    assert outcome.unused_decisions == (1,)


def test_what_an_extra_question_leaves_best_goes_on() -> None:
    decisions = extra_question(a="1", b="2", c="2"), decision(TieKind.LOTS, "c", "b")
    outcome = side_outcome({"a": "3 2", "b": "3 2", "c": "3 2"}, "extra_question", "lots", decisions=decisions)
    assert side_awards(outcome) == [("c", 50)]
    assert outcome.unused_decisions == ()


def test_a_side_prize_that_stays_equal_is_undecided_or_paid_in_full_to_each() -> None:
    scores = {"a": "3 2", "b": "1 1", "c": "3 2"}
    assert undecided(side_outcome(scores, "total")) == [(None, ("a", "c"), ("Best",))]
    assert side_awards(side_outcome(scores, "total", ties=TiePolicy.SHARE)) == [("a", 50), ("c", 50)]


def test_a_side_prize_may_leave_out_teams_with_a_main_prize_awarded_or_undecided() -> None:
    scores = {"a": "9 9", "b": "8 1", "c": "8 1", "d": "2 2"}
    ladder = prize("1st"), prize("2nd")
    assert side_awards(side_outcome(scores, main=ladder)) == [("a", 50)]
    assert side_awards(side_outcome(scores, main=ladder, exclude_main=True)) == [("d", 50)]


def test_a_side_prize_for_which_nobody_is_left_is_unawarded() -> None:
    outcome = side_outcome({"a": "9 9"}, main=[prize("1st")], exclude_main=True)
    assert unawarded(outcome) == [("Best", 1)]
    assert unawarded(side_outcome({"a": "9 9"}, part=PartCode("third"))) == [("Best", 1)]


def test_only_ranked_entries_win_prizes() -> None:
    side = SidePrize("Best", FIRST, 50)
    round_ = points_round(
        scores={"a": "9 9", "b": "1 1"},
        prizes=Prizes(main=(prize("1st"),), side=(side,)),
        status={"a": EntryStatus.GUEST},
    )
    assert {award.team for award in tabulate(points_contest(round_), EVENING).awards} == {"b"}


def opened(contest: Contest) -> Contest:
    """The contest with every tie left open."""
    rounds = (replace(each, prizes=replace(each.prizes, ties=TiePolicy.OPEN)) for each in contest.rounds)
    return replace(contest, rounds=tuple(rounds))


def stakes(walk: Walk) -> dict[tuple[str, ...], int]:
    """The money of the seats that each group uses up whose prize is open."""
    return {
        tuple(scored.entry.team for scored in turn.group): turn.stake for turn in walk.turns if not turn.one_prize
    }


@given(many_contests)
def test_the_money_awarded_left_over_and_at_stake_is_the_ladder(contest: Contest) -> None:
    for round_ in opened(contest).rounds:
        try:
            counted = count_round(opened(contest), round_.code)
        except ResultsRefused:
            continue
        outcome = outcome_of(counted)
        at_stake = stakes(counted.walk)
        assert {tie.teams for tie in outcome.undecided if tie.kind is PrizeKind.MAIN} == set(at_stake)
        money = {each.name: each.money for each in round_.prizes.main}
        awarded = sum(award.money for award in outcome.awards if award.kind is PrizeKind.MAIN)
        left = sum(money[each.prize] * each.count for each in outcome.unawarded if each.kind is PrizeKind.MAIN)
        ladder = sum(each.money * each.count for each in round_.prizes.main)
        assert awarded + left + sum(at_stake.values()) == (ladder if outcome.complete else 0)
