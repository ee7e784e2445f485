"""What stands on a printed score sheet: its lines as texts, and their control sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.domain.points import Hundredths, points_text
from stage_contest.domain.sheets import SheetState

_WORDS: Mapping[SheetState, str] = {SheetState.ABSENT: "Vắng", SheetState.ABSTAINED: "Không chấm"}


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A team's line: `state` None where nothing is on file; marks in hundredths."""

    number: int
    team: str
    state: SheetState | None = None
    marks: Mapping[CriterionCode, Hundredths] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScoreSheetPaper:
    """One judge's sheet of one part; texts as they are printed, `note` below the table.

    A `filled` sheet carries control sums: a line's in its last column, a criterion's in the last line.
    """

    organizer: str
    issuer: str
    contest: str
    round: str
    dated: str
    part: str
    judge: str
    judge_name: str
    criteria: tuple[Criterion, ...]
    lines: tuple[PaperLine, ...]
    note: str
    filled: bool


def line_texts(paper: ScoreSheetPaper, line: PaperLine) -> tuple[str, ...]:
    """A team's line from the left: number, team, marks, and the sum of a whole line."""
    marks = tuple(figure(line.marks[each.code]) if each.code in line.marks else "" for each in paper.criteria)
    said = _WORDS.get(line.state) if line.state is not None else None
    if said is not None:
        marks = (said, *("–",) * (len(marks) - 1))
    return (str(line.number), line.team, *marks, _line_sum(paper, line))


def _line_sum(paper: ScoreSheetPaper, line: PaperLine) -> str:
    if line.state in _WORDS:
        return "–"
    whole = bool(line.marks) and all(each.code in line.marks for each in paper.criteria)
    return figure(_weighted(paper.criteria, line.marks)) if whole else ""


def column_sums(paper: ScoreSheetPaper) -> tuple[str, ...]:
    """The sum of each column over all lines, and of all whole lines' totals: what a reader of the paper adds up."""
    sums = [
        figure(Hundredths(sum(line.marks.get(each.code, 0) for line in paper.lines))) for each in paper.criteria
    ]
    whole = [line for line in paper.lines if line.marks and all(each.code in line.marks for each in paper.criteria)]
    total = sum(_weighted(paper.criteria, line.marks) for line in whole)
    return ("", "Tổng kiểm tra", *sums, figure(Hundredths(total)))


def _weighted(criteria: Sequence[Criterion], marks: Mapping[CriterionCode, Hundredths]) -> Hundredths:
    """Σ mark × weight in hundredths, the last half up."""
    return Hundredths((2 * sum(marks[each.code] * each.weight for each in criteria) + 100) // 200)


def figure(points: Hundredths) -> str:
    """Points as papers write them: "7,25"."""
    return points_text(points).replace(".", ",")
