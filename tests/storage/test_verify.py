import random
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import FileTrouble, ResultsRefused, message
from stage_contest.domain.show import Release, Reveal, RevealKind, Scene, Stage
from stage_contest.storage import confirmations, freezes, hall, marks, notes, statuses, texts, ties
from stage_contest.storage.database import ContestFile
from stage_contest.storage.finding import TABLES, Finding
from stage_contest.storage.marks import Said
from stage_contest.storage.tables import METADATA
from stage_contest.storage.verify import verify
from tests.storage.small_contest import (
    ACTING,
    CHAU_O,
    CLUSTER,
    CONTENT,
    CONTEST,
    SHEET,
    SKIT,
    act,
    fill_what_is_kept_beside,
    make,
    points,
)


def counted(contest: Contest, code: RoundCode) -> str:
    """Stands for the canonical results: a text that every mark of the round shows in."""
    return "\n".join(f"{sheet.judge} {sheet.team} {dict(sheet.marks)}" for sheet in contest.round(code).sheets)


@pytest.fixture
def evening(path: Path) -> Path:
    """A file in which everything was done once, the round frozen at the end; closed."""
    file = make(path)
    with file.writing(act("stage.called")) as unit:
        hall.call(unit, Stage(CLUSTER, CHAU_O, SKIT))
        hall.set_scene(unit, CLUSTER, Scene.STAGE)
        hall.set_release(unit, CLUSTER, Release.PART_SCORES)
        hall.reveal(unit, Reveal(RevealKind.PART_SCORE, CLUSTER, CHAU_O, SKIT))
    for version, number in enumerate((825, 850), 1):
        with file.writing(act("mark.given", f"op-{version}", version)) as unit:
            marks.give(unit, SHEET, criterion=ACTING, points=points(number), version=version)
            marks.give(unit, SHEET, criterion=CONTENT, points=points(number), version=version)
    with file.writing(act("sheet.submitted")) as unit:
        marks.say(unit, SHEET, said=Said.SUBMITTED)
        confirmations.confirm(unit, CLUSTER, CHAU_O, part=SKIT)
    with file.writing(act("texts.set")) as unit:
        texts.set_paper_texts(unit, CLUSTER, {"issuer": "BAN TỔ CHỨC"})
        texts.carry(unit, {"cues": '[{"minute":1}]'})
        statuses.set_status(unit, CLUSTER, CHAU_O, status=CONTEST.rounds[0].entries[0].status)
        notes.cancel_deduction(unit, CLUSTER, 1, reason="Đồng hồ sai")
        ties.withdraw(unit, CLUSTER, 2, reason="Không cần")
    with file.writing(act("prepared")) as unit:
        fill_what_is_kept_beside(unit)
    with file.reading() as unit:
        loaded = _load(file)
    with file.writing(act("round.frozen")) as unit:
        freezes.freeze(unit, CLUSTER, counted(loaded, CLUSTER))
    file.close()
    return path


def _load(file: ContestFile) -> Contest:
    from_file = replace(CONTEST)
    with file.reading() as unit:
        sheets = marks.sheets(unit, CLUSTER)
    return replace(from_file, rounds=(replace(CONTEST.rounds[0], sheets=sheets), CONTEST.rounds[1]))


def _tell(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.place}: {finding.said}" for finding in findings]


def _execute(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("PRAGMA ignore_check_constraints = ON")
        assert tool.execute(statement, values).rowcount == 1


def test_a_whole_file_has_no_findings(evening: Path) -> None:
    assert verify(evening, counted) == ()
    assert list(evening.parent.iterdir()) == [evening]


def test_a_file_in_use_can_be_verified(file: ContestFile) -> None:
    assert verify(file.path) == ()


def test_a_changed_mark_is_named(evening: Path) -> None:
    _execute(
        evening,
        "UPDATE mark SET points = 875 WHERE judge = 'gk3' AND criterion = 'acting' AND version = 2",
    )
    assert _tell(verify(evening, counted)) == [
        "cluster-1 / chau-o / skit / gk3 / acting (version 2): mark, points: "
        "the file says 8.75, the ledger says 8.5.",
        "cluster-1: Counted again from the marks, the results are not those that were frozen as "
        f"{_revision(evening)}.",
    ]


def test_a_removed_mark_and_an_invented_one_are_named(evening: Path) -> None:
    _execute(
        evening,
        "UPDATE mark SET criterion = 'content', version = 7 WHERE points = 825 AND criterion = 'acting'",
    )
    told = _tell(verify(evening))
    assert (
        "cluster-1 / chau-o / skit / gk3 / acting: This mark is missing from the file; the ledger has it." in told
    )
    invented = "cluster-1 / chau-o / skit / gk3 / content (version 7)"
    assert f"{invented}: This mark stands in the file, but not in the ledger." in told


@pytest.mark.parametrize("column", ["at", "actor", "roles", "desk", "what", "subject", "reason", "changes", "hash"])
def test_a_changed_ledger_row_is_named(evening: Path, column: str) -> None:
    changed = f"UPDATE ledger SET {column} = 'x' || substr({column}, 2) WHERE seq = 3"  # noqa: S608 - our own names
    _execute(evening, changed)
    told = _tell(verify(evening))
    assert any("Ledger row 3 (" in line and "does not match its seal" in line for line in told)


def test_a_ledger_row_taken_out_is_named(evening: Path) -> None:
    _execute(evening, "DELETE FROM ledger WHERE seq = 3")
    told = _tell(verify(evening))
    assert any("Ledger row 3 is missing." in line for line in told)
    assert any("Ledger row 4 does not follow the row before it" in line for line in told)


def test_a_changed_snapshot_is_named(evening: Path) -> None:
    _execute(evening, "UPDATE round_freeze SET snapshot = replace(snapshot, '850', '875')")
    told = _tell(verify(evening, counted))
    assert any(line.startswith("cluster-1: freeze, snapshot: the file says") for line in told)
    assert any("do not match their revision" in line for line in told)
    assert any("Counted again from the marks" in line for line in told)


def test_results_that_cannot_be_counted_again_are_a_finding(evening: Path) -> None:
    def refuse(_contest: Contest, _code: RoundCode) -> str:
        raise ResultsRefused(message("Too few marks."))

    assert _tell(verify(evening, refuse)) == ["cluster-1: The results cannot be counted again: Too few marks."]


def test_a_row_that_belongs_to_nothing_is_a_finding(evening: Path) -> None:
    _execute(evening, "DELETE FROM judge WHERE code = 'gk1'")
    told = _tell(verify(evening, counted))
    assert any("A row of seat on the panel belongs to a row of judge that is not there." in line for line in told)


def test_a_changed_layout_is_a_finding(evening: Path) -> None:
    with closing(sqlite3.connect(evening)) as tool:
        tool.execute("ALTER TABLE team ADD COLUMN colour TEXT")
    assert any("layout of the tables" in line for line in _tell(verify(evening)))
    _execute(evening, "UPDATE alembic_version SET version_num = '0009'")
    assert any("unknown layout: 0009" in line for line in _tell(verify(evening)))


def test_every_column_of_every_row_is_guarded(evening: Path, tmp_path: Path) -> None:
    whole = evening.read_bytes()
    changed = tmp_path / "changed.contest"
    for table in METADATA.sorted_tables:
        for column in table.columns:
            changed.write_bytes(whole)
            _change_somehow(changed, table.name, column.name)
            assert verify(changed, counted), f"{table.name}.{column.name}"


def _change_somehow(path: Path, table: str, column: str) -> None:
    """Change one value of the table; where it would meet another row's, to something rare."""
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("PRAGMA ignore_check_constraints = ON")
        row = tool.execute(f'SELECT rowid, "{column}" FROM "{table}" ORDER BY rowid LIMIT 1').fetchone()  # noqa: S608
        assert row is not None, f"the evening leaves {table} empty"
        value = f"{row[1] or ''}7777" if _takes_text(tool, table, column) else (row[1] or 0) + 7777
        tool.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (value, row[0]))  # noqa: S608


def _takes_text(tool: sqlite3.Connection, table: str, column: str) -> bool:
    found = tool.execute("SELECT type FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone()
    return bool(found[0] == "TEXT")


def test_every_table_has_a_name_for_people() -> None:
    assert TABLES.keys() == METADATA.tables.keys() - {"ledger"}


def test_a_flipped_byte_in_what_is_stored_is_found_wherever_it_falls(evening: Path, tmp_path: Path) -> None:
    whole = evening.read_bytes()
    flipped_file = tmp_path / "flipped.contest"
    chance = random.Random(20240815)
    places = _stored_places(evening, whole)
    for place in chance.sample(places, 100):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        flipped_file.write_bytes(flipped)
        assert verify(flipped_file, counted), f"byte {place}"


def test_a_flipped_byte_anywhere_never_ends_in_a_crash(evening: Path, tmp_path: Path) -> None:
    whole = evening.read_bytes()
    flipped_file = tmp_path / "flipped.contest"
    chance = random.Random(15082024)
    for _ in range(100):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        flipped_file.write_bytes(flipped)
        for finding in verify(flipped_file, counted):
            assert str(finding.said)


@pytest.mark.parametrize("kept", [0, 50, 5000, 40000])
def test_a_truncated_file_is_a_finding(evening: Path, kept: int) -> None:
    evening.write_bytes(evening.read_bytes()[:kept])
    assert verify(evening, counted)


def test_a_damaged_page_is_a_finding(evening: Path) -> None:
    damaged = bytearray(evening.read_bytes())
    damaged[8192:12288] = bytes(4096)
    evening.write_bytes(damaged)
    assert verify(evening, counted)


def test_what_is_no_contest_file_is_a_finding(tmp_path: Path) -> None:
    plain = tmp_path / "plain.contest"
    plain.write_text("Xin chào", encoding="utf-8")
    assert _tell(verify(plain)) == ['plain.contest: "plain.contest" is not a contest file of this program.']
    assert "There is no file" in _tell(verify(tmp_path / "none.contest"))[0]


def test_a_file_of_another_version_is_a_finding(evening: Path) -> None:
    with closing(sqlite3.connect(evening)) as newer:
        newer.execute("PRAGMA user_version = 99")
    assert "is of another version" in _tell(verify(evening))[0]
    with closing(sqlite3.connect(evening)) as newer:
        newer.execute("PRAGMA application_id = 1")
    assert "is not a contest file" in _tell(verify(evening))[0]


def _stored_places(path: Path, whole: bytes) -> list[int]:
    """Every byte of the file that holds a stored text of a mark, the ledger or a freeze."""
    places: set[int] = set()
    with closing(sqlite3.connect(path)) as tool:
        stored = [text for row in tool.execute("SELECT * FROM ledger") for text in row if isinstance(text, str)]
        stored += [text for row in tool.execute("SELECT * FROM mark") for text in row if isinstance(text, str)]
        stored += [row[0] for row in tool.execute("SELECT snapshot FROM round_freeze")]
    for piece in {text[start : start + 200] for text in stored for start in range(0, len(text), 200)}:
        sought = piece.encode()
        if len(sought) > 5:
            place = whole.find(sought)
            places.update(range(place, place + len(sought)) if place >= 0 else ())
    return sorted(places)


def _revision(path: Path) -> str:
    with closing(sqlite3.connect(path)) as tool:
        (revision,) = tool.execute("SELECT revision FROM round_freeze").fetchone()
    return str(revision)


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE TRIGGER more AFTER INSERT ON mark BEGIN SELECT 1; END",
        "CREATE VIEW best AS SELECT * FROM mark",
        "CREATE INDEX by_points ON mark (points)",
    ],
)
def test_what_the_program_did_not_lay_out_is_found(evening: Path, foreign: str) -> None:
    with closing(sqlite3.connect(evening, isolation_level=None)) as tool:
        tool.execute(foreign)
    assert _tell(verify(evening)) == [": The layout of the tables is not the one that this program makes."]


def test_a_file_that_names_no_layout_is_found(evening: Path) -> None:
    _execute(evening, "DELETE FROM alembic_version")
    assert _tell(verify(evening)) == [": The file names an unknown layout: –."]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE tie_decision SET points = '5' WHERE rowid = 1",
        "UPDATE contest SET rounding_total = 9223372036854775807",
    ],
)
def test_rows_that_nothing_can_be_counted_from_are_named_all_the_same(evening: Path, statement: str) -> None:
    _execute(evening, statement)
    assert any("the file says" in said for said in _tell(verify(evening, counted)))


def test_a_description_of_the_tables_that_is_no_text_is_damage(evening: Path) -> None:
    whole = evening.read_bytes()
    evening.write_bytes(whole.replace(b"CREATE TABLE mark (", b"CREATE TABLE\xffmark (", 1))
    (finding,) = verify(evening, counted)
    assert "is damaged" in str(finding.said)
    with pytest.raises(FileTrouble, match="is damaged"):
        ContestFile.open(evening)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file")
def test_a_device_is_neither_a_contest_nor_a_folder() -> None:
    (finding,) = verify(Path("/dev/null"))
    assert str(finding.said) == '"null" is not a contest file of this program.'


def test_a_byte_flipped_in_a_rule_of_a_table_is_found(evening: Path) -> None:
    whole = evening.read_bytes()
    assert b"points >= 0" in whole
    evening.write_bytes(whole.replace(b"points >= 0", b"points >= 1", 1))
    assert ": The layout of the tables is not the one that this program makes." in _tell(verify(evening, counted))
