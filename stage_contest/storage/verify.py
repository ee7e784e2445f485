"""Is a contest file whole: database sound, ledger unbroken, rows as the ledger says, results as frozen."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Table, select
from sqlalchemy.dialects.sqlite import dialect

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import FileTrouble, Refusal, message
from stage_contest.storage import contests, freezes, lots, rounds, schema
from stage_contest.storage.connecting import connect_reader, must_be_sqlite, not_a_contest
from stage_contest.storage.finding import TABLES, Finding, place_of, shown
from stage_contest.storage.replay import Line, Replay, replay
from stage_contest.storage.statements import Statements
from stage_contest.storage.tables import METADATA, LedgerRow
from stage_contest.storage.trouble import in_words
from stage_contest.storage.unit import Unit

Recompute = Callable[[Contest, RoundCode], str]
"""The canonical snapshot of a round's results, counted from the contest as it stands."""


def verify(path: Path, recompute: Recompute | None = None) -> tuple[Finding, ...]:
    """All that is wrong in a contest file; empty where it is whole. Nothing is changed, and no damage is too great.

    With `recompute`, each round that is frozen now is counted again and compared with its snapshot.
    """
    try:
        must_be_sqlite(path)
        with closing(connect_reader(path)) as connection:
            connection.text_factory = _read_anyway
            connection.execute("BEGIN")
            return tuple(_checked(connection, path, recompute))
    except FileTrouble as trouble:
        return (Finding(path.name, trouble.said),)
    except (sqlite3.DatabaseError, OSError) as error:
        return (Finding(path.name, in_words(error, path).said),)


def _read_anyway(stored: bytes) -> str:
    return stored.decode(errors="backslashreplace")


def _checked(connection: sqlite3.Connection, path: Path, recompute: Recompute | None) -> Iterator[Finding]:
    application, version = schema.header(connection)
    if application != schema.APPLICATION:
        raise not_a_contest(path)
    if version != schema.VERSION:
        raise FileTrouble(
            message('"{file}" is of another version; open it with this program first.', file=path.name)
        )
    steps = (_database_findings, _layout_findings, _row_findings, _seal_findings, _lots_findings)
    for step in steps:
        yield from _as_far_as_it_goes(step(connection), path)
    if recompute is not None:
        yield from _as_far_as_it_goes(_result_findings(connection, recompute), path)


def _as_far_as_it_goes(findings: Iterable[Finding], path: Path) -> Iterator[Finding]:
    try:
        yield from findings
    except sqlite3.DatabaseError as error:
        yield Finding(path.name, in_words(error, path).said)


def _database_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield Finding("", message("The database is damaged: {said}.", said=said))
    for table, row, target, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(
            f"{table} {row}",
            message(
                "A row of {table} belongs to a row of {target} that is not there.",
                table=TABLES.get(table, table),
                target=TABLES.get(target, target),
            ),
        )


def _layout_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.lay_out(fresh)
        if schema.layout(connection) != schema.layout(fresh):
            yield Finding("", message("The layout of the tables is not the one that this program makes."))
    named = [revision for (revision,) in connection.execute("SELECT version_num FROM alembic_version")]
    if named != [schema.REVISION]:
        said = ", ".join(map(str, named)) or "–"
        yield Finding("", message("The file names an unknown layout: {revision}.", revision=said))


def _row_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    said = replay(sorted(_rows(connection, LedgerRow.__table__), key=lambda row: str(row["seq"]).zfill(20)))
    yield from said.findings
    for table in METADATA.sorted_tables:
        if table.name != LedgerRow.__table__.name:
            yield from _table_findings(connection, table, said)


def _table_findings(connection: sqlite3.Connection, table: Table, said: Replay) -> Iterator[Finding]:
    key_names = [column.name for column in table.primary_key]
    expected = said.tables.get(table.name, {})
    found = {tuple(row[name] for name in key_names): row for row in _rows(connection, table)}
    for key in expected.keys() - found.keys():
        yield _missing(table, dict(zip(key_names, key, strict=True)))
    for key in found.keys() - expected.keys():
        yield _unknown(table, dict(zip(key_names, key, strict=True)))
    for key in expected.keys() & found.keys():
        if found[key] != expected[key]:
            yield from _differences(table, dict(zip(key_names, key, strict=True)), found[key], expected[key])


def _rows(connection: sqlite3.Connection, table: Table) -> list[Line]:
    names = [column.name for column in table.columns]
    text = str(select(table).compile(dialect=dialect()))
    return [dict(zip(names, row, strict=True)) for row in connection.execute(text)]


def _missing(table: Table, key: Line) -> Finding:
    return Finding(
        place_of(key),
        message("This {thing} is missing from the file; the ledger has it.", thing=TABLES[table.name]),
    )


def _unknown(table: Table, key: Line) -> Finding:
    return Finding(
        place_of(key), message("This {thing} stands in the file, but not in the ledger.", thing=TABLES[table.name])
    )


def _differences(table: Table, key: Line, found: Line, expected: Line) -> Iterator[Finding]:
    for column in expected.keys() | found.keys():
        here, there = found.get(column), expected.get(column)
        if here != there:
            yield Finding(
                place_of(key),
                message(
                    "{thing}, {column}: the file says {found}, the ledger says {expected}.",
                    thing=TABLES[table.name],
                    column=column,
                    found=shown(column, here, there),
                    expected=shown(column, there, here),
                ),
            )


def _seal_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    unit = Unit(connection.cursor(), Statements(dialect()))
    for code in rounds.codes(unit):
        for line in freezes.history(unit, code):
            if line.snapshot is None:
                continue
            seal = freezes.snapshot_hash(line.snapshot)
            if (seal, freezes.revision_of(seal)) != (line.snapshot_hash, line.revision):
                yield Finding(
                    code,
                    message(
                        "The frozen results do not match their revision {revision}: one of the two was changed.",
                        revision=line.revision,
                    ),
                )


def _lots_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    yield from lots.draw_findings(Unit(connection.cursor(), Statements(dialect())))


def _result_findings(connection: sqlite3.Connection, recompute: Recompute) -> Iterator[Finding]:
    unit = Unit(connection.cursor(), Statements(dialect()))
    frozen = [(code, stored) for code in rounds.codes(unit) if (stored := freezes.current(unit, code))]
    for code, stored in frozen:
        try:
            again = recompute(contests.load(unit), code)
        except (Refusal, ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
            yield Finding(
                code, message("The results cannot be counted again: {said}.", said=str(error).rstrip("."))
            )
            continue
        if again != stored.snapshot:
            yield Finding(
                code,
                message(
                    "Counted again from the marks, the results are not those that were frozen as {revision}.",
                    revision=stored.revision,
                ),
            )
