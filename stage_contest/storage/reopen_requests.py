"""Submitted sheets that their judges asked for again; whatever is said about a sheet afterwards answers it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.marks import SheetOf, SheetPlace
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import ReopenRequestRow, SheetStateRow
from stage_contest.storage.unit import Unit


class Request(StrEnum):
    """What became of a request so far."""

    ASKED = "asked"
    DECLINED = "declined"


class RequestLine(NamedTuple):
    """The last word about a request, with the judge's reason, or the secretary's."""

    said: Request
    reason: str


class _Line(NamedTuple):
    judge: JudgeCode
    team: TeamCode
    part: PartCode
    version: int
    state: str
    reason: str
    act: int


class _Said(NamedTuple):
    judge: JudgeCode
    team: TeamCode
    part: PartCode
    act: int


_REQUESTS = lines(
    ReopenRequestRow, _Line, col(ReopenRequestRow.round) == given("round"), by="judge team part version"
)
_SAID = lines(SheetStateRow, _Said, col(SheetStateRow.round) == given("round"), by="act")


def requests(unit: Unit, code: RoundCode) -> Mapping[SheetOf, RequestLine]:
    """The requests of a round to which nothing was said about the sheet since, such as that it is open again."""
    last = {(line.judge, line.team, line.part): line for line in unit.all(_REQUESTS, round=code)}
    if not last:
        return {}
    said = {(line.judge, line.team, line.part): line.act for line in unit.all(_SAID, round=code)}
    return {
        place: RequestLine(Request(line.state), line.reason)
        for place, line in last.items()
        if line.act > said.get(place, 0)
    }


def say(unit: Unit, sheet: SheetPlace, *, said: Request, reason: str) -> None:
    """Keep that a judge asked, or that it was declined."""
    place = (sheet.judge, sheet.team, sheet.part)
    before = [line.version for line in unit.all(_REQUESTS, round=sheet.round) if line[:3] == place]
    unit.add_version(
        ReopenRequestRow,
        round=sheet.round,
        judge=sheet.judge,
        team=sheet.team,
        part=sheet.part,
        version=max(before, default=0) + 1,
        state=said,
        reason=reason,
    )
