"""The template on its first evening, made through the services; small enough to be made for every test."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from assets import asset
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import read_archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import SheetKey
from stage_contest.storage.database import ContestFile

ROUND = RoundCode("cluster-1")
SKIT = PartCode("skit")
INTRO = PartCode("intro")
JUDGE = JudgeCode("gk3")
AT = datetime(2024, 8, 15, 12, 30, tzinfo=UTC)
ORGANIZER = Actor("organizer", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
SECRETARY = Actor("secretary", frozenset({Role.SECRETARY}), Desk.SECRETARY)
HALF = (Hundredths(1850), Hundredths(875))
"""The marks on the half-filled sheet."""

_operations = count()


def make_first_evening(path: Path) -> None:
    """The first four teams of the first cluster were called for the skit; judge 3 submitted the first sheet."""
    archive = read_archive(asset("templates", "binh-son-2024.json").read_bytes())
    create_contest(path, archive, actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    venue = venue_over(file)
    for team in teams(venue)[:4]:
        call(venue, team)
    first, fourth = teams(venue)[0], teams(venue)[3]
    mark(
        venue,
        key(first),
        [criterion.maximum for criterion in venue.snapshots.judge_desk(ROUND, JUDGE, SKIT).part.criteria],
    )
    venue.marking.submit_sheet(key(first), actor=judge(), at=AT)
    mark(venue, key(fourth), HALF)
    file.close()


def teams(venue: Venue) -> tuple[TeamCode, ...]:
    """The teams of the first cluster in running order."""
    return tuple(entry.team for entry in venue.snapshots.board(ROUND).entries)


def criteria(venue: Venue) -> tuple[CriterionCode, ...]:
    """The lines of a skit sheet."""
    return tuple(line.code for line in venue.snapshots.judge_desk(ROUND, JUDGE, SKIT).part.criteria)


def call(venue: Venue, team: TeamCode, part: PartCode = SKIT) -> None:
    """Call a team on stage."""
    venue.show.call_team(ROUND, team, part, actor=SECRETARY, at=AT)


def key(team: TeamCode, code: JudgeCode = JUDGE) -> SheetKey:
    """The skit sheet of a team."""
    return SheetKey(ROUND, code, team, SKIT)


def judge(code: JudgeCode = JUDGE) -> Actor:
    """A judge at his desk."""
    return Actor(code, frozenset({Role.JUDGE}), Desk.JUDGE, code)


def mark(venue: Venue, sheet: SheetKey, marks: Sequence[Hundredths]) -> None:
    """Give the first marks of a sheet."""
    for criterion, points in zip(criteria(venue), marks, strict=False):
        operation = f"evening-{next(_operations)}"
        venue.marking.give_mark(sheet, criterion, points, actor=judge(sheet.judge), at=AT, operation=operation)


def marks_on_disk(venue: Venue, sheet: SheetKey) -> dict[CriterionCode, Hundredths]:
    """What stands on a sheet."""
    return dict(venue.snapshots.judge_desk(sheet.round, sheet.judge, sheet.part).sheets[sheet.team].marks)
