"""The first layout."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:

    op.create_table(
        "carried",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_carried")),
        sqlite_strict=True,
    )
    op.create_table(
        "contest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organizer", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("members_min", sa.Integer(), nullable=False),
        sa.Column("members_max", sa.Integer(), nullable=False),
        sa.Column("main_members", sa.Integer(), nullable=False),
        sa.Column("captains", sa.Integer(), nullable=False),
        sa.Column("rounding_total", sa.Integer(), nullable=True),
        sa.Column("tie_breaks", sa.Text(), nullable=False),
        sa.Column("per_cluster", sa.Integer(), nullable=True),
        sa.Column("best_others", sa.Integer(), nullable=True),
        sa.CheckConstraint("(per_cluster IS NULL) = (best_others IS NULL)", name=op.f("ck_contest_qualification")),
        sa.CheckConstraint("id = 1", name=op.f("ck_contest_one")),
        sa.CheckConstraint(
            "members_min >= 0 AND members_max >= members_min AND main_members >= 0 AND captains >= 0",
            name=op.f("ck_contest_team_rule"),
        ),
        sa.CheckConstraint("per_cluster >= 0 AND best_others >= 0", name=op.f("ck_contest_qualifiers")),
        sa.CheckConstraint("rounding_total >= 0", name=op.f("ck_contest_rounding")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest")),
        sqlite_strict=True,
    )
    op.create_table(
        "judge",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_judge")),
        sa.UniqueConstraint("number", name=op.f("uq_judge_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "ledger",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=True),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.CheckConstraint("length(previous) = 64 AND length(hash) = 64", name=op.f("ck_ledger_hashes")),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_ledger_seq")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_ledger")),
        sa.UniqueConstraint("operation", name=op.f("uq_ledger_operation")),
        sqlite_strict=True,
    )
    op.create_table(
        "part",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("rounding_criterion", sa.Integer(), nullable=True),
        sa.Column("rounding_weighted", sa.Integer(), nullable=True),
        sa.Column("rounding_part", sa.Integer(), nullable=True),
        sa.Column("combine", sa.Text(), nullable=True),
        sa.Column("drops", sa.Integer(), nullable=True),
        sa.Column("combined_over", sa.Text(), nullable=True),
        sa.Column("questions", sa.Integer(), nullable=True),
        sa.Column("points_right", sa.Integer(), nullable=True),
        sa.Column("points_wrong", sa.Integer(), nullable=True),
        sa.Column("points_blank", sa.Integer(), nullable=True),
        sa.Column("maximum", sa.Integer(), nullable=True),
        sa.Column("step", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'judged') = (combine IS NOT NULL AND combined_over IS NOT NULL AND drops IS NOT NULL)",
            name=op.f("ck_part_judged"),
        ),
        sa.CheckConstraint("(kind = 'judged') = (maximum IS NULL)", name=op.f("ck_part_has_maximum")),
        sa.CheckConstraint(
            "(kind = 'objective') = (questions IS NOT NULL AND points_right IS NOT NULL)",
            name=op.f("ck_part_counted"),
        ),
        sa.CheckConstraint("(kind = 'typed') = (step IS NOT NULL)", name=op.f("ck_part_has_step")),
        sa.CheckConstraint("combine IN ('mean', 'trimmed_mean', 'median', 'sum')", name=op.f("ck_part_combine")),
        sa.CheckConstraint("combined_over IN ('sheet', 'criterion')", name=op.f("ck_part_combined_over")),
        sa.CheckConstraint("kind IN ('judged', 'objective', 'typed')", name=op.f("ck_part_kind")),
        sa.CheckConstraint("drops >= 0", name=op.f("ck_part_drops")),
        sa.CheckConstraint("maximum > 0", name=op.f("ck_part_maximum")),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_part_minutes")),
        sa.CheckConstraint("questions >= 0 AND points_right >= 0", name=op.f("ck_part_questions")),
        sa.CheckConstraint("step > 0", name=op.f("ck_part_step")),
        sa.CheckConstraint("weight > 0", name=op.f("ck_part_weight")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_part")),
        sa.UniqueConstraint("number", name=op.f("uq_part_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "round",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("venue", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("ties", sa.Text(), nullable=False),
        sa.Column("money", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('cluster', 'final')", name=op.f("ck_round_kind")),
        sa.CheckConstraint("money IN ('full', 'pool')", name=op.f("ck_round_money")),
        sa.CheckConstraint("ties IN ('open', 'share')", name=op.f("ck_round_ties")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_round")),
        sa.UniqueConstraint("number", name=op.f("uq_round_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "team",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_team")),
        sa.UniqueConstraint("number", name=op.f("uq_team_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "criterion",
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("maximum", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.CheckConstraint("maximum > 0 AND step > 0 AND weight > 0", name=op.f("ck_criterion_points")),
        sa.ForeignKeyConstraint(["part"], ["part.code"], name=op.f("fk_criterion_part")),
        sa.PrimaryKeyConstraint("part", "code", name=op.f("pk_criterion")),
        sa.UniqueConstraint("part", "number", name=op.f("uq_criterion_part_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "entry",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("running_order", sa.Integer(), nullable=False),
        sa.CheckConstraint("running_order >= 1", name=op.f("ck_entry_running_order")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_entry_round")),
        sa.ForeignKeyConstraint(["team"], ["team.code"], name=op.f("fk_entry_team")),
        sa.PrimaryKeyConstraint("round", "team", name=op.f("pk_entry")),
        sa.UniqueConstraint("round", "number", name=op.f("uq_entry_round_number")),
        sa.UniqueConstraint("round", "running_order", name=op.f("uq_entry_round_running_order")),
        sqlite_strict=True,
    )
    op.create_table(
        "hall_scene",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("scene", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "scene IN ('neutral', 'order', 'stage', 'scoreboard', 'standings', 'awards')",
            name=op.f("ck_hall_scene_scene"),
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_hall_scene_number")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_hall_scene_round")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_hall_scene")),
        sqlite_strict=True,
    )
    op.create_table(
        "judge_conflict",
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_judge_conflict_judge")),
        sa.ForeignKeyConstraint(["team"], ["team.code"], name=op.f("fk_judge_conflict_team")),
        sa.PrimaryKeyConstraint("judge", "team", name=op.f("pk_judge_conflict")),
        sqlite_strict=True,
    )
    op.create_table(
        "main_prize",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("money", sa.Integer(), nullable=False),
        sa.Column("min_total", sa.Integer(), nullable=True),
        sa.CheckConstraint("seats >= 0 AND money >= 0 AND min_total >= 0", name=op.f("ck_main_prize_amounts")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_main_prize_round")),
        sa.PrimaryKeyConstraint("round", "number", name=op.f("pk_main_prize")),
        sa.UniqueConstraint("round", "name", name=op.f("uq_main_prize_round_name")),
        sqlite_strict=True,
    )
    op.create_table(
        "member",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("born", sa.Text(), nullable=True),
        sa.Column("gender", sa.Text(), nullable=True),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("captain", sa.Integer(), nullable=False),
        sa.CheckConstraint("gender IN ('female', 'male')", name=op.f("ck_member_gender")),
        sa.CheckConstraint("role IN ('main', 'extra')", name=op.f("ck_member_role")),
        sa.CheckConstraint("captain IN (0, 1)", name=op.f("ck_member_captain")),
        sa.ForeignKeyConstraint(["team"], ["team.code"], name=op.f("fk_member_team")),
        sa.PrimaryKeyConstraint("team", "number", name=op.f("pk_member")),
        sqlite_strict=True,
    )
    op.create_table(
        "paper_text",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_paper_text_round")),
        sa.PrimaryKeyConstraint("round", "field", name=op.f("pk_paper_text")),
        sqlite_strict=True,
    )
    op.create_table(
        "release_setting",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("allows", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "allows IN ('nothing', 'part_scores', 'running_totals')", name=op.f("ck_release_setting_allows")
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_release_setting_version")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_release_setting_round")),
        sa.PrimaryKeyConstraint("round", "version", name=op.f("pk_release_setting")),
        sqlite_strict=True,
    )
    op.create_table(
        "round_freeze",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", sa.Text(), nullable=True),
        sa.Column("snapshot_hash", sa.Text(), nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(state = 'frozen') = (snapshot IS NOT NULL AND snapshot_hash IS NOT NULL AND revision IS NOT NULL)",
            name=op.f("ck_round_freeze_whole"),
        ),
        sa.CheckConstraint("state IN ('frozen', 'unfrozen')", name=op.f("ck_round_freeze_state")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_round_freeze_version")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_round_freeze_round")),
        sa.PrimaryKeyConstraint("round", "version", name=op.f("pk_round_freeze")),
        sqlite_strict=True,
    )
    op.create_table(
        "round_part",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["part"], ["part.code"], name=op.f("fk_round_part_part")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_round_part_round")),
        sa.PrimaryKeyConstraint("round", "part", name=op.f("pk_round_part")),
        sa.UniqueConstraint("round", "number", name=op.f("uq_round_part_round_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "seat",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("chair", sa.Integer(), nullable=False),
        sa.CheckConstraint("chair IN (0, 1)", name=op.f("ck_seat_chair")),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_seat_judge")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_seat_round")),
        sa.PrimaryKeyConstraint("round", "judge", name=op.f("pk_seat")),
        sa.UniqueConstraint("round", "number", name=op.f("uq_seat_round_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "tie_decision",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("tie_key", sa.Text(), nullable=False),
        sa.Column("teams", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('recorded', 'withdrawn')", name=op.f("ck_tie_decision_state")),
        sa.CheckConstraint("tie_key IN ('chair', 'extra_question', 'lots')", name=op.f("ck_tie_decision_tie_key")),
        sa.CheckConstraint("number >= 1 AND version >= 1", name=op.f("ck_tie_decision_numbers")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_tie_decision_round")),
        sa.PrimaryKeyConstraint("round", "number", "version", name=op.f("pk_tie_decision")),
        sqlite_strict=True,
    )
    op.create_table(
        "answers",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("right_answers", sa.Integer(), nullable=True),
        sa.Column("wrong_answers", sa.Integer(), nullable=True),
        sa.Column("blank_answers", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("(right_answers IS NULL) = (blank_answers IS NULL)", name=op.f("ck_answers_blank")),
        sa.CheckConstraint("(right_answers IS NULL) = (wrong_answers IS NULL)", name=op.f("ck_answers_wrong")),
        sa.CheckConstraint(
            "right_answers >= 0 AND wrong_answers >= 0 AND blank_answers >= 0", name=op.f("ck_answers_counts")
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_answers_version")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_answers_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_answers_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "team", "part", "version", name=op.f("pk_answers")),
        sqlite_strict=True,
    )
    op.create_table(
        "confirmation",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("confirmed IN (0, 1)", name=op.f("ck_confirmation_confirmed")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_confirmation_version")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_confirmation_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_confirmation_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "team", "part", "version", name=op.f("pk_confirmation")),
        sqlite_strict=True,
    )
    op.create_table(
        "deduction",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=True),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('given', 'cancelled')", name=op.f("ck_deduction_state")),
        sa.CheckConstraint("number >= 1 AND version >= 1", name=op.f("ck_deduction_numbers")),
        sa.CheckConstraint("points >= 0", name=op.f("ck_deduction_points")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_deduction_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_deduction_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "number", "version", name=op.f("pk_deduction")),
        sqlite_strict=True,
    )
    op.create_table(
        "entry_status",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "status IN ('competing', 'withdrawn', 'disqualified', 'guest')", name=op.f("ck_entry_status_status")
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_entry_status_version")),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_entry_status_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "team", "version", name=op.f("pk_entry_status")),
        sqlite_strict=True,
    )
    op.create_table(
        "mark",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.CheckConstraint("points >= 0", name=op.f("ck_mark_points")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_mark_version")),
        sa.ForeignKeyConstraint(
            ["part", "criterion"], ["criterion.part", "criterion.code"], name=op.f("fk_mark_part_criterion")
        ),
        sa.ForeignKeyConstraint(["round", "judge"], ["seat.round", "seat.judge"], name=op.f("fk_mark_round_judge")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_mark_round_part")
        ),
        sa.ForeignKeyConstraint(["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_mark_round_team")),
        sa.PrimaryKeyConstraint("round", "judge", "team", "part", "criterion", "version", name=op.f("pk_mark")),
        sqlite_strict=True,
    )
    op.create_table(
        "reveal",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=True),
        sa.Column("prize", sa.Text(), nullable=True),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('part_score', 'total', 'standings', 'award', 'finalists')", name=op.f("ck_reveal_kind")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_reveal_number")),
        sa.CheckConstraint("shown IN (0, 1)", name=op.f("ck_reveal_shown")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_reveal_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_reveal_round_team")
        ),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_reveal_round")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_reveal")),
        sqlite_strict=True,
    )
    op.create_table(
        "sheet_state",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('open', 'submitted', 'reopened', 'absent', 'abstained')", name=op.f("ck_sheet_state_state")
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_sheet_state_version")),
        sa.ForeignKeyConstraint(
            ["round", "judge"], ["seat.round", "seat.judge"], name=op.f("fk_sheet_state_round_judge")
        ),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_sheet_state_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_sheet_state_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "judge", "team", "part", "version", name=op.f("pk_sheet_state")),
        sqlite_strict=True,
    )
    op.create_table(
        "side_prize",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("money", sa.Integer(), nullable=False),
        sa.Column("tie_breaks", sa.Text(), nullable=False),
        sa.Column("exclude_main", sa.Integer(), nullable=False),
        sa.CheckConstraint("exclude_main IN (0, 1)", name=op.f("ck_side_prize_exclude_main")),
        sa.CheckConstraint("money >= 0", name=op.f("ck_side_prize_money")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_side_prize_round_part")
        ),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_side_prize_round")),
        sa.PrimaryKeyConstraint("round", "number", name=op.f("pk_side_prize")),
        sa.UniqueConstraint("round", "name", name=op.f("uq_side_prize_round_name")),
        sqlite_strict=True,
    )
    op.create_table(
        "stage_call",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_stage_call_number")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_stage_call_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_stage_call_round_team")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_stage_call")),
        sqlite_strict=True,
    )
    op.create_table(
        "typed_points",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("points >= 0", name=op.f("ck_typed_points_points")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_typed_points_version")),
        sa.ForeignKeyConstraint(
            ["round", "part"], ["round_part.round", "round_part.part"], name=op.f("fk_typed_points_round_part")
        ),
        sa.ForeignKeyConstraint(
            ["round", "team"], ["entry.round", "entry.team"], name=op.f("fk_typed_points_round_team")
        ),
        sa.PrimaryKeyConstraint("round", "team", "part", "version", name=op.f("pk_typed_points")),
        sqlite_strict=True,
    )
