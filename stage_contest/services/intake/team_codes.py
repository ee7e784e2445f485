"""Codes for new teams: the name without marks, made unique by its tone ("binh-thanh-nang") or a number."""

import re
from collections.abc import Container, Iterator
from itertools import count

from stage_contest.domain.teams import TeamCode
from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.spelling import tone_of

_UNIT = re.compile(r"^(?:xa|thi tran|phuong|dac khu) (?=[a-z])")
_TONES = ("ngang", "huyen", "hoi", "nga", "sac", "nang")
_LONGEST = 80


def new_code(name: str, taken: Container[str]) -> TeamCode:
    """A code for a team of this name that is not taken yet."""
    base = _UNIT.sub("", plain(name)).replace(" ", "-")[:_LONGEST].strip("-") or "team"
    return next(TeamCode(code) for code in _candidates(base, name) if code not in taken)


def _candidates(base: str, name: str) -> Iterator[str]:
    yield base
    yield f"{base}-{_TONES[tone_of(name.rpartition(' ')[2])]}"
    yield from (f"{base}-{number}" for number in count(2))
