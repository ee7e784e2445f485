"""Who comes to the final: the proposal, accepting it, seats of ties, replacements, results that change later."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from stage_contest.domain.contest import Contest, EntryStatus
from stage_contest.domain.origins import Origin, Way
from stage_contest.domain.show import Reveal, RevealKind
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive, read_archive, write_archive
from stage_contest.services.archive_file import archive_of
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import AT, CHAIR, MC, ORGANIZER, SECRETARY
from tests.services.two_clusters import E1, E2, E3, E4, EAST, FINAL, W1, W2, W3, W4, WEST, play, two_clusters

EAST_SONGS = {E1: 40, E2: 30, E3: 20, E4: 10}
WEST_SONGS = {W1: 39, W2: 29, W3: 25, W4: 9}
EAST_TIED = {E1: 40, E2: 30, E3: 30, E4: 10}


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


@pytest.fixture
def played(clusters: Venue) -> Venue:
    play(clusters, EAST, EAST_SONGS)
    play(clusters, WEST, WEST_SONGS)
    return clusters


@pytest.fixture
def tied(clusters: Venue) -> Venue:
    play(clusters, EAST, EAST_TIED)
    play(clusters, WEST, WEST_SONGS)
    return clusters


def admit(venue: Venue, reason: str = "") -> None:
    venue.rounds.admit(FINAL, reason=reason, actor=ORGANIZER, at=AT)


def seat(venue: Venue, team: TeamCode, reason: str = "lots, before all") -> None:
    venue.rounds.fill_seat(FINAL, team, reason=reason, actor=ORGANIZER, at=AT)


def replace(venue: Venue, team: TeamCode, by: TeamCode, reason: str = "ill") -> None:
    venue.rounds.replace(FINAL, team, by=by, reason=reason, actor=ORGANIZER, at=AT)


def in_final(venue: Venue) -> list[TeamCode]:
    return [entry.team for entry in venue.rounds.finalists(FINAL).entries]


def origins(venue: Venue) -> list[Origin | None]:
    return [entry.origin for entry in venue.rounds.finalists(FINAL).entries]


def differences(venue: Venue) -> list[str]:
    return [str(said) for said in venue.rounds.finalists(FINAL).differences]


def test_a_frozen_cluster_names_its_finalists_and_the_others_are_waited_for(clusters: Venue) -> None:
    play(clusters, EAST, EAST_SONGS)
    proposal = clusters.rounds.finalists(FINAL)
    assert proposal.waiting_for == ("West",)
    assert [(each.team, each.place, each.total, each.way) for each in proposal.coming] == [
        (E1, 1, Fraction(40), Way.PLACE),
        (E2, 2, Fraction(30), Way.PLACE),
    ]
    assert refused(lambda: admit(clusters)) == (
        "The finalists are known once every cluster is frozen. Not frozen yet: West."
    )


def test_the_finalists_are_accepted_cluster_by_cluster(played: Venue) -> None:
    admit(played)
    assert in_final(played) == [E1, E2, W1, W2]
    assert origins(played)[2] == Origin(W1, Way.PLACE, WEST)
    assert differences(played) == []
    assert refused(lambda: admit(played)) == "Everybody who qualifies is in Final already."
    played.history.undo(actor=ORGANIZER, at=AT)
    assert in_final(played) == []
    assert verify(played.file.path) == ()


def test_the_best_others_come_last(opened: Callable[[Contest], Venue]) -> None:
    venue = opened(two_clusters(per_cluster=1, best_others=2))
    play(venue, EAST, EAST_SONGS)
    assert [each.team for each in venue.rounds.finalists(FINAL).coming] == [E1]
    play(venue, WEST, WEST_SONGS)
    admit(venue)
    assert in_final(venue) == [E1, W1, E2, W2]
    assert origins(venue)[3] == Origin(W2, Way.BEST_OTHER, WEST)
    assert [each.team for each in venue.rounds.successors(FINAL, E2)] == [W3, E3, E4, W4]
    assert [each.team for each in venue.rounds.successors(FINAL, E1)] == [E3, E4, W3, W4]
    replace(venue, E2, W3)
    assert in_final(venue) == [E1, W1, W3, W2]
    assert [each.team for each in venue.rounds.successors(FINAL, W3)] == [E3, E4, W4]


def test_a_tie_leaves_a_seat_that_the_organizer_gives(tied: Venue) -> None:
    (tie,) = tied.rounds.finalists(FINAL).open
    assert (tie.round, tie.round_name, tie.seats) == (EAST, "East", 1)
    assert [each.team for each in tie.candidates] == [E2, E3]
    admit(tied)
    assert in_final(tied) == [E1, W1, W2]
    assert refused(lambda: seat(tied, E3, " ")).startswith("Please write down the reason")
    assert refused(lambda: seat(tied, E4)) == "E4 is not one of the teams whose seat in Final is undecided."
    assert refused(lambda: seat(tied, TeamCode("x"))).startswith("x is not one of the teams")
    seat(tied, E3)
    assert origins(tied)[-1] == Origin(E3, Way.SEAT, EAST, None, "lots, before all")
    (tie,) = tied.rounds.finalists(FINAL).open
    assert (tie.seats, [each.team for each in tie.candidates]) == (0, [E2])
    assert refused(lambda: seat(tied, E2)) == "Every seat that the tie left open in Final is given."
    assert differences(tied) == []


def test_the_hall_learns_the_finalists_once_every_seat_is_given(tied: Venue) -> None:
    reveal = Reveal(RevealKind.FINALISTS, EAST)
    assert refused(lambda: tied.show.reveal(reveal, actor=MC, at=AT)).startswith("The finalists are known once")
    seat(tied, E3)
    tied.show.reveal(reveal, actor=MC, at=AT)
    assert reveal in tied.snapshots.screen_page(EAST).revealed
    replace(tied, E3, E2)
    assert reveal in tied.snapshots.screen_page(EAST).revealed


def test_a_tie_among_the_best_others_is_no_clusters(opened: Callable[[Contest], Venue]) -> None:
    venue = opened(two_clusters(per_cluster=1, best_others=1))
    play(venue, EAST, EAST_SONGS)
    play(venue, WEST, {W1: 39, W2: 30, W3: 25, W4: 9})
    (tie,) = venue.rounds.finalists(FINAL).open
    assert (tie.round, tie.round_name, tie.seats) == (None, "", 1)
    seat(venue, W2)
    assert origins(venue) == [Origin(W2, Way.SEAT, WEST, None, "lots, before all")]
    assert [each.team for each in venue.rounds.successors(FINAL, W2)][:2] == [E1, W1]


def test_a_team_that_does_not_come_is_replaced_in_its_place(played: Venue) -> None:
    admit(played)
    played.lots.type_in(FINAL, None, (W2, E2, E1, W1), witness="Hoa", actor=ORGANIZER, at=AT)
    assert [each.team for each in played.rounds.successors(FINAL, E2)] == [E3, E4, W3, W4]
    assert refused(lambda: replace(played, E2, E3, "")).startswith("Please write down the reason")
    assert refused(lambda: replace(played, E2, W1)).startswith("W1 cannot come to Final instead")
    assert refused(lambda: replace(played, E4, E3)) == 'The team "e4" has no entry in Final.'
    replace(played, E2, E3)
    assert in_final(played) == [W2, E3, E1, W1]
    entry = played.rounds.finalists(FINAL).entries[1]
    assert (entry.origin, entry.replaces) == (Origin(E3, Way.REPLACEMENT, EAST, E2, "ill"), "E2")
    assert differences(played) == []
    replace(played, E3, E4, "ill, too")
    assert origins(played)[1] == Origin(E4, Way.REPLACEMENT, EAST, E2, "ill, too")
    assert differences(played) == []
    for _act in range(2):
        played.history.undo(actor=ORGANIZER, at=AT)
    assert in_final(played) == [W2, E2, E1, W1]
    assert verify(played.file.path) == ()


def test_a_replacement_takes_the_place_in_a_parts_own_order_too(played: Venue) -> None:
    admit(played)
    song = played.snapshots.contest().round(FINAL).parts[0]
    played.lots.type_in(FINAL, song, (W2, E2, E1, W1), witness="Hoa", actor=ORGANIZER, at=AT)
    replace(played, E2, E3)
    archive = archive_of(played.file)
    assert archive.program["orders"] == {FINAL: {song: [W2, E3, E1, W1]}}


def test_a_team_that_was_withdrawn_keeps_its_entry_when_it_is_replaced(played: Venue) -> None:
    admit(played)
    set_status = played.marking.set_entry_status
    set_status(FINAL, E2, EntryStatus.WITHDRAWN, "ill", actor=ORGANIZER, at=AT)
    set_status(FINAL, W1, EntryStatus.WITHDRAWN, "ill", actor=ORGANIZER, at=AT)
    set_status(FINAL, W1, EntryStatus.COMPETING, "well", actor=ORGANIZER, at=AT)
    assert refused(lambda: replace(played, W1, W3)).startswith("The status of W1 in Final was changed once")
    replace(played, E2, E3)
    assert in_final(played) == [E1, E2, W1, W2, E3]
    assert differences(played) == []


def test_a_final_that_has_begun_keeps_its_teams(played: Venue) -> None:
    admit(played)
    song = played.snapshots.contest().round(FINAL).parts[0]
    played.show.call_team(FINAL, E1, song, actor=SECRETARY, at=AT)
    for act in (lambda: admit(played), lambda: seat(played, E3), lambda: replace(played, E1, E3)):
        assert refused(act).startswith("Final has begun, so its teams stay.")
    locked = played.rounds.finalists(FINAL).locked
    assert locked is not None


def test_results_that_change_after_the_final_was_filled_are_shown_and_mended(played: Venue) -> None:
    admit(played)
    played.results.unfreeze(EAST, "a complaint", actor=CHAIR, at=AT)
    assert differences(played) == []
    play(played, EAST, {E1: 40, E2: 30, E3: 35, E4: 10})
    assert differences(played) == [
        "E3 qualifies by the results as they are frozen now, but is not in Final.",
        "E2 is in Final, but no longer qualifies by the results as they are frozen now.",
    ]
    assert in_final(played) == [E1, E2, W1, W2]
    played.rounds.take_out(FINAL, (E2,), actor=ORGANIZER, at=AT)
    admit(played)
    assert (in_final(played), differences(played)) == ([E1, W1, W2, E3], [])


def test_a_decided_tie_that_a_new_freeze_dissolves_is_a_difference(tied: Venue) -> None:
    admit(tied)
    seat(tied, E3)
    tied.results.unfreeze(EAST, "a complaint", actor=CHAIR, at=AT)
    play(tied, EAST, EAST_SONGS)
    assert differences(tied) == [
        "E2 qualifies by the results as they are frozen now, but is not in Final.",
        "E3 is in Final, but no longer qualifies by the results as they are frozen now.",
    ]


def test_the_ways_into_the_final_travel_in_the_archive(tied: Venue, path: Path) -> None:
    admit(tied)
    seat(tied, E3)
    replace(tied, W2, W3)
    archive = archive_of(tied.file)
    assert archive.program["origins"] == {
        FINAL: [
            {"team": E1, "way": "place", "from": EAST},
            {"team": W1, "way": "place", "from": WEST},
            {"team": E3, "way": "seat", "from": EAST, "reason": "lots, before all"},
            {"team": W3, "way": "replacement", "from": WEST, "replaces": W2, "reason": "ill"},
        ]
    }
    again = path.with_name("again.contest")
    create_contest(again, read_archive(write_archive(archive)), actor=ORGANIZER, at=AT)
    file = ContestFile.open(again)
    assert archive_of(file) == archive
    assert venue_over(file).rounds.finalists(FINAL) == tied.rounds.finalists(FINAL)
    file.close()


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        ({"team": E4, "way": "place"}, 'program.origins.final[0]: The team "e4" has no entry in this round.'),
        ({"team": E1, "way": "magic"}, 'program.origins.final[0].way: "magic" is not known here'),
        ({"team": E1, "way": "seat", "from": "moon"}, 'program.origins.final[0].from: There is no round "moon".'),
        ({"team": E1, "way": "seat", "replaces": "x"}, "program.origins.final[0].replaces: The contest has no"),
    ],
)
def test_a_way_into_the_final_that_does_not_fit_is_refused(
    played: Venue, path: Path, origin: dict[str, str], said: str
) -> None:
    admit(played)
    archive = archive_of(played.file)
    spoiled = Archive(archive.contest, {**archive.program, "origins": {FINAL: [dict(origin)]}})
    again = path.with_name("again.contest")
    assert refused(lambda: create_contest(again, spoiled, actor=ORGANIZER, at=AT)).startswith(said)
