"""Unfreezing with the chair's PIN, what it brings with it, and what became otherwise after the next freeze."""

import pytest

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.people import PersonCode, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.show import Reveal, RevealKind, Scene
from stage_contest.services.results import Revisions, TypedPin
from stage_contest.services.venue import Venue
from tests.services.refusals import refused
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    CHAIR,
    CLUSTER,
    CONTENT,
    FINAL,
    J1,
    J2,
    J3,
    MC,
    ORGANIZER,
    SECRETARY,
    confirm_all,
    freeze,
    play_and_freeze,
    sheet,
)

PIN = "470825"


@pytest.fixture
def chair_with_pin(venue: Venue) -> PersonCode:
    person = venue.people.add_person(
        name="Trần Thị Lan", roles=frozenset({Role.CHAIR}), judge=None, actor=ORGANIZER, at=AT
    )
    venue.people.set_pin(person, PIN, actor=ORGANIZER, at=AT)
    return person


def unfreeze(venue: Venue, pin: TypedPin | None = None) -> None:
    venue.results.unfreeze(CLUSTER, "a complaint", pin=pin, actor=CHAIR, at=AT)


def means(venue: Venue) -> list[str]:
    return [str(said) for said in venue.results.unfreezing_means(CLUSTER)]


def changed(venue: Venue) -> list[str]:
    return [str(said) for said in venue.results.changed_since(CLUSTER)]


def let_beta_win(venue: Venue) -> None:
    """Alpha's skit falls below beta's."""
    for judge in (J1, J2, J3):
        venue.corrections.correct(sheet(judge), {CONTENT: Hundredths(100)}, "wrong line", actor=SECRETARY, at=AT)


def test_where_a_chair_has_a_pin_it_is_asked_for(venue: Venue, chair_with_pin: PersonCode) -> None:
    play_and_freeze(venue)
    assert refused(lambda: unfreeze(venue)) == "Unfreezing needs the PIN of: Trần Thị Lan."
    assert refused(lambda: unfreeze(venue, TypedPin(PersonCode("nobody"), PIN))) == (
        "Unfreezing needs the PIN of: Trần Thị Lan."
    )
    assert "This is not the PIN of Trần Thị Lan" in refused(
        lambda: unfreeze(venue, TypedPin(chair_with_pin, "999999"))
    )
    assert venue.results.frozen(CLUSTER) is not None
    unfreeze(venue, TypedPin(chair_with_pin, PIN))
    assert venue.results.frozen(CLUSTER) is None


def test_without_any_pin_of_a_chair_none_is_asked_for(venue: Venue) -> None:
    secretary = venue.people.add_person(
        name="Sam", roles=frozenset({Role.SECRETARY}), judge=None, actor=ORGANIZER, at=AT
    )
    venue.people.set_pin(secretary, PIN, actor=ORGANIZER, at=AT)
    assert venue.results.chairs_with_pin() == ()
    play_and_freeze(venue)
    unfreeze(venue)
    assert venue.results.frozen(CLUSTER) is None


def test_what_unfreezing_means_is_told_before(venue: Venue) -> None:
    assert means(venue) == []
    revision = play_and_freeze(venue)
    assert means(venue) == [
        "The hall's screen can show the results again only after the next freeze.",
        "Every prize is provisional until the next freeze, and marks can be changed again.",
        f"Papers of revision {revision} do not count any more; the next freeze makes a new revision.",
    ]
    venue.show.reveal(Reveal(RevealKind.AWARD, CLUSTER, prize="First"), actor=MC, at=AT)
    venue.show.set_scene(CLUSTER, Scene.AWARDS, actor=MC, at=AT)
    said = means(venue)
    assert said[0] == "The hall's screen turns to the contest's name at once."
    assert said[2] == (
        "The hall has seen: First – Team Alpha. Where one of them changes, what was handed over is to be exchanged."
    )


def test_a_final_keeps_its_teams_and_its_draw(venue: Venue) -> None:
    play_and_freeze(venue)
    venue.rounds.admit(FINAL, actor=ORGANIZER, at=AT)
    assert means(venue)[-1].startswith("Final keeps its 1 teams; after")
    venue.lots.draw(FINAL, None, seed="a1b2", witness="Bà Lan", actor=ORGANIZER, at=AT)
    assert means(venue)[-1].startswith("Final keeps its 1 teams and their drawn order; after")
    assert not any("Final keeps" in str(said) for said in venue.results.unfreezing_means(FINAL))


def test_after_the_next_freeze_the_changed_prizes_are_named(venue: Venue) -> None:
    first = play_and_freeze(venue)
    assert (changed(venue), venue.results.revisions(CLUSTER)) == ([], Revisions(first, ()))
    venue.show.reveal(Reveal(RevealKind.AWARD, CLUSTER, prize="First"), actor=MC, at=AT)
    unfreeze(venue)
    assert (changed(venue), venue.results.revisions(CLUSTER)) == ([], Revisions(None, (first,)))
    let_beta_win(venue)
    confirm_all(venue)
    provisional = changed(venue)
    second = freeze(venue)
    assert changed(venue) == provisional
    assert provisional[0] == (
        "First: the hall saw Team Alpha, now it is Team Beta. Please exchange what was handed over."
    )
    assert "Best skit: it was Team Alpha, now it is Team Beta." in provisional
    assert venue.results.revisions(CLUSTER) == Revisions(second, (first,))


def test_the_same_results_again_leave_every_paper_as_it_is(venue: Venue) -> None:
    first = play_and_freeze(venue)
    unfreeze(venue)
    freeze(venue)
    assert (changed(venue), venue.results.revisions(CLUSTER)) == ([], Revisions(first, ()))


def test_a_prize_that_nobody_gets_any_more_is_named_too(venue: Venue) -> None:
    play_and_freeze(venue)
    unfreeze(venue)
    for team in (ALPHA, BETA):
        venue.marking.set_entry_status(CLUSTER, team, EntryStatus.WITHDRAWN, "left", actor=CHAIR, at=AT)
    confirm_all(venue)
    assert "Second: it was Team Beta, now it is nobody." in changed(venue)


def test_while_something_is_missing_nothing_is_compared(venue: Venue) -> None:
    play_and_freeze(venue)
    unfreeze(venue)
    venue.marking.reopen_sheet(sheet(J1), "wrong line", actor=SECRETARY, at=AT)
    assert changed(venue) == []
