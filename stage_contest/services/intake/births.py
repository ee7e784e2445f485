"""Dates of birth as people write them, and when a list was made."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.sheet import EXCEL_FIRST_DAY, Value

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.,\s-]\s*(\d{1,2})\s*[/.,\s-]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?")
_IN_WORDS = re.compile(r"(?:sinh )?(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})")
_MONTH_AND_YEAR = re.compile(r"(?:thang )?(?:0?[1-9]|1[0-2])\s*(?:[/.-]|\bnam\b)\s*(\d{4})")
_YEAR = re.compile(r"(?:(?:sinh )?nam |sn )?(\d{4})")
_SERIAL = re.compile(r"\d{5}")
_MADE = re.compile(r"\bngày\s+(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})\b", re.IGNORECASE)

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LAST_SERIAL = 110_000
_CENTURY = 100
_TWO_DIGITS = 2


def read_birth(value: Value, first_day: date, made: date | None) -> date | int | None:
    """A date of birth, a bare year where only the year is known, or None if there is no such date.

    Serials count from `first_day`; a year of two digits is the latest one that is not after `made`.
    """
    if isinstance(value, date):
        return value if value.year >= _FIRST_YEAR else None
    if isinstance(value, int):
        return _of_number(value, first_day)
    if isinstance(value, float):
        return _of_number(int(value), first_day) if value > _LAST_YEAR else None
    return _of_text(value.strip(" .;'"), first_day, made)


def date_of(day: Value | None, month: Value | None, year: Value | None) -> date | None:
    """A date from its three columns, None if there is no such day."""
    try:
        return date(int(str(year)), int(str(month)), int(str(day)))
    except ValueError:
        return None


def dates_made(texts: Iterable[str]) -> Iterable[date]:
    """The days on which lists say they were made: "Bình Sơn, ngày 28 tháng 5 năm 2024"; no dates of birth."""
    for text in texts:
        if read_birth(text, EXCEL_FIRST_DAY, None) is not None:
            continue
        for found in _MADE.finditer(text):
            made = date_of(*found.groups())
            if made:
                yield made


def _of_number(number: int, first_day: date) -> date | int | None:
    if _FIRST_YEAR <= number < _LAST_YEAR:
        return number
    return first_day + timedelta(number) if _LAST_YEAR <= number <= _LAST_SERIAL else None


def _of_text(text: str, first_day: date, made: date | None) -> date | int | None:
    if found := _DAY_FIRST.fullmatch(text) or _IN_WORDS.fullmatch(plain(text)) or _RUN_TOGETHER.fullmatch(text):
        day, month, year = found.groups()
        return _with_century(day, month, year, made)
    if found := _YEAR_FIRST.fullmatch(text):
        return date_of(found.group(3), found.group(2), found.group(1))
    if found := _YEAR.fullmatch(plain(text)) or _MONTH_AND_YEAR.fullmatch(text.lower()):
        year = int(found.group(1))
        return year if _FIRST_YEAR <= year < _LAST_YEAR else None
    return _of_number(int(text), first_day) if _SERIAL.fullmatch(text) else None


def _with_century(day: str, month: str, year: str, made: date | None) -> date | None:
    if len(year) > _TWO_DIGITS:
        found = date_of(day, month, year)
        return found if found and found.year >= _FIRST_YEAR else None
    last = (made.year if made else _FIRST_YEAR + _CENTURY) % _CENTURY
    century = _FIRST_YEAR + _CENTURY if int(year) <= last else _FIRST_YEAR
    return date_of(day, month, str(century + int(year)))
