"""The checklist: what is missing before the first evening and before the final."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from stage_contest.domain.contest import Contest, Entry, EntryStatus, Round, RoundCode, RoundKind
from stage_contest.domain.criteria import Combine, JudgedPart
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.ladder import MainPrize, Prizes
from stage_contest.domain.teams import Member, MemberRole, Team, TeamCode
from stage_contest.services.archive import Archive, JsonValue
from stage_contest.services.preparation import create_contest
from stage_contest.services.readiness import CheckItem, CheckKind, CheckState, Place
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.tables import DrawRow, PersonRow
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    CLUSTER,
    FINAL,
    J1,
    J2,
    ORGANIZER,
    SKIT,
    call,
    contest,
    members,
    play_and_freeze,
)

MISSING, DONE, REMARK = CheckState.MISSING, CheckState.DONE, CheckState.REMARK
FIRST = contest().rounds[0]
Found = dict[CheckKind, CheckItem]
Look = Callable[..., Found]


def found(venue: Venue) -> Found:
    return {item.kind: item for item in venue.readiness.checklist()}


@pytest.fixture
def look(tmp_path: Path) -> Iterator[Look]:
    """Makes a contest file and looks at its checklist."""
    opened: list[ContestFile] = []

    def looked(made: Contest, texts: dict[str, str] | None = None) -> Found:
        path = tmp_path / f"{len(opened)}.contest"
        said: JsonValue = {round_.code: {**(texts or {})} for round_ in made.rounds}
        create_contest(path, Archive(made, {"texts": said}), actor=ORGANIZER, at=AT)
        opened.append(ContestFile.open(path))
        return found(venue_over(opened[-1]))

    yield looked
    for file in opened:
        file.close()


def with_cluster(cluster: Round) -> Contest:
    """The contest of three with another cluster."""
    return replace(contest(), rounds=(cluster, contest().rounds[1]))


def said(items: Found, kind: CheckKind) -> tuple[CheckState, str]:
    return items[kind].state, str(items[kind].said)


def test_the_lines_come_in_the_order_of_the_preparation_and_say_where_they_are_mended(venue: Venue) -> None:
    items = venue.readiness.checklist()
    kinds = list(CheckKind)
    assert [item.kind for item in items] == sorted((item.kind for item in items), key=kinds.index)
    places = {item.kind: item.place for item in items}
    assert places[CheckKind.TEAM_RULE] is Place.TEAMS
    assert places[CheckKind.ORDER_DRAWN] is Place.DRAW
    assert places[CheckKind.PAPER_TEXTS] is Place.SETTINGS
    rounds = {item.kind: item.round for item in items}
    assert rounds[CheckKind.PANELS] == FINAL
    assert rounds[CheckKind.ORDER_DRAWN] == CLUSTER
    assert rounds[CheckKind.TEAM_RULE] is None


@pytest.mark.parametrize(
    ("name", "organizer", "expected"),
    [
        ("Hội thi ……", "District", (MISSING, "The contest has no name yet.")),
        ("A", " ", (MISSING, "It is not written down yet who organizes the contest.")),
        ("A", "District", (DONE, "The contest of 2024 is named; District organizes it.")),
    ],
)
def test_a_contest_is_named(look: Look, name: str, organizer: str, expected: tuple[CheckState, str]) -> None:
    assert said(look(replace(contest(), name=name, organizer=organizer)), CheckKind.CONTEST_NAMED) == expected


def test_without_teams_the_list_is_to_be_imported_and_nothing_more_is_asked_of_teams(look: Look) -> None:
    judges = tuple(replace(judge, conflicts=()) for judge in contest().judges)
    items = look(replace(with_cluster(replace(FIRST, entries=())), teams=(), judges=judges))
    assert said(items, CheckKind.TEAMS_REGISTERED)[0] is MISSING
    for kind in (CheckKind.TEAM_RULE, CheckKind.TEAMS_IN_CLUSTERS, CheckKind.CONFLICTS, CheckKind.ORDER_DRAWN):
        assert kind not in items


def test_teams_that_break_the_rule_are_named(look: Look) -> None:
    alpha, beta, gamma = contest().teams
    items = look(replace(contest(), teams=(replace(alpha, members=()), replace(beta, members=()), gamma)))
    assert said(items, CheckKind.TEAM_RULE) == (
        MISSING,
        "2 of 3 teams break the team rule: Team Alpha, Team Beta.",
    )
    nobody = tuple(replace(team, members=()) for team in (alpha, beta, gamma))
    assert said(look(replace(contest(), teams=nobody)), CheckKind.TEAM_RULE) == (
        MISSING,
        "None of the 3 teams has members yet.",
    )
    assert said(look(contest()), CheckKind.TEAM_RULE) == (DONE, "All 3 teams keep the team rule.")


def test_a_team_that_withdrew_need_not_keep_the_rule(look: Look) -> None:
    alpha, beta, gamma = contest().teams
    gone = (Entry(ALPHA, 1, EntryStatus.WITHDRAWN), *contest().rounds[0].entries[1:])
    items = look(
        replace(with_cluster(replace(FIRST, entries=gone)), teams=(replace(alpha, members=()), beta, gamma))
    )
    assert said(items, CheckKind.TEAM_RULE) == (DONE, "All 2 teams keep the team rule.")


def test_every_team_is_in_exactly_one_cluster(look: Look) -> None:
    assert said(look(contest()), CheckKind.TEAMS_IN_CLUSTERS) == (DONE, "Every team is in one round: 3.")
    assert said(look(with_cluster(replace(FIRST, entries=(Entry(ALPHA, 1),)))), CheckKind.TEAMS_IN_CLUSTERS) == (
        MISSING,
        "2 teams are in no round yet: Team Beta, Team Gamma.",
    )
    first, final = contest().rounds
    second = Round(RoundCode("second"), "Second evening", RoundKind.CLUSTER, (SKIT,), entries=(Entry(BETA, 1),))
    assert said(look(replace(contest(), rounds=(first, second, final))), CheckKind.TEAMS_IN_CLUSTERS) == (
        MISSING,
        "In more than one cluster: Team Beta.",
    )
    empty = replace(second, entries=())
    assert said(look(replace(contest(), rounds=(first, empty, final))), CheckKind.TEAMS_IN_CLUSTERS) == (
        MISSING,
        "Rounds without teams: Second evening.",
    )


def test_more_than_three_names_are_counted(look: Look) -> None:
    crowd = tuple(Team(TeamCode(f"t{number}"), f"T{number}", members=members()) for number in range(5))
    items = look(replace(contest(), teams=(*contest().teams, *crowd)))
    assert said(items, CheckKind.TEAMS_IN_CLUSTERS)[1] == "5 teams are in no round yet: T0, T1, T2 and 2 more."


def test_rounds_have_their_venue_and_date_and_the_final_waits_for_the_clusters(look: Look) -> None:
    day = date(2024, 8, 15)
    for cluster, expected in (
        (FIRST, (MISSING, "Rounds without a date: First evening.")),
        (
            replace(FIRST, venue=""),
            (MISSING, "Without a venue: First evening. Without a date: First evening."),
        ),
        (replace(FIRST, venue="", date=day), (MISSING, "Rounds without a venue: First evening.")),
        (replace(FIRST, date=day), (DONE, "Every round has its venue and its date.")),
    ):
        assert said(look(with_cluster(cluster)), CheckKind.VENUES_AND_DATES) == expected
    assert said(look(replace(contest(), rounds=())), CheckKind.VENUES_AND_DATES)[0] is MISSING


def test_panels_have_a_chair_and_judges_enough(look: Look) -> None:
    assert (
        said(look(with_cluster(replace(FIRST, panel=()))), CheckKind.PANELS)[1]
        == "Rounds without judges: First evening."
    )
    assert said(look(contest()), CheckKind.PANELS)[1] == "Nobody chairs the panel of: Final."
    whole = contest()
    chaired = replace(whole, rounds=(whole.rounds[0], replace(whole.rounds[1], panel=(Seat(J1, chair=True),))))
    assert said(look(chaired), CheckKind.PANELS) == (REMARK, "Fewer than 3 judges: Final.")
    skit = whole.rules.parts[0]
    assert isinstance(skit, JudgedPart)
    trimmed = replace(skit, combine=Combine.TRIMMED_MEAN, drop=1)
    rules = replace(whole.rules, parts=(trimmed, *whole.rules.parts[1:]))
    assert said(look(replace(chaired, rules=rules)), CheckKind.PANELS) == (
        MISSING,
        "Final has 1 judges; its rules need 3 at least.",
    )
    full = replace(chaired, rounds=(whole.rounds[0], replace(whole.rounds[1], panel=whole.rounds[0].panel)))
    assert said(look(full), CheckKind.PANELS) == (
        DONE,
        "Every round has its panel with a chair; judges: 3.",
    )


def test_a_judge_with_a_number_for_a_name_is_remarked(look: Look) -> None:
    judges = (Judge(J1, "Giám khảo 1"), Judge(J2, "Bình"), Judge(JudgeCode("j3"), "Chi"))
    items = look(replace(contest(), judges=judges))
    assert said(items, CheckKind.JUDGES_NAMED) == (
        REMARK,
        "1 of 3 judges are not named yet: Giám khảo 1.",
    )
    assert said(items, CheckKind.CONFLICTS)[0] is REMARK
    assert said(look(contest()), CheckKind.CONFLICTS) == (DONE, "1 conflicts of interest are noted: Chi.")
    rounds = tuple(replace(round_, panel=()) for round_ in contest().rounds)
    assert said(look(replace(contest(), judges=(), rounds=rounds)), CheckKind.JUDGES_NAMED)[0] is MISSING


def test_prizes_without_money_are_remarked_and_rounds_without_prizes_are_missing(look: Look) -> None:
    assert said(look(contest()), CheckKind.PRIZES) == (MISSING, "Rounds without prizes: Final.")
    whole = contest()
    ladder = Prizes(main=(MainPrize("First", 1, 0),))
    unpaid = replace(whole, rounds=(whole.rounds[0], replace(whole.rounds[1], prizes=ladder)))
    assert said(look(unpaid), CheckKind.PRIZES) == (REMARK, "Prizes without money in: Final.")
    assert said(look(unpaid), CheckKind.SIDE_PRIZES) == (DONE, "1 side prizes; each has its part.")
    paid = replace(ladder, main=(MainPrize("First", 1, 5),))
    whole = replace(whole, rounds=(whole.rounds[0], replace(whole.rounds[1], prizes=paid)))
    assert said(look(whole), CheckKind.PRIZES)[0] is DONE


def test_papers_say_where_when_and_who_signs(look: Look) -> None:
    assert said(look(contest()), CheckKind.PAPER_TEXTS) == (
        MISSING,
        "The papers lack the place, the date, the signer's title, the signer's name: First evening, Final.",
    )
    texts = {"place": "Here", "date": "today", "signer_title": "Head", "signer_name": ""}
    assert said(look(contest(), texts), CheckKind.PAPER_TEXTS) == (
        MISSING,
        "The papers lack the signer's name: First evening, Final.",
    )
    assert said(look(contest(), {**texts, "signer_name": "An"}), CheckKind.PAPER_TEXTS)[0] is DONE


def test_rules_without_faults_are_told(venue: Venue) -> None:
    assert found(venue)[CheckKind.RULES_SOUND].state is not MISSING


def draw(venue: Venue, code: RoundCode) -> None:
    with venue.file.writing(Act(AT, ORGANIZER, "order.drawn", code)) as unit:
        unit.add_version(
            DrawRow,
            round=code,
            number=1,
            part=None,
            method="paper",
            seed=None,
            witness="Mai",
            reason="",
            teams="[]",
            drawn="[]",
            at=AT.isoformat(),
        )


def test_the_order_is_drawn_or_the_round_has_begun(venue: Venue) -> None:
    assert said(found(venue), CheckKind.ORDER_DRAWN) == (
        MISSING,
        "The running order is not drawn yet: First evening.",
    )
    draw(venue, CLUSTER)
    assert found(venue)[CheckKind.ORDER_DRAWN].state is DONE


def test_a_round_that_has_begun_needs_no_draw(venue: Venue) -> None:
    call(venue)
    assert found(venue)[CheckKind.ORDER_DRAWN].state is DONE


def test_pins_are_optional(venue: Venue) -> None:
    assert found(venue)[CheckKind.PINS].state is REMARK
    for number, pin in enumerate(("hash", None)):
        with venue.file.writing(Act(AT, ORGANIZER, "person.added", str(number))) as unit:
            unit.add(
                PersonRow,
                code=f"p{number}",
                number=number,
                name=f"P{number}",
                judge=None,
                pin=pin,
                wrong_pins=0,
                locked_until=None,
            )
        if number == 0:
            assert said(found(venue), CheckKind.PINS) == (DONE, "All 1 people have a PIN.")
    assert said(found(venue), CheckKind.PINS) == (REMARK, "1 of 2 people have a PIN.")


def test_the_final_is_asked_about_once_a_cluster_is_frozen(venue: Venue) -> None:
    later = (CheckKind.CLUSTERS_FROZEN, CheckKind.FINALISTS, CheckKind.FINAL_DRAWN)
    assert not set(later) & found(venue).keys()
    play_and_freeze(venue)
    items = found(venue)
    assert said(items, CheckKind.CLUSTERS_FROZEN)[0] is DONE
    assert said(items, CheckKind.FINALISTS) == (MISSING, "The finalists are not in the final yet.")
    assert said(items, CheckKind.VENUES_AND_DATES)[1] == (
        "Without a venue: Final. Without a date: First evening, Final."
    )


def test_the_order_of_the_final_is_drawn_last(look: Look) -> None:
    whole = contest()
    final = replace(whole.rounds[1], entries=(Entry(ALPHA, 1),))
    items = look(replace(whole, rounds=(whole.rounds[0], final)))
    assert items[CheckKind.FINAL_DRAWN].state is MISSING


def test_a_cluster_that_is_not_frozen_keeps_the_finalists_waiting(tmp_path: Path) -> None:
    first, final = contest().rounds
    second = Round(RoundCode("second"), "Second evening", RoundKind.CLUSTER, (SKIT,), panel=(Seat(J1),))
    path = tmp_path / "two.contest"
    create_contest(path, Archive(replace(contest(), rounds=(first, second, final))), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    venue = venue_over(file)
    play_and_freeze(venue)
    assert said(found(venue), CheckKind.CLUSTERS_FROZEN) == (
        MISSING,
        "The finalists wait for the results of: Second evening.",
    )
    file.close()


def test_five_hundred_teams_are_looked_through_at_once(look: Look) -> None:
    people = (Member("Lan", role=MemberRole.MAIN, captain=True), *(Member(f"M{number}") for number in range(9)))
    crowd = tuple(Team(TeamCode(f"t{number}"), f"T{number}", members=people) for number in range(500))
    entries = tuple(Entry(team.code, order) for order, team in enumerate(crowd, 1))
    judges = tuple(replace(judge, conflicts=()) for judge in contest().judges)
    whole = replace(with_cluster(replace(FIRST, entries=entries)), teams=crowd, judges=judges)
    begun = time.perf_counter()
    items = look(whole)
    assert items[CheckKind.TEAM_RULE].state is MISSING
    assert time.perf_counter() - begun < 20
