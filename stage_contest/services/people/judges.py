"""The judges of a contest: names and offices, their order, the teams that they never mark."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from stage_contest.domain.contest import Contest
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.people.codes import free_code
from stage_contest.services.people.judge_rules import (
    known_judge,
    may_get_conflicts,
    may_lose_conflicts,
    must_have_no_sheets,
    must_not_be_frozen,
)
from stage_contest.services.people.naming import free_name
from stage_contest.storage import contests, judge_changes, persons
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit

_PREFIX = "gk"
"""Giám khảo."""


class JudgeList(DeskWork):
    """What the organizer prepares about judges."""

    def add_judge(self, *, name: str, position: str, actor: Actor, at: datetime) -> JudgeCode:
        """Add a judge behind those who are there; gives back the code.

        Raises:
            Refusal: if there is no name.
        """
        _must_be_named(name)
        with self._judging(Act(at, actor, "judge.added", name.strip())) as (unit, contest):
            code = JudgeCode(free_code(_PREFIX, {judge.code for judge in contest.judges}))
            judge_changes.add(unit, Judge(code, name.strip(), position.strip()))
        return code

    def name_judge(self, judge: JudgeCode, *, name: str, position: str, actor: Actor, at: datetime) -> None:
        """Write a judge's name and office; the person who is this judge bears the same name.

        Raises:
            Refusal: if there is no such judge, no name, or what is to change stands in frozen results.
        """
        name, position = name.strip(), position.strip()
        with self._judging(Act(at, actor, "judge.named", judge)) as (unit, contest):
            there = known_judge(contest, judge)
            _must_be_named(name)
            if (name, position) != (there.name, there.position):
                must_not_be_frozen(unit, contest, judge)
            judge_changes.name(unit, judge, name=name, position=position)
            if name != there.name:
                _rename_person(unit, judge, name)

    def remove_judge(self, judge: JudgeCode, *, actor: Actor, at: datetime) -> None:
        """Remove a judge from the contest and from every panel; the person stays where there is another role.

        Raises:
            Refusal: if there is no such judge, or the judge has sheets or sat on a frozen panel.
        """
        with self._judging(Act(at, actor, "judge.removed", judge)) as (unit, contest):
            there = known_judge(contest, judge)
            must_not_be_frozen(unit, contest, judge)
            must_have_no_sheets(unit, contest, there)
            _let_person_go(unit, judge)
            judge_changes.remove(unit, judge)

    def move_judge(self, judge: JudgeCode, place: int, *, actor: Actor, at: datetime) -> None:
        """Put a judge at that place (from 0) of the list; beyond an end it is the end.

        Raises:
            Refusal: if there is no such judge.
        """
        with self._judging(Act(at, actor, "judge.moved", judge)) as (unit, contest):
            known_judge(contest, judge)
            codes = [known.code for known in contest.judges if known.code != judge]
            codes.insert(max(0, place), judge)
            judge_changes.put_in_order(unit, codes)

    def set_conflicts(self, judge: JudgeCode, teams: Sequence[TeamCode], *, actor: Actor, at: datetime) -> None:
        """Record the teams with which a judge has a conflict of interest: the sheets count as abstained.

        Raises:
            Refusal: if there is no such judge or team, or results stand on what would change.
        """
        with self._judging(Act(at, actor, "conflicts.set", judge)) as (unit, contest):
            there = known_judge(contest, judge)
            wanted, before = frozenset(teams), frozenset(there.conflicts)
            for unknown in sorted(wanted - {team.code for team in contest.teams}):
                raise Refusal(message('The contest has no team "{team}".', team=unknown))
            may_get_conflicts(unit, contest, there, wanted - before)
            may_lose_conflicts(unit, contest, there, before - wanted)
            judge_changes.set_conflicts(unit, judge, [team.code for team in contest.teams if team.code in wanted])

    @contextmanager
    def _judging(self, act: Act) -> Iterator[tuple[Unit, Contest]]:
        act.actor.must_be(Role.ORGANIZER)
        with self._doing(act) as unit:
            yield unit, contests.load(unit)


def _must_be_named(name: str) -> None:
    if not name.strip():
        raise Refusal(message("Please write down the judge's name."))


def _rename_person(unit: Unit, judge: JudgeCode, name: str) -> None:
    every = persons.persons(unit)
    for person in every:
        if person.judge == judge:
            others = {other.name for other in every if other is not person}
            persons.change(unit, replace(person, name=free_name(name, judge, others)))


def _let_person_go(unit: Unit, judge: JudgeCode) -> None:
    for person in persons.persons(unit):
        if person.judge == judge:
            roles = person.roles - {Role.JUDGE}
            if roles:
                persons.change(unit, replace(person, judge=None, roles=roles))
            else:
                persons.remove(unit, person.code)
