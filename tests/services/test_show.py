"""Calling teams, scenes, revealing and hiding; and an evening in any order that never shows too much."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from typing_extensions import override

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.people import Actor
from stage_contest.domain.points import ONE
from stage_contest.domain.sheets import Deduction
from stage_contest.domain.show import HallPicture, Release, Reveal, RevealKind, Scene, Stage
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import SheetKey
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
    FINAL,
    J1,
    MC,
    ORGANIZER,
    PARTS,
    QUIZ,
    SECRETARY,
    SKIT,
    TEAMS,
    call,
    confirm_all,
    contest,
    freeze,
    judge,
    play,
    play_and_freeze,
    sheet,
)

TOTAL_OF_ALPHA = Reveal(RevealKind.TOTAL, CLUSTER, ALPHA)
FINAL_SHEET = SheetKey(FINAL, J1, ALPHA, SKIT)
STANDINGS = Reveal(RevealKind.STANDINGS, CLUSTER)


def release(venue: Venue, setting: Release) -> None:
    venue.show.set_release(CLUSTER, setting, actor=ORGANIZER, at=AT)


def scene(venue: Venue, chosen: Scene) -> HallPicture:
    venue.show.set_scene(CLUSTER, chosen, actor=MC, at=AT)
    return venue.show.hall_picture()


def reveal(venue: Venue, thing: Reveal) -> None:
    venue.show.reveal(thing, actor=MC, at=AT)


def test_before_anything_was_chosen_the_hall_sees_the_contest_only(venue: Venue) -> None:
    assert venue.show.hall_picture() == HallPicture(Scene.NEUTRAL, "Contest of three", "", "")


def test_the_stage_shows_the_team_that_was_called_last(venue: Venue) -> None:
    call(venue, ALPHA)
    call(venue, BETA, QUIZ)
    picture = scene(venue, Scene.STAGE)
    assert picture.stage is not None
    assert (picture.stage.name, picture.stage_part) == ("Team Beta", "Quiz")
    assert venue.snapshots.board(CLUSTER).stage == Stage(CLUSTER, BETA, QUIZ)
    assert venue.snapshots.board(FINAL).stage is None


def test_only_a_team_that_competes_is_called(venue: Venue) -> None:
    assert refused(lambda: call(venue, TeamCode("omega"))) == 'The team "omega" has no entry in First evening.'
    assert refused(lambda: call(venue, ALPHA, PartCode("dance"))) == 'First evening has no part "dance".'
    venue.marking.set_entry_status(CLUSTER, BETA, EntryStatus.DISQUALIFIED, "late", actor=CHAIR, at=AT)
    assert refused(lambda: call(venue, BETA)) == "Team Beta does not compete in First evening."


@pytest.mark.parametrize("actor", [SECRETARY, CHAIR, judge(J1)], ids=lambda actor: actor.name)
def test_only_the_mc_and_the_organizer_reveal(venue: Venue, actor: Actor) -> None:
    for act in (
        lambda: venue.show.reveal(STANDINGS, actor=actor, at=AT),
        lambda: venue.show.hide(STANDINGS, actor=actor, at=AT),
        lambda: venue.show.set_scene(CLUSTER, Scene.ORDER, actor=actor, at=AT),
    ):
        assert "it is for: mc, organizer" in refused(act)


def test_judges_call_nobody_and_set_no_release(venue: Venue) -> None:
    assert "it is for: mc, secretary" in refused(
        lambda: venue.show.call_team(CLUSTER, ALPHA, SKIT, actor=judge(J1), at=AT)
    )
    assert "it is for: chair, organizer" in refused(
        lambda: venue.show.set_release(CLUSTER, Release.NOTHING, actor=MC, at=AT)
    )


def test_a_scene_with_nothing_to_show_is_refused(venue: Venue) -> None:
    for chosen in (Scene.STAGE, Scene.SCOREBOARD, Scene.STANDINGS, Scene.AWARDS):
        with pytest.raises(Refusal, match="There is nothing to show of this in First evening yet"):
            scene(venue, chosen)
    assert venue.snapshots.screen_page(CLUSTER).scenes == (Scene.NEUTRAL, Scene.ORDER)


def test_a_part_score_is_shown_once_confirmed_and_allowed(venue: Venue) -> None:
    score = Reveal(RevealKind.PART_SCORE, CLUSTER, ALPHA, SKIT)
    play(venue)
    assert refused(lambda: reveal(venue, score)) == (
        "First evening does not show this before it is frozen; its setting for the hall says so."
    )
    release(venue, Release.PART_SCORES)
    assert refused(lambda: reveal(venue, score)) == (
        "The chair has not confirmed this score of Team Alpha, so it cannot be shown."
    )
    venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT)
    assert venue.snapshots.screen_page(CLUSTER).revealable == (score,)
    reveal(venue, score)
    picture = scene(venue, Scene.SCOREBOARD)
    assert [(line.team.name, line.part, str(line.points)) for line in picture.part_scores] == [
        ("Team Alpha", "Skit", "10")
    ]
    assert picture.scores == ()


def test_a_total_grows_only_by_another_reveal(venue: Venue) -> None:
    release(venue, Release.RUNNING_TOTALS)
    play(venue)
    venue.results.confirm(CLUSTER, ALPHA, SKIT, actor=CHAIR, at=AT)
    reveal(venue, TOTAL_OF_ALPHA)
    assert str(scene(venue, Scene.SCOREBOARD).scores[0].points) == "10"
    venue.results.confirm(CLUSTER, ALPHA, QUIZ, actor=CHAIR, at=AT)
    assert str(venue.show.hall_picture().scores[0].points) == "10"
    assert venue.snapshots.screen_page(CLUSTER).revealable == (TOTAL_OF_ALPHA,)
    assert venue.snapshots.screen_page(CLUSTER).revealed == (TOTAL_OF_ALPHA,)
    reveal(venue, TOTAL_OF_ALPHA)
    line = venue.show.hall_picture().scores[0]
    assert (str(line.points), line.parts_counted, line.parts_all) == ("34", 2, 3)
    before = venue.snapshots.state()
    reveal(venue, TOTAL_OF_ALPHA)
    assert venue.snapshots.state() == before


def test_a_reopened_sheet_hides_what_the_hall_saw_of_it(venue: Venue) -> None:
    release(venue, Release.RUNNING_TOTALS)
    play(venue)
    confirm_all(venue)
    reveal(venue, TOTAL_OF_ALPHA)
    venue.marking.reopen_sheet(sheet(J1), "slip", actor=SECRETARY, at=AT)
    line = scene(venue, Scene.SCOREBOARD).scores[0]
    assert (str(line.points), line.parts_counted) == ("27", 2)
    venue.marking.submit_sheet(sheet(J1), actor=judge(J1), at=AT)
    confirm_all(venue)
    assert venue.show.hall_picture().scores[0].parts_counted == 2


def test_a_total_counts_what_is_taken_off_it(venue: Venue) -> None:
    release(venue, Release.RUNNING_TOTALS)
    play(venue)
    venue.marking.deduct(CLUSTER, Deduction(ALPHA, None, ONE, "late"), actor=SECRETARY, at=AT)
    confirm_all(venue)
    reveal(venue, TOTAL_OF_ALPHA)
    assert str(scene(venue, Scene.SCOREBOARD).scores[0].points) == "36"


def test_results_wait_for_the_freeze(venue: Venue) -> None:
    play(venue)
    confirm_all(venue)
    for thing in (
        STANDINGS,
        Reveal(RevealKind.AWARD, CLUSTER, prize="First"),
        Reveal(RevealKind.FINALISTS, CLUSTER),
    ):
        with pytest.raises(Refusal, match="Prizes, places and finalists of First evening can be shown once it is"):
            reveal(venue, thing)
    assert venue.snapshots.screen_page(CLUSTER).revealable == ()
    freeze(venue)
    assert refused(lambda: reveal(venue, Reveal(RevealKind.AWARD, CLUSTER, prize="Fourth"))) == (
        'Nobody holds "Fourth" in First evening.'
    )
    for thing in venue.snapshots.screen_page(CLUSTER).revealable:
        reveal(venue, thing)
    awards = scene(venue, Scene.AWARDS)
    assert [(award.prize, award.teams) for award in awards.awards] == [
        ("First", ("Team Alpha",)),
        ("Second", ("Team Beta",)),
        ("Third", ("Team Gamma",)),
        ("Best skit", ("Team Alpha",)),
    ]
    assert awards.finalists == ("Team Alpha",)
    standings = scene(venue, Scene.STANDINGS)
    assert [(line.place, line.team.name) for line in standings.scores] == [
        (1, "Team Alpha"),
        (2, "Team Beta"),
        (3, "Team Gamma"),
    ]
    assert standings.revision == venue.snapshots.rounds()[0].frozen_revision


def freeze_both_rounds(venue: Venue) -> None:
    play_and_freeze(venue)
    venue.rounds.admit(FINAL, actor=ORGANIZER, at=AT)
    venue.show.call_team(FINAL, ALPHA, SKIT, actor=MC, at=AT)
    venue.marking.mark_absent(FINAL_SHEET, "ill", actor=SECRETARY, at=AT)
    venue.marking.take_back(FINAL_SHEET, "came", actor=SECRETARY, at=AT)
    for criterion in (CONTENT, ACTING):
        venue.marking.give_mark(FINAL_SHEET, criterion, ONE, actor=judge(J1), at=AT, operation=criterion)
    venue.marking.submit_sheet(FINAL_SHEET, actor=judge(J1), at=AT)
    venue.results.confirm_all(FINAL, actor=CHAIR, at=AT)
    venue.results.freeze(FINAL, actor=CHAIR, at=AT)


def test_the_final_has_no_finalists_to_show(venue: Venue) -> None:
    freeze_both_rounds(venue)
    assert refused(lambda: reveal(venue, Reveal(RevealKind.FINALISTS, FINAL))).startswith("The finalists are known")


def test_saying_the_same_again_writes_nothing(venue: Venue) -> None:
    acts: tuple[Callable[[], object], ...] = (
        lambda: call(venue, ALPHA),
        lambda: release(venue, Release.PART_SCORES),
        lambda: scene(venue, Scene.STAGE),
    )
    for act in acts:
        act()
        before = venue.snapshots.state()
        act()
        assert venue.snapshots.state() == before


def test_unfreezing_the_final_leaves_the_finalists_of_the_clusters(venue: Venue) -> None:
    freeze_both_rounds(venue)
    finalists = Reveal(RevealKind.FINALISTS, CLUSTER)
    reveal(venue, finalists)
    venue.results.unfreeze(FINAL, "a complaint", actor=CHAIR, at=AT)
    assert finalists in venue.snapshots.screen_page(CLUSTER).revealed
    venue.results.unfreeze(CLUSTER, "another", actor=CHAIR, at=AT)
    assert venue.snapshots.screen_page(CLUSTER).revealed == ()


def test_what_was_revealed_can_be_hidden(venue: Venue) -> None:
    play_and_freeze(venue)
    reveal(venue, STANDINGS)
    reveal(venue, TOTAL_OF_ALPHA)
    scene(venue, Scene.STANDINGS)
    venue.show.hide(STANDINGS, actor=MC, at=AT)
    venue.show.hide(TOTAL_OF_ALPHA, actor=ORGANIZER, at=AT)
    assert venue.show.hall_picture().scene is Scene.NEUTRAL
    assert venue.snapshots.screen_page(CLUSTER).revealed == ()
    assert venue.snapshots.screen_page(CLUSTER).scene is Scene.NEUTRAL


def test_a_stricter_release_hides_at_once(venue: Venue) -> None:
    release(venue, Release.RUNNING_TOTALS)
    play(venue)
    confirm_all(venue)
    reveal(venue, TOTAL_OF_ALPHA)
    release(venue, Release.NOTHING)
    assert venue.snapshots.screen_page(CLUSTER).revealed == ()
    release(venue, Release.RUNNING_TOTALS)
    assert scene(venue, Scene.SCOREBOARD).scores == ()


@dataclass(slots=True)
class _Believed:
    """What the hall was given to see, kept by a simpler rule than the program's."""

    confirmed: set[tuple[TeamCode, PartCode]] = field(default_factory=set)
    totals: set[tuple[TeamCode, PartCode]] = field(default_factory=set)
    results: set[Reveal] = field(default_factory=set)
    frozen: bool = False


class AnyEvening(RuleBasedStateMachine):
    """People confirm, reopen, reveal, freeze and unfreeze in any order; the hall sees only what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "any.contest"
        create_contest(path, Archive(contest()), actor=ORGANIZER, at=AT)
        self.venue = venue_over(ContestFile.open(path))
        self.believed = _Believed()
        release(self.venue, Release.RUNNING_TOTALS)
        play(self.venue)

    @override
    def teardown(self) -> None:
        self.venue.file.close()
        self._folder.cleanup()

    @rule(team=st.sampled_from(TEAMS), part=st.sampled_from(PARTS))
    def confirm(self, team: TeamCode, part: PartCode) -> None:
        if self._allowed(lambda: self.venue.results.confirm(CLUSTER, team, part, actor=CHAIR, at=AT)):
            self.believed.confirmed.add((team, part))

    @rule()
    def confirm_everything(self) -> None:
        if self._allowed(lambda: confirm_all(self.venue)):
            self.believed.confirmed = {(team, part) for team in TEAMS for part in PARTS}

    @rule(team=st.sampled_from(TEAMS))
    def reopen_and_submit(self, team: TeamCode) -> None:
        key = sheet(J1, team)
        if self._allowed(lambda: self.venue.marking.reopen_sheet(key, "slip", actor=SECRETARY, at=AT)):
            self.venue.marking.submit_sheet(key, actor=judge(J1), at=AT)
            self.believed.confirmed.discard((team, SKIT))
            self.believed.totals.discard((team, SKIT))

    @rule(team=st.sampled_from(TEAMS))
    def reveal_total(self, team: TeamCode) -> None:
        if self._allowed(lambda: reveal(self.venue, Reveal(RevealKind.TOTAL, CLUSTER, team))):
            self.believed.totals |= {place for place in self.believed.confirmed if place[0] == team}

    @rule(team=st.sampled_from(TEAMS))
    def hide_total(self, team: TeamCode) -> None:
        self.venue.show.hide(Reveal(RevealKind.TOTAL, CLUSTER, team), actor=MC, at=AT)
        self.believed.totals = {place for place in self.believed.totals if place[0] != team}

    @rule(
        thing=st.sampled_from(
            (STANDINGS, Reveal(RevealKind.AWARD, CLUSTER, prize="First"), Reveal(RevealKind.FINALISTS, CLUSTER))
        )
    )
    def reveal_result(self, thing: Reveal) -> None:
        if self._allowed(lambda: reveal(self.venue, thing)):
            assert self.believed.frozen
            self.believed.results.add(thing)

    @rule()
    def freeze_or_unfreeze(self) -> None:
        if self.believed.frozen:
            self.venue.results.unfreeze(CLUSTER, "a complaint", actor=CHAIR, at=AT)
            self.believed.frozen = False
            self.believed.results.clear()
        elif self._allowed(lambda: freeze(self.venue)):
            assert len(self.believed.confirmed) == len(TEAMS) * len(PARTS)
            self.believed.frozen = True

    @rule(chosen=st.sampled_from(Scene))
    def choose(self, chosen: Scene) -> None:
        self._allowed(lambda: scene(self.venue, chosen))

    @invariant()
    def the_hall_sees_only_what_it_was_given(self) -> None:
        picture = self.venue.show.hall_picture()
        seen = {part for _, part in self.believed.totals}
        assert len(picture.scores) <= len(TEAMS)
        for line in picture.scores:
            if line.place is not None:
                assert STANDINGS in self.believed.results
                continue
            shown = {part for team, part in self.believed.totals if _name(team) == line.team.name}
            assert line.parts_counted == len(shown)
            assert shown <= seen
        assert {award.prize for award in picture.awards} <= {thing.prize for thing in self.believed.results}
        if picture.finalists:
            assert Reveal(RevealKind.FINALISTS, CLUSTER) in self.believed.results
        assert picture.part_scores == ()

    def _allowed(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Refusal:
            return False
        return True


def _name(team: TeamCode) -> str:
    return f"Team {team.title()}"


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(
    max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
