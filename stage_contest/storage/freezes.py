"""Frozen rounds: the immutable snapshot of the results, its hash, and its short revision."""

import hashlib
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.storage.query import Query, given
from stage_contest.storage.tables import FreezeRow, LedgerRow
from stage_contest.storage.unit import Unit


class StoredFreeze(NamedTuple):
    """A round as it was frozen: the canonical text of its results, the text's SHA-256, and when."""

    revision: str
    hash: str
    snapshot: str
    at: datetime


class FreezeLine(NamedTuple):
    """One version of a round's freeze; revision, hash and snapshot are None where it was unfrozen."""

    version: int
    state: str
    revision: str | None
    snapshot_hash: str | None
    snapshot: str | None
    at: str


_columns = FreezeRow.__table__.columns
_FREEZES = Query(
    select(
        *(_columns[name] for name in ("version", "state", "revision", "snapshot_hash", "snapshot")),
        col(LedgerRow.at),
    )
    .where(col(FreezeRow.round) == given("round"), col(LedgerRow.seq) == col(FreezeRow.act))
    .order_by(col(FreezeRow.version)),
    FreezeLine,
)


def snapshot_hash(snapshot: str) -> str:
    """The SHA-256 of a snapshot's text, in hexadecimal."""
    return hashlib.sha256(snapshot.encode()).hexdigest()


def revision_of(hash_: str) -> str:
    """The short code that stands on papers and screens, such as "3F-7A2"."""
    return f"{hash_[:2]}-{hash_[2:5]}".upper()


def current(unit: Unit, code: RoundCode) -> StoredFreeze | None:
    """The freeze that stands, or None while the round is not frozen."""
    every = history(unit, code)
    if not every or every[-1].state != "frozen":
        return None
    last = every[-1]
    return StoredFreeze(
        last.revision or "", last.snapshot_hash or "", last.snapshot or "", datetime.fromisoformat(last.at)
    )


def history(unit: Unit, code: RoundCode) -> tuple[FreezeLine, ...]:
    """Every freeze and unfreeze of a round, oldest first."""
    return tuple(unit.all(_FREEZES, round=code))


def freeze(unit: Unit, code: RoundCode, snapshot: str) -> str:
    """Freeze a round with the canonical text of its results; gives back the revision."""
    hash_ = snapshot_hash(snapshot)
    unit.add_version(
        FreezeRow,
        round=code,
        version=len(history(unit, code)) + 1,
        state="frozen",
        revision=revision_of(hash_),
        snapshot_hash=hash_,
        snapshot=snapshot,
        reason="",
    )
    return revision_of(hash_)


def unfreeze(unit: Unit, code: RoundCode, *, reason: str) -> None:
    """Let a round change again; its snapshot stays in the file."""
    unit.add_version(
        FreezeRow,
        round=code,
        version=len(history(unit, code)) + 1,
        state="unfrozen",
        revision=None,
        snapshot_hash=None,
        snapshot=None,
        reason=reason,
    )
