"""A whole contest out of its file, and into a new one."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from stage_contest.domain.contest import Contest, Qualification, Round, RoundCode, Rules
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.teams import TeamCode, TeamRule
from stage_contest.storage import marks, notes, people, rounds, rules, ties
from stage_contest.storage.chains import chain_of, chain_text
from stage_contest.storage.marks import Said
from stage_contest.storage.query import lines
from stage_contest.storage.tables import ContestRow
from stage_contest.storage.unit import Unit


class _ContestLine(NamedTuple):
    name: str
    organizer: str
    year: int
    members_min: int
    members_max: int
    main_members: int
    captains: int
    rounding_total: int | None
    tie_breaks: str
    per_cluster: int | None
    best_others: int | None


@dataclass(frozen=True, slots=True)
class _Place:
    round: RoundCode
    judge: JudgeCode
    team: TeamCode
    part: PartCode


_CONTEST = lines(ContestRow, _ContestLine, by="id")
_SAID = {SheetState.MARKED: Said.SUBMITTED, SheetState.ABSENT: Said.ABSENT, SheetState.ABSTAINED: Said.ABSTAINED}


def load(unit: Unit) -> Contest:
    """The whole contest; sheets that are open, reopened or lack a mark are there with `submitted` False.

    Raises:
        KeyError: if the file holds no contest yet.
    """
    return replace(
        _prepared(unit),
        teams=people.teams(unit),
        rounds=tuple(load_round(unit, code) for code in rounds.codes(unit)),
    )


def load_around(unit: Unit, code: RoundCode) -> Contest:
    """The contest around one round: of the other rounds only what was prepared, of the teams no members.

    Raises:
        KeyError: if the file holds no contest yet.
    """
    return replace(
        _prepared(unit),
        teams=people.teams_without_members(unit),
        rounds=tuple(
            load_round(unit, each) if each == code else rounds.prepared(unit, each) for each in rounds.codes(unit)
        ),
    )


def load_prepared(unit: Unit) -> Contest:
    """What was prepared: of the rounds nothing that was written down in them, of the teams no members.

    Raises:
        KeyError: if the file holds no contest yet.
    """
    return replace(
        _prepared(unit),
        teams=people.teams_without_members(unit),
        rounds=tuple(rounds.prepared(unit, code) for code in rounds.codes(unit)),
    )


def _prepared(unit: Unit) -> Contest:
    line = unit.one(_CONTEST)
    if line is None:
        raise KeyError("contest")
    return Contest(
        name=line.name,
        organizer=line.organizer,
        year=line.year,
        rules=_rules(unit, line),
        judges=people.judges(unit),
    )


def name(unit: Unit) -> str:
    """The name of the contest.

    Raises:
        KeyError: if the file holds no contest yet.
    """
    line = unit.one(_CONTEST)
    if line is None:
        raise KeyError("contest")
    return line.name


def load_round(unit: Unit, code: RoundCode) -> Round:
    """One round with all that is written down in it.

    Raises:
        KeyError: if there is no such round.
    """
    return replace(
        rounds.prepared(unit, code),
        sheets=marks.sheets(unit, code),
        answers=notes.answers(unit, code),
        typed=notes.typed(unit, code),
        deductions=tuple(notes.deductions(unit, code).values()),
        tie_decisions=tuple(line.decision for line in ties.decisions(unit, code)),
    )


def store(unit: Unit, contest: Contest) -> None:
    """Write a whole contest into a file that holds none yet; a sheet with `submitted` False arrives open."""
    rule, qualification = contest.rules.team, contest.rules.qualification
    unit.add(
        ContestRow,
        id=1,
        name=contest.name,
        organizer=contest.organizer,
        year=contest.year,
        members_min=rule.members_min,
        members_max=rule.members_max,
        main_members=rule.main_members,
        captains=rule.captains,
        rounding_total=contest.rules.rounding_total,
        tie_breaks=chain_text(contest.rules.tie_breaks),
        per_cluster=qualification.per_cluster if qualification else None,
        best_others=qualification.best_others if qualification else None,
    )
    rules.store_parts(unit, contest.rules.parts)
    people.store_teams(unit, contest.teams)
    people.store_judges(unit, contest.judges)
    rounds.store_rounds(unit, contest.rounds)
    for round_ in contest.rounds:
        _store_written_down(unit, round_)


def _rules(unit: Unit, line: _ContestLine) -> Rules:
    return Rules(
        parts=rules.parts(unit),
        team=TeamRule(line.members_min, line.members_max, line.main_members, line.captains),
        rounding_total=line.rounding_total,
        tie_breaks=chain_of(line.tie_breaks),
        qualification=None if line.per_cluster is None else Qualification(line.per_cluster, line.best_others or 0),
    )


def _store_written_down(unit: Unit, round_: Round) -> None:
    for sheet in round_.sheets:
        _store_sheet(unit, round_.code, sheet)
    for answers in round_.answers:
        notes.set_answers(unit, round_.code, answers)
    for typed in round_.typed:
        notes.set_typed(unit, round_.code, typed)
    for deduction in round_.deductions:
        notes.deduct(unit, round_.code, deduction)
    for decision in round_.tie_decisions:
        ties.record(unit, round_.code, decision)


def _store_sheet(unit: Unit, code: RoundCode, sheet: ScoreSheet) -> None:
    place = _Place(code, sheet.judge, sheet.team, sheet.part)
    for criterion, points in sheet.marks.items():
        marks.give(unit, place, criterion=criterion, points=points, version=1)
    if sheet.submitted:
        marks.say(unit, place, said=_SAID[sheet.state])
