"""The demonstration contest: the template filled with invented people and marks, through the same services as ever.

For one seed its content is always the same. Nobody in it is real.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from random import Random

from stage_contest.domain.contest import Contest, Round, RoundCode, RoundKind
from stage_contest.domain.show import Reveal, RevealKind
from stage_contest.services.archive import Archive
from stage_contest.services.archive_file import store_archive
from stage_contest.services.demonstration.invented import invented_judges, invented_members
from stage_contest.services.demonstration.plan import plan_round
from stage_contest.services.demonstration.played_evening import MC, ORGANIZER, Clock, PlayedEvening
from stage_contest.services.preparation import build_beside
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act

SEED = 2024
"""The seed of the demonstration that the program ships."""

_DATES = (date(2024, 8, 15), date(2024, 8, 22), date(2024, 8, 29), date(2024, 9, 12))
_WITNESS = "Trần Thị Ngọc Lan"
"""Who watches the draws, at the briefing of all teams."""
_FOUNDED = datetime(2024, 5, 15, 2, tzinfo=UTC)
_BEGINS = time(12, 30, tzinfo=UTC)
"""19:30 in Vietnam."""


class Until(StrEnum):
    """How far the demonstration has come."""

    FINISHED = "finished"
    """All four rounds are frozen and revealed."""
    EVENING = "evening"
    """The last team of the final is on stage, and one judge's sheet is half filled."""


def create_demonstration(path: Path, template: Archive, *, until: Until, seed: int = SEED) -> None:
    """Make the demonstration contest from the template; the whole of it stands at `path` afterwards, or nothing.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
    """

    def play(file: ContestFile) -> None:
        archive = demonstration_archive(template)
        with file.writing(Act(_FOUNDED, ORGANIZER, "contest.created", archive.contest.name)) as unit:
            store_archive(unit, archive)
        fill(venue_over(file), until=until, seed=seed)

    build_beside(path, play)


def demonstration_archive(template: Archive) -> Archive:
    """The template with its rounds on invented evenings."""
    contest = template.contest
    dated = zip(contest.rounds, _DATES, strict=True)
    return replace(template, contest=replace(contest, rounds=tuple(replace(r, date=day) for r, day in dated)))


def fill(venue: Venue, *, until: Until = Until.FINISHED, seed: int = SEED) -> None:
    """Play the model contest through the services of an open file that holds the template and nothing else."""
    chance = Random(seed)  # noqa: S311 - the same seed has to give the same contest
    contest = venue.snapshots.contest()
    _register(venue, contest, chance)
    clusters = [round_ for round_ in contest.rounds if round_.kind is RoundKind.CLUSTER]
    for round_ in clusters:
        _draw(venue, round_, chance)
        _play(venue, round_.code, chance, Until.FINISHED)
    for round_ in clusters:
        at = datetime.combine(_date(clusters[-1]), _BEGINS) + timedelta(days=1)
        venue.show.reveal(Reveal(RevealKind.FINALISTS, round_.code), actor=MC, at=at)
    for round_ in contest.rounds:
        if round_.kind is RoundKind.FINAL:
            _admit(venue, round_.code, chance)
            _play(venue, round_.code, chance, until)


def _register(venue: Venue, contest: Contest, chance: Random) -> None:
    at = _FOUNDED + timedelta(days=15)
    for judge, (name, position) in zip(contest.judges, invented_judges(), strict=True):
        venue.people.name_judge(judge.code, name=name, position=position, actor=ORGANIZER, at=at)
    for team in contest.teams:
        members = invented_members(chance, contest.rules.team)
        venue.teams.register(replace(team, members=members), actor=ORGANIZER, at=at)


def _draw(venue: Venue, round_: Round, chance: Random) -> None:
    order = [entry.team for entry in round_.entries]
    chance.shuffle(order)
    at = datetime.combine(_date(round_), _BEGINS) - timedelta(days=7)
    venue.lots.type_in(round_.code, None, order, witness=_WITNESS, actor=ORGANIZER, at=at)


def _admit(venue: Venue, code: RoundCode, chance: Random) -> None:
    at = datetime.combine(_date(venue.snapshots.contest().round(code)), _BEGINS) - timedelta(days=7)
    venue.rounds.admit(code, actor=ORGANIZER, at=at)
    _draw(venue, venue.snapshots.contest().round(code), chance)


def _play(venue: Venue, code: RoundCode, chance: Random, until: Until) -> None:
    contest = venue.snapshots.contest()
    round_ = contest.round(code)
    plan = plan_round(contest, round_, chance)
    evening = PlayedEvening(venue, contest, round_, Clock(datetime.combine(_date(round_), _BEGINS)))
    evening.open_hall()
    order = [entry.team for entry in round_.running_order]
    performances = [(team, part) for part in round_.parts for team in order]
    for team, part in performances[:-1]:
        evening.perform(plan, team, part)
    if until is Until.EVENING:
        evening.begin(plan, *performances[-1])
    else:
        evening.perform(plan, *performances[-1])
        evening.finish(plan)


def _date(round_: Round) -> date:
    return round_.date or _DATES[-1]
