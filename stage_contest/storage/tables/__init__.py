"""The tables of a contest file; rows never leave `storage`, and no SQL here is SQLite's alone."""

from stage_contest.storage.tables.evening import (
    ConfirmationRow,
    EntryStatusRow,
    FreezeRow,
    HallSceneRow,
    ReleaseRow,
    RevealRow,
    StageCallRow,
    TieDecisionRow,
)
from stage_contest.storage.tables.journal import LedgerRow
from stage_contest.storage.tables.lots import DrawRow, EntryOriginRow, PartOrderRow
from stage_contest.storage.tables.marking import AnswersRow, DeductionRow, MarkRow, SheetStateRow, TypedPointsRow
from stage_contest.storage.tables.people import PersonRoleRow, PersonRow
from stage_contest.storage.tables.preparation import (
    ConflictRow,
    ContestRow,
    CriterionRow,
    JudgeRow,
    MemberRow,
    PartRow,
    TeamRow,
)
from stage_contest.storage.tables.reading_back import PaperSheetRow, ReopenRequestRow, RereadRow, StopwatchRow
from stage_contest.storage.tables.rounds import (
    CarriedRow,
    EntryRow,
    MainPrizeRow,
    PaperTextRow,
    RoundPartRow,
    RoundRow,
    SeatRow,
    SidePrizeRow,
)
from stage_contest.storage.tables.row import Row
from stage_contest.storage.tables.settings import OverTimeRow, PictureRow, SettingRow

METADATA = Row.metadata
"""Every table above with its constraints; what a new file is made from."""

__all__ = [
    "METADATA",
    "AnswersRow",
    "CarriedRow",
    "ConfirmationRow",
    "ConflictRow",
    "ContestRow",
    "CriterionRow",
    "DeductionRow",
    "DrawRow",
    "EntryOriginRow",
    "EntryRow",
    "EntryStatusRow",
    "FreezeRow",
    "HallSceneRow",
    "JudgeRow",
    "LedgerRow",
    "MainPrizeRow",
    "MarkRow",
    "MemberRow",
    "OverTimeRow",
    "PaperSheetRow",
    "PaperTextRow",
    "PartOrderRow",
    "PartRow",
    "PersonRoleRow",
    "PersonRow",
    "PictureRow",
    "ReleaseRow",
    "ReopenRequestRow",
    "RereadRow",
    "RevealRow",
    "RoundPartRow",
    "RoundRow",
    "Row",
    "SeatRow",
    "SettingRow",
    "SheetStateRow",
    "SidePrizeRow",
    "StageCallRow",
    "StopwatchRow",
    "TeamRow",
    "TieDecisionRow",
    "TypedPointsRow",
]
