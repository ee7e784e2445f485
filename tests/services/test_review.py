"""What the chair looks at, and corrections with what they would move."""

from fractions import Fraction

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.firmness.other_ways import OtherWay
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.setup import ContestSetup
from stage_contest.domain.teams import TeamCode
from stage_contest.services.correcting import Corrections
from stage_contest.services.review import OWN_SHEET_FIRST, Review
from stage_contest.services.venue import Venue
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
    ORGANIZER,
    SECRETARY,
    SKIT,
    confirm_all,
    give,
    mark,
    note_counts,
    perform_skit,
    play,
    play_and_freeze,
    sheet,
)


def review(venue: Venue) -> Review:
    return Review(venue.file, venue.feed)


def corrections(venue: Venue) -> Corrections:
    return Corrections(venue.file, venue.feed)


def test_marks_that_carry_a_prize_are_listed_and_ticked_until_they_change(venue: Venue) -> None:
    for team in (ALPHA, BETA):
        perform_skit(venue, team)
        note_counts(venue, team)
    assert review(venue).flip_risks(CLUSTER) == ()
    venue.marking.set_entry_status(
        CLUSTER, venue.snapshots.contest().teams[2].code, EntryStatus.WITHDRAWN, "Rút lui", actor=CHAIR, at=AT
    )
    before = review(venue).flip_risks(CLUSTER)
    assert before
    first = before[0].risk
    key = sheet(first.judge, first.team)
    review(venue).tick(key, first.criterion, first.mark, actor=CHAIR, at=AT)
    assert next(line.reread for line in review(venue).flip_risks(CLUSTER))
    assert "changed meanwhile" in refused(
        lambda: review(venue).tick(key, first.criterion, Hundredths(first.mark + 50), actor=CHAIR, at=AT)
    )
    assert "may not do this" in refused(
        lambda: review(venue).tick(key, first.criterion, first.mark, actor=SECRETARY, at=AT)
    )


def test_other_ways_are_tried_for_a_complete_round(venue: Venue) -> None:
    play(venue)
    found = {trial.judge or trial.way.value for trial in review(venue).other_ways(CLUSTER)}
    assert found == {OtherWay.MEDIAN, OtherWay.TRIMMED_MEAN, "j1", "j2", "j3"}


def test_the_agreement_is_told_for_judged_parts_only(venue: Venue) -> None:
    mark_differently(venue)
    (skit,) = review(venue).agreement(CLUSTER)
    assert skit.part == SKIT
    assert [(line.judge, line.strictness) for line in skit.judges] == [
        (J1, Fraction(1)),
        (J2, Fraction(-1)),
    ]
    assert review(venue).agreement(CLUSTER, threshold=0)[0].far


def test_the_threshold_of_far_marks_is_a_setting(venue: Venue) -> None:
    mark_differently(venue)
    assert venue.settings.setup().far_percent == 20
    assert venue.review.agreement(CLUSTER)[0].far == ()
    venue.settings.set_up(ContestSetup(far_percent=5), actor=ORGANIZER, at=AT)
    assert [far.criterion for far in venue.review.agreement(CLUSTER)[0].far] == [CONTENT, CONTENT]
    settings = venue.settings
    assert "percent" in refused(lambda: settings.set_up(ContestSetup(far_percent=0), actor=ORGANIZER, at=AT))


def test_a_chair_who_judges_sees_an_entry_only_after_the_own_sheet(venue: Venue) -> None:
    mark_differently(venue)
    assert agreed_about(venue, J3) == []
    assert agreed_about(venue, J1) == agreed_about(venue, None) == [ALPHA]
    proof = venue.review.proof(CLUSTER, ALPHA, chair_judge=J3)
    hidden = proof.parts[0]
    assert (hidden.sheets, hidden.source, hidden.score, hidden.missing) == ((), None, None, (OWN_SHEET_FIRST,))
    mark(venue, sheet(J3), 500, 300)
    assert agreed_about(venue, J3) == [ALPHA]
    assert len(venue.review.proof(CLUSTER, ALPHA, chair_judge=J3).parts[0].sheets) == 3
    venue.marking.reopen_sheet(sheet(J3), "wrong line", actor=SECRETARY, at=AT)
    assert agreed_about(venue, J3) == []


def test_an_own_sheet_that_is_never_to_come_hides_nothing(venue: Venue) -> None:
    perform_skit(venue, GAMMA)
    assert agreed_about(venue, J3) == [GAMMA]
    venue.marking.mark_absent(sheet(J3, BETA), "ill", actor=SECRETARY, at=AT)
    venue.show.call_team(CLUSTER, BETA, SKIT, actor=SECRETARY, at=AT)
    mark(venue, sheet(J1, BETA), 500, 300)
    assert agreed_about(venue, J3) == [BETA, GAMMA]


def test_the_results_have_no_score_of_a_part_whose_own_sheet_is_open(venue: Venue) -> None:
    play(venue)
    venue.marking.reopen_sheet(sheet(J1), "wrong line", actor=SECRETARY, at=AT)
    outcome = venue.snapshots.results_page(CLUSTER).outcome
    assert outcome is not None
    (alpha,) = [standing for standing in outcome.standings if standing.team == ALPHA]
    assert (alpha.place, alpha.total, alpha.parts[SKIT]) == (None, None, None)


def agreed_about(venue: Venue, chair_judge: JudgeCode | None) -> list[TeamCode]:
    (skit,) = venue.review.agreement(CLUSTER, chair_judge=chair_judge)
    return [spread.team for spread in skit.spreads if spread.criterion is None]


def mark_differently(venue: Venue) -> None:
    venue.show.call_team(CLUSTER, ALPHA, SKIT, actor=SECRETARY, at=AT)
    mark(venue, sheet(J1), 600, 300)
    mark(venue, sheet(J2), 400, 300)


def test_a_correction_shows_who_would_move_then_is_one_act_and_undoes_the_confirmation(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    changed = {CONTENT: Hundredths(0), ACTING: Hundredths(0)}
    moves = corrections(venue).would_move(sheet(J1), changed)
    assert ALPHA in {move.team for move in moves}
    before = venue.snapshots.board(CLUSTER)
    assert before.confirmed == venue.snapshots.board(CLUSTER).confirmed
    corrections(venue).correct(sheet(J1), changed, "Ghi nhầm dòng", actor=SECRETARY, at=AT)
    after = venue.snapshots.board(CLUSTER)
    assert before.confirmed - after.confirmed == {(ALPHA, SKIT)}
    first, second = (line for line in corrections(venue).history(sheet(J1)) if line.criterion == CONTENT)
    assert (first.before, first.points, first.by, first.reason) == (None, 700, f"Judge {J1}", "")
    assert (second.before, second.points, second.by, second.reason) == (700, 0, "Sam", "Ghi nhầm dòng")
    assert second.at == AT


def test_corrections_that_cannot_be_are_refused_with_the_reason(venue: Venue) -> None:
    play(venue)

    def why(changed: dict[CriterionCode, int], reason: str = "x") -> str:
        marks = {code: Hundredths(points) for code, points in changed.items()}
        return refused(lambda: corrections(venue).correct(sheet(J1), marks, reason, actor=SECRETARY, at=AT))

    assert "reason" in why({CONTENT: 0}, " ")
    assert "stand there already" in why({CONTENT: 700})
    assert "The most for" in why({CONTENT: 99_900})
    assert "has no criterion" in why({CriterionCode("moon"): 0})
    venue.marking.reopen_sheet(sheet(J1), "x", actor=CHAIR, at=AT)
    assert "not submitted" in why({CONTENT: 0})
    give(venue, sheet(J1), CONTENT, 650)


def test_a_frozen_round_is_not_corrected(venue: Venue) -> None:
    play_and_freeze(venue)
    said = refused(lambda: corrections(venue).correct(sheet(J1), {CONTENT: Hundredths(0)}, "x", actor=CHAIR, at=AT))
    assert "frozen" in said
