"""The tables of what the program keeps with a contest beside its rules. Changed in place."""

from stage_contest.storage.tables.row import STRICT, Key, Row, Words, check, refers


class SettingRow(Row, table=True):
    """A setting of the contest by its name; `value` is JSON text."""

    __tablename__ = "setting"
    __table_args__ = (STRICT,)

    name: Key
    value: Words


class PictureRow(Row, table=True):
    """A picture that the papers or the hall show, by its name; `content` is its file in Base64."""

    __tablename__ = "picture"
    __table_args__ = (STRICT,)

    name: Key
    media: Words
    content: Words


class OverTimeRow(Row, table=True):
    """What is taken off a part's score for going over its time, in hundredths.

    `steps` is a JSON list of {"seconds", "points"}: the last one reached counts once; above it every full minute
    costs `each_minute`.
    """

    __tablename__ = "over_time"
    __table_args__ = (check("each_minute", "each_minute >= 0"), refers("part", "part", "code"), STRICT)

    part: Key
    each_minute: int
    steps: Words
