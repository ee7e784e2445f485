"""How far the judges of a panel agree: spread, strictness, drift along the running order, marks far from the rest.

For the chair's eyes; nothing here changes a mark. All numbers are exact points.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from stage_contest.domain.combining import WEIGHTED_UNIT
from stage_contest.domain.contest import PERFORMING, Contest, Entry, Round
from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths, as_fraction
from stage_contest.domain.records import Marks, records_of
from stage_contest.domain.teams import TeamCode

_LEAST_ENTRIES_OF_A_DRIFT = 2


@dataclass(frozen=True, slots=True)
class Spread:
    """The lowest and the highest mark of an entry for a criterion (None: the totals of its sheets), in points."""

    team: TeamCode
    criterion: CriterionCode | None
    lowest: Fraction
    highest: Fraction

    @property
    def width(self) -> Fraction:
        """The distance between the two, in points."""
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True)
class JudgeLine:
    """One judge against the panel, in points: below 0 is stricter.

    `totals` hold the sheet's total for each entry the judge marked, in running order; `deviations` that total less
    the mean of all sheets of the entry; `strictness` is the mean of those. `drift` is the mean of the later half
    less that of the earlier half (one in the middle counts for neither); None where there are too few entries.
    """

    judge: JudgeCode
    totals: tuple[tuple[TeamCode, Fraction], ...]
    deviations: tuple[tuple[TeamCode, Fraction], ...]
    strictness: Fraction
    drift: Fraction | None


@dataclass(frozen=True, slots=True)
class FarMark:
    """A mark far from the panel's median for that criterion, both in points."""

    judge: JudgeCode
    team: TeamCode
    criterion: CriterionCode
    mark: Fraction
    median: Fraction


@dataclass(frozen=True, slots=True)
class PartAgreement:
    """The agreement of a panel in one judged part, over the submitted sheets."""

    part: PartCode
    spreads: tuple[Spread, ...]
    judges: tuple[JudgeLine, ...]
    far: tuple[FarMark, ...]


def agreement(
    contest: Contest, round_: Round, code: PartCode, *, threshold: int, order: Sequence[Entry] | None = None
) -> PartAgreement:
    """Look at the submitted sheets of a judged part; `threshold` is in percent of a criterion's maximum.

    `order` has the entries to look at, in the running order of the part; None for that of the whole round. A mark
    is far when it is more than the threshold away from the median of all marks of that entry and criterion, the
    mark itself among them.

    Raises:
        KeyError: if the round's contest has no such judged part.
    """
    part = contest.rules.part(code)
    if not isinstance(part, JudgedPart):
        raise KeyError(code)
    records = records_of(contest, round_)
    sheets: dict[TeamCode, Mapping[JudgeCode, Marks]] = {}
    for entry in round_.running_order if order is None else order:
        heard = records.heard(entry.team)
        full = {
            judge: marks
            for judge in heard.sitting
            if (marks := heard.marks[code].get(judge)) is not None
            and all(criterion.code in marks for criterion in part.criteria)
        }
        if full and entry.status in PERFORMING:
            sheets[entry.team] = full
    panel = [seat.judge for seat in round_.panel]
    return PartAgreement(
        code,
        spreads=tuple(spread for team in sheets for spread in _spreads(part, team, sheets[team])),
        judges=tuple(_judge_line(part, judge, sheets) for judge in panel if _marked(judge, sheets)),
        far=tuple(_far(part, sheets, threshold)),
    )


def _marked(judge: JudgeCode, sheets: Mapping[TeamCode, Mapping[JudgeCode, Marks]]) -> bool:
    return any(judge in of_team for of_team in sheets.values())


def _sheet_total(part: JudgedPart, marks: Marks) -> Fraction:
    return Fraction(sum(marks[criterion.code] * criterion.weight for criterion in part.criteria), WEIGHTED_UNIT)


def _spreads(part: JudgedPart, team: TeamCode, sheets: Mapping[JudgeCode, Marks]) -> Iterator[Spread]:
    totals = [_sheet_total(part, marks) for marks in sheets.values()]
    yield Spread(team, None, min(totals), max(totals))
    for criterion in part.criteria:
        marks = [as_fraction(of_judge[criterion.code]) for of_judge in sheets.values()]
        yield Spread(team, criterion.code, min(marks), max(marks))


def _judge_line(
    part: JudgedPart, judge: JudgeCode, sheets: Mapping[TeamCode, Mapping[JudgeCode, Marks]]
) -> JudgeLine:
    totals = [(team, _sheet_total(part, of_team[judge])) for team, of_team in sheets.items() if judge in of_team]
    deviations = [
        (team, total - _mean([_sheet_total(part, marks) for marks in sheets[team].values()]))
        for team, total in totals
    ]
    values = [deviation for _, deviation in deviations]
    half = len(values) // 2
    drift = _mean(values[-half:]) - _mean(values[:half]) if len(values) >= _LEAST_ENTRIES_OF_A_DRIFT else None
    return JudgeLine(judge, tuple(totals), tuple(deviations), _mean(values), drift)


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def _far(
    part: JudgedPart, sheets: Mapping[TeamCode, Mapping[JudgeCode, Marks]], threshold: int
) -> Iterator[FarMark]:
    for team, of_team in sheets.items():
        for criterion in part.criteria:
            middle = median([as_fraction(marks[criterion.code]) for marks in of_team.values()])
            for judge, marks in of_team.items():
                if _is_far(criterion, marks[criterion.code], middle, threshold):
                    yield FarMark(judge, team, criterion.code, as_fraction(marks[criterion.code]), middle)


def _is_far(criterion: Criterion, mark: Hundredths, middle: Fraction, threshold: int) -> bool:
    return abs(as_fraction(mark) - middle) * 100 > threshold * as_fraction(criterion.maximum)
