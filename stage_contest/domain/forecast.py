"""When the panel will be ready: how long judges took so far from a team's call to the submission of its sheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from stage_contest.domain.judges import JudgeCode

LEAST = timedelta(minutes=1)
"""Whoever is slower than ever before is still given this long."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How long a judge took for one sheet, from the call of its team to its submission."""

    judge: JudgeCode
    time: timedelta


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many of a panel's sheets are missing for the team on stage, and about how long that will take.

    `left` is None where nothing is known yet, and zero where nothing is missing.
    """

    missing: int
    of: int
    left: timedelta | None

    @property
    def minutes(self) -> int | None:
        """The time left in whole minutes, rounded up."""
        return None if self.left is None else -(-self.left // timedelta(minutes=1))


def forecast(
    taken: Iterable[Taken],
    awaited: Sequence[JudgeCode],
    *,
    of: int,
    since_call: timedelta,
    otherwise: timedelta | None,
) -> Forecast:
    """What the past of a part says about the sheets that are awaited now.

    Each judge is expected to take the median of the own times in this part, else the panel's median, else
    `otherwise` (such as the part's minutes; None: unknown). The slowest of those awaited counts.
    """
    if not awaited:
        return Forecast(0, of, timedelta(0))
    own: dict[JudgeCode, list[timedelta]] = {}
    for each in taken:
        own.setdefault(each.judge, []).append(each.time)
    usual = _median([time for times in own.values() for time in times]) or otherwise
    if usual is None:
        return Forecast(len(awaited), of, None)
    expected = max(_expected(own, judge, usual) for judge in awaited)
    return Forecast(len(awaited), of, max(expected - since_call, LEAST))


def _expected(own: Mapping[JudgeCode, Sequence[timedelta]], judge: JudgeCode, usual: timedelta) -> timedelta:
    return _median(own.get(judge, ())) or usual


def _median(times: Sequence[timedelta]) -> timedelta | None:
    return timedelta(seconds=median(time.total_seconds() for time in times)) if times else None
