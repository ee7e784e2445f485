"""What is found wrong in a contest file, and what its tables and columns are called when people read it."""

from collections.abc import Mapping
from dataclasses import dataclass

from stage_contest.domain.errors import Message, message
from stage_contest.domain.points import Hundredths, Points
from stage_contest.storage.statements import Value


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `place` as people read it, such as "cluster-1 / chau-o / skit / gk3 / acting"."""

    place: str
    said: Message


TABLES: Mapping[str, Message] = {
    "answers": message("answers"),
    "carried": message("carried along"),
    "confirmation": message("confirmation"),
    "contest": message("contest"),
    "criterion": message("criterion"),
    "deduction": message("deduction"),
    "draw": message("draw of lots"),
    "entry": message("entry"),
    "entry_origin": message("way into the final"),
    "entry_status": message("entry's status"),
    "hall_scene": message("hall's screen"),
    "judge": message("judge"),
    "judge_conflict": message("conflict of interest"),
    "main_prize": message("main prize"),
    "mark": message("mark"),
    "member": message("member"),
    "over_time": message("over-time rule"),
    "paper_sheet": message("paper sheet"),
    "paper_text": message("text of papers"),
    "part": message("part"),
    "part_order": message("running order of a part"),
    "person": message("person"),
    "person_role": message("person's role"),
    "picture": message("picture"),
    "release_setting": message("release setting"),
    "reopen_request": message("request to reopen a sheet"),
    "reread": message("mark read again"),
    "reveal": message("reveal"),
    "round": message("round"),
    "round_freeze": message("freeze"),
    "round_part": message("part of a round"),
    "seat": message("seat on the panel"),
    "setting": message("setting"),
    "sheet_state": message("state of a sheet"),
    "side_prize": message("side prize"),
    "stage_call": message("call on stage"),
    "stopwatch": message("stopwatch"),
    "team": message("team"),
    "tie_decision": message("tie decision"),
    "typed_points": message("typed points"),
}

_ORDER = ("round", "team", "part", "judge", "criterion", "field", "name", "code", "number", "id")
_POINTS = frozenset(
    (
        "points",
        "maximum",
        "step",
        "weight",
        "minutes",
        "min_total",
        "points_right",
        "points_wrong",
        "points_blank",
        "each_minute",
        "written_total",
    )
)
_LONGEST = 60
_BEFORE = 20


def place_of(key: Mapping[str, Value]) -> str:
    """Where a row belongs: the values of its key from the outermost place inward, later versions named."""
    names = [str(key[name]) for name in _ORDER if name in key]
    version = key.get("version")
    later = f" (version {version})" if isinstance(version, int) and version > 1 else ""
    return " / ".join(names) + later


def shown(column: str, value: Value, other: Value = None) -> object:
    """A value of a column as a sentence shows it; of a long text the piece where it parts from `other`."""
    if value is None:
        return "–"
    if isinstance(value, int):
        return Points(Hundredths(value)) if column in _POINTS else value
    text = str(value)
    if len(text) <= _LONGEST:
        return f'"{text}"'
    start = max(0, _parting(text, str(other)) - _BEFORE) if isinstance(other, str) else 0
    return f'"…{text[start : start + _LONGEST]}…"'


def _parting(one: str, other: str) -> int:
    for position, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return position
    return min(len(one), len(other))
