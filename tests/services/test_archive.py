import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import InputRefused
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import SheetState
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive, JsonValue, read_archive, write_archive
from tests.services.small_archive import Step, changed, places, small_archive, value_at

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
SAMPLE_ARCHIVES = sorted(SAMPLES.glob("*.archive.json"))
SMALLER_SAMPLES = [path for path in SAMPLE_ARCHIVES if path.stat().st_size < 20_000]
WHOLES: list[JsonValue] = [small_archive(), *(json.loads(path.read_bytes()) for path in SMALLER_SAMPLES)]
WHOLE_PLACES = [(whole, places(whole)) for whole in WHOLES]
POINTS_KEYS = {"points", "min_total", "max", "step", "weight", "minutes"}


def least_archive() -> dict[str, JsonValue]:
    return {
        "format": "stage-contest-archive",
        "version": 1,
        "contest": {"name": "Hội thi", "year": 2024},
        "rules": {},
    }


def differences(given: JsonValue, written: JsonValue, place: str = "") -> list[str]:
    """Where a given archive is not contained in a written one, points compared as numbers."""
    if isinstance(given, dict) and isinstance(written, dict):
        return [found for key in given for found in differences(given[key], written.get(key), f"{place}.{key}")]
    if isinstance(given, list) and isinstance(written, list) and len(given) == len(written):
        pairs = enumerate(zip(given, written, strict=True))
        return [found for at, pair in pairs for found in differences(*pair, f"{place}[{at}]")]
    if given == written:
        return []
    key = place.rpartition(".")[2]
    same = (
        key in POINTS_KEYS
        and isinstance(given, str)
        and isinstance(written, str)
        and float(given) == float(written)
    )
    return [] if same else [f"{place}: {given!r} became {written!r}"]


@pytest.mark.parametrize("path", SAMPLE_ARCHIVES, ids=lambda path: path.name)
def test_export_of_an_import_gives_the_same_content(path: Path) -> None:
    archive = read_archive(path.read_bytes())
    written = write_archive(archive)
    assert differences(json.loads(path.read_bytes()), json.loads(written)) == []
    assert read_archive(written) == archive


def test_an_archive_with_every_key_is_written_as_it_was_read() -> None:
    written = write_archive(read_archive(json.dumps(small_archive())))
    assert json.loads(written) == small_archive()
    assert written == json.dumps(small_archive(), ensure_ascii=False, indent=1) + "\n"


def test_what_may_be_left_out_has_its_default() -> None:
    archive = read_archive(json.dumps(least_archive()))
    assert archive.contest.organizer == ""
    assert archive.contest.rules.rounding_total == 2
    assert archive.contest.rules.team.members_min == 7
    assert read_archive(write_archive(archive)) == archive


def test_a_round_has_all_parts_of_the_rules_unless_it_names_its_own() -> None:
    whole = small_archive()
    final = value_at(whole, ("rounds", 1))
    assert isinstance(final, dict)
    assert [*read_archive(json.dumps(whole)).contest.rounds[1].parts] == ["bonus", "skit"]
    del final["parts"]
    assert [*read_archive(json.dumps(whole)).contest.rounds[1].parts] == ["skit", "quiz", "bonus"]


def test_a_byte_order_mark_is_passed_over() -> None:
    text = json.dumps(small_archive())
    assert read_archive("\ufeff" + text) == read_archive(text)
    assert read_archive(b"\xef\xbb\xbf" + text.encode()) == read_archive(text)


def test_points_are_written_in_their_shortest_form() -> None:
    text = changed(("rounds", 0, "typed", 0, "points"), "04.50")
    assert json.loads(write_archive(read_archive(text)))["rounds"][0]["typed"][0]["points"] == "4.5"


def test_program_is_carried_along_as_it_is() -> None:
    note: JsonValue = {"deep": [[{"ẩn": "số"}], 1.5, True, None], "empty": {}}
    archive = read_archive(changed(("program", "of tomorrow"), note))
    assert archive.program["of tomorrow"] == note
    assert json.loads(write_archive(archive))["program"]["of tomorrow"] == note


def test_a_full_sheet_arrives_submitted_and_a_partial_one_does_not() -> None:
    sheets = read_archive(json.dumps(small_archive())).contest.rounds[0].sheets
    assert [(sheet.team, sheet.state, sheet.submitted) for sheet in sheets] == [
        ("a", SheetState.MARKED, True),
        ("a", SheetState.ABSENT, True),
        ("b", SheetState.ABSTAINED, True),
        ("b", SheetState.MARKED, False),
        ("c", SheetState.MARKED, False),
    ]


def test_open_sheets_of_the_program_are_part_of_the_contest_only() -> None:
    archive = read_archive(json.dumps(small_archive()))
    assert list(archive.program) == ["note"]
    stale = Archive(archive.contest, {**archive.program, "open_sheets": "stale"})
    assert write_archive(stale) == write_archive(archive)


def test_no_sheet_is_written_for_a_conflict_of_interest() -> None:
    said: JsonValue = {"judge": "gk2", "team": "c", "part": "skit", "state": "abstained"}
    archive = read_archive(changed(("rounds", 0, "sheets", 4), said))
    assert archive == read_archive(json.dumps(small_archive()))
    contest = archive.contest
    conflicted = replace(contest.judges[0], conflicts=(TeamCode("a"), TeamCode("b"), TeamCode("c")))
    sheets = json.loads(write_archive(Archive(replace(contest, judges=(conflicted, *contest.judges[1:])))))[
        "rounds"
    ][0]["sheets"]
    assert {sheet["judge"] for sheet in sheets} == {"gk2"}


def test_an_absent_sheet_may_carry_an_empty_object_of_marks() -> None:
    text = changed(("rounds", 0, "sheets", 1, "marks"), {})
    assert read_archive(text) == read_archive(json.dumps(small_archive()))


def test_members_may_be_known_by_name_only() -> None:
    whole = small_archive()
    team = value_at(whole, ("teams", 1))
    assert isinstance(team, dict)
    team["members"] = [{"name": "Lê Văn Ba"}]
    member = read_archive(json.dumps(whole)).contest.teams[1].members[0]
    assert (member.born, member.gender, member.phone, member.captain) == (None, None, None, False)


def test_minutes_of_any_kind_of_part_are_kept() -> None:
    archive = read_archive(changed(("rules", "parts", 2, "minutes"), "2.5"))
    assert archive.contest.rules.part(PartCode("bonus")).minutes == Hundredths(250)
    assert read_archive(write_archive(archive)) == archive


SPOILING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 12),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(
        ["", "a", "1", "-1", "0.25", "1e2", "chair", "part:talk", "total", "absent", "2024-02-30", "x/y"]
    ),
    st.text(max_size=5),
    st.sampled_from([[], {}, [[]], {"a": 1}]),
)


def parent_of(whole: JsonValue, place: tuple[Step, ...]) -> JsonValue:
    return value_at(whole, place[:-1])


def put(parent: JsonValue, step: Step, value: JsonValue) -> None:
    if isinstance(parent, list):
        assert isinstance(step, int)
        parent[step] = value
    else:
        assert isinstance(parent, dict)
        assert isinstance(step, str)
        parent[step] = value


def spoil(whole: JsonValue, place: tuple[Step, ...], data: st.DataObject) -> None:
    """Change, remove, repeat or rename what stands at a place, or put there what stands elsewhere."""
    parent, step = parent_of(whole, place), place[-1]
    way = data.draw(st.sampled_from(["other", "gone", "again", "renamed", "swapped"]))
    if way == "other":
        put(parent, step, data.draw(SPOILING))
    elif way == "swapped":
        elsewhere = data.draw(st.sampled_from(places(whole)))
        put(parent, step, json.loads(json.dumps(value_at(whole, elsewhere))))
    elif isinstance(parent, list) and isinstance(step, int):
        if way == "gone":
            del parent[step]
        else:
            parent.append(parent[step])
    elif isinstance(parent, dict) and isinstance(step, str):
        value = parent.pop(step)
        if way != "gone":
            parent[data.draw(st.text(max_size=4))] = value


@given(st.data())
def test_a_spoiled_archive_is_read_or_refused_but_nothing_else_happens(data: st.DataObject) -> None:
    original, _ = data.draw(st.sampled_from(WHOLE_PLACES))
    whole = json.loads(json.dumps(original))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(places(whole)))
        if place:
            spoil(whole, place, data)
    try:
        archive = read_archive(json.dumps(whole))
    except InputRefused:
        return
    assert read_archive(write_archive(archive)) == archive


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_any_bytes_and_any_text_are_read_or_refused(text: str | bytes) -> None:
    with pytest.raises(InputRefused):
        read_archive(text)
