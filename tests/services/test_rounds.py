"""The rounds as the organizers prepare them: evenings, panels, teams of the clusters, settings taken over."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import Unpack

from stage_contest.domain.contest import Contest, EntryStatus, RoundCode, RoundKind
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.domain.people import Actor
from stage_contest.domain.show import Release
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.rounds import RoundDraft, RoundOnBoard, RoundSetting, RoundState
from stage_contest.services.rounds.clusters import even_shares
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.services import three_teams
from tests.services.refusals import refused
from tests.services.three_teams import AT, ORGANIZER, SECRETARY
from tests.services.two_clusters import (
    DANCE,
    E1,
    E2,
    E3,
    E4,
    EAST,
    EASTERN,
    FINAL,
    JA,
    JB,
    PANEL,
    PARTS,
    PRIZES,
    SONG,
    W1,
    WEST,
    WESTERN,
    play,
    two_clusters,
    unplaced_teams,
)

MOON = RoundCode("moon")
SONGS = dict(zip(EASTERN, (40, 30, 20, 10), strict=True))


class Wanted(TypedDict, total=False):
    """What is to be another than it is."""

    name: str
    venue: str
    date: datetime.date
    parts: tuple[PartCode, ...]
    panel: tuple[Seat, ...]


@pytest.fixture
def opened(path: Path, request: pytest.FixtureRequest) -> Callable[[Contest], Venue]:
    """Makes a contest file and opens it."""

    def open_(contest: Contest) -> Venue:
        create_contest(path, Archive(contest), actor=ORGANIZER, at=AT)
        file = ContestFile.open(path)
        request.addfinalizer(file.close)
        return venue_over(file)

    return open_


@pytest.fixture
def clusters(opened: Callable[[Contest], Venue]) -> Venue:
    return opened(two_clusters())


def on_board(venue: Venue, code: RoundCode) -> RoundOnBoard:
    return next(round_ for round_ in venue.rounds.board().rounds if round_.code == code)


def teams(venue: Venue, code: RoundCode) -> list[TeamCode]:
    return [team.code for team in on_board(venue, code).teams]


def unplaced(venue: Venue) -> list[TeamCode]:
    return [team.code for team in venue.rounds.board().unplaced]


def undo(venue: Venue) -> None:
    venue.history.undo(actor=ORGANIZER, at=AT)


def change(venue: Venue, code: RoundCode, /, **wanted: Unpack[Wanted]) -> None:
    round_ = venue.snapshots.contest().round(code)
    draft = RoundDraft(round_.name, round_.venue, round_.date, round_.parts, round_.panel)
    venue.rounds.change(code, replace(draft, **wanted), actor=ORGANIZER, at=AT)


def draw(venue: Venue, code: RoundCode, order: tuple[TeamCode, ...]) -> None:
    venue.lots.type_in(code, None, order, witness="Hoa", actor=ORGANIZER, at=AT)


def test_the_board_shows_every_round_with_its_panel_and_teams(clusters: Venue) -> None:
    board = clusters.rounds.board()
    assert [round_.name for round_ in board.rounds] == ["East", "West", "Final"]
    east = board.rounds[0]
    assert [(seat.name, seat.chair, seat.has_sheets) for seat in east.panel] == [
        ("An", True, False),
        ("Binh", False, False),
    ]
    assert [team.name for team in east.teams] == ["E1", "E2", "E3", "E4"]
    assert (east.state, east.by_hand, board.rounds[2].by_hand) == (RoundState.OPEN, True, False)
    assert board.parts == {SONG: "Song", DANCE: "Dance"}
    assert [judge.name for judge in board.judges] == ["An", "Binh"]


def test_a_cluster_is_added_before_the_final_with_the_settings_of_another(clusters: Venue) -> None:
    code = clusters.rounds.add(" North ", like=EAST, actor=ORGANIZER, at=AT)
    assert [round_.code for round_ in clusters.rounds.board().rounds] == [EAST, WEST, code, FINAL]
    north = clusters.snapshots.contest().round(code)
    assert (north.name, north.parts, north.panel, north.prizes) == ("North", PARTS, PANEL, PRIZES)
    undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()


def test_a_second_final_stands_last_and_has_all_parts(clusters: Venue) -> None:
    code = clusters.rounds.add("Gala", RoundKind.FINAL, actor=ORGANIZER, at=AT)
    last = clusters.snapshots.contest().rounds[-1]
    assert (last.code, last.kind, last.parts, last.panel) == (code, RoundKind.FINAL, PARTS, ())
    assert code == "final-2"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("  ", "Please write down the round's name."),
        ("east", 'There is a round "East" already; choose another name.'),
    ],
)
def test_a_round_has_a_name_of_its_own(clusters: Venue, name: str, said: str) -> None:
    rounds = clusters.rounds
    assert refused(lambda: rounds.add(name, actor=ORGANIZER, at=AT)) == said
    assert refused(lambda: change(clusters, WEST, name=name)) == said


def test_a_round_gets_its_name_place_and_day(clusters: Venue) -> None:
    day = datetime.date(2024, 8, 15)
    change(clusters, EAST, name=" Far East ", venue=" Hall ", date=day)
    east = clusters.snapshots.contest().round(EAST)
    assert (east.name, east.venue, east.date) == ("Far East", "Hall", day)
    undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()


def test_a_round_is_changed_in_one_act(clusters: Venue) -> None:
    change(clusters, FINAL, name="Gala", parts=(DANCE,), panel=(Seat(JB, chair=True),))
    final = clusters.snapshots.contest().round(FINAL)
    assert (final.name, final.parts, final.panel) == ("Gala", (DANCE,), (Seat(JB, chair=True),))
    assert refused(lambda: change(clusters, FINAL, parts=())).startswith("Gala needs at least one part")
    assert refused(lambda: change(clusters, FINAL, panel=(Seat(JA),))).startswith("The panel of Gala has 0 chairs")
    undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()


def test_the_rounds_change_places(clusters: Venue) -> None:
    clusters.rounds.reorder((FINAL, WEST, EAST), actor=ORGANIZER, at=AT)
    assert [round_.code for round_ in clusters.snapshots.contest().rounds] == [FINAL, WEST, EAST]
    assert refused(lambda: clusters.rounds.reorder((WEST, EAST), actor=ORGANIZER, at=AT)) == (
        "The new order names every round exactly once."
    )
    undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()


def test_a_round_that_nothing_was_written_in_can_be_removed(clusters: Venue) -> None:
    clusters.rounds.remove(EAST, actor=ORGANIZER, at=AT)
    assert [round_.code for round_ in clusters.snapshots.contest().rounds] == [WEST, FINAL]
    assert unplaced(clusters) == list(EASTERN)
    undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()


def test_the_last_round_and_a_drawn_one_stay(clusters: Venue) -> None:
    draw(clusters, WEST, WESTERN)
    assert refused(lambda: clusters.rounds.remove(WEST, actor=ORGANIZER, at=AT)).startswith(
        "Something of West is written down already"
    )
    for code in (EAST, FINAL):
        clusters.rounds.remove(code, actor=ORGANIZER, at=AT)
    assert refused(lambda: clusters.rounds.remove(WEST, actor=ORGANIZER, at=AT)) == (
        "A contest has at least one round; West is the last."
    )


def test_a_panel_is_written_with_its_chair(clusters: Venue) -> None:
    turned = (Seat(JB, chair=True), Seat(JA))
    clusters.rounds.set_panel(EAST, turned, actor=ORGANIZER, at=AT)
    assert clusters.snapshots.contest().round(EAST).panel == turned
    clusters.rounds.set_panel(EAST, (), actor=ORGANIZER, at=AT)
    assert clusters.snapshots.contest().round(EAST).panel == ()
    undo(clusters)
    undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()


@pytest.mark.parametrize(
    ("panel", "said"),
    [
        ((Seat(JA), Seat(JB)), "The panel of East has 0 chairs; choose exactly one judge to chair it."),
        (
            (Seat(JA, chair=True), Seat(JB, chair=True)),
            "The panel of East has 2 chairs; choose exactly one judge to chair it.",
        ),
        ((Seat(JA, chair=True), Seat(JA)), "An is on the panel of East twice."),
        ((Seat(JudgeCode("jz"), chair=True),), 'The contest has no judge "jz".'),
    ],
)
def test_a_panel_has_known_judges_and_one_chair(clusters: Venue, panel: tuple[Seat, ...], said: str) -> None:
    assert refused(lambda: clusters.rounds.set_panel(EAST, panel, actor=ORGANIZER, at=AT)) == said


def test_a_judge_with_sheets_stays_on_the_panel(venue: Venue) -> None:
    three_teams.call(venue)
    three_teams.give(venue, three_teams.sheet(three_teams.J2), three_teams.CONTENT, 600)
    panel = (Seat(three_teams.J1), Seat(three_teams.J3, chair=True))
    change = venue.rounds.set_panel
    assert refused(lambda: change(three_teams.CLUSTER, panel, actor=ORGANIZER, at=AT)).startswith(
        "Binh has sheets in First evening and stays on its panel."
    )
    change(three_teams.CLUSTER, (Seat(three_teams.J2, chair=True),), actor=ORGANIZER, at=AT)
    assert [(seat.name, seat.has_sheets) for seat in on_board(venue, three_teams.CLUSTER).panel] == [("Binh", True)]


def test_the_parts_of_a_round_change_places_and_go(clusters: Venue) -> None:
    clusters.rounds.set_parts(FINAL, (DANCE, SONG), actor=ORGANIZER, at=AT)
    assert clusters.snapshots.contest().round(FINAL).parts == (DANCE, SONG)
    clusters.rounds.set_parts(FINAL, (SONG,), actor=ORGANIZER, at=AT)
    assert clusters.snapshots.contest().round(FINAL).parts == (SONG,)
    undo(clusters)
    undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()


def test_a_part_with_a_prize_or_a_draw_stays(clusters: Venue) -> None:
    change = clusters.rounds.set_parts
    assert refused(lambda: change(EAST, (DANCE,), actor=ORGANIZER, at=AT)) == (
        'In East the prize "Best song" is for Song. Take the prize away first.'
    )
    change(EAST, PARTS, actor=ORGANIZER, at=AT)
    assert refused(lambda: change(EAST, (), actor=ORGANIZER, at=AT)) == (
        "East needs at least one part of the contest, and each only once."
    )
    clusters.lots.type_in(EAST, DANCE, EASTERN[::-1], witness="Hoa", actor=ORGANIZER, at=AT)
    assert refused(lambda: change(EAST, (SONG,), actor=ORGANIZER, at=AT)) == (
        "Dance of East has a draw of lots of its own, so it stays."
    )


def test_teams_move_between_clusters_and_out_of_them(clusters: Venue) -> None:
    clusters.rounds.move_entries((E2, E4), EAST, WEST, actor=ORGANIZER, at=AT)
    assert teams(clusters, EAST) == [E1, E3]
    assert teams(clusters, WEST) == [*WESTERN, E2, E4]
    clusters.rounds.take_out(EAST, (E1,), actor=ORGANIZER, at=AT)
    assert unplaced(clusters) == [E1]
    assert [entry.order for entry in clusters.snapshots.contest().round(EAST).entries] == [1]
    clusters.rounds.enter(WEST, (E1,), actor=ORGANIZER, at=AT)
    assert teams(clusters, WEST)[-1] == E1
    for _act in range(3):
        undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()
    assert verify(clusters.file.path) == ()


def test_moving_a_team_to_where_it_is_changes_nothing(clusters: Venue) -> None:
    clusters.rounds.move_entries((E2,), EAST, EAST, actor=ORGANIZER, at=AT)
    assert teams(clusters, EAST) == list(EASTERN)


def test_teams_that_are_elsewhere_are_not_entered_or_moved(clusters: Venue) -> None:
    enter, move = clusters.rounds.enter, clusters.rounds.move_entries
    assert refused(lambda: enter(WEST, (E1,), actor=ORGANIZER, at=AT)) == (
        "E1 is in a round already; move it from there."
    )
    assert refused(lambda: enter(WEST, (TeamCode("x"),), actor=ORGANIZER, at=AT)) == (
        'The contest has no team "x".'
    )
    assert refused(lambda: enter(FINAL, (E1,), actor=ORGANIZER, at=AT)).startswith(
        "The teams of Final come from the clusters."
    )
    assert refused(lambda: move((E1,), EAST, FINAL, actor=ORGANIZER, at=AT)) == (
        "Final takes no teams from another round."
    )
    assert refused(lambda: move((E1,), WEST, EAST, actor=ORGANIZER, at=AT)) == (
        'The team "e1" has no entry in West.'
    )


def test_a_final_without_a_rule_takes_teams_by_hand(opened: Callable[[Contest], Venue]) -> None:
    contest = two_clusters()
    venue = opened(replace(contest, rules=replace(contest.rules, qualification=None)))
    venue.rounds.enter(FINAL, (E1, W1), actor=ORGANIZER, at=AT)
    assert teams(venue, FINAL) == [E1, W1]
    assert refused(lambda: venue.rounds.finalists(FINAL)) == "The teams of Final are entered by hand."
    assert refused(lambda: venue.rounds.enter(FINAL, (E1,), actor=ORGANIZER, at=AT)).startswith("E1 is in a round")
    assert refused(lambda: venue.rounds.move_entries((E1,), EAST, FINAL, actor=ORGANIZER, at=AT)) == (
        "Final takes no teams from another round."
    )


def test_a_round_that_has_begun_keeps_its_teams(venue: Venue) -> None:
    three_teams.call(venue)
    take_out = venue.rounds.take_out
    said = refused(lambda: take_out(three_teams.CLUSTER, (three_teams.BETA,), actor=ORGANIZER, at=AT))
    assert said.startswith("First evening has begun, so its teams stay.")
    assert refused(
        lambda: venue.rounds.set_parts(three_teams.CLUSTER, (three_teams.SKIT,), actor=ORGANIZER, at=AT)
    ) == ("First evening has begun, so its parts stay as they are.")
    assert refused(
        lambda: venue.rounds.copy_settings(
            three_teams.CLUSTER, (RoundSetting.PRIZES,), like=three_teams.FINAL, actor=ORGANIZER, at=AT
        )
    ) == ("First evening has begun, so its prizes change only with a reason, under Prizes.")
    assert on_board(venue, three_teams.CLUSTER).state is RoundState.BEGUN


def test_a_frozen_round_keeps_everything(clusters: Venue) -> None:
    play(clusters, EAST, SONGS)
    rounds = clusters.rounds
    acts = (
        lambda: change(clusters, EAST, name="X"),
        lambda: rounds.set_panel(EAST, (), actor=ORGANIZER, at=AT),
        lambda: rounds.set_parts(EAST, (SONG,), actor=ORGANIZER, at=AT),
        lambda: rounds.take_out(EAST, (E1,), actor=ORGANIZER, at=AT),
        lambda: rounds.remove(EAST, actor=ORGANIZER, at=AT),
        lambda: rounds.copy_settings(EAST, (RoundSetting.PANEL,), like=WEST, actor=ORGANIZER, at=AT),
    )
    for act in acts:
        assert refused(act).startswith("The results of East are frozen.")
    assert on_board(clusters, EAST).state is RoundState.FROZEN


def test_after_the_draw_other_teams_need_a_reason(clusters: Venue) -> None:
    draw(clusters, EAST, EASTERN)
    clusters.lots.type_in(EAST, DANCE, EASTERN[::-1], witness="Hoa", actor=ORGANIZER, at=AT)
    assert on_board(clusters, EAST).state is RoundState.DRAWN
    move = clusters.rounds.move_entries
    for reason in ("", "  "):
        assert refused(lambda: move((E1,), EAST, WEST, reason=reason, actor=ORGANIZER, at=AT)).startswith(  # noqa: B023 - asked at once
            "The lots of East are drawn. Please write down why its teams change"
        )
    move((E2,), EAST, WEST, reason="asked for", actor=ORGANIZER, at=AT)
    assert teams(clusters, EAST) == [E1, E3, E4]
    move((W1,), WEST, EAST, reason="asked for", actor=ORGANIZER, at=AT)
    assert clusters.lots.draw_page(EAST) is not None
    assert verify(clusters.file.path) == ()


def test_a_team_whose_status_was_changed_stays(clusters: Venue) -> None:
    clusters.marking.set_entry_status(EAST, E3, EntryStatus.WITHDRAWN, "ill", actor=ORGANIZER, at=AT)
    assert refused(lambda: clusters.rounds.take_out(EAST, (E3,), actor=ORGANIZER, at=AT)).startswith(
        "The status of E3 in East was changed once, so its entry stays there."
    )
    held = [team.code for team in on_board(clusters, EAST).teams if team.held]
    assert held == [E3]
    assert on_board(clusters, EAST).state is RoundState.OPEN


def test_the_teams_are_divided_evenly_and_who_is_placed_stays(opened: Callable[[Contest], Venue]) -> None:
    venue = opened(unplaced_teams(two_clusters()))
    assert len(unplaced(venue)) == 8
    venue.rounds.enter(WEST, (E1,), actor=ORGANIZER, at=AT)
    venue.rounds.add("North", actor=ORGANIZER, at=AT)
    venue.rounds.divide(actor=ORGANIZER, at=AT)
    sizes = [len(round_.teams) for round_ in venue.rounds.board().rounds]
    assert sizes == [3, 3, 2, 0]
    assert teams(venue, WEST)[0] == E1
    assert unplaced(venue) == []
    assert refused(lambda: venue.rounds.divide(actor=ORGANIZER, at=AT)) == "Every team is in a round already."
    undo(venue)
    assert len(unplaced(venue)) == 7


def test_a_contest_of_one_evening_takes_all_teams_into_it(opened: Callable[[Contest], Venue]) -> None:
    contest = two_clusters()
    venue = opened(replace(contest, rounds=contest.rounds[-1:]))
    assert on_board(venue, FINAL).by_hand
    venue.rounds.divide(actor=ORGANIZER, at=AT)
    assert (teams(venue, FINAL), unplaced(venue)) == ([*EASTERN, *WESTERN], [])


def test_a_drawn_cluster_gets_nobody_when_teams_are_divided(clusters: Venue) -> None:
    clusters.rounds.take_out(EAST, (E1, E2), actor=ORGANIZER, at=AT)
    draw(clusters, EAST, (E3, E4))
    clusters.rounds.divide(actor=ORGANIZER, at=AT)
    assert (teams(clusters, EAST), teams(clusters, WEST)) == ([E3, E4], [*WESTERN, E1, E2])
    clusters.rounds.take_out(WEST, (E1,), actor=ORGANIZER, at=AT)
    draw(clusters, WEST, (*WESTERN, E2))
    assert refused(lambda: clusters.rounds.divide(actor=ORGANIZER, at=AT)).startswith("There is no cluster left")


@given(sizes=st.lists(st.integers(0, 12), min_size=1, max_size=6), more=st.integers(0, 60))
def test_shares_are_as_even_as_they_can_be(sizes: list[int], more: int) -> None:
    there = {RoundCode(f"c{number}"): size for number, size in enumerate(sizes)}
    shares = even_shares(there, more)
    after = {code: size + shares[code] for code, size in there.items()}
    assert sum(shares.values()) == more
    grown = [size for code, size in after.items() if shares[code]]
    assert max(grown, default=0) - min(after.values()) <= 1


def test_settings_are_taken_over_from_another_round(clusters: Venue) -> None:
    copy = clusters.rounds.copy_settings
    clusters.rounds.set_parts(FINAL, (DANCE,), actor=ORGANIZER, at=AT)
    clusters.rounds.set_panel(FINAL, (Seat(JB, chair=True),), actor=ORGANIZER, at=AT)
    copy(FINAL, (RoundSetting.PRIZES,), like=EAST, actor=ORGANIZER, at=AT)
    final = clusters.snapshots.contest().round(FINAL)
    assert (final.prizes.main, final.prizes.side) == (PRIZES.main, ())
    copy(FINAL, (RoundSetting.PARTS, RoundSetting.PANEL, RoundSetting.PRIZES), like=EAST, actor=ORGANIZER, at=AT)
    final = clusters.snapshots.contest().round(FINAL)
    assert (final.parts, final.panel, final.prizes) == (PARTS, PANEL, PRIZES)
    for _act in range(4):
        undo(clusters)
    assert clusters.snapshots.contest() == two_clusters()
    copy(FINAL, (RoundSetting.PARTS,), like=EAST, actor=ORGANIZER, at=AT)
    assert refused(lambda: copy(FINAL, (), like=EAST, actor=ORGANIZER, at=AT)).startswith("Please choose another")
    assert refused(lambda: copy(EAST, (RoundSetting.PANEL,), like=EAST, actor=ORGANIZER, at=AT)).startswith(
        "Please choose another"
    )


def test_what_the_hall_may_see_is_taken_over_for_good(clusters: Venue) -> None:
    copied = (RoundSetting.RELEASE, RoundSetting.PANEL)
    clusters.rounds.set_panel(FINAL, (Seat(JB, chair=True),), actor=ORGANIZER, at=AT)
    clusters.rounds.copy_settings(FINAL, copied, like=EAST, actor=ORGANIZER, at=AT)
    assert clusters.history.undoable() is not None
    clusters.show.set_release(EAST, Release.PART_SCORES, actor=ORGANIZER, at=AT)
    clusters.rounds.copy_settings(FINAL, copied, like=EAST, actor=ORGANIZER, at=AT)
    assert on_board(clusters, FINAL).release is Release.PART_SCORES
    assert clusters.history.undoable() is None


def test_only_the_organizer_prepares_rounds_and_only_those_there_are(clusters: Venue) -> None:
    def remove(code: RoundCode, actor: Actor) -> Callable[[], None]:
        return lambda: clusters.rounds.remove(code, actor=actor, at=AT)

    assert "it is for: organizer" in refused(remove(EAST, SECRETARY))
    assert refused(remove(MOON, ORGANIZER)).startswith('The contest has no round "moon"')


@settings(max_examples=12, deadline=None)
@given(moves=st.lists(st.tuples(st.sampled_from((*EASTERN, *WESTERN)), st.sampled_from((None, EAST, WEST)))))
def test_wherever_teams_are_moved_each_has_one_place_and_undo_brings_all_back(
    moves: list[tuple[TeamCode, RoundCode | None]],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "moved.contest"
        create_contest(path, Archive(two_clusters()), actor=ORGANIZER, at=AT)
        file = ContestFile.open(path)
        venue = venue_over(file)
        done = sum(move(venue, team, target) for team, target in moves)
        board = venue.rounds.board()
        listed = [team.code for shown in board.rounds for team in shown.teams] + unplaced(venue)
        assert sorted(listed) == sorted((*EASTERN, *WESTERN))
        for round_ in venue.snapshots.contest().rounds:
            assert sorted(entry.order for entry in round_.entries) == list(range(1, len(round_.entries) + 1))
        for _act in range(done):
            undo(venue)
        assert venue.snapshots.contest() == two_clusters()
        assert verify(path) == ()
        file.close()


def move(venue: Venue, team: TeamCode, target: RoundCode | None) -> bool:
    """Move a team from wherever it is; tells whether that was an act."""
    source = next((code for code in (EAST, WEST) if team in teams(venue, code)), None)
    if source == target:
        return False
    if source is None and target is not None:
        venue.rounds.enter(target, (team,), actor=ORGANIZER, at=AT)
    elif source is not None and target is None:
        venue.rounds.take_out(source, (team,), actor=ORGANIZER, at=AT)
    elif source is not None and target is not None:
        venue.rounds.move_entries((team,), source, target, actor=ORGANIZER, at=AT)
    return True
