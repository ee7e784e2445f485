"""The table of the ledger: one row for every transaction that changed anything."""

from stage_contest.storage.tables.row import STRICT, MaybeWords, Number, Row, Words, check, unique


class LedgerRow(Row, table=True):
    """Who did what, when, from which desk and why, with every row changed, chained by SHA-256."""

    __tablename__ = "ledger"
    __table_args__ = (
        check("seq", "seq >= 1"),
        check("hashes", "length(previous) = 64 AND length(hash) = 64"),
        unique("operation"),
        STRICT,
    )

    seq: Number
    at: Words
    actor: Words
    roles: Words
    desk: Words
    what: Words
    subject: Words
    reason: Words
    operation: MaybeWords
    changes: Words
    previous: Words
    hash: Words
