"""What the desks are shown."""

from dataclasses import replace
from fractions import Fraction

import pytest

from stage_contest.domain.criteria import Combine, JudgedPart, PartCode
from stage_contest.domain.errors import Refusal, ResultsRefused
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.show import Release, Scene, Stage
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import DeskSheetState, FileState
from stage_contest.storage import confirmations
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from tests.services.three_teams import (
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
    TEAMS,
    call,
    confirm_all,
    contest,
    freeze,
    give,
    mark,
    note_counts,
    perform_skit,
    play,
    sheet,
)


def test_a_judges_desk_shows_nobody_elses_sheets(venue: Venue) -> None:
    perform_skit(venue)
    call(venue, BETA)
    give(venue, sheet(J1, BETA), CONTENT, 625)
    desk = venue.snapshots.judge_desk(CLUSTER, J1)
    assert {shown.key.judge for shown in desk.sheets.values()} == {J1}
    assert [desk.sheets[team].state for team in TEAMS] == [
        DeskSheetState.SUBMITTED,
        DeskSheetState.OPEN,
        DeskSheetState.UNTOUCHED,
    ]
    assert desk.sheets[BETA].total == Fraction("6.25")
    assert desk.called == {ALPHA, BETA}
    assert desk.stage == Stage(CLUSTER, BETA, SKIT)
    assert [line.name for line in desk.entries] == ["Team Alpha", "Team Beta", "Team Gamma"]
    assert (desk.judge.name, desk.judge.chair, desk.part.maximum, desk.frozen) == ("An", True, 1200, False)


def test_a_desk_opens_on_the_part_on_stage_or_the_first_judged_one(venue: Venue) -> None:
    assert venue.snapshots.judge_desk(CLUSTER, J1).part.code == SKIT
    call(venue, ALPHA, QUIZ)
    assert venue.snapshots.judge_desk(CLUSTER, J1).part.code == SKIT
    assert venue.snapshots.judge_desk(CLUSTER, J1, SKIT).called == frozenset()


def test_a_desk_that_does_not_exist_is_refused(venue: Venue) -> None:
    with pytest.raises(Refusal, match='The judge "j9" is not on the panel of First evening'):
        venue.snapshots.judge_desk(CLUSTER, JudgeCode("j9"))
    for part in (QUIZ, PartCode("dance")):
        with pytest.raises(Refusal, match="is not a part that judges mark in First evening"):
            venue.snapshots.judge_desk(CLUSTER, J1, part)


def test_a_round_without_judged_parts_has_no_desk(venue: Venue) -> None:
    whole = contest()
    only_quiz = replace(whole.rounds[0], parts=(QUIZ,), prizes=replace(whole.rounds[0].prizes, side=()))
    path = venue.file.path.with_name("quiz.contest")
    create_contest(path, Archive(replace(whole, rounds=(only_quiz,))), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    with pytest.raises(Refusal, match="First evening has no part that judges mark"):
        venue_over(file).snapshots.judge_desk(CLUSTER, J1)
    file.close()


def test_the_board_shows_every_sheet_and_who_is_waited_for(venue: Venue) -> None:
    call(venue)
    mark(venue, sheet(J1), 600, 300)
    venue.marking.mark_absent(sheet(J3), "ill", actor=SECRETARY, at=AT)
    board = venue.snapshots.board(CLUSTER)
    assert len(board.sheets) == 9
    assert board.waiting == (sheet(J2),)
    assert board.sheets[sheet(J3, GAMMA)].state is DeskSheetState.ABSTAINED
    assert [(part.code, part.kind) for part in board.parts] == [
        (SKIT, "judged"),
        (QUIZ, "objective"),
        (BONUS, "typed"),
    ]
    assert [line.code for line in board.panel] == [J1, J2, J3]


def test_nobody_is_waited_for_while_nobody_is_on_stage_or_a_counted_part_is(venue: Venue) -> None:
    assert venue.snapshots.board(CLUSTER).waiting == ()
    call(venue, ALPHA, QUIZ)
    assert venue.snapshots.board(CLUSTER).waiting == ()


def test_the_results_page_says_what_can_be_confirmed(venue: Venue) -> None:
    perform_skit(venue)
    note_counts(venue)
    page = venue.snapshots.results_page(CLUSTER)
    assert page.confirmable == ((ALPHA, SKIT), (ALPHA, QUIZ), (ALPHA, BONUS))
    assert page.outcome is not None
    assert (page.outcome.complete, page.trouble, page.frozen_revision) == (False, None, None)
    assert page.blocking


def test_the_results_page_of_a_frozen_round_shows_the_frozen_results(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    revision = freeze(venue)
    page = venue.snapshots.results_page(CLUSTER)
    frozen = venue.results.frozen(CLUSTER)
    assert frozen is not None
    assert (page.outcome, page.frozen_revision) == (frozen.outcome, revision)
    assert (page.confirmable, page.blocking) == ((), ())


def trimmed(venue: Venue) -> Venue:
    whole = contest()
    skit = whole.rules.part(SKIT)
    assert isinstance(skit, JudgedPart)
    strict = replace(skit, combine=Combine.TRIMMED_MEAN, drop=1)
    rules = replace(whole.rules, parts=(strict, *whole.rules.parts[1:]))
    path = venue.file.path.with_name("trimmed.contest")
    create_contest(path, Archive(replace(whole, rules=rules)), actor=ORGANIZER, at=AT)
    return venue_over(ContestFile.open(path))


def test_results_that_cannot_be_computed_say_why(venue: Venue) -> None:
    other = trimmed(venue)
    play(other)
    page = other.snapshots.results_page(CLUSTER)
    assert page.outcome is None
    assert "Team Gamma" in str(page.trouble)
    with pytest.raises(ResultsRefused, match="Team Gamma"):
        other.results.confirm(CLUSTER, GAMMA, SKIT, actor=CHAIR, at=AT)
    with pytest.raises(ResultsRefused, match="Team Gamma"):
        confirm_all(other)
    for part in (SKIT, QUIZ, BONUS):
        for team in (ALPHA, BETA):
            other.results.confirm(CLUSTER, team, part, actor=CHAIR, at=AT)
    other.show.set_release(CLUSTER, Release.RUNNING_TOTALS, actor=ORGANIZER, at=AT)
    for thing in other.snapshots.screen_page(CLUSTER).revealable:
        other.show.reveal(thing, actor=ORGANIZER, at=AT)
    other.show.set_scene(CLUSTER, Scene.SCOREBOARD, actor=ORGANIZER, at=AT)
    assert [line.team.name for line in other.show.hall_picture().scores] == ["Team Alpha", "Team Beta"]
    other.file.close()


def test_trouble_that_is_left_at_the_end_blocks_the_freeze(venue: Venue) -> None:
    other = trimmed(venue)
    play(other)
    with other.file.writing(_act()) as unit:
        for team in TEAMS:
            for part in (SKIT, QUIZ, BONUS):
                confirmations.confirm(unit, CLUSTER, team, part=part)
    blocks = other.results.what_blocks(CLUSTER)
    assert len(blocks) == 1
    assert "Team Gamma" in str(blocks[0])
    other.file.close()


def test_the_state_bar_knows_when_it_was_saved(venue: Venue) -> None:
    before = venue.snapshots.state()
    assert before.saved_at == AT
    call(venue)
    after = venue.snapshots.state()
    assert isinstance(after, FileState)
    assert len(after.fingerprint) == 64
    assert after.fingerprint != before.fingerprint


def test_the_texts_of_papers_are_those_that_were_set(venue: Venue) -> None:
    assert venue.snapshots.texts(CLUSTER) == PaperTexts()
    said = PaperTexts(issuer="THE COMMITTEE", place="Bình Sơn")
    venue.settings.set_texts(said, [CLUSTER], actor=ORGANIZER, at=AT)
    assert venue.snapshots.texts(CLUSTER) == said


def test_rounds_are_listed_in_their_order(venue: Venue) -> None:
    assert [(line.name, line.frozen_revision) for line in venue.snapshots.rounds()] == [
        ("First evening", None),
        ("Final", None),
    ]


def _act() -> Act:
    return Act(AT, CHAIR, "test.confirmed", "by hand")
