"""Taking acts back row by row, from what the ledger says they changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import col

from stage_contest.domain.errors import Refusal, message
from stage_contest.storage.query import Query, given, one_value
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import LedgerRow, Row
from stage_contest.storage.tables.row import VersionRow
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A row of the ledger without what it changed; `at` is ISO text."""

    seq: int
    at: str
    actor: str
    what: str
    subject: str


_NEWEST_FIRST = Query(
    select(col(LedgerRow.seq), col(LedgerRow.at), col(LedgerRow.actor), col(LedgerRow.what), col(LedgerRow.subject))
    .where(col(LedgerRow.seq) < given("before"))
    .order_by(col(LedgerRow.seq).desc())
    .limit(1),
    LedgerLine,
)
_CHANGES = one_value(select(col(LedgerRow.changes)).where(col(LedgerRow.seq) == given("seq")))
_TABLES: Mapping[str, type[Row]] = {
    str(table.__table__.name): table for table in Row.__subclasses__() if table is not VersionRow
}
"""The tables that are changed in place; a version, once written, is never taken back."""


def line_before(unit: Unit, seq: int) -> LedgerLine | None:
    """The newest row of the ledger below that number; None where there is none."""
    return unit.one(_NEWEST_FIRST, before=seq)


def take_back(unit: Unit, seq: int) -> None:
    """Bring every row that an act wrote back to what it was before, the last one first.

    Raises:
        Refusal: if a row is not as the act left it, or the act wrote something that is never taken back.
    """
    text: str = unit.one(_CHANGES, seq=seq) or "[]"
    for change in reversed(json.loads(text)):
        table = _TABLES.get(change["table"])
        if table is None:
            raise Refusal(message("This cannot be undone."))
        _take_back_row(unit, table, change["key"], old=change["old"], new=change["new"])


def _take_back_row(
    unit: Unit,
    table: type[Row],
    key: Mapping[str, Value],
    *,
    old: Mapping[str, Value] | None,
    new: Mapping[str, Value] | None,
) -> None:
    if unit.row(table, key) != new:
        raise Refusal(message("This cannot be undone any more: something of it was changed later."))
    if old is None:
        unit.remove(table, **key)
    elif new is None:
        unit.add(table, **key, **old)
    else:
        unit.change(table, key, **old)
