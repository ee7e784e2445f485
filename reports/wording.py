"""The one place that words sentences, points, money, dates and times, for papers and screens alike."""

import datetime
import re
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from gettext import GNUTranslations
from typing import Literal

from babel.dates import format_date

from assets import asset
from reports.numerals import spelled_out
from reports.terms import term
from stage_contest.domain.errors import Message
from stage_contest.domain.points import Hundredths, Points, as_fraction, exact_text, parse_points

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")

_CATALOGUE = "stage_contest"
_DECIMAL_MARK: Mapping[Language, str] = {"vi": ",", "en": "."}
_THOUSANDS_MARK: Mapping[Language, str] = {"vi": ".", "en": ","}
_MINUS = "−"
_MONEY_UNITS = ("vnđ", "vnd", "đồng", "₫", "đ")
_GROUPED = re.compile(r"\d+|\d{1,3}(?:[., ]\d{3})+", re.ASCII)
_LAST_DAY_WITH_ZERO = 9
_LAST_MONTH_WITH_ZERO = 2


class Words:
    """Everything the program says, in one language; pages and papers are given theirs."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        with asset("translations", language, "LC_MESSAGES", f"{_CATALOGUE}.mo").open("rb") as compiled:
            self._catalogue = GNUTranslations(compiled)

    def say(self, msgid: str, /, **values: object) -> str:
        """The sentence in this language, its {places} filled in with the values in this language's writing."""
        sentence = self._catalogue.gettext(msgid) if msgid else ""
        return sentence.format(**{name: self._written(value) for name, value in values.items()})

    def say_message(self, message: Message) -> str:
        """A message of the domain in this language."""
        return self.say(message.text, **message.values)

    def say_term(self, member: StrEnum) -> str:
        """A member of the domain's enums as people call it: `Role.CHAIR` is "Trưởng ban giám khảo"."""
        known = term(member)
        return self.say_message(known) if known else str(member)

    def points(self, value: Fraction | Hundredths, least_decimals: int = 0) -> str:
        """Points (a rational number, or whole hundredths) with this language's decimal mark: "85,75"."""
        exact = value if isinstance(value, Fraction) else as_fraction(value)
        return exact_text(exact, least_decimals).replace("-", _MINUS).replace(".", _DECIMAL_MARK[self.language])

    def money(self, dong: int) -> str:
        """An amount in whole đồng: "4.000.000 đồng"."""
        return f"{self.amount(dong)} đồng"

    def amount(self, dong: int) -> str:
        """An amount in whole đồng without its unit, for columns of money: "4.000.000"."""
        return f"{dong:,}".replace(",", _THOUSANDS_MARK[self.language]).replace("-", _MINUS)

    def money_in_words(self, dong: int) -> str:
        """An amount in whole đồng (0 or more) spelled out, always in Vietnamese: "Bốn triệu đồng"."""
        spelled = spelled_out(dong)
        return f"{spelled[0].upper()}{spelled[1:]} đồng"

    def date(self, day: datetime.date) -> str:
        """A day as tables show it: "05/03/2024"."""
        return f"{day:%d/%m}/{day.year:04d}"

    def long_date(self, day: datetime.date) -> str:
        """A day as papers write it: "ngày 05 tháng 3 năm 2024" (Nghị định 30/2020: zeros to day 9 and month 2)."""
        if self.language == "en":
            return format_date(day, "d MMMM y", locale="en")
        shown_day = f"{day.day:02d}" if day.day <= _LAST_DAY_WITH_ZERO else str(day.day)
        shown_month = f"{day.month:02d}" if day.month <= _LAST_MONTH_WITH_ZERO else str(day.month)
        return f"ngày {shown_day} tháng {shown_month} năm {day.year}"

    def time(self, moment: datetime.time | datetime.datetime) -> str:
        """A time of day, "19:42"; an aware moment is shown in the laptop's own time zone."""
        shown = _local(moment) if isinstance(moment, datetime.datetime) else moment
        return f"{shown:%H:%M}"

    def moment(self, moment: datetime.datetime) -> str:
        """A day with its time, "05/03/2024 19:42"; an aware moment is shown in the laptop's own time zone."""
        shown = _local(moment)
        return f"{self.date(shown.date())} {self.time(shown.time())}"

    def _written(self, value: object) -> str:
        if isinstance(value, Message):
            return self.say_message(value)
        if isinstance(value, StrEnum):
            return self.say_term(value)
        if isinstance(value, tuple | list):
            return ", ".join(self._written(item) for item in value)
        return self._written_number(value)

    def _written_number(self, value: object) -> str:
        if isinstance(value, Points):
            return self.points(value.hundredths)
        if isinstance(value, Fraction):
            return self.points(value)
        if isinstance(value, datetime.datetime):
            return self.moment(value)
        if isinstance(value, datetime.date):
            return self.date(value)
        if isinstance(value, datetime.time):
            return self.time(value)
        return str(value)


def parse_typed(text: str) -> Hundredths:
    """Read points as people type them: "7,25", "7.25", " 7 "; both marks are decimal marks in every language.

    Raises:
        ValueError: if the text is not a plain number with at most two decimals.
    """
    plain = "".join(text.split()).replace(_MINUS, "-").replace(",", ".")
    if plain.endswith("."):
        raise ValueError(text)
    return parse_points(f"0{plain}" if plain.startswith(".") else plain)


def parse_money(text: str) -> int:
    """Read an amount in whole đồng as people type it: "4.000.000", "4 000 000 đồng"; marks part thousands.

    Raises:
        ValueError: if the text is not a whole amount of 0 or more, or its marks do not part thousands.
    """
    plain = " ".join(text.split()).lower()
    for unit in _MONEY_UNITS:
        plain = plain.removesuffix(unit).rstrip()
    if _GROUPED.fullmatch(plain) is None:
        raise ValueError(text)
    return int("".join(digit for digit in plain if digit.isdecimal()))


def _local(moment: datetime.datetime) -> datetime.datetime:
    return moment.astimezone() if moment.tzinfo else moment
