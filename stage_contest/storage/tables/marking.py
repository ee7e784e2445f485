"""The tables of what is written down about entries: sheets, marks, answers, points, deductions. Never changed."""

from stage_contest.storage.tables.row import (
    STRICT,
    Key,
    MaybeWords,
    Number,
    VersionRow,
    Words,
    check,
    one_of,
    refers,
)


class SheetStateRow(VersionRow, table=True):
    """A sheet was submitted, reopened, declared absent or abstained, or taken back ("open")."""

    __tablename__ = "sheet_state"
    __table_args__ = (
        one_of("state", ("open", "submitted", "reopened", "absent", "abstained")),
        check("version", "version >= 1"),
        refers("round judge", "seat"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    judge: Key
    team: Key
    part: Key
    version: Number
    state: Words
    reason: Words


class MarkRow(VersionRow, table=True):
    """A judge's number for one criterion, in hundredths; NULL where the mark was cleared."""

    __tablename__ = "mark"
    __table_args__ = (
        check("points", "points >= 0"),
        check("version", "version >= 1"),
        refers("round judge", "seat"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        refers("part criterion", "criterion", "part code"),
        STRICT,
    )

    round: Key
    judge: Key
    team: Key
    part: Key
    criterion: Key
    version: Number
    points: int | None


class AnswersRow(VersionRow, table=True):
    """The counted answers of an entry in an objective part; all NULL where they were taken back."""

    __tablename__ = "answers"
    __table_args__ = (
        check("counts", "right_answers >= 0 AND wrong_answers >= 0 AND blank_answers >= 0"),
        check("wrong", "(right_answers IS NULL) = (wrong_answers IS NULL)"),
        check("blank", "(right_answers IS NULL) = (blank_answers IS NULL)"),
        check("version", "version >= 1"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    team: Key
    part: Key
    version: Number
    right_answers: int | None
    wrong_answers: int | None
    blank_answers: int | None
    reason: Words


class TypedPointsRow(VersionRow, table=True):
    """The points of an entry in a typed part, in hundredths; NULL where they were taken back."""

    __tablename__ = "typed_points"
    __table_args__ = (
        check("points", "points >= 0"),
        check("version", "version >= 1"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    team: Key
    part: Key
    version: Number
    points: int | None
    reason: Words


class DeductionRow(VersionRow, table=True):
    """Points taken off a part, or off the total where `part` is NULL; a later version may cancel it."""

    __tablename__ = "deduction"
    __table_args__ = (
        one_of("state", ("given", "cancelled")),
        check("points", "points >= 0"),
        check("numbers", "number >= 1 AND version >= 1"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    number: Number
    version: Number
    team: Words
    part: MaybeWords
    points: int
    state: Words
    reason: Words
