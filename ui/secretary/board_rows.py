"""The rows of the secretary's board: an entry with a cell for every column, compared cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheetState, EntryLine, JudgeLine, PartLine, RoundBoard, SheetKey
from ui.secretary.board_columns import BoardColumn, ColumnKind


@dataclass(frozen=True, slots=True)
class TeamCell:
    """An entry's number or name; `on_stage` while it performs."""

    entry: EntryLine
    on_stage: bool


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A judge's sheet; `asked` is the reason for which the judge asks for it again."""

    judge: JudgeLine
    state: DeskSheetState
    reason: str
    asked: str


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """A part's score, None while something is missing, with the answers it was counted from."""

    score: Fraction | None
    answers: Answers | None
    questions: int | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DeductedCell:
    """The sum of all that was taken off an entry, in hundredths."""

    points: Hundredths


Cell = TeamCell | SheetCell | ScoreCell | DeductedCell


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An entry with its cells, one for every column."""

    entry: EntryLine
    cells: tuple[Cell, ...]


def board_rows(board: RoundBoard, columns: Sequence[BoardColumn], part: PartCode) -> tuple[BoardRow, ...]:
    """The entries in the running order of a part."""
    deducted: dict[TeamCode, int] = {}
    for line in board.deductions:
        deducted[line.deduction.team] = deducted.get(line.deduction.team, 0) + line.deduction.points
    stage = board.stage if board.stage is not None and board.stage.round == board.round.code else None
    rows: list[BoardRow] = []
    for entry in board.running(part):
        name = TeamCell(entry, on_stage=stage is not None and stage.team == entry.team)
        taken = DeductedCell(Hundredths(deducted.get(entry.team, 0)))
        cells = tuple(_cell(board, column, entry.team, name=name, taken=taken) for column in columns)
        rows.append(BoardRow(entry, cells))
    return tuple(rows)


def _cell(board: RoundBoard, column: BoardColumn, team: TeamCode, *, name: TeamCell, taken: DeductedCell) -> Cell:
    if column.part is None:
        return taken if column.kind is ColumnKind.DEDUCTED else name
    if column.judge is not None:
        return _sheet_cell(board, column.part, column.judge, team)
    place = (team, column.part.code)
    return ScoreCell(
        board.scores.get(place), board.answers.get(place), column.part.questions, place in board.confirmed
    )


def _sheet_cell(board: RoundBoard, part: PartLine, judge: JudgeLine, team: TeamCode) -> SheetCell:
    key = SheetKey(board.round.code, judge.code, team, part.code)
    sheet, request = board.sheets[key], board.requests.get(key)
    asked = request.reason if request is not None and not request.declined else ""
    return SheetCell(judge, sheet.state, sheet.reason, asked)
