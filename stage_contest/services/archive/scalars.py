"""The small values of an archive: codes, names, points, money, years and dates."""

import re
from collections.abc import Hashable
from datetime import date

from stage_contest.domain.errors import message
from stage_contest.domain.points import Hundredths, Points, parse_points
from stage_contest.services.archive.values import Node

MOST_COUNT = 1_000_000
"""Counts (questions, seats, places in a running order) go up to here."""
MOST_MONEY = 10**15
"""Prizes go up to here, in đồng."""
MOST_DECIMALS = 12
"""Scores may be rounded to at most so many decimals."""
LONGEST_CODE = 100
"""Codes are at most so many characters long; they stand in names of files."""

_FIRST_YEAR = 1900
_LAST_YEAR = 2200
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def code(node: Node) -> str:
    """A code: text without spaces, slashes and colons (keys such as `criterion:skit/content` are made of codes)."""
    text = node.text()
    if not text:
        raise node.refused(message("A code is needed here; it cannot be empty."))
    if len(text) > LONGEST_CODE:
        raise node.refused(message("The code is longer than {most} characters.", most=LONGEST_CODE))
    if any(letter.isspace() or letter in "/\\:" for letter in text):
        raise node.refused(
            message('The code "{code}" has a space, a slash or a colon in it; please leave them out.', code=text)
        )
    return text


def name(node: Node) -> str:
    """A name: text that is not blank."""
    text = node.text()
    if not text.strip():
        raise node.refused(message("A name is needed here; it cannot be empty."))
    return text


def points(node: Node) -> Hundredths:
    """Points of either sign, from text such as "7.25"."""
    text = node.text()
    try:
        return parse_points(text)
    except ValueError as error:
        raise node.refused(
            message('"{typed}" is not points; write digits, a point and at most 2 decimals.', typed=text)
        ) from error


def points_from_zero(node: Node) -> Hundredths:
    """Points of 0 or more."""
    found = points(node)
    if found < 0:
        raise node.refused(message("{points} is below 0; points here are 0 or more.", points=Points(found)))
    return found


def points_above_zero(node: Node) -> Hundredths:
    """Points above 0: a maximum, a step or a weight."""
    found = points(node)
    if found <= 0:
        raise node.refused(message("{points} is not above 0.", points=Points(found)))
    return found


def points_in_steps(node: Node, *, maximum: Hundredths, step: Hundredths) -> Hundredths:
    """Points from 0 to a maximum, in whole steps."""
    found = points_from_zero(node)
    if found > maximum:
        raise node.refused(
            message(
                "{points} is above the maximum of {maximum}.",
                points=Points(found),
                maximum=Points(maximum),
            )
        )
    if found % step:
        raise node.refused(
            message(
                "{points} is not a whole number of steps of {step}.",
                points=Points(found),
                step=Points(step),
            )
        )
    return found


def count(node: Node, least: int = 0) -> int:
    """A whole number of things."""
    return node.whole(least, MOST_COUNT)


def money(node: Node) -> int:
    """An amount in whole đồng."""
    return node.whole(0, MOST_MONEY)


def decimals(node: Node) -> int | None:
    """Decimals to round to; null for not rounded."""
    return None if node.missing else node.whole(0, MOST_DECIMALS)


def year(node: Node) -> int:
    """A year as a number."""
    return node.whole(_FIRST_YEAR, _LAST_YEAR)


def day(node: Node) -> date:
    """A date from text such as "2024-08-15"."""
    text = node.text()
    try:
        found = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        found = None
    if found is None:
        raise node.refused(message('"{typed}" is not a date; write year, month and day as 2024-08-15.', typed=text))
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise node.refused(message("The year must be from {first} to {last}.", first=_FIRST_YEAR, last=_LAST_YEAR))
    return found


class Once:
    """Refuses what occurs a second time among things that must differ."""

    def __init__(self) -> None:
        self._seen: set[Hashable] = set()

    def add(self, node: Node, thing: Hashable, words: str) -> None:
        """Take note of a thing, named in `words` when it is refused at `node`."""
        if thing in self._seen:
            raise node.refused(message('"{thing}" occurs twice here; please keep one of them.', thing=words))
        self._seen.add(thing)
