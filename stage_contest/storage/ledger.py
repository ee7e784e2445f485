"""The ledger: who did what, when, from where and why, each row chained to the one before by SHA-256."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlmodel import col

from stage_contest.domain.people import Actor
from stage_contest.storage.query import Query, given, one_value
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import LedgerRow
from stage_contest.storage.unit import CANONICAL, Unit

BEGINNING = "0" * 64
"""The previous hash of the first row."""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does in one transaction.

    `what` is a word of the program ("mark.given"), `subject` the place in people's words
    ("cluster-1/chau-o/skit/gk3/acting"); an `operation` id makes a repeat of the same act harmless.
    """

    at: datetime
    actor: Actor
    what: str
    subject: str
    reason: str = ""
    operation: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The last row of the ledger: its number (0 where there is none yet), its hash and its time (ISO text)."""

    seq: int
    hash: str
    at: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger as people read it: its number, time (ISO text), who, what and why."""

    seq: int
    at: str
    actor: str
    what: str
    reason: str


_LAST = Query(
    select(col(LedgerRow.seq), col(LedgerRow.hash), col(LedgerRow.at)).order_by(col(LedgerRow.seq).desc()).limit(1),
    Head,
)
_ENTRY = Query(
    select(
        col(LedgerRow.seq), col(LedgerRow.at), col(LedgerRow.actor), col(LedgerRow.what), col(LedgerRow.reason)
    ).where(col(LedgerRow.seq) == given("seq")),
    Entry,
)
_OPERATION = one_value(select(col(LedgerRow.seq)).where(col(LedgerRow.operation) == given("operation")))


def head(unit: Unit) -> Head:
    """The last row of the ledger as this unit sees it."""
    return unit.one(_LAST) or Head(0, BEGINNING, "")


def entry(unit: Unit, seq: int) -> Entry | None:
    """The row of that number."""
    return unit.one(_ENTRY, seq=seq)


def fingerprint(unit: Unit) -> str:
    """The hash of the last ledger row: it stands for everything ever written in the file."""
    return head(unit).hash


def last_saved(unit: Unit) -> datetime | None:
    """When the last change was made, by the clock of whoever made it; None in an empty file."""
    at = head(unit).at
    return datetime.fromisoformat(at) if at else None


def knows(unit: Unit, operation: str) -> bool:
    """Whether an act with this operation id was done before."""
    return unit.one(_OPERATION, operation=operation) is not None


def close_act(unit: Unit, act: Act, before: Head) -> Head:
    """Write the ledger row of all that the unit wrote; gives back the new head."""
    row: dict[str, Value] = {
        "seq": unit.act,
        "at": utc_text(act.at),
        "actor": act.actor.name,
        "roles": ",".join(sorted(act.actor.roles)),
        "desk": act.actor.desk.value,
        "what": act.what,
        "subject": act.subject,
        "reason": act.reason,
        "operation": act.operation,
        "changes": unit.changes_text(),
        "previous": before.hash,
    }
    row["hash"] = hash_of(row)
    unit.add(LedgerRow, **row)
    return Head(unit.act, str(row["hash"]), str(row["at"]))


def hash_of(row: Mapping[str, Value]) -> str:
    """SHA-256 over the canonical JSON of a ledger row without its own hash."""
    sealed = {name: value for name, value in row.items() if name != "hash"}
    return hashlib.sha256(CANONICAL.encode(sealed).encode()).hexdigest()


def utc_text(at: datetime) -> str:
    """A moment as UTC ISO text.

    Raises:
        ValueError: if the moment does not say its time zone.
    """
    if at.tzinfo is None:
        raise ValueError(at)
    return at.astimezone(UTC).isoformat()
