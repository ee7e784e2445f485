"""Preparing a contest: teams and judges, the draw of lots, the finalists, the texts of papers."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime

from stage_contest.domain.contest import Contest, Round, RoundCode, RoundKind
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.evening import frozen_refusal, known_round
from stage_contest.services.freeze.finalists import FINALISTS_UNKNOWN, qualified
from stage_contest.services.preparation.team_rule import must_keep_team_rule
from stage_contest.storage import contests, freezes, hall, registration, texts
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class Preparation(DeskWork):
    """What the organizer prepares; each call is one transaction and one published change."""

    def register_team(self, team: Team, *, actor: Actor, at: datetime) -> None:
        """Write a team's name, unit and members; the team rule is checked.

        Raises:
            Refusal: if the team has no name, breaks the rule, is not of this contest, or its name is to change
                and stands in frozen results.
        """
        with self._writing(Act(at, actor, "team.registered", team.code)) as (unit, contest):
            there = {known.code: known for known in contest.teams}.get(team.code)
            if there is None:
                raise Refusal(message('The contest has no team "{team}".', team=team.code))
            if not team.name.strip():
                raise Refusal(message("Please write down the team's name."))
            must_keep_team_rule(contest.rules.team, team)
            if (team.name, team.unit) != (there.name, there.unit):
                _must_not_be_frozen(unit, contest, lambda round_: any(e.team == team.code for e in round_.entries))
            registration.register(unit, team)

    def name_judge(self, judge: JudgeCode, *, name: str, position: str, actor: Actor, at: datetime) -> None:
        """Write a judge's name and office.

        Raises:
            Refusal: if there is no such judge, no name, or what is to change stands in frozen results.
        """
        with self._writing(Act(at, actor, "judge.named", judge)) as (unit, contest):
            there = {known.code: known for known in contest.judges}.get(judge)
            if there is None:
                raise Refusal(message('The contest has no judge "{judge}".', judge=judge))
            if not name.strip():
                raise Refusal(message("Please write down the judge's name."))
            if (name, position) != (there.name, there.position):
                _must_not_be_frozen(unit, contest, lambda round_: any(s.judge == judge for s in round_.panel))
            registration.name_judge(unit, judge, name=name, position=position)

    def draw(self, code: RoundCode, order: Sequence[TeamCode], *, actor: Actor, at: datetime) -> None:
        """Write down the running order as it was drawn; every team must keep the team rule by then.

        Raises:
            Refusal: if it does not name each entry once, a team breaks the rule, or the round has begun.
        """
        with self._writing(Act(at, actor, "order.drawn", code)) as (unit, contest):
            round_ = known_round(contest, code)
            _must_not_have_begun(unit, round_)
            if sorted(order) != sorted(entry.team for entry in round_.entries):
                raise Refusal(message("The draw names every team of {round} exactly once.", round=round_.name))
            for team in order:
                must_keep_team_rule(contest.rules.team, contest.team(team))
            registration.set_running_order(unit, code, order)

    def admit_finalists(self, code: RoundCode, order: Sequence[TeamCode], *, actor: Actor, at: datetime) -> None:
        """Let the finalists of the frozen clusters into the final, in the running order that was drawn.

        Raises:
            Refusal: if the finalists are not known yet, the list is another one, or the final has teams already.
        """
        with self._writing(Act(at, actor, "finalists.admitted", code)) as (unit, contest):
            round_ = known_round(contest, code)
            if round_.kind is not RoundKind.FINAL or round_.entries:
                raise Refusal(message("{round} is not a final without teams.", round=round_.name))
            found = qualified(unit, contest)
            if found is None:
                raise Refusal(FINALISTS_UNKNOWN)
            if sorted(order) != sorted(qualifier.team for qualifier in found.qualified):
                raise Refusal(
                    message(
                        "The finalists are: {teams}. The draw names each of them exactly once.",
                        teams=tuple(contest.team(qualifier.team).name for qualifier in found.qualified),
                    )
                )
            registration.enter(unit, code, order)

    def set_texts(self, code: RoundCode, said: PaperTexts, *, actor: Actor, at: datetime) -> None:
        """Write the texts of a round's papers; they may be set after the freeze too, for they are no results.

        Raises:
            Refusal: if there is no such round, or the actor may not.
        """
        with self._writing(Act(at, actor, "texts.set", code)) as (unit, contest):
            known_round(contest, code)
            texts.set_paper_texts(unit, code, asdict(said))

    @contextmanager
    def _writing(self, act: Act) -> Iterator[tuple[Unit, Contest]]:
        act.actor.must_be(Role.ORGANIZER)
        with self._doing(act) as unit:
            yield unit, contests.load(unit)


def _must_not_be_frozen(unit: Unit, contest: Contest, concerned: Callable[[Round], bool]) -> None:
    for round_ in contest.rounds:
        if concerned(round_) and freezes.current(unit, round_.code) is not None:
            raise frozen_refusal(round_.name)


def _must_not_have_begun(unit: Unit, round_: Round) -> None:
    written_down = (round_.sheets, round_.answers, round_.typed, round_.deductions, round_.tie_decisions)
    if any(written_down) or hall.calls(unit, round_.code) or freezes.current(unit, round_.code):
        raise Refusal(message("{round} has begun; its running order can no longer be drawn.", round=round_.name))
