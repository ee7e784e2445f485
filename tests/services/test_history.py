"""Undo and redo of what was prepared."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stage_contest.domain.teams import Member, Team, TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage import registration
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import ALPHA, AT, CLUSTER, MC, ORGANIZER, SECRETARY, contest


def rename(venue: Venue, name: str) -> None:
    team = venue.snapshots.contest().team(ALPHA)
    with venue.file.writing(Act(AT, ORGANIZER, "team.registered", ALPHA)) as unit:
        registration.register(unit, replace(team, name=name))


def come(venue: Venue, name: str) -> None:
    with venue.file.writing(Act(AT, ORGANIZER, "teams.imported", "list.xlsx")) as unit:
        registration.add_team(unit, Team(TeamCode(name), name.title(), "", (Member("Lan"), Member("Minh", 1990))))


def undo(venue: Venue) -> None:
    venue.history.undo(actor=ORGANIZER, at=AT)


def redo(venue: Venue) -> None:
    venue.history.redo(actor=ORGANIZER, at=AT)


def test_an_import_is_taken_back_with_one_undo_and_done_again_with_one_redo(venue: Venue) -> None:
    before = venue.snapshots.contest()
    come(venue, "delta")
    after = venue.snapshots.contest()
    line = venue.history.undoable()
    assert line is not None
    assert (line.said.text, line.subject, line.actor) == ("import of teams", "list.xlsx", "Olga")
    undo(venue)
    assert venue.snapshots.contest() == before
    assert venue.history.undoable() is None
    redo(venue)
    assert venue.snapshots.contest() == after
    assert venue.history.redoable() is None
    assert verify(venue.file.path) == ()


def test_a_new_act_ends_what_could_be_done_again(venue: Venue) -> None:
    rename(venue, "One")
    undo(venue)
    rename(venue, "Two")
    assert venue.history.redoable() is None
    assert "nothing to redo" in refused(lambda: redo(venue))


def test_nothing_is_undone_behind_the_beginning_of_the_evening(venue: Venue) -> None:
    rename(venue, "One")
    venue.show.call_team(CLUSTER, ALPHA, contest().round(CLUSTER).parts[0], actor=SECRETARY, at=AT)
    assert venue.history.undoable() is None
    assert "nothing to undo" in refused(lambda: undo(venue))


def test_what_was_changed_again_otherwise_is_not_overwritten(venue: Venue) -> None:
    rename(venue, "One")
    with venue.file.writing(Act(AT, ORGANIZER, "scene.set", ALPHA)) as unit:
        registration.register(unit, replace(contest().team(ALPHA), name="Other"))
    assert "changed later" in refused(lambda: undo(venue))
    assert venue.snapshots.contest().team(ALPHA).name == "Other"


def test_only_an_organizer_undoes(venue: Venue) -> None:
    rename(venue, "One")
    assert "may not do this" in refused(lambda: venue.history.undo(actor=MC, at=AT))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["rename", "come", "undo", "redo"]), max_size=14))
def test_undo_and_redo_walk_through_the_states_that_were(steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "walk.contest"
        create_contest(path, Archive(contest()), actor=ORGANIZER, at=AT)
        file = ContestFile.open(path)
        venue = venue_over(file)
        states, now = [venue.snapshots.contest()], 0
        for number, step in enumerate(steps):
            if step == "undo" and now > 0:
                undo(venue)
                now -= 1
            elif step == "redo" and now + 1 < len(states):
                redo(venue)
                now += 1
            elif step in {"rename", "come"}:
                (rename if step == "rename" else come)(venue, f"name-{number}")
                states[now + 1 :] = [venue.snapshots.contest()]
                now += 1
            assert venue.snapshots.contest() == states[now]
        file.close()
        assert verify(path) == ()
