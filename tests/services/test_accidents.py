"""Accidents of the evening, each put right in one act."""

from collections.abc import Mapping

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, SheetState, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.services.accidents import Accidents
from stage_contest.services.venue import Venue
from stage_contest.services.views import SheetKey
from stage_contest.storage.verify import verify
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
    GAMMA,
    J1,
    J2,
    J3,
    ORGANIZER,
    QUIZ,
    SECRETARY,
    SKIT,
    call,
    judge,
)

Marks = Mapping[CriterionCode, int]


def accidents(venue: Venue) -> Accidents:
    return Accidents(venue.file, venue.feed)


def mark(venue: Venue, who: JudgeCode, team: TeamCode, marks: Marks, *, submit: bool = False) -> None:
    key = SheetKey(CLUSTER, who, team, SKIT)
    for criterion, points in marks.items():
        operation = f"{who}{team}{criterion}{points}"
        venue.marking.give_mark(key, criterion, Hundredths(points), actor=judge(who), at=AT, operation=operation)
    if submit:
        venue.marking.submit_sheet(key, actor=judge(who), at=AT)


def sheets(venue: Venue) -> dict[tuple[JudgeCode, TeamCode], tuple[str, Mapping[CriterionCode, int], bool]]:
    return {
        (sheet.judge, sheet.team): (sheet.state.value, sheet.marks, sheet.submitted)
        for sheet in venue.snapshots.contest().round(CLUSTER).sheets
        if sheet.part == SKIT
    }


def exchange(venue: Venue, reason: str = "Nhầm phiếu") -> None:
    accidents(venue).exchange_sheets(CLUSTER, SKIT, J1, (ALPHA, BETA), reason, actor=SECRETARY, at=AT)


def test_a_sheet_filled_for_the_wrong_team_is_moved(venue: Venue) -> None:
    call(venue, ALPHA, SKIT)
    call(venue, BETA, SKIT)
    mark(venue, J1, ALPHA, {CONTENT: 500, ACTING: 400}, submit=True)
    exchange(venue)
    assert sheets(venue) == {(J1, BETA): ("marked", {CONTENT: 500, ACTING: 400}, True)}
    mark(venue, J1, ALPHA, {CONTENT: 300})
    exchange(venue)
    assert sheets(venue) == {
        (J1, ALPHA): ("marked", {CONTENT: 500, ACTING: 400}, True),
        (J1, BETA): ("marked", {CONTENT: 300}, False),
    }
    assert verify(venue.file.path) == ()


def test_sheets_without_marks_or_of_an_absent_judge_are_not_exchanged(venue: Venue) -> None:
    assert "Neither of the two" in refused(lambda: exchange(venue))
    assert "reason" in refused(lambda: exchange(venue, ""))
    key = SheetKey(CLUSTER, J1, BETA, SKIT)
    venue.marking.mark_absent(key, "Ốm", actor=SECRETARY, at=AT)
    assert "absent or abstained" in refused(lambda: exchange(venue))


def test_a_judge_leaves_and_a_substitute_joins_from_that_team_on(venue: Venue) -> None:
    venue.rounds.set_panel(CLUSTER, venue.snapshots.contest().round(CLUSTER).panel[:2], actor=ORGANIZER, at=AT)
    call(venue, ALPHA, SKIT)
    call(venue, BETA, SKIT)
    for who in (J1, J2):
        mark(venue, who, ALPHA, {CONTENT: 500, ACTING: 400}, submit=True)
    mark(venue, J2, BETA, {CONTENT: 500})
    accidents(venue).substitute(CLUSTER, J2, J3, "Bận đột xuất", since=(SKIT, BETA), actor=SECRETARY, at=AT)
    found = sheets(venue)
    absent = {place for place, (state, _, _) in found.items() if state == SheetState.ABSENT}
    assert absent == {(J2, BETA), (J2, GAMMA), (J3, ALPHA)}
    assert [seat.judge for seat in venue.snapshots.contest().round(CLUSTER).panel] == [J1, J2, J3]
    assert verify(venue.file.path) == ()


def test_a_judge_leaves_without_a_substitute(venue: Venue) -> None:
    accidents(venue).substitute(CLUSTER, J3, None, "Ốm", since=(SKIT, BETA), actor=SECRETARY, at=AT)
    assert {place for place, (state, _, _) in sheets(venue).items() if state == "absent"} == {(J3, BETA)}


def test_nobody_is_substituted_who_does_not_sit_or_by_one_who_does(venue: Venue) -> None:
    def swap(out: JudgeCode, into: JudgeCode) -> str:
        return refused(
            lambda: accidents(venue).substitute(CLUSTER, out, into, "x", since=(SKIT, BETA), actor=SECRETARY, at=AT)
        )

    assert "not on the panel" in swap(JudgeCode("moon"), J1)
    assert "sits on this panel already" in swap(J2, J1)
    assert "has no judge" in swap(J2, JudgeCode("moon"))
    said = refused(
        lambda: accidents(venue).substitute(CLUSTER, J2, None, "x", since=(QUIZ, BETA), actor=SECRETARY, at=AT)
    )
    assert "not a part that judges mark" in said


def test_the_chair_records_zeros_for_what_was_not_performed(venue: Venue) -> None:
    for part in (SKIT, QUIZ, BONUS):
        accidents(venue).not_performed(CLUSTER, GAMMA, part, "Không diễn", actor=CHAIR, at=AT)
    round_ = venue.snapshots.contest().round(CLUSTER)
    assert sheets(venue) == {(who, GAMMA): ("marked", {CONTENT: 0, ACTING: 0}, True) for who in (J1, J2)}
    questions = venue.snapshots.contest().rules.part(QUIZ)
    assert round_.answers == (Answers(GAMMA, QUIZ, 0, 0, getattr(questions, "questions", -1)),)
    assert round_.typed == (TypedPoints(GAMMA, BONUS, Hundredths(0)),)


def test_zeros_are_never_written_over_marks_nor_by_anybody_else(venue: Venue) -> None:
    call(venue, ALPHA, SKIT)
    mark(venue, J1, ALPHA, {CONTENT: 500})

    def zero(team: TeamCode, by: object = CHAIR) -> str:
        actor = SECRETARY if by is SECRETARY else CHAIR
        return refused(lambda: accidents(venue).not_performed(CLUSTER, team, SKIT, "x", actor=actor, at=AT))

    assert "marked this performance already" in zero(ALPHA)
    assert "may not do this" in zero(BETA, SECRETARY)
    venue.marking.set_entry_status(CLUSTER, BETA, EntryStatus.WITHDRAWN, "Rút lui", actor=CHAIR, at=AT)
    assert "does not compete" in zero(BETA)
