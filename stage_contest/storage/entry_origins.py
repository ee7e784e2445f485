"""How entries came into a final."""

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.origins import Origin, Way
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import EntryOriginRow
from stage_contest.storage.unit import Unit

_ORIGINS = lines(EntryOriginRow, Origin, col(EntryOriginRow.round) == given("round"), by="team")


def of_round(unit: Unit, code: RoundCode) -> dict[TeamCode, Origin]:
    """The ways into a round, by team; a team that was entered by hand has none."""
    return {line.team: line._replace(way=Way(line.way)) for line in unit.all(_ORIGINS, round=code)}


def write(unit: Unit, code: RoundCode, origin: Origin) -> None:
    """Write how an entry of a round came about."""
    unit.add(EntryOriginRow, round=code, **origin._asdict())


def forget(unit: Unit, code: RoundCode, team: TeamCode) -> None:
    """Forget how an entry came about, because it goes."""
    if unit.row(EntryOriginRow, {"round": code, "team": team}) is not None:
        unit.remove(EntryOriginRow, round=code, team=team)
