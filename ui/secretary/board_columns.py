"""The columns of the secretary's board: the team, then every part with its judges' sheets and its score."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reports.wording import Words
from stage_contest.domain.judges import JudgeCode
from stage_contest.services.views import JudgeLine, PartLine, RoundBoard


class ColumnKind(StrEnum):
    """What a column of the board shows."""

    ORDER = "order"
    TEAM = "team"
    SHEET = "sheet"
    SCORE = "score"
    DEDUCTED = "deducted"


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A column; `part` is set for sheets and scores, `judge` for sheets."""

    kind: ColumnKind
    part: PartLine | None = None
    judge: JudgeLine | None = None


ORDER = BoardColumn(ColumnKind.ORDER)
TEAM = BoardColumn(ColumnKind.TEAM)
DEDUCTED = BoardColumn(ColumnKind.DEDUCTED)
_DIGITS = "0123456789"
NAMES = 2
"""So many columns at the left name the team; they stay in sight."""


@dataclass(frozen=True, slots=True)
class PartSpan:
    """The columns of a part, from the first to the last."""

    name: str
    first: int
    last: int


def board_columns(board: RoundBoard) -> tuple[BoardColumn, ...]:
    """The columns of a round: where a part is judged its sheets, and the score of every part."""
    columns = [ORDER, TEAM]
    for part in board.parts:
        if part.kind == "judged":
            columns += [BoardColumn(ColumnKind.SHEET, part, judge) for judge in board.panel]
        columns.append(BoardColumn(ColumnKind.SCORE, part))
    return (*columns, DEDUCTED)


def part_spans(columns: Sequence[BoardColumn]) -> tuple[PartSpan, ...]:
    """The columns of each part in order."""
    found: dict[str, PartSpan] = {}
    for number, column in enumerate(columns):
        if column.part is not None:
            first = found[column.part.code].first if column.part.code in found else number
            found[column.part.code] = PartSpan(column.part.name, first, number)
    return tuple(found.values())


def column_heading(column: BoardColumn, panel: Sequence[JudgeLine], words: Words) -> str:
    """The heading of a column; that of a judge's is short, for there are many."""
    match column.kind:
        case ColumnKind.ORDER:
            return words.say("No.")
        case ColumnKind.TEAM:
            return words.say("Team")
        case ColumnKind.DEDUCTED:
            return words.say("Off")
        case ColumnKind.SHEET if column.judge is not None:
            return short_code(column.judge.code, [judge.code for judge in panel])
        case _:
            counted = column.part is not None and column.part.kind == "objective"
            return words.say("Right") if counted else words.say("Score")


def short_code(judge: JudgeCode, panel: Sequence[JudgeCode]) -> str:
    """What tells a judge from the others of a panel: "3" of GK1 to GK5, where only the numbers differ."""
    letters = {code.rstrip(_DIGITS) for code in panel}
    number = judge[len(judge.rstrip(_DIGITS)) :]
    return number if number and len(letters) == 1 else judge.upper()


def whole_heading(column: BoardColumn) -> str:
    """The heading in full, for the tooltip: the judge by name, the part."""
    judge = f"{column.judge.code.upper()} · {column.judge.name}" if column.judge is not None else ""
    return "\n".join(text for text in (judge, column.part.name if column.part is not None else "") if text)
