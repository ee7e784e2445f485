"""What may be wrong on a typed-up sheet, with its place."""

from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.errors import Message


class SheetFaultKind(StrEnum):
    """What is wrong at a place of the workbook."""

    MARK_ABOVE_MAXIMUM = "mark_above_maximum"
    MARK_BELOW_ZERO = "mark_below_zero"
    MARK_OFF_STEP = "mark_off_step"
    MARK_MISSING = "mark_missing"
    MARK_NOT_A_NUMBER = "mark_not_a_number"
    TOTAL_MISMATCH = "total_mismatch"
    TEAM_UNKNOWN = "team_unknown"
    TEAM_TWICE = "team_twice"
    JUDGE_UNKNOWN = "judge_unknown"
    ANSWERS_DO_NOT_ADD_UP = "answers_do_not_add_up"
    PART_UNKNOWN = "part_unknown"
    CRITERIA_UNKNOWN = "criteria_unknown"
    SHEET_TWICE = "sheet_twice"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class SheetFault:
    """Something wrong: the worksheet, Excel's row, the column's letter (None: no single cell), and why."""

    sheet: str
    row: int
    column: str | None
    kind: SheetFaultKind
    said: Message
