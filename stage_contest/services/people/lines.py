"""Frozen pictures of the judges and persons of a contest, read in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from stage_contest.domain.contest import Round
from stage_contest.domain.judges import Judge
from stage_contest.domain.people import Person
from stage_contest.domain.teams import Team
from stage_contest.storage import contests, people, persons, rounds
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class PanelPlace:
    """A seat on the panel of a round, by the round's name."""

    round: str
    chair: bool


@dataclass(frozen=True, slots=True)
class JudgeEntry:
    """A judge with the names of the teams in conflict and the panels on which the judge sits.

    `everywhere` where that is the panel of every round, always as the chair or never.
    """

    judge: Judge
    conflicts: tuple[str, ...]
    panels: tuple[PanelPlace, ...]
    everywhere: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person, whether a PIN is set, and until when the name was last locked."""

    person: Person
    has_pin: bool
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class PeoplePicture:
    """All judges and persons of a contest, and the teams (without members) that conflicts may name."""

    contest: str
    judges: tuple[JudgeEntry, ...]
    persons: tuple[PersonLine, ...]
    teams: tuple[Team, ...]

    @property
    def judges_without_person(self) -> tuple[Judge, ...]:
        """The judges who are nobody's yet."""
        persons_judge = {line.person.judge for line in self.persons}
        return tuple(entry.judge for entry in self.judges if entry.judge.code not in persons_judge)


def people_picture(unit: Unit) -> PeoplePicture:
    """The judges and persons as they stand."""
    teams = people.teams_without_members(unit)
    names = {team.code: team.name for team in teams}
    panels = [rounds.prepared(unit, code) for code in rounds.codes(unit)]
    return PeoplePicture(
        contest=contests.name(unit),
        judges=tuple(
            _entry(judge, tuple(names[team] for team in judge.conflicts), panels) for judge in people.judges(unit)
        ),
        persons=person_lines(unit),
        teams=teams,
    )


def _entry(judge: Judge, conflicts: tuple[str, ...], rounds_: Sequence[Round]) -> JudgeEntry:
    panels = tuple(
        PanelPlace(round_.name, seat.chair)
        for round_ in rounds_
        for seat in round_.panel
        if seat.judge == judge.code
    )
    alike = len({place.chair for place in panels}) == 1
    return JudgeEntry(judge, conflicts, panels, everywhere=alike and len(panels) == len(rounds_) > 1)


def person_lines(unit: Unit) -> tuple[PersonLine, ...]:
    """The persons in their order."""
    pins = persons.pins(unit)
    return tuple(
        PersonLine(person, pins[person.code].hash is not None, pins[person.code].locked_until)
        for person in persons.persons(unit)
    )
