"""An evening of the demonstration, played act by act through the services by its invented people."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import CriterionCode, JudgedPart, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.show import Release, Reveal, RevealKind, Scene
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision, TieKind
from stage_contest.services.demonstration.plan import Correction, RoundPlan
from stage_contest.services.venue import Venue
from stage_contest.services.views import SheetKey

ORGANIZER = Actor("Ban Tổ chức", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
SECRETARY = Actor("Tổ thư ký", frozenset({Role.SECRETARY}), Desk.SECRETARY)
CHAIR = Actor("Trưởng ban giám khảo", frozenset({Role.CHAIR}), Desk.CHAIR)
MC = Actor("Người dẫn chương trình", frozenset({Role.MC}), Desk.MC)

_BETWEEN_ACTS = timedelta(seconds=7)
_UNFINISHED = JudgeCode("gk3")
"""The judge whose sheet is left half filled."""


class Clock:
    """The invented time of an evening: every act comes some seconds after the one before."""

    def __init__(self, begins: datetime) -> None:
        self._now = begins

    def next(self) -> datetime:
        """The time of the next act."""
        self._now += _BETWEEN_ACTS
        return self._now


@dataclass(frozen=True, slots=True)
class PlayedEvening:
    """One round, played from the opening of the hall to the last prize."""

    venue: Venue
    contest: Contest
    round: Round
    clock: Clock

    def open_hall(self) -> None:
        """Let the hall see the running order, and the totals as they come."""
        code = self.round.code
        self.venue.show.set_release(code, Release.RUNNING_TOTALS, actor=ORGANIZER, at=self.clock.next())
        self.venue.show.set_scene(code, Scene.ORDER, actor=MC, at=self.clock.next())

    def perform(self, plan: RoundPlan, team: TeamCode, part: PartCode) -> None:
        """A team performs a part: it is called, marked, confirmed, and its total revealed."""
        self._on_stage(team, part)
        self._written_down(plan, team, part)
        self._confirmed(team, part)
        for key, correction in plan.corrections.items():
            if (key.team, key.part) == (team, part):
                self._corrected(plan, key, correction)
                self._confirmed(team, part)
        total = Reveal(RevealKind.TOTAL, self.round.code, team)
        self.venue.show.reveal(total, actor=MC, at=self.clock.next())

    def begin(self, plan: RoundPlan, team: TeamCode, part: PartCode) -> None:
        """A team is on stage; all judges but one have submitted, and that one has marked half of the sheet."""
        self._on_stage(team, part)
        for key, marks in plan.marks.items():
            if (key.team, key.part) == (team, part):
                half = key.judge == _UNFINISHED
                self._marked(key, dict(list(marks.items())[: len(marks) // 2] if half else marks.items()))
                if not half:
                    self._submitted(key)

    def finish(self, plan: RoundPlan) -> None:
        """Decide what is still equal, freeze the round, and hold the ceremony."""
        code = self.round.code
        if plan.chair_decides:
            decision = TieDecision(TieKind.CHAIR, plan.chair_decides, reason=plan.chair_says)
            self.venue.results.decide_tie(code, decision, actor=CHAIR, at=self.clock.next())
        self.venue.results.freeze(code, actor=CHAIR, at=self.clock.next())
        for reveal in self.venue.snapshots.screen_page(code).revealable:
            if reveal.kind in {RevealKind.AWARD, RevealKind.STANDINGS}:
                self.venue.show.reveal(reveal, actor=MC, at=self.clock.next())
        self.venue.show.set_scene(code, Scene.STANDINGS, actor=MC, at=self.clock.next())

    def _on_stage(self, team: TeamCode, part: PartCode) -> None:
        self.venue.show.call_team(self.round.code, team, part, actor=SECRETARY, at=self.clock.next())
        self.venue.show.set_scene(self.round.code, Scene.STAGE, actor=MC, at=self.clock.next())

    def _written_down(self, plan: RoundPlan, team: TeamCode, part: PartCode) -> None:
        if isinstance(self.contest.rules.part(part), JudgedPart):
            self._sheets(plan, team, part)
        else:
            answers = plan.answers[team, part]
            self.venue.marking.set_answers(self.round.code, answers, actor=SECRETARY, at=self.clock.next())
        for deduction in plan.deductions:
            if (deduction.team, deduction.part) == (team, part):
                self.venue.marking.deduct(self.round.code, deduction, actor=SECRETARY, at=self.clock.next())

    def _sheets(self, plan: RoundPlan, team: TeamCode, part: PartCode) -> None:
        marking = self.venue.marking
        for seat in self.round.panel:
            key = SheetKey(self.round.code, seat.judge, team, part)
            if key in plan.absent:
                marking.mark_absent(key, plan.absent[key], actor=SECRETARY, at=self.clock.next())
            elif key in plan.abstained:
                marking.mark_abstained(key, plan.abstained[key], actor=SECRETARY, at=self.clock.next())
            else:
                marks = dict(plan.marks[key])
                if key in plan.corrections:
                    marks[plan.corrections[key].criterion] = plan.corrections[key].wrong
                self._marked(key, marks)
                self._submitted(key)

    def _marked(self, key: SheetKey, marks: dict[CriterionCode, Hundredths], attempt: int = 1) -> None:
        for criterion, points in marks.items():
            self.venue.marking.give_mark(
                key,
                criterion,
                points,
                actor=self._judge(key),
                at=self.clock.next(),
                operation=f"{key.round}/{key.judge}/{key.team}/{key.part}/{criterion}/{attempt}",
            )

    def _submitted(self, key: SheetKey) -> None:
        self.venue.marking.submit_sheet(key, actor=self._judge(key), at=self.clock.next())

    def _corrected(self, plan: RoundPlan, key: SheetKey, correction: Correction) -> None:
        self.venue.marking.reopen_sheet(key, correction.reason, actor=SECRETARY, at=self.clock.next())
        self._marked(key, {correction.criterion: plan.marks[key][correction.criterion]}, attempt=2)
        self._submitted(key)

    def _confirmed(self, team: TeamCode, part: PartCode) -> None:
        self.venue.results.confirm(self.round.code, team, part, actor=CHAIR, at=self.clock.next())

    def _judge(self, key: SheetKey) -> Actor:
        name = self.contest.judge(key.judge).name
        return Actor(name, frozenset({Role.JUDGE}), Desk.JUDGE, judge=key.judge)
