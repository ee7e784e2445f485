"""How the numbers of several judges become one (`docs/tabulation.md`, "The score of a part", steps 1 and 2)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from operator import itemgetter, mul
from typing import NamedTuple

from stage_contest.domain.criteria import Combine, Criterion, JudgedPart, Rounding
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import round_half_away
from stage_contest.domain.records import Marks

WEIGHTED_UNIT = 10_000
"""Mark times weight is counted in ten-thousandths of a point."""
_MARK_UNIT = 100


SubmittedMarks = Mapping[JudgeCode, Marks]
TotalsReader = Callable[[SubmittedMarks, Iterable[JudgeCode]], list[int]]
MarksReader = Callable[[SubmittedMarks, Iterable[JudgeCode]], list[tuple[int, ...]]]
"""Readers of the sheets of some judges, given all submitted marks.

They raise KeyError where a judge has no such sheet, or the sheet no mark for a criterion.
"""


class Combined(NamedTuple):
    """One number made of several: `numerator / denominator` points.

    `values` are in units of 1 / `unit` points, in the order of the panel; `kept` are the positions of those that
    were averaged or added up.
    """

    values: Sequence[int]
    unit: int
    kept: Sequence[int]
    numerator: int
    denominator: int


class CombinedCriterion(NamedTuple):
    """One criterion of a part combined criterion by criterion: each value before and after its rounding."""

    criterion: Criterion
    marks: Combined
    mark: Fraction
    weighted: Fraction
    added: Fraction


Combiner = Callable[[Sequence[int], int], Combined]
"""Makes one number of values in units of 1 / unit points."""


def combiner(part: JudgedPart) -> Combiner:
    """How the part combines values; it needs at least `least_values` of them."""
    if part.combine is Combine.TRIMMED_MEAN:
        return partial(_trimmed_mean, drop=part.drop)
    return {Combine.MEAN: _mean, Combine.MEDIAN: _median, Combine.SUM: _sum}[part.combine]


def least_values(part: JudgedPart) -> int:
    """How many values the part needs at least to be combined: one more than a trimmed mean drops."""
    return 2 * part.drop + 1 if part.combine is Combine.TRIMMED_MEAN else 1


def _mean(values: Sequence[int], unit: int) -> Combined:
    count = len(values)
    return Combined(values, unit, range(count), sum(values), count * unit)


def _sum(values: Sequence[int], unit: int) -> Combined:
    return Combined(values, unit, range(len(values)), sum(values), unit)


def _median(values: Sequence[int], unit: int) -> Combined:
    count = len(values)
    return _mean_of(values, unit, _lowest_first(values)[(count - 1) // 2 : count // 2 + 1])


def _trimmed_mean(values: Sequence[int], unit: int, *, drop: int) -> Combined:
    return _mean_of(values, unit, _lowest_first(values)[drop : len(values) - drop])


def _mean_of(values: Sequence[int], unit: int, kept: Sequence[int]) -> Combined:
    return Combined(values, unit, kept, sum(values[position] for position in kept), len(kept) * unit)


def _lowest_first(values: Sequence[int]) -> list[int]:
    """The positions of the values; of equal ones the first in the order of the panel counts as lower."""
    return sorted(range(len(values)), key=values.__getitem__)


def totals_reader(criteria: Sequence[Criterion]) -> TotalsReader:
    """Reads the total of each judge's sheet, mark times criterion weight, in ten-thousandths of a point."""
    pick = _picker(criteria)
    weights = [criterion.weight for criterion in criteria]
    if len(set(weights)) == 1:
        weight = weights[0]
        return lambda marks, judges: [sum(pick(marks[judge])) * weight for judge in judges]
    return lambda marks, judges: [sum(map(mul, pick(marks[judge]), weights)) for judge in judges]


def marks_reader(criteria: Sequence[Criterion]) -> MarksReader:
    """Reads the marks of each judge's sheet in the order of the criteria, in hundredths."""
    pick = _picker(criteria)
    return lambda marks, judges: [pick(marks[judge]) for judge in judges]


def _picker(criteria: Sequence[Criterion]) -> Callable[[Marks], tuple[int, ...]]:
    codes = [criterion.code for criterion in criteria]
    if len(codes) > 1:
        return itemgetter(*codes)
    return lambda marks: tuple([marks[code] for code in codes])


def combine_criterion(
    criterion: Criterion, marks: Sequence[int], *, combine: Combiner, rounding: Rounding
) -> CombinedCriterion:
    """Combine the marks of one criterion, round, weigh and round again."""
    combined = combine(marks, _MARK_UNIT)
    mark = round_half_away(Fraction(combined.numerator, combined.denominator), rounding.criterion)
    weighted = mark * Fraction(criterion.weight, 100)
    added = round_half_away(weighted, rounding.weighted)
    return CombinedCriterion(criterion, combined, mark, weighted, added)
