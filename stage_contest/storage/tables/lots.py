"""The tables of the draw of lots, the running order of single parts, and how an entry came into a round."""

from stage_contest.storage.tables.row import (
    STRICT,
    Key,
    MaybeWords,
    Number,
    Row,
    VersionRow,
    Words,
    check,
    one_of,
    refers,
    unique,
)


class DrawRow(VersionRow, table=True):
    """A running order as it came about: drawn from a seed, drawn on paper and typed in, or changed by hand later.

    `part` is NULL for the order of the whole round, `at` is a UTC moment. `teams` (sorted by code, as they went in)
    and `drawn` (as they came out) are JSON lists of codes; `seed` is hexadecimal text, NULL where none was used.
    Never changed.
    """

    __tablename__ = "draw"
    __table_args__ = (
        one_of("method", ("seed", "paper", "change")),
        check("seeded", "(method = 'seed') = (seed IS NOT NULL)"),
        check("number", "number >= 1"),
        refers("round", "round", "code"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    number: Number
    part: MaybeWords
    method: Words
    seed: MaybeWords
    witness: Words
    reason: Words
    at: Words
    teams: Words
    drawn: Words


class PartOrderRow(Row, table=True):
    """An entry's place in the running order of one part, where that part has an order of its own."""

    __tablename__ = "part_order"
    __table_args__ = (
        check("running_order", "running_order >= 1"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        unique("round", "part", "running_order"),
        STRICT,
    )

    round: Key
    part: Key
    team: Key
    running_order: int


class EntryOriginRow(Row, table=True):
    """How an entry came into the final; `replaces` names the team whose seat it took."""

    __tablename__ = "entry_origin"
    __table_args__ = (
        one_of("way", ("place", "best_other", "seat", "replacement")),
        refers("round team", "entry"),
        refers("from_round", "round", "code"),
        refers("replaces", "team", "code"),
        STRICT,
    )

    round: Key
    team: Key
    way: Words
    from_round: MaybeWords
    replaces: MaybeWords
    reason: Words
