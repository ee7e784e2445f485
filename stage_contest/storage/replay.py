"""Walking the ledger: is every row as it was sealed, and what should every table hold after all its changes."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from stage_contest.domain.errors import Message, message
from stage_contest.storage.finding import Finding
from stage_contest.storage.ledger import BEGINNING, hash_of
from stage_contest.storage.statements import Value
from stage_contest.storage.tables import METADATA

Key = tuple[Value, ...]
Line = dict[str, Value]


@dataclass(slots=True)
class Replay:
    """What the ledger says: its own findings, and the rows that each table should hold, by key."""

    findings: list[Finding] = field(default_factory=list)
    tables: dict[str, dict[Key, Line]] = field(default_factory=dict)


def replay(rows: Sequence[Mapping[str, Value]]) -> Replay:
    """Walk all ledger rows in the order of their numbers."""
    done = Replay()
    previous, expected = BEGINNING, 1
    for row in rows:
        done.findings.extend(_chain_findings(row, previous, expected))
        _apply(done, row)
        previous, expected = str(row["hash"]), _number(row["seq"], expected) + 1
    return done


def _chain_findings(row: Mapping[str, Value], previous: str, expected: int) -> Iterator[Finding]:
    if row["seq"] != expected:
        yield _about(row, message("Ledger row {number} is missing.", number=expected))
    if hash_of(row) != row["hash"]:
        yield _about(
            row,
            message(
                "Ledger row {number} ({what}, {subject}) is not as it was written: it does not match its seal.",
                number=row["seq"],
                what=row["what"],
                subject=row["subject"],
            ),
        )
    if row["previous"] != previous:
        yield _about(
            row,
            message(
                "Ledger row {number} does not follow the row before it: one of the two was changed.",
                number=row["seq"],
            ),
        )


def _about(row: Mapping[str, Value], said: Message) -> Finding:
    return Finding(f"{row['seq']}: {row['subject']}", said)


def _number(seq: Value, otherwise: int) -> int:
    return seq if isinstance(seq, int) else otherwise


def _apply(done: Replay, row: Mapping[str, Value]) -> None:
    try:
        for change in json.loads(str(row["changes"])):
            _apply_one(done, change["table"], change["key"], change["new"])
    except (ValueError, TypeError, KeyError, AttributeError):
        done.findings.append(
            _about(row, message("The changes in ledger row {number} cannot be read.", number=row["seq"]))
        )


def _apply_one(done: Replay, table: str, key: Mapping[str, Value], new: Mapping[str, Value] | None) -> None:
    columns = METADATA.tables[table].primary_key.columns
    place = tuple(key[column.name] for column in columns)
    rows = done.tables.setdefault(table, {})
    if new is None:
        rows.pop(place, None)
    else:
        rows[place] = {**key, **new}
