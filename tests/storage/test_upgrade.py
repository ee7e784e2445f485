import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from stage_contest.domain.errors import FileTrouble
from stage_contest.storage import contests, schema
from stage_contest.storage import upgrade as upgrading
from stage_contest.storage.database import ContestFile
from stage_contest.storage.upgrade import SCRIPTS, run_scripts, upgrade
from stage_contest.storage.verify import verify
from tests.storage.small_contest import CONTEST, make

FIRST_LAYOUT = Path(__file__).parents[1] / "data" / "first-layout.contest"
"""A contest as the first version of the program wrote it."""

_NEXT = '''"""A next layout, for a test only."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{now}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("team") as team:
        team.add_column(sa.Column("colour", sa.Text(), nullable=True))
'''.replace("{now}", schema.REVISION)


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    folder = tmp_path / "upgrades"
    (folder / "versions").mkdir(parents=True)
    for script in (*SCRIPTS.glob("*.py"), *SCRIPTS.glob("versions/*.py")):
        (folder / script.relative_to(SCRIPTS)).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "versions" / "9999_colours.py").write_text(_NEXT, encoding="utf-8")
    return folder


def test_the_upgrade_scripts_and_the_tables_lay_out_the_same_file() -> None:
    with (
        closing(sqlite3.connect(":memory:", isolation_level=None)) as scripted,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as laid_out,
    ):
        run_scripts(scripted, SCRIPTS, schema.REVISION)
        schema.lay_out(laid_out)
        assert _statements(scripted) == _statements(laid_out)
        assert schema.layout(scripted) == schema.layout(laid_out)
        assert schema.header(scripted) == schema.header(laid_out)


def test_the_newest_script_is_the_layout_that_a_new_file_gets() -> None:
    newest = max(script.stem for script in (SCRIPTS / "versions").glob("[0-9]*.py"))
    assert newest.startswith(schema.REVISION)


def test_an_older_file_is_copied_then_upgraded_when_it_is_opened(
    path: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path).close()
    before = path.read_bytes()
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    monkeypatch.setattr(upgrading, "upgrade", lambda older: upgrade(older, scripts, "9999"))
    file = ContestFile.open(path)
    with file.reading() as unit:
        assert contests.load(unit) == CONTEST
    file.close()
    with closing(sqlite3.connect(path)) as upgraded:
        assert upgraded.execute("SELECT code, colour FROM team").fetchall()[0] == ("chau-o", None)
        assert schema.header(upgraded) == (schema.APPLICATION, schema.VERSION)
    (kept,) = path.parent.glob(f"hội thi.before-upgrade-{schema.REVISION}-*.contest")
    older = path.with_name("older.contest")
    older.write_bytes(before)
    with closing(sqlite3.connect(kept)) as copy, closing(sqlite3.connect(older)) as original:
        assert list(copy.iterdump()) == list(original.iterdump())


def test_a_file_of_the_first_layout_opens_whole_with_all_that_was_in_it(tmp_path: Path) -> None:
    path = tmp_path / "first.contest"
    shutil.copyfile(FIRST_LAYOUT, path)
    file = ContestFile.open(path)
    with file.reading() as unit:
        contest = contests.load(unit)
    file.close()
    assert verify(path) == ()
    assert [(len(round_.entries), len(round_.sheets)) for round_ in contest.rounds] == [(3, 60)]


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(path: Path, scripts: Path) -> None:
    make(path).close()
    script = scripts / "versions" / "9999_colours.py"
    script.write_text(_NEXT + '    op.drop_table("cake")\n', encoding="utf-8")
    with pytest.raises(FileTrouble, match="could not be upgraded"):
        upgrade(path, scripts, "9999")
    assert verify(path) == ()


def test_an_older_file_that_cannot_be_written_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path).close()
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    with pytest.raises(FileTrouble, match="must be upgraded first"):
        ContestFile.open(path, write=False)


def _statements(connection: sqlite3.Connection) -> dict[str, str]:
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    )
    return {name: " ".join(sorted(sql.replace(",", " ").split())) for name, sql in found}
