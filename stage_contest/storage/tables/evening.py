"""The tables of an evening's course: statuses, confirmations, ties, freezes, the hall. Never changed."""

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.show import Release, RevealKind, Scene
from stage_contest.domain.ties import RECORDED
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
    yes_or_no,
)


class EntryStatusRow(VersionRow, table=True):
    """Whether an entry competes."""

    __tablename__ = "entry_status"
    __table_args__ = (
        one_of("status", EntryStatus),
        check("version", "version >= 1"),
        refers("round team", "entry"),
        STRICT,
    )

    round: Key
    team: Key
    version: Number
    status: Words
    reason: Words


class ConfirmationRow(VersionRow, table=True):
    """The chair confirmed an entry's part, or the confirmation was undone."""

    __tablename__ = "confirmation"
    __table_args__ = (
        yes_or_no("confirmed"),
        check("version", "version >= 1"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    round: Key
    team: Key
    part: Key
    version: Number
    confirmed: int
    reason: Words


class TieDecisionRow(VersionRow, table=True):
    """A recorded tie decision, or its withdrawal; `teams` and `points` (by team, in hundredths) are JSON."""

    __tablename__ = "tie_decision"
    __table_args__ = (
        one_of("state", ("recorded", "withdrawn")),
        one_of("tie_key", sorted(RECORDED)),
        check("numbers", "number >= 1 AND version >= 1"),
        refers("round", "round", "code"),
        STRICT,
    )

    round: Key
    number: Number
    version: Number
    tie_key: Words
    teams: Words
    points: Words
    state: Words
    reason: Words


class FreezeRow(VersionRow, table=True):
    """A round was frozen with this snapshot (canonical text, its SHA-256 and short revision), or unfrozen."""

    __tablename__ = "round_freeze"
    __table_args__ = (
        one_of("state", ("frozen", "unfrozen")),
        check("version", "version >= 1"),
        check(
            "whole",
            "(state = 'frozen') = (snapshot IS NOT NULL AND snapshot_hash IS NOT NULL AND revision IS NOT NULL)",
        ),
        refers("round", "round", "code"),
        STRICT,
    )

    round: Key
    version: Number
    state: Words
    revision: MaybeWords
    snapshot_hash: MaybeWords
    snapshot: MaybeWords
    reason: Words


class StageCallRow(VersionRow, table=True):
    """A team was called on stage for a part; the highest number is on stage now."""

    __tablename__ = "stage_call"
    __table_args__ = (
        check("number", "number >= 1"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    number: Number
    round: Words
    team: Words
    part: Words


class HallSceneRow(VersionRow, table=True):
    """What the hall's screen shows, of which round; the highest number is shown now."""

    __tablename__ = "hall_scene"
    __table_args__ = (
        one_of("scene", Scene),
        check("number", "number >= 1"),
        refers("round", "round", "code"),
        STRICT,
    )

    number: Number
    round: Words
    scene: Words


class ReleaseRow(VersionRow, table=True):
    """What of a round may be revealed before its freeze."""

    __tablename__ = "release_setting"
    __table_args__ = (
        one_of("allows", Release),
        check("version", "version >= 1"),
        refers("round", "round", "code"),
        STRICT,
    )

    round: Key
    version: Number
    allows: Words


class RevealRow(VersionRow, table=True):
    """One thing was revealed to the hall, or hidden again; the highest number about a thing counts."""

    __tablename__ = "reveal"
    __table_args__ = (
        one_of("kind", RevealKind),
        yes_or_no("shown"),
        check("number", "number >= 1"),
        refers("round", "round", "code"),
        refers("round team", "entry"),
        refers("round part", "round_part"),
        STRICT,
    )

    number: Number
    round: Words
    kind: Words
    team: MaybeWords
    part: MaybeWords
    prize: MaybeWords
    shown: int
