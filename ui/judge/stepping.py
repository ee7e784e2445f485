"""One step up or down from a mark."""

from stage_contest.domain.criteria import Criterion
from stage_contest.domain.points import ZERO, Hundredths


def stepped(points: Hundredths, by: int, criterion: Criterion) -> Hundredths:
    """The nearest whole number of steps above (`by` 1) or below (-1) the points, within 0 and the maximum."""
    step = criterion.step
    above = by > 0
    wanted = points // step + 1 if above else -(-points // step) - 1
    most = criterion.maximum // step
    return Hundredths(max(ZERO, min(wanted, most)) * step)
