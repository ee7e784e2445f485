"""Marks on sheets: what is accepted, what is refused and in which words."""

from collections.abc import Callable

import pytest

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.errors import FileTrouble, Refusal
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths, Points
from stage_contest.domain.teams import TeamCode
from stage_contest.services.feed import Change
from stage_contest.services.marking import Marking
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import DeskSheetState, ReopenRequest, SheetKey
from stage_contest.storage.database import ContestFile
from tests.services.refusals import refused
from tests.services.three_teams import (
    ACTING,
    ALPHA,
    AT,
    BETA,
    CHAIR,
    CLUSTER,
    CONTENT,
    GAMMA,
    J1,
    J2,
    J3,
    MC,
    ORGANIZER,
    QUIZ,
    SECRETARY,
    SKIT,
    call,
    confirm_all,
    freeze,
    give,
    judge,
    mark,
    perform_skit,
    play,
    play_and_freeze,
    sheet,
)


def state_of(venue: Venue, key: SheetKey) -> DeskSheetState:
    return venue.snapshots.board(CLUSTER).sheets[key].state


def test_a_mark_is_on_file_when_it_was_accepted(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 725)
    again = ContestFile.open(venue.file.path, write=False)
    assert venue_over(again).snapshots.board(CLUSTER).sheets[sheet(J1)].marks == {CONTENT: 725}
    again.close()


def test_a_mark_can_be_changed_and_cleared(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 725)
    give(venue, sheet(J1), CONTENT, 700)
    assert venue.snapshots.board(CLUSTER).sheets[sheet(J1)].marks == {CONTENT: 700}
    venue.marking.give_mark(sheet(J1), CONTENT, None, actor=judge(J1), at=AT, operation="cleared")
    assert venue.snapshots.board(CLUSTER).sheets[sheet(J1)].marks == {}
    assert state_of(venue, sheet(J1)) is DeskSheetState.UNTOUCHED


def test_a_repeated_operation_changes_nothing(venue: Venue) -> None:
    call(venue)
    changes: list[Change] = []
    for points in (700, 500):
        venue.marking.give_mark(sheet(J1), CONTENT, Hundredths(points), actor=judge(J1), at=AT, operation="once")
        venue.feed.subscribe(changes.append)
    assert venue.snapshots.board(CLUSTER).sheets[sheet(J1)].marks == {CONTENT: 700}
    assert changes == []


def test_the_same_mark_again_writes_nothing(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 700)
    before = venue.snapshots.state()
    venue.marking.give_mark(sheet(J1), CONTENT, Hundredths(700), actor=judge(J1), at=AT, operation="again")
    assert venue.snapshots.state() == before


@pytest.mark.parametrize(
    ("criterion", "points", "said"),
    [
        (CONTENT, 850, 'The most for "Content" is 8. You typed 8.5.'),
        (CONTENT, -25, 'The least for "Content" is 0. You typed -0.25.'),
        (CONTENT, 730, '"Content" goes in steps of 0.25: 7.25 or 7.5, for example. You typed 7.3.'),
        (ACTING, 25, '"Acting" goes in steps of 0.5: 0 or 0.5, for example. You typed 0.25.'),
    ],
)
def test_points_that_do_not_fit_are_refused_in_words(
    venue: Venue, criterion: CriterionCode, points: int, said: str
) -> None:
    call(venue)
    assert refused(lambda: give(venue, sheet(J1), criterion, points)) == said
    assert venue.snapshots.board(CLUSTER).sheets[sheet(J1)].marks == {}


def test_points_in_a_refusal_can_be_printed_in_the_readers_language(venue: Venue) -> None:
    call(venue)
    with pytest.raises(Refusal) as refusal:
        give(venue, sheet(J1), CONTENT, 850)
    assert refusal.value.said.values["typed"] == Points(Hundredths(850))


def test_a_team_is_marked_only_after_it_was_called_in_that_part(venue: Venue) -> None:
    call(venue, ALPHA, QUIZ)
    said = refused(lambda: give(venue, sheet(J1), CONTENT, 700))
    assert said == 'Team Alpha has not been called on stage in "Skit" yet.'


def test_a_judge_fills_in_only_his_own_sheets(venue: Venue) -> None:
    call(venue)
    said = refused(
        lambda: venue.marking.give_mark(sheet(J1), CONTENT, Hundredths(0), actor=judge(J2), at=AT, operation="x")
    )
    assert said == "Judge j2 may fill in only sheets of their own."


def test_the_secretary_fills_in_paper_sheets_for_a_judge(venue: Venue) -> None:
    call(venue)
    for criterion in (CONTENT, ACTING):
        venue.marking.give_mark(
            sheet(J1), criterion, Hundredths(200), actor=SECRETARY, at=AT, operation=f"paper {criterion}"
        )
    venue.marking.submit_sheet(sheet(J1), actor=SECRETARY, at=AT)
    assert state_of(venue, sheet(J1)) is DeskSheetState.SUBMITTED


@pytest.mark.parametrize("actor", [CHAIR, MC, ORGANIZER], ids=lambda actor: actor.name)
def test_nobody_else_marks(venue: Venue, actor: Actor) -> None:
    call(venue)
    assert "it is for: judge, secretary" in refused(
        lambda: venue.marking.give_mark(sheet(J1), CONTENT, Hundredths(0), actor=actor, at=AT, operation="x")
    )


def test_a_judging_chair_marks_his_own_sheets(venue: Venue) -> None:
    call(venue)
    both = Actor("An", frozenset({Role.CHAIR, Role.JUDGE}), Desk.JUDGE, judge=J1)
    venue.marking.give_mark(sheet(J1), CONTENT, Hundredths(100), actor=both, at=AT, operation="x")
    assert state_of(venue, sheet(J1)) is DeskSheetState.OPEN


def test_a_judge_with_a_conflict_never_marks_that_team(venue: Venue) -> None:
    call(venue, GAMMA)
    said = refused(lambda: give(venue, sheet(J3, GAMMA), CONTENT, 100))
    assert (
        said
        == "Chi never marks Team Gamma: a conflict of interest is on record, and the sheet counts as abstained."
    )
    assert state_of(venue, sheet(J3, GAMMA)) is DeskSheetState.ABSTAINED
    assert "never marks" in refused(
        lambda: venue.marking.mark_absent(sheet(J3, GAMMA), "ill", actor=SECRETARY, at=AT)
    )


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (SheetKey(CLUSTER, JudgeCode("j9"), ALPHA, SKIT), 'The judge "j9" is not on the panel of this round.'),
        (SheetKey(CLUSTER, J1, TeamCode("omega"), SKIT), 'The team "omega" has no entry in this round.'),
        (SheetKey(CLUSTER, J1, ALPHA, QUIZ), 'The part "quiz" has no criterion "content".'),
    ],
)
def test_a_sheet_that_does_not_exist_is_refused(venue: Venue, key: SheetKey, said: str) -> None:
    assert refused(lambda: give(venue, key, CONTENT, 100)) == said


def test_a_part_that_is_not_marked_or_not_in_the_round_has_no_sheets(venue: Venue) -> None:
    quiz = SheetKey(CLUSTER, J1, ALPHA, QUIZ)
    assert refused(lambda: venue.marking.submit_sheet(quiz, actor=judge(J1), at=AT)) == (
        '"quiz" is not a part that judges mark.'
    )
    nowhere = SheetKey(CLUSTER, J1, ALPHA, PartCode("dance"))
    assert refused(lambda: venue.marking.submit_sheet(nowhere, actor=judge(J1), at=AT)) == (
        '"dance" is not a part that judges mark.'
    )


def test_a_sheet_is_submitted_only_when_it_is_full(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 700)
    said = refused(lambda: venue.marking.submit_sheet(sheet(J1), actor=judge(J1), at=AT))
    assert said == "This sheet still lacks: Acting. Please mark them, then submit."


def test_a_submitted_sheet_is_closed_until_it_is_reopened_with_a_reason(venue: Venue) -> None:
    perform_skit(venue)
    said = refused(lambda: give(venue, sheet(J1), CONTENT, 500))
    assert said == 'The sheet of An for Team Alpha in "Skit" has been submitted. Ask the secretary to reopen it.'
    assert "has been submitted" in refused(lambda: venue.marking.submit_sheet(sheet(J1), actor=judge(J1), at=AT))
    assert "Please write down the reason" in refused(
        lambda: venue.marking.reopen_sheet(sheet(J1), "  ", actor=SECRETARY, at=AT)
    )
    assert "it is for: chair, secretary" in refused(
        lambda: venue.marking.reopen_sheet(sheet(J1), "slip", actor=judge(J1), at=AT)
    )
    venue.marking.reopen_sheet(sheet(J1), "slip of the pen", actor=SECRETARY, at=AT)
    assert venue.snapshots.board(CLUSTER).sheets[sheet(J1)].reason == "slip of the pen"
    assert state_of(venue, sheet(J1)) is DeskSheetState.REOPENED
    give(venue, sheet(J1), CONTENT, 500)
    venue.marking.submit_sheet(sheet(J1), actor=judge(J1), at=AT)
    assert state_of(venue, sheet(J1)) is DeskSheetState.SUBMITTED


def test_a_reopened_sheet_whose_marks_were_cleared_is_still_reopened(venue: Venue) -> None:
    perform_skit(venue)
    venue.marking.reopen_sheet(sheet(J1), "wrong team", actor=CHAIR, at=AT)
    for criterion in (CONTENT, ACTING):
        venue.marking.give_mark(sheet(J1), criterion, None, actor=judge(J1), at=AT, operation=f"no {criterion}")
    assert state_of(venue, sheet(J1)) is DeskSheetState.REOPENED


def test_only_a_submitted_sheet_is_reopened(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 700)
    said = refused(lambda: venue.marking.reopen_sheet(sheet(J1), "x", actor=CHAIR, at=AT))
    assert said == "This sheet has not been submitted, so there is nothing to reopen."


def test_an_absent_judge_has_a_reason_and_can_come_back(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J2), CONTENT, 600)
    assert "reason" in refused(lambda: venue.marking.mark_absent(sheet(J2), "", actor=SECRETARY, at=AT))
    venue.marking.mark_absent(sheet(J2), "called away", actor=SECRETARY, at=AT)
    absent = venue.snapshots.board(CLUSTER).sheets[sheet(J2)]
    assert (absent.state, absent.reason) == (DeskSheetState.ABSENT, "called away")
    assert "says absent" in refused(lambda: give(venue, sheet(J2), CONTENT, 500))
    assert "already says that the judge is absent" in refused(
        lambda: venue.marking.mark_abstained(sheet(J2), "sister", actor=SECRETARY, at=AT)
    )
    venue.marking.take_back(sheet(J2), "came back", actor=SECRETARY, at=AT)
    assert venue.snapshots.board(CLUSTER).sheets[sheet(J2)].marks == {CONTENT: 600}
    assert "nothing to take back" in refused(
        lambda: venue.marking.take_back(sheet(J2), "again", actor=SECRETARY, at=AT)
    )


def test_a_judge_may_say_himself_that_he_stands_aside(venue: Venue) -> None:
    venue.marking.mark_abstained(sheet(J2), "brother in the team", actor=judge(J2), at=AT)
    assert state_of(venue, sheet(J2)) is DeskSheetState.ABSTAINED
    assert "sheets of their own" in refused(
        lambda: venue.marking.mark_abstained(sheet(J1), "x", actor=judge(J2), at=AT)
    )
    assert "it is for: chair, secretary" in refused(
        lambda: venue.marking.mark_absent(sheet(J1), "x", actor=judge(J1), at=AT)
    )


def test_a_submitted_sheet_cannot_become_absent(venue: Venue) -> None:
    perform_skit(venue)
    said = refused(lambda: venue.marking.mark_absent(sheet(J1), "ill", actor=SECRETARY, at=AT))
    assert said == "This sheet has been submitted; please reopen it first."


def test_a_withdrawn_team_is_not_marked(venue: Venue) -> None:
    call(venue)
    venue.marking.set_entry_status(CLUSTER, ALPHA, EntryStatus.WITHDRAWN, "ill", actor=ORGANIZER, at=AT)
    said = refused(lambda: give(venue, sheet(J1), CONTENT, 100))
    assert said == "Team Alpha does not compete in this round, so there is nothing to mark."


def test_reopening_undoes_the_confirmation_of_that_entry_and_part_only(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    venue.marking.reopen_sheet(sheet(J1, BETA), "slip", actor=CHAIR, at=AT)
    confirmed = venue.snapshots.board(CLUSTER).confirmed
    assert (BETA, SKIT) not in confirmed
    assert {(BETA, QUIZ), (ALPHA, SKIT), (GAMMA, SKIT)} <= confirmed


def test_taking_back_an_absence_undoes_the_confirmation(venue: Venue) -> None:
    call(venue)
    mark(venue, sheet(J1), 600, 300)
    for code in (J2, J3):
        venue.marking.mark_absent(sheet(code), "ill", actor=SECRETARY, at=AT)
    venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT)
    venue.marking.take_back(sheet(J2), "came", actor=CHAIR, at=AT)
    assert venue.snapshots.board(CLUSTER).confirmed == frozenset()


def test_a_frozen_round_refuses_every_change_of_a_sheet(venue: Venue) -> None:
    play_and_freeze(venue)
    frozen = "The results of First evening are frozen. Nothing in it can be changed until the chair unfreezes them."
    assert refused(lambda: give(venue, sheet(J1), CONTENT, 100)) == frozen
    assert refused(lambda: venue.marking.submit_sheet(sheet(J1), actor=judge(J1), at=AT)) == frozen
    assert refused(lambda: venue.marking.reopen_sheet(sheet(J1), "x", actor=CHAIR, at=AT)) == frozen
    assert refused(lambda: venue.marking.mark_absent(sheet(J1), "x", actor=CHAIR, at=AT)) == frozen
    assert refused(lambda: venue.marking.mark_abstained(sheet(J1), "x", actor=CHAIR, at=AT)) == frozen
    assert refused(lambda: venue.marking.take_back(sheet(J1), "x", actor=CHAIR, at=AT)) == frozen


def test_every_accepted_change_is_told_once(venue: Venue) -> None:
    told: list[Change] = []
    stop = venue.feed.subscribe(told.append)
    call(venue)
    mark(venue, sheet(J1), 600, 300)
    assert [change.what for change in told] == ["team.called", "mark.given", "mark.given", "sheet.submitted"]
    assert {change.round for change in told} == {CLUSTER}
    stop()
    stop()
    with pytest.raises(Refusal):
        freeze(venue)
    assert len(told) == 4


def test_a_listener_that_left_meanwhile_is_not_told(venue: Venue) -> None:
    told: list[Change] = []
    stops: list[Callable[[], None]] = []
    venue.feed.subscribe(lambda _: stops[0]())
    stops.append(venue.feed.subscribe(told.append))
    call(venue)
    assert told == []


def test_a_file_that_is_open_elsewhere_takes_no_marks(venue: Venue) -> None:
    second = ContestFile.open(venue.file.path)
    assert second.read_only
    with pytest.raises(FileTrouble):
        give(venue_over(second), sheet(J1), CONTENT, 100)
    second.close()


def test_a_judge_asks_for_a_submitted_sheet_and_reopening_it_answers(venue: Venue) -> None:
    call(venue)
    perform_skit(venue)
    venue.marking.ask_to_reopen(sheet(J1), "Wrong line", actor=judge(J1), at=AT)
    desk = venue.snapshots.judge_desk(CLUSTER, J1, SKIT)
    assert desk.requests == {ALPHA: ReopenRequest("Wrong line")}
    assert venue.snapshots.judge_desk(CLUSTER, J2, SKIT).requests == {}
    assert venue.snapshots.board(CLUSTER).requests == {sheet(J1): ReopenRequest("Wrong line")}
    assert state_of(venue, sheet(J1)) is DeskSheetState.SUBMITTED
    venue.marking.reopen_sheet(sheet(J1), "Asked for", actor=SECRETARY, at=AT)
    assert venue.snapshots.board(CLUSTER).requests == {}


def test_the_secretary_may_leave_a_sheet_closed_with_a_reason_and_the_judge_may_ask_again(venue: Venue) -> None:
    call(venue)
    perform_skit(venue)
    venue.marking.ask_to_reopen(sheet(J1), "Wrong line", actor=judge(J1), at=AT)
    venue.marking.leave_closed(sheet(J1), "Same as on paper", actor=SECRETARY, at=AT)
    declined = ReopenRequest("Same as on paper", declined=True)
    assert venue.snapshots.judge_desk(CLUSTER, J1, SKIT).requests == {ALPHA: declined}
    venue.marking.ask_to_reopen(sheet(J1), "Look again", actor=judge(J1), at=AT)
    assert venue.snapshots.judge_desk(CLUSTER, J1, SKIT).requests == {ALPHA: ReopenRequest("Look again")}


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda marking: marking.ask_to_reopen(sheet(J1), " ", actor=judge(J1), at=AT), "write down the reason"),
        (lambda marking: marking.ask_to_reopen(sheet(J1), "x", actor=judge(J2), at=AT), "only sheets of their own"),
        (lambda marking: marking.ask_to_reopen(sheet(J1), "x", actor=judge(J1), at=AT), "nothing to reopen"),
        (lambda marking: marking.leave_closed(sheet(J1), "x", actor=SECRETARY, at=AT), "Nobody asks"),
        (lambda marking: marking.leave_closed(sheet(J1), "x", actor=judge(J1), at=AT), "secretary"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(venue: Venue, act: Callable[[Marking], None], said: str) -> None:
    call(venue)
    with pytest.raises(Refusal, match=said):
        act(venue.marking)
