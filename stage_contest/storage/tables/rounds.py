"""The tables of what is prepared for one round: its parts, panel, prizes, entries, papers. Changed in place."""

from stage_contest.domain.contest import RoundKind
from stage_contest.domain.ladder import MoneyPolicy, TiePolicy
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


class RoundRow(Row, table=True):
    """A round of the contest; `held_on` is a date."""

    __tablename__ = "round"
    __table_args__ = (
        one_of("kind", RoundKind),
        one_of("ties", TiePolicy),
        one_of("money", MoneyPolicy),
        unique("number"),
        STRICT,
    )

    code: Key
    number: int
    name: Words
    kind: Words
    venue: Words
    held_on: MaybeWords
    ties: Words
    money: Words


class RoundPartRow(Row, table=True):
    """A part that is performed in a round."""

    __tablename__ = "round_part"
    __table_args__ = (
        refers("round", "round", "code"),
        refers("part", "part", "code"),
        unique("round", "number"),
        STRICT,
    )

    round: Key
    part: Key
    number: int


class SeatRow(Row, table=True):
    """A judge on the panel of a round."""

    __tablename__ = "seat"
    __table_args__ = (
        yes_or_no("chair"),
        refers("round", "round", "code"),
        refers("judge", "judge", "code"),
        unique("round", "number"),
        STRICT,
    )

    round: Key
    judge: Key
    number: int
    chair: int


class MainPrizeRow(Row, table=True):
    """A rung of the ladder of a round, best first."""

    __tablename__ = "main_prize"
    __table_args__ = (
        check("amounts", "seats >= 0 AND money >= 0 AND min_total >= 0"),
        refers("round", "round", "code"),
        unique("round", "name"),
        STRICT,
    )

    round: Key
    number: Number
    name: Words
    seats: int
    money: int
    min_total: int | None


class SidePrizeRow(Row, table=True):
    """A prize for the best score of one part; `tie_breaks` is a JSON list."""

    __tablename__ = "side_prize"
    __table_args__ = (
        check("money", "money >= 0"),
        yes_or_no("exclude_main"),
        refers("round", "round", "code"),
        refers("round part", "round_part"),
        unique("round", "name"),
        STRICT,
    )

    round: Key
    number: Number
    name: Words
    part: Words
    money: int
    tie_breaks: Words
    exclude_main: int


class EntryRow(Row, table=True):
    """One team's participation in a round; `number` is its position in the list, not in the running order."""

    __tablename__ = "entry"
    __table_args__ = (
        check("running_order", "running_order >= 1"),
        refers("round", "round", "code"),
        refers("team", "team", "code"),
        unique("round", "running_order"),
        unique("round", "number"),
        STRICT,
    )

    round: Key
    team: Key
    number: int
    running_order: int


class PaperTextRow(Row, table=True):
    """A text that stands on the papers of a round."""

    __tablename__ = "paper_text"
    __table_args__ = (refers("round", "round", "code"), STRICT)

    round: Key
    field: Key
    words: Words


class CarriedRow(Row, table=True):
    """A key of an archive's `program` that this program only carries along, as JSON text."""

    __tablename__ = "carried"
    __table_args__ = (STRICT,)

    name: Key
    value: Words
