"""A whole set of rules, the places in it, and what is said about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.errors import Message
from stage_contest.domain.over_time import NOTHING_TAKEN, OverTime


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules and what is taken off for going over the time; a part that is not named there loses nothing."""

    rules: Rules
    over_time: Mapping[PartCode, OverTime] = field(default_factory=dict)

    def over_time_of(self, part: PartCode) -> OverTime:
        """What going over the time of a part costs."""
        return self.over_time.get(part, NOTHING_TAKEN)


class Aspect(StrEnum):
    """What of a part, of a criterion or of the whole contest is meant."""

    PARTS = "parts"
    NAME = "name"
    KIND = "kind"
    MINUTES = "minutes"
    WEIGHT = "weight"
    ROUNDING_CRITERION = "rounding_criterion"
    ROUNDING_WEIGHTED = "rounding_weighted"
    ROUNDING_PART = "rounding_part"
    COMBINE = "combine"
    DROP = "drop"
    OVER = "over"
    CRITERIA = "criteria"
    MAXIMUM = "maximum"
    STEP = "step"
    QUESTIONS = "questions"
    POINTS_RIGHT = "points_right"
    POINTS_WRONG = "points_wrong"
    POINTS_BLANK = "points_blank"
    OVER_TIME = "over_time"
    OVER_TIME_LATER = "over_time_later"
    ROUNDING_TOTAL = "rounding_total"
    TIE_BREAKS = "tie_breaks"
    MEMBERS_MIN = "members_min"
    MEMBERS_MAX = "members_max"
    MAIN_MEMBERS = "main_members"
    CAPTAINS = "captains"
    PER_CLUSTER = "per_cluster"
    BEST_OTHERS = "best_others"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the rules: of a criterion, of a part, or of the whole contest where `part` is None."""

    aspect: Aspect
    part: PartCode | None = None
    criterion: CriterionCode | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is said about a place; a fault keeps the rules from being saved, a remark only tells."""

    spot: Spot
    said: Message
    fault: bool = True


@dataclass(frozen=True, slots=True)
class RulesDraft:
    """Rules that are being edited: as they stood before, as they are now, and typed texts that say nothing yet."""

    before: RuleSet
    now: RuleSet
    unread: Mapping[Spot, str] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether anything waits to be saved."""
        return bool(self.unread) or self.now != self.before
