"""What the same marks would give if they were counted otherwise, or without one of the judges."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.criteria import Combine, JudgedPart, Part
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.firmness.stake import Change, changes, other_clusters, stakes
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.tabulation import count_round


class OtherWay(StrEnum):
    """How else the judged parts of a round might be counted."""

    MEDIAN = "median"
    TRIMMED_MEAN = "trimmed_mean"
    """Without the lowest and the highest."""
    WITHOUT_JUDGE = "without_judge"


@dataclass(frozen=True, slots=True)
class Trial:
    """One other way of counting, and who would hold something else by it.

    `changes` is None where that way gives no results: too few judges are left for it.
    """

    way: OtherWay
    judge: JudgeCode | None
    changes: tuple[Change, ...] | None


def trials(contest: Contest, code: RoundCode) -> tuple[Trial, ...]:
    """A complete round counted by median, by trimmed mean, and without each judge; empty before it is complete.

    Raises:
        ResultsRefused: when a trimmed mean of the round's own rules has too few values.
    """
    counted = count_round(contest, code)
    if not counted.complete:
        return ()
    others = other_clusters(contest, code)
    now = stakes(counted, others)

    def then(other: Contest) -> tuple[Change, ...] | None:
        try:
            again = count_round(other, code)
        except ResultsRefused:
            return None
        return changes(now, stakes(again, others)) if again.complete else None

    return tuple(_trials(contest, contest.round(code), then))


def _trials(
    contest: Contest, round_: Round, then: Callable[[Contest], tuple[Change, ...] | None]
) -> Iterator[Trial]:
    for way, combine in ((OtherWay.MEDIAN, Combine.MEDIAN), (OtherWay.TRIMMED_MEAN, Combine.TRIMMED_MEAN)):
        parts = tuple(_counted_by(part, combine) for part in contest.rules.parts)
        yield Trial(way, None, then(replace(contest, rules=replace(contest.rules, parts=parts))))
    for seat in round_.panel:
        yield Trial(OtherWay.WITHOUT_JUDGE, seat.judge, then(_without(contest, round_, seat.judge)))


def _counted_by(part: Part, combine: Combine) -> Part:
    if not isinstance(part, JudgedPart):
        return part
    return replace(part, combine=combine, drop=1 if combine is Combine.TRIMMED_MEAN else 0)


def _without(contest: Contest, round_: Round, judge: JudgeCode) -> Contest:
    smaller = replace(
        round_,
        panel=tuple(seat for seat in round_.panel if seat.judge != judge),
        sheets=tuple(sheet for sheet in round_.sheets if sheet.judge != judge),
    )
    return replace(contest, rounds=tuple(smaller if each.code == round_.code else each for each in contest.rounds))
