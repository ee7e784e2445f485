"""What was once written down of a round and is never taken back: it holds its entries, seats and parts in place."""

from collections.abc import Iterable

from sqlalchemy import select

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import Query, given, one_value
from stage_contest.storage.tables import DrawRow, EntryStatusRow, HallSceneRow, ReleaseRow
from stage_contest.storage.tables.row import VersionRow
from stage_contest.storage.unit import Unit


def _of_round(tables: Iterable[type[VersionRow]], column: str) -> tuple[Query[str | None], ...]:
    """What stands in a column of those tables, for the rows of one round."""
    columns = [table.__table__.columns for table in tables]
    return tuple(
        one_value(select(each[column]).where(each["round"] == given("round")).distinct())
        for each in columns
        if {"round", column} <= set(each.keys())
    )


_VERSIONS = tuple(table for table in VersionRow.__subclasses__() if "round" in table.__table__.columns)
_BEFORE_IT_BEGINS = (DrawRow, EntryStatusRow, HallSceneRow, ReleaseRow)
_ANYTHING = _of_round(_VERSIONS, "round")
_EVENING = _of_round([table for table in _VERSIONS if table not in _BEFORE_IT_BEGINS], "round")
_DRAWS = _of_round([DrawRow], "round")
_TEAMS = _of_round(_VERSIONS, "team")
_JUDGES = _of_round(_VERSIONS, "judge")
_PARTS = _of_round(_VERSIONS, "part")


def any_of(unit: Unit, code: RoundCode) -> bool:
    """Whether anything was ever written down of a round, its draw and its hall included."""
    return bool(_found(unit, code, _ANYTHING))


def has_begun(unit: Unit, code: RoundCode) -> bool:
    """Whether anything of the evening itself was ever written down: a call, a mark, an answer, a freeze."""
    return bool(_found(unit, code, _EVENING))


def is_drawn(unit: Unit, code: RoundCode) -> bool:
    """Whether lots were ever drawn for a round."""
    return bool(_found(unit, code, _DRAWS))


def teams(unit: Unit, code: RoundCode) -> frozenset[TeamCode]:
    """The teams of which something was written down in a round, if only that they withdrew."""
    return frozenset(TeamCode(team) for team in _found(unit, code, _TEAMS))


def judges(unit: Unit, code: RoundCode) -> frozenset[JudgeCode]:
    """The judges who have sheets in a round."""
    return frozenset(JudgeCode(judge) for judge in _found(unit, code, _JUDGES))


def parts(unit: Unit, code: RoundCode) -> frozenset[PartCode]:
    """The parts of a round that were performed, marked or drawn for."""
    return frozenset(PartCode(part) for part in _found(unit, code, _PARTS))


def _found(unit: Unit, code: RoundCode, queries: Iterable[Query[str | None]]) -> frozenset[str]:
    return frozenset(value for query in queries for value in unit.all(query, round=code) if value is not None)
