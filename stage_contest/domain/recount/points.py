"""The recount's own way from raw marks to points: fractions from the first mark on (`docs/tabulation.md`)."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from stage_contest.domain.contest import Contest, Entry, EntryStatus, Round, RoundCode
from stage_contest.domain.criteria import (
    Combine,
    CriterionCode,
    JudgedPart,
    ObjectivePart,
    Over,
    Part,
    PartCode,
    TypedPart,
)
from stage_contest.domain.errors import ResultsRefused, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.teams import TeamCode

Marks = Mapping[CriterionCode, Fraction]
SheetPlace = tuple[JudgeCode, TeamCode, PartCode]

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of a round with all its points; `means` are the exact means of its criteria, for ties.

    `parts` and `total` are after deductions and rounded, None where not known; `off` is the sum of all deductions.
    """

    round: RoundCode
    entry: Entry
    parts: Mapping[PartCode, Fraction | None]
    means: Mapping[tuple[PartCode, CriterionCode], Fraction]
    off: Fraction
    total: Fraction | None

    @property
    def ranked(self) -> bool:
        """Whether the entry gets a place."""
        return self.entry.status is EntryStatus.COMPETING and self.total is not None


def recount_lines(contest: Contest, each: Round) -> tuple[Line, ...]:
    """All entries of a round with their points, in running order.

    Raises:
        ResultsRefused: where a trimmed mean would drop everything, naming the entry and the part.
    """
    said: dict[SheetPlace, ScoreSheet] = {(sheet.judge, sheet.team, sheet.part): sheet for sheet in each.sheets}
    for judge in contest.judges:
        for team in judge.conflicts:
            for part in each.parts:
                place = (judge.code, team, part)
                said[place] = ScoreSheet(judge.code, team, part, SheetState.ABSTAINED)
    in_order = sorted(each.entries, key=lambda entry: entry.order)
    return tuple(_line(contest, each, entry, said) for entry in in_order)


def _line(contest: Contest, each: Round, entry: Entry, said: Mapping[SheetPlace, ScoreSheet]) -> Line:
    parts: dict[PartCode, Fraction | None] = {}
    means: dict[tuple[PartCode, CriterionCode], Fraction] = {}
    for code in each.parts:
        part = contest.rules.part(code)
        score: Fraction | None
        if isinstance(part, JudgedPart):
            sheets = _counted(each, entry.team, part, said)
            score = None if not sheets else _judged(contest, entry.team, part, sheets)
            for criterion in part.criteria if sheets else ():
                marks = sum((sheet[criterion.code] for sheet in sheets), Fraction())
                means[code, criterion.code] = marks / len(sheets)
        else:
            score = (
                _answered(each, entry.team, part) if isinstance(part, ObjectivePart) else _typed(each, entry, part)
            )
        off = sum((x.points for x in each.deductions if x.team == entry.team and x.part == code), 0)
        parts[code] = None if score is None else max(_finished(score, part) - Fraction(off, 100), Fraction())
    own = [x for x in each.deductions if x.team == entry.team]
    return Line(
        round=each.code,
        entry=entry,
        parts=parts,
        means=means,
        off=sum((Fraction(x.points, 100) for x in own), Fraction()),
        total=_total(contest, parts, sum((Fraction(x.points, 100) for x in own if x.part is None), Fraction())),
    )


def _total(contest: Contest, parts: Mapping[PartCode, Fraction | None], off: Fraction) -> Fraction | None:
    total = -off
    for score in parts.values():
        if score is None:
            return None
        total += score
    return _rounded(max(total, Fraction()), contest.rules.rounding_total)


def _counted(
    each: Round, team: TeamCode, part: JudgedPart, said: Mapping[SheetPlace, ScoreSheet]
) -> tuple[Marks, ...]:
    """The marks of all marked sheets; none while a sheet of the panel is missing."""
    counted = []
    for seat in each.panel:
        sheet = said.get((seat.judge, team, part.code))
        if sheet is None:
            return ()
        if sheet.state is not SheetState.MARKED:
            continue
        if not sheet.submitted or any(criterion.code not in sheet.marks for criterion in part.criteria):
            return ()
        counted.append({code: Fraction(mark, 100) for code, mark in sheet.marks.items()})
    return tuple(counted)


def _judged(contest: Contest, team: TeamCode, part: JudgedPart, sheets: Sequence[Marks]) -> Fraction:
    """The combined marks of a part, before its own weight."""
    if part.combine is Combine.TRIMMED_MEAN and len(sheets) <= 2 * part.drop:
        raise ResultsRefused(
            message(
                '"{team}" has {sheets} marked sheets in "{part}", too few to drop the {drop} lowest and highest.',
                team=contest.team(team).name,
                part=part.name,
                sheets=len(sheets),
                drop=part.drop,
            )
        )
    if part.over is Over.SHEET:
        totals = [Fraction()] * len(sheets)
        for criterion in part.criteria:
            for position, sheet in enumerate(sheets):
                totals[position] += sheet[criterion.code] * Fraction(criterion.weight, 100)
        return _combined(part, totals)
    points = Fraction()
    for criterion in part.criteria:
        together = _rounded(_combined(part, [sheet[criterion.code] for sheet in sheets]), part.rounding.criterion)
        points += _rounded(together * Fraction(criterion.weight, 100), part.rounding.weighted)
    return points


def _combined(part: JudgedPart, values: Sequence[Fraction]) -> Fraction:
    """One value from several: trimmed means and medians peel the lowest and the highest off, again and again."""
    if part.combine is Combine.SUM:
        return sum(values, Fraction())
    left = sorted(values)
    peels = {Combine.MEAN: 0, Combine.TRIMMED_MEAN: part.drop, Combine.MEDIAN: (len(left) - 1) // 2}[part.combine]
    for _ in range(peels):
        left = left[1:-1]
    return sum(left, Fraction()) / len(left)


def _answered(each: Round, team: TeamCode, part: ObjectivePart) -> Fraction | None:
    for answers in each.answers:
        if answers.team == team and answers.part == part.code:
            points = Fraction(part.points_right, 100) * answers.right
            points += Fraction(part.points_wrong, 100) * answers.wrong
            points += Fraction(part.points_blank, 100) * answers.blank
            return min(max(points, Fraction()), Fraction(part.maximum, 100))
    return None


def _typed(each: Round, entry: Entry, part: TypedPart) -> Fraction | None:
    for typed in each.typed:
        if typed.team == entry.team and typed.part == part.code:
            return Fraction(typed.points, 100)
    return None


def _finished(score: Fraction, part: Part) -> Fraction:
    """A score with the weight and the rounding of its part."""
    return _rounded(score * Fraction(part.weight, 100), part.rounding.part)


def _rounded(value: Fraction, places: int | None) -> Fraction:
    """Half up, which for values of 0 or more, as all are here, is half away from zero."""
    if places is None:
        return value
    step = Fraction(1, 10**places)
    return math.floor(value / step + _HALF) * step
