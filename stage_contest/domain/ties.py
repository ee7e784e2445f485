"""Tie-break keys and the tie decisions that people record (`docs/tabulation.md`, "The ranking")."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from typing_extensions import override

from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode


class TieKind(StrEnum):
    """What a tie-break key looks at; `TOTAL` occurs in the chains of side prizes only."""

    TOTAL = "total"
    PART = "part"
    CRITERION = "criterion"
    FEWER_DEDUCTIONS = "fewer_deductions"
    EXTRA_QUESTION = "extra_question"
    CHAIR = "chair"
    LOTS = "lots"


RECORDED = frozenset({TieKind.EXTRA_QUESTION, TieKind.CHAIR, TieKind.LOTS})
"""The keys that read recorded tie decisions."""


@dataclass(frozen=True, slots=True)
class TieKey:
    """One key of a chain; `part` is set for part and criterion keys, `criterion` for criterion keys."""

    kind: TieKind
    part: PartCode | None = None
    criterion: CriterionCode | None = None

    @override
    def __str__(self) -> str:
        """The key as the archive writes it: "part:skit", "criterion:skit/content", "chair"."""
        if self.kind is TieKind.PART:
            return f"part:{self.part}"
        if self.kind is TieKind.CRITERION:
            return f"criterion:{self.part}/{self.criterion}"
        return self.kind.value


@dataclass(frozen=True, slots=True)
class TieDecision:
    """A recorded decision about exactly the teams it names.

    For `chair` and `lots` the `teams` stand best first; for `extra_question` the `points` say who is better
    and `teams` lists the same teams in any order.
    """

    key: TieKind
    teams: tuple[TeamCode, ...]
    points: Mapping[TeamCode, Hundredths] = field(default_factory=dict)
    reason: str = ""
