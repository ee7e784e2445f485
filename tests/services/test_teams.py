"""Teams and members as the organizer writes them down, and what stands in the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.origins import Origin, Way
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.teams import Gender, Member, MemberRole, Team, TeamCode, TeamRule
from stage_contest.services.preparation.team_rule import broken, must_keep_team_rule, rule_breaks
from stage_contest.services.preparation.teams_twice import also_in
from stage_contest.services.venue import Venue
from stage_contest.storage import entries, entry_origins
from stage_contest.storage.ledger import Act
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import (
    ALPHA,
    AT,
    BETA,
    CLUSTER,
    FINAL,
    GAMMA,
    ORGANIZER,
    SECRETARY,
    call,
    contest,
    members,
    play_and_freeze,
)

LAN, MINH = members()


def people_of(venue: Venue, team: TeamCode) -> tuple[Member, ...]:
    return venue.snapshots.contest().team(team).members


def register(venue: Venue, team: Team) -> None:
    venue.teams.register(team, actor=ORGANIZER, at=AT)


def add(venue: Venue, name: str, unit: str = "") -> TeamCode:
    return venue.teams.add_team(name, unit=unit, actor=ORGANIZER, at=AT)


def join(venue: Venue, team: TeamCode, member: Member) -> int:
    return venue.teams.add_member(team, member, actor=ORGANIZER, at=AT)


def remove(venue: Venue, team: TeamCode) -> None:
    venue.teams.remove_team(team, actor=ORGANIZER, at=AT)


def is_undone_and_redone(venue: Venue, act: Callable[[], object]) -> None:
    before = venue.snapshots.contest()
    act()
    after = venue.snapshots.contest()
    assert after != before
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest() == before
    venue.history.redo(actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest() == after
    assert verify(venue.file.path) == ()


def test_a_team_is_registered_with_all_its_members(venue: Venue) -> None:
    three = (*members(), Member("Hoa", phone="0300000000"))
    register(venue, Team(ALPHA, "Team Alef", "Unit", three))
    assert venue.snapshots.contest().team(ALPHA) == Team(ALPHA, "Team Alef", "Unit", three)
    register(venue, Team(ALPHA, "Team Alef", "Unit", members()))
    assert people_of(venue, ALPHA) == members()


def test_a_new_team_stands_behind_the_others_under_a_code_made_from_its_name(venue: Venue) -> None:
    codes = [add(venue, name) for name in ("Xã Bình Thanh", " Xã  Bình Thạnh ", "Bình Thành")]
    assert codes == ["binh-thanh", "binh-thanh-nang", "binh-thanh-huyen"]
    assert [team.name for team in venue.snapshots.contest().teams][3:] == [
        "Xã Bình Thanh",
        "Xã Bình Thạnh",
        "Bình Thành",
    ]


def test_two_teams_of_one_name_are_refused_wherever_the_tone_is_placed(venue: Venue) -> None:
    add(venue, "Xã Bình Hòa")
    assert refused(lambda: add(venue, "xã bình hoà")) == 'There is a team "Xã Bình Hòa" already.'
    assert refused(lambda: add(venue, "  ")) == "Please write down the team's name."


def test_a_team_is_renamed_and_keeps_its_code(venue: Venue) -> None:
    change = venue.teams.change_team
    change(ALPHA, name="Xã Bình An", unit="UBND xã", actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest().team(ALPHA) == Team(ALPHA, "Xã Bình An", "UBND xã", members())
    said = refused(lambda: change(BETA, name="XÃ BÌNH AN", unit="", actor=ORGANIZER, at=AT))
    assert said == 'There is a team "Xã Bình An" already.'
    assert refused(lambda: change(TeamCode("omega"), name="O", unit="", actor=ORGANIZER, at=AT)) == (
        'The contest has no team "omega".'
    )


def test_members_come_change_and_go_while_the_team_rule_is_broken(venue: Venue) -> None:
    hoa = Member("Hoa", 1990, Gender.FEMALE, "Công chức", "0905000111")
    number = join(venue, ALPHA, hoa)
    assert people_of(venue, ALPHA) == (LAN, MINH, hoa)
    venue.teams.change_member(ALPHA, number, replace(hoa, captain=True), actor=ORGANIZER, at=AT)
    assert people_of(venue, ALPHA) == (LAN, MINH, replace(hoa, captain=True))
    venue.teams.remove_member(ALPHA, 1, actor=ORGANIZER, at=AT)
    assert people_of(venue, ALPHA) == (MINH, replace(hoa, captain=True))
    assert join(venue, ALPHA, LAN) == number + 1


def test_a_member_is_kept_without_stray_spaces_and_with_the_leading_zero(venue: Venue) -> None:
    join(
        venue,
        ALPHA,
        Member("  Nguye\u0302\u0303n  Thi\u0323 Hoa ", position=" Hội  trưởng", phone=" 0905 000 111 "),
    )
    join(venue, ALPHA, Member("An", phone="  "))
    assert people_of(venue, ALPHA)[2:] == (
        Member("Nguyễn Thị Hoa", position="Hội trưởng", phone="0905 000 111"),
        Member("An"),
    )


@pytest.mark.parametrize(
    ("member", "said"),
    [
        (Member(" "), "Please write down the member's name."),
        (Member("12"), "Please write down the member's name."),
        (Member("Hoa", 2025), "Nobody here was born in 2025. Please look at the birth again."),
        (Member("Hoa", 1899), "Nobody here was born in 1899. Please look at the birth again."),
        (Member("Hoa", date(2024, 8, 16)), "Nobody here was born in 2024-08-16. Please look at the birth again."),
    ],
)
def test_a_member_without_a_name_or_with_an_impossible_birth_is_refused(
    venue: Venue, member: Member, said: str
) -> None:
    assert refused(lambda: join(venue, ALPHA, member)) == said
    assert refused(lambda: venue.teams.change_member(ALPHA, 1, member, actor=ORGANIZER, at=AT)) == said
    assert people_of(venue, ALPHA) == members()


def test_a_member_moves_up_down_and_into_another_team(venue: Venue) -> None:
    hoa = Member("Hoa")
    number = join(venue, ALPHA, hoa)
    place = venue.teams.place_member
    assert place(ALPHA, number, 1, actor=ORGANIZER, at=AT) == 1
    assert people_of(venue, ALPHA) == (hoa, LAN, MINH)
    assert place(ALPHA, 1, 99, actor=ORGANIZER, at=AT) == 3
    assert people_of(venue, ALPHA) == (LAN, MINH, hoa)
    moved = venue.teams.move_member(ALPHA, 3, to=BETA, actor=ORGANIZER, at=AT)
    assert moved == 3
    assert people_of(venue, ALPHA) == members()
    assert people_of(venue, BETA) == (LAN, MINH, hoa)


def test_a_member_who_is_gone_is_told(venue: Venue) -> None:
    gone = "This member is no longer in the team."
    assert refused(lambda: venue.teams.remove_member(ALPHA, 9, actor=ORGANIZER, at=AT)) == gone
    assert refused(lambda: venue.teams.change_member(ALPHA, 9, LAN, actor=ORGANIZER, at=AT)) == gone
    assert refused(lambda: venue.teams.move_member(ALPHA, 9, to=BETA, actor=ORGANIZER, at=AT)) == gone


def test_every_act_is_taken_back_and_done_again(venue: Venue) -> None:
    teams = venue.teams
    for act in (
        lambda: add(venue, "Delta"),
        lambda: teams.change_team(ALPHA, name="Alef", unit="U", actor=ORGANIZER, at=AT),
        lambda: join(venue, ALPHA, Member("Hoa", date(1990, 5, 1))),
        lambda: teams.change_member(ALPHA, 1, Member("Mai"), actor=ORGANIZER, at=AT),
        lambda: teams.place_member(ALPHA, 1, 3, actor=ORGANIZER, at=AT),
        lambda: teams.move_member(ALPHA, 1, to=BETA, actor=ORGANIZER, at=AT),
        lambda: teams.remove_member(BETA, 1, actor=ORGANIZER, at=AT),
        lambda: remove(venue, GAMMA),
    ):
        is_undone_and_redone(venue, act)


def test_a_removed_team_leaves_its_round_its_judges_and_its_members_behind(venue: Venue) -> None:
    remove(venue, GAMMA)
    after = venue.snapshots.contest()
    assert [team.code for team in after.teams] == [ALPHA, BETA]
    assert [(entry.team, entry.order) for entry in after.round(CLUSTER).entries] == [(ALPHA, 1), (BETA, 2)]
    assert after.judge(JudgeCode("j3")).conflicts == ()
    remove(venue, ALPHA)
    assert [(entry.team, entry.order) for entry in venue.snapshots.contest().round(CLUSTER).entries] == [(BETA, 1)]


def test_a_team_stays_once_its_round_has_begun(venue: Venue) -> None:
    call(venue)
    assert refused(lambda: remove(venue, BETA)) == (
        "Team Beta cannot be removed: First evening has begun. Let the team withdraw there, with a reason."
    )
    assert refused(lambda: remove(venue, ALPHA)) == (
        "Team Alpha cannot be removed: something is written down of it in First evening."
    )


def test_a_team_that_withdrew_stays_in_the_list(venue: Venue) -> None:
    venue.marking.set_entry_status(CLUSTER, BETA, EntryStatus.WITHDRAWN, "Ill", actor=ORGANIZER, at=AT)
    assert "something is written down of it" in refused(lambda: remove(venue, BETA))


def test_names_in_frozen_results_stay_but_members_may_change(venue: Venue) -> None:
    play_and_freeze(venue)
    alpha = contest().team(ALPHA)
    assert "are frozen" in refused(lambda: register(venue, replace(alpha, name="Team Alef")))
    assert "are frozen" in refused(
        lambda: venue.teams.change_team(ALPHA, name="Team Alpha", unit="New", actor=ORGANIZER, at=AT)
    )
    register(venue, replace(alpha, members=(*members(), Member("Hoa"))))
    assert len(people_of(venue, ALPHA)) == 3


def test_only_the_organizer_writes_teams_down(venue: Venue) -> None:
    team = contest().team(ALPHA)
    assert "it is for: organizer" in refused(lambda: venue.teams.register(team, actor=SECRETARY, at=AT))
    assert "it is for: organizer" in refused(lambda: venue.teams.add_member(ALPHA, LAN, actor=SECRETARY, at=AT))
    assert refused(
        lambda: venue.settings.set_texts(PaperTexts(), [RoundCode("moon")], actor=ORGANIZER, at=AT)
    ).startswith('The contest has no round "moon"')


def test_all_points_of_a_broken_rule_are_told_at_once() -> None:
    rule = TeamRule(members_min=2, members_max=3, main_members=1, captains=1)
    nobody = Team(ALPHA, "Team Alpha")
    assert [str(said) for said in broken(rule, nobody)] == [
        "Team Alpha has 0 members; a team has 2 to 3.",
        "Team Alpha has 0 main members; a team has exactly 1.",
        "Team Alpha has 0 captains; a team has exactly 1.",
    ]
    assert [str(each.short) for each in rule_breaks(rule, nobody)] == [
        "0/2–3 members",
        "0/1 main",
        "0/1 captain",
    ]
    assert refused(lambda: must_keep_team_rule(rule, nobody)) == "Team Alpha has 0 members; a team has 2 to 3."
    assert broken(rule, replace(nobody, members=members())) == ()


@given(st.lists(st.tuples(st.sampled_from(MemberRole), st.booleans()), max_size=6))
def test_the_rule_is_kept_exactly_where_no_point_is_broken(people: list[tuple[MemberRole, bool]]) -> None:
    rule = TeamRule(members_min=2, members_max=4, main_members=2, captains=1)
    team = Team(ALPHA, "A", members=tuple(Member("X", role=role, captain=captain) for role, captain in people))
    main = sum(role is MemberRole.MAIN for role, _ in people)
    captains = sum(captain for _, captain in people)
    assert (not broken(rule, team)) == (2 <= len(people) <= 4 and main == 2 and captains == 1)


def test_the_page_of_the_teams_is_read_in_one_go(venue: Venue) -> None:
    twice = Member("Nguyễn Hoà", date(1990, 5, 1))
    join(venue, ALPHA, twice)
    join(venue, BETA, replace(twice, name="nguyễn hòa"))
    join(venue, BETA, replace(twice, name="Nguyễn Hoa"))
    shown = venue.teams.shown()
    assert shown.rule == contest().rules.team
    alpha, beta, gamma = shown.teams
    assert (alpha.code, alpha.place, alpha.name, alpha.captains, alpha.main_members) == (
        ALPHA, 1, "Team Alpha", ("Lan",), 1,
    )  # fmt: skip
    assert [line.also_in for line in alpha.members] == [(), (), ("Team Beta",)]
    assert [line.also_in for line in beta.members] == [(), (), ("Team Alpha",), ()]
    assert alpha.broken == ()
    assert len(beta.broken) == 1
    assert [(line.round, line.order, line.status, line.frozen) for line in gamma.entries] == [
        (CLUSTER, 3, EntryStatus.COMPETING, False)
    ]
    assert FINAL not in {line.round for line in gamma.entries}


def test_a_person_without_a_birth_is_nobody_elses_double() -> None:
    born, unborn = Member("Lan", 1990), Member("Lan")
    assert also_in([((ALPHA, 1), unborn), ((BETA, 1), unborn)]) == {}
    assert also_in([((ALPHA, 1), born), ((ALPHA, 2), born), ((BETA, 1), born)]) == {
        (ALPHA, 1): (ALPHA, BETA),
        (ALPHA, 2): (ALPHA, BETA),
        (BETA, 1): (ALPHA,),
    }


def test_a_team_whose_order_is_drawn_withdraws_instead(venue: Venue) -> None:
    venue.lots.type_in(CLUSTER, None, (GAMMA, ALPHA, BETA), witness="Lan", actor=ORGANIZER, at=AT)
    assert refused(lambda: remove(venue, BETA)) == (
        "Team Beta cannot be removed: the order of First evening is drawn. "
        "Let the team withdraw there, with a reason."
    )


def test_a_team_that_was_replaced_stays_on_record(venue: Venue) -> None:
    delta = add(venue, "Delta")
    with venue.file.writing(Act(AT, ORGANIZER, "finalist.replaced", FINAL)) as unit:
        entries.append(unit, FINAL, [ALPHA])
        entry_origins.write(unit, FINAL, Origin(ALPHA, Way.REPLACEMENT, replaces=delta, reason="Ill"))
    assert refused(lambda: remove(venue, delta)) == (
        "It is written down that Delta was replaced in Final, so it cannot be removed."
    )
