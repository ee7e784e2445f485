"""All that must be known before a mark is accepted, asked in one query: it is on the way of every keystroke."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, ScalarSelect, func, select

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.points import Hundredths
from stage_contest.storage.marks import Said, SheetPlace
from stage_contest.storage.query import Query, given
from stage_contest.storage.tables import (
    ConflictRow,
    CriterionRow,
    EntryRow,
    EntryStatusRow,
    FreezeRow,
    MarkRow,
    RoundPartRow,
    Row,
    SeatRow,
    SheetStateRow,
    StageCallRow,
)
from stage_contest.storage.unit import Unit


class MarkFacts(NamedTuple):
    """What decides whether a mark may be accepted; `maximum`, `step` and the present `points` in hundredths.

    `on_panel`, `entered`, `conflict` and `called` are 0 where it is not so; `version` is that of the present mark,
    0 where there never was one.
    """

    criterion: str
    maximum: Hundredths
    step: Hundredths
    on_panel: int
    entered: int
    conflict: int
    called: int
    last_status: str | None
    last_said: str | None
    last_freeze: str | None
    points: Hundredths | None
    version: int

    @property
    def status(self) -> EntryStatus:
        """Whether the entry competes."""
        return EntryStatus(self.last_status or "competing")

    @property
    def said(self) -> Said:
        """What was last said about the sheet."""
        return Said(self.last_said or "open")

    @property
    def frozen(self) -> bool:
        """Whether the round is frozen now."""
        return self.last_freeze == "frozen"


def mark_facts(unit: Unit, sheet: SheetPlace, criterion: CriterionCode) -> MarkFacts | None:
    """What must be known to accept a mark; None if the round has no such part, or the part no such criterion."""
    return unit.one(
        _FACTS, round=sheet.round, judge=sheet.judge, team=sheet.team, part=sheet.part, criterion=criterion
    )


def _same(table: type[Row], names: str) -> list[ColumnElement[bool]]:
    return [table.__table__.columns[name] == given(name) for name in names.split()]


def _many(table: type[Row], same: str) -> ScalarSelect[int]:
    return select(func.count()).select_from(table.__table__).where(*_same(table, same)).scalar_subquery()


def _last(table: type[Row], column: str, same: str) -> ScalarSelect[object]:
    columns = table.__table__.columns
    found = select(columns[column]).where(*_same(table, same))
    return found.order_by(columns["version"].desc()).limit(1).scalar_subquery()


def _facts() -> Query[MarkFacts]:
    criterion = CriterionRow.__table__.columns
    of_part = RoundPartRow.__table__.columns
    statement = select(
        criterion["name"],
        criterion["maximum"],
        criterion["step"],
        _many(SeatRow, "round judge"),
        _many(EntryRow, "round team"),
        _many(ConflictRow, "judge team"),
        _many(StageCallRow, "round team part"),
        _last(EntryStatusRow, "status", "round team"),
        _last(SheetStateRow, "state", "round judge team part"),
        _last(FreezeRow, "state", "round"),
        _last(MarkRow, "points", "round judge team part criterion"),
        func.coalesce(_last(MarkRow, "version", "round judge team part criterion"), 0),
    ).where(
        criterion["part"] == given("part"),
        criterion["code"] == given("criterion"),
        of_part["part"] == criterion["part"],
        of_part["round"] == given("round"),
    )
    return Query(statement, MarkFacts)


_FACTS = _facts()
