"""Answers, typed points, deductions and statuses, and what they take back when they come late."""

from collections.abc import Callable

import pytest

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.outcome import StandingStatus
from stage_contest.domain.people import Actor
from stage_contest.domain.points import ONE, Hundredths
from stage_contest.domain.sheets import Answers, Deduction, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.services.venue import Venue
from tests.services.refusals import refused
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    BONUS,
    CHAIR,
    CLUSTER,
    MC,
    ORGANIZER,
    QUIZ,
    SECRETARY,
    SKIT,
    confirm_all,
    judge,
    play,
    play_and_freeze,
)
from tests.services.three_teams import J1 as FIRST_JUDGE


def answer(venue: Venue, right: int, wrong: int, blank: int, *, part: PartCode = QUIZ, reason: str = "") -> None:
    answers = Answers(ALPHA, part, right, wrong, blank)
    venue.marking.set_answers(CLUSTER, answers, actor=SECRETARY, at=AT, reason=reason)


def type_points(venue: Venue, points: int, *, part: PartCode = BONUS, reason: str = "") -> None:
    typed = TypedPoints(ALPHA, part, Hundredths(points))
    venue.marking.set_typed(CLUSTER, typed, actor=CHAIR, at=AT, reason=reason)


def deduct(venue: Venue, part: PartCode | None, points: int = 100, reason: str = "late") -> None:
    venue.marking.deduct(CLUSTER, Deduction(ALPHA, part, Hundredths(points), reason), actor=SECRETARY, at=AT)


def test_answers_add_up_to_the_questions(venue: Venue) -> None:
    said = refused(lambda: answer(venue, 8, 1, 0))
    assert said == '"Quiz" has 10 questions. Right, wrong and blank of Team Alpha add up to 9.'
    assert "add up to 10" in refused(lambda: answer(venue, 11, -1, 0))
    answer(venue, 8, 1, 1)
    assert venue.snapshots.board(CLUSTER).answers[ALPHA, QUIZ] == Answers(ALPHA, QUIZ, 8, 1, 1)


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (510, '"Bonus" goes from 0 to 5. You typed 5.1.'),
        (-10, '"Bonus" goes from 0 to 5. You typed -0.1.'),
        (305, '"Bonus" goes in steps of 0.1. You typed 3.05.'),
    ],
)
def test_typed_points_fit_their_part(venue: Venue, points: int, said: str) -> None:
    assert refused(lambda: type_points(venue, points)) == said


def test_a_part_takes_only_its_own_kind(venue: Venue) -> None:
    assert refused(lambda: answer(venue, 8, 1, 1, part=SKIT)) == (
        '"Skit" is not a part that is counted from answers.'
    )
    assert refused(lambda: type_points(venue, 100, part=QUIZ)) == (
        '"Quiz" is not a part whose points are typed in.'
    )
    assert refused(lambda: answer(venue, 8, 1, 1, part=PartCode("dance"))) == ('First evening has no part "dance".')


def test_a_team_without_an_entry_is_refused(venue: Venue) -> None:
    answers = Answers(TeamCode("omega"), QUIZ, 10, 0, 0)
    assert refused(lambda: venue.marking.set_answers(CLUSTER, answers, actor=SECRETARY, at=AT)) == (
        'The team "omega" has no entry in First evening.'
    )


def test_a_deduction_has_a_reason_and_takes_something_off(venue: Venue) -> None:
    assert "reason" in refused(lambda: deduct(venue, SKIT, reason=""))
    assert refused(lambda: deduct(venue, SKIT, points=0)) == "A deduction takes off more than 0. You typed 0."
    deduct(venue, SKIT)
    deduct(venue, None)
    lines = venue.snapshots.board(CLUSTER).deductions
    assert [(line.number, line.deduction.part) for line in lines] == [(1, SKIT), (2, None)]


def test_a_deduction_is_cancelled_by_its_number_for_good(venue: Venue) -> None:
    deduct(venue, SKIT)
    deduct(venue, None)
    venue.marking.cancel_deduction(CLUSTER, 1, "was in time", actor=SECRETARY, at=AT)
    assert [line.number for line in venue.snapshots.board(CLUSTER).deductions] == [2]
    said = refused(lambda: venue.marking.cancel_deduction(CLUSTER, 1, "again", actor=SECRETARY, at=AT))
    assert said == "There is no deduction number 1 any more."


def test_a_late_change_asks_for_a_reason_and_undoes_the_confirmation(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    assert "reason" in refused(lambda: answer(venue, 9, 1, 0))
    assert (ALPHA, QUIZ) in venue.snapshots.board(CLUSTER).confirmed
    answer(venue, 9, 1, 0, reason="miscounted")
    type_points(venue, 100, reason="typed wrongly")
    deduct(venue, SKIT)
    confirmed = venue.snapshots.board(CLUSTER).confirmed
    assert not {(ALPHA, part) for part in (QUIZ, BONUS, SKIT)} & confirmed
    assert (BETA, QUIZ) in confirmed


def test_writing_down_the_same_again_leaves_the_confirmation(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    answer(venue, 8, 2, 0)
    type_points(venue, 300)
    assert {(ALPHA, QUIZ), (ALPHA, BONUS)} <= venue.snapshots.board(CLUSTER).confirmed


def test_a_deduction_off_the_total_undoes_every_confirmation_of_the_entry(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    deduct(venue, None)
    assert {team for team, _ in venue.snapshots.board(CLUSTER).confirmed}.isdisjoint({ALPHA})
    confirm_all(venue)
    venue.marking.cancel_deduction(CLUSTER, 1, "a mistake", actor=SECRETARY, at=AT)
    assert {team for team, _ in venue.snapshots.board(CLUSTER).confirmed}.isdisjoint({ALPHA})


def test_a_withdrawn_entry_is_listed_without_a_place_and_no_longer_confirmed(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    venue.marking.set_entry_status(CLUSTER, ALPHA, EntryStatus.WITHDRAWN, "ill", actor=CHAIR, at=AT)
    page = venue.snapshots.results_page(CLUSTER)
    assert page.outcome is not None
    assert page.outcome.standings[-1].status is StandingStatus.WITHDRAWN
    assert (ALPHA, SKIT) not in page.board.confirmed
    assert page.blocking == ()


def test_a_status_said_again_leaves_the_confirmations(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    for reason in ("neighbours", "neighbours", "from next door"):
        venue.marking.set_entry_status(CLUSTER, ALPHA, EntryStatus.GUEST, reason, actor=CHAIR, at=AT)
        confirm_all(venue)
    venue.marking.set_entry_status(CLUSTER, ALPHA, EntryStatus.GUEST, "as agreed", actor=CHAIR, at=AT)
    assert (ALPHA, SKIT) in venue.snapshots.board(CLUSTER).confirmed


@pytest.mark.parametrize("actor", [MC, judge(FIRST_JUDGE)], ids=lambda actor: actor.name)
def test_only_the_secretary_notes_and_the_organizer_or_chair_set_statuses(venue: Venue, actor: Actor) -> None:
    marking = venue.marking
    answers = Answers(ALPHA, QUIZ, 10, 0, 0)
    assert "may not do this" in refused(lambda: marking.set_answers(CLUSTER, answers, actor=actor, at=AT))
    typed = TypedPoints(ALPHA, BONUS, ONE)
    assert "may not do this" in refused(lambda: marking.set_typed(CLUSTER, typed, actor=actor, at=AT))
    deduction = Deduction(ALPHA, None, ONE, "late")
    assert "may not do this" in refused(lambda: marking.deduct(CLUSTER, deduction, actor=actor, at=AT))
    assert "may not do this" in refused(lambda: marking.cancel_deduction(CLUSTER, 1, "x", actor=actor, at=AT))
    status = EntryStatus.GUEST
    assert "may not do this" in refused(
        lambda: marking.set_entry_status(CLUSTER, ALPHA, status, "x", actor=actor, at=AT)
    )


def test_a_frozen_round_refuses_every_note(venue: Venue) -> None:
    play_and_freeze(venue)
    acts: tuple[Callable[[], object], ...] = (
        lambda: answer(venue, 9, 1, 0, reason="late"),
        lambda: type_points(venue, 100, reason="late"),
        lambda: deduct(venue, SKIT),
        lambda: venue.marking.cancel_deduction(CLUSTER, 1, "x", actor=SECRETARY, at=AT),
        lambda: venue.marking.set_entry_status(CLUSTER, ALPHA, EntryStatus.GUEST, "x", actor=ORGANIZER, at=AT),
    )
    for act in acts:
        assert refused(act).startswith("The results of First evening are frozen.")


def test_a_count_noted_for_the_wrong_team_is_taken_back_with_a_reason(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    place = (ALPHA, QUIZ)

    def take_back(reason: str = "wrong team") -> None:
        venue.marking.take_back_answers(CLUSTER, place, reason, actor=SECRETARY, at=AT)

    assert "reason" in refused(lambda: take_back(" "))
    take_back()
    board = venue.snapshots.board(CLUSTER)
    assert place not in board.answers
    assert place not in board.confirmed
    assert "nothing to take back" in refused(take_back)
    answer(venue, 8, 1, 1)
    assert place in venue.snapshots.board(CLUSTER).answers


def test_typed_points_are_taken_back_with_a_reason(venue: Venue) -> None:
    play(venue)
    place = (ALPHA, BONUS)

    def take_back(reason: str = "wrong team") -> None:
        venue.marking.take_back_typed(CLUSTER, place, reason, actor=SECRETARY, at=AT)

    assert "reason" in refused(lambda: take_back(""))
    take_back()
    assert place not in venue.snapshots.board(CLUSTER).typed
    assert "nothing to take back" in refused(take_back)
    type_points(venue, 100)
    assert venue.snapshots.board(CLUSTER).typed[place].points == 100


def test_the_board_knows_the_scores_of_what_is_all_in(venue: Venue) -> None:
    assert venue.snapshots.board(CLUSTER).scores == {}
    answer(venue, 8, 1, 1)
    scores = venue.snapshots.board(CLUSTER).scores
    assert set(scores) == {(ALPHA, QUIZ)}
