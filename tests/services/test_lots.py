"""The draw of lots, orders typed in and changed, orders of single parts, and what verify says of them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import InputRefused
from stage_contest.domain.lots import DrawMethod, order_from
from stage_contest.domain.people import Actor
from stage_contest.domain.show import Scene
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive, JsonValue
from stage_contest.services.archive_file import archive_of
from stage_contest.services.lots import OrderView
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage import lots, registration
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    BONUS,
    CLUSTER,
    FINAL,
    GAMMA,
    J1,
    MC,
    ORGANIZER,
    QUIZ,
    SECRETARY,
    SKIT,
    TEAMS,
    call,
    contest,
    note_counts,
    play_and_freeze,
)

SEED = "9f2c0d4e8a7b61530f1e2d3c4b5a6978"
LAN = "Trần Thị Lan"


def draw(venue: Venue, part: PartCode | None = None, *, seed: str = SEED, reason: str = "") -> tuple[TeamCode, ...]:
    return venue.lots.draw(CLUSTER, part, seed=seed, witness=LAN, reason=reason, actor=ORGANIZER, at=AT)


def type_in(
    venue: Venue, *order: TeamCode, part: PartCode | None = None, witness: str = LAN, reason: str = ""
) -> None:
    venue.lots.type_in(CLUSTER, part, order, witness=witness, reason=reason, actor=ORGANIZER, at=AT)


def change(
    venue: Venue, *order: TeamCode, part: PartCode | None = None, reason: str = "Late bus", actor: Actor = ORGANIZER
) -> None:
    venue.lots.change(CLUSTER, part, order, reason=reason, actor=actor, at=AT)


def running(venue: Venue, part: PartCode | None = None) -> list[TeamCode]:
    return [entry.team for entry in order(venue, part).entries]


def order(venue: Venue, part: PartCode | None = None) -> OrderView:
    return venue.lots.draw_page(CLUSTER).order(part)


def test_a_draw_gives_the_teams_the_places_of_its_seed(venue: Venue) -> None:
    drawn = draw(venue)
    assert drawn == order_from(SEED, TEAMS)
    assert tuple(running(venue)) == drawn
    (line,) = venue.lots.draw_page(CLUSTER).draws
    assert (line.number, line.draw.method, line.draw.seed, line.draw.witness) == (1, DrawMethod.SEED, SEED, LAN)
    assert line.draw.at == AT
    assert line.teams == tuple(f"Team {code.title()}" for code in drawn)


def test_a_draw_is_told_once_and_goes_into_the_ledger(venue: Venue) -> None:
    told: list[str] = []
    venue.feed.subscribe(lambda change: told.append(change.what))
    draw(venue)
    assert told == ["order.drawn"]
    assert verify(venue.file.path) == ()


def test_an_order_drawn_on_paper_is_typed_in(venue: Venue) -> None:
    type_in(venue, GAMMA, ALPHA, BETA)
    lines = venue.snapshots.board(CLUSTER).entries
    assert [(line.order, line.team) for line in lines] == [(1, GAMMA), (2, ALPHA), (3, BETA)]
    assert order(venue).last is not None
    assert venue.lots.draw_page(CLUSTER).draws[0].draw.seed is None


def test_an_order_that_leaves_a_team_out_or_names_one_twice_is_refused(venue: Venue) -> None:
    said = "The draw names every team of First evening exactly once."
    wrong = ((ALPHA, BETA), (ALPHA, BETA, BETA), (ALPHA, BETA, GAMMA, TeamCode("delta")))
    for each in wrong:
        assert refused(lambda each=each: type_in(venue, *each)) == said  # type: ignore[misc]  # mypy: lambda default


def test_every_draw_has_a_witness(venue: Venue) -> None:
    said = "Please write down who witnesses the draw."
    assert refused(lambda: type_in(venue, *TEAMS, witness=" ")) == said
    assert refused(lambda: venue.lots.draw(CLUSTER, None, seed=SEED, witness="", actor=ORGANIZER, at=AT)) == said
    assert venue.lots.draw_page(CLUSTER).draws == ()


def test_drawing_again_needs_a_reason_and_keeps_the_first_draw(venue: Venue) -> None:
    draw(venue)
    assert refused(lambda: draw(venue, seed="00" * 16)) == (
        "This was drawn before. Please write down why it is drawn again."
    )
    draw(venue, seed="00" * 16, reason="A team was missing")
    page = venue.lots.draw_page(CLUSTER)
    assert [line.number for line in page.draws] == [2, 1]
    assert page.order(None).last == page.draws[0]
    assert page.draws[0].draw.reason == "A team was missing"


def test_only_the_organizer_draws(venue: Venue) -> None:
    def try_it() -> None:
        venue.lots.draw(CLUSTER, None, seed=SEED, witness=LAN, actor=SECRETARY, at=AT)

    assert "it is for: organizer" in refused(try_it)
    assert "it is for: organizer, secretary" in refused(lambda: change(venue, *TEAMS, actor=MC))


def test_all_teams_that_break_the_team_rule_are_named_before_a_draw(path: Path) -> None:
    first, *others = contest().teams
    few = (first, *(replace(team, members=team.members[:1]) for team in others))
    create_contest(path, Archive(replace(contest(), teams=few)), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    venue = venue_over(file)
    said = "Before the draw every team must keep the team rule. These do not yet: Team Beta, Team Gamma."
    assert refused(lambda: draw(venue)) == said
    assert refused(lambda: type_in(venue, *TEAMS)) == said
    breaking = venue.lots.draw_page(CLUSTER).breaking
    assert [str(said) for said in breaking] == [
        "Team Beta has 1 members; a team has 2 to 3.",
        "Team Gamma has 1 members; a team has 2 to 3.",
    ]
    file.close()


def test_a_round_without_teams_has_nothing_to_draw(venue: Venue) -> None:
    assert refused(lambda: venue.lots.draw(FINAL, None, seed=SEED, witness=LAN, actor=ORGANIZER, at=AT)) == (
        "Final has no team yet; there is nothing to draw."
    )
    page = venue.lots.draw_page(FINAL)
    assert [part.name for part in page.orders] == ["", "Skit"]
    assert page.order(None).undrawn == ()


def test_there_are_no_draws_of_unknown_rounds_and_parts(venue: Venue) -> None:
    assert "no round" in refused(lambda: venue.lots.draw_page(RoundCode("moon")))
    assert "no part" in refused(lambda: draw(venue, PartCode("dance")))
    assert "no part" in refused(lambda: change(venue, *TEAMS, part=PartCode("dance")))


def test_a_team_that_withdrew_draws_no_lot_and_stands_behind(venue: Venue) -> None:
    venue.marking.set_entry_status(CLUSTER, ALPHA, EntryStatus.WITHDRAWN, reason="Ill", actor=ORGANIZER, at=AT)
    drawn = draw(venue)
    assert ALPHA not in drawn
    assert running(venue) == [*drawn, ALPHA]
    assert [entry.team for entry in order(venue).undrawn] == [ALPHA]
    assert verify(venue.file.path) == ()


def test_nothing_is_drawn_once_the_round_has_begun(venue: Venue) -> None:
    call(venue)
    said = "First evening has begun; its running order can no longer be drawn."
    assert refused(lambda: draw(venue)) == said
    assert refused(lambda: type_in(venue, *TEAMS)) == said
    closed = order(venue).closed
    assert str(closed) == said
    assert "Skit of First evening has begun" in refused(lambda: draw(venue, SKIT))


def test_counts_written_down_without_a_call_begin_the_round_too(venue: Venue) -> None:
    note_counts(venue)
    assert "has begun" in refused(lambda: draw(venue))
    assert order(venue, QUIZ).performed == {ALPHA}


def test_a_part_that_has_not_begun_can_still_be_drawn(venue: Venue) -> None:
    call(venue)
    drawn = draw(venue, QUIZ)
    assert tuple(running(venue, QUIZ)) == drawn
    assert order(venue, QUIZ).own
    assert not order(venue, BONUS).own


def test_a_late_team_is_moved_back_with_a_reason(venue: Venue) -> None:
    call(venue)
    assert refused(lambda: change(venue, ALPHA, GAMMA, BETA, reason=" ")) == (
        "Please write down the reason; it is kept with the change."
    )
    change(venue, ALPHA, GAMMA, BETA, actor=SECRETARY)
    assert running(venue) == [ALPHA, GAMMA, BETA]
    assert venue.lots.draw_page(CLUSTER).draws[0].draw.reason == "Late bus"
    assert refused(lambda: change(venue, GAMMA, ALPHA, BETA)) == (
        "Team Alpha has been on stage already, so it keeps number 1. Move only teams still to come."
    )


def test_a_frozen_round_keeps_its_order(venue: Venue) -> None:
    play_and_freeze(venue)
    assert "are frozen" in refused(lambda: change(venue, GAMMA, BETA, ALPHA))
    assert order(venue).closed is not None


def test_a_part_has_an_order_of_its_own_on_every_desk(venue: Venue) -> None:
    type_in(venue, *TEAMS)
    type_in(venue, GAMMA, BETA, ALPHA, part=SKIT)
    board = venue.snapshots.board(CLUSTER)
    assert [entry.team for entry in board.entries] == list(TEAMS)
    assert [(entry.order, entry.team) for entry in board.running(SKIT)] == [(1, GAMMA), (2, BETA), (3, ALPHA)]
    assert board.running(QUIZ) == board.entries
    desk = venue.snapshots.judge_desk(CLUSTER, J1, SKIT)
    assert desk.entries == board.running(SKIT)
    call(venue, ALPHA)
    venue.show.set_scene(CLUSTER, Scene.STAGE, actor=MC, at=AT)
    stage = venue.show.hall_picture().stage
    assert stage is not None
    assert (stage.order, stage.name) == (3, "Team Alpha")
    venue.show.set_scene(CLUSTER, Scene.ORDER, actor=MC, at=AT)
    picture = venue.show.hall_picture()
    assert picture.order_part == "Skit"
    assert [team.name for team in picture.order] == ["Team Gamma", "Team Beta", "Team Alpha"]
    assert verify(venue.file.path) == ()


def test_a_part_follows_the_round_again(venue: Venue) -> None:
    def follow(reason: str) -> None:
        venue.lots.follow_round(CLUSTER, SKIT, reason=reason, actor=ORGANIZER, at=AT)

    type_in(venue, GAMMA, BETA, ALPHA, part=SKIT)
    assert "reason" in refused(lambda: follow(""))
    follow("One order is simpler")
    assert running(venue, SKIT) == list(TEAMS)
    assert not order(venue, SKIT).own
    assert order(venue, SKIT).last is None
    assert verify(venue.file.path) == ()


def test_a_team_that_came_after_the_draw_of_a_part_stands_behind(venue: Venue) -> None:
    type_in(venue, GAMMA, BETA, ALPHA, part=SKIT)
    with venue.file.writing(Act(AT, ORGANIZER, "test", "")) as unit:
        lots.set_part_order(unit, CLUSTER, SKIT, (BETA, ALPHA))
    assert running(venue, SKIT) == [BETA, ALPHA, GAMMA]
    assert verify(venue.file.path) == ()


def test_the_hall_sees_a_draw_once_it_was_made(venue: Venue) -> None:
    assert Scene.DRAW not in venue.snapshots.screen_page(CLUSTER).scenes
    assert "nothing to show" in refused(lambda: venue.show.set_scene(CLUSTER, Scene.DRAW, actor=ORGANIZER, at=AT))
    drawn = draw(venue)
    venue.show.set_scene(CLUSTER, Scene.DRAW, actor=ORGANIZER, at=AT)
    picture = venue.show.hall_picture()
    assert picture.scene is Scene.DRAW
    assert [(team.order, team.name) for team in picture.order] == [
        (number, f"Team {code.title()}") for number, code in enumerate(drawn, 1)
    ]
    type_in(venue, GAMMA, BETA, ALPHA, part=SKIT)
    picture = venue.show.hall_picture()
    assert (picture.order_part, picture.order[0].name) == ("Skit", "Team Gamma")


def test_draws_and_orders_of_parts_travel_in_the_archive(venue: Venue, tmp_path: Path) -> None:
    draw(venue)
    type_in(venue, GAMMA, BETA, ALPHA, part=SKIT, reason="As on the sheet")
    archive = archive_of(venue.file)
    assert archive.program["orders"] == {CLUSTER: {SKIT: [GAMMA, BETA, ALPHA]}}
    again = tmp_path / "again.contest"
    create_contest(again, archive, actor=ORGANIZER, at=AT)
    file = ContestFile.open(again)
    assert venue_over(file).lots.draw_page(CLUSTER) == venue.lots.draw_page(CLUSTER)
    assert archive_of(file) == archive
    file.close()
    assert verify(again) == ()


PAPER: JsonValue = {"method": "paper", "at": "2024-08-08T02:00:00+00:00", "order": ["alpha", "beta", "gamma"]}


def with_draw(**members: JsonValue) -> dict[str, JsonValue]:
    assert isinstance(PAPER, dict)
    return {"draws": {CLUSTER: [{**PAPER, **members}]}}


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ({"orders": {CLUSTER: {"dance": []}}}, 'orders.cluster.dance: The round has no part "dance".'),
        ({"orders": {CLUSTER: {"skit": ["alpha"]}}}, "orders.cluster.skit: The draw names every team"),
        (with_draw(part="dance"), 'draws.cluster[0].part: The round has no part "dance".'),
        (with_draw(seed="00"), "draws.cluster[0]: A draw by the program has a seed"),
        (with_draw(method="seed"), "draws.cluster[0]: A draw by the program has a seed"),
        (with_draw(at="yesterday"), "draws.cluster[0].at: A moment such as"),
        (with_draw(at="2024-08-08T02:00:00"), "draws.cluster[0].at: A moment such as"),
        (with_draw(order=["alpha", "alpha"]), "draws.cluster[0].order: A draw names each"),
        (with_draw(order=["beta", "alpha", "gamma"]), "draws.cluster: The running order of First evening is not"),
    ],
)
def test_an_archive_whose_draws_do_not_fit_is_refused(path: Path, program: dict[str, JsonValue], said: str) -> None:
    with pytest.raises(InputRefused) as refusal:
        create_contest(path, Archive(contest(), program), actor=ORGANIZER, at=AT)
    assert f"program.{said}" in str(refusal.value)


def test_an_archive_whose_seed_gives_another_order_is_refused(path: Path) -> None:
    wrong = list(order_from("00" * 16, TEAMS))[::-1]
    program = with_draw(method="seed", seed="00" * 16, order=[str(team) for team in wrong])
    with pytest.raises(InputRefused, match="does not give the order that was drawn with it"):
        create_contest(path, Archive(contest(), program), actor=ORGANIZER, at=AT)


def said_of(path: Path, column: str, value: str) -> list[str]:
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        assert tool.execute(f"UPDATE draw SET {column} = ?", (value,)).rowcount == 1  # noqa: S608 - our own names
    return [f"{finding.place}: {finding.said}" for finding in verify(path)]


def test_verify_says_that_a_seed_does_not_give_its_order(venue: Venue, path: Path) -> None:
    draw(venue)
    venue.file.close()
    told = said_of(path, "seed", "00")
    assert "cluster: The seed 00 does not give the order that was drawn with it." in told


def test_verify_says_that_the_order_is_not_the_one_that_was_drawn(venue: Venue, path: Path) -> None:
    type_in(venue, GAMMA, BETA, ALPHA)
    type_in(venue, GAMMA, BETA, ALPHA, part=SKIT)
    with venue.file.writing(Act(AT, ORGANIZER, "sneaked", "")) as unit:
        registration.set_running_order(unit, CLUSTER, TEAMS)
    with venue.file.writing(Act(AT, ORGANIZER, "sneaked", "")) as unit:
        lots.set_part_order(unit, CLUSTER, SKIT, TEAMS)
    told = [f"{finding.place}: {finding.said}" for finding in verify(path)]
    sentence = (
        "The running order is not the one that was drawn: it is alpha, beta, gamma; drawn was gamma, beta, alpha."
    )
    assert told == [f"cluster: {sentence}", f"cluster / skit: {sentence}"]


@pytest.mark.parametrize("text", ["[", "7", "[7]"])
def test_verify_says_that_a_draw_cannot_be_read(venue: Venue, path: Path, text: str) -> None:
    draw(venue)
    venue.file.close()
    assert any("This draw of lots cannot be read" in line for line in said_of(path, "drawn", text))
