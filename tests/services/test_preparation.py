"""New contest files, teams, judges, the draw, and the way into the final."""

from dataclasses import replace
from pathlib import Path

import pytest

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import FileTrouble, InputRefused, Refusal, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.teams import Member, MemberRole, Team, TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import build_beside, create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.services.refusals import refused
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    CLUSTER,
    FINAL,
    GAMMA,
    J1,
    ORGANIZER,
    SECRETARY,
    TEAMS,
    call,
    contest,
    members,
    note_counts,
    play_and_freeze,
)


def register(venue: Venue, team: Team) -> None:
    venue.preparation.register_team(team, actor=ORGANIZER, at=AT)


def test_a_new_file_holds_the_whole_contest(venue: Venue) -> None:
    assert venue.snapshots.contest() == contest()
    assert [path.name for path in venue.file.path.parent.iterdir() if path.name.startswith(".")] == []


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("my own notes")
    with pytest.raises(FileTrouble, match="There is already a file"):
        create_contest(path, Archive(contest()), actor=ORGANIZER, at=AT)
    assert path.read_text() == "my own notes"


def test_a_contest_that_cannot_be_stored_leaves_nothing_behind(path: Path) -> None:
    wrong = Archive(contest(), {"texts": {"moon": {}}})
    with pytest.raises(InputRefused):
        create_contest(path, wrong, actor=ORGANIZER, at=AT)
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_words(path: Path) -> None:
    with pytest.raises(FileTrouble):
        create_contest(path.parent / "nowhere" / "x.contest", Archive(contest()), actor=ORGANIZER, at=AT)


def test_a_refusal_about_a_new_file_names_the_file_that_was_asked_for(path: Path) -> None:
    lost = path.parent / "nowhere" / "x.contest"
    assert refused(lambda: create_contest(lost, Archive(contest()), actor=ORGANIZER, at=AT)) == (
        f'"x.contest" cannot be made in the folder "{lost.parent}": '
        "No such file or directory. Choose another folder."
    )

    def fill(file: ContestFile) -> None:
        raise FileTrouble(message('The disk that holds "{file}" is full.', file=file.path.name))

    assert refused(lambda: build_beside(path, fill)) == f'The disk that holds "{path.name}" is full.'


def test_what_a_power_cut_left_half_made_is_made_anew(path: Path) -> None:
    path.with_name(f".{path.name}.being-made").write_text("half")
    create_contest(path, Archive(contest()), actor=ORGANIZER, at=AT)
    ContestFile.open(path).close()


def test_a_team_is_registered_with_its_members(venue: Venue) -> None:
    three = (*members(), Member("Hoa", phone="0300000000"))
    register(venue, Team(ALPHA, "Team Alef", "Unit", three))
    assert venue.snapshots.contest().team(ALPHA) == Team(ALPHA, "Team Alef", "Unit", three)
    register(venue, Team(ALPHA, "Team Alef", "Unit", members()))
    assert venue.snapshots.contest().team(ALPHA).members == members()


@pytest.mark.parametrize(
    ("people", "said"),
    [
        (members()[:1], "Team Alpha has 1 members; a team has 2 to 3."),
        (members() * 2, "Team Alpha has 4 members; a team has 2 to 3."),
        ((Member("A", captain=True), Member("B")), "Team Alpha has 0 main members; a team has exactly 1."),
        ((Member("A", role=MemberRole.MAIN), Member("B")), "Team Alpha has 0 captains; a team has exactly 1."),
    ],
)
def test_a_team_that_breaks_the_rule_is_refused(venue: Venue, people: tuple[Member, ...], said: str) -> None:
    assert refused(lambda: register(venue, Team(ALPHA, "Team Alpha", "", people))) == said


def test_a_team_has_a_name(venue: Venue) -> None:
    assert refused(lambda: register(venue, Team(ALPHA, " ", "", members()))) == "Please write down the team's name."


def test_only_the_organizer_prepares_and_only_what_is_there(venue: Venue) -> None:
    assert refused(lambda: register(venue, Team(TeamCode("omega"), "Omega", "", members()))) == (
        'The contest has no team "omega".'
    )
    team = contest().team(ALPHA)
    assert "it is for: organizer" in refused(lambda: venue.preparation.register_team(team, actor=SECRETARY, at=AT))
    assert refused(
        lambda: venue.preparation.set_texts(RoundCode("moon"), PaperTexts(), actor=ORGANIZER, at=AT)
    ).startswith('The contest has no round "moon"')


def test_a_judge_is_named(venue: Venue) -> None:
    name = venue.preparation.name_judge
    name(J1, name="Anh", position="Chair", actor=ORGANIZER, at=AT)
    judge = venue.snapshots.contest().judge(J1)
    assert (judge.name, judge.position) == ("Anh", "Chair")
    assert refused(lambda: name(J1, name=" ", position="", actor=ORGANIZER, at=AT)) == (
        "Please write down the judge's name."
    )
    assert refused(lambda: name(JudgeCode("j9"), name="X", position="", actor=ORGANIZER, at=AT)) == (
        'The contest has no judge "j9".'
    )


def test_names_in_frozen_results_stay_but_members_may_change(venue: Venue) -> None:
    play_and_freeze(venue)
    alpha = contest().team(ALPHA)
    assert "are frozen" in refused(lambda: register(venue, replace(alpha, name="Team Alef")))
    assert "are frozen" in refused(
        lambda: venue.preparation.name_judge(J1, name="Anh", position="", actor=ORGANIZER, at=AT)
    )
    register(venue, replace(alpha, members=(*members(), Member("Hoa"))))
    venue.preparation.name_judge(J1, name="An", position="", actor=ORGANIZER, at=AT)


def test_the_draw_gives_every_team_its_place(venue: Venue) -> None:
    venue.preparation.draw(CLUSTER, (GAMMA, ALPHA, BETA), actor=ORGANIZER, at=AT)
    lines = venue.snapshots.board(CLUSTER).entries
    assert [(line.order, line.team) for line in lines] == [(1, GAMMA), (2, ALPHA), (3, BETA)]


def test_a_draw_that_leaves_a_team_out_is_refused(venue: Venue) -> None:
    said = "The draw names every team of First evening exactly once."
    for order in ((ALPHA, BETA), (ALPHA, BETA, BETA)):
        with pytest.raises(Refusal, match=said):
            venue.preparation.draw(CLUSTER, order, actor=ORGANIZER, at=AT)


def test_the_team_rule_is_checked_before_the_draw(path: Path) -> None:
    nobody = tuple(replace(team, members=()) for team in contest().teams)
    create_contest(path, Archive(replace(contest(), teams=nobody)), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    with pytest.raises(Refusal, match="Team Alpha has 0 members"):
        venue_over(file).preparation.draw(CLUSTER, TEAMS, actor=ORGANIZER, at=AT)
    file.close()


def test_nothing_is_drawn_once_the_round_has_begun(venue: Venue) -> None:
    call(venue)
    assert refused(lambda: venue.preparation.draw(CLUSTER, TEAMS, actor=ORGANIZER, at=AT)) == (
        "First evening has begun; its running order can no longer be drawn."
    )


def test_counts_written_down_without_a_call_begin_the_round_too(venue: Venue) -> None:
    note_counts(venue)
    assert "has begun" in refused(lambda: venue.preparation.draw(CLUSTER, TEAMS, actor=ORGANIZER, at=AT))


def test_the_finalists_go_into_the_final_once_they_are_known(venue: Venue) -> None:
    admit = venue.preparation.admit_finalists
    assert refused(lambda: admit(FINAL, (ALPHA,), actor=ORGANIZER, at=AT)).startswith(
        "The finalists are known once"
    )
    play_and_freeze(venue)
    assert refused(lambda: admit(FINAL, (BETA,), actor=ORGANIZER, at=AT)) == (
        "The finalists are: Team Alpha. The draw names each of them exactly once."
    )
    assert refused(lambda: admit(CLUSTER, (ALPHA,), actor=ORGANIZER, at=AT)) == (
        "First evening is not a final without teams."
    )
    admit(FINAL, (ALPHA,), actor=ORGANIZER, at=AT)
    assert [line.team for line in venue.snapshots.board(FINAL).entries] == [ALPHA]
