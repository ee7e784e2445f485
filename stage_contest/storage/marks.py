"""Score sheets in versions: marks, and whether a sheet was submitted, reopened, absent or abstained."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import MarkRow, SheetStateRow
from stage_contest.storage.unit import Unit

SheetOf = tuple[JudgeCode, TeamCode, PartCode]
"""Which sheet of a round."""


class SheetPlace(Protocol):
    """Which sheet of the contest."""

    @property
    def round(self) -> RoundCode:
        """The round."""

    @property
    def judge(self) -> JudgeCode:
        """The judge whose sheet it is."""

    @property
    def team(self) -> TeamCode:
        """The team that is marked."""

    @property
    def part(self) -> PartCode:
        """The part that is marked."""


class Said(StrEnum):
    """What was last said about a sheet as a whole; open is also a sheet of which nothing was said."""

    OPEN = "open"
    SUBMITTED = "submitted"
    REOPENED = "reopened"
    ABSENT = "absent"
    ABSTAINED = "abstained"


class SheetLine(NamedTuple):
    """What was last said about a sheet, and why; version 0 where nothing was said."""

    said: Said
    reason: str
    version: int


class _StateLine(NamedTuple):
    judge: JudgeCode
    team: TeamCode
    part: PartCode
    state: str
    reason: str
    version: int
    act: int
    item: int


class MarkLine(NamedTuple):
    """One version of one mark; `points` None where it was cleared, `act` the ledger row it was given under."""

    judge: JudgeCode
    team: TeamCode
    part: PartCode
    criterion: CriterionCode
    version: int
    points: Hundredths | None
    act: int
    item: int


UNSAID = SheetLine(Said.OPEN, "", 0)

_STATES = lines(SheetStateRow, _StateLine, col(SheetStateRow.round) == given("round"), by="act item")
_MARKS = lines(MarkRow, MarkLine, col(MarkRow.round) == given("round"), by="act item")
_STATES_OF = lines(
    SheetStateRow,
    _StateLine,
    col(SheetStateRow.round) == given("round"),
    col(SheetStateRow.judge) == given("judge"),
    col(SheetStateRow.team) == given("team"),
    col(SheetStateRow.part) == given("part"),
    by="version",
)
_MARKS_OF = lines(
    MarkRow,
    MarkLine,
    col(MarkRow.round) == given("round"),
    col(MarkRow.judge) == given("judge"),
    col(MarkRow.team) == given("team"),
    col(MarkRow.part) == given("part"),
    by="act item",
)


def states(unit: Unit, code: RoundCode) -> Mapping[SheetOf, SheetLine]:
    """What was last said about every sheet of a round of which anything was said."""
    return {
        (line.judge, line.team, line.part): SheetLine(Said(line.state), line.reason, line.version)
        for line in unit.all(_STATES, round=code)
    }


def state(unit: Unit, sheet: SheetPlace) -> SheetLine:
    """What was last said about one sheet."""
    said = unit.all(_STATES_OF, round=sheet.round, judge=sheet.judge, team=sheet.team, part=sheet.part)
    return SheetLine(Said(said[-1].state), said[-1].reason, said[-1].version) if said else UNSAID


def marks(unit: Unit, code: RoundCode) -> Mapping[SheetOf, Mapping[CriterionCode, Hundredths]]:
    """The present marks of every sheet of a round that ever had one; cleared marks are left out."""
    found: dict[SheetOf, dict[CriterionCode, Hundredths]] = {}
    for line in unit.all(_MARKS, round=code):
        _keep(found.setdefault((line.judge, line.team, line.part), {}), line)
    return found


def marks_on(unit: Unit, sheet: SheetPlace) -> Mapping[CriterionCode, Hundredths]:
    """The present marks of one sheet."""
    found: dict[CriterionCode, Hundredths] = {}
    for line in history(unit, sheet):
        _keep(found, line)
    return found


def history(unit: Unit, sheet: SheetPlace) -> tuple[MarkLine, ...]:
    """Every version of every mark on one sheet, oldest first."""
    return tuple(unit.all(_MARKS_OF, round=sheet.round, judge=sheet.judge, team=sheet.team, part=sheet.part))


def sheets(unit: Unit, code: RoundCode) -> tuple[ScoreSheet, ...]:
    """The sheets of a round on which something is said, in the order in which they were begun."""
    said = unit.all(_STATES, round=code)
    given_marks = unit.all(_MARKS, round=code)
    begun = [(line.act, line.item, (line.judge, line.team, line.part)) for line in said]
    begun += [(line.act, line.item, (line.judge, line.team, line.part)) for line in given_marks]
    order = dict.fromkeys(place for _, _, place in sorted(begun))
    last = {(line.judge, line.team, line.part): Said(line.state) for line in said}
    filled: dict[SheetOf, dict[CriterionCode, Hundredths]] = {}
    for line in given_marks:
        _keep(filled.setdefault((line.judge, line.team, line.part), {}), line)
    found = (_sheet(place, last.get(place, Said.OPEN), filled.get(place, {})) for place in order)
    return tuple(sheet for sheet in found if sheet is not None)


def give(
    unit: Unit, sheet: SheetPlace, *, criterion: CriterionCode, points: Hundredths | None, version: int
) -> None:
    """Write a mark, or None to clear it, as the given version (the present one and 1)."""
    unit.add_version(
        MarkRow,
        round=sheet.round,
        judge=sheet.judge,
        team=sheet.team,
        part=sheet.part,
        criterion=criterion,
        version=version,
        points=points,
    )


def say(unit: Unit, sheet: SheetPlace, *, said: Said, reason: str = "") -> None:
    """Say something about a sheet as a whole."""
    unit.add_version(
        SheetStateRow,
        round=sheet.round,
        judge=sheet.judge,
        team=sheet.team,
        part=sheet.part,
        version=state(unit, sheet).version + 1,
        state=said,
        reason=reason,
    )


def _keep(found: dict[CriterionCode, Hundredths], line: MarkLine) -> None:
    if line.points is None:
        found.pop(line.criterion, None)
    else:
        found[line.criterion] = line.points


def _sheet(place: SheetOf, said: Said, filled: Mapping[CriterionCode, Hundredths]) -> ScoreSheet | None:
    judge, team, part = place
    if said is Said.ABSENT:
        return ScoreSheet(judge, team, part, SheetState.ABSENT)
    if said is Said.ABSTAINED:
        return ScoreSheet(judge, team, part, SheetState.ABSTAINED)
    if said is Said.SUBMITTED:
        return ScoreSheet(judge, team, part, SheetState.MARKED, filled)
    return ScoreSheet(judge, team, part, SheetState.MARKED, filled, submitted=False) if filled else None
