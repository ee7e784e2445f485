"""The tables of what is prepared for the whole contest: rules, parts, judges, teams. Changed in place."""

from stage_contest.domain.criteria import Combine, Over
from stage_contest.domain.teams import Gender, MemberRole
from stage_contest.storage.tables.row import (
    STRICT,
    Key,
    MaybeWords,
    Number,
    Row,
    Words,
    check,
    one_of,
    refers,
    unique,
    yes_or_no,
)


class ContestRow(Row, table=True):
    """The contest itself and the rules that stand above its parts; one row. `tie_breaks` is a JSON list."""

    __tablename__ = "contest"
    __table_args__ = (
        check("one", "id = 1"),
        check(
            "team_rule", "members_min >= 0 AND members_max >= members_min AND main_members >= 0 AND captains >= 0"
        ),
        check("rounding", "rounding_total >= 0"),
        check("qualification", "(per_cluster IS NULL) = (best_others IS NULL)"),
        check("qualifiers", "per_cluster >= 0 AND best_others >= 0"),
        STRICT,
    )

    id: Number
    name: Words
    organizer: Words
    year: int
    members_min: int
    members_max: int
    main_members: int
    captains: int
    rounding_total: int | None
    tie_breaks: Words
    per_cluster: int | None
    best_others: int | None


class PartRow(Row, table=True):
    """A part of the contest; the columns of the other kinds of parts are NULL."""

    __tablename__ = "part"
    __table_args__ = (
        one_of("kind", ("judged", "objective", "typed")),
        one_of("combine", Combine),
        one_of("combined_over", Over),
        check("weight", "weight > 0"),
        check("minutes", "minutes >= 0"),
        check("drops", "drops >= 0"),
        check("maximum", "maximum > 0"),
        check("step", "step > 0"),
        check("questions", "questions >= 0 AND points_right >= 0"),
        check(
            "judged",
            "(kind = 'judged') = (combine IS NOT NULL AND combined_over IS NOT NULL AND drops IS NOT NULL)",
        ),
        check("counted", "(kind = 'objective') = (questions IS NOT NULL AND points_right IS NOT NULL)"),
        check("has_maximum", "(kind = 'judged') = (maximum IS NULL)"),
        check("has_step", "(kind = 'typed') = (step IS NOT NULL)"),
        unique("number"),
        STRICT,
    )

    code: Key
    number: int
    name: Words
    kind: Words
    minutes: int | None
    weight: int
    rounding_criterion: int | None
    rounding_weighted: int | None
    rounding_part: int | None
    combine: MaybeWords
    drops: int | None
    combined_over: MaybeWords
    questions: int | None
    points_right: int | None
    points_wrong: int | None
    points_blank: int | None
    maximum: int | None
    step: int | None


class CriterionRow(Row, table=True):
    """A line of the score sheet of a judged part."""

    __tablename__ = "criterion"
    __table_args__ = (
        check("points", "maximum > 0 AND step > 0 AND weight > 0"),
        refers("part", "part", "code"),
        unique("part", "number"),
        STRICT,
    )

    part: Key
    code: Key
    number: int
    name: Words
    maximum: int
    step: int
    weight: int


class JudgeRow(Row, table=True):
    """A judge of the contest."""

    __tablename__ = "judge"
    __table_args__ = (unique("number"), STRICT)

    code: Key
    number: int
    name: Words
    position: Words


class TeamRow(Row, table=True):
    """A team of the contest."""

    __tablename__ = "team"
    __table_args__ = (unique("number"), STRICT)

    code: Key
    number: int
    name: Words
    unit: Words


class ConflictRow(Row, table=True):
    """A judge never marks this team."""

    __tablename__ = "judge_conflict"
    __table_args__ = (refers("judge", "judge", "code"), refers("team", "team", "code"), STRICT)

    judge: Key
    team: Key
    number: int


class MemberRow(Row, table=True):
    """A person of a team; `born` is a date or a bare year."""

    __tablename__ = "member"
    __table_args__ = (
        one_of("gender", Gender),
        one_of("role", MemberRole),
        yes_or_no("captain"),
        refers("team", "team", "code"),
        STRICT,
    )

    team: Key
    number: Number
    name: Words
    born: MaybeWords
    gender: MaybeWords
    position: Words
    phone: MaybeWords
    role: Words
    captain: int
