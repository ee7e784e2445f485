"""Confirming, ties, freezing and unfreezing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.people import Actor
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers
from stage_contest.domain.show import Release, Reveal, RevealKind, Scene
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision, TieKind
from stage_contest.services.freeze import recomputed_snapshot
from stage_contest.services.freeze.checks import recount_must_agree
from stage_contest.services.venue import Venue
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    BONUS,
    CHAIR,
    CLUSTER,
    FINAL,
    GAMMA,
    J1,
    J2,
    J3,
    JUDGES,
    MC,
    ORGANIZER,
    QUIZ,
    SECRETARY,
    SKIT,
    TEAMS,
    call,
    confirm_all,
    contest,
    freeze,
    judge,
    mark,
    note_counts,
    perform_skit,
    play,
    play_and_freeze,
    sheet,
)


def said(venue: Venue) -> list[str]:
    return [str(message) for message in venue.results.what_blocks(CLUSTER)]


def play_a_tie(venue: Venue) -> None:
    for team in TEAMS:
        perform_skit(venue, team)
        note_counts(venue, team)
    confirm_all(venue)


def test_what_blocks_names_every_missing_thing(venue: Venue) -> None:
    call(venue)
    mark(venue, sheet(J1), 600, 300)
    blocks = said(venue)
    assert 'An has not marked "Skit" of Team Beta.' in blocks
    assert 'Binh has not marked "Skit" of Team Alpha.' in blocks
    assert 'The answers of Team Alpha in "Quiz" have not been entered.' in blocks
    assert 'The points of Team Gamma in "Bonus" have not been entered.' in blocks
    assert not any("Chi" in sentence and "Gamma" in sentence for sentence in blocks)


def test_a_reopened_sheet_blocks_as_not_submitted(venue: Venue) -> None:
    play(venue)
    venue.marking.reopen_sheet(sheet(J1), "slip", actor=CHAIR, at=AT)
    assert 'An has not submitted "Skit" of Team Alpha.' in said(venue)


def test_what_is_in_but_not_confirmed_blocks(venue: Venue) -> None:
    play(venue)
    assert said(venue)[0] == 'The chair has not confirmed "Skit" of Team Alpha.'
    assert len(said(venue)) == 9
    confirm_all(venue)
    assert said(venue) == []


def test_a_part_is_confirmed_only_when_everything_of_it_is_in(venue: Venue) -> None:
    call(venue)
    mark(venue, sheet(J1), 600, 300)
    assert refused(lambda: venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT)) == (
        'Binh has not marked "Skit" of Team Alpha.'
    )
    assert refused(lambda: venue.results.confirm(CLUSTER, ALPHA, QUIZ, actor=CHAIR, at=AT)) == (
        'The answers of Team Alpha in "Quiz" have not been entered.'
    )
    nothing = "There is nothing to confirm for this team and part in First evening."
    assert refused(lambda: venue.results.confirm(CLUSTER, ALPHA, PartCode("dance"), actor=CHAIR, at=AT)) == nothing
    assert refused(lambda: venue.results.confirm(CLUSTER, TeamCode("omega"), SKIT, actor=CHAIR, at=AT)) == nothing


def test_absent_and_abstained_count_as_said(venue: Venue) -> None:
    call(venue)
    mark(venue, sheet(J1), 600, 300)
    venue.marking.mark_absent(sheet(J2), "ill", actor=SECRETARY, at=AT)
    venue.marking.mark_abstained(sheet(J3), "sister", actor=SECRETARY, at=AT)
    venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT)
    assert venue.snapshots.board(CLUSTER).confirmed == {(ALPHA, SKIT)}


def test_a_part_that_nobody_marked_cannot_be_confirmed(venue: Venue) -> None:
    for code in JUDGES:
        venue.marking.mark_absent(sheet(code), "ill", actor=SECRETARY, at=AT)
    assert refused(lambda: venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT)) == (
        'Nobody on the panel has marked "Skit" of Team Alpha: all are absent or stood aside.'
    )


def test_confirming_twice_writes_once(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    before = venue.snapshots.state()
    venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT)
    assert venue.snapshots.state() == before


def test_a_confirmation_is_taken_back_with_a_reason(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    assert "reason" in refused(lambda: venue.results.unconfirm(CLUSTER, ALPHA, SKIT, "", actor=CHAIR, at=AT))
    venue.results.unconfirm(CLUSTER, ALPHA, SKIT, "look again", actor=CHAIR, at=AT)
    assert venue.snapshots.results_page(CLUSTER).confirmable == ((ALPHA, SKIT),)


@pytest.mark.parametrize("actor", [SECRETARY, MC, ORGANIZER, judge(J1)], ids=lambda actor: actor.name)
def test_only_the_chair_decides_about_results(venue: Venue, actor: Actor) -> None:
    results = venue.results
    decision = TieDecision(TieKind.CHAIR, (ALPHA, BETA), reason="x")
    acts: tuple[Callable[[], object], ...] = (
        lambda: results.confirm(CLUSTER, ALPHA, SKIT, actor=actor, at=AT),
        lambda: results.confirm_all(CLUSTER, actor=actor, at=AT),
        lambda: results.unconfirm(CLUSTER, ALPHA, SKIT, "x", actor=actor, at=AT),
        lambda: results.decide_tie(CLUSTER, decision, actor=actor, at=AT),
        lambda: results.withdraw_tie_decision(CLUSTER, 0, "x", actor=actor, at=AT),
        lambda: results.freeze(CLUSTER, actor=actor, at=AT),
        lambda: results.unfreeze(CLUSTER, "x", actor=actor, at=AT),
    )
    for act in acts:
        assert refused(act).endswith("it is for: chair.")


def test_an_incomplete_round_is_not_frozen(venue: Venue) -> None:
    with pytest.raises(ResultsRefused, match='An has not marked "Skit" of Team Alpha'):
        freeze(venue)
    assert venue.results.frozen(CLUSTER) is None


def test_a_round_without_competing_teams_is_not_frozen(venue: Venue) -> None:
    assert [str(message) for message in venue.results.what_blocks(FINAL)] == ["Final has no competing team yet."]


def test_an_unknown_round_is_named(venue: Venue) -> None:
    assert refused(lambda: venue.results.what_blocks(RoundCode("moon"))) == (
        'The contest has no round "moon"; its rounds are: cluster, final.'
    )


def test_freezing_keeps_the_results_as_they_were(venue: Venue) -> None:
    revision = play_and_freeze(venue)
    frozen = venue.results.frozen(CLUSTER)
    assert frozen is not None
    live = venue.snapshots.contest()
    assert (frozen.revision, frozen.outcome, frozen.at) == (revision, tabulate(live, CLUSTER), AT)
    assert tabulate(frozen.contest, CLUSTER) == frozen.outcome
    assert {tuple(standing.parts) for standing in frozen.outcome.standings} == {live.round(CLUSTER).parts}
    assert len(revision) == 6
    assert revision[2] == "-"
    assert revision == revision.upper()
    assert venue.snapshots.rounds()[0].frozen_revision == revision
    assert verify(venue.file.path, recomputed_snapshot) == ()


def test_a_frozen_round_is_not_frozen_or_decided_again(venue: Venue) -> None:
    play_and_freeze(venue)
    decision = TieDecision(TieKind.CHAIR, (ALPHA, BETA), reason="x")
    acts: tuple[Callable[[], object], ...] = (
        lambda: freeze(venue),
        lambda: confirm_all(venue),
        lambda: venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT),
        lambda: venue.results.unconfirm(CLUSTER, ALPHA, SKIT, "x", actor=CHAIR, at=AT),
        lambda: venue.results.decide_tie(CLUSTER, decision, actor=CHAIR, at=AT),
        lambda: venue.results.withdraw_tie_decision(CLUSTER, 0, "x", actor=CHAIR, at=AT),
        lambda: call(venue),
        lambda: venue.show.set_release(CLUSTER, Release.NOTHING, actor=CHAIR, at=AT),
    )
    for act in acts:
        assert refused(act).startswith("The results of First evening are frozen.")
    assert venue.results.what_blocks(CLUSTER) == ()


def test_equal_content_gives_the_same_revision_again(venue: Venue) -> None:
    first = play_and_freeze(venue)
    venue.results.unfreeze(CLUSTER, "a complaint", actor=CHAIR, at=AT)
    assert venue.results.frozen(CLUSTER) is None
    assert freeze(venue) == first


def test_a_changed_mark_gives_another_revision(venue: Venue) -> None:
    first = play_and_freeze(venue)
    venue.results.unfreeze(CLUSTER, "a complaint", actor=CHAIR, at=AT)
    answers = Answers(ALPHA, QUIZ, 9, 1, 0)
    venue.marking.set_answers(CLUSTER, answers, actor=SECRETARY, at=AT, reason="miscounted")
    confirm_all(venue)
    assert freeze(venue) != first


def test_the_revision_does_not_depend_on_the_order_of_typing(venue: Venue) -> None:
    play(venue)
    whole = venue.snapshots.contest()
    round_ = whole.round(CLUSTER)
    shuffled = replace(
        round_,
        entries=round_.entries[::-1],
        sheets=round_.sheets[::-1],
        answers=round_.answers[::-1],
        typed=round_.typed[::-1],
    )
    other = replace(whole, rounds=(shuffled, *whole.rounds[1:]), teams=whole.teams[::-1], judges=whole.judges[::-1])
    assert recomputed_snapshot(other, CLUSTER) == recomputed_snapshot(whole, CLUSTER)


def test_unfreezing_needs_a_frozen_round_and_a_reason(venue: Venue) -> None:
    assert refused(lambda: venue.results.unfreeze(CLUSTER, "x", actor=CHAIR, at=AT)) == (
        "First evening is not frozen, so there is nothing to unfreeze."
    )
    play_and_freeze(venue)
    assert "reason" in refused(lambda: venue.results.unfreeze(CLUSTER, " ", actor=CHAIR, at=AT))


def test_an_undecided_tie_blocks_until_the_chair_decides(venue: Venue) -> None:
    play_a_tie(venue)
    blocks = said(venue)
    assert blocks == [
        "Team Alpha, Team Beta, Team Gamma share place 1, which reaches First, Second, Third; "
        "please record a tie decision.",
        "Team Alpha, Team Beta, Team Gamma are equal for Best skit; please record a tie decision.",
    ]
    decision = TieDecision(TieKind.CHAIR, (GAMMA, ALPHA, BETA), reason="the better ending")
    venue.results.decide_tie(CLUSTER, decision, actor=CHAIR, at=AT)
    assert said(venue) == []
    assert "decided already" in refused(lambda: venue.results.decide_tie(CLUSTER, decision, actor=CHAIR, at=AT))
    freeze(venue)
    frozen = venue.results.frozen(CLUSTER)
    assert frozen is not None
    assert [standing.team for standing in frozen.outcome.standings] == [GAMMA, ALPHA, BETA]


def test_a_withdrawn_decision_leaves_the_tie_open(venue: Venue) -> None:
    play_a_tie(venue)
    decision = TieDecision(TieKind.CHAIR, TEAMS, reason="first thoughts")
    venue.results.decide_tie(CLUSTER, decision, actor=CHAIR, at=AT)
    venue.results.withdraw_tie_decision(CLUSTER, 1, "second thoughts", actor=CHAIR, at=AT)
    assert len(said(venue)) == 2
    assert refused(lambda: venue.results.withdraw_tie_decision(CLUSTER, 1, "x", actor=CHAIR, at=AT)) == (
        "This tie decision does not count any more."
    )


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (TieDecision(TieKind.PART, (ALPHA, BETA), reason="x"), "an extra question, by the chair, or by lot"),
        (TieDecision(TieKind.CHAIR, (ALPHA,), reason="x"), "two or more different teams"),
        (TieDecision(TieKind.CHAIR, (ALPHA, ALPHA), reason="x"), "two or more different teams"),
        (TieDecision(TieKind.LOTS, (ALPHA, TeamCode("omega")), reason="x"), "two or more different teams"),
        (TieDecision(TieKind.CHAIR, (ALPHA, BETA)), "reason"),
        (TieDecision(TieKind.EXTRA_QUESTION, (ALPHA, BETA), {ALPHA: Hundredths(1)}), "no points for Team Beta"),
        (
            TieDecision(TieKind.EXTRA_QUESTION, (ALPHA, BETA), dict.fromkeys(TEAMS, Hundredths(1))),
            "points of every team it names",
        ),
    ],
)
def test_a_decision_that_says_nothing_is_refused(venue: Venue, decision: TieDecision, words: str) -> None:
    assert words in refused(lambda: venue.results.decide_tie(CLUSTER, decision, actor=CHAIR, at=AT))


def test_an_extra_question_is_recorded_with_its_points(venue: Venue) -> None:
    points = {ALPHA: Hundredths(500), BETA: Hundredths(1000)}
    decision = TieDecision(TieKind.EXTRA_QUESTION, (ALPHA, BETA), points)
    venue.results.decide_tie(CLUSTER, decision, actor=CHAIR, at=AT)
    assert venue.snapshots.contest().round(CLUSTER).tie_decisions == (decision,)


def test_a_recount_that_differs_stops_the_freeze() -> None:
    with_teams = contest()
    outcome = tabulate(with_teams, CLUSTER)
    recount_must_agree(with_teams, outcome)
    with pytest.raises(ResultsRefused, match="The recount of First evening"):
        recount_must_agree(with_teams, replace(outcome, complete=True))


def test_a_file_touched_from_outside_is_not_frozen(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    with closing(sqlite3.connect(venue.file.path)) as outside:
        outside.execute("UPDATE mark SET points = points - 25 WHERE criterion = 'content' AND team = 'beta'")
        outside.commit()
    with pytest.raises(ResultsRefused, match="The contest file is not whole"):
        freeze(venue)


def test_unfreezing_takes_the_results_from_the_hall(venue: Venue) -> None:
    play_and_freeze(venue)
    for reveal in venue.snapshots.screen_page(CLUSTER).revealable:
        venue.show.reveal(reveal, actor=MC, at=AT)
    venue.show.set_scene(CLUSTER, Scene.STANDINGS, actor=MC, at=AT)
    assert venue.show.hall_picture().scores
    venue.results.unfreeze(CLUSTER, "a complaint", actor=CHAIR, at=AT)
    picture = venue.show.hall_picture()
    assert (picture.scene, picture.scores, picture.revision) == (Scene.NEUTRAL, (), "")
    assert venue.snapshots.screen_page(CLUSTER).revealed == ()


def test_what_the_release_allows_stays_after_unfreezing(venue: Venue) -> None:
    venue.show.set_release(CLUSTER, Release.PART_SCORES, actor=CHAIR, at=AT)
    play_and_freeze(venue)
    score = Reveal(RevealKind.PART_SCORE, CLUSTER, ALPHA, SKIT)
    for reveal in (score, Reveal(RevealKind.STANDINGS, CLUSTER)):
        venue.show.reveal(reveal, actor=MC, at=AT)
    venue.results.unfreeze(CLUSTER, "a complaint", actor=CHAIR, at=AT)
    assert venue.snapshots.screen_page(CLUSTER).revealed == (score,)


def test_finalists_are_known_from_the_freeze_on(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    assert venue.results.qualified() is None
    freeze(venue)
    qualified = venue.results.qualified()
    assert qualified is not None
    assert [qualifier.team for qualifier in qualified.qualified] == [ALPHA]


def test_a_guest_is_confirmed_but_not_waited_for(venue: Venue) -> None:
    venue.marking.set_entry_status(CLUSTER, GAMMA, EntryStatus.GUEST, "from next door", actor=ORGANIZER, at=AT)
    for team in (ALPHA, BETA):
        perform_skit(venue, team, content=600 if team == ALPHA else 500)
        note_counts(venue, team)
    perform_skit(venue, GAMMA)
    confirm_all(venue)
    board = venue.snapshots.board(CLUSTER)
    assert (GAMMA, SKIT) in board.confirmed
    assert (GAMMA, BONUS) not in board.confirmed
    assert freeze(venue)
