"""The given files of registrations, and a file's teams in the form of their expected results."""

import json
from pathlib import Path
from typing import Any, TypedDict

from stage_contest.domain.teams import Member
from stage_contest.services.archive.values import JsonValue
from stage_contest.services.intake import Registrations

GIVEN = Path(__file__).parents[2] / "data" / "registrations"
BROKEN = GIVEN / "broken"
CLEAN_BOOK = GIVEN / "danh-sach-doi-thi-sach.xlsx"
REAL_BOOK = GIVEN / "danh-sach-doi-thi-thuc-te.xlsx"
WRONG_BOOK = GIVEN / "danh-sach-doi-thi-sai.xlsx"


class Fault(TypedDict):
    sheet: str
    row: int
    column: str | None
    kind: str


class Broken(TypedDict, total=False):
    imported: bool
    kind: str
    teams: list[str]
    members: int


def expected_teams(*only: str) -> JsonValue:
    """All teams of the two books, or those of these names."""
    teams: list[dict[str, JsonValue]] = _read("expected.json")["teams"]
    return {"teams": [team for team in teams if not only or team["name"] in only]}


def expected_faults() -> list[Fault]:
    """The faults of the wrong book."""
    return [
        {"sheet": each["sheet"], "row": each["row"], "column": each["column"], "kind": each["kind"]}
        for each in _read("expected-errors.json")["faults"]
    ]


def about_broken(name: str) -> Broken:
    """What is expected of one of the broken files."""
    about: Broken = _read("broken/expected.json")[name]
    return about


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((GIVEN / name).read_text(encoding="utf-8"))
    return read


def in_expected_form(registrations: Registrations) -> JsonValue:
    return {
        "teams": [
            {"name": team.name, "members": [_member(each.member) for each in team.members]}
            for team in registrations.teams
        ]
    }


def _member(member: Member) -> JsonValue:
    born = member.born
    return {
        "name": member.name,
        "born": born if born is None or isinstance(born, int) else born.isoformat(),
        "gender": member.gender.value if member.gender else None,
        "position": member.position,
        "role": member.role.value,
        "captain": member.captain,
        "phone": member.phone,
    }
