"""Timing performances: the stopwatch, the deduction that its part proposes, and when the panel will be ready."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import JudgedPart, PartCode
from stage_contest.domain.forecast import Forecast, Taken, forecast
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.over_time import NOTHING_TAKEN, OverTime, deduction
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.show import Stage
from stage_contest.domain.stopwatch import Press, Pressed, Stopwatch, StopwatchState, seconds_over, stopwatch_after
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import reason_needed
from stage_contest.services.evening import load_evening
from stage_contest.services.over_time_settling import OverTimeSettling, write_press
from stage_contest.storage import hall, marks, over_time, paces, people, rules, stopwatches
from stage_contest.storage.ledger import Act
from stage_contest.storage.marks import UNSAID, Said, SheetLine, SheetOf
from stage_contest.storage.paces import CallMoment, SubmissionMoment
from stage_contest.storage.unit import Unit

_WITH_REASON = frozenset({Press.PAUSED, Press.SETTLED, Press.CLEARED})
"""A pause (the power failed), what becomes of a time, and a measurement thrown away are explained."""


LAST_MINUTE = timedelta(minutes=1)
"""From here on the stopwatch warns."""


class TimeLeft(StrEnum):
    """How near a performance is to the limit of its part."""

    ENOUGH = "enough"
    LITTLE = "little"
    """The last minute."""
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Performance:
    """One entry's part with its stopwatch; `minutes` in hundredths, None where the part has no time limit."""

    team: TeamCode
    part: PartCode
    minutes: Hundredths | None
    watch: Stopwatch
    rule: OverTime

    @property
    def limit(self) -> timedelta | None:
        """The time of the part."""
        return None if self.minutes is None else timedelta(minutes=self.minutes) / 100

    def time_left(self, now: datetime) -> TimeLeft:
        """How near the limit it is; a part without one, and a stopwatch that was not started, have enough."""
        limit, lasted = self.limit, self.watch.lasted(now)
        if limit is None or self.watch.state is StopwatchState.READY:
            return TimeLeft.ENOUGH
        if self.over(now):
            return TimeLeft.OVER
        return TimeLeft.LITTLE if limit - lasted <= LAST_MINUTE else TimeLeft.ENOUGH

    def over(self, now: datetime) -> int:
        """Full seconds beyond the part's time."""
        return seconds_over(self.watch.lasted(now), self.minutes)

    def proposal(self, now: datetime) -> Hundredths:
        """The points that the part's rule takes off for that, in hundredths."""
        return deduction(self.rule, self.over(now))


@dataclass(frozen=True, slots=True)
class OnStage:
    """What is on stage as every desk shows it: the team by name, its part, and the stopwatch."""

    team_name: str
    part_name: str
    performance: Performance


class Timing(OverTimeSettling):
    """What the secretary does with the stopwatch; it runs on through a restart, for the moments are on the disk."""

    def on_stage(self, code: RoundCode) -> OnStage | None:
        """The team of a round that was called last, with its stopwatch; None before the first call."""
        with self._file.reading() as unit:
            stage = hall.stage(unit, code)
            if stage is None:
                return None
            part = next(each for each in rules.parts(unit) if each.code == stage.part)
            name = next(team.name for team in people.teams_without_members(unit) if team.code == stage.team)
            found = _performance_of(unit, code, (stage.team, stage.part), part.minutes)
        return OnStage(name, part.name, found)

    def performance(self, code: RoundCode, team: TeamCode, part: PartCode) -> Performance:
        """The stopwatch of one entry's part as it stands on the disk.

        Raises:
            Refusal: if the round has no such entry or part.
        """
        with self._file.reading() as unit:
            return _performance(unit, code, team, part)

    def forecast(self, code: RoundCode, now: datetime) -> Forecast | None:
        """When the panel will be ready with the team on stage; None where no judged performance is on stage.

        Raises:
            Refusal: if there is no such round.
        """
        with self._file.reading() as unit:
            evening = load_evening(unit, code)
            stage = evening.stage
            if stage is None or not isinstance(evening.part(stage.part), JudgedPart):
                return None
            states = marks.states(unit, code)
            calls, submissions = paces.calls(unit, code), paces.submissions(unit, code)
        sitting = [
            seat.judge
            for seat in evening.round.panel
            if stage.team not in evening.contest.judge(seat.judge).conflicts
        ]
        awaited = [judge for judge in sitting if not _settled(states, judge, stage)]
        first_call = next(call.moment for call in calls if (call.team, call.part) == (stage.team, stage.part))
        minutes = evening.part(stage.part).minutes
        return forecast(
            _taken(calls, submissions, stage.part),
            awaited,
            of=len(sitting),
            since_call=max(now - first_call, timedelta(0)),
            otherwise=None if minutes is None else timedelta(minutes=minutes) / 100,
        )

    def press(
        self,
        code: RoundCode,
        performance: tuple[TeamCode, PartCode],
        press: Press,
        *,
        actor: Actor,
        at: datetime,
        reason: str = "",
    ) -> Performance:
        """Start, pause, resume, stop, settle or clear the stopwatch of an entry's part at that moment.

        Settling is what `deduct_over_time` does as well; alone it says that nothing is taken off.

        Raises:
            Refusal: if that cannot be pressed now, a pause or clearing has no reason, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        team, part = performance
        if press in _WITH_REASON:
            reason_needed(reason)
        act = Act(at, actor, f"stopwatch.{press}", f"{code}/{team}/{part}", reason)
        with self._in_open_round(act, code) as (unit, _):
            _performance(unit, code, team, part)
            write_press(unit, code, performance, Pressed(press, at), reason=reason)
            return _performance(unit, code, team, part)


def _settled(states: Mapping[SheetOf, SheetLine], judge: JudgeCode, stage: Stage) -> bool:
    said = states.get((judge, stage.team, stage.part), UNSAID).said
    return said not in {Said.OPEN, Said.REOPENED}


def _taken(
    calls: Sequence[CallMoment], submissions: Sequence[SubmissionMoment], part: PartCode
) -> tuple[Taken, ...]:
    """From the first call of each team to the first submission of each of its sheets."""
    called = {(call.team, call.part): call.moment for call in reversed(calls)}
    first = {(each.judge, each.team): each for each in reversed(submissions) if each.part == part}
    return tuple(
        Taken(each.judge, each.moment - called[each.team, each.part])
        for each in first.values()
        if (each.team, each.part) in called and each.moment > called[each.team, each.part]
    )


def _performance(unit: Unit, code: RoundCode, team: TeamCode, part: PartCode) -> Performance:
    evening = load_evening(unit, code)
    evening.entry(team)
    return _performance_of(unit, code, (team, part), evening.part(part).minutes)


def _performance_of(
    unit: Unit, code: RoundCode, place: tuple[TeamCode, PartCode], minutes: Hundredths | None
) -> Performance:
    return Performance(
        *place,
        minutes,
        stopwatch_after(stopwatches.presses(unit, code).get(place, ())),
        over_time.over_times(unit).get(place[1], NOTHING_TAKEN),
    )
