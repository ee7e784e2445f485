"""The lines of one judge's paper sheet in one part, as one reader may see them in one pass."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.wording import Words
from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.criteria import Criterion, PartCode
from stage_contest.domain.errors import Message, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.paper_reading import PaperReading, Pass
from stage_contest.domain.sheets import SheetState
from stage_contest.domain.teams import TeamCode
from stage_contest.services.paper import PaperSheet, PaperState
from stage_contest.services.views import DeskSheetState, EntryLine, PartLine, RoundBoard, SheetKey
from ui.secretary.paper.typed_line import TypedLine, TypedPlace, Typing

_SAID_ON_BOARD = frozenset({DeskSheetState.ABSENT, DeskSheetState.ABSTAINED})


@dataclass(frozen=True, slots=True)
class Choice:
    """Which paper lies on the desk: a judge's sheet of one part, and which reading of it this is."""

    judge: JudgeCode
    part: PartCode
    which: Pass


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads now, and whether one person may read both times."""

    name: str
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the window knows: the round, what was read, what was typed, who reads."""

    board: RoundBoard
    papers: Mapping[tuple[JudgeCode, TeamCode, PartCode], PaperSheet]
    typing: Typing
    reader: Reader

    def part(self, code: PartCode) -> PartLine:
        """A part of the round."""
        return next(line for line in self.board.parts if line.code == code)


@dataclass(frozen=True, slots=True)
class LineRow:
    """A team's line: what stands in its cells, why it cannot be typed (None: it can), and both readings of it.

    `hidden` lines were read by somebody else and are not shown before both readings are in; `waiting` ones hold
    typing that is not kept; `open` ones still have to be read in this pass.
    """

    entry: EntryLine
    criteria: tuple[Criterion, ...]
    line: TypedLine
    closed: Message | None
    hidden: bool
    waiting: bool
    open: bool
    sheet: SheetKey
    paper: PaperSheet | None
    on_screen: DeskSheetState


def line_rows(desk: Desk, choice: Choice, words: Words) -> tuple[LineRow, ...]:
    """The lines of that paper in the order in which the teams perform."""
    part = desk.part(choice.part)
    return tuple(_row(desk, choice, part, entry, words) for entry in desk.board.running(choice.part))


def has_work(desk: Desk, choice: Choice, words: Words) -> bool:
    """Whether the reader still has lines of that paper to read."""
    return any(row.open for row in line_rows(desk, choice, words))


def _row(desk: Desk, choice: Choice, part: PartLine, entry: EntryLine, words: Words) -> LineRow:
    key = SheetKey(desk.board.round.code, choice.judge, entry.team, part.code)
    paper = desk.papers.get((choice.judge, entry.team, part.code))
    reading = paper.readings.get(choice.which) if paper is not None else None
    done = paper is not None and paper.state is PaperState.DONE
    both = paper is not None and len(paper.readings) == len(Pass)
    hidden = reading is not None and reading.read_by != desk.reader.name and not both
    closed = _closed(desk, choice, entry, paper=paper, state=desk.board.sheets[key].state)
    typed = desk.typing.get(TypedPlace(key, choice.which, desk.reader.name)) if closed is None else None
    blank = TypedLine(("",) * (len(part.criteria) + 1))
    kept = blank if reading is None or hidden else line_of(part.criteria, reading, words)
    return LineRow(
        entry=entry,
        criteria=part.criteria,
        line=typed or kept,
        closed=closed,
        hidden=hidden,
        waiting=typed is not None and typed != kept,
        open=closed is None and not done and (reading is None or typed is not None),
        sheet=key,
        paper=paper,
        on_screen=desk.board.sheets[key].state,
    )


def line_of(criteria: tuple[Criterion, ...], reading: PaperReading, words: Words) -> TypedLine:
    """A reading as it would be typed."""
    if reading.state is not SheetState.MARKED:
        return TypedLine(("",) * (len(criteria) + 1), reading.state)
    marks = [reading.marks.get(criterion.code) for criterion in criteria]
    return TypedLine(tuple("" if each is None else words.points(each) for each in (*marks, reading.written_total)))


def _closed(
    desk: Desk, choice: Choice, entry: EntryLine, *, paper: PaperSheet | None, state: DeskSheetState
) -> Message | None:
    """Why this line cannot be typed by this reader in this pass."""
    if desk.board.frozen:
        return message("The round is frozen.")
    if entry.status not in PERFORMING:
        return message("This team does not compete in this round, so there is nothing to mark.")
    if paper is not None and paper.state is PaperState.DONE:
        return message("Both readings agree, the sheet is submitted. Reopen it on the board to change it.")
    if state is DeskSheetState.SUBMITTED:
        return message("This judge has marked on screen.")
    if state in _SAID_ON_BOARD:
        return message("Noted on the board: absent or stood aside.")
    return _not_this_reader(choice.which, desk.reader, paper)


def _not_this_reader(which: Pass, reader: Reader, paper: PaperSheet | None) -> Message | None:
    readings = paper.readings if paper is not None else {}
    if which is Pass.SECOND and Pass.FIRST not in readings:
        return message("This sheet was not read for the first time yet.")
    mine = readings.get(which)
    if mine is not None and mine.read_by != reader.name:
        return message(
            "{name} read this sheet in this pass. Only {name} corrects it, or it is withdrawn with a reason.",
            name=mine.read_by,
        )
    other = readings.get(Pass.SECOND if which is Pass.FIRST else Pass.FIRST)
    if other is not None and other.read_by == reader.name and not reader.twice:
        return message(
            "{name} read this sheet once already. Somebody else reads it the second time.", name=reader.name
        )
    return None
