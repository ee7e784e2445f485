"""What the chair confirmed, per entry and part, in versions."""

from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import ConfirmationRow
from stage_contest.storage.unit import Unit


class _Line(NamedTuple):
    team: TeamCode
    part: PartCode
    version: int
    confirmed: int


_CONFIRMATIONS = lines(ConfirmationRow, _Line, col(ConfirmationRow.round) == given("round"), by="act item")


def of_round(unit: Unit, code: RoundCode) -> frozenset[tuple[TeamCode, PartCode]]:
    """The parts of entries that stand confirmed now."""
    return frozenset(place for place, line in _last(unit, code).items() if line.confirmed)


def confirm(unit: Unit, code: RoundCode, team: TeamCode, *, part: PartCode) -> None:
    """Confirm an entry's part; nothing is written where it is confirmed already."""
    _say(unit, code, (team, part), confirmed=True, reason="")


def undo(unit: Unit, code: RoundCode, team: TeamCode, *, part: PartCode, reason: str) -> None:
    """Undo a confirmation; nothing is written where there is none."""
    _say(unit, code, (team, part), confirmed=False, reason=reason)


def _say(unit: Unit, code: RoundCode, place: tuple[TeamCode, PartCode], *, confirmed: bool, reason: str) -> None:
    last = _last(unit, code).get(place)
    if bool(last and last.confirmed) is confirmed:
        return
    unit.add_version(
        ConfirmationRow,
        round=code,
        team=place[0],
        part=place[1],
        version=last.version + 1 if last else 1,
        confirmed=int(confirmed),
        reason=reason,
    )


def _last(unit: Unit, code: RoundCode) -> dict[tuple[TeamCode, PartCode], _Line]:
    return {(line.team, line.part): line for line in unit.all(_CONFIRMATIONS, round=code)}
