"""The tables of the stopwatch, of paper sheets, of marks read again, of sheets asked for again. Never changed."""

from stage_contest.storage.tables.row import (
    STRICT,
    Key,
    Number,
    VersionRow,
    Words,
    check,
    one_of,
    refers,
)


class StopwatchRow(VersionRow, table=True):
    """Somebody pressed the stopwatch of a performance, or settled its time; `moment` is the laptop's, in UTC."""

    __tablename__ = "stopwatch"
    __table_args__ = (
        one_of("event", ("started", "paused", "resumed", "stopped", "settled", "cleared")),
        check("number", "number >= 1"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    team: Key
    part: Key
    number: Number
    event: Words
    moment: Words
    reason: Words


class PaperSheetRow(VersionRow, table=True):
    """A judge's paper sheet as one pass read it; `marks` is JSON {criterion: hundredths}.

    `written_total` is the total that stands on the paper, in hundredths; `entered_by` the person who typed it.
    """

    __tablename__ = "paper_sheet"
    __table_args__ = (
        one_of("state", ("marked", "absent", "abstained", "withdrawn")),
        check("reading", "reading IN (1, 2)"),
        check("version", "version >= 1"),
        check("written_total", "written_total >= 0"),
        refers("round judge", "seat"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    judge: Key
    team: Key
    part: Key
    reading: Number
    version: Number
    state: Words
    marks: Words
    written_total: int | None
    entered_by: Words


class RereadRow(VersionRow, table=True):
    """The chair read a mark again on paper and found these `points` (in hundredths) right."""

    __tablename__ = "reread"
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
    points: int


class ReopenRequestRow(VersionRow, table=True):
    """A judge asked for a submitted sheet to be reopened, or the secretary declined that, with the reason."""

    __tablename__ = "reopen_request"
    __table_args__ = (
        one_of("state", ("asked", "declined")),
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
