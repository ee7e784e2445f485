"""What is being done on the page of the draw."""

from enum import StrEnum


class Moment(StrEnum):
    """The page shows one order, or a draw becoming visible, or asks for numbers."""

    LOOKING = "looking"
    UNROLLING = "unrolling"
    TYPING = "typing"
    CHANGING = "changing"


ASKING = frozenset({Moment.TYPING, Moment.CHANGING})
"""The moments in which numbers are typed."""
