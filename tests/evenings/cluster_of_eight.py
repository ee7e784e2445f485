"""A cluster of eight teams and seven judges, what each of them marks, and a second way to count it.

The second computation is written for the test alone: it shares no code with the program and knows only this one.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from stage_contest.services.archive import Archive, read_archive

GIVEN = Path(__file__).parents[1] / "data" / "sheets" / "cum-1.archive.json"
JUDGES = tuple(f"gk{number}" for number in range(1, 8))
PAPER, LEAVING, RELATED = "gk7", "gk6", "gk5"
"""Who marks on paper, who leaves before the skits, and who has a relative on a team."""
TEAMS = (
    "binh-phuoc",
    "binh-thanh",
    "binh-hiep",
    "binh-nguyen",
    "binh-hoa",
    "binh-hai",
    "binh-long",
    "binh-thanh-nang",
)
RELATIVES, LATE, TWINS = "binh-long", "binh-hai", ("binh-hiep", "binh-nguyen")
"""The team that one judge stands aside for, the one that goes over its time, and the two that are equal."""
MAXIMA: Mapping[str, Mapping[str, int]] = {
    "introduction": {"content": 8, "form": 6, "style": 4, "costume": 2},
    "skit": {"content": 20, "script": 10, "acting": 10, "creativity": 5, "costume": 5},
}
RIGHT = dict(zip(TEAMS, (6, 7, 8, 8, 9, 8, 7, 4), strict=True))
QUESTIONS, POINTS_RIGHT = 10, 3
OVER_TIME = Decimal(2)
_STRENGTH = dict(zip(TEAMS, (0, 2, 4, 4, 6, 3, 3, 1), strict=True))
_QUARTER = Decimal("0.25")


def archive() -> Archive:
    """The contest before its marks: two more judges, and the over-time rule of the plan."""
    said = json.loads(GIVEN.read_text(encoding="utf-8"))
    for number, name in ((6, "Bùi Thị Kim Anh"), (7, "Võ Đình Sang")):
        said["judges"].append({"code": f"gk{number}", "name": name, "position": "Chuyên viên"})
        said["rounds"][0]["panel"].append({"judge": f"gk{number}"})
    said["program"] = {"over_time": {"skit": {"each_minute": "1"}}}
    return read_archive(json.dumps(said))


def mark(judge: str, team: str, part: str, criterion: str) -> Decimal:
    """What a judge gives, in quarters; twins get the same from everybody."""
    maximum = MAXIMA[part][criterion]
    twin = TWINS[0] if team in TWINS else team
    spread = (JUDGES.index(judge) * 3 + len(criterion) + TEAMS.index(twin)) % 5
    quarters = 4 * maximum * (12 + _STRENGTH[team]) // 18 - spread % (maximum + 1)
    return max(Decimal(0), min(Decimal(maximum), quarters * _QUARTER))


@dataclass(frozen=True)
class Counted:
    """What a team comes to, by the test's own count."""

    parts: Mapping[str, Decimal]
    total: Decimal


def count(corrected: Mapping[tuple[str, str, str, str], Decimal]) -> Mapping[str, Counted]:
    """Every team's scores: the mean of the sheets that count, two decimals, half up; `corrected` marks go first."""
    found: dict[str, Counted] = {}
    for team in TEAMS:
        parts = {part: _mean(team, part, corrected) for part in MAXIMA}
        if team == LATE:
            parts["skit"] = max(parts["skit"] - OVER_TIME, Decimal(0))
        parts["knowledge"] = Decimal(RIGHT[team] * POINTS_RIGHT)
        found[team] = Counted(parts, sum(parts.values(), Decimal(0)))
    return found


def _mean(team: str, part: str, corrected: Mapping[tuple[str, str, str, str], Decimal]) -> Decimal:
    totals = [
        sum(
            (corrected.get((judge, team, part, each), mark(judge, team, part, each)) for each in MAXIMA[part]),
            Decimal(0),
        )
        for judge in JUDGES
        if not (judge == LEAVING and part == "skit") and not (judge == RELATED and team == RELATIVES)
    ]
    mean = sum(totals, Decimal(0)) / len(totals)
    return mean.quantize(Decimal("0.01"), ROUND_HALF_UP)


def order(counted: Mapping[str, Counted], first_by_lot: str) -> list[str]:
    """The teams from the first place on: total, skit, knowledge, introduction; then the lot between the twins."""
    return sorted(
        counted,
        key=lambda team: (
            -counted[team].total,
            *(-counted[team].parts[part] for part in ("skit", "knowledge", "introduction")),
            team != first_by_lot,
        ),
    )
