"""Which column of a typed-up sheet holds which criterion, the counts of answers, and the written total."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart
from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.spelling import match_key
from stage_contest.services.typed_up.worksheet import Worksheet

_IN_BRACKETS = re.compile(r"\([^)]*\)?")
_NUMBERING = frozenset({"stt", "tt", "so tt", "so thu tu", "no"})
_TOTAL = re.compile(r"(?:tong(?: (?:diem|cong|so diem))?|cong|diem|total|points)")


class Count(StrEnum):
    """What is counted of a team's answers."""

    RIGHT = "right"
    WRONG = "wrong"
    BLANK = "blank"


_COUNTS: Mapping[Count, re.Pattern[str]] = {
    Count.BLANK: re.compile(r".*\b(?:khong tra loi|bo trong|de trong|bo qua|blank)\b.*"),
    Count.RIGHT: re.compile(r".*\b(?:dung|right|correct)\b.*"),
    Count.WRONG: re.compile(r".*\b(?:sai|wrong)\b.*"),
}


@dataclass(frozen=True, slots=True)
class JudgedColumns:
    """The column of every criterion, and that of the written total (None: there is none)."""

    criteria: Mapping[CriterionCode, int]
    total: int | None


@dataclass(frozen=True, slots=True)
class CountedColumns:
    """The column of every count, and that of the written points (None: there is none)."""

    counts: Mapping[Count, int]
    total: int | None


def judged_columns(table: Worksheet, part: JudgedPart) -> JudgedColumns | None:
    """The columns of a judged part by their headings; None where not every criterion has one."""
    names = {column: _name(text) for column, text in table.headings.items() if column > table.team}
    total = _total_column(names)
    free = {column: name for column, name in names.items() if column != total and plain(name) not in _NUMBERING}
    found: dict[CriterionCode, int] = {}
    for criterion in part.criteria:
        column = _column_of(criterion, free)
        if column is None:
            return None
        found[criterion.code] = column
        del free[column]
    return None if free else JudgedColumns(found, total)


def counted_columns(table: Worksheet) -> CountedColumns | None:
    """The columns of counted answers by their headings; None where one of the three is not there."""
    names = {column: plain(_name(text)) for column, text in table.headings.items() if column > table.team}
    found: dict[Count, int] = {}
    for count, pattern in _COUNTS.items():
        column = next(
            (each for each, name in names.items() if each not in found.values() and pattern.fullmatch(name)), None
        )
        if column is None:
            return None
        found[count] = column
    return CountedColumns(found, _total_column(names))


def _column_of(criterion: Criterion, free: Mapping[int, str]) -> int | None:
    """The column headed by the criterion's name, or by the beginning of it, or the other way round."""
    wanted = match_key(criterion.name)
    keys = {column: match_key(name) for column, name in free.items()}
    for column, key in keys.items():
        if key == wanted:
            return column
    return next(
        (column for column, key in keys.items() if key and (wanted.startswith(key) or key.startswith(wanted))), None
    )


def _total_column(names: Mapping[int, str]) -> int | None:
    found = [column for column, name in names.items() if _TOTAL.fullmatch(plain(name))]
    return max(found, default=None)


def _name(heading: str) -> str:
    return _IN_BRACKETS.sub("", heading).strip()


def headings_shown(headings: Iterable[str]) -> tuple[str, ...]:
    """The headings as a sentence names them."""
    return tuple(" ".join(heading.split()) for heading in headings)
