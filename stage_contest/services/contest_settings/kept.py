"""The settings of a contest as they are kept: a name and a JSON value each."""

import json
from collections.abc import Mapping

from stage_contest.domain.setup import FAR_PERCENT, IDLE_MINUTES, MOST_IDLE_MINUTES, ContestSetup, FlagsFor

APPROVED_MONEY = "approved_money"
FLAGS_FOR = "flags_for"
HALL_DEPTH = "hall_depth"
PICTURE_WIDTH = "picture_width"
IDLE = "idle_minutes"
SAME_READER_TWICE = "same_reader_twice"
FAR = "far_percent"


def setup_of(kept: Mapping[str, str]) -> ContestSetup:
    """The settings that are understood; whatever else is kept stays as it is."""
    flags = _value(kept, FLAGS_FOR)
    known = {choice.value: choice for choice in FlagsFor}
    return ContestSetup(
        approved_money=_whole(kept, APPROVED_MONEY),
        flags_for=known.get(flags, FlagsFor.MAIN) if isinstance(flags, str) else FlagsFor.MAIN,
        hall_depth=_whole(kept, HALL_DEPTH),
        picture_width=_whole(kept, PICTURE_WIDTH),
        idle_minutes=min(_whole(kept, IDLE) or IDLE_MINUTES, MOST_IDLE_MINUTES),
        same_reader_twice=_value(kept, SAME_READER_TWICE) is True,
        far_percent=_whole(kept, FAR) or FAR_PERCENT,
    )


def kept_setup(setup: ContestSetup) -> Mapping[str, str | None]:
    """The settings as they are kept; None for those about which nothing is said."""
    return {
        APPROVED_MONEY: _text(setup.approved_money),
        FLAGS_FOR: None if setup.flags_for is FlagsFor.MAIN else json.dumps(setup.flags_for.value),
        HALL_DEPTH: _text(setup.hall_depth),
        PICTURE_WIDTH: _text(setup.picture_width),
        IDLE: None if setup.idle_minutes == IDLE_MINUTES else _text(setup.idle_minutes),
        SAME_READER_TWICE: json.dumps(True) if setup.same_reader_twice else None,
        FAR: None if setup.far_percent == FAR_PERCENT else _text(setup.far_percent),
    }


def _whole(kept: Mapping[str, str], name: str) -> int | None:
    value = _value(kept, name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _value(kept: Mapping[str, str], name: str) -> object:
    found: object = json.loads(kept.get(name, "null"))
    return found


def _text(value: int | None) -> str | None:
    return None if value is None else json.dumps(value)
