"""Numbers as people type them: 7.25, "7,25", "7.25 ", exact in every case."""

import re
from datetime import date
from fractions import Fraction

from stage_contest.services.intake.sheet import CellError, Value
from stage_contest.services.intake.spelling import cleaned

_NUMBER = re.compile(r"[-+\u2212]?\d{1,9}(?:[.,]\d{1,9})?")


def figure(value: Value) -> Fraction | None:
    """The number that a cell holds, exactly as it is written; None where it holds none."""
    if isinstance(value, CellError | date):
        return None
    if isinstance(value, int):
        return Fraction(value)
    text = (repr(value) if isinstance(value, float) else cleaned(value)).replace("\u2212", "-")
    return Fraction(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
