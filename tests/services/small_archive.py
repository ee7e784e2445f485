"""A small archive that uses every key of the format, and ways to spoil it."""

import copy
import json
from collections.abc import Mapping, Sequence

from stage_contest.services.archive import JsonValue

Step = str | int


def small_archive() -> dict[str, JsonValue]:
    """A contest of three teams, two judges and one part of every kind, with every key written out."""
    return copy.deepcopy(_SMALL)


def changed(place: Sequence[Step], value: JsonValue) -> str:
    """The small archive as JSON text with another value at a place; a new last key or position is added."""
    whole = small_archive()
    parent, last = _parent(whole, place)
    if isinstance(parent, list) and last == len(parent):
        parent.append(value)
    elif isinstance(parent, list) and isinstance(last, int):
        parent[last] = value
    else:
        assert isinstance(parent, dict)
        assert isinstance(last, str)
        parent[last] = value
    return json.dumps(whole)


def without(place: Sequence[Step]) -> str:
    """The small archive as JSON text with a key left out."""
    whole = small_archive()
    parent, last = _parent(whole, place)
    assert isinstance(parent, dict)
    assert isinstance(last, str)
    del parent[last]
    return json.dumps(whole)


def value_at(whole: JsonValue, place: Sequence[Step]) -> JsonValue:
    """The value at a place."""
    for step in place:
        if isinstance(whole, list) and isinstance(step, int):
            whole = whole[step]
        else:
            assert isinstance(whole, dict)
            assert isinstance(step, str)
            whole = whole[step]
    return whole


def places(whole: JsonValue, place: tuple[Step, ...] = ()) -> list[tuple[Step, ...]]:
    """Every place below and including this one."""
    below: list[tuple[Step, JsonValue]] = []
    if isinstance(whole, list):
        below = list(enumerate(whole))
    elif isinstance(whole, Mapping):
        below = list(whole.items())
    return [place, *(found for step, value in below for found in places(value, (*place, step)))]


def _parent(whole: dict[str, JsonValue], place: Sequence[Step]) -> tuple[JsonValue, Step]:
    return value_at(whole, place[:-1]), place[-1]


_SMALL: dict[str, JsonValue] = {
    "format": "stage-contest-archive",
    "version": 1,
    "contest": {"name": "Hội thi", "organizer": "UBND huyện", "year": 2024},
    "rules": {
        "team": {"members_min": 7, "members_max": 12, "main_members": 4, "captains": 1},
        "parts": [
            {
                "code": "skit",
                "name": "Tiểu phẩm",
                "kind": "judged",
                "minutes": "7.5",
                "criteria": [
                    {"code": "content", "name": "Nội dung", "max": "8", "step": "0.25", "weight": "1"},
                    {"code": "acting", "name": "Diễn xuất", "max": "4", "step": "0.5", "weight": "1.5"},
                ],
                "combine": "trimmed_mean",
                "drop": 1,
                "over": "criterion",
                "rounding": {"criterion": 2, "weighted": 2, "part": 2},
                "weight": "1",
            },
            {
                "code": "quiz",
                "name": "Kiến thức",
                "kind": "objective",
                "minutes": "10",
                "questions": 10,
                "points_right": "3",
                "points_wrong": "-1",
                "points_blank": "0",
                "max": "30",
                "rounding": {"part": 2},
                "weight": "1",
            },
            {
                "code": "bonus",
                "name": "Điểm thưởng",
                "kind": "typed",
                "max": "10",
                "step": "0.01",
                "rounding": {"part": None},
                "weight": "1",
            },
        ],
        "rounding": {"total": 2},
        "tie_breaks": [
            "part:skit",
            "criterion:skit/content",
            "fewer_deductions",
            "extra_question",
            "chair",
            "lots",
        ],
        "qualification": {"per_cluster": 1, "best_others": 0},
    },
    "judges": [
        {"code": "gk1", "name": "Giám khảo 1", "position": "Trưởng ban", "conflicts": []},
        {"code": "gk2", "name": "Giám khảo 2", "position": "", "conflicts": ["c"]},
    ],
    "teams": [
        {
            "code": "a",
            "name": "Đội A",
            "unit": "UBND xã A",
            "members": [
                {
                    "name": "Nguyễn Thị Một",
                    "born": "1990-05-01",
                    "gender": "female",
                    "position": "Công chức",
                    "phone": "0300000001",
                    "role": "main",
                    "captain": True,
                },
                {
                    "name": "Trần Văn Hai",
                    "born": 1985,
                    "gender": None,
                    "position": "",
                    "phone": None,
                    "role": "extra",
                    "captain": False,
                },
            ],
        },
        {"code": "b", "name": "Đội B", "unit": "", "members": []},
        {"code": "c", "name": "Đội C", "unit": "", "members": []},
        {"code": "d", "name": "Đội D", "unit": "", "members": []},
    ],
    "rounds": [
        {
            "code": "cluster-1",
            "name": "Cụm 1",
            "kind": "cluster",
            "venue": "Hội trường",
            "date": "2024-08-15",
            "parts": ["skit", "quiz", "bonus"],
            "panel": [{"judge": "gk1", "chair": True}, {"judge": "gk2", "chair": False}],
            "prizes": {
                "ties": "share",
                "money": "pool",
                "main": [
                    {"name": "Giải Nhất", "count": 1, "money": 4000000, "min_total": "20.5"},
                    {"name": "Giải Nhì", "count": 2, "money": 3000000, "min_total": None},
                ],
                "side": [
                    {
                        "name": "Tiểu phẩm hay nhất",
                        "part": "skit",
                        "money": 1000000,
                        "tie_breaks": ["total", "part:quiz", "criterion:skit/content", "chair"],
                        "exclude_main": True,
                    },
                    {
                        "name": "Kiến thức tốt nhất",
                        "part": "quiz",
                        "money": 500000,
                        "tie_breaks": ["lots"],
                        "exclude_main": False,
                    },
                ],
            },
            "entries": [
                {"team": "a", "order": 2, "status": "competing"},
                {"team": "b", "order": 1, "status": "withdrawn"},
                {"team": "c", "order": 3, "status": "guest"},
            ],
            "sheets": [
                {
                    "judge": "gk1",
                    "team": "a",
                    "part": "skit",
                    "state": "marked",
                    "marks": {"content": "7.25", "acting": "3.5"},
                },
                {"judge": "gk2", "team": "a", "part": "skit", "state": "absent"},
                {"judge": "gk1", "team": "b", "part": "skit", "state": "abstained"},
                {"judge": "gk2", "team": "b", "part": "skit", "state": "marked", "marks": {"content": "0"}},
            ],
            "answers": [{"team": "a", "part": "quiz", "right": 8, "wrong": 1, "blank": 1}],
            "typed": [{"team": "a", "part": "bonus", "points": "4.5"}],
            "deductions": [
                {"team": "a", "part": "skit", "points": "1", "reason": "Quá giờ 1 phút"},
                {"team": "a", "part": None, "points": "0.25", "reason": ""},
            ],
            "tie_decisions": [
                {"key": "chair", "teams": ["b", "a"], "reason": "Đội B tốt hơn"},
                {"key": "lots", "teams": ["a", "b", "c"], "reason": ""},
                {"key": "extra_question", "points": {"a": "10", "b": "-5"}, "reason": ""},
            ],
        },
        {
            "code": "final",
            "name": "Chung kết",
            "kind": "final",
            "venue": "",
            "date": None,
            "parts": ["bonus", "skit"],
            "panel": [],
            "prizes": {"ties": "open", "money": "full", "main": [], "side": []},
            "entries": [],
            "sheets": [],
            "answers": [],
            "typed": [],
            "deductions": [],
            "tie_decisions": [],
        },
    ],
    "program": {
        "note": {"anything": [1, 2.5, None, "x"]},
        "open_sheets": [
            {
                "round": "cluster-1",
                "judge": "gk1",
                "team": "c",
                "part": "skit",
                "state": "marked",
                "marks": {"content": "8", "acting": "4"},
            }
        ],
    },
}
