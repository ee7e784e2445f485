"""A judge's paper sheet as somebody read it, and how two readings of it compare."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from stage_contest.domain.combining import WEIGHTED_UNIT
from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import SheetState


class Pass(StrEnum):
    """The first reading of a paper sheet, and the blind second one."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class PaperReading:
    """What one pass read: marks in hundredths, the total that stands on the paper (None: none), and who read."""

    state: SheetState
    marks: Mapping[CriterionCode, Hundredths] = field(default_factory=dict)
    written_total: Hundredths | None = None
    read_by: str = ""


@dataclass(frozen=True, slots=True)
class Differences:
    """Where two readings of one sheet differ: criteria, and whether their states or written totals do."""

    criteria: tuple[CriterionCode, ...]
    state: bool
    total: bool

    @property
    def any(self) -> bool:
        """Whether the readings differ at all."""
        return bool(self.criteria) or self.state or self.total


def differences(first: PaperReading, second: PaperReading) -> Differences:
    """Compare two readings; who read does not count."""
    codes = dict.fromkeys((*first.marks, *second.marks))
    return Differences(
        criteria=tuple(code for code in codes if first.marks.get(code) != second.marks.get(code)),
        state=first.state is not second.state,
        total=first.written_total != second.written_total,
    )


def control_sum(criteria: Sequence[Criterion], marks: Mapping[CriterionCode, Hundredths]) -> Hundredths | None:
    """The total of a full sheet in hundredths (`docs/tabulation.md`: Σ mark × criterion weight), rounded half up.

    None while a mark is missing. A paper shows two decimals at most, so the last half hundredth goes up.
    """
    if any(criterion.code not in marks for criterion in criteria):
        return None
    summed = sum(marks[criterion.code] * criterion.weight for criterion in criteria)
    return Hundredths((2 * summed * 100 + WEIGHTED_UNIT) // (2 * WEIGHTED_UNIT))
