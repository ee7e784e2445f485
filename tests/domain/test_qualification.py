from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.contest import Contest, EntryStatus, Qualification, RoundCode, RoundKind
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.outcome import QualifiedBy, Qualifiers
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.ties import TieKind
from tests.domain.contests import many_contests
from tests.domain.evenings import chain, decision, deduction, points_contest, points_round
from tests.domain.outcomes import shuffled

PLACE, BEST_OTHER = QualifiedBy.PLACE, QualifiedBy.BEST_OTHER


def clusters(
    *scores: Mapping[str, str], per_cluster: int, best_others: int = 0, tie_breaks: tuple[str, ...] = ()
) -> Qualifiers:
    rounds = (
        points_round(RoundCode(f"cluster-{number}"), scores=each, kind=RoundKind.CLUSTER)
        for number, each in enumerate(scores, start=1)
    )
    rule = Qualification(per_cluster, best_others)
    return qualifiers(points_contest(*rounds, tie_breaks=chain(*tie_breaks), qualification=rule))


def qualified(found: Qualifiers) -> list[tuple[str, str]]:
    return [(each.team, each.by) for each in found.qualified]


def undecided(found: Qualifiers) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(each.round, each.teams) for each in found.undecided]


def test_the_first_places_of_every_cluster_qualify_in_the_order_of_places() -> None:
    found = clusters({"a": "1 1", "b": "2 2", "c": "3 3"}, {"d": "9 9", "e": "8 8"}, per_cluster=2)
    assert qualified(found) == [("c", PLACE), ("b", PLACE), ("d", PLACE), ("e", PLACE)]
    assert [each.round for each in found.qualified] == ["cluster-1", "cluster-1", "cluster-2", "cluster-2"]


def test_a_tie_across_the_cut_is_undecided_and_its_teams_are_not_among_the_others() -> None:
    found = clusters({"a": "5 5", "b": "6 4", "c": "1 1"}, {"d": "9 9", "e": "8 8"}, per_cluster=1, best_others=2)
    assert qualified(found) == [("d", PLACE), ("e", BEST_OTHER), ("c", BEST_OTHER)]
    assert undecided(found) == [("cluster-1", ("a", "b"))]


def test_a_cluster_smaller_than_its_places_qualifies_whole() -> None:
    found = clusters({"a": "5 5"}, per_cluster=2, best_others=1)
    assert (qualified(found), undecided(found)) == ([("a", PLACE)], [])


def test_best_others_are_found_over_all_clusters() -> None:
    found = clusters({"a": "9 9", "b": "5 5"}, {"c": "9 9", "d": "6 6", "e": "7 7"}, per_cluster=1, best_others=2)
    assert qualified(found)[2:] == [("e", BEST_OTHER), ("d", BEST_OTHER)]


def test_equal_others_are_separated_by_the_computed_keys_of_the_chain() -> None:
    scores = {"a": "9 9", "b": "6 4"}, {"c": "9 9", "d": "4 6"}
    found = clusters(*scores, per_cluster=1, best_others=1, tie_breaks=("chair", "part:second"))
    assert qualified(found)[2:] == [("d", BEST_OTHER)]


def test_recorded_decisions_do_not_reach_beyond_their_round() -> None:
    rule = Qualification(1, 1)
    first = points_round(
        RoundCode("cluster-1"),
        scores={"a": "9 9", "b": "6 4", "c": "4 6"},
        kind=RoundKind.CLUSTER,
        decisions=(decision(TieKind.CHAIR, "b", "c"),),
    )
    found = qualifiers(points_contest(first, tie_breaks=chain("chair"), qualification=rule))
    assert undecided(found) == [(None, ("b", "c"))]


def test_fewer_deductions_count_among_the_others() -> None:
    first = points_round(
        RoundCode("cluster-1"),
        scores={"a": "9 9", "b": "7 4", "c": "4 6"},
        kind=RoundKind.CLUSTER,
        deductions=[deduction("b", "1")],
    )
    rule = Qualification(1, 1)
    found = qualifiers(points_contest(first, tie_breaks=chain("fewer_deductions"), qualification=rule))
    assert qualified(found)[1:] == [("c", BEST_OTHER)]


def test_the_first_group_of_others_that_does_not_fit_ends_the_list() -> None:
    found = clusters({"a": "9 9", "b": "5 5", "c": "4 4", "d": "4 4", "e": "3 3"}, per_cluster=1, best_others=2)
    assert qualified(found) == [("a", PLACE), ("b", BEST_OTHER)]
    assert undecided(found) == [(None, ("c", "d"))]


def test_without_seats_for_others_nothing_is_undecided_among_them() -> None:
    found = clusters({"a": "9 9", "b": "5 5", "c": "5 5"}, per_cluster=1)
    assert undecided(found) == []


def test_without_a_rule_nobody_qualifies() -> None:
    first = points_round(RoundCode("cluster-1"), scores={"a": "- -"}, kind=RoundKind.CLUSTER)
    assert qualifiers(points_contest(first)) == Qualifiers((), ())


def test_a_final_need_not_be_complete() -> None:
    first = points_round(RoundCode("cluster-1"), scores={"a": "1 1"}, kind=RoundKind.CLUSTER)
    final = points_round(RoundCode("final"), scores={"a": "- -"})
    found = qualifiers(points_contest(first, final, qualification=Qualification(1)))
    assert qualified(found) == [("a", PLACE)]


def test_asking_while_a_cluster_is_incomplete_names_the_round() -> None:
    with pytest.raises(ResultsRefused, match=r"The cluster-2 \(cluster-2\) is not complete"):
        clusters({"a": "1 1"}, {"b": "1 -"}, per_cluster=1)


def test_guests_and_withdrawn_teams_do_not_qualify() -> None:
    first = points_round(
        RoundCode("cluster-1"),
        scores={"a": "9 9", "b": "1 1", "c": "8 8"},
        kind=RoundKind.CLUSTER,
        status={"a": EntryStatus.GUEST, "c": EntryStatus.WITHDRAWN},
    )
    found = qualifiers(points_contest(first, qualification=Qualification(1, 1)))
    assert qualified(found) == [("b", PLACE)]


def found_or_refused(contest: Contest) -> Qualifiers | str:
    try:
        return qualifiers(contest)
    except ResultsRefused as refusal:
        return str(refusal)


@given(many_contests, st.randoms(use_true_random=False))
def test_the_order_of_the_input_never_matters(contest: Contest, chance: Random) -> None:
    assert found_or_refused(shuffled(contest, chance)) == found_or_refused(contest)


@given(many_contests)
def test_nobody_qualifies_twice_or_beyond_the_seats(contest: Contest) -> None:
    found, rule = found_or_refused(contest), contest.rules.qualification
    if isinstance(found, str) or rule is None:
        return
    teams = [(each.team, each.round) for each in found.qualified]
    assert len(teams) == len(set(teams))
    assert sum(each.by is BEST_OTHER for each in found.qualified) <= rule.best_others
    for round_ in contest.rounds:
        by_place = [each for each in found.qualified if each.round == round_.code and each.by is PLACE]
        assert len(by_place) <= rule.per_cluster
