"""The stopwatch on file: it runs on through a restart and proposes the deduction of the part's rule."""

from datetime import datetime, timedelta

from stage_contest.domain.forecast import LEAST, Forecast
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.over_time import PRESETS, Preset
from stage_contest.domain.points import Hundredths
from stage_contest.domain.stopwatch import Press, StopwatchState
from stage_contest.domain.teams import TeamCode
from stage_contest.services.timing import Performance, TimeLeft, Timing
from stage_contest.services.venue import Venue
from stage_contest.services.views import SheetKey
from stage_contest.storage import over_time
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import (
    ACTING,
    ALPHA,
    AT,
    BETA,
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
    judge,
)


def later(seconds: float) -> datetime:
    return AT + timedelta(seconds=seconds)


def press(venue: Venue, what: Press, seconds: float, reason: str = "") -> Performance:
    timing = Timing(venue.file, venue.feed)
    return timing.press(CLUSTER, (ALPHA, SKIT), what, actor=SECRETARY, at=later(seconds), reason=reason)


def test_it_runs_on_through_a_restart(venue: Venue) -> None:
    press(venue, Press.STARTED, 0)
    press(venue, Press.PAUSED, 60.25, "Mất điện")
    press(venue, Press.RESUMED, 300)
    venue.file.close()
    file = ContestFile.open(venue.file.path)
    found = Timing(file, venue.feed).performance(CLUSTER, ALPHA, SKIT)
    assert found.watch.state is StopwatchState.RUNNING
    assert found.watch.lasted(later(400)) == timedelta(seconds=160.25)
    file.close()
    assert verify(venue.file.path) == ()


def test_it_proposes_what_the_rule_of_the_part_takes_off(venue: Venue) -> None:
    with venue.file.writing(Act(AT, ORGANIZER, "rules.changed", "")) as unit:
        over_time.set_over_time(unit, SKIT, PRESETS[Preset.EACH_FULL_MINUTE])
    watch = press(venue, Press.STARTED, 0)
    assert watch.minutes is not None
    limit = watch.minutes * 60 // 100
    found = press(venue, Press.STOPPED, limit + 130)
    assert (found.over(later(9999)), found.proposal(later(9999))) == (130, Hundredths(200))
    quiz = Timing(venue.file, venue.feed).performance(CLUSTER, BETA, QUIZ)
    assert (quiz.watch.state, quiz.proposal(AT)) == (StopwatchState.READY, 0)


def test_pausing_and_clearing_are_explained(venue: Venue) -> None:
    press(venue, Press.STARTED, 0)
    assert "reason" in refused(lambda: press(venue, Press.PAUSED, 5))
    assert "reason" in refused(lambda: press(venue, Press.CLEARED, 5, "  "))


def test_what_was_pressed_elsewhere_meanwhile_is_told(venue: Venue) -> None:
    press(venue, Press.STARTED, 0)
    assert "meanwhile" in refused(lambda: press(venue, Press.STARTED, 1))


def test_a_time_over_the_limit_is_settled_once(venue: Venue) -> None:
    def deduct(points: int, reason: str = "Quá giờ") -> None:
        venue.timing.deduct_over_time(
            CLUSTER, (ALPHA, SKIT), Hundredths(points), reason=reason, actor=SECRETARY, at=later(900)
        )

    assert "meanwhile" in refused(lambda: deduct(100))
    press(venue, Press.STARTED, 0)
    press(venue, Press.STOPPED, 800)
    assert "more than 0" in refused(lambda: deduct(0))
    assert "reason" in refused(lambda: deduct(100, " "))
    deduct(100)
    (line,) = venue.snapshots.board(CLUSTER).deductions
    assert (line.deduction.team, line.deduction.part, line.deduction.points) == (ALPHA, SKIT, 100)
    assert venue.timing.performance(CLUSTER, ALPHA, SKIT).watch.settled
    assert "meanwhile" in refused(lambda: deduct(100))
    press(venue, Press.RESUMED, 1000)
    press(venue, Press.STOPPED, 1010)
    assert "reason" in refused(lambda: press(venue, Press.SETTLED, 1020))
    assert press(venue, Press.SETTLED, 1020, "Micro hỏng").watch.settled
    assert len(venue.snapshots.board(CLUSTER).deductions) == 1


def test_what_is_on_stage_is_told_with_its_names_and_how_near_the_limit_it_is(venue: Venue) -> None:
    assert venue.timing.on_stage(CLUSTER) is None
    venue.show.call_team(CLUSTER, ALPHA, SKIT, actor=SECRETARY, at=AT)
    stage = venue.timing.on_stage(CLUSTER)
    assert stage is not None
    limit = stage.performance.limit
    assert limit is not None
    assert (stage.team_name, stage.performance.part) == ("Team Alpha", SKIT)
    assert stage.performance.time_left(later(9999)) is TimeLeft.ENOUGH
    running = press(venue, Press.STARTED, 0)
    near = [running.time_left(AT + limit + timedelta(seconds=seconds)) for seconds in (-61, -60, 0, 1)]
    assert near == [TimeLeft.ENOUGH, TimeLeft.LITTLE, TimeLeft.LITTLE, TimeLeft.OVER]


def test_only_the_secretary_holds_the_stopwatch(venue: Venue) -> None:
    timing = Timing(venue.file, venue.feed)
    said = refused(lambda: timing.press(CLUSTER, (ALPHA, SKIT), Press.STARTED, actor=MC, at=AT))
    assert "may not do this" in said


def submit(venue: Venue, who: JudgeCode, team: TeamCode, seconds: float) -> None:
    key = SheetKey(CLUSTER, who, team, SKIT)
    for criterion, points in ((CONTENT, 500), (ACTING, 300)):
        venue.marking.give_mark(
            key,
            criterion,
            Hundredths(points),
            actor=judge(who),
            at=later(seconds),
            operation=f"{who}{team}{criterion}",
        )
    venue.marking.submit_sheet(key, actor=judge(who), at=later(seconds))


def test_the_past_of_the_part_tells_when_the_panel_will_be_ready(venue: Venue) -> None:
    assert venue.timing.forecast(CLUSTER, AT) is None
    venue.show.call_team(CLUSTER, ALPHA, SKIT, actor=SECRETARY, at=later(0))
    assert venue.timing.forecast(CLUSTER, later(120)) == Forecast(3, 3, timedelta(minutes=8))
    for who, seconds in ((J1, 300), (J2, 400), (J3, 660)):
        submit(venue, who, ALPHA, seconds)
    assert venue.timing.forecast(CLUSTER, later(700)) == Forecast(0, 3, timedelta(0))
    venue.show.call_team(CLUSTER, BETA, SKIT, actor=SECRETARY, at=later(1000))
    submit(venue, J3, BETA, 1200)
    found = venue.timing.forecast(CLUSTER, later(1240))
    assert found == Forecast(2, 3, timedelta(seconds=160))
    venue.marking.mark_absent(SheetKey(CLUSTER, J2, BETA, SKIT), "Ốm", actor=SECRETARY, at=later(1250))
    assert venue.timing.forecast(CLUSTER, later(1240)) == Forecast(1, 3, LEAST)
    venue.show.call_team(CLUSTER, BETA, QUIZ, actor=SECRETARY, at=later(1300))
    assert venue.timing.forecast(CLUSTER, later(1400)) is None


def test_a_judge_with_a_conflict_is_not_awaited(venue: Venue) -> None:
    venue.show.call_team(CLUSTER, GAMMA, SKIT, actor=SECRETARY, at=AT)
    found = venue.timing.forecast(CLUSTER, AT)
    assert found is not None
    assert (found.missing, found.of) == (2, 2)
