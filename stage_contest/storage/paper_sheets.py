"""Paper sheets as they were read, in versions; the last version of each pass counts."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.paper_reading import PaperReading, Pass
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import SheetState
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.marks import SheetOf, SheetPlace
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import PaperSheetRow
from stage_contest.storage.unit import CANONICAL, Unit

_WITHDRAWN = "withdrawn"
_NUMBER = {Pass.FIRST: 1, Pass.SECOND: 2}
_PASS = {number: which for which, number in _NUMBER.items()}


class _Line(NamedTuple):
    judge: JudgeCode
    team: TeamCode
    part: PartCode
    reading: int
    version: int
    state: str
    marks: str
    written_total: Hundredths | None
    entered_by: str


_READINGS = lines(
    PaperSheetRow, _Line, col(PaperSheetRow.round) == given("round"), by="judge team part reading version"
)


def readings(unit: Unit, code: RoundCode) -> Mapping[SheetOf, Mapping[Pass, PaperReading]]:
    """The readings of a round's paper sheets that stand now."""
    last = {(line.judge, line.team, line.part, line.reading): line for line in unit.all(_READINGS, round=code)}
    found: dict[SheetOf, dict[Pass, PaperReading]] = {}
    for (judge, team, part, number), line in last.items():
        if line.state != _WITHDRAWN:
            found.setdefault((judge, team, part), {})[_PASS[number]] = _reading(line)
    return found


def read(unit: Unit, sheet: SheetPlace, which: Pass, *, reading: PaperReading | None) -> None:
    """Keep a reading as the newest version of its pass; None withdraws the one that stands."""
    place = (sheet.judge, sheet.team, sheet.part, _NUMBER[which])
    before = [line.version for line in unit.all(_READINGS, round=sheet.round) if line[:4] == place]
    unit.add_version(
        PaperSheetRow,
        round=sheet.round,
        judge=sheet.judge,
        team=sheet.team,
        part=sheet.part,
        reading=_NUMBER[which],
        version=max(before, default=0) + 1,
        state=reading.state if reading else _WITHDRAWN,
        marks=CANONICAL.encode(dict(reading.marks) if reading else {}),
        written_total=reading.written_total if reading else None,
        entered_by=reading.read_by if reading else "",
    )


def _reading(line: _Line) -> PaperReading:
    return PaperReading(SheetState(line.state), json.loads(line.marks), line.written_total, line.entered_by)
