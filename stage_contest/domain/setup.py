"""What the organizers set beside the rules: the money that was approved, the flags, the hall."""

from dataclasses import dataclass
from enum import StrEnum

IDLE_MINUTES = 3
"""After how long without a key or a touch a judge's desk locks itself, unless the organizers say otherwise."""
FAR_PERCENT = 20
"""How far from the panel's median a mark may be before the chair is told, in percent of the criterion's maximum."""

MOST_IDLE_MINUTES = 60


class FlagsFor(StrEnum):
    """Which prizes come with a flag."""

    MAIN = "main"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ContestSetup:
    """Settings of one contest; None where nothing was said.

    `approved_money` is in đồng; `hall_depth` (from the picture to the last row) and `picture_width` are in
    centimetres; a judge's desk locks itself after `idle_minutes` without a key or a touch; `same_reader_twice` lets
    one person read a paper sheet both times; the chair is told of marks further than `far_percent` of a criterion's
    maximum from the panel's median.
    """

    approved_money: int | None = None
    flags_for: FlagsFor = FlagsFor.MAIN
    hall_depth: int | None = None
    picture_width: int | None = None
    idle_minutes: int = IDLE_MINUTES
    same_reader_twice: bool = False
    far_percent: int = FAR_PERCENT
