"""What was pressed on the stopwatches of a round, the oldest first."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.stopwatch import Press, Pressed
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.ledger import utc_text
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import StopwatchRow
from stage_contest.storage.unit import Unit


class _PressLine(NamedTuple):
    team: TeamCode
    part: PartCode
    number: int
    event: str
    moment: str


_PRESSES = lines(StopwatchRow, _PressLine, col(StopwatchRow.round) == given("round"), by="team part number")


def presses(unit: Unit, code: RoundCode) -> Mapping[tuple[TeamCode, PartCode], tuple[Pressed, ...]]:
    """The presses of every performance of a round that was timed."""
    found: dict[tuple[TeamCode, PartCode], tuple[Pressed, ...]] = {}
    for line in unit.all(_PRESSES, round=code):
        pressed = Pressed(Press(line.event), datetime.fromisoformat(line.moment))
        found[line.team, line.part] = (*found.get((line.team, line.part), ()), pressed)
    return found


def press(
    unit: Unit, code: RoundCode, performance: tuple[TeamCode, PartCode], *, pressed: Pressed, reason: str
) -> None:
    """Keep one more press of a performance's stopwatch."""
    team, part = performance
    before = presses(unit, code).get(performance, ())
    unit.add_version(
        StopwatchRow,
        round=code,
        team=team,
        part=part,
        number=len(before) + 1,
        event=pressed.press,
        moment=utc_text(pressed.moment),
        reason=reason,
    )
