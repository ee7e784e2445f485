"""Persons and PINs, draws of lots, settings, the stopwatch, sheets entered from paper."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_picture")),
        sqlite_strict=True,
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
        sqlite_strict=True,
    )
    op.create_table(
        "over_time",
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("each_minute", sa.Integer(), nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.CheckConstraint("each_minute >= 0", name=op.f("ck_over_time_each_minute")),
        sa.ForeignKeyConstraint(["part"], ["part.code"], name=op.f("fk_over_time_part")),
        sa.PrimaryKeyConstraint("part", name=op.f("pk_over_time")),
        sqlite_strict=True,
    )
    op.create_table(
        "person",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=True),
        sa.Column("pin", sa.Text(), nullable=True),
        sa.Column("wrong_pins", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.Text(), nullable=True),
        sa.CheckConstraint("wrong_pins >= 0", name=op.f("ck_person_wrong_pins")),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_person_judge")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_person")),
        sa.UniqueConstraint("judge", name=op.f("uq_person_judge")),
        sa.UniqueConstraint("number", name=op.f("uq_person_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "draw",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=True),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("teams", sa.Text(), nullable=False),
        sa.Column("drawn", sa.Text(), nullable=False),
        sa.CheckConstraint("(method = 'seed') = (seed IS NOT NULL)", name=op.f("ck_draw_seeded")),
        sa.CheckConstraint("method IN ('seed', 'paper', 'change')", name=op.f("ck_draw_method")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_draw_number")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_draw_round_part")
        ),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_draw_round")),
        sa.PrimaryKeyConstraint("round", "number", name=op.f("pk_draw")),
        sqlite_strict=True,
    )
    op.create_table(
        "entry_origin",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("from_round", sa.Text(), nullable=True),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "way IN ('place', 'best_other', 'seat', 'replacement')", name=op.f("ck_entry_origin_way")
        ),
        sa.ForeignKeyConstraint(["from_round"], ["round.code"], name=op.f("fk_entry_origin_from_round")),
        sa.ForeignKeyConstraint(["replaces"], ["team.code"], name=op.f("fk_entry_origin_replaces")),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_entry_origin_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "team", name=op.f("pk_entry_origin")),
        sqlite_strict=True,
    )
    op.create_table(
        "paper_sheet",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("written_total", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('marked', 'absent', 'abstained', 'withdrawn')", name=op.f("ck_paper_sheet_state")
        ),
        sa.CheckConstraint("reading IN (1, 2)", name=op.f("ck_paper_sheet_reading")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_paper_sheet_version")),
        sa.CheckConstraint("written_total >= 0", name=op.f("ck_paper_sheet_written_total")),
        sa.ForeignKeyConstraint(
            ["round", "judge"], ["seat.round", "seat.judge"], name=op.f("fk_paper_sheet_round_judge")
        ),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_paper_sheet_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_paper_sheet_round_team")
        ),
        sa.PrimaryKeyConstraint(
            "round", "judge", "team", "part", "reading", "version", name=op.f("pk_paper_sheet")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "part_order",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("running_order", sa.Integer(), nullable=False),
        sa.CheckConstraint("running_order >= 1", name=op.f("ck_part_order_running_order")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_part_order_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_part_order_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "part", "team", name=op.f("pk_part_order")),
        sa.UniqueConstraint("round", "part", "running_order", name=op.f("uq_part_order_round_part_running_order")),
        sqlite_strict=True,
    )
    op.create_table(
        "person_role",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "role IN ('organizer', 'secretary', 'chair', 'judge', 'mc')", name=op.f("ck_person_role_role")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.code"], name=op.f("fk_person_role_person")),
        sa.PrimaryKeyConstraint("person", "role", name=op.f("pk_person_role")),
        sqlite_strict=True,
    )
    op.create_table(
        "reopen_request",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('asked', 'declined')", name=op.f("ck_reopen_request_state")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_reopen_request_version")),
        sa.ForeignKeyConstraint(
            ["round", "judge"], ["seat.round", "seat.judge"], name=op.f("fk_reopen_request_round_judge")
        ),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_reopen_request_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_reopen_request_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "judge", "team", "part", "version", name=op.f("pk_reopen_request")),
        sqlite_strict=True,
    )
    op.create_table(
        "reread",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.CheckConstraint("points >= 0", name=op.f("ck_reread_points")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_reread_version")),
        sa.ForeignKeyConstraint(
            ["part", "criterion"], ["criterion.part", "criterion.code"], name=op.f("fk_reread_part_criterion")
        ),
        sa.ForeignKeyConstraint(
            ["round", "judge"], ["seat.round", "seat.judge"], name=op.f("fk_reread_round_judge")
        ),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_reread_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_reread_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "judge", "team", "part", "criterion", "version", name=op.f("pk_reread")),
        sqlite_strict=True,
    )
    op.create_table(
        "stopwatch",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "event IN ('started', 'paused', 'resumed', 'stopped', 'settled', 'cleared')",
            name=op.f("ck_stopwatch_event"),
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_stopwatch_number")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_stopwatch_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_stopwatch_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "team", "part", "number", name=op.f("pk_stopwatch")),
        sqlite_strict=True,
    )
    _widen_the_scenes()


def _widen_the_scenes() -> None:
    """The hall's screen learns the scene of the draw; SQLite changes a check only with a new table."""
    op.rename_table("hall_scene", "hall_scene_before")
    op.create_table(
        "hall_scene",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("scene", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "scene IN ('neutral', 'draw', 'order', 'stage', 'scoreboard', 'standings', 'awards')",
            name=op.f("ck_hall_scene_scene"),
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_hall_scene_number")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_hall_scene_round")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_hall_scene")),
        sqlite_strict=True,
    )
    op.execute(
        "INSERT INTO hall_scene (act, item, number, round, scene) "
        "SELECT act, item, number, round, scene FROM hall_scene_before"
    )
    op.drop_table("hall_scene_before")
