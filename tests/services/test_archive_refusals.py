import json

import pytest

from stage_contest.domain.errors import InputRefused
from stage_contest.services.archive import JsonValue, read_archive
from tests.services.small_archive import Step, changed, small_archive, value_at, without

ROUND: tuple[Step, ...] = ("rounds", 0)
PARTS: tuple[Step, ...] = ("rules", "parts")
SHEETS: tuple[Step, ...] = (*ROUND, "sheets")
DECISIONS: tuple[Step, ...] = (*ROUND, "tie_decisions")

Place = tuple[Step, ...]


def written(place: Place) -> str:
    text = ""
    for step in place:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


def refusal(text: str | bytes) -> InputRefused:
    with pytest.raises(InputRefused) as caught:
        read_archive(text)
    assert str(caught.value.said).strip()
    return caught.value


WRONG_VALUES: list[tuple[Place, JsonValue]] = [
    (("format",), "another-archive"),
    (("version",), 0),
    (("version",), True),
    (("version",), 1.0),
    (("version",), "1"),
    (("contest",), []),
    (("contest", "name"), ""),
    (("contest", "name"), "  "),
    (("contest", "organizer"), None),
    (("contest", "year"), "2024"),
    (("contest", "year"), 2024.0),
    (("contest", "year"), True),
    (("contest", "year"), 24),
    (("contest", "year"), 99999),
    (("rules", "team"), None),
    (("rules", "team", "members_min"), -1),
    (("rules", "team", "captains"), True),
    (("rules", "rounding", "total"), -1),
    (("rules", "rounding", "total"), 1000),
    (("rules", "rounding", "total"), "2"),
    (("rules", "rounding", "total"), False),
    (("rules", "qualification", "per_cluster"), -1),
    (("rules", "qualification", "best_others"), None),
    (("rules", "tie_breaks"), "chair"),
    (("rules", "tie_breaks", 0), "total"),
    (("rules", "tie_breaks", 0), "chairs"),
    (("rules", "tie_breaks", 0), "part:dance"),
    (("rules", "tie_breaks", 0), "part:"),
    (("rules", "tie_breaks", 0), "part"),
    (("rules", "tie_breaks", 0), "criterion:skit"),
    (("rules", "tie_breaks", 0), "criterion:skit/rhythm"),
    (("rules", "tie_breaks", 0), "criterion:quiz/content"),
    (("rules", "tie_breaks", 0), "criterion:dance/content"),
    (("rules", "tie_breaks", 0), 1),
    (("rules", "tie_breaks", 5), "chair"),
    ((*PARTS, 0, "code"), ""),
    ((*PARTS, 0, "code"), "a b"),
    ((*PARTS, 0, "code"), "a/b"),
    ((*PARTS, 0, "code"), "a:b"),
    ((*PARTS, 0, "code"), "x" * 101),
    ((*PARTS, 0, "code"), 1),
    ((*PARTS, 0, "kind"), "danced"),
    ((*PARTS, 0, "kind"), None),
    ((*PARTS, 0, "minutes"), "-1"),
    ((*PARTS, 0, "minutes"), 5),
    ((*PARTS, 0, "combine"), "mode"),
    ((*PARTS, 0, "drop"), -1),
    ((*PARTS, 0, "drop"), True),
    ((*PARTS, 0, "over"), "judge"),
    ((*PARTS, 0, "rounding", "criterion"), "2"),
    ((*PARTS, 0, "rounding", "weighted"), -1),
    ((*PARTS, 0, "rounding", "part"), 2.0),
    ((*PARTS, 0, "rounding"), None),
    ((*PARTS, 0, "weight"), "0"),
    ((*PARTS, 0, "weight"), "-1"),
    ((*PARTS, 0, "weight"), 1),
    ((*PARTS, 0, "criteria", 0, "max"), "0"),
    ((*PARTS, 0, "criteria", 0, "max"), "1e1"),
    ((*PARTS, 0, "criteria", 0, "max"), "8.000"),
    ((*PARTS, 0, "criteria", 0, "max"), "8,5"),
    ((*PARTS, 0, "criteria", 0, "max"), " 8"),
    ((*PARTS, 0, "criteria", 0, "max"), "+8"),
    ((*PARTS, 0, "criteria", 0, "max"), "٨"),
    ((*PARTS, 0, "criteria", 0, "max"), "NaN"),
    ((*PARTS, 0, "criteria", 0, "max"), ""),
    ((*PARTS, 0, "criteria", 0, "max"), None),
    ((*PARTS, 0, "criteria", 0, "step"), "0"),
    ((*PARTS, 0, "criteria", 0, "step"), "-0.25"),
    ((*PARTS, 0, "criteria", 0, "weight"), "0.00"),
    ((*PARTS, 0, "criteria", 0, "name"), "a\x00b"),
    (("contest", "name"), "a\x85b"),
    (("contest", "organizer"), "a\x9fb"),
    ((*PARTS, 1, "questions"), -1),
    ((*PARTS, 1, "questions"), "10"),
    ((*PARTS, 1, "questions"), 10**30),
    ((*PARTS, 1, "points_right"), "-3"),
    ((*PARTS, 1, "points_wrong"), "0.001"),
    ((*PARTS, 1, "points_blank"), 0),
    ((*PARTS, 1, "max"), "0"),
    ((*PARTS, 2, "max"), "-10"),
    ((*PARTS, 2, "step"), "0"),
    (("judges", 0, "code"), None),
    (("judges", 0, "position"), 1),
    (("judges", 0, "conflicts", 0), "nobody"),
    (("judges", 1, "conflicts", 1), "c"),
    (("teams", 0, "name"), None),
    (("teams", 0, "unit"), None),
    (("teams", 0, "members"), {}),
    (("teams", 0, "members", 0), "Nguyễn Thị Một"),
    (("teams", 0, "members", 0, "name"), ""),
    (("teams", 0, "members", 0, "born"), "1990"),
    (("teams", 0, "members", 0, "born"), "2023-02-29"),
    (("teams", 0, "members", 0, "born"), "20240815"),
    (("teams", 0, "members", 0, "born"), "1790-05-01"),
    (("teams", 0, "members", 0, "born"), 90),
    (("teams", 0, "members", 0, "born"), 1990.0),
    (("teams", 0, "members", 0, "born"), True),
    (("teams", 0, "members", 0, "gender"), "f"),
    (("teams", 0, "members", 0, "phone"), 300000001),
    (("teams", 0, "members", 0, "role"), None),
    (("teams", 0, "members", 0, "captain"), "yes"),
    (("teams", 0, "members", 0, "captain"), 1),
    ((*ROUND, "kind"), "semifinal"),
    ((*ROUND, "venue"), None),
    ((*ROUND, "date"), "2024-13-01"),
    ((*ROUND, "date"), "15/08/2024"),
    ((*ROUND, "date"), 2024),
    ((*ROUND, "parts"), None),
    ((*ROUND, "parts", 0), "dance"),
    ((*ROUND, "parts", 2), "skit"),
    ((*ROUND, "panel", 0, "judge"), "gk9"),
    ((*ROUND, "panel", 1, "chair"), True),
    ((*ROUND, "panel", 1, "chair"), 0),
    ((*ROUND, "prizes", "ties"), "closed"),
    ((*ROUND, "prizes", "money"), "half"),
    ((*ROUND, "prizes", "main", 0, "count"), -1),
    ((*ROUND, "prizes", "main", 0, "count"), True),
    ((*ROUND, "prizes", "main", 0, "count"), 1.5),
    ((*ROUND, "prizes", "main", 0, "money"), -1),
    ((*ROUND, "prizes", "main", 0, "money"), "4000000"),
    ((*ROUND, "prizes", "main", 0, "money"), 4000000.0),
    ((*ROUND, "prizes", "main", 0, "money"), 10**16),
    ((*ROUND, "prizes", "main", 0, "min_total"), "-1"),
    ((*ROUND, "prizes", "main", 0, "min_total"), 20.5),
    ((*ROUND, "prizes", "side", 0, "part"), "dance"),
    ((*ROUND, "prizes", "side", 0, "money"), False),
    ((*ROUND, "prizes", "side", 0, "tie_breaks", 1), "total"),
    ((*ROUND, "prizes", "side", 0, "exclude_main"), None),
    ((*ROUND, "entries", 0, "team"), "nobody"),
    ((*ROUND, "entries", 1, "team"), "a"),
    ((*ROUND, "entries", 0, "order"), 0),
    ((*ROUND, "entries", 1, "order"), 2),
    ((*ROUND, "entries", 0, "order"), "1"),
    ((*ROUND, "entries", 0, "status"), "late"),
    ((*SHEETS, 0, "judge"), "gk9"),
    ((*SHEETS, 0, "team"), "d"),
    ((*SHEETS, 0, "part"), "quiz"),
    ((*SHEETS, 0, "part"), "dance"),
    ((*SHEETS, 0, "state"), "missing"),
    ((*SHEETS, 0, "marks", "content"), "7.3"),
    ((*SHEETS, 0, "marks", "content"), "8.25"),
    ((*SHEETS, 0, "marks", "content"), "-0.25"),
    ((*SHEETS, 0, "marks", "content"), 7.25),
    ((*SHEETS, 0, "marks", "content"), 7),
    ((*SHEETS, 0, "marks", "content"), None),
    ((*SHEETS, 0, "marks", "rhythm"), "1"),
    ((*SHEETS, 0, "marks"), []),
    ((*SHEETS, 1, "marks"), {"content": "1"}),
    ((*SHEETS, 1, "marks"), None),
    ((*ROUND, "answers", 0, "team"), "d"),
    ((*ROUND, "answers", 0, "part"), "skit"),
    ((*ROUND, "answers", 0, "right"), -1),
    ((*ROUND, "answers", 0, "right"), True),
    ((*ROUND, "typed", 0, "team"), "d"),
    ((*ROUND, "typed", 0, "part"), "quiz"),
    ((*ROUND, "typed", 0, "points"), "10.01"),
    ((*ROUND, "typed", 0, "points"), "-0.01"),
    ((*ROUND, "typed", 0, "points"), 4.5),
    ((*ROUND, "deductions", 0, "team"), "d"),
    ((*ROUND, "deductions", 0, "part"), "dance"),
    ((*ROUND, "deductions", 0, "points"), "-1"),
    ((*ROUND, "deductions", 0, "reason"), None),
    ((*DECISIONS, 0, "key"), "total"),
    ((*DECISIONS, 0, "key"), "part"),
    ((*DECISIONS, 0, "teams"), ["a"]),
    ((*DECISIONS, 0, "teams"), []),
    ((*DECISIONS, 0, "teams", 1), "b"),
    ((*DECISIONS, 0, "teams", 0), "d"),
    ((*DECISIONS, 0, "points"), {"a": "1", "b": "2"}),
    ((*DECISIONS, 2, "teams"), ["a", "b"]),
    ((*DECISIONS, 2, "points"), {"a": "1"}),
    ((*DECISIONS, 2, "points", "d"), "1"),
    ((*DECISIONS, 2, "points", "a"), 1),
    (("program",), []),
    (("program", "open_sheets"), {}),
    (("program", "open_sheets", 0, "round"), "cluster-9"),
    (("program", "open_sheets", 0, "judge"), "gk9"),
    (("program", "open_sheets", 0, "marks", "content"), "9"),
]


@pytest.mark.parametrize(("place", "value"), WRONG_VALUES, ids=lambda given: json.dumps(given)[:60])
def test_a_wrong_value_is_refused_at_its_place(place: Place, value: JsonValue) -> None:
    assert refusal(changed(place, value)).place == written(place)


ADDED_TWICE: list[Place] = [
    PARTS,
    (*PARTS, 0, "criteria"),
    ("rules", "tie_breaks"),
    ("judges",),
    ("teams",),
    ("rounds",),
    (*ROUND, "parts"),
    (*ROUND, "panel"),
    (*ROUND, "prizes", "main"),
    (*ROUND, "prizes", "side"),
    (*ROUND, "prizes", "side", 0, "tie_breaks"),
    SHEETS,
    (*ROUND, "answers"),
    (*ROUND, "typed"),
    DECISIONS,
    ("program", "open_sheets"),
]


@pytest.mark.parametrize("place", ADDED_TWICE, ids=written)
def test_what_must_differ_is_refused_a_second_time(place: Place) -> None:
    items = value_at(small_archive(), place)
    assert isinstance(items, list)
    refused = refusal(changed((*place, len(items)), items[0]))
    assert refused.place.startswith(f"{written(place)}[{len(items)}]")


def test_two_decisions_with_the_same_teams_in_another_order_are_refused() -> None:
    twice: JsonValue = {"key": "lots", "teams": ["c", "b", "a"]}
    assert refusal(changed((*DECISIONS, 3), twice)).place == "rounds[0].tie_decisions[3]"


def test_an_open_sheet_that_was_also_submitted_is_refused() -> None:
    sheets = value_at(small_archive(), SHEETS)
    assert isinstance(sheets, list)
    assert isinstance(sheets[0], dict)
    both: JsonValue = {"round": "cluster-1", **sheets[0]}
    assert refusal(changed(("program", "open_sheets", 0), both)).place == "program.open_sheets[0]"


@pytest.mark.parametrize("key", ["marks", "state"])
def test_an_open_sheet_that_is_not_full_is_refused(key: str) -> None:
    value: JsonValue = {"content": "8"} if key == "marks" else "absent"
    text = changed(("program", "open_sheets", 0, key), value)
    assert refusal(text).place.startswith("program.open_sheets[0]")


def test_a_sheet_marked_despite_a_conflict_is_refused() -> None:
    sheet: JsonValue = {"judge": "gk2", "team": "c", "part": "skit", "state": "marked", "marks": {}}
    refused = refusal(changed((*SHEETS, 4), sheet))
    assert refused.place == "rounds[0].sheets[4]"
    assert "conflict" in str(refused)


def test_answers_that_do_not_add_up_are_refused() -> None:
    refused = refusal(changed((*ROUND, "answers", 0, "right"), 9))
    assert refused.place == "rounds[0].answers[0]"
    assert "add up to 11" in str(refused)


def test_a_part_that_the_round_does_not_have_is_refused() -> None:
    assert refusal(changed((*ROUND, "parts"), ["skit"])).place == "rounds[0].prizes.side[1].part"


def test_a_team_rule_that_nobody_can_keep_is_refused() -> None:
    assert refusal(changed(("rules", "team", "members_max"), 3)).place == "rules.team"


def test_a_newer_version_says_so_before_its_new_keys_are_looked_at() -> None:
    whole = small_archive() | {"version": 2, "new_key": 1}
    refused = refusal(json.dumps(whole))
    assert refused.place == "version"
    assert "newer" in str(refused)


OBJECTS: list[Place] = [
    (),
    ("contest",),
    ("rules",),
    ("rules", "team"),
    ("rules", "rounding"),
    ("rules", "qualification"),
    (*PARTS, 0),
    (*PARTS, 1),
    (*PARTS, 2),
    (*PARTS, 0, "rounding"),
    (*PARTS, 1, "rounding"),
    (*PARTS, 0, "criteria", 0),
    ("judges", 0),
    ("teams", 0),
    ("teams", 0, "members", 0),
    ROUND,
    (*ROUND, "panel", 0),
    (*ROUND, "prizes"),
    (*ROUND, "prizes", "main", 0),
    (*ROUND, "prizes", "side", 0),
    (*ROUND, "entries", 0),
    (*SHEETS, 0),
    (*ROUND, "answers", 0),
    (*ROUND, "typed", 0),
    (*ROUND, "deductions", 0),
    (*DECISIONS, 0),
    ("program", "open_sheets", 0),
]


@pytest.mark.parametrize("place", OBJECTS, ids=written)
def test_an_unknown_key_is_refused_wherever_it_stands(place: Place) -> None:
    refused = refusal(changed((*place, "surprise"), 1))
    assert refused.place == written((*place, "surprise"))
    assert "surprise" in str(refused.said)


@pytest.mark.parametrize(("part", "key"), [(0, "questions"), (0, "max"), (1, "criteria"), (1, "step"), (2, "drop")])
def test_a_part_has_only_the_keys_of_its_kind(part: int, key: str) -> None:
    assert refusal(changed((*PARTS, part, key), None)).place == written((*PARTS, part, key))


NEEDED: list[Place] = [
    ("format",),
    ("version",),
    ("contest",),
    ("rules",),
    ("contest", "name"),
    ("contest", "year"),
    ("rules", "qualification", "per_cluster"),
    (*PARTS, 0, "code"),
    (*PARTS, 0, "name"),
    (*PARTS, 0, "kind"),
    (*PARTS, 0, "criteria", 0, "code"),
    (*PARTS, 0, "criteria", 0, "name"),
    (*PARTS, 0, "criteria", 0, "max"),
    (*PARTS, 0, "criteria", 0, "step"),
    (*PARTS, 1, "questions"),
    (*PARTS, 1, "points_right"),
    (*PARTS, 1, "max"),
    (*PARTS, 2, "max"),
    (*PARTS, 2, "step"),
    ("judges", 0, "code"),
    ("judges", 0, "name"),
    ("teams", 0, "code"),
    ("teams", 0, "name"),
    ("teams", 0, "members", 0, "name"),
    (*ROUND, "code"),
    (*ROUND, "name"),
    (*ROUND, "kind"),
    (*ROUND, "panel", 0, "judge"),
    (*ROUND, "prizes", "main", 0, "name"),
    (*ROUND, "prizes", "main", 0, "count"),
    (*ROUND, "prizes", "main", 0, "money"),
    (*ROUND, "prizes", "side", 0, "name"),
    (*ROUND, "prizes", "side", 0, "part"),
    (*ROUND, "prizes", "side", 0, "money"),
    (*ROUND, "entries", 0, "team"),
    (*ROUND, "entries", 0, "order"),
    (*SHEETS, 0, "judge"),
    (*SHEETS, 0, "team"),
    (*SHEETS, 0, "part"),
    (*SHEETS, 0, "state"),
    (*SHEETS, 0, "marks"),
    (*ROUND, "answers", 0, "right"),
    (*ROUND, "typed", 0, "points"),
    (*ROUND, "deductions", 0, "team"),
    (*ROUND, "deductions", 0, "part"),
    (*ROUND, "deductions", 0, "points"),
    (*DECISIONS, 0, "key"),
    (*DECISIONS, 0, "teams"),
    (*DECISIONS, 2, "points"),
    ("program", "open_sheets", 0, "round"),
]


@pytest.mark.parametrize("place", NEEDED, ids=written)
def test_a_key_without_default_cannot_be_left_out(place: Place) -> None:
    refused = refusal(without(place))
    assert refused.place == written(place[:-1])
    assert f'"{place[-1]}"' in str(refused.said)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", ""),
        ("{", ""),
        ('{"format": stage}', ""),
        ("[]", ""),
        ("null", ""),
        ('{"year": NaN}', ""),
        ('{"year": -Infinity}', ""),
        ('{"year": 1e999}', ""),
        ('{"year": ' + "9" * 5000 + "}", ""),
        ("[" * 100_000, ""),
        ("[" * 100_000 + "]" * 100_000, ""),
        ('{"a":' * 500 + "1" + "}" * 500, None),
        ('{"rules": {"parts": [], "parts": []}}', "rules.parts"),
        ('{"program": {"a b": [{"x": 1, "x": 1}]}}', 'program["a b"][0].x'),
        ('{"program": {"a": "\\ud800"}}', "program.a"),
        ('{"program": {"\\ud800": 1}}', "program"),
        ('{"program": {"\\ud800": 1, "\\ud800": 1}}', "program"),
        (b'{"format": "\xe9"}', ""),
        ('{"format": 1}'.encode("utf-16"), ""),
    ],
    ids=lambda given: repr(given)[:40],
)
def test_what_is_not_strict_json_is_refused(text: str | bytes, place: str | None) -> None:
    refused = refusal(text)
    assert place is None or refused.place == place
