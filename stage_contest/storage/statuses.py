"""Whether entries compete, in versions."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import EntryStatusRow
from stage_contest.storage.unit import Unit


class StatusLine(NamedTuple):
    """The status of an entry that was ever set, and why."""

    team: TeamCode
    version: int
    status: EntryStatus
    reason: str


_STATUSES = lines(EntryStatusRow, StatusLine, col(EntryStatusRow.round) == given("round"), by="team version")


def statuses(unit: Unit, code: RoundCode) -> Mapping[TeamCode, StatusLine]:
    """The present status of every entry whose status was ever set; the others compete."""
    return {line.team: line._replace(status=EntryStatus(line.status)) for line in unit.all(_STATUSES, round=code)}


def set_status(unit: Unit, code: RoundCode, team: TeamCode, *, status: EntryStatus, reason: str = "") -> None:
    """Set the status of an entry; nothing is written where it says just that already."""
    last = statuses(unit, code).get(team)
    if last is not None and (last.status, last.reason) == (status, reason):
        return
    version = last.version + 1 if last else 1
    unit.add_version(EntryStatusRow, round=code, team=team, version=version, status=status, reason=reason)
