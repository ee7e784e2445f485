"""A new contest from a template or from an earlier contest."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from stage_contest.domain.contest import Contest, RoundKind
from stage_contest.domain.errors import FileTrouble
from stage_contest.services.archive import Archive, JsonValue, read_archive
from stage_contest.services.archive_file import archive_of
from stage_contest.services.preparation import (
    NewContest,
    RoundWish,
    create_contest,
    earlier_contest,
    made_to_wish,
    next_cluster,
    offered,
)
from stage_contest.services.preparation.earlier import without_marks
from stage_contest.services.venue import Venue
from stage_contest.storage.database import ContestFile
from tests.services.three_teams import AT, CLUSTER, FINAL, GAMMA, J3, ORGANIZER, TEAMS, contest, play_and_freeze

TEMPLATES = Path(__file__).parents[2] / "assets" / "templates"
NAMES = sorted(file.stem for file in TEMPLATES.glob("*.json"))


def template(name: str) -> Archive:
    return read_archive((TEMPLATES / f"{name}.json").read_bytes())


def names(made: Contest) -> list[str]:
    return [round_.name for round_ in made.rounds]


@pytest.mark.parametrize("name", NAMES)
def test_a_wish_that_changes_nothing_leaves_a_template_as_it_is(name: str) -> None:
    archive = template(name)
    wish = offered(archive)
    made = made_to_wish(archive, replace(wish, name=archive.contest.name))
    assert made == archive


def test_the_blank_template_names_nobody_and_promises_no_money() -> None:
    archive = template("blank-three-parts")
    made = archive.contest
    assert offered(archive).name == ""
    assert (made.teams, made.organizer) == ((), "")
    assert [round_.kind for round_ in made.rounds] == [RoundKind.CLUSTER, RoundKind.FINAL]
    assert [round_.prizes.budget for round_ in made.rounds] == [0, 0]
    assert [len(round_.panel) for round_ in made.rounds] == [5, 5]
    said = json.dumps(archive.program, ensure_ascii=False).casefold()
    assert not [word for word in ("huyện", "xã", "bình sơn", "thị trấn") if word in said]


def test_names_venues_and_year_are_those_that_were_typed() -> None:
    archive = template("binh-son-2024")
    wish = NewContest(
        name="Hội thi khác",
        organizer="Xã Khác",
        year=2027,
        clusters=(RoundWish("Một", "Nhà văn hóa"), RoundWish("Hai"), RoundWish("Ba")),
        final=RoundWish("Cuối", "Sân vận động"),
    )
    made = made_to_wish(archive, wish)
    assert (made.contest.name, made.contest.organizer, made.contest.year) == ("Hội thi khác", "Xã Khác", 2027)
    assert names(made.contest) == ["Một", "Hai", "Ba", "Cuối"]
    assert [round_.venue for round_ in made.contest.rounds] == ["Nhà văn hóa", "", "", "Sân vận động"]
    texts = made.program["texts"]
    assert isinstance(texts, dict)
    assert "2027" in json.dumps(texts)
    assert "2024" not in json.dumps(texts)


def test_fewer_and_more_clusters_are_made_with_their_panels_prizes_and_papers(tmp_path: Path) -> None:
    archive = template("binh-son-2024")
    wish = offered(archive)
    five = (*wish.clusters, next_cluster(wish.clusters))
    five = (*five, next_cluster(five))
    more = made_to_wish(archive, replace(wish, clusters=five))
    assert names(more.contest) == [*(f"Cụm thi số {number}" for number in range(1, 6)), "Chung kết"]
    assert more.contest.rounds[4].prizes == more.contest.rounds[2].prizes
    assert more.contest.rounds[4].entries == ()
    one = made_to_wish(archive, replace(wish, clusters=wish.clusters[:1]))
    assert names(one.contest) == ["Cụm thi số 1", "Chung kết"]
    for number, made in enumerate((more, one)):
        path = tmp_path / f"{number}.contest"
        create_contest(path, made, actor=ORGANIZER, at=AT)
        file = ContestFile.open(path)
        assert archive_of(file) == made
        file.close()


def test_a_contest_may_do_without_a_final_and_get_one_back() -> None:
    archive = template("binh-son-2024")
    wish = offered(archive)
    without = made_to_wish(archive, replace(wish, final=None))
    assert without.contest.rules.qualification is None
    assert all(round_.kind is RoundKind.CLUSTER for round_ in without.contest.rounds)
    again = made_to_wish(without, replace(wish, final=RoundWish("Chung kết")))
    assert again.contest.rules.qualification is not None
    assert again.contest.rounds[-1].kind is RoundKind.FINAL
    assert again.contest.rounds[-1].entries == ()


def test_rounds_are_made_where_there_were_none() -> None:
    bare = Archive(replace(contest(), rounds=()))
    wish = NewContest("A", "", 2027, clusters=(RoundWish("One"),), final=RoundWish("Last"))
    made = made_to_wish(bare, wish).contest
    assert [(round_.code, round_.name) for round_ in made.rounds] == [("cluster-1", "One"), ("final", "Last")]
    assert made.rounds[0].parts == tuple(part.code for part in made.rules.parts)


@pytest.mark.parametrize(
    ("before", "after"), [("Cụm thi số 9", "Cụm thi số 10"), ("Cụm Bắc", "Cụm Bắc 2"), ("2024 A1 x", "2024 A2 x")]
)
def test_the_next_cluster_is_named_after_the_last(before: str, after: str) -> None:
    assert next_cluster((RoundWish(before),)).name == after
    assert next_cluster(()).name == "1"


def test_a_copy_keeps_what_was_prepared_and_nothing_that_was_written_down(venue: Venue, path: Path) -> None:
    play_and_freeze(venue)
    venue.file.close()
    copied = earlier_contest(path, teams=True)
    earlier = contest()
    assert copied.contest.rules == earlier.rules
    assert copied.contest.teams == earlier.teams
    assert copied.contest.judges == earlier.judges
    assert copied.contest.rounds == earlier.rounds
    assert set(copied.program) <= {"texts", "over_time", "settings", "pictures", "people"}


def test_a_copy_without_teams_has_no_entries_and_no_conflicts(venue: Venue, path: Path) -> None:
    venue.file.close()
    copied = earlier_contest(path, teams=False).contest
    assert copied.teams == ()
    assert [judge.conflicts for judge in copied.judges] == [()] * 3
    assert copied.judge(J3).name == "Chi"
    assert [copied.round(code).entries for code in (CLUSTER, FINAL)] == [(), ()]
    assert {GAMMA} <= set(TEAMS)


def test_the_numbers_and_dates_of_earlier_papers_are_not_copied(path: Path) -> None:
    said: JsonValue = {"cluster": {"date": "ngày 5", "decision_number": "05/QĐ", "place": "Đây"}}
    create_contest(path, Archive(contest(), {"texts": said}), actor=ORGANIZER, at=AT)
    texts = earlier_contest(path, teams=True).program["texts"]
    assert texts == {"cluster": {"date": "", "decision_number": "", "place": "Đây"}}


def test_the_money_approved_for_an_earlier_contest_is_not_copied() -> None:
    kept: JsonValue = {"approved_money": 5, "hall_depth": 1200}
    assert without_marks(Archive(contest(), {"settings": kept, "calls": {}}), teams=True).program == {
        "settings": {"hall_depth": 1200}
    }


def test_only_a_contest_is_copied(tmp_path: Path) -> None:
    notes = tmp_path / "notes.contest"
    notes.write_text("not a contest", encoding="utf-8")
    with pytest.raises(FileTrouble):
        earlier_contest(notes, teams=True)
