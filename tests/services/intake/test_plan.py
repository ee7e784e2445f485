"""What an import would do to a contest, and doing it."""

import json
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from stage_contest.domain.contest import Contest
from stage_contest.domain.errors import FileTrouble, Refusal
from stage_contest.domain.teams import Member, MemberRole, Team, TeamCode, TeamRule
from stage_contest.services.feed import Change
from stage_contest.services.intake import (
    CalledOff,
    FaultKind,
    Intake,
    Lacking,
    Registrations,
    plan,
    read_registrations,
)
from stage_contest.services.intake.registrations import RegisteredMember, RegisteredTeam
from stage_contest.services.intake.team_codes import new_code
from stage_contest.services.venue import Venue
from stage_contest.storage import ledger
from stage_contest.storage.database import ContestFile
from tests.services.intake.given import CLEAN_BOOK, REAL_BOOK, WRONG_BOOK
from tests.services.three_teams import AT, ORGANIZER, SECRETARY, contest

LAN = Member("Lan Hoà", date(1990, 5, 1), position="GV", phone="0300000001", role=MemberRole.MAIN, captain=True)
MINH = Member("Minh", 1985)
TOI = Member("Tới")


def file_with(**teams: tuple[Member, ...]) -> Registrations:
    return file_of({name.replace("_", " "): members for name, members in teams.items()})


def file_of(teams: dict[str, tuple[Member, ...]]) -> Registrations:
    registered = (
        RegisteredTeam(name, "Danh sách", 2, tuple(RegisteredMember(member, 2) for member in members))
        for name, members in teams.items()
    )
    return Registrations(tuple(registered), (), (), (), ())


def contest_with(*teams: Team) -> Contest:
    return replace(contest(), teams=teams, rounds=(), judges=())


def team(code: str, name: str, *members: Member) -> Team:
    return Team(TeamCode(code), name, f"UBND {name}", members)


def test_a_team_that_is_not_there_is_added() -> None:
    found = plan(file_of({"Xã Bình Thạnh": (LAN, MINH)}), contest_with(team("binh-thanh", "Xã Bình Thanh", TOI)))
    assert [each.team for each in found.added] == [
        Team(TeamCode("binh-thanh-nang"), "Xã Bình Thạnh", members=(LAN, MINH))
    ]
    assert found.added[0].joining == (LAN, MINH)
    assert (found.changed, found.unchanged, found.lacking) == ((), (), ())


def test_members_are_told_as_they_were_and_as_they_will_be() -> None:
    before = team("a", "Xã A", replace(LAN, name="Lan Hòa", phone=None), replace(MINH, born=None), TOI)
    said = replace(LAN, position="Chủ tịch")
    (found,) = plan(file_of({"UBND XÃ A": (said, MINH, replace(TOI, name="Mới"))}), contest_with(before)).changed
    assert [(change.old.name, change.new) for change in found.changed] == [("Lan Hòa", said), ("Minh", MINH)]
    assert found.joining == (replace(TOI, name="Mới"),)
    assert found.lacking == (TOI,)
    assert found.team == replace(before, members=(said, MINH, TOI, replace(TOI, name="Mới")))


def test_members_that_the_file_lacks_stay_unless_they_are_to_go() -> None:
    known = contest_with(team("a", "Xã A", LAN, MINH))
    staying = plan(file_with(Xã_A=(LAN,)), known)
    assert [each.team.members for each in staying.unchanged] == [(LAN, MINH)]
    assert staying.lacking == (Lacking(TeamCode("a"), MINH),)
    going = plan(file_with(Xã_A=(LAN,)), known, drop=set(staying.lacking))
    assert [each.team.members for each in going.changed] == [(LAN,)]


def test_what_the_file_leaves_blank_stays() -> None:
    known = contest_with(team("a", "Xã A", LAN))
    blank = replace(LAN, born=None, position="", phone=None)
    assert plan(file_with(Xã_A=(blank,)), known).changed == ()


def test_two_persons_of_one_name_are_told_apart_by_birth() -> None:
    other = replace(LAN, born=1970, captain=False)
    known = contest_with(team("a", "Xã A", LAN, other))
    (found,) = plan(file_with(Xã_A=(replace(other, phone="1"), LAN)), known).changed
    assert found.team.members == (LAN, replace(other, phone="1"))
    (found,) = plan(file_with(Xã_A=(replace(LAN, born=1971), LAN)), known).changed
    assert found.team.members == (LAN, replace(LAN, born=1971))
    assert [(change.old.born, change.new.born) for change in found.changed] == [(1970, 1971)]


@pytest.mark.parametrize(
    ("known", "said", "same"),
    [
        ("Thị trấn Châu Ổ", "TT Châu Ổ", True),
        ("Xã Bình Hoà", "Xã Bình Hòa", True),
        ("Bình Mỹ", "Xã Bình Mỹ", True),
        ("Xã Bình Mỹ", "Đội thi Bình Mỹ", True),
        ("Xã Bình Sơn", "Thị trấn Bình Sơn", False),
        ("Xã Bình Thanh", "Xã Bình Thạnh", False),
        ("Xã Bình Thanh", "Bình Thạnh", False),
    ],
)
def test_teams_are_known_by_name(known: str, said: str, same: bool) -> None:
    found = plan(file_of({said: (LAN,)}), contest_with(team("x", known)))
    assert (len(found.changed), len(found.added)) == ((1, 0) if same else (0, 1))
    assert all(each.team.name == known for each in found.changed)


def test_a_name_without_its_kind_that_fits_two_teams_is_a_new_one() -> None:
    known = contest_with(team("x", "Xã Bình Sơn"), team("t", "Thị trấn Bình Sơn"))
    assert len(plan(file_of({"Bình Sơn": (LAN,)}), known).added) == 1


def test_codes_are_names_without_marks_and_unique() -> None:
    taken: set[str] = set()
    names = [
        "Xã Bình Thanh",
        "Xã Bình Thạnh",
        "Thị trấn Bình Thành",
        "Phường Bình Thanh",
        "Bình Thạnh",
        "Thôn 3",
        "!",
    ]
    for name in names:
        taken.add(new_code(name, taken))
    assert taken == {
        *(
            "binh-thanh",
            "binh-thanh-nang",
            "binh-thanh-huyen",
            "binh-thanh-ngang",
            "binh-thanh-2",
            "thon-3",
            "team",
        ),
    }


def test_importing_writes_everything_at_once_and_tells_once(venue: Venue) -> None:
    told: list[Change] = []
    venue.feed.subscribe(told.append)
    intake = Intake(venue.file, venue.feed)
    said = read_registrations(CLEAN_BOOK)
    before = venue.snapshots.contest()
    assert len(intake.planned(said).added) == 22
    done = intake.import_teams(said, source="sach.xlsx", actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest().teams == (*before.teams, *(each.team for each in done.added))
    assert told == [Change("teams.imported")]
    again = intake.import_teams(read_registrations(REAL_BOOK), source="thuc-te.xlsx", actor=ORGANIZER, at=AT)
    assert (len(again.added), len(again.changed), len(again.unchanged)) == (0, 0, 22)


def test_importing_again_changes_what_is_different(venue: Venue) -> None:
    intake = Intake(venue.file, venue.feed)
    intake.import_teams(file_with(Xã_A=(LAN, MINH)), source="1", actor=ORGANIZER, at=AT)
    done = intake.import_teams(file_with(Xã_A=(TOI, LAN)), source="2", actor=ORGANIZER, at=AT)
    assert len(done.changed) == 1
    assert venue.snapshots.contest().teams[-1].members == (LAN, MINH, TOI)
    lacking = frozenset(intake.planned(file_with(Xã_A=(TOI, LAN))).lacking)
    intake.import_teams(file_with(Xã_A=(TOI, LAN)), source="3", actor=ORGANIZER, at=AT, drop=lacking)
    assert venue.snapshots.contest().teams[-1].members == (LAN, TOI)


def test_a_file_with_faults_writes_nothing(venue: Venue) -> None:
    before = fingerprint(venue.file)
    with pytest.raises(Refusal, match="16"):
        Intake(venue.file, venue.feed).import_teams(
            read_registrations(WRONG_BOOK), source="sai.xlsx", actor=ORGANIZER, at=AT
        )
    assert fingerprint(venue.file) == before


def test_only_the_organizer_imports(venue: Venue) -> None:
    before = fingerprint(venue.file)
    with pytest.raises(Refusal, match="organizer"):
        Intake(venue.file, venue.feed).import_teams(file_with(Xã_A=(LAN,)), source="x", actor=SECRETARY, at=AT)
    assert fingerprint(venue.file) == before


def test_a_repeated_operation_imports_once(venue: Venue) -> None:
    intake = Intake(venue.file, venue.feed)
    for _ in range(2):
        intake.import_teams(file_with(Xã_A=(LAN,)), source="x", actor=ORGANIZER, at=AT, operation="once")
    assert [each.name for each in venue.snapshots.contest().teams].count("Xã A") == 1


def test_nothing_is_half_imported_when_the_file_cannot_be_written(path: Path, venue: Venue) -> None:
    reader = ContestFile.open(path, write=False)
    before = fingerprint(reader)
    with pytest.raises(FileTrouble):
        Intake(reader, venue.feed).import_teams(file_with(Xã_A=(LAN,)), source="x", actor=ORGANIZER, at=AT)
    assert fingerprint(reader) == before
    reader.close()


def fingerprint(file: ContestFile) -> str:
    with file.reading() as unit:
        return ledger.fingerprint(unit)


class Told:
    """Notes what is told, and calls off at a per cent."""

    def __init__(self, stop: int = 101) -> None:
        self.percents: list[int] = []
        self._stop = stop

    def __call__(self, percent: int) -> None:
        self.percents.append(percent)
        if percent >= self._stop:
            raise CalledOff


def test_only_the_members_chosen_are_dropped(venue: Venue) -> None:
    intake = venue.intake
    intake.import_teams(file_with(Xã_A=(LAN, MINH, TOI)), source="1", actor=ORGANIZER, at=AT)
    again = file_with(Xã_A=(LAN,))
    minh, toi = intake.planned(again).lacking
    assert (minh.member, toi.member) == (MINH, TOI)
    assert intake.planned(again, drop={minh}).lacking == (minh, toi)
    done = intake.import_teams(again, source="2", actor=ORGANIZER, at=AT, drop={minh})
    assert done.changed[0].team.members == venue.snapshots.contest().teams[-1].members == (LAN, TOI)


def test_how_far_it_has_come_is_told_from_nothing_to_all() -> None:
    for book in (CLEAN_BOOK, REAL_BOOK):
        told = Told()
        read_registrations(book, progress=told)
        assert told.percents == sorted(told.percents)
        assert (told.percents[0], told.percents[-1]) == (0, 100)
        assert len(set(told.percents)) > 20


@pytest.mark.parametrize("stop", [0, 10, 39, 60, 100])
def test_reading_can_be_called_off(stop: int) -> None:
    with pytest.raises(CalledOff):
        read_registrations(CLEAN_BOOK, progress=Told(stop))


@pytest.mark.parametrize("stop", [20, 40, 57])
def test_an_import_called_off_writes_nothing(stop: int, venue: Venue) -> None:
    before = fingerprint(venue.file)
    teams = venue.snapshots.contest().teams
    said = read_registrations(CLEAN_BOOK)
    with pytest.raises(CalledOff):
        venue.intake.import_teams(said, source="x", actor=ORGANIZER, at=AT, progress=Told(stop))
    assert fingerprint(venue.file) == before
    assert venue.snapshots.contest().teams == teams
    told = Told()
    venue.intake.import_teams(said, source="x", actor=ORGANIZER, at=AT, progress=told)
    assert told.percents == sorted(told.percents)


def test_an_import_is_one_act_of_teams_and_members_only(venue: Venue) -> None:
    before = len(acts(venue.file))
    venue.intake.import_teams(read_registrations(CLEAN_BOOK), source="sach.xlsx", actor=ORGANIZER, at=AT)
    (act,) = acts(venue.file)[before:]
    assert (act[0], act[1]) == ("teams.imported", "sach.xlsx")
    assert {change["table"] for change in json.loads(act[2])} == {"team", "member"}


def test_one_undo_takes_an_import_back_and_redo_brings_it_again(venue: Venue) -> None:
    venue.intake.import_teams(file_with(Xã_A=(LAN, MINH)), source="1", actor=ORGANIZER, at=AT)
    before = venue.snapshots.contest()
    said = file_with(Xã_A=(replace(LAN, phone="0300000009"), TOI), Xã_B=(MINH,))
    drop = frozenset(venue.intake.planned(said).lacking)
    venue.intake.import_teams(said, source="2", actor=ORGANIZER, at=AT, drop=drop)
    after = venue.snapshots.contest()
    assert after != before
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest() == before
    venue.history.redo(actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest() == after


def test_the_file_is_read_by_the_team_rule_of_the_contest(venue: Venue) -> None:
    rule = venue.snapshots.contest().rules.team
    assert rule != TeamRule()
    day = date(2024, 6, 1)
    assert venue.intake.read(CLEAN_BOOK, today=day) == read_registrations(CLEAN_BOOK, rule=rule, today=day)
    early = venue.intake.read(CLEAN_BOOK, today=date(1980, 1, 1))
    assert FaultKind.BIRTH_IN_FUTURE in {fault.kind for fault in early.faults}


def acts(file: ContestFile) -> list[tuple[str, str, str]]:
    with sqlite3.connect(file.path) as connection:
        return connection.execute("SELECT what, subject, changes FROM ledger ORDER BY seq").fetchall()
