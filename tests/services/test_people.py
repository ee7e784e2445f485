"""Judges, their conflicts of interest, persons with roles, PINs and signing in."""

from datetime import datetime, timedelta

import pytest

from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.people import Actor, Desk, PersonCode, PinSlip, Role
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive, JsonValue
from stage_contest.services.archive_file import archive_of
from stage_contest.services.people import PersonLine
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import DeskSheetState
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    CHAIR,
    CLUSTER,
    CONTENT,
    GAMMA,
    J1,
    J2,
    J3,
    MC,
    ORGANIZER,
    SECRETARY,
    call,
    confirm_all,
    contest,
    give,
    perform_skit,
    play_and_freeze,
    sheet,
)

ALL_ROLES = frozenset(Role)
GOOD, OTHER = "4073", "91205"


def judges(venue: Venue) -> dict[JudgeCode, Judge]:
    return {judge.code: judge for judge in venue.snapshots.contest().judges}


def conflicts(venue: Venue, judge: JudgeCode, *teams: TeamCode) -> None:
    venue.people.set_conflicts(judge, teams, actor=ORGANIZER, at=AT)


def add(venue: Venue, name: str, *roles: Role, judge: JudgeCode | None = None) -> PersonCode:
    return venue.people.add_person(name=name, roles=frozenset(roles), judge=judge, actor=ORGANIZER, at=AT)


def lines(venue: Venue) -> dict[str, PersonLine]:
    return {line.person.name: line for line in venue.people.persons()}


def undo(venue: Venue) -> None:
    venue.history.undo(actor=ORGANIZER, at=AT)


def sign_in(venue: Venue, person: PersonCode, pin: str, *, at: datetime = AT, desk: Desk = Desk.SECRETARY) -> Actor:
    return venue.people.sign_in(person, pin, desk=desk, at=at)


def set_pin(venue: Venue, person: PersonCode, pin: str = GOOD) -> None:
    venue.people.set_pin(person, pin, actor=ORGANIZER, at=AT)


@pytest.fixture
def lan(venue: Venue) -> PersonCode:
    """A secretary with a PIN."""
    code = add(venue, "Trần Thị Lan", Role.SECRETARY)
    set_pin(venue, code)
    return code


# Judges


def test_a_judge_is_named(venue: Venue) -> None:
    name = venue.people.name_judge
    name(J1, name=" Anh ", position="Chair", actor=ORGANIZER, at=AT)
    assert judges(venue)[J1] == Judge(J1, "Anh", "Chair")
    assert refused(lambda: name(J1, name=" ", position="", actor=ORGANIZER, at=AT)) == (
        "Please write down the judge's name."
    )
    assert refused(lambda: name(JudgeCode("j9"), name="X", position="", actor=ORGANIZER, at=AT)) == (
        'The contest has no judge "j9".'
    )
    undo(venue)
    assert judges(venue)[J1].name == "An"


def test_names_of_judges_in_frozen_results_stay(venue: Venue) -> None:
    play_and_freeze(venue)
    name = venue.people.name_judge
    assert "are frozen" in refused(lambda: name(J1, name="Anh", position="", actor=ORGANIZER, at=AT))
    name(J1, name="An", position="", actor=ORGANIZER, at=AT)
    assert "are frozen" in refused(lambda: venue.people.remove_judge(J1, actor=ORGANIZER, at=AT))
    assert "are frozen" in refused(lambda: conflicts(venue, J1, ALPHA))
    assert "are frozen" in refused(lambda: conflicts(venue, J3))


def test_a_new_judge_gets_the_next_code_behind_the_others(venue: Venue) -> None:
    first = venue.people.add_judge(name="Dung", position="Officer", actor=ORGANIZER, at=AT)
    second = venue.people.add_judge(name="Em", position="", actor=ORGANIZER, at=AT)
    assert (first, second) == ("gk1", "gk2")
    assert list(judges(venue)) == [J1, J2, J3, first, second]
    assert refused(lambda: venue.people.add_judge(name="", position="", actor=ORGANIZER, at=AT)) == (
        "Please write down the judge's name."
    )
    undo(venue)
    assert list(judges(venue)) == [J1, J2, J3, first]


def test_judges_move_to_any_place_of_their_list(venue: Venue) -> None:
    def move(judge: JudgeCode, place: int) -> list[JudgeCode]:
        venue.people.move_judge(judge, place, actor=ORGANIZER, at=AT)
        return list(judges(venue))

    assert move(J3, 0) == [J3, J1, J2]
    assert move(J3, 99) == [J1, J2, J3]
    assert move(J2, -1) == [J2, J1, J3]
    undo(venue)
    assert list(judges(venue)) == [J1, J2, J3]


def test_a_judge_without_sheets_leaves_every_panel_and_undo_brings_all_back(venue: Venue) -> None:
    before = venue.snapshots.contest()
    add(venue, "", judge=J3)
    add(venue, "", Role.MC, judge=J1)
    venue.people.remove_judge(J3, actor=ORGANIZER, at=AT)
    venue.people.remove_judge(J1, actor=ORGANIZER, at=AT)
    assert list(judges(venue)) == [J2]
    assert venue.snapshots.contest().round(CLUSTER).panel == (Seat(J2),)
    assert [line.person.roles for line in venue.people.persons()] == [{Role.MC}]
    undo(venue)
    undo(venue)
    assert venue.snapshots.contest() == before
    assert {line.person.judge for line in venue.people.persons()} == {J1, J3}


def test_a_judge_with_sheets_stays_on_record(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 600)
    assert refused(lambda: venue.people.remove_judge(J1, actor=ORGANIZER, at=AT)).startswith(
        "An has sheets in First evening, so this judge stays on record."
    )


# Conflicts of interest


def test_a_conflict_makes_the_sheet_abstained_in_every_part(venue: Venue) -> None:
    conflicts(venue, J1, BETA, ALPHA)
    assert judges(venue)[J1].conflicts == (ALPHA, BETA)
    assert venue.snapshots.board(CLUSTER).sheets[sheet(J1)].state is DeskSheetState.ABSTAINED
    undo(venue)
    assert judges(venue)[J1].conflicts == ()


def test_a_conflict_is_not_recorded_over_marks(venue: Venue) -> None:
    call(venue)
    give(venue, sheet(J1), CONTENT, 600)
    assert refused(lambda: conflicts(venue, J1, ALPHA)).startswith("An has marked Team Alpha in First evening")
    conflicts(venue, J1, BETA)
    conflicts(venue, J2, ALPHA)


def test_a_conflict_that_confirmed_scores_stand_on_is_not_taken_back(venue: Venue) -> None:
    perform_skit(venue, GAMMA)
    conflicts(venue, J3)
    conflicts(venue, J3, GAMMA)
    confirm_all(venue)
    assert refused(lambda: conflicts(venue, J3)) == (
        "The chair has confirmed Team Gamma in First evening without a sheet of Chi, so the conflict stays."
    )


def test_a_conflict_names_a_team_of_the_contest(venue: Venue) -> None:
    assert refused(lambda: conflicts(venue, J1, TeamCode("omega"))) == 'The contest has no team "omega".'


# Persons


def test_every_judge_becomes_a_person_and_the_chair_of_a_panel_a_chair(venue: Venue) -> None:
    add(venue, "", Role.SECRETARY, judge=J1)
    assert venue.people.make_judges_persons(actor=ORGANIZER, at=AT) == 2
    assert {name: line.person.roles for name, line in lines(venue).items()} == {
        "An": {Role.SECRETARY, Role.JUDGE, Role.CHAIR},
        "Binh": {Role.JUDGE},
        "Chi": {Role.JUDGE},
    }
    assert venue.people.picture().judges_without_person == ()
    undo(venue)
    assert [judge.code for judge in venue.people.picture().judges_without_person] == [J2, J3]


def test_two_judges_of_one_name_are_two_names_of_persons(venue: Venue) -> None:
    venue.people.name_judge(J2, name="An", position="", actor=ORGANIZER, at=AT)
    venue.people.make_judges_persons(actor=ORGANIZER, at=AT)
    assert list(lines(venue)) == ["An", "An (J2)", "Chi"]


def test_the_person_follows_the_name_of_the_judge(venue: Venue) -> None:
    venue.people.make_judges_persons(actor=ORGANIZER, at=AT)
    venue.people.name_judge(J2, name="Bình", position="", actor=ORGANIZER, at=AT)
    venue.people.name_judge(J3, name="An", position="", actor=ORGANIZER, at=AT)
    assert list(lines(venue)) == ["An", "Bình", "An (J3)"]


def test_a_person_has_a_name_of_their_own_and_a_role(venue: Venue) -> None:
    first = add(venue, " Lan ", Role.SECRETARY)
    add(venue, "", Role.MC, judge=J1)
    assert refused(lambda: add(venue, "Lan", Role.MC)).startswith('There is already a person called "Lan".')
    assert refused(lambda: add(venue, " ", Role.MC)) == "Please write down the person's name."
    assert refused(lambda: add(venue, "Mai")) == "Please choose at least one role for Mai."
    assert refused(lambda: add(venue, "Mai", Role.JUDGE)) == "Please choose at least one role for Mai."
    assert refused(lambda: add(venue, "Mai", judge=J1)) == "J1 is An already."
    assert refused(lambda: add(venue, "Mai", judge=JudgeCode("j9"))) == 'The contest has no judge "j9".'
    change = venue.people.change_person
    change(first, name="Lan", roles={Role.SECRETARY, Role.MC}, judge=None, actor=ORGANIZER, at=AT)
    assert lines(venue)["Lan"].person.roles == {Role.SECRETARY, Role.MC}
    undo(venue)
    assert lines(venue)["Lan"].person.roles == {Role.SECRETARY}
    nobody = PersonCode("p9")
    assert refused(lambda: change(nobody, name="X", roles={Role.MC}, judge=None, actor=ORGANIZER, at=AT)) == (
        'The contest has no person "p9".'
    )


def test_a_person_is_removed_and_undo_brings_the_person_back(venue: Venue, lan: PersonCode) -> None:
    venue.people.remove_person(lan, actor=ORGANIZER, at=AT)
    assert venue.people.persons() == ()
    undo(venue)
    assert lines(venue)["Trần Thị Lan"].has_pin
    assert sign_in(venue, lan, GOOD).name == "Trần Thị Lan"


@pytest.mark.parametrize("actor", [SECRETARY, CHAIR, MC], ids=lambda actor: actor.name)
def test_only_the_organizer_prepares_people(venue: Venue, actor: Actor) -> None:
    people = venue.people
    for act in (
        lambda: people.add_judge(name="X", position="", actor=actor, at=AT),
        lambda: people.add_person(name="X", roles=ALL_ROLES, judge=None, actor=actor, at=AT),
        lambda: people.make_judges_persons(actor=actor, at=AT),
        lambda: people.set_pin(PersonCode("p1"), GOOD, actor=actor, at=AT),
        lambda: people.generate_pins(actor=actor, at=AT),
    ):
        assert "it is for: organizer" in refused(act)


def test_the_picture_names_conflicts_and_panels(venue: Venue) -> None:
    picture = venue.people.picture()
    assert picture.contest == "Contest of three"
    assert [entry.conflicts for entry in picture.judges] == [(), (), ("Team Gamma",)]
    assert [[(place.round, place.chair) for place in entry.panels] for entry in picture.judges] == [
        [("First evening", True), ("Final", False)],
        [("First evening", False)],
        [("First evening", False)],
    ]


# PINs


def test_with_the_right_pin_a_person_acts_under_their_name_with_all_their_roles(venue: Venue) -> None:
    code = add(venue, "", Role.CHAIR, judge=J1)
    set_pin(venue, code)
    actor = sign_in(venue, code, GOOD, desk=Desk.JUDGE)
    assert actor == Actor("An", frozenset({Role.CHAIR, Role.JUDGE}), Desk.JUDGE, J1)
    call(venue)
    venue.marking.mark_absent(sheet(J2), "called away", actor=actor, at=AT)
    assert verify(venue.file.path) == ()


def test_without_a_pin_nobody_signs_in(venue: Venue) -> None:
    code = add(venue, "Lan", Role.SECRETARY)
    assert refused(lambda: sign_in(venue, code, GOOD)) == "Lan has no PIN yet; the organizer sets one."


def test_a_new_pin_takes_the_place_of_the_old_one(venue: Venue, lan: PersonCode) -> None:
    set_pin(venue, lan, OTHER)
    assert "not the PIN" in refused(lambda: sign_in(venue, lan, GOOD))
    assert sign_in(venue, lan, OTHER).name == "Trần Thị Lan"


def test_two_people_never_have_one_pin(venue: Venue, lan: PersonCode) -> None:
    mai = add(venue, "Mai", Role.MC)
    assert refused(lambda: set_pin(venue, mai)) == "Somebody else has this PIN; please choose another one."
    set_pin(venue, lan)
    assert refused(lambda: set_pin(venue, mai, "1234")).startswith("Anybody would try this PIN first")


def test_five_wrong_pins_lock_a_name_for_a_minute_and_it_is_said_each_time(venue: Venue, lan: PersonCode) -> None:
    said = [refused(lambda: sign_in(venue, lan, OTHER)) for _try in range(5)]
    assert [sentence.rpartition("Tries left: ")[2] for sentence in said[:4]] == ["4.", "3.", "2.", "1."]
    assert "the name is locked for a minute" in said[4]
    half = AT + timedelta(seconds=30)
    assert refused(lambda: sign_in(venue, lan, GOOD, at=half)).startswith(
        "Trần Thị Lan is locked for 30 more seconds after 5 wrong PINs."
    )
    later = AT + timedelta(seconds=60)
    assert refused(lambda: sign_in(venue, lan, OTHER, at=later)).endswith("Tries left: 4.")
    assert sign_in(venue, lan, GOOD, at=later).name == "Trần Thị Lan"
    assert refused(lambda: sign_in(venue, lan, OTHER, at=later)).endswith("Tries left: 4.")


def test_a_restart_does_not_forget_wrong_pins(venue: Venue, lan: PersonCode) -> None:
    for _try in range(3):
        refused(lambda: sign_in(venue, lan, OTHER))
    venue.file.close()
    again = venue_over(ContestFile.open(venue.file.path))
    refused(lambda: sign_in(again, lan, OTHER))
    assert "locked for a minute" in refused(lambda: sign_in(again, lan, OTHER))
    again.file.close()


def test_the_secretary_or_the_organizer_unlocks_a_name(venue: Venue, lan: PersonCode) -> None:
    for _try in range(5):
        refused(lambda: sign_in(venue, lan, OTHER))
    assert lines(venue)["Trần Thị Lan"].locked_until == AT + timedelta(minutes=1)
    assert "it is for" in refused(lambda: venue.people.unlock(lan, actor=CHAIR, at=AT))
    venue.people.unlock(lan, actor=SECRETARY, at=AT)
    assert sign_in(venue, lan, GOOD).name == "Trần Thị Lan"


def test_pins_are_drawn_for_everybody_at_once_and_stand_nowhere_else(venue: Venue) -> None:
    venue.people.make_judges_persons(actor=ORGANIZER, at=AT)
    made = venue.people.generate_pins(actor=ORGANIZER, at=AT)
    assert made.contest == "Contest of three"
    assert [(slip.name, slip.judge) for slip in made.slips] == [("An", J1), ("Binh", J2), ("Chi", J3)]
    assert len({slip.pin for slip in made.slips}) == 3
    for slip, line in zip(made.slips, venue.people.persons(), strict=True):
        assert slip.pin not in repr(slip)
        assert sign_in(venue, line.person.code, slip.pin, desk=Desk.JUDGE).judge == slip.judge
    again = venue.people.generate_pins([venue.people.persons()[1].person.code], actor=ORGANIZER, at=AT)
    assert [slip.name for slip in again.slips] == ["Binh"]
    assert again.slips[0].pin not in {made.slips[0].pin, made.slips[2].pin}
    assert "not the PIN" in refused(
        lambda: sign_in(venue, venue.people.persons()[1].person.code, _but(again.slips[0], made.slips[1]))
    )


def _but(new: PinSlip, old: PinSlip) -> str:
    return old.pin if old.pin != new.pin else OTHER


def test_without_people_there_is_no_pin_to_draw(venue: Venue) -> None:
    assert refused(lambda: venue.people.generate_pins(actor=ORGANIZER, at=AT)).startswith("There is nobody yet")


def test_setting_a_pin_is_no_step_of_undo(venue: Venue, lan: PersonCode) -> None:
    venue.people.generate_pins(actor=ORGANIZER, at=AT)
    line = venue.history.undoable()
    assert line is not None
    assert str(line.said) == "a new person"
    assert "changed later" in refused(lambda: undo(venue))
    assert lines(venue)["Trần Thị Lan"].person.code == lan


# The archive


def test_persons_travel_without_their_pins(venue: Venue, lan: PersonCode) -> None:
    add(venue, "", Role.CHAIR, judge=J1)
    archive = archive_of(venue.file)
    assert archive.program["people"] == [
        {"code": "p1", "name": "Trần Thị Lan", "roles": ["secretary"]},
        {"code": "p2", "name": "An", "roles": ["chair", "judge"], "judge": "j1"},
    ]
    path = venue.file.path.with_name("again.contest")
    create_contest(path, archive, actor=ORGANIZER, at=AT)
    again = venue_over(ContestFile.open(path))
    assert [line.person for line in again.people.persons()] == [line.person for line in venue.people.persons()]
    assert not any(line.has_pin for line in again.people.persons())
    assert archive_of(again.file).program == archive.program
    assert lan == "p1"
    again.file.close()


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ([{"code": "a", "name": "A", "roles": []}], "program.people[0]: A person has at least one role"),
        ([{"code": "a", "name": "A", "roles": ["judge"]}], "program.people[0]: A person has at least one role"),
        (
            [{"code": "a", "name": "A", "roles": ["mc"], "judge": "j1"}],
            "program.people[0]: A person has at least one role",
        ),
        (
            [{"code": "a", "name": "A", "roles": ["judge"], "judge": "j9"}],
            'program.people[0].judge: There is no judge "j9".',
        ),
        ([{"code": "a", "name": "A", "roles": ["mc", "mc"]}], 'program.people[0].roles[1]: "mc" occurs twice here'),
        (
            [{"code": "a", "name": "A", "roles": ["mc"]}, {"code": "b", "name": "A", "roles": ["mc"]}],
            'program.people[1]: "A" occurs twice here',
        ),
        ([{"code": "a", "name": "A", "roles": ["mc"], "pin": "4073"}], 'program.people[0].pin: The key "pin"'),
    ],
)
def test_people_that_do_not_fit_are_refused_with_their_place(
    venue: Venue, people: list[JsonValue], said: str
) -> None:
    path = venue.file.path.with_name("wrong.contest")
    wrong = Archive(contest(), {"people": people})
    assert refused(lambda: create_contest(path, wrong, actor=ORGANIZER, at=AT)).startswith(said)
    assert not path.exists()
