"""What an archive holds: the contest, and what the program carries along beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stage_contest.domain.contest import Contest
from stage_contest.services.archive.values import JsonValue

FORMAT = "stage-contest-archive"
VERSION = 1
OPEN_SHEETS = "open_sheets"
"""The key of `program` under which full but open sheets travel; they are part of the contest, not of `program`."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A contest, and the members of `program` apart from its open sheets, carried along as they are."""

    contest: Contest
    program: Mapping[str, JsonValue] = field(default_factory=dict)
